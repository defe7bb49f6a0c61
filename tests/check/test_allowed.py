"""What the other claims allow is told only where it cannot contradict the sum above it."""

from __future__ import annotations

from pathlib import Path

from checker.model.finding import Finding
from tests.check.small import checked

VOCABULARY = """\
who:
  all staff: {parts: [{complete: [drivers, conductors, mechanics]}]}
event: {struck: {}}
"""
PAPER = """\
article: {title: Strike, publisher: Post, published: 2025-01-21}
defaults: {source: union, scope: {who: all staff, event: struck}, period: 2025-01-20}
claims:
  - {id: all, quote: "1,840 struck", value: "1,840"}
  - {id: drivers, quote: "1,120 drivers", value: "1,120", scope: {who: drivers}}
  - {id: conductors, quote: 520 conductors, value: 520, scope: {who: conductors}}
  - {id: mechanics, quote: 300 mechanics, value: 300, scope: {who: mechanics}}
"""
BEFORE = """\
  - {id: more, quote: 15 per cent more than, change: 15 per cent more, from: 2024-12-10}
  - {id: before, quote: "1,600 before", value: "1,600", period: 2024-12-10}
"""


def _of_parts(folder: Path, paper: str) -> Finding:
    (finding,) = (each for each in checked(folder, VOCABULARY, post=paper).findings if each.kind == "parts-do-not-add-up")
    return finding


def test_what_the_rest_allows_is_left_out_where_a_figure_of_the_sum_does_not_stand(tmp_path: Path) -> None:
    # 15 per cent more than 1,600 allows 1,795 to 1,886, and so the very 1,840 that the parts refute
    assert _of_parts(tmp_path, PAPER + BEFORE).allowed is None


def test_it_is_told_where_they_all_stand(tmp_path: Path) -> None:
    finding = _of_parts(tmp_path, PAPER)
    assert finding.allowed is not None
    assert (finding.bounded.id, finding.allowed.lo, finding.allowed.hi) == ("post/all", 1918, 1962)
