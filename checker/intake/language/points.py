"""Numbers with a point before exactly three digits: thousands in much of Europe, decimals in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from checker.intake.language.errors import WordingError
from checker.intake.language.figures import Figure, past_hyphen, word_at
from checker.intake.language.number_words import TIMES
from checker.intake.language.phrase import Phrase
from checker.intake.language.thousands import is_pointed
from checker.intake.language.tokens import Token

_SUFFIX = re.compile(r"(?<=\d)(?:st|nd|rd|th|s)$")


_foreign: ContextVar[bool] = ContextVar("_foreign", default=False)
"""Whether the wording that is read is the English of another language."""


@contextmanager
def from_another_language() -> Iterator[None]:
    """What is read meanwhile was not written in English, where a point stands before decimals."""
    before = _foreign.set(True)
    try:
        yield
    finally:
        _foreign.reset(before)


def refuse_foreign_points(phrase: Phrase) -> None:
    """Raises WordingError for a measure like 42.195 that was not written in English, where it surely is a decimal."""
    if _foreign.get():
        refuse_points(phrase, decimals=True)


def refuse_points(phrase: Phrase, *, decimals: bool = False) -> None:
    """Raises WordingError for a number written like 20.000; with `decimals` where it may well have some, as in a mean."""
    figures = (*phrase.figures, *((phrase.over,) if phrase.over else ()))
    pointed = next((text for figure in figures for text in _pointed(figure)), "")
    if not pointed:
        return
    where = "" if pointed == phrase.wording.strip() else f" in “{phrase.wording}”"
    thousands = pointed.replace(".", ",")
    decimal = f"{_decimal(pointed)} if it is a decimal" if decimals else f"if it is a decimal, {_decimal(pointed)} with its unit"
    raise WordingError(
        f"“{pointed}”{where} may be {thousands} or a decimal", f"write {thousands}, or{'' if decimals else ','} {decimal}"
    )


def _decimal(pointed: str) -> str:
    """The number so that nobody takes it for thousands: 1.5 for 1.500, and 1.2340 for 1.234."""
    shorter = pointed.rstrip("0")
    return f"{shorter}0" if shorter.endswith(".") or shorter == pointed else shorter


def by_thousands(words: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with every such number as thousands; the 4.125 of 4.125 million stays what it is."""
    return tuple(
        word._replace(value=word.value * 1000, decimals=0)
        if word.kind == "number" and is_pointed(word.text) and word_at(words, past_hyphen(words, at + 1)) not in TIMES
        else word
        for at, word in enumerate(words)
    )


def _pointed(figure: Figure) -> list[str]:
    if figure.times != 1:
        return []
    pieces = (_SUFFIX.sub("", piece) for piece in figure.text.replace("/", " ").replace("-", " ").split())
    return [piece for piece in pieces if is_pointed(piece)]
