"""The JSON Schema is valid, accepts what the reader accepts and refuses files of another shape."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.intake.files.article_form import CLAIM
from checker.intake.files.completions import completions, completions_for
from checker.intake.files.files import claim_files, suffix_of
from checker.intake.files.problems import Problems
from checker.intake.files.schema import json_schema
from checker.intake.files.tree import MappingNode, Node, Scalar, SequenceNode, parse_yaml
from checker.intake.files.vocabulary import read_vocabulary
from tests.records.conftest import VOCABULARY
from tests.records.sections import cases

ROOT = Path(__file__).parents[2]
# problems of wording, words and dates, which a schema cannot see
BEYOND_SHAPE = {
    *("record word", "long quote", "scope unknown", "scope any", "who unknown", "who stranger", "scope two unknown"),
    *("period unreadable", "period month", "period backwards", "period ends late", "period starts late"),
    *("value unreadable", "value without number", "value not in quote", "two not in quote"),
    *("share outside", "share of itself", "share unreadable", "share of unknown", "share of the other part"),
    *("change unreadable", "change from late", "change from unreadable"),
    *(
        "record two months",
        "record open",
        "record among short",
        "each no unit",
        "each open",
        "average no unit",
        "fact each",
    ),
    *("restates unknown", "restates itself", "supersedes unknown", "scope empty", "escape", "no period"),
}
YAML_ONLY = {"tag", "anchor", "alias", "twice", "value empty"}


def as_json(node: Node | None) -> Any:
    """The tree as an editor of YAML hands it to a schema, every scalar as text."""
    match node:
        case MappingNode(entries):
            return {entry.key.text: as_json(entry.value) for entry in entries}
        case SequenceNode(items):
            return [as_json(item) for item in items]
        case Scalar(text):
            return text
        case _:
            return None


def accepts(schema: dict[str, Any], text: str) -> bool:
    return jsonschema.Draft202012Validator(schema).is_valid(as_json(parse_yaml(text, "x.yaml", Problems())))


@pytest.mark.parametrize("of", ["article", "vocabulary", "settings"])
def test_the_schema_is_one(of: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema(of))


def test_it_refuses_what_the_reader_refuses_for_its_shape() -> None:
    schema = json_schema()
    for case in cases("claims.txt"):
        if case.name not in YAML_ONLY:
            sound = not case.problems or case.name in BEYOND_SHAPE
            assert accepts(schema, case.files["a.yaml"]) == sound, case.name


def test_it_accepts_numbers_where_text_looks_like_one() -> None:
    claim = {"id": 2014, "quote": 12, "value": 12, "scope": "arrivals", "period": 2014, "source": "unnamed"}
    article = {"title": 1984, "publisher": "P", "published": "2018-12-18"}
    assert jsonschema.Draft202012Validator(json_schema()).is_valid({"article": article, "claims": [claim]})


def test_scope_and_source_may_stand_in_the_defaults_only() -> None:
    claims = "claims:\n  - {id: a, quote: 5, value: 5, period: 2017}\n"
    article = "article: {title: T, publisher: P, published: 2018}\n"
    assert not accepts(json_schema(), article + claims)
    assert not accepts(json_schema(), article + "defaults: {scope: arrivals}\n" + claims)
    assert accepts(json_schema(), article + "defaults: {scope: arrivals, source: unnamed}\n" + claims)


def test_every_field_has_a_description() -> None:
    claim = json_schema()["properties"]["claims"]["items"]
    assert [name for name, field in claim["properties"].items() if not field.get("description")] == []
    assert claim["additionalProperties"] is False
    assert [kind["required"] for kind in claim["oneOf"]] == [list(kind.fields) for kind in CLAIM.kinds]


def test_the_vocabulary_has_a_schema_too() -> None:
    assert accepts(json_schema("vocabulary"), VOCABULARY)
    assert not accepts(json_schema("vocabulary"), VOCABULARY.replace("kind: fact", "kind: fad"))
    assert not accepts(json_schema("vocabulary"), VOCABULARY.replace("complete:", "complete: x, some:"))


def parsed(text: str) -> Any:
    return as_json(parse_yaml(text, "x.yaml", Problems()))


@pytest.mark.parametrize("folder", ["claims", "tests/corpus"])
def test_the_schema_of_a_folder_accepts_all_that_is_recorded_there(folder: str) -> None:
    files = [file for file in claim_files([ROOT / folder], Problems()) if suffix_of(file.path) == ".yaml"]
    validator = jsonschema.Draft202012Validator(json_schema("article", completions_for([ROOT / folder])))
    texts = {file.name: file.path.read_text(encoding="utf-8") for file in files}
    assert len(texts) > 4
    assert [name for name, text in texts.items() if not validator.is_valid(parsed(text))] == []


def test_the_schema_of_a_folder_accepts_and_refuses_what_that_of_any_does() -> None:
    problems = Problems()
    root = parse_yaml(VOCABULARY, "v.yaml", problems)
    assert root is not None
    own = json_schema("article", completions(read_vocabulary(root, problems)))
    jsonschema.Draft202012Validator.check_schema(own)
    for case in cases("claims.txt"):
        assert accepts(own, case.files["a.yaml"]) == accepts(json_schema(), case.files["a.yaml"]), case.name


def test_the_schema_of_a_folder_offers_its_names() -> None:
    problems = Problems()
    root = parse_yaml(VOCABULARY, "v.yaml", problems)
    assert root is not None
    offered = json_schema("article", completions(read_vocabulary(root, problems)))["$defs"]
    assert {name: each["enum"] for name, each in offered.items()} == {
        "who": ["defectors", "men", "missions", "North Korean", "North Koreans", "soldiers", "women"],
        "event": ["arrived", "defected", "left", "range", "residing"],
        "where": ["North Korea", "South Korea", "the South"],
        "scope": ["arrivals"],
        "of": ["arrivals", "defectors", "men", "missions", "North Korean", "North Koreans", "soldiers", "women"],
        "source": ["Ministry of Unification", "Unification Ministry", "unnamed"],
        "via": ["Ministry of Unification", "Unification Ministry"],
        "publisher": ["AsiaNews", "AsiaNews/Agencies"],
        **{field: ["since the war"] for field in ("period", "from", "among", "since", "until", "over")},
    }
