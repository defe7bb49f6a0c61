"""Headlines of whatever forms of claims come together: lists of claims in all forms, hedges and periods, mixed by a seed."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import settings

from tests.examples import report_of
from tests.headlines.test_headlines import hold_as_headlines

pytestmark = pytest.mark.own

SEEDS = (
    *range(40 if settings().max_examples > 100 else 8),
    *(1002, 1005, 1006, 1016, 1034, 1046, 1049, 1050, 1064, 1070, 1074, 1078, 1087, 1095, 2006, 2020, 2030),
    *(3024, 3031, 3057, 3062, 3093, 3112, 3120, 3123, 3189, 3234, 3262),
)
"""Those above a thousand have what the others have not: means as whole sums, orders without figures, what touches its limit,
rates and ranges too long to be told whole, bounds of what is whole, steps of decimals."""
LISTS = 3
"""Of each seed."""
HEDGES = ("{}", "{}", "about {}", "more than {}", "at least {}", "up to {}", "nearly {}", "some {}")
CHANGES = (
    "up {pc}",
    "down {pc}",
    "{few} more",
    "{few} fewer",
    "doubled",
    "tripled",
    "more than doubled",
    "halved",
    "rose",
    "fell",
)
SHARES = ("{pc}", "more than {pc}", "a third", "one in eight", "most", "about half", "two thirds")
RANKS = ("highest", "lowest", "second highest", "third highest")
PARTS = ("men", "women", "soldiers")


def _claim(mixed: Random) -> str:
    pc, few = f"{mixed.randint(10, 950) / 10} per cent", mixed.randint(2, 900)
    year, part = mixed.choice((2015, 2016)), mixed.choice(PARTS)
    value = mixed.choice(HEDGES).format(f"{mixed.choice((mixed.randint(20, 5000), mixed.randint(2, 50) * 100)):,}")
    rate = f"{mixed.randint(300, 700) / 10} per cent"
    period = mixed.choice((2014, 2015, 2016, "2014/2016", "2015-Q1", "2015-03"))
    unit = mixed.choice(("month", "week", "day", "quarter"))
    change = mixed.choice((*CHANGES, f"{mixed.randint(15, 60) / 10} times as many")).format(pc=pc, few=few)
    points = f"{mixed.choice(('up', 'down'))} {mixed.randint(1, 90) / 10} points"
    forms = (
        f'value: "{value}", scope: arrivals, period: {period}',
        f'value: "{value}", scope: {part} arrived, period: {period}',
        f'value: "{rate}", scope: employment, period: {year}',
        f'value: "{mixed.randint(1, 90) / 10} million won", scope: aid, period: {period}',
        f'value: "{value}", average: {unit}, scope: arrivals, period: {year}',
        f'value: "{value}", each: year, scope: arrivals, period: 2014/2016',
        f'change: "{change}", from: {year - 1}, scope: arrivals, period: {year}',
        f'change: "{change}", from: {year - 1}, scope: {part} arrived, period: {year}',
        f'change: "{points}", from: {year - 1}, scope: employment, period: {year}',
        f'change: "{points}", from: {year - 1}, of: North Koreans, scope: {part} arrived, period: {year}',
        f'share: "{mixed.choice(SHARES).format(pc=pc)}", of: North Koreans, scope: {part} arrived, period: {year}',
        f"record: {mixed.choice(RANKS)}, among: 2013/2016, scope: arrivals, period: {year}",
        "trend: rose every year, over: 2013/2016, scope: arrivals, period: 2016",
    )
    return f"- {{{mixed.choice(forms)}}}\n"


@pytest.mark.parametrize("seed", SEEDS)
def test_claims_of_all_forms_mixed(seed: int) -> None:
    mixed = Random(seed)
    for _ in range(LISTS):
        report = report_of("".join(_claim(mixed) for _ in range(mixed.randint(4, 8))))
        hold_as_headlines(report.findings)
