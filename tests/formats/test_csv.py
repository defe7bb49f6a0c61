from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.finding import CheckReport
from checker.model.numbers import Interval
from checker.prose.numbers import decimal, exact
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.formats.csv import render
from tests.check.recorded import corpus
from tests.formats.golden import same_as_golden
from tests.formats.hostile import hostile, texts
from tests.formats.sample import EMPTY, JUDGED, REPORT, STALE

CONTEXT = Context(version="0.1.0")


def rows(report: CheckReport) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(report, CONTEXT), newline=""), strict=True))


def test_whole_report() -> None:
    same_as_golden(render(JUDGED, CONTEXT), "report.csv")


def test_nothing_found_is_a_header() -> None:
    assert rows(EMPTY) == []
    assert render(EMPTY, CONTEXT).startswith('"severity","kind","status",')


def test_a_row_for_each_claim_of_each_finding() -> None:
    told = [(row["fingerprint"], row["role"], row["claim"]) for row in rows(JUDGED) if row["kind"] != "cannot-be-read"]
    assert told == [(finding.fingerprint, part.role, part.claim.id) for finding in JUDGED.findings for part in finding.parts]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t-1", "'-1"),
        ("\uff1d1", "'\uff1d1"),
        ("a; =1", "a; '=1"),
        ("a;;+1", "a;;'+1"),
        ('a",=1', 'a",=1'),
        ("1 - 2", "1 - 2"),
    ],
)
def test_formulas_are_guarded(text: str, cell: str) -> None:
    assert rows(hostile(text))[0]["quote"] == cell


@given(texts)
def test_any_text_is_a_cell_and_no_formula(text: str) -> None:
    report = hostile(text)
    *read, unread = rows(report)
    assert (len(read), unread["kind"], unread["quote"]) == (4, "cannot-be-read", "")
    for row in (*read, unread):
        assert None not in row
        for name, cell in row.items():
            if not re.fullmatch(r"-?\d+", cell):
                # However the cells are taken apart.
                assert not any(re.match(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]", part) for part in cell.split(";")), name
    for row in read:
        assert re.sub(r"(^|;)( *)'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])", r"\1\2", row["quote"]) in (clean(text), _unguarded(text))


def _unguarded(text: str) -> str:
    """The text without the quotation marks that it has itself where a guard would stand."""
    return re.sub(r"(^|;)( *)'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])", r"\1\2", clean(text))


@given(st.fractions())
def test_numbers_are_decimals_and_cut_the_way_asked_for(number: Fraction) -> None:
    low, high = (Fraction(decimal(number, up)) for up in (False, True))
    assert low <= number <= high
    assert high - low == (0 if 10**12 % number.denominator == 0 else Fraction(1, 10**6))


def test_numbers_are_decimals_of_few_places() -> None:
    given = ("26689", "-1042", "0", "7/200", "-27/2", "4000/3", "-1/7", "1/1000000000000")
    assert [decimal(Fraction(text)) for text in given] == [
        *("26689", "-1042", "0", "0.035", "-13.5", "1333.333333", "-0.142858", "0.000000000001")
    ]


def test_a_negative_number_stays_one() -> None:
    (row, *_) = rows(replace(REPORT, findings=(replace(STALE, allowed=Interval(Fraction(-5), None)),)))
    assert (row["allowed least"], row["allowed most"]) == ("-5", "")


@pytest.mark.corpus
def test_the_gap_is_the_one_that_the_sum_shows() -> None:
    """A number with its unit, and of shares no fraction of people."""
    shown = [(row["sum"], Fraction(row["gap"]), row["gap unit"]) for row in rows(corpus().before_judging) if row["sum"]]
    assert {unit for _, _, unit in shown} >= {"people", "percentage points"}
    for line, gap, unit in shown:
        ends = [Fraction(number.replace(",", "")) for number in re.findall(r"-?\d[\d,]*(?:\.\d+)?(?=%| times| a [a-z]+,)", line)]
        assert exact(gap) in line or not gap or gap == abs(ends[-1] - ends[-2]), (line, unit)
