"""What an amount in a unit is told for: 6.2 tonnes per hectare, 212 Euro je Tonne, 45 dollars an hour, 212 euros la tonne."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from checker.intake.draft.cues import ENGLISH
from checker.intake.draft.figures import Written
from checker.intake.draft.own_words import own_words
from checker.intake.draft.sentences import Sentence

_WINDOW = 60
"""Characters behind an amount in which it is told for what it is."""
_APOSTROPHE, _SPACE = "'", r"\s+"
_DIGITS = re.compile(r"^[\d.,\s\u00a0\u202f]+")
_KOREAN = re.compile(r"(?:^|\s)((?:1\s*)?(\S{1,8}?)당)\s*$")
_NO_WHOLES = ("해", "정", "담", "일", "할", "부")
"""Syllables before the 당 of words that are no such thing: 해당, 정당, 담당."""


def told_for(s: Sentence, figure: Written, to: int | None = None) -> str:
    """The words of what an amount is told for, with what leads to it: per hectare; "" where it is told for nothing.

    With `to`, the word behind what is counted, anything may be told with an article: 2.5 children a woman.
    """
    start, stop = s.place(figure.at, to or _end(figure))
    text = s.own if s.places else s.text
    if s.language == "ko":
        before = _KOREAN.search(text[max(0, start - _WINDOW) : start].rstrip("약 "))
        return "" if before is None or before[2] in _NO_WHOLES or before[2].isdigit() else before[1]
    pattern = _pattern(s.language or ENGLISH, to is not None)
    hit = None if pattern is None else pattern.match(text[stop : stop + _WINDOW])
    return "" if hit is None else " ".join(hit[0].lstrip("- ").split())


def unit_words(s: Sentence, figure: Written) -> str:
    """The unit of an amount as the article writes it: tonnes; its own name where a sign tells it."""
    stop = _end(figure)
    at = next((at for at in range(stop - 1, figure.at - 1, -1) if s.words[at].kind == "word"), None)
    return "" if at is None else _DIGITS.sub("", " ".join(s.quoted(at, stop).split()))


def _end(figure: Written) -> int:
    """The index behind the unit of a figure, which may stand behind the other end of its change."""
    return figure.to if figure.shared is None else max(figure.shared[1], figure.to)


@cache
def _pattern(language: str, loosely: bool) -> re.Pattern[str] | None:
    """What may stand right behind an amount: a lead and any word, or a lead that leads to much else and one of the wholes."""
    data = own_words(language, "rates")
    if "wholes" not in data:
        return None
    square = r"(?:square |cubic |Quadrat)?" if language in (ENGLISH, "de") else ""
    wholes = "|".join(sorted(map(re.escape, data["wholes"]), key=len, reverse=True))
    own = rf"{_one_of((*data['per'], *data['of']))}{square}(?:{wholes})(?!\w)"
    plural = "" if language in (ENGLISH, "de", "nl", "it", "ru", "uk") else r"(?!\w*[sx]\b)"
    number = r"(?:(?:10|100|1[., \u00a0]?000)\s+)?"
    leads = (*data["per"], *(data.get("loose", ()) if loosely else ()))
    anything = rf"{_one_of(leads)}(?!{_one_of(data['of'])}){number}{plural}[^\W\d_]+"
    return re.compile(rf"[\s-]+(?:{own}|{anything})", re.IGNORECASE)


def _one_of(phrases: Iterable[str]) -> str:
    """A pattern for one of the phrases, and the space behind it where it ends in no apostrophe."""
    longest = sorted(phrases, key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(each) + ('' if each.endswith(_APOSTROPHE) else _SPACE) for each in longest)})"
