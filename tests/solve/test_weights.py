"""What it costs to set claims aside: origins count, not outlets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.groups import literal_system
from checker.model.claim import Claim
from checker.model.forms import Value
from checker.model.numbers import Reading
from checker.model.time import Period
from checker.model.vocabulary import Name
from tests.worlds.claims import exactly, made, reading
from tests.worlds.towns import ARRIVALS, towns

YEAR = Period(726468, 726833, "1990")
SOURCES = {
    "Ministry": Name("Ministry", trust=Fraction(2)),
    "Dataset": Name("Dataset", trust=Fraction(5), of="Ministry"),
    "Agency": Name("Agency"),
}
BOOK = Book(replace(towns(0).vocabulary, sources=SOURCES), {})


def claim(number: int, said: Reading, outlet: str, source: str = "", via: str = "", year: int = 2100) -> Claim:
    told = made(f"{outlet}/{number}", Value(), ARRIVALS, YEAR, said, source, outlet)
    day = 365 * year
    trust = SOURCES[source].trust if source in SOURCES else Fraction(1)
    article = replace(told.article, published=Period(day, day + 1, str(year)))
    return replace(told, via=via, trust=trust, article=article)


def costs(*claims: Claim) -> Mapping[tuple[str, ...], Fraction]:
    """The weight of each group by its claims."""
    return {group.claims: group.weight for group in literal_system(claims, BOOK, laws()).groups}


def test_many_outlets_of_one_origin_are_one_voice() -> None:
    told = [claim(1, exactly(500), outlet, "Ministry") for outlet in ("Courier", "Gazette", "Herald")]
    assert list(costs(*told).values()) == [2]


def test_a_dataset_and_the_ministry_that_issues_it_are_one_origin() -> None:
    told = claim(1, exactly(500), "Herald", "Ministry"), claim(1, exactly(500), "Bulletin", "Dataset")
    assert list(costs(*told).values()) == [5]


def test_other_origins_add_theirs() -> None:
    told = claim(1, exactly(500), "Herald", "Ministry"), claim(1, exactly(500), "Courier", "", "Agency")
    assert list(costs(*told).values()) == [3]


def test_outlets_that_name_nobody_and_give_the_very_same_are_one_voice() -> None:
    told = claim(1, exactly(500), "Herald"), claim(1, exactly(500), "Courier")
    assert list(costs(*told).values()) == [1]


def test_what_an_origin_says_more_sharply_elsewhere_adds_next_to_nothing() -> None:
    sharp, vague = claim(1, exactly(500), "Herald", "Agency"), claim(1, reading(450, 550), "Courier", "Agency")
    other = claim(1, reading(440, 560), "Gazette", "Church")
    assert costs(sharp, vague, other) == {
        ("Herald/1",): 1,
        ("Courier/1",): Fraction(1, 100),
        ("Gazette/1",): 1,
    }


def test_where_an_origin_is_quoted_with_two_figures_more_outlets_weigh_a_trifle_more() -> None:
    told = [claim(1, exactly(500), outlet, "Ministry") for outlet in ("Courier", "Gazette", "Herald")]
    odd = claim(1, exactly(700), "Tribune", "Ministry")
    assert costs(*told, odd) == {("Courier/1", "Gazette/1", "Herald/1"): Fraction(101, 50), ("Tribune/1",): 2}
    # not so between origins: there outlets do not count
    assert costs(*told, replace(odd, source="Church")) == {("Courier/1", "Gazette/1", "Herald/1"): 2, ("Tribune/1",): 2}


def test_a_figure_that_its_source_gave_anew_costs_less() -> None:
    early = claim(1, exactly(508), "Herald", "Ministry", year=2013)
    late = claim(1, exactly(502), "Courier", "Dataset", year=2016)
    assert costs(early, late) == {("Herald/1",): 1, ("Courier/1",): 5}


def test_a_later_figure_far_from_it_is_no_revision() -> None:
    early = claim(1, exactly(508), "Herald", "Ministry", year=2013)
    late = claim(1, exactly(751), "Courier", "Dataset", year=2016)
    assert costs(early, late) == {("Herald/1",): 2, ("Courier/1",): 5}
