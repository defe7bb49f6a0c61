"""What the others allow is told of the count that it is of, and a figure that may be rounded as it was printed."""

from __future__ import annotations

import json

import pytest

from checker.model.finding import CheckReport, Finding
from checker.report.formats import Context
from checker.report.formats import json as for_programs
from checker.report.render.calculation import calculation
from checker.report.render.claims import allowed_sentence
from checker.report.render.letter import letters
from tests.examples import report_of

PARTS = """
- {value: "84", scope: men arrived, period: 2014}
- {value: "36", scope: women arrived, period: 2014}
- {value: "118", scope: arrivals, period: 2014}
"""
ALONE = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "2,794", scope: arrivals, period: 2014}
"""
ROUNDED = """
- {value: "352,100", scope: arrivals, period: 2014}
- {value: "325,100", scope: arrivals, period: 2014}
"""
RECORD = """
- {value: "118", scope: arrivals, period: 2014}
- {value: "109", scope: arrivals, period: 2013}
- {record: fewest, among: 2011/2014, scope: arrivals, period: 2014}
"""


def only(report: CheckReport) -> Finding:
    (finding,) = (each for each in report.findings if each.proof is not None)
    return finding


@pytest.mark.parametrize(("claims", "told"), [(PARTS, "If “"), (ALONE, "The other claims allow 1,397."), (ROUNDED, "If “")])
def test_what_is_allowed_is_told_of_whose_count_it_is(claims: str, told: str) -> None:
    report = report_of(claims)
    finding = only(report)
    sentence = allowed_sentence(finding)
    assert sentence.startswith(told)
    assert finding.allowed is not None
    assert finding.allowed_of in finding.accused
    assert finding.bounded.quote in sentence or not sentence.startswith("If ")
    (shown,) = (each for each in json.loads(for_programs.render(report, Context()))["findings"] if each["proof"])
    assert shown["allowed_of"] == finding.allowed_of


def test_of_parts_and_their_whole_it_is_what_is_left_of_the_whole() -> None:
    finding = only(report_of(PARTS))
    assert allowed_sentence(finding) == (
        "If “118” is off, the other claims allow 120; if “84” is off, the other figures here leave 82; "
        "if “36” is off, the other figures here leave 34."
    )


def test_a_rounded_figure_is_told_as_it_was_printed() -> None:
    assert only(report_of(ROUNDED)).message == (
        "352,100 North Koreans arrived in South Korea in 2014, but 325,100 (Example News). It is open which is off."
    )


def test_a_record_is_refuted_by_how_many_more_there_were() -> None:
    proof = only(report_of(RECORD)).proof
    assert proof is not None
    *_, total, allowed = calculation(proof, {}).lines
    assert (total.amount, total.words, allowed.amount) == ("9", "more: 118 against 109", "0")
    assert allowed.words.startswith("more at most, by the words “")


def test_a_letter_asks_for_each_figure_of_the_article() -> None:
    words = " ".join(letters(only(report_of(PARTS))).split())
    assert words.startswith("To Example News On “Example”, published 2025-12-31 Your article says “118” (North Koreans")
    assert ", “84” (men · arrived · South Korea, 2014) and “36” (women · arrived · South Korea, 2014). Not all" in words
    assert "Would you look them up at their source, and correct what is wrong?" in words
    single = " ".join(letters(only(report_of(ALONE))).split())
    assert "Would you look it up at its source, and correct it if it is wrong?" in single
    assert "Were “2,794” right, " in single
