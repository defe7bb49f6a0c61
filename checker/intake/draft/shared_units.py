"""The unit or rate that two ends of a change share: from 5.2 to 6.1 per cent, from 45 a day to 52, up to 61 per cent from 58."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.intake.draft.claim_shape import ClaimShape
from checker.intake.draft.figures import Written
from checker.intake.draft.moves import moves_from
from checker.intake.draft.nouns import noun_at
from checker.intake.draft.sentences import Sentence
from checker.intake.language.figures import figure_at

_ALIKE = 10
"""One end is told in the millions of the other only where both numbers are of one size, unlike in "from 900 to 1.2 million"."""
_THOUSAND = 1000
_JOINT = 1
_NEAR = 10
_APART = 2


def with_shared_units(s: Sentence, figures: Sequence[Written]) -> Iterator[Written]:
    """The figures, each with the words for its unit that stand behind the other end of its change, or its list, alone."""
    listed = _with_those_of_lists(s, figures)
    for number, figure in enumerate(figures):
        behind = figures[number + 1] if number + 1 < len(figures) else None
        before = figures[number - 1] if number else None
        if listed[number] is not figure:
            yield listed[number]
        elif not moves_from(s, figure.start) or figure.kind not in ("count", "measure"):
            yield figure
        elif behind is not None and behind.at - figure.to == _JOINT and s.word(figure.to) not in ("and", ","):
            yield _sharing(s, figure, behind)
        elif before is not None and _is_level(s, before, figure) and noun_at(s, figure.stop) is None:
            yield _sharing(s, figure, before)
        else:
            yield figure


def _with_those_of_lists(s: Sentence, figures: Sequence[Written]) -> list[Written]:
    """The figures, each of a list with the unit of the last: 1.2, 1.4 and 1.6 million."""
    listed = list(figures)
    last: Written | None = None
    for number in range(len(figures) - 2, -1, -1):
        figure, other = figures[number], figures[number + 1]
        goes_on = last is not None and s.word(figure.stop) == ","
        last = last if goes_on else other
        if last is not None and _is_listed(s, figure, other, last, goes_on):
            listed[number] = _sharing(s, figure, last)
        if listed[number] is figure:
            last = None
    return listed


def with_shared_rates(s: Sentence, figures: Sequence[Written], shapes: Sequence[ClaimShape]) -> Iterator[ClaimShape]:
    """The shapes of figures, where one end of a change is told for each day or year the other end too: from 45 a day to 52."""
    for number, shape in enumerate(shapes):
        others = (other for other in (number - 1, number + 1) if 0 <= other < len(shapes))
        mates = (shapes[other] for other in others if _are_ends(s, figures[min(number, other)], figures[max(number, other)]))
        rate = next((mate.rate for mate in mates if mate.rate is not None), None)
        yield replace(shape, rate=rate) if shape.rate is None and shape.lead == "value" else shape


def _are_ends(s: Sentence, one: Written, other: Written) -> bool:
    """Whether two figures, the one behind the other, are the ends of a change, the later without a noun of its own."""
    near = other.start - one.stop <= _NEAR and one.kind == other.kind and noun_at(s, other.stop) is None
    return near and (moves_from(s, one.start) or moves_from(s, other.start))


def _is_listed(s: Sentence, figure: Written, other: Written, last: Written, goes_on: bool) -> bool:
    """Whether a bare number has the unit of the last of its list: 1.2 and 1.4 million, 2 and 3 per cent respectively."""
    joined = other.start == figure.stop + 1 and (s.word(figure.stop) in ("and", "respectively") or goes_on)
    if not joined or figure.kind not in ("count", "measure") or len(figure.numbers) > 1:
        return False
    mine = _raw(s, figure)
    if mine is None or (figure.kind == "measure" and mine[0] == figure.numbers[0]):
        return False
    respectively = any(word.text == "respectively" for word in s.words)
    return mine[0].denominator > 1 or respectively or _is_multiplied(s, last) or (last.kind == "per cent" and _by(s, figure))


def _by(s: Sentence, figure: Written) -> bool:
    """Whether a list of numbers begins right behind "by": rose by 2, 3 and 5 per cent."""
    at = figure.start - 1
    while s.word(at) in (",", "and") or s.word(at)[:1].isdigit():
        at -= 1
    return s.word(at) == "by"


def _is_multiplied(s: Sentence, figure: Written) -> bool:
    """Whether a number is told in thousands or millions, without which another beside it would be next to nothing."""
    number = _raw(s, figure)
    return number is not None and len(figure.numbers) == 1 and figure.numbers[0] >= _THOUSAND * number[0] > 0


def _is_level(s: Sentence, figure: Written, other: Written) -> bool:
    """Whether a figure is what something rose or fell to, right before what it did so from."""
    return other.start - figure.stop <= _APART and s.word(figure.start - 1) in ("to", "at", "of", "was", "is")


def _sharing(s: Sentence, figure: Written, other: Written) -> Written:
    """A figure with the words behind the number of the other, where it has none of its own and those are its unit."""
    words = len({s.places[at] if s.places else (at, at) for at in range(figure.at, figure.to)})
    if words > 1 + (figure.kind == "measure") or other.kind not in ("count", "measure", "per cent"):
        return figure
    if s.language == "ko" and figure.kind == "measure":
        return figure  # 4800원에서 5100원으로: each has its own
    mine, number = _raw(s, figure), _raw(s, other)
    if mine is None or number is None:
        return figure
    unit = number[1], other.to
    if unit[0] >= unit[1] or s.word(unit[0]) == "-" or len(other.numbers) > 1:
        return figure
    alike = number[0] and mine[0] and Fraction(1, _ALIKE) < mine[0] / number[0] < _ALIKE
    if not alike:
        return figure
    if figure.kind == "measure" and (other.kind != "measure" or other.unit != figure.unit):
        return figure
    kind = figure.kind if other.kind == "count" else other.kind
    return replace(figure, kind=kind, unit=other.unit or figure.unit, shared=unit)


def _raw(s: Sentence, figure: Written) -> tuple[Fraction, int] | None:
    """The number of a figure in digits, without its millions, and the index behind it."""
    at = next((at for at in range(figure.at, figure.to) if s.words[at].kind == "number"), None)
    hit = None if at is None else figure_at(s.words[at : at + 1], 0)
    return None if hit is None or at is None else (hit[0].value, at + 1)
