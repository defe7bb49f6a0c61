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
_LEADS = ("im", "in", "en", "em", "de", "\u0432", "\u0443")
"""What makes an adverb of it: im Schnitt, en moyenne."""


def typical_length(s: Sentence, figure: Written) -> str | None:
    """What a length of time is the mean or the median of, as the article calls it; None where it is that of one."""
    if figure.kind != "measure" or figure.unit not in _TIMES:
        return None
    start = s.place(figure.start, figure.stop)[0]
    text = s.own if s.places else s.text
    clause = _CLAUSE.split(text[max(0, start - _WINDOW, s.place(0, 1)[0]) : start])[-1]
    hits = list(_pattern(s.language).finditer(clause))
    if not hits:
        return None
    typical = hits[-1][0]
    before, behind = clause[: hits[-1].start()].split(), clause[hits[-1].end() :].split()
    noun = before[-1].rpartition("'")[2].rpartition("\u2019")[2] if before else ""
    if s.language in _NOUN_FIRST and len(noun) >= _SHORTEST and noun not in _ARTICLES:
        return f"{noun} {typical}"
    if s.language not in _NOUN_FIRST and behind and behind[0] != "of":
        return f"{typical} {behind[0]}"
    lead = f"{noun} " if noun in _LEADS else ""
    return f"{unit_words(s, figure)} {lead + typical if s.language else 'on average'}"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    stems = "|".join(map(re.escape, own_words(language, "rates")["typical"]))
    return re.compile(rf"\b(?:{stems})\w{{0,5}}", re.IGNORECASE)
