"""A minimum repair accuses by name only where all else that would mend its chain is clearly dearer."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.engine.solve.clear_blame import with_doubts
from checker.engine.solve.echoes import Echoes
from checker.engine.solve.minimum_repairs import Exchange, MinimumRepairs
from checker.engine.solve.system import Group, System


def sure(spared: list[str], instead: list[str], testimonies: tuple[str, ...] = ()) -> bool:
    """Whether the first of the figures spared, each with its weight for a name, is sure to be off."""
    groups = tuple(Group((f"{number}",), (), Fraction(weight)) for number, weight in enumerate((*spared, *instead)))
    aside, others = frozenset(range(len(spared))), frozenset(range(len(spared), len(groups)))
    least = MinimumRepairs(aside, aside, aside, {0: Exchange(aside, others)})
    doubtful = with_doubts(least, System((), groups, {}), Echoes(testimonies=frozenset(testimonies)))
    is_sure = 0 in doubtful.every
    assert doubtful.every == (aside if is_sure else aside - {0})
    assert doubtful.some == (aside if is_sure else aside | others)
    return is_sure


@pytest.mark.parametrize(
    ("spared", "instead", "is_sure"),
    [
        (["1"], ["1.01"], True),
        (["3"], ["4"], True),
        (["1"], ["1", "1"], True),
        (["1", "1"], ["1", "1", "1"], True),
        (["3", "3"], ["4", "4"], True),
        (["3"], ["2", "2"], True),
        (["1"], ["0.001", "1"], True),
        (["3", "1"], ["2", "2"], False),
        (["3", "3", "1"], ["3", "3", "3"], False),
        (["1", "1", "1"], ["1", "1", "1", "1"], False),
        (["1", "1", "1"], ["2", "2"], True),
        (["2", "1"], ["2", "2"], False),
    ],
)
def test_many_for_many_need_more_than_a_trifle(spared: list[str], instead: list[str], is_sure: bool) -> None:
    assert sure(spared, instead) == is_sure


def test_figures_that_hang_together_stand() -> None:
    assert sure(["2", "2"], ["2", "2"], testimonies=("2", "3"))
    assert not sure(["2", "2"], ["2", "2"], testimonies=("0", "1"))
