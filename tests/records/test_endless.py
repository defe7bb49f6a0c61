"""Numbers of 400 and of more than 4,300 digits, and texts of a megabyte, in every field: read or refused, never a crash."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from checker.intake.files.article_form import CLAIM, TABLE_COLUMNS
from checker.intake.language.tokens import LONGEST_WORDING, MOST_TOKENS
from tests.records.conftest import VOCABULARY, Files

LENGTHS = (400, 5000)
SHAPES = ["{}", "over {}", "{} billion", "0.{}", "{}%", "1 in {}", "{}/{}", "{}-{}", "fell to {}", "down {}", "{} times as many"]
SHAPES += [
    "${}",
    "{} won per dollar",
    "{}th",
    "{}s",
    "1e{}",
    "10^{}",
    "{} years",
    "the last {} years",
    "FY{}",
    "{}-Q1",
    "{}-01-01",
]
SHAPES += ["1,{}", "{}.5", "{} km", "average {}", "{} a month", "{}½"]
CLAIM_OF = {"id": "a", "quote": "710", "value": "710", "scope": "arrivals", "period": "2017", "source": "unnamed"}
FORMS = {
    "change": {"change": "fell", "from": "2016"},
    "share": {"share": "half", "of": "North Koreans", "scope": {"who": "women", "event": "arrived"}},
    "record": {"record": "highest", "among": "2003/2017"},
    "since": {"record": "highest", "since": "2003"},
    "each": {"value": "710", "each": "year"},
    "average": {"value": "710", "average": "year"},
}


def as_yaml(claim: dict[str, object]) -> str:
    article = {"title": "T", "publisher": "P", "published": "2018-12-18"}
    return json.dumps({"article": article, "claims": [claim]})  # which is YAML too


def claim_with(name: str, text: str) -> dict[str, object]:
    form = next((fields for fields in FORMS.values() if name in fields and name != "scope"), {})
    base = {key: value for key, value in CLAIM_OF.items() if key != "value" or not form or "value" in form}
    return {**base, **form, name: text}


def short(problems: list[str]) -> bool:
    return all(len(problem) < 1000 for problem in problems)


@pytest.mark.parametrize("name", CLAIM.names())
@pytest.mark.parametrize("length", LENGTHS)
def test_in_every_field_of_a_claim(name: str, length: int, problems_of: Callable[[Files], list[str]]) -> None:
    files = {
        f"a{number}.yaml": as_yaml(claim_with(name, shape.replace("{}", "1" * length))) for number, shape in enumerate(SHAPES)
    }
    problems = problems_of(files)
    assert short(problems)
    if name in ("value", "change", "share", "record", "from", "since", "among", "period"):
        refused = {problem.partition(":")[0] for problem in problems if f": {name}: " in problem}
        assert refused == {f"claims/{file}" for file in files}


@pytest.mark.parametrize("name", [name for name in TABLE_COLUMNS if name != "url"])
@pytest.mark.parametrize("length", LENGTHS)
def test_in_every_column_of_a_table(name: str, length: int, problems_of: Callable[[Files], list[str]]) -> None:
    row = {"id": "a", "title": "T", "publisher": "P", "published": "2018-12-18", "value": "710", "who": "women"}
    row |= {"event": "arrived", "period": "2017", "source": "unnamed"}
    files: dict[str, str] = {}
    for number, shape in enumerate(SHAPES):
        cells = {**row, name: shape.replace("{}", "1" * length)}
        files[f"c{number}.csv"] = "\n".join(",".join(f'"{cell}"' for cell in line) for line in (cells, cells.values()))
        files[f"j{number}.jsonl"] = json.dumps(cells)
    problems = problems_of(files)
    assert short(problems)


def test_a_bare_number_in_json_lines(problems_of: Callable[[Files], list[str]]) -> None:
    row = '{"id": "a", "title": "T", "publisher": "P", "published": 2018, "who": "women", "event": "arrived", "period": 2017'
    row += ', "source": "unnamed", "value": %s}'
    texts = ("1" * 240, "1" * 250, "1e400", "1e-400", "NaN", "Infinity", "-5", "1" * 251)
    problems = problems_of({"a.jsonl": "\n".join(row % text for text in texts).replace('"a"', '"b"', 0)})
    ones = "1" * 60
    assert [problem for problem in problems if ": id: " not in problem] == [
        f"claims/a.jsonl:1:1: value: “{ones}…” has 240 digits; write a number of at most 30 digits",
        f"claims/a.jsonl:2:1: value: “{ones}…” has 250 digits; write a number of at most 30 digits",
        "claims/a.jsonl:3:1: value: cannot read “e 400” in “1e400”; write one number, with commas only between thousands",
        "claims/a.jsonl:4:1: value: cannot read “e - 400” in “1e-400”; write one number, with commas only between thousands",
        "claims/a.jsonl:5:1: value: no number in “NaN”; write the number, such as “over 20,000”, “12” or “dozens”",
        "claims/a.jsonl:6:1: value: no number in “Infinity”; write the number, such as “over 20,000”, “12” or “dozens”",
        "claims/a.jsonl:7:1: value: “-5” is below 0, and no count is; write a fall as `change: down 5`, with `from`",
        f"claims/a.jsonl:8:1: value: “{ones}…” has 251 characters; write the number alone, in the article's own words, such as "
        "“over 20,000”",
    ]


def test_in_vocabulary_and_settings(problems_of: Callable[[Files], list[str]]) -> None:
    for digits in ("1" * 400, "1" * 5000):
        words = VOCABULARY.replace("trust: 3", f"trust: {digits}").replace("begins: 1953-07-27", f"begins: {digits}")
        words = words.replace("since the war: 1953-07-27/..", f"since the war: {digits}/..")
        settings = f"immaterial: {digits}\nseconds: {digits}\nreadings: {{about: {{literal: '[N-{digits}, N+1e{digits}]'}}}}\n"
        settings += f"revised: 1/{digits}\n"
        problems = problems_of({"vocabulary.yaml": words, "settings.yaml": settings, "a.yaml": as_yaml(dict(CLAIM_OF))})
        assert short(problems)
        assert len(problems) >= 6


def test_wordings_have_a_greatest_length(problems_of: Callable[[Files], list[str]]) -> None:
    wide, wider = (f"over{' ' * (length - 5)}7" for length in (LONGEST_WORDING, LONGEST_WORDING + 1))
    many, more = (">" * (number - 1) + "7" for number in (MOST_TOKENS, MOST_TOKENS + 1))
    files = {
        f"{name}.yaml": as_yaml({**CLAIM_OF, "quote": "7", "value": text})
        for name, text in zip("abcd", (wide, wider, many, more), strict=True)
    }
    instead = "write the number alone, in the article's own words, such as “over 20,000”"
    assert [problem.partition(": value: ")[2] for problem in problems_of(files)] == [
        f"“{wider[:60]}…” has 251 characters; {instead}",
        f"“{more[:60]}…” has 61 words and signs; {instead}",
    ]
