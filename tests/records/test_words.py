"""Words are resolved to concepts, slips of the pen included, and never to another concept."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.intake.files.problems import Problems
from checker.intake.files.resolve import Resolver
from checker.intake.files.tree import parse_yaml
from checker.intake.files.vocabulary import read_vocabulary
from checker.intake.language.errors import WordingError
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
        ("Nort Koreans", "North Koreans"),
        ("defectors", "North Koreans"),
        ("defecters", "North Koreans"),
        ("solders", "soldiers"),
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


def test_sources_and_publishers(resolver: Resolver) -> None:
    assert resolver.source("ministry of unification") == ("Unification Ministry", Fraction(3))
    assert resolver.source("Unification Minstry") == ("Unification Ministry", Fraction(3))
    assert resolver.source("Yonhap") == ("Yonhap", Fraction(1))
    assert resolver.source("Unnamed") == ("", Fraction(1))
    assert resolver.publisher("AsiaNews/Agencies") == "AsiaNews"
    assert resolver.publisher("Asia New") == "Asia New"


def test_the_whole_of_a_share(resolver: Resolver) -> None:
    women = Scope("women", "residing", "South Korea")
    assert resolver.whole("North Koreans", women) == Scope("North Koreans", "residing", "South Korea")
    assert resolver.whole("arrivals", women) == Scope("North Koreans", "arrived", "South Korea")
    assert resolver.whole("any", women) == Scope("", "residing", "South Korea")
