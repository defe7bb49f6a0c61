"""Multiples: "nearly doubled", "three times as many", "a tenfold increase", "half of that"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from checker.intake.language.amounts import in_other_unit, reading
from checker.intake.language.directions import compares, direction_of, directions, stripped
from checker.intake.language.errors import WordingError
from checker.intake.language.number_words import ARTICLES, SMALL, TENS
from checker.intake.language.phrase import taken_apart
from checker.intake.language.points import refuse_points
from checker.intake.language.shares import per_cent
from checker.intake.language.tokens import refuse_long, tokens
from checker.model.numbers import COUNT, Interval, Reading
from checker.model.vocabulary import Readings

_CENT = Fraction(1, 100)


def left(part: Reading) -> Reading:
    """ "Half of that": 0.5."""
    return in_other_unit(part, _CENT, "one")


def gone(part: Reading) -> Reading:
    """ "Down 96%": 0.04; never below 0."""
    return _from_old(in_other_unit(part, -_CENT, "one"))


def growth_factor(part: Reading) -> Reading:
    """ "Up 21%": 1.21."""
    return _from_old(in_other_unit(part, _CENT, "one"))


def _from_old(change: Reading) -> Reading:
    return change.mapped(lambda ends: (ends + 1) & COUNT)


MultipleReading = tuple[Reading, bool]

_TIMES = {"doubled": 2, "twice": 2, "double": 2, "doubling": 2, "tripled": 3, "trebled": 3, "thrice": 3, "tripling": 3}
_TIMES |= {"triple": 3, "quadrupled": 4, "quadruple": 4, "quintupled": 5}
_HALVED = ("halved", "halving")
_CHANGED = (*_HALVED, *(word for word in _TIMES if word.endswith(("ed", "ing"))))
_THAT = ("the level", "the number", "the figure", "the total", "that", "that number", "that figure", "that level")
_AS = ("as many", "as much", "as high")
_TAILS = tuple(tail.split() for tail in (*(f"of {that}" for that in _THAT), *(f"{as_} as that" for as_ in _AS), *_THAT, *_AS))
_EITHER_WAY = ("over", "at least", "up to", "fewer than", "nearly")
_VAGUE = ("several", "a few", "a couple", "dozens", "scores", "hundreds", "thousands")
"""The rows of the readings table that count without a number."""
_ONE, _UP_TO_ONE = Interval.exactly(Fraction(1)), Interval(Fraction(0), Fraction(1))
_HOW = "write it as “doubled”, “three times as many” or “half of that”"
_OF_THAT = "write it as “twice that”, “nearly three times as many” or “half of that”"


def read_times_that(wording: str, readings: Readings = ()) -> Reading:
    """ "Twice that", "half of that": the number by which another figure is multiplied. Raises WordingError for what is none."""
    refuse_long(wording, _OF_THAT)
    words = [token.text for token in tokens(wording)]
    if any(word in _CHANGED for word in words):
        raise WordingError(
            f"“{wording}” says how a count changed", "write it as `change` with `from`; of another figure “twice that”"
        )
    try:
        multiple = read_multiple(words, wording, readings)
    except WordingError as error:
        raise WordingError(error.what, _OF_THAT if error.instead == _HOW else error.instead) from error
    if multiple is None:
        raise WordingError(f"“{wording}” is no multiple of another figure", _OF_THAT)
    return multiple[0]


def is_of_that(wording: str) -> bool:
    """Whether a wording can only be a multiple of another figure: "twice", "three times that", "half as many"."""
    words = [token.text for token in tokens(wording)]
    named = any(word not in ("times", *_CHANGED) and is_multiple(word) for word in words)
    return named or (len(words) > 1 and bool(_tail(words)))


def read_multiple(words: Sequence[str], wording: str, readings: Readings = ()) -> MultipleReading | None:
    """New/old, and whether it rises; None for what is no multiple. Raises WordingError for one that can mean two things."""
    tail = _tail(words)
    bare = _marked(list(words[: len(words) - len(tail)]))
    if bare[-1:] and bare[-1] in _HALVED:
        half = per_cent(taken_apart(" ".join([*bare[:-1], "half"])), readings)
        return (gone(half), False) if half else None
    if "times" in bare:
        return _times(bare, wording, readings)
    return _part(bare, bool(tail), wording, readings)


def _tail(words: Sequence[str]) -> list[str]:
    """The words at the end that say of what it is a multiple."""
    return next((tail for tail in _TAILS if len(words) > len(tail) and list(words[-len(tail) :]) == tail), [])


def _marked(words: list[str]) -> list[str]:
    """The words with every multiple as a number and "times": doubled, tenfold, ten-fold, by a factor of ten."""
    marked: list[str] = []
    at = 0
    while at < len(words):
        word, behind = words[at], words[at + 1 : at + 3]
        number = _TIMES.get(word) or _folded(word)
        if number:
            marked += [str(number), "times"]
        elif word == "fold" or (word == "-" and behind[:1] == ["fold"]):
            at += word == "-"
            marked.append("times")
        elif word in ("factor", "multiplied") and behind[:1] in (["of"], ["by"]):
            marked += [*words[at + 2 :], "times"]
            break
        else:
            marked.append(word)
        at += 1
    return marked


def is_multiple(word: str) -> bool:
    """Whether a word is a multiple by itself: doubled, tenfold, times."""
    return word in (*_TIMES, *_HALVED, "times") or bool(_folded(word))


def _folded(word: str) -> int:
    """The ten of tenfold; 0 for other words."""
    stem = word.removesuffix("fold")
    return 0 if stem == word else SMALL.get(stem, 0) or TENS.get(stem, 0)


def _times(words: list[str], wording: str, readings: Readings) -> MultipleReading | None:
    at = words.index("times")
    before, after = words[:at], stripped(words[at + 1 :])
    ways = directions(before)
    marks = [before[at] for at in ways] + after
    if len(marks) > 1 or (after and direction_of(after[0]) is None):
        raise WordingError(f"cannot read “{wording}”", _HOW)
    rest = [*stripped(before[: ways[0]]), *stripped(before[ways[0] + 1 :])] if ways else stripped(before)
    # the articles of "nearly a tenfold increase" and "by a factor of ten" do not belong to the figure
    pairs = zip(rest, [*rest[1:], ""], strict=False)
    amount = [word for word, behind in pairs if word not in ARTICLES or not (behind.isdigit() or behind in {**SMALL, **TENS})]
    if not amount:
        raise WordingError(f"“{wording}” gives no number", "leave the claim out, or write a number if the article has one")
    phrase = taken_apart(" ".join(amount).removesuffix(" -"))
    if phrase.row in _VAGUE and not (phrase.figures or phrase.unit):
        return _in_rises(_vague(reading(phrase, "times", "one", readings=readings)), marks, rises=True)
    if phrase.unit or len(phrase.figures) not in (1, 2) or phrase.over or not phrase.figures[0].value:
        raise WordingError(f"cannot read “{wording}”", _HOW)
    refuse_points(phrase, decimals=True)
    many = reading(phrase, "times", "one", readings=readings)
    if many.hedge not in {own.row for own in readings}:
        many = _a_step_wider(_no_wider(many, phrase.figures[0].last))
    return _in_rises(many, marks, rises=phrase.figures[0].value > 1)


def _in_rises(many: Reading, marks: Sequence[str], rises: bool) -> MultipleReading:
    """So many times as many, or, by a word that says which way, more or fewer."""
    if not marks:
        return many, rises
    return (_more(many), True) if direction_of(marks[0]) else (_fewer(many), False)


def _vague(many: Reading) -> Reading:
    """ "Several times": more than one below the least that the word counts, as no multiple is a whole number."""
    ends = Interval((many.literal.lo or Fraction(1)) - 1, None, above=True)
    return replace(many, literal=ends, pragmatic=ends)


def _no_wider(many: Reading, last: Fraction) -> Reading:
    """ "Nearly twice" is more than one and a half times, which "twice" may be too: no further below it than that."""
    if many.hedge != "nearly" or many.number is None:
        return many
    literal, taken = (Interval(many.number - last / parts, None, above=True) for parts in (2, 4))
    return replace(many, literal=many.literal & literal, pragmatic=many.pragmatic & taken)


def _a_step_wider(many: Reading) -> Reading:
    """ "More than doubled" is taken for anything up to three times, where nothing rounder would have been said."""
    if many.hedge not in ("over", "at least") or many.number is None or many.grain is None:
        return many
    return replace(many, pragmatic=replace(many.pragmatic, hi=many.number + many.grain, below=False))


def _more(many: Reading) -> Reading:
    """ "Three times more": three times as many, as most write, or three times on top, as some do."""
    return replace(many, literal=many.literal + _UP_TO_ONE)


def _fewer(many: Reading) -> Reading:
    """ "Ten times fewer": a tenth."""
    return replace(many.mapped(lambda ends: (_ONE / ends) & COUNT), number=None, grain=None)


def _part(words: list[str], of_that: bool, wording: str, readings: Readings) -> MultipleReading | None:
    """What is left: "half as many", "a tenth of that", "20 per cent of the level"."""
    is_half = words[-1:] == ["half"]
    moves = [at for at in directions(words) if not compares(words[at])]
    if not (of_that or is_half) or moves:
        return None
    phrase = taken_apart(" ".join(words))
    part = per_cent(phrase, readings)
    if part is None:
        raise WordingError(f"cannot read “{wording}”", _HOW)
    if not of_that and phrase.row in _EITHER_WAY:
        what = f"“{wording}” may be what is left or what is gone"
        raise WordingError(what, f"write “{wording} of that” for what is left, or “down by {wording}”")
    return left(part), (part.number or Fraction(0)) > 100
