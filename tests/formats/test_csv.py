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
from checker.prose.numbers import decimal
from checker.prose.safe import clean
from checker.report.formats import Context
from checker.report.formats.csv import render
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
def test_numbers_are_exact(number: Fraction) -> None:
    assert Fraction(decimal(number)) == number


def test_numbers_are_decimals_where_they_end() -> None:
    given = ("26689", "-1042", "0", "7/200", "-27/2", "4000/3", "-1/7", "1/1000000000000")
    assert [decimal(Fraction(text)) for text in given] == [
        *("26689", "-1042", "0", "0.035", "-13.5", "4000/3", "-1/7", "0.000000000001")
    ]


def test_a_negative_number_stays_one() -> None:
    (row, *_) = rows(replace(REPORT, findings=(replace(STALE, allowed=Interval(Fraction(-5), None)),)))
    assert (row["allowed least"], row["allowed most"]) == ("-5", "")
