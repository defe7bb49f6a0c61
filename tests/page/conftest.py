"""A real browser, where there is one: .ci/run installs Debian's chromium."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Nothing of its own may ask the network, and containers give no sandbox.
ALONE = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
Opens = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # Not for the session: no other event loop can run beside it, and other tests need theirs.
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("there is no chromium here; with one (apt-get install chromium) the page is tested in it")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(ALONE))
        yield started
        started.close()


@pytest.fixture(scope="module")
def page_of(browser: Browser) -> Iterator[Callable[..., Page]]:
    """The page of some options, which all tests use in turn: a new one takes the browser three times as long to show."""
    known: dict[str, Page] = {}

    def of(**options: object) -> Page:
        name = repr(sorted(options.items()))
        if name not in known:
            page = known[name] = browser.new_context(**options).new_page()  # type: ignore[arg-type]
            page.on("console", lambda message: page.told.append(message.text))  # type: ignore[attr-defined]
            page.on("pageerror", lambda error: page.told.append(str(error)))  # type: ignore[attr-defined]
            page.on("dialog", lambda dialog: (page.told.append(dialog.message), dialog.dismiss()))  # type: ignore[attr-defined]
            page.on("request", lambda asked: asked.url.startswith(page.own) or page.asked.append(asked.url))  # type: ignore[attr-defined]
        return known[name]

    yield of
    for page in known.values():
        page.context.close()


@pytest.fixture
def opens(page_of: Callable[..., Page], tmp_path: Path) -> Opens:
    """Opens the text of a page from disk, as an editor does; the options are those of a browser context.

    `page.told` is all that the browser complained of, and `page.asked` all addresses but the page's own that it asked for. What
    was opened before with the same options is gone.
    """

    def opened(text: str, address: str = "", **options: object) -> Page:
        file = tmp_path / "report.html"
        file.write_text(text, encoding="utf-8", newline="\n")
        page = page_of(**options)
        # Else an address that differs by its anchor alone would be looked up in the page as it stands.
        page.goto("about:blank")
        page.emulate_media(media="null")
        page.told, page.asked, page.own = [], [], file.as_uri()  # type: ignore[attr-defined]
        page.goto(f"{file.as_uri()}{address}")
        return page

    return opened
