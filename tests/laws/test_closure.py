"""Scopes that nobody speaks of join those that claims speak of, in every way in which the vocabulary ties them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.finding import CheckReport
from checker.run import Run

_VOCABULARY = """
who:
  islanders: {{parts: [{{complete: [men, women]}}]}}
  men: {{parts: [{{some: [fathers, sons]}}]}}
  women: {{parts: [{{some: [daughters]}}]}}
  daughters: {{}}
  fathers: {{}}
  sons: {{}}
event:
  left: {{begins: 2000-01-01}}
  arrived: {{follows: left, parts: [{{some: [came by sea]}}]}}
  came by sea: {{}}
  residing: {{kind: state, follows: arrived}}
where:
  mainland: {{parts: [{{complete: [{coasts}]}}]}}
  {places}
route:
  any way: {{parts: [{{complete: [{ways}]}}]}}
  {routes}
"""
_COASTS, _WAYS = ("north", "south", "west"), ("by day", "by night")


def _report(folder: Path, *claims: str, coasts: tuple[str, ...] = _COASTS, ways: tuple[str, ...] = _WAYS) -> CheckReport:
    places, routes = ("\n  ".join(f"{name}: {{}}" for name in names) for names in (coasts, ways))
    vocabulary = _VOCABULARY.format(coasts=", ".join(coasts), places=places, ways=", ".join(ways), routes=routes)
    folder.joinpath("vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
    lines = [f'- {{id: c{at}, quote: "{claim.split(",")[0]}", {_fields(claim)}}}' for at, claim in enumerate(claims)]
    article = "article: {title: T, publisher: P, published: 2014-01-01}\ndefaults: {source: unnamed}\nclaims:\n"
    folder.joinpath("a.yaml").write_text(article + "\n".join(lines), encoding="utf-8")
    report = Run((str(folder),), in_part=False).report
    assert report.problems == ()
    return report


def _fields(claim: str) -> str:
    """ "60, women, arrived, north, 2006" as the fields of a claim."""
    value, who, event, where, period = claim.split(", ")
    place, _, route = where.partition(" by way of ")
    return f'value: "{value}", period: {period}, scope: {{who: {who}, event: {event}, where: {place}, route: {route or "any"}}}'


CANNOT = {
    "the women of the other coasts": (
        "101, islanders, arrived, mainland, 2006",
        "60, islanders, arrived, north, 2006",
        "63, women, arrived, mainland, 2006",
        "11, women, arrived, north, 2006",
    ),
    "the men whose parts and whole are counted": (
        "41, fathers, arrived, north, 2006",
        "31, sons, arrived, north, 2006",
        "71, islanders, arrived, mainland, 2006",
    ),
    "the men beside the women": (
        "41, fathers, arrived, north, 2006",
        "31, women, arrived, north, 2006",
        "71, islanders, arrived, mainland, 2006",
    ),
    "the residents of the whole": (
        "41, islanders, arrived, mainland, 1990/2006",
        "21, men, residing, north, 2006-12-31",
        "22, women, residing, north, 2006-12-31",
    ),
    "the men who came and stayed": (
        "101, islanders, residing, mainland, 2006-12-31",
        "61, women, residing, mainland, 2006-12-31",
        "111, islanders, arrived, mainland, 1990/2006",
        "81, women, arrived, mainland, 1990/2006",
    ),
    "two stations back": ("41, men, residing, north, 2006-12-31", "39, islanders, left, any, ../2006"),
    "the arrivals before anybody left": ("41, men, residing, north, 1999-12-31",),
    "those who came by sea before anybody left": ("41, men, came by sea, north, 1999",),
    "the women of one coast by night": (
        "101, women, arrived, mainland by way of any way, 2006",
        "51, women, arrived, north by way of any way, 2006",
        "61, women, arrived, mainland by way of by day, 2006",
        "9, women, arrived, north by way of by day, 2006",
    ),
    "those between sons and daughters and all": (
        "41, sons, arrived, north, 2006",
        "31, daughters, arrived, north, 2006",
        "71, islanders, arrived, mainland, 2006",
    ),
}


@pytest.mark.parametrize("claims", CANNOT.values(), ids=CANNOT)
def test_what_cannot_hold_together_is_found_and_all_but_any_one_can(claims: tuple[str, ...], tmp_path: Path) -> None:
    (finding,) = _report(tmp_path, *claims).findings
    assert sorted(part.claim.wording for part in finding.parts) == sorted(claim.split(",")[0] for claim in claims)
    for left_out in claims if len(claims) > 1 else ():
        assert _report(tmp_path, *(claim for claim in claims if claim != left_out)).findings == ()


def test_where_there_are_too_many_unspoken_scopes_nothing_is_taken_for_settled(tmp_path: Path) -> None:
    coasts, ways = (tuple(f"{what} {number}" for number in range(60)) for what in ("coast", "way"))
    claims = (
        "1234, islanders, arrived, mainland by way of any way, 2006",
        "231, islanders, arrived, coast 1 by way of any way, 2006",
        "171, islanders, arrived, mainland by way of way 1, 2006",
        "23, islanders, arrived, coast 1 by way of way 1, 2006",
    )
    (left,) = _report(tmp_path, *claims, coasts=coasts, ways=ways).undecided
    assert len(left.claims) == len(claims)
    assert left.why == "more than 20 unspoken scopes for each one spoken of may join these claims, and not all were looked at"
