"""Figures of related events: which are remarkable beside each other, and which are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.patterns.newsroom import check_folder, findings

CASES = """\
who:
  cases: {unit: cases, parts: [{complete: [leave cases, other cases]}]}
  leave cases: {unit: cases}
  other cases: {unit: cases}
event: {filed: {}, sentenced: {follows: filed, confusable: [filed]}, appealed: {}}
sources: {Watchdog: {trust: 2}}
"""
FILED = """\
article: {title: One, publisher: Paper One, published: 2025-06-27}
defaults: {source: Watchdog, period: 2022-09-21/2025-05-31}
claims:
  - {id: all, quote: "20,538 cases", value: "20,538", scope: {who: cases, event: filed}}
  - {id: leave, quote: "18,159 of leaving the unit", value: "18,159", scope: {who: leave cases, event: filed}}
  - {id: rest, quote: "2,379 others", value: "2,379", scope: {who: other cases, event: filed}}
"""
SENTENCED = """\
article: {title: Two, publisher: Paper Two, published: 2025-06-26}
defaults: {source: Watchdog, period: 2022-09-21/2025-05-31}
claims:
  - {id: sent, quote: "18,159 have received their sentences", value: "18,159", scope: {who: cases, event: sentenced}}
"""
PRISONERS = """\
who: {prisoners: {}}
event: {captured: {}, repatriated: {follows: captured, confusable: [refused]}, refused: {follows: captured}}
"""
OF_1953 = """\
article: {title: A, publisher: Paper, published: 1954-03-01}
defaults: {scope: {who: prisoners}, source: Army, period: 1953}
claims:
  - {id: rep, quote: "62,493 repatriated", value: "62,493", scope: {event: repatriated}}
  - {id: ref, quote: "20,839 refused", value: "20,839", scope: {event: refused}}
"""


def test_the_figure_of_a_part_in_the_event_before(tmp_path: Path) -> None:
    report = check_folder(tmp_path, vocabulary=CASES, one=FILED, two=SENTENCED)
    message = (
        "18,159 cases sentenced from 21 September 2022 to 31 May 2025 (suspect: Paper Two), "
        "but 18,159 leave cases filed too, by the same source (Paper One)."
    )
    assert findings(report) == [("tension", "borrowed-figure", ["two/sent", "one/leave"], message)]


@pytest.mark.parametrize(
    ("written", "instead"),
    [("18,159", "18,160"), ("event: sentenced", "event: appealed"), ("2022-09-21/2025-05-31", "2022-09-21/2025-04-30")],
    ids=["another figure", "an event that has nothing to do with it", "another time"],
)
def test_no_figure_of_another_event(tmp_path: Path, written: str, instead: str) -> None:
    assert findings(check_folder(tmp_path, vocabulary=CASES, one=FILED, two=SENTENCED.replace(written, instead))) == []


def test_one_outcome_may_be_rarer_than_another(tmp_path: Path) -> None:
    assert findings(check_folder(tmp_path, vocabulary=PRISONERS, a=OF_1953)) == []


def test_the_same_figure_for_two_outcomes(tmp_path: Path) -> None:
    same = OF_1953.replace("62,493", "20,839").replace("{event: repatriated}", "{event: repatriated}, source: unnamed")
    found = findings(check_folder(tmp_path, vocabulary=PRISONERS + "sources: {Army: {trust: 2}}\n", a=same))
    assert [each[:3] for each in found] == [("note", "confusable-scope", ["a/rep", "a/ref"])]
