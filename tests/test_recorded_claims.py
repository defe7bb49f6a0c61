"""The recorded claims of this project: nothing missing, nothing miscopied, nothing quoted at length."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from checker.intake.files.load import Loaded, load
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.scope import Scope

FOLDER = Path(__file__).parents[1] / "claims"

COUNTS = {
    "arrivals": 106,
    "asianews-2018-12-18": 14,
    "chinatopix-2015-06-15": 13,
    "cnn-2016-04-11": 4,
    "dmz-crossing-2022-01-04": 4,
    "ians-2020-07-01": 13,
}

# Ministry of Unification, data.go.kr dataset 15106185: men, women, both, all who had come by the end of the year
BY_SEX = {
    2002: (510, 632, 1142, 3132),
    2003: (474, 811, 1285, 4417),
    2004: (626, 1272, 1898, 6315),
    2005: (424, 960, 1384, 7699),
    2006: (515, 1513, 2028, 9727),
    2007: (573, 1981, 2554, 12281),
    2008: (608, 2195, 2803, 15084),
    2009: (662, 2252, 2914, 17998),
    2010: (591, 1811, 2402, 20400),
    2011: (795, 1911, 2706, 23106),
    2012: (404, 1098, 1502, 24608),
    2013: (369, 1145, 1514, 26122),
    2014: (305, 1092, 1397, 27519),
    2015: (251, 1024, 1275, 28794),
    2016: (302, 1116, 1418, 30212),
    2017: (188, 939, 1127, 31339),
    2018: (168, 969, 1137, 32476),
    2019: (202, 845, 1047, 33523),
    2020: (72, 157, 229, 33752),
    2021: (40, 23, 63, 33815),
    2022: (35, 32, 67, 33882),
    2023: (32, 164, 196, 34078),
    2024: (26, 210, 236, 34314),
    2025: (25, 198, 223, 34537),
}

# the ministry's earlier figures as the press had them (Yonhap, International Crisis Group)
EARLIER = {
    "total-to-1989": 607,
    "arrivals-1990-to-1994": 86,
    "total-to-1998": 947,
    "arrivals-1998": 71,
    "arrivals-1999": 148,
    "total-to-1999": 1095,
    "arrivals-2000": 312,
    "total-to-2000": 1407,
    "arrivals-2001": 583,
    "total-to-2001": 1990,
}


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load([FOLDER])


@pytest.fixture(scope="module")
def series(loaded: Loaded) -> dict[str, Claim]:
    return {c.id.removeprefix("arrivals/"): c for c in loaded.claims if c.article.stem == "arrivals"}


def figure(claim: Claim) -> Fraction | None:
    """The one number that the claim allows, or None if it allows more."""
    reading = claim.reading
    return reading.literal.lo if reading and reading.literal.lo == reading.literal.hi else None


def official() -> dict[str, int]:
    """The figure of every row of the series by its id."""
    names = ("men", "women", "arrivals", "total-to")
    by_sex = {f"{name}-{year}": n for year, row in BY_SEX.items() for name, n in zip(names, row, strict=True)}
    return {**EARLIER, **by_sex}


def test_every_file_is_read_without_a_problem(loaded: Loaded) -> None:
    assert [str(problem) for problem in loaded.problems] == []


def test_no_claim_is_missing(loaded: Loaded) -> None:
    assert dict(sorted(Counter(claim.article.stem for claim in loaded.claims).items())) == COUNTS


def test_the_series_is_the_official_one(series: dict[str, Claim]) -> None:
    assert {name: figure(claim) for name, claim in series.items()} == official()


def test_rows_say_what_their_ids_say(series: dict[str, Claim]) -> None:
    for name, claim in series.items():
        subject, when = re.fullmatch("(total-to|arrivals|women|men)-(.*)", name).groups()  # type: ignore[union-attr]
        who = subject if subject in ("men", "women") else "North Koreans"
        period = f"../{when}" if subject == "total-to" else when.replace("-to-", "/")
        assert (claim.scope, claim.period.text) == (Scope(who, "arrived", "South Korea"), period)
        assert (claim.form, claim.unit, claim.status) == (Value(), "people", "asserted")


def test_men_and_women_make_the_year() -> None:
    assert [year for year, (men, women, both, _) in BY_SEX.items() if men + women != both] == []


def test_the_years_add_up_to_the_totals() -> None:
    total = EARLIER["total-to-1998"]
    for year in range(1999, 2026):
        total += official()[f"arrivals-{year}"]
        assert (year, total) == (year, official()[f"total-to-{year}"])


def test_quotes_are_numeric_phrases_not_sentences(loaded: Loaded) -> None:
    assert [claim.id for claim in loaded.claims if len(claim.quote.split()) > 12] == []


def test_articles_are_dated_as_their_file_names_say(loaded: Loaded) -> None:
    dated = [article for article in loaded.articles if article.stem != "arrivals"]
    assert [a.stem[-10:] for a in dated] == [a.published.text for a in dated]


def test_the_page_with_a_crawl_date_has_the_date_that_its_text_proves(loaded: Loaded) -> None:
    published = {article.stem: article.published.text for article in loaded.articles}
    assert published["chinatopix-2015-06-15"] == "2015-06-15"


def test_restatements_name_their_claims(loaded: Loaded) -> None:
    assert {claim.id: claim.restates for claim in loaded.claims if claim.restates} == {
        "asianews-2018-12-18/aid-2018-in-dollars": "asianews-2018-12-18/aid-2018-in-won",
        "chinatopix-2015-06-15/missile-range-miles": "chinatopix-2015-06-15/missile-range-km",
    }
