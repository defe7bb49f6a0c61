"""Every printed sum redone from the JSON report alone, with nothing of the checker's: as numbers, and as the line of text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

from checker.report.formats import Context
from checker.report.formats.json import render
from tests.check.recorded import as_json, corpus
from tests.check.redone import is_true
from tests.oracle.comparison import compared
from tests.oracle.systems import system

pytestmark = pytest.mark.own

SYSTEMS = 12
with_and_without_series = pytest.mark.parametrize("series", [False, True], ids=["five articles", "and the series"])
every_folder = pytest.mark.parametrize("folder", ["five", "series", pytest.param("corpus", marks=pytest.mark.corpus), "systems"])


def reports(folder: str) -> Iterator[Any]:
    """The reports on the five articles, without and with the series, on the corpus, or on random systems."""
    if folder == "corpus":
        yield json.loads(render(corpus().before_judging, Context()))
    elif folder == "systems":
        yield from (json.loads(render(compared(system(seed)).report, Context())) for seed in range(SYSTEMS))
    else:
        yield as_json(folder == "series")


def sums(report: Any) -> Iterator[tuple[Any, Any]]:
    """All sums of a report: those of findings, then those of their witnesses, each with the finding."""
    for finding in report["findings"]:
        for shown in (finding, *finding["witnesses"]):
            if shown["proof"]:
                yield finding, shown


def proofs(series: bool) -> Iterator[tuple[Any, Any]]:
    """Those of the recorded articles."""
    return sums(as_json(series))


def added(steps: Any) -> Fraction:
    return sum((Fraction(step["factor"]) * Fraction(step["amount"]) for step in steps if step["amount"] is not None), Fraction(0))


@every_folder
def test_the_steps_add_up_to_the_total(folder: str) -> None:
    redone = [(added(shown["proof"]), shown) for report in reports(folder) for _, shown in sums(report)]
    assert redone
    assert [total for total, _ in redone] == [Fraction(shown["conclusion"]["total"]) for _, shown in redone]


@every_folder
def test_the_quotient_is_that_of_two_sums_and_misses_what_is_allowed(folder: str) -> None:
    for report in reports(folder):
        for _, shown in sums(report):
            if (quotient := shown["conclusion"]["quotient"]) is not None:
                above, below = (added(quotient[part]["steps"]) for part in ("dividend", "divisor"))
                assert [above, below] == [Fraction(quotient[part]["total"]) for part in ("dividend", "divisor")]
                beyond = above / below - Fraction(quotient["allowed"])
                open_ = "total_open" in quotient or "allowed_open" in quotient
                assert (beyond if quotient["side"] == "least" else -beyond) > 0 or (open_ and not beyond)


@every_folder
def test_what_speaks_for_a_note_adds_up_and_is_linked(folder: str) -> None:
    for report in reports(folder):
        for finding in report["findings"]:
            if (evidence := finding["evidence"]) is not None:
                named = {claim["id"] for claim in finding["claims"] if claim["role"] == "premise"}
                assert added(evidence["steps"]) == Fraction(evidence["total"])
                assert {step["claim"] for step in evidence["steps"] if step["claim"]} <= named


@pytest.mark.parametrize(
    ("suspect", "figures", "total"),
    [
        ("chinatopix-2015-06-15/soldiers-2014", ["1397"], 1397),
        ("asianews-2018-12-18/residents-november-2018", ["31339", "1042"], 32381),
        ("dmz-crossing-2022-01-04/attempts-in-the-last-decade", ["33882", "23106"], 10776),
    ],
)
def test_a_note_shows_what_gives_its_figure(suspect: str, figures: list[str], total: int) -> None:
    (finding,) = (f for f in as_json(True)["findings"] if not f["proof"] and f["claims"][0]["id"] == suspect)
    amounts = [step["amount"] for step in finding["evidence"]["steps"] if step["amount"] is not None]
    assert (list(map(str, amounts)), finding["evidence"]["total"]) == (figures, total)


@every_folder
def test_the_line_of_text_is_true(folder: str) -> None:
    lines = [shown["conclusion"]["in_one_line"] for report in reports(folder) for _, shown in sums(report)]
    assert lines
    assert [line for line in lines if not is_true(line)] == []


@every_folder
def test_no_algebra(folder: str) -> None:
    """No fraction, and nothing times a decimal: what is multiplied is whole, or in per cent."""
    lines = [shown["conclusion"]["in_one_line"] for report in reports(folder) for _, shown in sums(report)]
    assert [line for line in lines if re.search(r"\d/\d|\.\d+ ×", line)] == []


@with_and_without_series
def test_the_gap_is_what_lies_between(series: bool) -> None:
    for _, shown in proofs(series):
        end = shown["conclusion"]
        total, allowed, gap = (Fraction(end[field]) for field in ("total", "allowed", "gap"))
        assert (total - allowed if end["side"] == "least" else allowed - total) == gap > 0


@with_and_without_series
def test_every_number_is_an_end_of_a_reading(series: bool) -> None:
    for finding, shown in proofs(series):
        claims = {claim["id"]: claim for claim in finding["claims"] if claim["form"] in ("value", "each")}
        wanted = ("lo", "hi") if shown["conclusion"]["side"] == "least" else ("hi", "lo")
        steps = [step for step in shown["proof"] if step["claim"] in claims]
        read = [claims[step["claim"]][finding["reading"]][wanted[Fraction(step["factor"]) < 0]] for step in steps]
        assert [step["amount"] for step in steps] == read


@with_and_without_series
def test_the_premises_are_the_claims_of_the_sum(series: bool) -> None:
    for finding, shown in proofs(series):
        suspected = {claim["id"] for claim in finding["claims"] if claim["role"] != "premise"}
        summed = {step["claim"] for step in shown["proof"] if step["claim"]}
        assert summed - suspected == {claim["id"] for claim in shown["claims"]} - suspected


@every_folder
def test_a_quotient_speaks_of_the_claims_of_the_sum(folder: str) -> None:
    for report in reports(folder):
        for finding, shown in sums(report):
            if (quotient := shown["conclusion"]["quotient"]) is not None:
                named = {claim["id"] for claim in (*finding["claims"], *shown["claims"])}
                steps = (*quotient["dividend"]["steps"], *quotient["divisor"]["steps"])
                assert {quotient["claim"], *(step["claim"] for step in steps if step["claim"])} <= named


@with_and_without_series
def test_proofs_share_no_premise(series: bool) -> None:
    for finding in as_json(series)["findings"]:
        premises = [claim["id"] for shown in (finding, *finding["witnesses"]) for claim in shown["claims"]]
        assert sorted(premises) == sorted(set(premises))
