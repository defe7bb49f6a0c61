"""The page as a real browser shows it."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.page.conftest import Opens
from tests.page.large import large_page
from tests.page.pages import committed, hostile_page, judged

pytestmark = pytest.mark.browser
SCHEMES = ("light", "dark")
PAGES = {"committed": committed, "judged": judged}
PHONE = {"width": 360, "height": 800}
HOSTILE = (
    '"><script>document.title="broken"</script>',
    "'><img src=x onerror=\"alert('broken')\">",
    "<svg onload=alert('broken')><script>alert('broken')</script></svg>",
    "</script></style></title><script>alert('broken')</script>",
    '" onmouseover="alert(1)" autofocus onfocus="alert(1)',
    "javascript:alert('broken')",
    "&lt;b&gt; &#x3c;script&#x3e; {{ 7 * 7 }} {% raw %}",
)


# What is out of sight is filtered, and the address written, after what is in sight has been drawn.
_DRAWN = "new Promise(done => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))"
_WHOSE = "all => all.map(e => e.lastElementChild.previousSibling.textContent.trim())"
_SHOWN = "[...document.querySelectorAll('.card')].filter(e => !e.closest('[hidden]')).map(e => e.querySelector('.inside').id)"


def shown(page: Page) -> list[str]:
    """The anchors of the findings that are left by the filters."""
    page.evaluate(_DRAWN)
    return [str(name) for name in page.evaluate(_SHOWN)]


def unfolded(page: Page) -> Page:
    """The page with all filters in sight."""
    page.get_by_text("More filters").click()
    return page


def taken(page: Page, name: str) -> str:
    """The file that a button makes of what is shown."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def wanted(page: Page) -> dict[str, list[str]]:
    """The filters in the address, which is written after the page has been drawn."""
    page.evaluate(_DRAWN)
    return parse_qs(urlsplit(page.url).query)


@pytest.mark.parametrize("name", PAGES)
def test_it_asks_nobody_and_nothing_is_refused(opens: Opens, name: str) -> None:
    page = opens(PAGES[name]())
    page.wait_for_load_state("networkidle")
    assert (page.asked, page.told) == ([], [])  # type: ignore[attr-defined]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_bars_a_reader(opens: Opens, name: str, scheme: str) -> None:
    page = opens(PAGES[name](), color_scheme=scheme, viewport=PHONE if name == "judged" else None)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_the_colours_follow_the_reader(opens: Opens) -> None:
    grounds = [
        opens(judged(), color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor") for scheme in SCHEMES
    ]
    light, dark = (sum(map(int, re.findall(r"\d+", ground))) for ground in grounds)
    assert light > 700 > 150 > dark


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_never_scrolls_sideways(opens: Opens, name: str) -> None:
    page = opens(PAGES[name](), viewport=PHONE)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_filters(opens: Opens) -> None:
    page = unfolded(opens(judged()))
    everything = shown(page)
    told = page.locator("output")
    expect(told).to_have_text("7 findings")
    page.get_by_label("Severity").select_option("tension")
    assert shown(page) == ["0123456789abcdef", "4444444444444444"]
    expect(told).to_have_text("2 of 7 findings")
    page.get_by_label("New or known").select_option("there before")
    assert shown(page) == ["4444444444444444"]
    assert wanted(page) == {"severity": ["tension"], "status": ["there before"]}
    page.get_by_role("button", name="Show all").click()
    expect(told).to_have_text("7 findings")
    assert (shown(page), wanted(page)) == (everything, {})


def test_an_option_says_how_many_it_would_leave(opens: Opens) -> None:
    page = unfolded(opens(judged()))
    page.get_by_label("New or known").select_option("known")
    assert page.get_by_label("Severity").locator("option").all_text_contents() == [
        "all",
        "contradiction (2)",
        "tension (0)",
        "note (1)",
    ]


def test_words_are_looked_for_together(opens: Opens) -> None:
    page = opens(judged())
    page.get_by_label("Words").fill("MISREAD  agency")
    assert shown(page) == ["1111111111111111"]
    page.get_by_label("Words").fill("misread nobody said this")
    assert shown(page) == []
    expect(page.get_by_text("No finding is left by these filters.")).to_be_visible()


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ("?severity=note&status=new", ["00000000000000ff"]),
        ("?publisher=AsiaNews", ["0123456789abcdef", "1111111111111111", "4444444444444444"]),
        ("?source=South+Korean+government&status=known", ["1111111111111111"]),
        ("?status=there+before", ["4444444444444444"]),
        ("?kind=saturated-part", ["00000000000000ff", "2222222222222222"]),
        ("?scope=soldiers+%C2%B7+arrived+%C2%B7+South+Korea&text=confirm", ["2222222222222222"]),
    ],
)
def test_the_filter_is_in_the_address(opens: Opens, address: str, left: list[str]) -> None:
    page = opens(judged(), address)
    assert shown(page) == left
    page.reload()
    assert shown(page) == left


