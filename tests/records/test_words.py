"""Words are resolved to concepts, in the singular and the plural, and never to another concept."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.intake.files.problems import Problems
from checker.intake.files.resolve import Resolver
from checker.intake.files.tree import parse_yaml
from checker.intake.files.vocabulary import read_vocabulary
from checker.intake.language.errors import WordingError
from checker.model.problem import Fix, Undeclared
from checker.model.scope import Scope
from tests.records.conftest import VOCABULARY


@pytest.fixture
def resolver() -> Resolver:
    vocabulary = read_vocabulary(parse_yaml(VOCABULARY, "vocabulary.yaml", Problems()), Problems())
    return Resolver(vocabulary)


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        ("North Koreans", "North Koreans"),
        ("north-koreans", "North Koreans"),
        ("NORTH  KOREAN", "North Koreans"),
        ("defectors", "North Koreans"),
        ("defector", "North Koreans"),
        ("soldier", "soldiers"),
        ("any", ""),
    ],
)
def test_one_concept_is_meant(resolver: Resolver, word: str, concept: str) -> None:
    assert resolver.concept("who", word) == concept


@pytest.mark.parametrize("word", ["South Koreans", "Koreans", "North Koreans in the South", "woman", "omen", "persons", "-", "é"])
def test_another_concept_is_never_taken(resolver: Resolver, word: str) -> None:
    with pytest.raises(WordingError):
        resolver.concept("who", word)


@pytest.mark.parametrize(("near", "far"), [("documented", "undocumented"), ("immigrants", "emigrants"), ("men", "women")])
def test_prefixes_that_turn_the_sense_are_no_slips(near: str, far: str) -> None:
    text = f"who: {{{near}: {{}}}}\n"
    words = read_vocabulary(parse_yaml(text, "vocabulary.yaml", Problems()), Problems())
    with pytest.raises(WordingError):
        Resolver(words).concept("who", far)


@pytest.mark.parametrize(
    ("word", "meant"), [("Nort Koreans", "North Koreans"), ("defecters", "defectors"), ("solders", "soldiers")]
)
def test_a_slip_is_told_with_the_right_spelling(resolver: Resolver, word: str, meant: str) -> None:
    with pytest.raises(WordingError) as refused:
        resolver.concept("who", word)
    assert refused.value.undeclared == Undeclared("who", word, like=meant)
    assert refused.value.instead == f"write {resolver.concept('who', meant)}, or add it to vocabulary.yaml under who"


def test_a_country_is_no_slip_for_another() -> None:
    text = "where: {Australia: {}, Slovakia: {}, Wales: {}}\n"
    words = Resolver(read_vocabulary(parse_yaml(text, "vocabulary.yaml", Problems()), Problems()))
    for name in ("Austria", "Slovenia", "Males"):
        with pytest.raises(WordingError):
            words.concept("where", name)


def test_a_name_that_is_the_plural_of_two_is_refused() -> None:
    text = "who: {guards: {}, guard s: {}, coast guards: {}, coasts guard: {}}\n"
    words = Resolver(read_vocabulary(parse_yaml(text, "vocabulary.yaml", Problems()), Problems()))
    assert words.concept("who", "guard") == "guards"
    with pytest.raises(WordingError) as refused:
        words.concept("who", "coast guard")
    assert str(refused.value.what) == "“coast guard” may be coast guards or coasts guard"


def test_a_source_that_is_a_known_one_but_for_a_slip_is_refused(resolver: Resolver) -> None:
    with pytest.raises(WordingError) as refused:
        resolver.source("Unification Minstry")
    assert refused.value.what == "“Unification Minstry” is no source of the vocabulary, but much like “Unification Ministry”"
    assert refused.value.instead == "write Unification Ministry, or add Unification Minstry to vocabulary.yaml under sources"
    assert refused.value.fix is None
    with pytest.raises(WordingError) as swapped:
        resolver.source("Unification Minsitry")
    assert swapped.value.fix == Fix("Unification Minsitry", "Unification Ministry", "two letters have changed places")


def test_sources_and_publishers(resolver: Resolver) -> None:
    assert resolver.source("ministry of unification") == ("Unification Ministry", Fraction(3))
    assert resolver.source("Yonhap") == ("Yonhap", Fraction(1))
    assert resolver.source("Unnamed") == ("", Fraction(1))
    assert resolver.publisher("AsiaNews/Agencies") == "AsiaNews"
    assert resolver.publisher("Asia New") == "Asia New"


def test_the_whole_of_a_share(resolver: Resolver) -> None:
    women = Scope("women", "residing", "South Korea")
    assert resolver.whole("North Koreans", women) == Scope("North Koreans", "residing", "South Korea")
    assert resolver.whole("arrivals", women) == Scope("North Koreans", "arrived", "South Korea")
    assert resolver.whole("any", women) == Scope("", "residing", "South Korea")
