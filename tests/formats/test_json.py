from __future__ import annotations

import json
from copy import deepcopy
from fractions import Fraction
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.model.finding import Report
from checker.prose.numbers import json_number
from checker.report.formats import Context
from checker.report.formats.json import render
from tests.formats.golden import same_as_golden
from tests.formats.sample import EMPTY, REPORT
from tests.formats.test_text import hostile

CONTEXT = Context(version="0.1.0", as_of="2020-12-31", hidden=2)


def published_schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(files("checker").joinpath("report/formats/output.schema.json").read_text("utf-8"))
    return schema


def closed(schema: Any) -> Any:
    """The schema with no room for fields that it does not describe."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return {**inner, "additionalProperties": False} if "required" in inner else inner


def test_whole_report() -> None:
    same_as_golden(render(REPORT, CONTEXT), "report.json")


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(published_schema())


@pytest.mark.parametrize("report", [REPORT, EMPTY], ids=["full", "empty"])
def test_the_schema_describes_every_field(report: Report) -> None:
    validator = Draft202012Validator(closed(deepcopy(published_schema())))
    assert [e.message for e in validator.iter_errors(json.loads(render(report, CONTEXT)))] == []


@given(st.text(max_size=60))
def test_quotes_are_verbatim_and_harmless(text: str) -> None:
    out = render(hostile(text), CONTEXT)
    assert json.loads(out)["findings"][0]["claims"][0]["quote"] == text
    assert all(c.isprintable() or c in "\n" or ord(c) >= 0xA0 for c in out)
    assert out.encode("utf-8")


@given(st.fractions())
def test_numbers_are_exact(number: Fraction) -> None:
    shown = json_number(number)
    assert isinstance(shown, int | str)
    assert Fraction(shown) == number


def test_numbers_too_large_for_a_double_are_strings() -> None:
    assert [json_number(Fraction(n)) for n in (2**53, 2**53 + 1, -(2**53) - 1)] == [
        9007199254740992,
        "9007199254740993",
        "-9007199254740993",
    ]
