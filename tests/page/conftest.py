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


@pytest.fixture
def opens(browser: Browser, tmp_path: Path) -> Iterator[Opens]:
    """Opens the text of a page from disk, as an editor does; the options are those of a browser context.

    `page.told` is all that the browser complained of, and `page.asked` all addresses but the page's own that it asked for.
    """
    contexts = []

    def opened(text: str, address: str = "", **options: object) -> Page:
        file = tmp_path / "report.html"
        file.write_text(text, encoding="utf-8", newline="\n")
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.told = []  # type: ignore[attr-defined]
        page.asked = []  # type: ignore[attr-defined]
        page.on("console", lambda message: page.told.append(message.text))  # type: ignore[attr-defined]
        page.on("pageerror", lambda error: page.told.append(str(error)))  # type: ignore[attr-defined]
        page.on("dialog", lambda dialog: (page.told.append(dialog.message), dialog.dismiss()))  # type: ignore[attr-defined]
        own = file.as_uri()
        page.on("request", lambda asked: asked.url.startswith(own) or page.asked.append(asked.url))  # type: ignore[attr-defined]
        page.goto(f"{own}{address}")
        return page

    yield opened
    for context in contexts:
        context.close()
