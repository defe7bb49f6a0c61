"""Two counts and their change: "from 1,047 to 229", "fell to 229 from 1,047", "229, down from 1,047"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from checker.intake.language.counts import read_value
from checker.intake.language.directions import compares, direction_of, is_number, stripped
from checker.intake.language.errors import WordingError
from checker.intake.language.number_words import ARTICLES
from checker.intake.language.phrase import taken_apart
from checker.intake.language.shares import per_cent
from checker.intake.language.signed import read_signed, without_sign
from checker.intake.language.tokens import Token, is_long, tokens
from checker.intake.language.units import Units
from checker.model.numbers import Reading
from checker.model.units import PER_CENT as RATE
from checker.model.vocabulary import Settings

_THOUSAND = 1000
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
_DEFAULT = Settings()


class FromTo(NamedTuple):
    """What a count was before, what it is now, and whether it rose in between."""

    before: Reading
    now: Reading
    rises: bool


class _Sides(NamedTuple):
    """The words of the two counts, and those that say which way it went."""

    before: str
    now: str
    moves: Sequence[Token]


@lru_cache(maxsize=4096)
def read_from_to(
    wording: str, *, unit: str = "people", settings: Settings = _DEFAULT, units: Units | None = None, signed: bool = False
) -> FromTo | None:
    """The two counts of a change that tells both, in the same unit; None for any other wording.

    `signed` ones, of what is measured, may be below zero and need not be whole.
    Raises WordingError where a count cannot be read, where they are shares, and where they do not go the way that is told.
    """
    words = () if is_long(wording) else tokens(wording)
    plain = without_sign if signed else str
    both = ((sides, plain(sides.before), plain(sides.now)) for sides in _sides(wording, words))
    sides = next((sides for sides, before, now in both if _is_amount(before) and _is_amount(now)), None)
    if sides is None:
        return None
    ways = [direction_of(word) for word in stripped([token.text for token in sides.moves]) if word not in (*ARTICLES, ",")]
    if len(ways) > 1 or None in ways:
        return None
    bare = _Sides(plain(sides.before), plain(sides.now), sides.moves)
    if unit != RATE:
        _refuse_shares(wording, bare)
    _refuse_years(wording, sides)
    read = partial(read_value, unit=unit, settings=settings, units=units, mean=signed)
    before, now = (read_signed(side, read) if signed else read(side) for side in (sides.before, sides.now))
    in_front, behind = taken_apart(bare.before).unit, taken_apart(bare.now).unit
    if before.unit != now.unit and behind and not in_front:
        # The unit behind the last figure is that of both.
        shared = partial(read, unit=behind)
        before = read_signed(sides.before, shared) if signed else shared(sides.before)
    _refuse_unlike(wording, bare, before, now)
    old, new = before.number or before.literal.lo or 0, now.number or now.literal.lo or 0
    if ways and ways[0] != (new > old):
        raise WordingError(
            f"“{wording}” {'rises' if ways[0] else 'falls'}, but its numbers do not", "mend the numbers, or the word"
        )
    if old == new:
        raise WordingError(f"“{wording}” tells no change", "write `change: unchanged`, or the number alone as `value`")
    return FromTo(before, now, new > old)


def _sides(wording: str, words: Sequence[Token]) -> Iterator[_Sides]:
    texts = [word.text for word in words]
    if "from" not in texts:
        return
    at = texts.index("from")
    behind = words[at + 1 :]
    for number, word in enumerate(behind):
        if word.text == "to":
            yield _Sides(_text(wording, behind[:number]), _text(wording, behind[number + 1 :]), words[:at])
    for number, word in enumerate(words[:at]):
        if word.text == "to":
            yield _Sides(_text(wording, behind), _text(wording, words[number + 1 : at]), words[:number])
    if at > 1 and direction_of(texts[at - 1]) is not None and not compares(texts[at - 1]):
        now = words[: at - 2] if texts[at - 2] == "," else words[: at - 1]
        yield _Sides(_text(wording, behind), _text(wording, now), words[at - 1 : at])


def _text(wording: str, words: Sequence[Token]) -> str:
    return wording[words[0].start : words[-1].end] if words else ""


def _is_amount(side: str) -> bool:
    """Whether a side holds a number and no word that says which way; "up to" and "more than" are hedges."""
    words = [token.text for token in tokens(side)]
    moves = any(direction_of(word) is not None and not compares(word) and word != "up" for word in words)
    return any(map(is_number, words)) and not moves and _is_whole(side)


def _is_whole(side: str) -> bool:
    try:
        taken_apart(side)
    except WordingError:
        return False
    return True


def _refuse_shares(wording: str, sides: _Sides) -> None:
    if any(per_cent(taken_apart(side)) is not None for side in (sides.before, sides.now)):
        raise WordingError(f"“{wording}” compares two shares, not two counts", "record each share as a claim of its own")


def _refuse_years(wording: str, sides: _Sides) -> None:
    year = next((side for side in (sides.before, sides.now) if side.isdigit() and _FIRST_YEAR <= int(side) <= _LAST_YEAR), "")
    if year:
        how = f"leave it out, and write `from` or `period`, or, for a count, {int(year):,}"
        raise WordingError(f"“{year}” in “{wording}” may be a year", how)


def _refuse_unlike(wording: str, sides: _Sides, before: Reading, now: Reading) -> None:
    """ "From 5 to 7 million" may begin at five million, "from 30 to 40,000" at thirty thousand."""
    first, second = (taken_apart(side).figures[:1] for side in (sides.before, sides.now))
    if first and second and first[0].times == 1 < second[0].times and first[0].kind == "cardinal" and first[0].value < _THOUSAND:
        raise WordingError(f"“{wording}” may begin at {sides.before} or at so many times more", "write the first number in full")
    lower, upper = before.number or 0, now.number or 0
    if 1 < lower < _THOUSAND and upper >= 10 * _THOUSAND and upper % _THOUSAND == 0 and lower * _THOUSAND < 10 * upper:
        written = f"{int(lower * _THOUSAND):,}"
        raise WordingError(
            f"“{wording}” may begin at {written} or at {sides.before}", f"write {written}, or give the two counts apart"
        )
    if before.unit != now.unit:
        raise WordingError(f"“{wording}” counts in two units", "write both numbers in the same unit")
