"""The text of the page: whole, well formed, the same every time, and safe in whatever it shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given

from checker.report.formats import Context
from checker.report.formats.html import render
from checker.report.render.page.write import Review, page
from tests.formats.golden import same_as_golden
from tests.formats.hostile import texts
from tests.formats.sample import EMPTY, JUDGED
from tests.page.aloud import aloud
from tests.page.pages import committed, hostile_page, judged
from tests.tries import tries

_ENDED_BY = {
    "p": {"p", "ol", "ul", "dl", "table", "figure", "details", "div", "li"},
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr"},
    "td": {"td", "th", "tr"},
    "th": {"td", "th", "tr"},
}
"""Elements whose end HTML leaves out before one of these, or where what they stand in ends."""
_MADE_BY_WORDS = {"span", "a", "mark", "bdi", "code", "ul", "li"}
_VOID = {"meta", "br", "input", "rect", "line", "path", "link", "img", "hr"}
_ROOT = Path(__file__).parents[2]


class Outline(HTMLParser):
    """Every element with its attributes; complains of an end that fits no beginning."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        assert len(attrs) == len(dict(attrs)), (tag, attrs)
        while self.open and tag in _ENDED_BY.get(self.open[-1], ()):
            self.open.pop()
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open[-1] != tag and self.open[-1] in _ENDED_BY:
            self.open.pop()
        assert self.open.pop() == tag

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(name)) is not None]


PAGES = {"committed": committed, "judged": judged, "empty": lambda: render(EMPTY, Context(version="1"))}


@pytest.mark.parametrize("name", PAGES)
def test_every_element_ends_and_every_link_leads_somewhere(name: str) -> None:
    outline = Outline(PAGES[name]())
    assert outline.open == []
    places = Counter(outline.values("id"))
    assert [place for place, times in places.items() if times > 1] == []
    inside = [address for address in outline.values("href") if address.startswith("#")]
    assert inside and {address[1:] for address in inside} <= set(places)
    named = [value for name in ("aria-labelledby", "for") for value in outline.values(name)]
    assert set(named) <= set(places)


def test_what_is_read_aloud_of_the_page() -> None:
    same_as_golden(aloud(judged()), "page.txt")


def test_it_is_small() -> None:
    assert len(committed().encode("utf-8")) < 500_000


def test_headings_come_in_order() -> None:
    levels = [int(tag[1]) for tag, _ in Outline(committed()).elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_picture_has_a_table_beside_it() -> None:
    text = committed()
    assert text.count('<figure class="panel">') >= 2
    for timeline in text.split('<details class="timeline"')[1:]:
        assert timeline.index("</figure>") < timeline.index("The same as a table") < timeline.index("<table>")
    assert "Each pair as a table" in text.partition('class="matrix"')[2]
    assert "The same as a table" in text.partition('<figure class="flow">')[2]


@given(texts)
@tries(40)
def test_no_text_makes_markup(text: str) -> None:
    harmless, other = Outline(hostile_page("x")), Outline(hostile_page(text))
    assert other.open == []
    assert {tag for tag, _ in other.elements} <= {tag for tag, _ in harmless.elements} | _MADE_BY_WORDS
    assert {name for _, attributes in other.elements for name in attributes} <= {
        *(name for _, attributes in harmless.elements for name in attributes),
        "rel",
    }
    assert all(re.match(r"[#?]|https?://[!-~]+\Z", address) for address in other.values("href"))
    hostile_page(text).encode("utf-8")


def test_it_is_the_same_every_time() -> None:
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"  # another one than here
    program = "import sys; from tests.page.pages import judged; sys.stdout.buffer.write(judged().encode())"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(_ROOT)}
    again = subprocess.run([sys.executable, "-c", program], cwd=_ROOT, env=environment, capture_output=True, check=True)
    assert again.stdout.decode() == judged()


def test_a_review_adds_its_parts_and_widens_the_policy() -> None:
    review = Review(
        banner="<p>notice</p>",
        forms={"0123456789abcdef": "<form>judge</form>"},
        style=".review{}",
        script="1;",
        policy={"form-action": "'self'", "connect-src": "'self'"},
    )
    plain, served = render(JUDGED, Context(version="1")), page(JUDGED, Context(version="1"), None, review)
    assert "<main>\n<p>notice</p>" in served
    card = served.partition("id=0123456789abcdef>")[2].partition("</div></details>")[0]
    assert '<div class="form"><form>judge</form></div>' in card
    assert served.count('<div class="form">') == 1
    policies = [Outline(text).values("content")[0] for text in (plain, served)]
    assert "form-action &#39;none&#39;" not in policies[0] and "form-action 'none'" in policies[0]
    assert "form-action 'self'" in policies[1] and "connect-src 'self'" in policies[1]
    assert policies[0].partition("base-uri")[0] != policies[1].partition("base-uri")[0]


def test_the_picture_of_a_record_says_whose_words_put_it_first() -> None:
    """The figures are those of the ministry, which nobody doubts."""
    assert "Ministry of Unification: 2010, but “reached a record in 2010” (IANS)" in re.sub("<[^>]*>", "", committed())
