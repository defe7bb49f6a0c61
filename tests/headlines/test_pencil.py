"""A headline and its sum tell one number, and it is what the figures come to that are printed with it."""

from __future__ import annotations

from pathlib import Path

from checker.report.render.plain_lines import sum_lines
from tests.check.small import checked
from tests.examples import report_of
from tests.headlines.test_headlines import hold_as_headlines

VOCABULARY = """\
who:
  pupils: {parts: [{complete: [girls, boys]}, {some: [day pupils, boarders]}]}
  girls: {}
  boys: {}
  day pupils: {}
  boarders: {}
  budget: {unit: euros, parts: [{complete: [roads, schools]}]}
  roads: {}
  schools: {}
event: {joined: {}, planned: {}}
sources: {}
"""
HEAD = """\
article: {title: Roll, publisher: Gazette, published: 2025-01-14}
defaults: {scope: {who: pupils, event: joined}, period: 2024, source: unnamed}
claims:
- {id: all, quote: "1,330 pupils", value: "1,330"}
"""
ALL_PARTS = """\
- {id: boys, quote: 450 boys, value: 450, scope: {who: boys}}
- {id: girls, quote: 60 per cent, share: 60 per cent, of: {who: pupils}, scope: {who: girls}}
"""
SOME_PARTS = """\
- {id: boarders, quote: 450 boarders, value: 450, scope: {who: boarders}}
- {id: day, quote: 80 per cent, share: 80 per cent, of: {who: pupils}, scope: {who: day pupils}}
"""
BUDGET = """\
article: {title: Budget, publisher: Gazette, published: 2026-01-14}
defaults: {scope: {who: budget, event: planned}, period: 2025, source: unnamed}
claims:
- {id: old, quote: €10.9 million, value: €10.9 million, period: 2024}
- {id: up, quote: 7 per cent more, change: 7 per cent more, from: 2024}
"""
PARTS = """\
- {id: roads, quote: €6.05 million, value: €6.05 million, scope: {who: roads}}
- {id: schools, quote: €4.9 million, value: €4.9 million, scope: {who: schools}}
"""
WHOLE = "- {id: new, quote: €10.95 million, value: €10.95 million}\n"


def _shown(folder: Path, text: str) -> tuple[str, list[str]]:
    (finding,) = checked(folder, VOCABULARY, one=text).findings
    hold_as_headlines([finding])
    return finding.message, list(sum_lines(finding))


def test_parts_that_are_all_of_their_whole_leave_no_room(tmp_path: Path) -> None:
    assert _shown(tmp_path, HEAD + ALL_PARTS) == (
        "880 girls (1,330 - 450) of 1,330 pupils joined in 2024 is 66.2 per cent, not 60 (Gazette). It is open which is off.",
        [
            "1,330  pupils, 2024 [3]",
            "- 450  boys, 2024 [1]",
            "       girls and boys together are all pupils: 2024 [4]",
            "─────",
            "  880  girls, 2024",
            "",
            "1,330  pupils, 2024 [3]",
            "─────",
            "66.2%  880 of 1,330",
            "60.5%  at most, by the words “60 per cent”: 5.7 percentage points apart",
        ],
    )


def test_parts_that_are_not_all_leave_room(tmp_path: Path) -> None:
    assert _shown(tmp_path, HEAD + SOME_PARTS) == (
        "at most 880 day pupils (1,330 - 450) of 1,330 pupils joined in 2024 is at most 66.2 per cent, not 80 (Gazette). "
        "It is open which is off.",
        [
            "1,330  pupils, 2024 [3]",
            "- 450  boarders, 2024 [1]",
            "       day pupils and boarders together are no more than pupils: 2024 [4]",
            "─────",
            "  880  at most: day pupils, 2024",
            "",
            "1,330  pupils, 2024 [3]",
            "─────",
            "66.2%  at most: 880 of 1,330",
            "79.5%  at least, by the words “80 per cent”: 13.3 percentage points apart",
        ],
    )


def test_a_sum_beside_a_rounded_figure_is_told_by_its_bounds(tmp_path: Path) -> None:
    assert _shown(tmp_path, BUDGET + PARTS) == (
        "at least 10.85 million euros of budget in 2024 to at most 11.005 million in 2025 is up at most 1.43 per cent, not 7. "
        "It is open which is off.",
        [
            " 10,850,000  at least: 2024, printed as 10.9 million [1]",
            "",
            "  6,055,000  at most: roads, 2025, printed as 6.05 million [3]",
            "+ 4,950,000  at most: schools, 2025, printed as 4.9 million [4]",
            "             roads and schools together are all budget: 2025 [5]",
            "───────────",
            " 11,005,000  at most: 2025",
            "───────────",
            "   up 1.43%  at most: from 10,850,000 to 11,005,000",
            "    up 6.5%  at least, by the words “7 per cent more”: 5.07 percentage points apart",
        ],
    )


def test_two_rounded_figures_are_told_as_printed_too(tmp_path: Path) -> None:
    assert _shown(tmp_path, BUDGET + WHOLE) == (
        "10.9 million euros of budget planned in 2024 to 10.95 million euros in 2025 is up 0.459 per cent, not 7 (Gazette). "
        "It is open which is off.",
        [
            "10,850,000  at least: 2024, printed as 10.9 million [1]",
            "10,955,000  at most: 2025, printed as 10.95 million [2]",
            "──────────",
            " up 0.968%  at most: from 10,850,000 to 10,955,000; as printed up 0.459%, from 10,900,000 to",
            "            10,950,000",
            "   up 6.5%  at least, by the words “7 per cent more”: 5.532 percentage points apart",
        ],
    )


def test_ranks_out_of_order_are_whole_numbers_apart() -> None:
    """Half as many again as one at least are at least one more, not a half."""
    claims = (
        '- {change: "doubled", from: 2015, scope: arrivals, period: 2016}\n'
        "- {record: second highest, among: 2013/2016, scope: arrivals, period: 2016}\n"
        "- {record: second highest, among: 2013/2016, scope: arrivals, period: 2015}\n"
    )
    (finding,) = report_of(claims).findings
    assert [line.strip() for line in sum_lines(finding)] == [
        "1 at least: 2016 less 2015",
        "150 per cent of 2015 is at most 2016 [2]",
        "2015 is at least 1 [2]",
        "2016 is at rank 2 [3]",
        "2015 is at rank 2 [1]",
        "so 2016 is at most 2015",
        "cannot be, by “second highest”",
    ]
