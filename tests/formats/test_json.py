from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.engine.rules import laws
from checker.examples import example_claims
from checker.model.claim import Claim
from checker.model.finding import CheckReport, Part
from checker.model.forms import FORMS, Form
from checker.prose.numbers import json_number
from checker.report.formats import Context
from checker.report.formats.json import render, schema
from tests.formats.golden import same_as_golden
from tests.formats.sample import EMPTY, REPORT, SATURATED
from tests.formats.test_text import hostile

CONTEXT = Context(version="0.1.0", as_of="2020-12-31", hidden=2)


def closed(described: Any) -> Any:
    """The schema with no room for fields that it does not describe."""
    if isinstance(described, list):
        return [closed(item) for item in described]
    if not isinstance(described, dict):
        return described
    inner = {key: closed(value) for key, value in described.items()}
    return {**inner, "additionalProperties": False} if "required" in inner else inner


def test_whole_report() -> None:
    same_as_golden(render(REPORT, CONTEXT), "report.json")


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("report", [REPORT, EMPTY], ids=["full", "empty"])
def test_the_schema_describes_every_field(report: CheckReport) -> None:
    validator = Draft202012Validator(closed(schema()))
    assert [e.message for e in validator.iter_errors(json.loads(render(report, CONTEXT)))] == []


@pytest.fixture(scope="module")
def claims_by_form() -> Mapping[type[Form], Claim]:
    """A claim of every form that stands in the example of some law."""
    texts = (law.HOLDS for law in laws().by_name.values())
    return {type(claim.form): claim for text in texts for claim in example_claims(text)}


@pytest.mark.parametrize("form", get_args(Form), ids=lambda form: form.__name__)
def test_a_claim_of_each_form(form: type[Form], claims_by_form: Mapping[type[Form], Claim]) -> None:
    assert form in claims_by_form, f"no law has a claim of the form {form.__name__} in HOLDS"
    claim = claims_by_form[form]
    report = replace(EMPTY, findings=(replace(SATURATED, parts=(Part(claim, "suspect"),)),))
    written = json.loads(render(report, CONTEXT))
    assert [e.message for e in Draft202012Validator(closed(schema())).iter_errors(written)] == []
    (told,) = written["findings"][0]["claims"]
    assert (told["id"], told["form"], told["value"]) == (claim.id, FORMS.of(claim.form), claim.wording)


def test_each_form_has_a_name() -> None:
    names = schema()["$defs"]["claim"]["properties"]["form"]["enum"]
    assert names == list(FORMS) == list(dict.fromkeys(names))
    assert len(names) == len(get_args(Form))


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
