"""Reviewing in a real browser; skipped where there is no chromium."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from checker.cli import main
from checker.cli.screen import complain
from checker.desk.folder import Folder
from tests.cli.small import GAZETTE
from tests.review.conftest import judged, served_here

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("no chromium on this machine: the browser tests are skipped", allow_module_level=True)
playwright = pytest.importorskip("playwright.sync_api", reason="no playwright: the browser tests are skipped")
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright  # noqa: E402

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
pytestmark = pytest.mark.browser
WHY = "Two offices count, & each its <own> way."


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """Ann reviews the folder."""
    with served_here(Folder(Path("claims"), "Ann Editor", complain), "findings") as address:
        yield address


@pytest.fixture(params=["with scripts", "without scripts"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """The report of the address."""
    with window(browser, request.param == "with scripts") as context:
        yield opened(context, address)


@pytest.fixture
def scripted(browser: Browser, address: str) -> Iterator[Page]:
    """The report of the address, where scripts run."""
    with window(browser) as context:
        yield opened(context, address)


@contextmanager
def window(browser: Browser, scripts: bool = True) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=scripts)
    yield context
    context.close()


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def card(page: Page, words: str = "9,999 came") -> Locator:
    return page.locator(".card").filter(has=page.locator(".suspect, .either").filter(has_text=words)).first


def fill(page: Page, words: str = "9,999 came", verdict: str = "disputed", because: str = WHY) -> Locator:
    found = card(page, words)
    if found.get_attribute("open") is None:
        found.locator("> summary").click()
    if found.locator(".review summary").count():
        found.locator(".review summary").click()
    found.get_by_role("radio", name=verdict).check()
    found.get_by_label("Because").fill(because)
    return found


def send(form: Page | Locator) -> None:
    form.get_by_role("button", name="Judge as Ann Editor").click()


def undated(text: str) -> str:
    return re.sub(r"  on: \S+\n", "", text)


def test_judged_as_by_the_command_and_undone(page: Page, folder: Path) -> None:
    assert main(["judge", "gazette/in-2018", "--verdict", "disputed", "--because", WHY]) == 0
    expected = judged(folder)
    (folder / "judged.yaml").unlink()
    page.reload()
    send(fill(page))
    expect(card(page)).to_contain_text(WHY)
    expect(card(page).get_by_role("button", name="Undo")).to_be_visible()
    assert page.url.endswith(f"#{card(page).locator('.inside').get_attribute('id')}")
    assert undated(judged(folder)) == undated(expected)
    card(page).get_by_role("button", name="Undo").click()
    expect(card(page).get_by_label("Because")).to_be_visible()
    expect(card(page).get_by_role("button", name="Undo")).to_have_count(0)
    assert "claim:" not in judged(folder)


def test_ten_keys_and_the_reason_are_enough(page: Page, folder: Path) -> None:
    scripts = page.evaluate("document.documentElement.className") == "scripted"
    begins, ends = (
        (["j", "3"], ["Control+Enter"])
        if scripts
        # It is open which claim is off: the choice of one stands before the reason.
        else (["Tab", "Enter", "Tab", "Tab", *["ArrowDown"] * 2, "Tab", "Tab"], ["Tab", "Enter"])
    )
    assert len(begins) + len(ends) <= 10
    for key in begins:
        page.keyboard.press(key)
    page.keyboard.type(WHY)
    with page.expect_navigation():
        for key in ends:
            page.keyboard.press(key)
    assert "verdict: disputed" in judged(folder) and WHY in judged(folder)


def test_the_second_of_two_tabs_is_told(page: Page, folder: Path) -> None:
    other = opened(page.context, page.url)
    mine = fill(page)
    send(fill(other, verdict="wrong", because="it is 1,137"))
    expect(card(other)).to_contain_text("it is 1,137")
    send(mine)
    expect(page.get_by_role("alert")).to_contain_text("gazette/in-2018 is judged wrong by Ann Editor")
    expect(page.get_by_label("Because")).to_have_value(WHY)
    expect(page.get_by_role("radio", name="disputed")).to_be_checked()
    assert "it is 1,137" in judged(folder)
    send(page)
    expect(card(page)).to_contain_text(WHY)
    assert "it is 1,137" not in judged(folder)


def test_an_edit_of_the_file_meanwhile(scripted: Page, folder: Path) -> None:
    mine = fill(scripted)
    changed = scripted.locator("#review-changed")
    expect(changed).to_be_hidden()
    (folder / "gazette.yaml").write_text(GAZETTE.replace("17 went", "18 went"), encoding="utf-8")
    expect(changed).to_be_visible()
    changed.get_by_role("link").click()
    expect(scripted.get_by_text("18 went to Japan").first).to_be_visible()
    expect(mine.get_by_label("Because")).to_have_value(WHY)
    expect(mine.get_by_role("radio", name="disputed")).to_be_checked()
    send(mine)
    # What is on file is no draft any more.
    expect(card(scripted)).to_contain_text(WHY)
    expect(card(scripted).locator(".review > details")).not_to_have_attribute("open", "")


def test_the_filters_stay(scripted: Page) -> None:
    scripted.goto(f"{scripted.url}?severity=contradiction")
    send(fill(scripted))
    expect(card(scripted)).to_contain_text(WHY)
    assert "?severity=contradiction#" in scripted.url


def test_nothing_is_asked_of_others_and_nothing_is_blocked(browser: Browser, address: str) -> None:
    with window(browser) as context:
        asked: list[str] = []
        said: list[str] = []
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(address)
        send(fill(page))
        expect(card(page)).to_contain_text(WHY)
        assert said == []
        assert all(url.startswith(address.removesuffix("findings")) for url in asked)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(browser: Browser, address: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    context = browser.new_context(color_scheme=scheme)
    page = opened(context, address)
    form = fill(page, because="")
    assert axe.run(page).response["violations"] == []
    form.locator("form.judge").evaluate("form => form.noValidate = true")
    send(form)
    expect(page.get_by_role("heading", name="Not judged yet")).to_be_visible()
    assert axe.run(page).response["violations"] == []
    context.close()


HOSTILE = """<!doctype html><title>busy</title><body><script>
const home = "HOME", form = new URLSearchParams(FIELDS);
const tries = {
  read: () => fetch(home).then((answer) => answer.text()),
  opaque: () => fetch(home, {mode: "no-cors"}).then((answer) => answer.text()),
  post: () => fetch(home + "judge", {method: "POST", body: form}).then((answer) => answer.text()),
  blind: () => fetch(home + "judge", {method: "POST", body: form, mode: "no-cors"}).then((answer) => answer.text()),
  beacon: async () => navigator.sendBeacon(home + "judge", form) && "",
  script: () => new Promise((got, not) => {
    const script = document.createElement("script");
    script.src = home + "review.js"; script.onload = () => got("loaded"); script.onerror = not;
    document.body.append(script);
  }),
  frame: () => new Promise((got) => {
    const frame = document.createElement("iframe");
    frame.src = home; frame.onload = () => { try { got(frame.contentDocument.body.innerText); } catch { got(""); } };
    document.body.append(frame);
  }),
};
(async () => {
  const got = {};
  for (const [name, attempt] of Object.entries(tries)) {
    try { got[name] = await attempt(); } catch { got[name] = "refused"; }
  }
  window.got = got;
})();
function send() {
  const real = document.createElement("form");
  real.method = "post"; real.action = home + "judge";
  for (const [name, value] of form) {
    const field = document.createElement("input");
    field.name = name; field.value = value; real.append(field);
  }
  document.body.append(real); real.submit();
}
</script>"""


@contextmanager
def elsewhere(text: str) -> Iterator[str]:
    """The address of another site that answers everything with this page; it is on this machine, as another user's may be."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_another_site_can_neither_read_nor_post_even_if_it_knows_the_address(scripted: Page, folder: Path) -> None:
    import json

    fields = card(scripted).locator("form.judge input[type=hidden]").evaluate_all("all => all.map(e => [e.name, e.value])")
    submission = [*fields, ["verdict", "wrong"], ["because", "I say so"]]
    hostile = HOSTILE.replace("HOME", scripted.url.removesuffix("findings")).replace("FIELDS", json.dumps(submission))
    with elsewhere(hostile) as site:
        page = opened(scripted.context, site)
        page.wait_for_function("window.got")
        got = page.evaluate("window.got")
        assert got == dict.fromkeys(("read", "opaque", "post", "blind", "script"), "refused") | {"beacon": "", "frame": ""}
        with page.expect_navigation():
            page.evaluate("send()")
        assert page.inner_text("body").strip() == "This was sent by another page, so nothing was done."
    assert judged(folder) == ""


def test_a_name_that_means_this_machine_too_does_not_open_it(browser: Browser, address: str) -> None:
    with window(browser) as context:
        page = opened(context, address.replace("127.0.0.1", "rebound.localhost"))
        assert page.inner_text("body").strip() == "This is not the address that was shown in the terminal."
