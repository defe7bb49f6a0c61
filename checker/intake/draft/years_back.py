"""How far back stands what a figure is held against: than ten years earlier, als vor zehn Jahren, que hace una década."""

from __future__ import annotations

from datetime import date

from checker.intake.draft.cues import ENGLISH, Cues
from checker.intake.draft.cues import cues as cue_lists
from checker.intake.draft.nouns import own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.stretches import UNKNOWN, year
from checker.intake.draft.when import When
from checker.intake.language.figures import cardinal_at
from checker.model.time import TimeUnit

_MOST = 200
_NEAR = 5
_HELD_AGAINST = frozenset(("than", "que", "as", "wie", "with"))
_BEFORE = {"de": "vor", "es": "hace", "pt": "há"}
_BEHIND = {
    "": ("ago", "earlier", "before", "previously"),
    "de": ("zuvor", "früher", "vorher"),
    "es": ("antes", "atrás"),
    "fr": ("auparavant", "avant"),
    "it": ("fa", "prima"),
    "nl": ("geleden", "eerder", "tevoren"),
    "pt": ("antes", "atrás"),
    "ru": ("назад", "раньше"),
    "uk": ("тому", "раніше"),
}
_AGO = ("fa", "geleden", "назад", "тому")
DECADES = ("decade", "jahrzehnt", "década", "décennie", "decennio", "decennium", "десятилетие", "десятиліття")
_UNITS: dict[str, tuple[TimeUnit, int]] = {
    "year": ("year", 1),
    "decade": ("year", 10),
    "month": ("month", 1),
    "quarter": ("quarter", 1),
}


def years_back(cues: Cues, s: Sentence, at: int) -> When | None:
    """A length of time by which what something is held against lies before it; None where no such begins at a word."""
    return _length(cues, s, at) if _is_held_against(s, at) else None


def years_ago(cues: Cues, s: Sentence, at: int, published: int | None) -> When | None:
    """The year that lies so many years before the article's own: ten years ago, vor zehn Jahren, hace diez años."""
    hit = _length(cues, s, at) if published is not None and _is_gone(s, at) else None
    if hit is None or hit.shift is None or hit.shift[0] != "year" or hit.shift[1] > -2 or own_word(s, hit.to) == "que":
        return None
    return When("plain", year(date.fromordinal(published or 1).year + hit.shift[1]), at, hit.to)


def _is_gone(s: Sentence, at: int) -> bool:
    """Whether words say that a length of time lies before the present: not ten years earlier."""
    if not s.language:
        return "ago" in s.texts[at + 1 : at + 5]
    return _lead(s, at) > 0 or any(own_word(s, step) in _AGO for step in range(at + 2, at + 4))


def may_look_back(s: Sentence) -> bool:
    """Whether a sentence makes a comparison at all, which most do not; looked at first."""
    return bool(s.language) or not _HELD_AGAINST.isdisjoint(s.texts)


def is_years_back(s: Sentence, at: int) -> bool:
    """Whether such a length stands behind a comparison, and no number that it is made with: than ten years ago."""
    return _length(cue_lists(ENGLISH), s, at) is not None


def _length(cues: Cues, s: Sentence, at: int) -> When | None:
    lead = _lead(s, at)
    begin = at + lead
    if begin >= len(s.words):
        return None
    hit = cardinal_at(s.words, begin)
    if hit is None and s.word(begin) not in ("a", "one", "einem"):
        return None
    many, behind = (hit[0].value, hit[1]) if hit is not None else (1, begin + 1)
    unit = _unit(cues, s, behind)
    if unit is None or many.denominator != 1 or not 0 < many * unit[1] <= _MOST:
        return None
    end = behind + 1
    if not lead:
        if s.word(end) not in _BEHIND[""] and own_word(s, end) not in _BEHIND.get(s.language, ()):
            return None
        end += 1
    return When("same", UNKNOWN, at, end, (unit[0], -unit[1] * int(many)))


def _lead(s: Sentence, at: int) -> int:
    """How many words tell before a length of time that it is gone: vor, hace, il y a."""
    if s.language == "fr":
        return 2 * (s.word(at) == "y" and own_word(s, at + 1) == "a" and own_word(s, at - 1).endswith("il"))
    return int(bool(s.language) and own_word(s, at) == _BEFORE.get(s.language))


def _unit(cues: Cues, s: Sentence, at: int) -> tuple[TimeUnit, int] | None:
    if own_word(s, at) in DECADES:
        return _UNITS["decade"]
    named = cues["time", "units"].at(s.words, at)
    return None if named is None else _UNITS.get(str(named[0]))


def _is_held_against(s: Sentence, at: int) -> bool:
    """Whether a comparison leads to it, with no more than a few words in between: than it had ten years ago."""
    first = max(0, at - _NEAR + 1)
    if not s.language and _HELD_AGAINST.isdisjoint(s.texts[first:at]):
        return False
    for step in range(at - 1, first - 1, -1):
        if s.word(step) in _HELD_AGAINST or own_word(s, step) == "qu'il":
            return True
        if s.words[step].kind != "word":
            return False
    return False
