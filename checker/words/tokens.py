"""A text as tokens: numbers in digits, words, and symbols, in lower case."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import Literal, NamedTuple

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_PLAIN = {**_DASHES, ord("\u2019"): "'", ord("\u2026"): "  "}
# A comma, a space, or more than one point groups thousands; a single point is the decimal point of English news.
_TOKEN = re.compile(
    r"(?P<over>\d+)\u2044(?P<under>[1-9]\d*)"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?!,?\d)(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d{1,3}(?: \d{3})+(?![,.]?\d)|\d+(?:\.\d+)?)"
    r"(?P<suffix>(?:st|nd|rd|th|s|k|m|bn|b|tn)(?![^\W_]))?"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*\$?)"
    r"|(?P<symbol>\S)"
)


class Token(NamedTuple):
    """One token. A number has its `value`, the count of its decimals, and its suffix ("th", "s", "bn") or ""."""

    kind: Literal["number", "word", "symbol"]
    text: str
    value: Fraction = Fraction(0)
    decimals: int = 0
    suffix: str = ""


def tokens(text: str) -> tuple[Token, ...]:
    """All tokens of a text in order; an ellipsis is a space, every dash a hyphen."""
    plain = unicodedata.normalize("NFKC", text.translate(_PLAIN)).lower()
    return tuple(_token(match) for match in _TOKEN.finditer(plain))


def _token(match: re.Match[str]) -> Token:
    over, number, word = match["over"], match["number"], match["word"]
    if over:
        return Token("number", match[0], Fraction(int(over), int(match["under"])))
    if not number:
        return Token("word", word) if word else Token("symbol", match[0])
    digits = number.replace(",", "").replace(" ", "")
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    whole, _, decimals = digits.partition(".")
    value = Fraction(int(whole + decimals), 10 ** len(decimals))
    return Token("number", match[0], value, len(decimals), match["suffix"] or "")
