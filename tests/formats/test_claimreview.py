from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from checker.model.claim import Article
from checker.model.finding import CheckReport, Finding, Judgement, Part
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.formats.claimreview import render
from tests.formats.golden import same_as_golden
from tests.formats.hostile import hostile, texts
from tests.formats.sample import ACCEPTED, DEFECTED, EARLIER, IANS, JUDGED, REPORT, WRONG, period

CONTEXT = Context(publisher="Harbour Post", page="https://harbour.example/checks")


def reviews(report: CheckReport, context: Context = CONTEXT) -> list[dict[str, Any]]:
    graph = json.loads(render(report, context))
    assert graph["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = graph["@graph"]
    return found


def only(*findings: Finding) -> CheckReport:
    return replace(REPORT, findings=findings)


def of(article: Article) -> Finding:
    return replace(WRONG, parts=(Part(replace(DEFECTED, article=article), "suspect"),))


def test_whole_report() -> None:
    same_as_golden(render(JUDGED, CONTEXT), "report.claimreview.json")


def test_nothing_is_said_of_what_nobody_judged() -> None:
    assert reviews(REPORT) == []
    assert reviews(only(EARLIER)) == []


def test_nothing_is_said_of_a_claim_that_no_judgement_names() -> None:
    assert reviews(only(ACCEPTED, replace(WRONG, parts=tuple(Part(p.claim, "either") for p in WRONG.parts)))) == []


@pytest.mark.parametrize(
    ("verdict", "rating"), [("wrong", (1, "Wrong")), ("superseded", (2, "Superseded")), ("disputed", (3, "Disputed"))]
)
def test_each_verdict_has_a_number_of_its_own(verdict: Any, rating: tuple[int, str]) -> None:
    (review,) = reviews(only(replace(WRONG, judgement=Judgement(verdict, "Because.", "A. Editor", "2021-03-02"))))
    assert (review["reviewRating"]["ratingValue"], review["reviewRating"]["alternateName"]) == rating


@pytest.mark.parametrize(
    ("because", "first"),
    [("They correct it", "They correct it. "), ("It is off.", "It is off. "), ("They say “soon”", "They say “soon”. "), ("", "")],
)
def test_a_reason_ends_before_what_is_wrong_is_told(because: str, first: str) -> None:
    (review,) = reviews(only(replace(WRONG, judgement=Judgement("wrong", because, "A. Editor", "2021-03-02"))))
    assert review["reviewBody"].startswith(f"{first}{WRONG.message} ")


def test_without_a_publisher_the_editor_is_the_author() -> None:
    (review,) = reviews(only(WRONG), Context())
    assert review["author"] == {"@type": "Person", "name": "A. Editor"}
    assert review["url"] == "#1111111111111111"


@pytest.mark.parametrize(
    ("written", "date"),
    [("2015-06-15", "2015-06-15"), ("2015-06?", "2015-06"), ("2015~", "2015"), ("2015-06/2015-07", None), ("2015-Q2", None)],
)
def test_dates_are_those_of_iso_8601(written: str, date: str | None) -> None:
    (review,) = reviews(only(of(replace(IANS, published=period("2015-06-01", "2015-06-30", written)))))
    assert review["itemReviewed"].get("datePublished") == date


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://ians.example/1?a=b#c", True),
        ("HTTP://ians.example/", True),
        ("javascript:alert(1)", False),
        ("https://ians.example/ x", False),
        ("http://[", True),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_given(url: str, kept: bool) -> None:
    (review,) = reviews(only(of(replace(IANS, url=url))))
    assert review["itemReviewed"]["appearance"].get("url") == (url if kept else None)


@given(texts)
def test_any_text_gives_what_google_requires(text: str) -> None:
    report = hostile(text)
    out = render(report, CONTEXT)
    # It can stand in a script element, and steers no terminal.
    assert not set("<>&") & set(out)
    assert all(character.isprintable() or character in "\n" or ord(character) >= 0xA0 for character in out)
    (review,) = reviews(report)
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"].endswith(clean(text))
    assert review["url"] == "https://harbour.example/checks#0123456789abcdef"
    assert review["reviewRating"]["alternateName"] == "Wrong"
    # What Google recommends.
    assert review["author"] == {"@type": "Organization", "name": "Harbour Post", "url": "https://harbour.example/checks"}
    assert review["itemReviewed"]["@type"] == "Claim"
    assert {"author", "appearance"} <= set(review["itemReviewed"])
    assert review["itemReviewed"]["author"]["name"] == clean(text)