def test_a_link_to_a_finding_shows_it_whatever_the_filter(opens: Opens) -> None:
    page = opens(judged(), "?severity=note#1111111111111111")
    expect(page.locator(".card:has([id='1111111111111111']) h3")).to_be_in_viewport()
    expect(page.locator("[id='1111111111111111']")).to_be_in_viewport()


def test_a_link_to_a_claim_unfolds_its_article(opens: Opens) -> None:
    page = opens(committed())
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = false)")
    page.locator(".card > summary").first.click()
    page.locator(".card").first.locator(".members a:has(> q)").first.click()
    expect(page.locator("tr:target")).to_be_in_viewport()


def test_without_javascript_all_but_the_filters_is_there(opens: Opens) -> None:
    page = opens(judged(), java_script_enabled=False)
    assert page.locator(".card:visible").count() == 7
    assert not page.locator(".filters").is_visible()
    assert (
        page.locator("h1").inner_text()
        == "1 contradiction, 1 tension, 1 note new, 3 known, 1 there before; 2 of 10 claims undecided."
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_what_others_wrote_is_shown_and_never_obeyed(opens: Opens, text: str) -> None:
    page = opens(hostile_page(text))
    page.wait_for_load_state("networkidle")
    assert (page.asked, page.told) == ([], [])  # type: ignore[attr-defined]
    assert page.title().endswith("Claims report")
    assert text in page.locator(".card h3").first.inner_text()
    attributes = page.evaluate("[...document.querySelectorAll('*')].flatMap(e => [...e.attributes].map(a => a.name))")
    assert not [name for name in attributes if name.startswith("on") or name in ("style", "srcdoc", "formaction", "autofocus")]
    assert page.locator("main script, img, iframe, object, embed, foreignObject").count() == 0
    addresses = page.evaluate("[...document.querySelectorAll('[href]')].map(e => e.getAttribute('href'))")
    assert {address[0] for address in addresses} <= {"#", "?"}


def test_only_the_web_is_linked(opens: Opens) -> None:
    page = opens(hostile_page("https://news.example/a?b=1&c=%22#d"))
    links = page.locator("a[href^='http']")
    assert links.count() > 0
    assert {(link.get_attribute("href"), link.get_attribute("rel")) for link in links.all()} == {
        ("https://news.example/a?b=1&c=%22#d", "noopener noreferrer")
    }


def test_words_that_turn_the_line_around_are_shown_and_stay_alone(opens: Opens) -> None:
    page = opens(hostile_page("\u202e321\u2066 שלום"))
    assert "\\u202e321\\u2066 שלום" in page.locator(".card h3").first.inner_text()
    # Whatever stands beside other text is isolated from it; what stands alone is so by its element.
    loose = page.evaluate(
        """[...document.querySelectorAll('.card *')].flatMap(e => [...e.childNodes])
        .filter(n => n.nodeType === 3 && /[֐-׿]/.test(n.data) && !n.parentElement.closest('bdi, q'))
        .map(n => n.parentElement)
        .filter(e => e.childNodes.length > 1 || getComputedStyle(e).unicodeBidi !== 'isolate').length"""
    )
    assert loose == 0
    assert page.evaluate("getComputedStyle(document.querySelector('q')).unicodeBidi") == "isolate"


def test_by_keyboard(opens: Opens) -> None:
    page = opens(judged())
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the findings")).to_be_in_viewport()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Words")).to_be_focused()
    page.keyboard.type("misread j")
    assert shown(page) == ["1111111111111111"]


