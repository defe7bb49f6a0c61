"""Of the proofs that refute a figure the one is told that an editor redoes most easily: few figures, sums before shares."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checker.model.numbers import Interval
from tests.check.small import checked
from tests.headlines.test_headlines import hold_as_headlines

VOCABULARY = """\
who:
  passengers: {parts: [{complete: [tourists, residents]}]}
  tourists: {}
  residents: {}
event: {carried: {}}
sources: {}
"""
HEAD = """\
article: {title: Line, publisher: Gazette, published: 2025-01-14}
defaults: {scope: {who: passengers, event: carried}, period: 2024, source: unnamed}
claims:
"""
RESIDENTS = """\
- {id: tourists, quote: "31,600", value: "31,600", scope: {who: tourists}}
- {id: residents, quote: "17,600", value: "17,600", scope: {who: residents}}
- {id: share, quote: 66 per cent, share: 66 per cent, of: {who: passengers}, scope: {who: tourists}}
"""
TOTAL = '- {id: total, quote: "48,200", value: "48,200"}\n'
HALVES = """\
- {id: first, quote: "19,800", value: "19,800", period: 2024-H1}
- {id: second, quote: "28,400", value: "28,400", period: 2024-H2}
"""
RECORD = """\
- {id: y22, quote: "17,120", value: "17,120", period: 2022}
- {id: y23, quote: "6,310", value: "6,310", period: 2023}
- {id: y24, quote: "12,480", value: "12,480", period: 2024}
- {id: month, quote: "1,040", value: "1,040", average: month, period: 2024}
- {id: up, quote: up 98 per cent, change: up 98 per cent, from: 2023, period: 2024}
- {id: record, quote: a record, record: highest, among: 2021/2024, period: 2024}
- {id: fell, quote: fell by a tenth, change: fell by a tenth, from: 2022, period: 2023}
"""
TOLD = {
    "parts before a share": (
        RESIDENTS + TOTAL,
        "17,600 residents (suspect: Gazette) + 31,600 tourists = 49,200, but 48,200 passengers carried in 2024.",
    ),
    "parts and halves before a share of the halves": (
        RESIDENTS + HALVES,
        "17,600 residents in 2024 (suspect: Gazette) + 31,600 tourists in 2024 = 49,200, but 19,800 passengers in H1 2024 + "
        "28,400 passengers in H2 2024 = 48,200.",
    ),
    "a record before a change": (
        RECORD,
        "17,120 passengers carried in 2022 (suspect: Gazette) is more than 12,480 in 2024, but “a record”.",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_sums_before_shares_before_changes(name: str, tmp_path: Path) -> None:
    claims, headline = TOLD[name]
    report = checked(tmp_path, VOCABULARY, one=HEAD + claims)
    assert [finding.message for finding in report.findings] == [headline]
    hold_as_headlines(report.findings)


def test_no_figure_is_proposed_that_fits_by_its_rounding_alone(tmp_path: Path) -> None:
    """16,600 fits as it stands; 16,700, its digits swapped, would only as a rounded figure."""
    (tmp_path / "settings.yaml").write_text("rounding: rounded\n", encoding="utf-8")
    (finding,) = checked(tmp_path, VOCABULARY, one=HEAD + RESIDENTS + TOTAL).findings
    assert finding.allowed is not None and finding.allowed.within(Interval(Fraction(16_500), Fraction(16_700)))
    assert [slip.text for slip in finding.diagnosis] == []
