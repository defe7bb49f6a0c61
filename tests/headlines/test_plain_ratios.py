"""Shares that clash are told as they stand: none is taken so many times, and none has a fraction of a per cent."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.report.render.plain_lines import finding_lines
from tests.check.small import checked
from tests.headlines.test_headlines import hold_as_headlines

VOCABULARY = """\
who:
  patients: {parts: [{complete: [men, women]}, {some: [children]}]}
  children: {}
  men: {}
  women: {}
event: {admitted: {kind: flow}}
where: {Ghent: {}}
"""
ARTICLE = """\
article: {title: Wards, publisher: Gazette, published: 2021-03-01}
defaults: {scope: {who: patients, event: admitted, where: Ghent}, period: 2018, source: unnamed}
claims:
"""
TOLD = {
    "two vague shares of one and the same": (
        (("women", "nearly half"), ("women", "about a third")),
        "42.5 to 50 per cent of patients, but “about a third”, 25 to 41.7 (Gazette): women admitted in Ghent in 2018. "
        "It is open which is off.",
        "42.5% at least, against 41.7%: short by 0.8 percentage points.",
    ),
    "less than one share, more than another": (
        (("children", "nearly half"), ("children", "almost two thirds")),
        "42.5 to 50 per cent of patients, but “almost two thirds”, 56.6 to 66.7 (Gazette): children admitted in Ghent in 2018. "
        "It is open which is off.",
        "50% less than that, against 56.6%: too many by 6.6 percentage points.",
    ),
    "parts of one whole": (
        (("women", "nearly half"), ("men", "nearly a third")),
        "at least 50 per cent of patients, but “nearly a third”, 28.3 to 33.4 (Gazette): men admitted in Ghent in 2018. "
        "It is open which is off.",
        "100% - 50% = 50% more than that, against 33.4%: short by 16.6 percentage points.",
    ),
    "parts that leave no room": (
        (("women", "almost two thirds"), ("men", "nearly a third")),
        "more than 33.33 per cent of patients, but “nearly a third”, less than 33.33 (Gazette): men admitted in Ghent in 2018. "
        "It is open which is off.",
        "100% - 66.67% = 33.33% more than that, against 33.33%: both cannot be.",
    ),
    "a rough one and one in per cent": (
        (("children", "less than one in seven"), ("children", "about 40 per cent")),
        "0 to 14.3 per cent of patients, but 36.97 to 43.03 (Gazette): children admitted in Ghent in 2018. "
        "It is open which is off.",
        "14.3% less than that, against 36.97%: too many by 22.67 percentage points.",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_shares_as_they_stand(name: str, tmp_path: Path) -> None:
    shares, headline, sum_ = TOLD[name]
    claims = "".join(
        f'  - {{id: c{place}, quote: {share}, share: "{share}", of: patients, scope: {{who: {who}}}}}\n'
        for place, (who, share) in enumerate(shares)
    )
    (finding,) = (each for each in checked(tmp_path, VOCABULARY, one=ARTICLE + claims).findings if each.proof)
    assert (finding.message, finding_lines(finding)[1]) == (headline, sum_)
    hold_as_headlines([finding])


CHANGES = {
    "a rise by so much, and a fall": (
        ("up about 80 per cent", "fell"),
        "women admitted in Ghent in 2018: up 74 to 86 per cent on 2017, but “fell” (Gazette). It is open which is off.",
        "up at least 74%, against lower: 74 percentage points apart.",
    ),
    "so many times as many": (
        ("up about 80 per cent", "more than doubled"),
        "women admitted in Ghent in 2018: 1.74 to 1.86 times as many as in 2017, but “more than doubled”, more than 2 (Gazette). "
        "It is open which is off.",
        "at most 1.86 times, against more than 2 times: 0.14 apart.",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_changes_as_they_stand(name: str, tmp_path: Path) -> None:
    changes, headline, sum_ = CHANGES[name]
    claims = "".join(
        f'  - {{id: c{place}, quote: {change}, change: "{change}", from: 2017, scope: {{who: women}}}}\n'
        for place, change in enumerate(changes)
    )
    (finding,) = (each for each in checked(tmp_path, VOCABULARY, one=ARTICLE + claims).findings if each.proof)
    assert (finding.message, finding_lines(finding)[1]) == (headline, sum_)
    hold_as_headlines([finding])
