"""The figures of a sentence: the numbers in digits and words, alone or as a range, with what is written right behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from checker.intake.draft.cues import Cues
from checker.intake.draft.figure_ends import number_at, one_in, range_end, whole_of
from checker.intake.draft.hedging import begins_number, hedge_before, hedge_behind, reads_as_value
from checker.intake.draft.lone_persons import is_one_of_counted
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.whens import When
from checker.intake.language.cursor import CURRENCIES
from checker.intake.language.directions import direction_of
from checker.intake.language.figures import Figure
from checker.intake.language.units import Units

FigureKind = Literal["count", "per cent", "points", "measure", "part", "ordinal", "none", "multiple", "comparison"]
MOST_DIGITS = 16
_UNITS = Units()
_KOREAN_WORD = re.compile(r"[공영일이삼사오육칠팔구]원(?!\s*(?:짜리|이하|이상|미만))")
"""A word that only looks like so many won: 공원 is a park, 사원 a temple."""


@dataclass(frozen=True, slots=True)
class Written:
    """A figure as a sentence writes it: its number from one word up to another, hedges included from `start` up to `stop`.

    `among` is where those stand of whom it is a part, within its number: one docker in six; `shared` where its unit stands that
    it has from another.
    """

    start: int
    at: int
    to: int
    stop: int
    kind: FigureKind
    numbers: tuple[Fraction, ...]
    unit: str = ""
    among: tuple[int, int] | None = None
    shared: tuple[int, int] | None = None


def written_figures(sentence: Sentence, whens: Sequence[When], cues: Cues) -> Iterator[Written]:
    """All figures of a sentence in order that are no part of an expression of time."""
    words, taken = sentence.words, [False] * len(sentence.words)
    for when in whens:
        taken[when.at : when.to] = [True] * (when.to - when.at)
    at, multiples, none = 0, cues["counts", "multiples"].by_first, cues["writes", "none"].by_first
    while at < len(words):
        text = words[at].text
        begins = not taken[at] and (words[at].kind == "number" or begins_number(text) or text in multiples or text in none)
        hit = _at(sentence, at, cues, taken) if begins else None
        if hit is None:
            at += 1
        else:
            yield hit
            at = max(hit.stop, at + 1)


def _at(s: Sentence, at: int, cues: Cues, taken: Sequence[bool]) -> Written | None:
    words = s.words
    if cues.has("counts", "multiples", words, at) and s.word(at - 1) not in ("-",):
        return Written(hedge_before(words, at), at, at + 1, at + 1, "multiple", ())
    if (none := cues["writes", "none"].at(words, at)) is not None and s.word(none[1]) not in (
        "more",
        "less",
        "fewer",
        "one",
        "longer",
    ):
        return Written(at, at, none[1], none[1], "none", (Fraction(0),))
    if is_one_of_counted(s, at, cues) and not taken[at]:
        return Written(at, at, at + 1, at + 1, "count", (Fraction(1),))
    first = number_at(words, at) if words[at].kind == "number" or begins_number(words[at].text) else None
    first = one_in(s, at, cues) or first
    if first is None or any(taken[at : first[1]]):
        return None
    if words[at].text in ("a", "an") and first[0].value == 1 and first[0].kind != "cardinal":
        return None
    if s.language == "ko" and _KOREAN_WORD.match(s.own, s.places[at][0]):
        return None
    return _with_surroundings(s, at, first, cues)


def _with_surroundings(s: Sentence, at: int, first: tuple[Figure, int], cues: Cues) -> Written:
    words, (figure, to) = s.words, first
    numbers: tuple[Fraction, ...] = (figure.value,)
    start = at - 1 if at and words[at - 1].text in CURRENCIES and words[at - 1].text not in ("w",) else at
    second = range_end(s, start, figure, to, cues)
    if second:
        numbers, to = (figure.value, second[0].value), second[1]
        start -= s.word(start - 1) == "between"
    elif figure.kind == "cardinal" and (whole := whole_of(s, figure, to, cues)) is not None:
        part = _hedged(s, start, whole.stop, "part", (figure.value / whole.number, whole.number), "")
        return replace(part, among=whole.among)
    if figure.kind in ("ordinal", "decade"):
        return _hedged(s, start, to, "ordinal", numbers, "")
    if figure.kind == "part":
        return _hedged(s, start, to, "part", numbers, "")
    if length := cues["counts", "per-cent"].length(words, to):
        points = cues["counts", "points"].length(words, to + length)
        return _hedged(s, start, to + length + points, "points" if points else "per cent", numbers, "%")
    if s.word(to) == "-" and cues["counts", "per-cent"].length(words, to + 1):
        return _hedged(s, start, to + 1 + cues["counts", "per-cent"].length(words, to + 1), "per cent", numbers, "%")
    if (points := cues["counts", "points"].length(s.words, to)) and (points > 1 or _moves(s, start)):
        return _hedged(s, start, to + points, "points", numbers, "%")
    return _measured(s, start, to, numbers)


def _moves(s: Sentence, at: int) -> bool:
    """Whether it stands behind a word for a fall or a rise: up 4 points, which 4 points of a match are not."""
    return any(direction_of(s.word(step)) is not None for step in range(max(0, at - 3), at))


def _measured(s: Sentence, start: int, to: int, numbers: tuple[Fraction, ...]) -> Written:
    """An amount of money, a length, a weight; or a count."""
    money = s.word(start) in CURRENCIES or (s.word(start) == "between" and s.word(start + 1) in CURRENCIES)
    behind = to + (s.word(to) == "-")
    for length in (2, 1, 0):
        words = s.words[behind : behind + length]
        if len(words) < length or any(word.kind != "word" for word in words):
            continue
        name = " ".join(word.text for word in words)
        if length and (words[-1].text in _NO_UNITS or _UNITS.canonical(name) is None):
            continue
        if not length and not money:
            break
        end = behind + length if length else to
        unit = reads_as_value(s.written(start, end), "people")
        if unit is None and len(numbers) > 1 and s.language:
            unit = reads_as_value(s.quoted(start, end), "people", language=s.language)  # 10.000 bis 11.000 Tonnen
        if unit is not None and unit != "people":
            return _hedged(s, start, behind + length if length else to, "measure", numbers, unit)
    return _hedged(s, start, to, "count", numbers, "")


# Letters and words that are units in tables, and something else in sentences.
_NO_UNITS = frozenset(
    (
        "a",
        "in",
        "m",
        "at",
        "on",
        "are",
        "as",
        "b",
        "t",
        "h",
        "s",
        "g",
        "d",
        "min",
        "pound",
        "mark",
        "won",
        "stone",
        "hand",
        "second",
        "seconds",
    )
) - {"won"}


def _hedged(s: Sentence, start: int, to: int, kind: FigureKind, numbers: tuple[Fraction, ...], unit: str) -> Written:
    return Written(hedge_before(s.words, start), start, to, hedge_behind(s.words, to), kind, numbers, unit)
