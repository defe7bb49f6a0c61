"""A text as tokens: numbers in digits, words, and symbols, in lower case, each with its place in the text."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.intake.language.characters import Plain, plain
from checker.intake.language.errors import WordingError, shown
from checker.intake.language.thousands import split

# Longer rows of digits are no amount of anything; they stay symbols.
MOST_DIGITS = 30
_NOUGHT = Fraction(0)
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
    value: Fraction = _NOUGHT
    decimals: int = 0
    suffix: str = ""
    start: int = 0
    end: int = 0


def tokens(text: str) -> tuple[Token, ...]:
    """All tokens of a text in order; an ellipsis is a space, every dash a hyphen."""
    return _read(text) if len(text) > _LONGEST_KEPT else _read_once(text)


def tokens_within(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of a stretch of a text, each with its place in all of it."""
    return _read(text[start:end], start)


def _read(text: str, before: int = 0) -> tuple[Token, ...]:
    """The tokens of a text that begins so many characters into another."""
    flat = plain(text)
    moved = flat.starts is not None
    read: list[Token] = []
    for match in _TOKEN.finditer(flat.text):
        group = match.lastgroup
        if group == "under":
            read.append(_part(match, flat, before))
        elif group == "word" or group == "symbol":
            start, end = flat.span(*match.span()) if moved else match.span()
            read.append(Token("word" if group == "word" else "symbol", match[0], _NOUGHT, 0, "", start + before, end + before))
        else:
            _add_run(read, match, flat, before)
    return tuple(read)


# One wording is looked at for its price, its rate, its direction and its amount in turn.
_read_once = lru_cache(maxsize=4096)(_read)


def is_endless(token: Token) -> bool:
    """Whether a token is a row of digits too long for any amount."""
    return token.kind == "symbol" and token.text[0].isdigit()


def _part(match: re.Match[str], flat: Plain, before: int) -> Token:
    """One of the parts that Unicode writes as one character, or with a slash of its own."""
    over, under = match["over"], match["under"]
    start, end = flat.span(*match.span())
    if max(len(over), len(under)) > MOST_DIGITS:
        return Token("symbol", match[0], _NOUGHT, 0, "", start + before, end + before)
    return Token("number", match[0], Fraction(int(over), int(under)), 0, "", start + before, end + before)


def _add_run(read: list[Token], match: re.Match[str], flat: Plain, before: int) -> None:
    """Adds the numbers of one row of digits and separators, and the separators that stand between two of them."""
    run, suffix, at, behind = match["run"], match["suffix"] or "", match.start(), 0
    for start, end, whole, decimals in split(run):
        for mark in range(behind, start):
            if run[mark] != " ":
                first, last = flat.span(at + mark, at + mark + 1)
                read.append(Token("symbol", run[mark], _NOUGHT, 0, "", first + before, last + before))
        own = suffix if end == len(run) else ""
        first, last = flat.span(at + start, at + end + len(own))
        read.append(_number(run[start:end] + own, whole, decimals, own, first + before, last + before))
        behind = end


def _precision(decimals: str) -> int:
    """How many decimals are meant: the nought of 1.6090 only says that 1.609 is no thousand, and makes it no more precise."""
    return 3 if len(decimals) == 4 and decimals[-1] == "0" else len(decimals)


def _number(text: str, whole: str, decimals: str, suffix: str, start: int, end: int) -> Token:
    if len(whole) + len(decimals) > MOST_DIGITS:
        return Token("symbol", text, _NOUGHT, 0, "", start, end)
    value = Fraction(int(whole + decimals), 10 ** len(decimals)) if decimals else Fraction(int(whole))
    return Token("number", text, value, _precision(decimals), suffix, start, end)


LONGEST_WORDING = 250
MOST_TOKENS = 60


def is_long(wording: str) -> bool:
    """Whether a text is too long to be the wording of a number."""
    if len(wording) <= MOST_TOKENS and wording.isascii():
        return False
    return len(wording) > LONGEST_WORDING or len(tokens(wording)) > MOST_TOKENS


def refuse_long(wording: str, instead: str) -> None:
    """Raises WordingError for a text that is too long to be a wording."""
    if len(wording) > LONGEST_WORDING:
        raise WordingError(f"{shown(wording)} has {len(wording):,} characters", instead)
    if is_long(wording):
        raise WordingError(f"{shown(wording)} has {len(tokens(wording))} words and signs", instead)
