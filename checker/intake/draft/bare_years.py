"""Whether a number of four digits is a year: by the words around it, since 2,024 and 2024 are often written alike."""

from __future__ import annotations

from datetime import date

from checker.intake.draft.cues import Cues
from checker.intake.draft.hedging import hedge_before
from checker.intake.draft.nouns import noun_at, own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.time_words import TimeStretch

_FIRST = 1900
_AHEAD = 10
_PEOPLE = ("people", "men", "women", "percent", "per")
_NO_PLURALS = ("was", "has", "is", "as", "this")
_OF_A_YEAR = ("was", "is", "saw", "brought", "marked", "proved", "became", "ended", "could", "may", "might", "will", "had")
_WAS = ("fue", "ha", "fut", "a", "è", "foi", "was", "стал", "был", "став", "був")
_MADE = ("making", "made", "makes", "make")
_COUNTED = ("total", "group", "record", "high", "low", "number", "peak")


def is_year(s: Sentence, cues: Cues, begin: int, lead: int, context: TimeStretch | None, published: int | None) -> bool:
    """Whether the number at `begin`, which so many words of time lead to, is a year and no count.

    `context` is the stretch told before it; `published` the day of the article, None if unknown.
    """
    at = begin - lead
    ahead = _in_front(s, cues, at, lead)
    second = own_word(s, 1 + (own_word(s, 1) in ("год", "рік")))
    told_of = s.word(1) in _OF_A_YEAR if not s.language else second in _WAS
    named = not lead and ((begin == 0 and told_of) or (not s.language and s.word(begin - 1) in _MADE))
    if counts(s, begin + 1) and not ahead and not (named and s.language) and not (s.bare_years and begin == 0 and _is_verb(s, 1)):
        return False
    paired = begin + 1 < len(s.words) and s.words[begin + 1].kind == "number" and lead == 0 and not s.bare_years
    listed = context is not None and context.grain == "year" and s.word(at - 1) in (",", "and", "or", "/")
    bracketed = s.word(begin - 1) in ("(", "[") or s.word(begin + 1) in (")", "'s")
    return paired or ahead or listed or bracketed or named or (s.bare_years and _stands_alone(s, begin, lead, published))


def counts(s: Sentence, at: int) -> bool:
    """Whether a word follows that a number would count."""
    if at >= len(s.words) or s.words[at].kind != "word":
        return s.word(at) == "%"
    if s.language and s.word(at) not in _PEOPLE:
        hit = noun_at(s, at)
        return hit is not None and hit[0] == at
    word = s.word(at)
    return (word.endswith("s") and word not in _NO_PLURALS) or word in _PEOPLE


def _is_verb(s: Sentence, at: int) -> bool:
    """Whether a word behind a number that begins a sentence in German is a verb: "2019 warteten Patienten".

    An adjective of a subject without an article would end in e: "2019 neue Fälle".
    """
    return not s.is_capital(at) and own_word(s, at).endswith("en") and noun_at(s, at) is not None


def _in_front(s: Sentence, cues: Cues, at: int, lead: int) -> bool:
    """Whether the words before it lead to a year, not to a count."""
    if not lead:
        if s.word(at - 1) == "from" and s.word(at - 2) in ("points", "point", "percent", "cent", "%", "pct") and not s.language:
            return True  # down 4 points from 2019
        compared = s.word(at - 1) == "with" and s.word(at - 2).startswith("compar")
        return compared or (s.word(at - 1) in ("of", "than", "year", "and", "for", "-") and s.word(at - 2) != "total")
    return not (s.word(at) == "of" and cues["counts", "average"].before(s.words, at) is not None) and not (
        s.word(at) in ("of", "over", "for", "on") and s.word(at - 1) in _COUNTED
    )


def _stands_alone(s: Sentence, at: int, lead: int, published: int | None) -> bool:
    """A year as German writes it between verb and place: "wurden 2024 in Sachsen 412 Fälle gemeldet"."""
    digits = s.quoted(at, at + 1)
    latest = _AHEAD + (date.fromordinal(published).year if published is not None else _FIRST + 200)
    if lead or not digits.isdigit() or not _FIRST <= int(digits) <= latest:
        return False
    hedged = hedge_before(s.words, at) < at
    return not hedged and s.word(at - 1) not in ("to", "of", "by", "from")
