"""Concepts that are only named, as parts or as what others lie within, are declared by that; slips of the pen are not."""

from __future__ import annotations

import pytest

from checker.intake.files.problems import Problems
from checker.intake.files.resolve import Resolver
from checker.intake.files.tree import parse_yaml
from checker.intake.files.vocabulary import read_vocabulary
from checker.intake.language.errors import WordingError
from checker.model.vocabulary import Vocabulary


def read(text: str) -> tuple[Vocabulary, list[str]]:
    problems = Problems()
    vocabulary = read_vocabulary(parse_yaml(text, "v", problems), problems)
    return vocabulary, [str(problem) for problem in problems.in_order()]


@pytest.mark.parametrize("kind", ["complete", "some"])
def test_parts_declare_themselves(kind: str) -> None:
    named, problems = read(f"who: {{bikes: {{unit: bikes, parts: [{{{kind}: [e-bikes, racers]}}]}}}}\n")
    declared, _ = read(
        f"who:\n  bikes: {{unit: bikes, parts: [{{{kind}: [e-bikes, racers]}}]}}\n"
        "  e-bikes: {unit: bikes}\n  racers: {unit: bikes}\n"
    )
    assert problems == []
    assert [(c.name, c.unit, c.within, c.kind) for c in named.concepts["who"].values()] == [
        (c.name, c.unit, c.within, c.kind) for c in declared.concepts["who"].values()
    ]


def test_what_others_lie_within_declares_itself() -> None:
    vocabulary, problems = read("where: {Utrecht: {within: the Netherlands}, Leiden: {within: The Netherlands}}\n")
    assert problems == []
    assert list(vocabulary.concepts["where"]) == ["Utrecht", "Leiden", "the Netherlands"]
    assert vocabulary.concepts["where"]["Leiden"].within == ("the Netherlands",)


def test_it_is_of_the_same_kind() -> None:
    vocabulary, problems = read(
        "event: {employed: {kind: state, parts: [{some: [apprenticed]}]}, wage: {measure: mean, within: pay}}\n"
    )
    assert problems == []
    assert [concept.kind for concept in vocabulary.concepts["event"].values()] == ["state", "measure", "state", "measure"]


def test_a_slip_is_no_declaration() -> None:
    _, problems = read("who: {people: {parts: [{complete: [men, womne]}]}, women: {}, men: {}}\n")
    assert problems == ["v:1:41: complete: “womne” is no concept here; write women, or declare it"]


def test_parts_that_are_alike_declare_themselves_beside_each_other() -> None:
    vocabulary, problems = read(
        "who: {workers: {parts: [{complete: [male workers, female workers]}]}, male workers: {also: [men]}}\n"
    )
    assert problems == []
    assert "female workers" in vocabulary.concepts["who"]


WORDS = "who: {coffee: {}, people: {}}\nevent: {sold: {}}\nwhere: {Colombia: {}}\nscopes: {exports: {who: coffee, event: sold}}\n"


@pytest.mark.parametrize(
    ("dimension", "word", "message"),
    [
        (
            "who",
            "Colombia",
            "who: “Colombia” stands in the vocabulary under where; write where: Colombia, or add it under who too",
        ),
        ("where", "people", "where: “people” stands in the vocabulary under who; write who: people, or add it under where too"),
        ("who", "exports", "who: “exports” is the name of a whole scope; write scope: exports, or one of its words as who"),
    ],
)
def test_a_known_word_in_another_field(dimension: str, word: str, message: str) -> None:
    with pytest.raises(WordingError) as refused:
        Resolver(read(WORDS)[0]).concept(dimension, word)
    assert (str(refused.value), refused.value.undeclared) == (message, None)


def test_a_known_word_in_the_place_of_a_scope_or_a_whole() -> None:
    resolver = Resolver(read(WORDS)[0])
    with pytest.raises(WordingError) as refused:
        resolver.scope("Colombia")
    assert str(refused.value) == "“Colombia” is no scope of the vocabulary, but stands there under where; write {where: Colombia}"
    with pytest.raises(WordingError) as refused:
        resolver.whole("Colombia", resolver.scope("exports"))
    assert str(refused.value) == "“Colombia” stands in the vocabulary under where; write of: {where: Colombia}"


def test_words_in_a_row_in_the_place_of_a_scope() -> None:
    resolver = Resolver(read(WORDS)[0])
    with pytest.raises(WordingError) as refused:
        resolver.scope("sold, people,Colombia")
    assert (str(refused.value), refused.value.undeclared) == (
        "“sold, people,Colombia” is no scope of the vocabulary, but stands there under event, who and where; "
        "write {who: people, event: sold, where: Colombia}",
        None,
    )
    with pytest.raises(WordingError) as refused:
        resolver.scope("sold, people, Peru")
    assert str(refused.value).endswith("add it to vocabulary.yaml under scopes; the known name is exports")
