"""So many times what it was: four times what they were in 2015, half as many as in 2023, doppelt so hoch wie 2023."""

from __future__ import annotations

from collections.abc import Sequence

from checker.intake.draft.figures import FigureKind, Written
from checker.intake.draft.hedging import hedge_before, reads_as_change
from checker.intake.draft.nouns import own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.when import When
from checker.intake.language.directions import compares
from checker.intake.language.figures import figure_at

_WORDS = ("twice", "thrice", "double", "triple")
_HOW = ("many", "much", "high", "large", "big", "few", "long", "fast")
_MEASURES = ("level", "number", "figure", "total", "rate", "price", "amount")
_JOINTS = ("as", "than", "wie", "als", "dan", "que", "che", "чем", "ніж", "what", "of")
_BETWEEN = frozenset(
    "the it they was were is are had did in of that those there been what at as than".split()  # noqa: SIM905
)
_NOUN = 4
_BASE = 6


def with_multiples(s: Sentence, figures: Sequence[Written], whens: Sequence[When]) -> list[Written]:
    """The figures of a sentence in order, with its multiples in the place of the numbers that these are told by."""
    words = {word.text for word in s.words}
    if words.isdisjoint((*_WORDS, "times", "as")) and not s.language:
        return list(figures)
    multiples = [each for at in range(len(s.words)) if (each := _multiple_at(s, at, whens)) is not None]
    others = [each for each in figures if not any(each.at < own.to and own.at < each.to for own in multiples)]
    return sorted((*others, *multiples), key=lambda each: each.at)


def _multiple_at(s: Sentence, at: int, whens: Sequence[When]) -> Written | None:
    """So many times of what stands behind, as a figure that begins at a word; None where none does.

    It is a "multiple" where that is an earlier time, and a "comparison" where it is something else: twice as much as men.
    """
    to = _times(s, at)
    if to is None:
        return None
    joint = _joint(s, to, whens)
    how = s.word(to) == "as" and s.word(to + 1) in _HOW
    if joint is None and not how:
        return None
    start = hedge_before(s.words, at)
    merged = bool(s.places) and s.places[at] == s.places[to]
    ends = (to + 2, to) if s.word(to) == "as" else (to,)
    readable = (end for end in ends if merged or reads_as_change(s.written(start, end), "people") == "ratio")
    stop = next(readable, to)
    kind: FigureKind = "multiple" if joint is not None and _base(s, joint, whens) is not None else "comparison"
    return Written(start, at, stop, stop, kind, ())


def base_of(s: Sentence, figure: Written, whens: Sequence[When]) -> When | None:
    """The time that a multiple is held against; None where it is none, or has none."""
    to = _times(s, figure.at) if figure.kind == "multiple" else None
    joint = None if to is None else _joint(s, to, whens)
    return None if joint is None else _base(s, joint, whens)


def _times(s: Sentence, at: int) -> int | None:
    """The index behind "four times" or "twice"."""
    if s.word(at) in _WORDS:
        return at + 1
    if s.language and s.word(at) in ("doubled", "tripled", "halved") and own_word(s, at + 1) in ("que", "che"):
        return at + 1
    hit = figure_at(s.words, at) if at < len(s.words) else None
    if hit is not None and hit[0].kind == "part" and s.word(hit[1]) == "as" and s.word(hit[1] + 1) in _HOW:
        return hit[1]
    return hit[1] + 1 if hit is not None and hit[0].kind == "cardinal" and s.word(hit[1]) == "times" else None


def _joint(s: Sentence, to: int, whens: Sequence[When]) -> int | None:
    """Where that begins of which it is a multiple: as in 2023, what they were, those of 2010, the level of 2011.

    Its own time may stand before that: twice as many came in 2024 as in 2023.
    """
    if s.word(to) == "what":
        return to
    if s.language and own_word(s, to) in ("que", "che"):
        return to  # el doble que en todo 2024
    if s.word(to) in ("that", "those") and s.word(to + 1) == "of":
        return to + 1
    if s.word(to) == "that" and s.word(to + 1) in _MEASURES and s.word(to + 2) in ("of", "in"):
        return to + 1  # twice that number in 2019
    if s.word(to) == "the" and s.word(to + 1) in _MEASURES and s.word(to + 2) == "of":
        return to + 2
    if s.word(to) != "as" and not compares(s.word(to)):
        return None
    times = {at: when.to for when in whens for at in range(when.at, when.to)}
    step, last = to + 1, min(to + 2 + _NOUN, len(s.words))
    while step < last:
        joins = s.word(step) in _JOINTS or own_word(s, step) in _JOINTS
        if step > to + 1 - (s.word(to) != "as") and joins and not (step in times and s.word(step) == "of"):
            return step
        if step in times and s.word(to) == "as":
            last = min(last + times[step] - step + 1, len(s.words))
            step = times[step]
            continue
        if s.words[step].kind != "word":
            return None
        step += 1
    return None


def _base(s: Sentence, joint: int, whens: Sequence[When]) -> When | None:
    """The time that follows, with no more in between than it was, they were, the 360 of."""
    when = next((each for each in whens if each.to > joint and each.at >= joint - 1 and each.form in ("plain", "same")), None)
    if when is None or when.at - joint > _BASE:
        return None
    between = range(joint + 1, when.at)
    plain = all(s.words[step].kind == "number" or s.word(step) in _BETWEEN for step in between)
    return when if plain else None
