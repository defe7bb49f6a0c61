"""The nearest figure on file is told where the sum holds none for the count, and only what brings an editor nearer."""

from __future__ import annotations

import json

import pytest

from checker.model.finding import CheckReport, Finding
from checker.report.formats import Context
from checker.report.formats import json as for_programs
from checker.report.render.finding import findings_text
from checker.report.render.page.write import page
from checker.report.render.plain_lines import finding_lines
from tests.examples import report_of

SUMMED = """
- {value: "820", scope: men arrived, period: 2012, source: ministry}
- {value: "682", scope: women arrived, period: 2012, source: ministry}
"""
TOTALS = """
- {value: "27,519", scope: arrivals, period: ../2014, source: ministry}
- {value: "28,795", scope: arrivals, period: ../2015, source: ministry}
- {value: "28,795", scope: arrivals, period: ../2015, source: police}
- {value: "27,519", scope: arrivals, period: ../2014, source: police}
"""


def refuted(report: CheckReport) -> Finding:
    return next(finding for finding in report.findings if finding.proof is not None)


WRONG = '- {value: "1,300", scope: arrivals, period: 2012}\n'
ROUGH, FAR = WRONG.replace("1,300", "about 1,500"), WRONG.replace("1,300", "over 500")
LOW = '- {value: "about 21,000", scope: arrivals, period: ../2015-06}\n'
HIGH = LOW.replace("21", "41", 1)
LATER = "“28,795” (Example News), all to the end of 2015"


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        (SUMMED + WRONG, ""),
        (SUMMED + WRONG + ROUGH, "“about 1,500” (Example News)"),
        # No nearer than the suspect.
        (SUMMED + WRONG + FAR, ""),
        (TOTALS + LOW, LATER),
        # What the sum holds need not be told again.
        (TOTALS + HIGH, ""),
        # A total of years later says nothing of the day.
        (TOTALS.replace("2015", "2017") + LOW, ""),
    ],
)
def test_the_nearest_figure_is_told_where_the_finding_holds_none(claims: str, told: str) -> None:
    nearest = refuted(report_of(claims)).nearest
    assert (nearest.text if nearest else "") == told


def test_every_format_tells_it_with_where_it_stands() -> None:
    report = report_of(TOTALS + LOW)
    finding = refuted(report)
    assert finding.nearest is not None
    place, claim = finding.nearest.claim.location, finding.nearest.claim.id
    text = findings_text([finding], 200, False)
    assert f"  Nearest on file: {LATER} {place.file}:{place.line}\n" in text
    assert f"Nearest on file: {LATER}, {claim}." in finding_lines(finding)
    assert f"Nearest on file: “28,795” (Example News), all to the end of 2015, {place.file}:{place.line}" in page(
        report, Context(), None
    )
    shown = json.loads(for_programs.render(report, Context()))["findings"][0]["nearest"]
    assert (shown["id"], shown["line"], shown["text"]) == (claim, place.line, LATER)
