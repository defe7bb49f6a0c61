"""Names and figures that are told in two lists, one for one: loans in Alton and Corby fell by 4 and 11 per cent respectively."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.told_names import Named

_FEWEST = 2
_JOINTS = ("and", ",", "or", "in", "the", "by", "to", "at")
T = TypeVar("T")


def respective_name(s: Sentence, named: Sequence[Named], figure: Written, figures: Sequence[Written]) -> Named | None:
    """The name that is told of a figure by its place in a list of as many; None where there is no such list."""
    if not any(word.text == "respectively" for word in s.words):
        return None
    own = next(run for run in _runs(s, figures, _span_of_figure) if any(each is figure for each in run))
    lists = [run for run in _runs(s, named, _span_of_name) if len(run) == len(own) >= _FEWEST]
    if not lists:
        return None
    place = next(number for number, each in enumerate(own) if each is figure)
    nearest = min(lists, key=lambda run: abs(run[-1][2] - own[0].start) if run[0][1] < own[0].start else run[0][1] - own[-1].stop)
    return nearest[place]


def _runs(s: Sentence, items: Sequence[T], span: Callable[[T], tuple[int, int]]) -> list[list[T]]:
    """What stands in lists, in order: with nothing but what joins a list between one and the next."""
    runs: list[list[T]] = []
    for item in sorted(items, key=span):
        between = range(span(runs[-1][-1])[1], span(item)[0]) if runs else range(0)
        if runs and all(s.word(at) in _JOINTS for at in between):
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def _span_of_figure(figure: Written) -> tuple[int, int]:
    return figure.start, figure.stop


def _span_of_name(named: Named) -> tuple[int, int]:
    return named[1], named[2]
