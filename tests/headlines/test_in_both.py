"""A figure that both sums of a ratio take as it stands is told as it stands, though it is the bound of one of them."""

from __future__ import annotations

from pathlib import Path

from tests.check.small import checked
from tests.headlines.test_headlines import hold_as_headlines

VOCABULARY = """\
who:
  passengers: {parts: [{complete: [tourists, residents]}]}
  tourists: {}
  residents: {}
event: {carried: {kind: flow}}
"""
ARTICLE = """\
article: {title: Ferries, publisher: Port Gazette, published: 2025-01-14}
defaults: {source: harbour office, period: 2024}
claims:
  - {id: all, quote: "48,200 passengers", value: "48,200", scope: {who: passengers, event: carried}}
  - {id: residents, quote: "17,600 residents", value: "17,600", scope: {who: residents, event: carried}}
  - {id: share, quote: 66 per cent, share: 66 per cent, of: passengers, scope: {who: tourists, event: carried}}
"""


def test_the_whole_that_a_part_leaves_is_no_least_of_itself(tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, one=ARTICLE)
    hold_as_headlines(report.findings)
    assert [finding.message for finding in report.findings] == [
        "at most 30,749 tourists (48,299 - 17,550) of 48,299 passengers carried in 2024 is at most 63.7 per cent, not 66 (Port "
        "Gazette). It is open which is off."
    ]
