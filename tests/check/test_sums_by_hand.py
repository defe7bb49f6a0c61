"""Every printed sum redone from the JSON report alone, with nothing of the checker's."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

from tests.check.recorded import as_json

with_and_without_series = pytest.mark.parametrize("series", [False, True], ids=["five articles", "and the series"])


def proofs(series: bool) -> Iterator[tuple[Any, Any]]:
    """All sums of a report: those of findings, then those of their witnesses, each with the finding."""
    for finding in as_json(series)["findings"]:
        for told in (finding, *finding["witnesses"]):
            if told["proof"]:
                yield finding, told


@with_and_without_series
def test_the_steps_add_up_to_the_total(series: bool) -> None:
    redone = [
        sum(Fraction(step["factor"]) * Fraction(step["amount"]) for step in told["proof"] if step["amount"] is not None)
        for _, told in proofs(series)
    ]
    assert redone and redone == [Fraction(told["conclusion"]["total"]) for _, told in proofs(series)]


@with_and_without_series
def test_the_gap_is_what_lies_between(series: bool) -> None:
    for _, told in proofs(series):
        end = told["conclusion"]
        total, allowed, gap = (Fraction(end[field]) for field in ("total", "allowed", "gap"))
        assert (total - allowed if end["side"] == "least" else allowed - total) == gap > 0


@with_and_without_series
def test_every_number_is_an_end_of_a_reading(series: bool) -> None:
    for finding, told in proofs(series):
        claims = {claim["id"]: claim for claim in finding["claims"] if claim["form"] in ("value", "each")}
        wanted = ("lo", "hi") if told["conclusion"]["side"] == "least" else ("hi", "lo")
        steps = [step for step in told["proof"] if step["claim"] in claims]
        read = [claims[step["claim"]][finding["reading"]][wanted[Fraction(step["factor"]) < 0]] for step in steps]
        assert [step["amount"] for step in steps] == read


@with_and_without_series
def test_the_premises_are_the_claims_of_the_sum(series: bool) -> None:
    for finding, told in proofs(series):
        suspected = {claim["id"] for claim in finding["claims"] if claim["role"] != "premise"}
        summed = {step["claim"] for step in told["proof"] if step["claim"]}
        assert summed - suspected == {claim["id"] for claim in told["claims"]} - suspected


@with_and_without_series
def test_proofs_share_no_premise(series: bool) -> None:
    for finding in as_json(series)["findings"]:
        premises = [claim["id"] for told in (finding, *finding["witnesses"]) for claim in told["claims"]]
        assert sorted(premises) == sorted(set(premises))