def test_from_finding_to_finding_by_keyboard(opens: Opens) -> None:
    page = opens(judged())
    every = shown(page)
    unfolded = "[...document.querySelectorAll('.card[open]')].map(each => each.querySelector('.inside').id)"
    assert page.evaluate(unfolded) == every[:1]
    for key, at in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
        page.keyboard.press(key)
        assert page.evaluate(unfolded) == [every[at]]
        expect(page.locator(".card[open] > summary")).to_be_focused()
        expect(page.locator(".card[open] h3")).to_be_in_viewport()
    page.get_by_label("Words").fill("soldiers")
    left = shown(page)
    assert 0 < len(left) < len(every)
    page.locator("body").click(position={"x": 1, "y": 1})
    page.keyboard.press("j")
    assert page.evaluate(unfolded)[-1] in left


def test_a_finding_is_copied_as_text(opens: Opens) -> None:
    page = opens(judged(), permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.press("j")
    page.keyboard.press("c")
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    card = page.locator(".card").first
    assert card.locator("h3").inner_text() in text and f"fingerprint {shown(page)[0]}" in text
    assert all(f"“{quote}”" in text for quote in card.locator(".members q").all_text_contents())
    assert card.locator(".sum .gap td").first.inner_text() in text


def test_what_is_shown_is_taken_along(opens: Opens) -> None:
    page = unfolded(opens(judged()))
    page.get_by_label("Severity").select_option("tension")
    told = json.loads(taken(page, "JSON"))
    assert [each["finding"] for each in told] == shown(page)
    assert all(each["severity"] == "tension" and each["headline"] and each["questioned"] for each in told)
    rows = list(csv.DictReader(io.StringIO(taken(page, "CSV"))))
    assert [(row["finding"], row["quote"]) for row in rows] == [
        (each["finding"], claim["quote"]) for each in told for claim in each["questioned"]
    ]


GAPS = """[...document.querySelectorAll('.card')].map(each => each.querySelector('small b')?.textContent || '')"""


@pytest.mark.parametrize("order", ["", "gap", "publisher", "date"])
def test_findings_in_other_orders(opens: Opens, order: str) -> None:
    page = opens(committed())
    every = shown(page)
    page.get_by_label("Order", exact=True).select_option(order)
    ordered = shown(page)
    assert sorted(ordered) == sorted(every) and (order != "" or ordered == every)
    told = [text.split(", ") for text in page.locator(".card small").evaluate_all(_WHOSE)]
    if order == "publisher":
        assert [name for name, _ in told] == sorted((name for name, _ in told), key=str.casefold)
    if order == "date":
        assert [day for _, day in told] == sorted((day for _, day in told), reverse=True)
    if order == "gap":
        gaps = [bool(gap) for gap in page.evaluate(GAPS)]
        assert True in gaps and gaps == sorted(gaps, reverse=True)
    wanted(page)
    page.reload()
    assert shown(page) == ordered


def test_a_number_is_found_without_its_commas(opens: Opens) -> None:
    page = opens(committed())
    page.get_by_label("Words").fill("2914")
    plain = shown(page)
    page.get_by_label("Words").fill("2,914")
    assert plain and shown(page) == plain


SCREENS = ({"width": 1280, "height": 800}, {"width": 390, "height": 844})


@pytest.mark.parametrize("viewport", SCREENS)
@pytest.mark.parametrize("name", PAGES)
def test_the_first_finding_stands_in_the_first_screen(opens: Opens, name: str, viewport: dict[str, int]) -> None:
    page = opens(PAGES[name](), viewport=viewport)
    box = page.locator(".card > summary").first.bounding_box()
    assert box is not None and box["y"] + box["height"] < viewport["height"]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_to_a_finding_unfolds_it(opens: Opens, scripts: bool) -> None:
    last = shown(opens(judged()))[-1]
    page = opens(judged(), f"#{last}", java_script_enabled=scripts)
    expect(page.locator(f"[id='{last}']")).to_be_in_viewport()
    expect(page.locator(f".card:has([id='{last}']) h3")).to_be_in_viewport()


@pytest.mark.parametrize("viewport", SCREENS)
def test_a_link_to_a_finding_shows_its_whole_headline(opens: Opens, viewport: dict[str, int]) -> None:
    for anchor in shown(opens(judged()))[1:4]:
        page = opens(judged(), f"#{anchor}", viewport=viewport)
        expect(page.locator(f".card:has([id='{anchor}']) h3")).to_be_in_viewport(ratio=1)


def test_paper_shows_what_is_folded_and_no_filters(opens: Opens) -> None:
    page = opens(judged())
    page.emulate_media(media="print")
    again = page.locator(".again li").first
    assert again.bounding_box()["height"] > 0  # type: ignore[index]
    assert not page.locator(".filters").is_visible()
    # A finding may go over to the next sheet, but no headline, picture, claim or sum of it breaks.
    breaks = "name => [...new Set([...document.querySelectorAll(name)].map(each => getComputedStyle(each).breakInside))]"
    assert page.evaluate(breaks, ".card") == ["auto"]
    assert page.evaluate(breaks, ".card > summary, .clash, .members li, .sum") == ["avoid"]


def test_two_thousand_findings_are_laid_out_as_they_come_into_sight(opens: Opens) -> None:
    text = large_page(2000)
    assert len(text.encode("utf-8")) < 4_000_000
    page = opens(text)
    assert page.locator("output").inner_text() == "2000 findings"
    assert page.evaluate("getComputedStyle(document.querySelector('.group')).contentVisibility") == "auto"
    # What the browser has to keep for each card.
    assert page.evaluate("document.getElementsByTagName('*').length") < 2000 * 70
    unfolded(page).locator("#by-publisher").select_option("Publisher 7")
    assert page.locator("output").inner_text() == "50 of 2000 findings"
    assert len(shown(page)) == 50


AT_ONCE = """([field, value]) => {
    const form = document.querySelector('.filters');
    form.elements[field].value = value;
    form.dispatchEvent(new Event('input'));
    return [...document.querySelectorAll('.card > summary')].filter((e) => e.checkVisibility()).map((e) => e.textContent);
}"""
SUMMARIES = "[...document.querySelectorAll('.card:not([hidden]) > summary')].map((e) => e.textContent)"


CHANGES = (("severity", "tension"), ("text", "saturated 12"), ("order", "publisher"), ("text", "nowhere"))


def test_of_two_thousand_findings_the_first_are_shown_at_once(opens: Opens) -> None:
    page = opens(large_page(2000), viewport={"width": 1280, "height": 800})
    for field, value in CHANGES:
        at_once = page.evaluate(AT_ONCE, [field, value])
        # They fill the screen, and what comes after stands in their place without them.
        shown(page)
        settled = page.evaluate(SUMMARIES)
        assert at_once == settled[: len(at_once)] and len(at_once) == min(len(settled), 14)
        assert (len(settled) == 2000) == (field == "order")
        waiting = "[document.querySelectorAll('.cards').length, document.querySelectorAll('.waiting').length]"
        assert page.evaluate(waiting) == [1, 0]
        # As it was before.
        page.evaluate(AT_ONCE, [field, ""])
        assert len(shown(page)) == 2000
