"""Figures and times that are told in two lists, one for one: 412 and 312 in 2018 and 2019, respectively."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.intake.draft.cues import Cues
from checker.intake.draft.dated import Dated, DatedLine
from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import DaySpan, span_of
from checker.intake.draft.whens import When

_FEWEST = 2
_NEAR = 3
_FAR = 6
"""Words between two figures of a list that is told to be one for one: 412 boats from Norland and 312."""
_JOINTS = ("and", ",", "in", "or", "respectively", "the")
_APART = (";", ":", "but", "while", "after")
_LISTED = ("count", "per cent", "measure")
Numbered = tuple[int, Written]


def respective(line: DatedLine, cues: Cues) -> dict[int, Dated]:
    """The periods of the figures of a line that are told one for one with its times, by their number in it."""
    whens = [when for when in line.whens if when.form == "plain" and when.stretch.first is not None]
    figures = [(number, figure) for number, figure in enumerate(line.figures) if figure.kind in _LISTED]
    if len(whens) <= 1 or len(figures) <= 1:
        return {}
    words = line.sentence.words
    if cues["time", "respectively"].within(words, 0, len(words)) is None:
        return _paired(figures, whens) if _are_lists(figures, whens) else {}
    paired: dict[int, Dated] = {}
    taken: list[When] = []
    for times, numbers in _beside(line.sentence, figures, whens):
        many = len(numbers)
        if many < _FEWEST or len(times) < many or any(number in paired for number, _ in numbers):
            continue
        behind = times[0].at >= numbers[-1][1].stop
        own = times[:many] if behind else times[-many:]
        if not any(each is when for each in own for when in taken):
            paired.update(_paired(numbers, own))
            taken += own
    return paired


def as_listed_before(line: DatedLine, spans: Sequence[DaySpan]) -> dict[int, Dated]:
    """Figures of a line without times, as many as the spans of the list before it: it turned away 14 and 9."""
    figures = line.figures
    listed = all(_is_listed(line.sentence, one, other) for one, other in pairwise(figures))
    if len(spans) < _FEWEST or len(figures) != len(spans) or line.whens or not listed:
        return {}
    return {number: Dated(span, "guess") for number, span in enumerate(spans)}


def _are_lists(figures: Sequence[Numbered], whens: Sequence[When]) -> bool:
    """Whether all figures and all times stand close together, as many of the one as of the other."""
    if len(figures) != len(whens):
        return False
    apart = figures[-1][1].stop <= whens[0].at or whens[-1].to <= figures[0][1].start
    close = all(b.at - a.to <= _NEAR for a, b in pairwise(whens))
    return apart and close and all(b.start - a.stop <= _NEAR for (_, a), (_, b) in pairwise(figures))


def _beside(
    s: Sentence, figures: Sequence[Numbered], whens: Sequence[When]
) -> Iterator[tuple[Sequence[When], Sequence[Numbered]]]:
    """Each list of times beside a list of figures, the last of a sentence first: "respectively" is told of what it ends with."""
    lists: list[tuple[list[When], list[Numbered]]] = []
    items: list[When | Numbered] = [*whens, *figures]
    for item in sorted(items, key=lambda each: each.at if isinstance(each, When) else each[1].at):
        times, numbers = lists[-1] if lists else ([], [])
        if isinstance(item, When):
            if times and _is_joined(s, times[-1].to, item.at):
                times.append(item)
            else:
                lists.append(([item], []))
        elif numbers and _is_listed(s, numbers[-1][1], item[1]):
            numbers.append(item)
        else:
            lists.append(([], [item]))
    lists = list(_parted(lists))
    for (times, _), (_, numbers) in reversed([*pairwise(lists), *((b, a) for a, b in pairwise(lists))]):
        if times and numbers:
            yield times, numbers


def _parted(lists: Sequence[tuple[list[When], list[Numbered]]]) -> Iterator[tuple[list[When], list[Numbered]]]:
    """The lists, one of figures in two where it stands between two of times which it has figures for: both in their order."""
    for number, (times, figures) in enumerate(lists):
        before = lists[number - 1][0] if number else []
        behind = lists[number + 1][0] if number + 1 < len(lists) else []
        if before and behind and len(figures) == len(before) + len(behind):
            yield times, figures[: len(before)]
            yield times, figures[len(before) :]
        else:
            yield times, figures


def _is_listed(s: Sentence, one: Written, other: Written) -> bool:
    """Whether two figures, the one behind the other, may be of one list, within one clause."""
    between = range(one.stop, other.start)
    return len(between) <= _FAR and not any(s.word(at) in _APART for at in between)


def _is_joined(s: Sentence, start: int, stop: int) -> bool:
    """Whether two times are of one list: in 2018, 2019 and in 2020; a particle may stand between them in Korean."""
    between = [s.word(at) for at in range(start, stop)]
    return len(between) <= _NEAR and all(word in _JOINTS or (s.language == "ko" and len(word) == 1) for word in between)


def _paired(figures: Sequence[Numbered], whens: Sequence[When]) -> dict[int, Dated]:
    return {number: Dated(span_of(when.stretch), "sure", when) for (number, _), when in zip(figures, whens, strict=True)}
