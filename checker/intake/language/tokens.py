"""A text as tokens: numbers in digits, words, and symbols, in lower case, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.intake.language.characters import Plain, plain
from checker.intake.language.errors import WordingError, shown
from checker.intake.language.thousands import split

# Longer rows of digits are no amount of anything; they stay symbols.
MOST_DIGITS = 30
_LONGEST_KEPT = 250
# Possessive, and no two alternatives that read on over the same digits: reading is linear in the length of the text.
_TOKEN = re.compile(
    r"(?P<over>\d++)\u2044(?P<under>[1-9]\d*+)"
    r"|(?P<run>\d++(?:[,.' ]\d++(?!\u2044))*+)(?P<suffix>(?:st|nd|rd|th|s|k|m|bn|b|tn)(?![^\W_]))?"
    r"|(?P<word>[^\W\d_]++(?:'[^\W\d_]++)*+\$?)"
    r"|(?P<symbol>\S)"
)


class Token(NamedTuple):
    """One token. A number has its `value`, the count of its decimals, and its suffix ("th", "s", "bn") or "".

    `start` and `end` are where it stands in the text as given: what it was read from is text[start:end].
    """

    kind: Literal["number", "word", "symbol"]
    text: str
    value: Fraction = Fraction(0)
    decimals: int = 0
    suffix: str = ""
    start: int = 0
    end: int = 0


def tokens(text: str) -> tuple[Token, ...]:
    """All tokens of a text in order; an ellipsis is a space, every dash a hyphen."""
    return _read(text) if len(text) > _LONGEST_KEPT else _read_once(text)


def _read(text: str) -> tuple[Token, ...]:
    flat = plain(text)
    return tuple(token for match in _TOKEN.finditer(flat.text) for token in _tokens(match, flat))


# One wording is looked at for its price, its rate, its direction and its amount in turn.
_read_once = lru_cache(maxsize=4096)(_read)


def is_endless(token: Token) -> bool:
    """Whether a token is a row of digits too long for any amount."""
    return token.kind == "symbol" and token.text[0].isdigit()


def _tokens(match: re.Match[str], flat: Plain) -> Iterator[Token]:
    over, under, run, word = match["over"], match["under"], match["run"], match["word"]
    if run:
        yield from _in_run(run, match.start(), match["suffix"] or "", flat)
        return
    place = flat.span(match.start(), match.end())
    if over and max(len(over), len(under)) <= MOST_DIGITS:
        yield Token("number", match[0], Fraction(int(over), int(under)), 0, "", *place)
    else:
        yield Token("word" if word else "symbol", match[0], Fraction(0), 0, "", *place)


def _in_run(run: str, at: int, suffix: str, flat: Plain) -> Iterator[Token]:
    """The numbers of one row of digits and separators, and the separators that stand between two of them."""
    before = 0
    for start, end, whole, decimals in split(run):
        for mark in range(before, start):
            if run[mark] != " ":
                yield Token("symbol", run[mark], Fraction(0), 0, "", *flat.span(at + mark, at + mark + 1))
        last = suffix if end == len(run) else ""
        yield _number(run[start:end] + last, whole, decimals, last, flat.span(at + start, at + end + len(last)))
        before = end


def _precision(decimals: str) -> int:
    """How many decimals are meant: the nought of 1.6090 only says that 1.609 is no thousand, and makes it no more precise."""
    return 3 if len(decimals) == 4 and decimals[-1] == "0" else len(decimals)


def _number(text: str, whole: str, decimals: str, suffix: str, place: Sequence[int]) -> Token:
    if len(whole) + len(decimals) > MOST_DIGITS:
        return Token("symbol", text, Fraction(0), 0, "", *place)
    value = Fraction(int(whole + decimals), 10 ** len(decimals))
    return Token("number", text, value, _precision(decimals), suffix, *place)


LONGEST_WORDING = 250
MOST_TOKENS = 60


def is_long(wording: str) -> bool:
    """Whether a text is too long to be the wording of a number."""
    return len(wording) > LONGEST_WORDING or len(tokens(wording)) > MOST_TOKENS


def refuse_long(wording: str, instead: str) -> None:
    """Raises WordingError for a text that is too long to be a wording."""
    if len(wording) > LONGEST_WORDING:
        raise WordingError(f"{shown(wording)} has {len(wording):,} characters", instead)
    if is_long(wording):
        raise WordingError(f"{shown(wording)} has {len(tokens(wording))} words and signs", instead)
