"""The desk in a real browser: three articles recorded to the end with the keyboard alone; skipped where there is no chromium."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.cli.screen import complain
from checker.desk.aside import FolderAside
from checker.model.claim import Claim
from checker.run import Run
from tests.desk.papers import ARTICLES, BY_HAND, VOCABULARY
from tests.desk.test_beside import CLASH, RIVAL
from tests.review.conftest import judged, served, served_here

review = pytest.importorskip("tests.review.test_browser", reason="no browser: these tests are skipped")
from playwright.sync_api import Browser, Page, expect  # noqa: E402

from tests.review.test_browser import browser, window  # noqa: E402, F401

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Keyboard:
    """Presses keys, and waits for what comes of them; nothing else is ever touched."""

    page: Page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def decide(self, key: str, then: str) -> None:
        """One key; then the claim of this quote is open, or a heading says this."""
        self.page.keyboard.press(key)
        expect(self.page.locator("#claim-quote, .progress").filter(has_text=then).first).to_be_visible()

    def enter(self, name: str, quote: str) -> None:
        """Paste an article; its first draft is open."""
        publisher, _, text = ARTICLES[name]
        self.press("t")
        self.page.keyboard.insert_text(text)
        self.press("Tab", "Tab")
        self.page.keyboard.type(publisher)
        self.decide("Enter", f"“{quote}”")


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    place = FolderAside(Path("claims"), "Ann Editor", complain, empty=True)
    with served_here(place) as address:
        yield address
    place.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:  # noqa: F811
    with window(browser) as context:
        page = context.new_page()
        page.said = []  # type: ignore[attr-defined]
        page.on("console", lambda message: page.said.append(message.text))  # type: ignore[attr-defined]
        page.on("pageerror", lambda error: page.said.append(str(error)))  # type: ignore[attr-defined]
        page.goto(address)
        yield page
        assert page.said == []  # type: ignore[attr-defined]


def meant(claim: Claim) -> tuple[object, ...]:
    """All that a claim says, whatever it is called and however much is quoted."""
    return claim.article.stem, claim.form, claim.scope, claim.period.days, claim.reading, claim.unit, claim.source, claim.status


def checked(folder: Path) -> tuple[list[str], list[str]]:
    """The claims on file, and the findings, in words that can be compared."""
    run = Run((str(folder),))
    assert not run.problems
    assert not any(claim.draft for claim in run.loaded.claims)
    return sorted(repr(meant(claim)) for claim in run.loaded.claims), sorted(each.message for each in run.report.findings)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(browser: Browser, address: str, scheme: str, width: int) -> None:  # noqa: F811
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    assert axe.run(page).response["violations"] == []
    Keyboard(page).enter("harbour", "1,042 sailors")
    expect(page.locator(".clashes h3")).to_be_visible()
    Keyboard(page).decide("c", "“1,127 sailors”")
    page.get_by_label("Who", exact=True).fill("pilots")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="“pilots” is not in the vocabulary")).to_be_visible()
    expect(page.locator(".clashes h3")).to_be_visible()
    assert axe.run(page).response["violations"] == []
    assert not page.evaluate("() => document.documentElement.scrollWidth > innerWidth")
    context.close()


def test_a_figure_selected_with_the_mouse_is_a_whole_claim(page: Page, folder: Path) -> None:
    Keyboard(page).enter("harbour", "1,042 sailors")
    expect(page.locator(".clashes h3")).to_be_visible()
    box = page.get_by_text("31", exact=True).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] - 1, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] + 1, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    page.get_by_role("button", name="Record “31”").click()
    expect(page.locator("#claim-quote")).to_have_text("“31”")
    assert page.get_by_label("When").input_value() == "2020-06"
    assert page.get_by_label("On whose word").input_value() == "Harbour Ministry"


def test_closing_the_tab_loses_nothing(page: Page, address: str) -> None:
    Keyboard(page).enter("harbour", "1,042 sailors")
    Keyboard(page).decide("c", "“1,127 sailors”")
    page.get_by_label("When").fill("2019-01/2019-06")
    context = page.context
    page.close()
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("n")
    expect(page.get_by_label("When")).to_have_value("2019-01/2019-06")
    expect(page.locator(".progress")).to_have_text("4 of 5 to confirm")


def test_in_a_long_article_the_open_figure_is_in_view_at_once(page: Page) -> None:
    """Not after a slide over pages of text, which the next key would cut short."""
    filler = "Nobody on the quay had seen the like of it, and the boats lay still until the evening came.\n\n"
    figures = (1042, 1127, 1137, 1229)
    text = "The harbour\n\n" + "".join(
        f"In {2016 + n} {each:,} sailors landed.\n\n{filler * 40}" for n, each in enumerate(figures)
    )
    page.keyboard.press("t")
    page.keyboard.insert_text(text)
    page.get_by_label("Publisher").fill("Post")
    page.get_by_label("Published").fill("2021-03-02")
    page.keyboard.press("Enter")
    for each in figures:
        expect(page.locator("#claim-quote")).to_contain_text(f"{each:,}")
        expect(page.locator("#here")).to_be_in_viewport()
        assert page.evaluate("() => scrollY") == page.evaluate("() => new Promise((r) => setTimeout(() => r(scrollY), 300))")
        page.keyboard.press("n")


def test_who_has_edited_the_file_meanwhile_is_told_of(page: Page, folder: Path) -> None:
    Keyboard(page).enter("harbour", "1,042 sailors")
    path = folder / "harbour-post-2020-07-15.yaml"
    changed = page.get_by_text("This file has been changed elsewhere.")
    expect(changed).to_be_hidden()
    path.write_text(path.read_text(encoding="utf-8").replace("period: 2019", "period: 2018"), encoding="utf-8")
    expect(changed).to_be_visible()


def test_a_file_that_is_gone_is_told_of_in_the_page(page: Page, folder: Path) -> None:
    Keyboard(page).enter("harbour", "1,042 sailors")
    (folder / "harbour-post-2020-07-15.yaml").unlink()
    page.keyboard.press("c")
    expect(page.get_by_role("alert")).to_contain_text("no such claim file in claims")
    page.said.clear()  # type: ignore[attr-defined]


def test_a_desk_that_was_stopped_loses_nothing_that_was_typed(browser: Browser, folder: Path) -> None:  # noqa: F811
    with window(browser) as context:
        page = context.new_page()
        with served(command="desk") as (told, process):
            page.goto(told.strip())
            Keyboard(page).enter("harbour", "1,042 sailors")
            page.get_by_label("When").fill("2020-01/2020-04")
            process.kill()
            process.wait()
            page.keyboard.press("Enter")
            expect(page.get_by_text("The desk does not answer")).to_be_visible()
        expect(page.get_by_label("When")).to_have_value("2020-01/2020-04")


def test_without_scripts(browser: Browser, address: str, folder: Path) -> None:  # noqa: F811
    with window(browser, scripts=False) as context:
        page = context.new_page()
        page.goto(address)
        publisher, _, text = ARTICLES["lights"]
        page.get_by_label("Its text").fill(text)
        page.get_by_label("Publisher").fill(publisher)
        page.get_by_role("button", name="Draft its claims").click()
        for quote in ("229 sailors", "1,047", "Some 3,000 sailors"):
            expect(page.locator("#claim-quote")).to_have_text(f"“{quote}”")
            page.get_by_role("button", name="Confirm", exact=True).click()
        expect(page.locator(".progress")).to_have_text("all 3 claims are confirmed")
        page.get_by_role("link", name="What it clashes with").click()
        expect(page.get_by_text("This article clashes with nothing on file")).to_be_visible()
    assert "draft" not in (folder / "pier-courier-2020-12-18.yaml").read_text(encoding="utf-8").partition("\n")[2]


def test_a_clash_is_judged_beside_the_article_by_keys(page: Page, folder: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    (folder / "rival-2020-03-01.yaml").write_text(RIVAL, encoding="utf-8")
    keyboard = Keyboard(page)
    keyboard.enter("harbour", "1,042 sailors")
    keyboard.decide("c", "“1,127 sailors”")
    keyboard.decide("c", "“112 sailors”")
    expect(page.locator("#card form.judge")).to_be_visible()
    assert axe.run(page).response["violations"] == []
    # To the card; it is open whose figure is off, so that a verdict leads to the choice of one; Esc leads back, a key at a time.
    keyboard.press("j", "1")
    expect(page.get_by_label("Which claim")).to_be_focused()
    keyboard.press("Escape", "3")
    expect(page.get_by_label("Because")).to_be_focused()
    page.keyboard.type("Two offices count.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".found .known")).to_contain_text(CLASH)
    expect(page.locator("#claim-quote")).to_be_focused()
    expect(page.locator("#claim-quote")).to_have_text("“112 sailors”")
    assert judged(folder).count("verdict: disputed") == 3
    keyboard.decide("c", "“1,127 sailors”")


def test_three_articles_with_the_keyboard_alone(page: Page, folder: Path, tmp_path: Path) -> None:
    keyboard = Keyboard(page)
    keyboard.enter("harbour", "1,042 sailors")
    keyboard.decide("c", "“1,127 sailors”")
    keyboard.decide("c", "“112 sailors”")
    keyboard.decide("c", "“1,127 sailors”")
    keyboard.decide("d", "“70 percent were women”")
    keyboard.decide("c", "all 4 claims are confirmed")
    # What drafting took for somebody's age.
    keyboard.press("m")
    page.keyboard.type("31")
    keyboard.decide("Enter", "“31”")
    keyboard.decide("c", "all 5 claims are confirmed")
    keyboard.press("n")
    expect(page.get_by_role("heading", name="A new article")).to_be_visible()
    keyboard.enter("ferry", "Over 20,000 sailors")
    keyboard.decide("d", "3 of 3 to confirm")
    keyboard.decide("c", "“1,137 sailors”")
    keyboard.decide("c", "“About 900 women”")
    keyboard.decide("c", "all 3 claims are confirmed")
    keyboard.press("n")
    expect(page.get_by_role("heading", name="A new article")).to_be_visible()
    keyboard.enter("lights", "229 sailors")
    keyboard.press("1")
    keyboard.decide("c", "“1,047”")
    keyboard.decide("c", "“Some 3,000 sailors”")
    keyboard.decide("c", "all 3 claims are confirmed")
    expect(page.locator(".clashes .found li").first).to_be_visible()
    by_hand = tmp_path / "by-hand"
    by_hand.mkdir()
    (by_hand / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    for stem, text in BY_HAND.items():
        (by_hand / f"{stem}.yaml").write_text(text, encoding="utf-8")
    assert checked(folder) == checked(by_hand)
    assert len(checked(folder)[1]) == 2
