"""What is measured may lie below zero: "minus 0.4 per cent", "-3", "below -1%".

The words are read without the sign. What lies around the number ("about 3") is mirrored at zero; an end that a word tells ("more
than -1") stays on its side. And of what may lie below zero, "under 2 per cent" has no lower end, and "below 0" is all that does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from operator import neg

from checker.intake.language.cursor import CURRENCIES
from checker.intake.language.directions import is_number
from checker.intake.language.errors import WordingError
from checker.intake.language.phrase import taken_apart
from checker.intake.language.tokens import Token, tokens
from checker.model.numbers import Interval, Reading

_SIGNS = ("-", "minus", "negative")
_FROM_BELOW, _FROM_ABOVE = ("over", "at least"), ("up to", "fewer than")
_RANGE = "range"
_ALONE = "write the number with its sign alone, such as `value: -0.4`, and who or what is measured in `scope`"


def read_signed(wording: str, read: Callable[[str], Reading]) -> Reading:
    """The reading of what may lie below zero, by what reads it where it does not. Raises WordingError."""
    words = tokens(wording)
    signs = [at for at in range(len(words)) if _is_sign(words, at, wording)]
    if not signs:
        beyond = beyond_nothing(wording)
        return _all_below(read(beyond[1])) if beyond and beyond[0] == "fewer than" else _open_below(read(wording))
    numbers = [at for at, word in enumerate(words) if word.kind == "number"]
    if len(numbers) == 2 and len(signs) == 1:
        raise WordingError(
            f"“{wording}” reaches from below zero to above it", "write two claims, such as “at least -1” and “at most 2”"
        )
    bare = _without_signs(wording, words, signs, numbers)
    try:
        reading = read(bare)
    except WordingError as error:
        how = _ALONE if "`value: " in error.instead else error.instead
        raise WordingError(error.what.replace(f"“{bare}”", f"“{wording}”"), how) from error
    if reading.number is None:
        raise WordingError(f"“{wording}” names no number below zero", "write it in digits, such as -3")
    return _below_zero(reading, reading.number)


def beyond_nothing(wording: str) -> tuple[str, str] | None:
    """Whether a wording is "below" or "over" zero: the row of the hedge, and the wording without it; None for all else."""
    try:
        phrase = taken_apart(wording)
    except WordingError:
        return None
    if phrase.row not in ("over", "fewer than") or [figure.value for figure in phrase.figures] != [0] or phrase.over:
        return None
    return phrase.row, " ".join(wording.lower().split()).replace(phrase.hedge, "", 1).strip()


def _all_below(nothing: Reading) -> Reading:
    """The reading of "below 0", by that of 0."""
    ends = Interval(None, Fraction(0), below=True)
    return replace(nothing, literal=ends, pragmatic=ends, hedge="fewer than")


def without_sign(wording: str) -> str:
    """The words of one number without its sign."""
    words = tokens(wording)
    signs = [at for at in range(len(words)) if _is_sign(words, at, wording)]
    return _without_signs(wording, words, signs, ()) if signs else wording


def _is_sign(words: Sequence[Token], at: int, wording: str) -> bool:
    """Whether a minus stands before a number, and not behind one, where it is the dash of a range."""
    if words[at].text not in _SIGNS:
        return False
    behind = [word for word in words[at + 1 : at + 3] if word.text not in CURRENCIES][:1]
    amount = bool(behind) and (behind[0].kind == "number" or is_number(behind[0].text))
    apart = at == 0 or wording[: words[at].start][-1:].isspace()
    return amount and apart and (at == 0 or words[at - 1].kind != "number")


def _without_signs(wording: str, words: Sequence[Token], signs: Sequence[int], numbers: Sequence[int]) -> str:
    """The words without the signs, and the two numbers of a range in their order."""
    texts = {at: wording[word.start : word.end] for at, word in enumerate(words)}
    if len(numbers) == 2 and words[numbers[0]].value > words[numbers[1]].value:
        texts[numbers[0]], texts[numbers[1]] = texts[numbers[1]], texts[numbers[0]]
    ends = [0, *(word.end for word in words)]
    texts_between = (wording[ends[at] : word.start] + ("" if at in signs else texts[at]) for at, word in enumerate(words))
    return "".join(texts_between).strip()


def _below_zero(reading: Reading, number: Fraction) -> Reading:
    if reading.hedge in _FROM_BELOW:
        moved = reading.mapped(lambda ends: ends + -2 * number)
    elif reading.hedge in _FROM_ABOVE:
        moved = reading.mapped(lambda ends: replace(ends, lo=None, above=False) + -2 * number)
        moved = replace(moved, pragmatic=reading.pragmatic + -2 * number)
    else:
        moved = reading.mapped(lambda ends: neg(_around(ends, reading)))
    return replace(moved, number=-number)


def _open_below(reading: Reading) -> Reading:
    """The reading without the bound that what is counted has at zero."""
    if reading.hedge in _FROM_ABOVE:
        return replace(reading, literal=replace(reading.literal, lo=None, above=False))
    return reading.mapped(lambda ends: _around(ends, reading)) if reading.number is not None else reading


def _around(ends: Interval, reading: Reading) -> Interval:
    """Both ends as far from the number as one is that zero did not cut off; of a range as far as half its grain."""
    number = reading.number
    if number is None or ends.lo != 0 or ends.hi is None or number > ends.hi - number:
        return ends
    if reading.hedge == _RANGE:
        return replace(ends, lo=number - (reading.grain or Fraction(0)) / 2)
    return replace(ends, lo=2 * number - ends.hi, above=ends.below)
