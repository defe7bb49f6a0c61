"""Lengths of time that are those of many: the median wait was 12.5 days, im Schnitt 14 Wochen."""

from __future__ import annotations

import re
from functools import cache

from checker.intake.draft.amount_rates import unit_words
from checker.intake.draft.figures import Written
from checker.intake.draft.own_words import own_words
from checker.intake.draft.sentences import Sentence

_TIMES = ("day", "week", "month", "year", "hour", "minute", "second")
_WINDOW = 80
"""Characters before a length of time in which it is said to be that of many, within its clause."""
_CLAUSE = re.compile(r"[;:.!?](?:\s|$)|,\s")
_NOUN_FIRST = ("es", "fr", "it", "pt")
_SHORTEST = 4
_ARTICLES = ("della", "delle", "degli")
_LEADS = ("im", "in", "en", "em", "de", "on", "\u0432", "\u0443")
"""What makes an adverb of it: im Schnitt, en moyenne."""


def typical_length(s: Sentence, figure: Written) -> str | None:
    """What a length of time is the mean or the median of, as the article calls it; None where it is that of one."""
    if figure.kind != "measure" or figure.unit not in _TIMES:
        return None
    text = s.own if s.places else s.text
    start = s.place(figure.start, figure.stop)[0]
    begin = max(s.place(0, 1)[0], start - _WINDOW)
    unit = unit_words(s, figure)
    if (behind := _behind(s.language).match(text, s.place(figure.start, figure.stop)[1])) is not None:
        return f"{unit} {behind[1]}"
    clause = _CLAUSE.split(text[begin:start])[-1]
    hits = list(_pattern(s.language).finditer(clause))
    if not hits:  # On average, a ship stayed 2.4 days; in 2015 it was 3.1 days
        clause = text[begin:start]
        hits = [each for each in _pattern(s.language).finditer(clause) if _goes_on(clause, each, unit)][:1]
    return _name(s, unit, clause, hits[-1]) if hits else None


def _goes_on(text: str, hit: re.Match[str], unit: str) -> bool:
    """Whether a mean that another clause tells is that of this one: it begins the sentence, or has the same unit there."""
    return len(text[: hit.start()].split()) <= 1 or (bool(unit) and f" {unit}" in text[hit.end() :])


def _name(s: Sentence, unit: str, clause: str, hit: re.Match[str]) -> str:
    """What the article calls it, of the words beside the one for a mean."""
    typical = hit[0]
    before, behind = clause[: hit.start()].split(), clause[hit.end() :].split()
    noun = before[-1].rpartition("'")[2].rpartition("\u2019")[2] if before else ""
    if noun.casefold() in _LEADS and (noun.casefold() != "de" or s.language == "es"):
        return f"{unit} {'on average' if not s.language else f'{noun.casefold()} {typical}'}"
    if s.language in _NOUN_FIRST and len(noun) >= _SHORTEST and noun not in _ARTICLES:
        return f"{noun} {typical}"
    if s.language not in _NOUN_FIRST and behind and behind[0] != "of" and behind[0].isalpha():
        return f"{typical} {behind[0]}"
    return f"{unit} {typical if s.language else 'on average'}"


@cache
def _behind(language: str) -> re.Pattern[str]:
    """What makes a mean of the length of time before it: 3.5 hours on average, 3,5 horas de media."""
    return re.compile(rf"\s+((?:{'|'.join(_LEADS)})\s+{_pattern(language).pattern})", re.IGNORECASE)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    stems = "|".join(map(re.escape, own_words(language, "rates")["typical"]))
    return re.compile(rf"\b(?:{stems})\w{{0,5}}", re.IGNORECASE)
