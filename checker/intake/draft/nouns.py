"""What a figure counts, by the words behind it: the noun up to its plural, in English or as an article's own language has it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.intake.draft.cues import ENGLISH, cues
from checker.intake.draft.sentences import Sentence
from checker.intake.language.directions import direction_of

_FOLDER = Path(__file__).parent
_LONGEST = 5
_SHORTEST = 3
_BODIES = (
    "officials",
    "company",
    "association",
    "institute",
    "hospital",
    "club",
    "union",
    "bank",
    "office",
    "operator",
    "foundation",
    "university",
)
"""Who speaks in some articles is counted in others: 412 Unternehmen."""
_MOST_LEADS = 4
PAST = ("held", "had", "lost", "won", "made", "took", "got", "did", "came", "went", "left", "spent", "kept", "met", "sold")
_MAGNITUDES = ("tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions")


@dataclass(frozen=True)
class NounWords:
    """The words of a language by which a noun is known: what leads to it, what is none, and how its plural ends.

    `adjectives` are endings of words that stand before it; `passive` those of what follows a copula and is a deed. `capital`: it
    begins with a capital letter. `moves` are verbs of a change that do not say which way it went, and
    `parted` is what stands between a noun and of how many it is one: a docker in six. `deeds` are endings of verbs,
    `many` articles that only several have.
    """

    copulas: frozenset[str]
    leads: frozenset[str]
    none: frozenset[str]
    plurals: frozenset[str]
    endings: tuple[str, ...]
    barred: tuple[str, ...]
    adjectives: tuple[str, ...]
    passive: tuple[str, ...]
    capital: bool = False
    moves: frozenset[str] = frozenset()
    parted: frozenset[str] = frozenset()
    deeds: tuple[str, ...] = ()
    many: frozenset[str] = frozenset()


def noun_at(s: Sentence, at: int) -> tuple[int, int] | None:
    """From which word up to which a noun goes that a figure before a word counts; None where none does."""
    words = noun_words(s.language or ENGLISH)
    if words is None:
        return None
    if not s.language and s.begins_line(at) and s.is_capital(at):
        return None  # a headline, and the line below it
    start, with_copula = at, False
    while start - at < _MOST_LEADS and (
        own_word(s, start) in words.leads or own_word(s, start) in words.copulas or (start > at and _is_whole(s, start))
    ):
        with_copula = with_copula or own_word(s, start) in words.copulas
        start += 1
    for end in range(start, min(start + _LONGEST, len(s.words))):
        own = own_word(s, end)
        if s.word(end) == "-" and start < end and s.touches(end) and s.touches(end + 1):
            continue  # short-range missiles
        if s.words[end].kind != "word" or own in words.none or _is_translated(s, end):
            return None
        if words.passive and own.endswith(words.passive) and (with_copula or own_word(s, end + 1) in words.none):
            return None
        if _is_noun(s, end, words):
            return start, end + 1
        if s.language and not own.endswith(words.adjectives):
            return None
    return None


def _is_whole(s: Sentence, at: int) -> bool:
    """Whether a number says of how many others are: 14 of the 22 routes."""
    return at < len(s.words) and s.words[at].kind == "number" and s.word(at - 1) not in ("other", "more")


def is_predicate(s: Sentence, at: int) -> bool:
    """Whether a copula stands at a word: what follows is said of them, and is not who they are."""
    words = noun_words(s.language or ENGLISH)
    return words is not None and own_word(s, at) in words.copulas


def is_part_of_noun(s: Sentence, at: int) -> bool:
    """Whether a word may be one of a noun, its adjectives included, by its kind alone: no copula, no preposition, no deed."""
    words = noun_words(s.language or ENGLISH)
    if words is None or not 0 <= at < len(s.words) or s.words[at].kind != "word" or _is_translated(s, at):
        return False
    own = own_word(s, at)
    deed = bool(words.passive) and own.endswith(words.passive)
    return own not in words.none and own not in words.copulas and own not in words.leads and not deed and not own.endswith("ly")


def is_surely_noun(s: Sentence, at: int) -> bool:
    """Whether the noun that begins at a word can be no verb: 12 lifeboat stations; not in 30,000 reckons, 550 held posts."""
    hit = noun_at(s, at)
    if hit is None or s.language:
        return hit is not None
    first, last = s.word(hit[0]), s.word(hit[1] - 1)
    says = cues(ENGLISH)["says", "verbs"].by_first
    verb = first in says or last in says or first in PAST or (first.endswith("ed") and hit[1] - hit[0] > 1)
    return not (verb or last in _MAGNITUDES or direction_of(last) is not None)


def is_plural(word: str) -> bool:
    """Whether a word in small letters is a plural in English."""
    words = noun_words(ENGLISH)
    assert words is not None
    return _is_ended(word, words)


@cache
def noun_words(language: str) -> NounWords | None:
    """The words of a language by which nouns are known; None where it has none."""
    file = _FOLDER / "en.toml" if language == ENGLISH else _FOLDER / "translations" / f"{language}.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8")).get("nouns") if file.exists() else None
    if data is None:
        return None
    copulas, leads, none, plurals = (frozenset(data.get(name, ())) for name in ("copulas", "leads", "none", "plurals"))
    endings, barred, adjectives, passive = (tuple(data.get(name, ())) for name in ("endings", "barred", "adjectives", "passive"))
    moves, parted, many = (frozenset(data.get(name, ())) for name in ("moves", "parted", "many"))
    capital = "capital" in data
    deeds = tuple(data.get("deeds", ()))
    return NounWords(copulas, leads, none, plurals, endings, barred, adjectives, passive, capital, moves, parted, deeds, many)


def own_word(s: Sentence, at: int) -> str:
    """A word in small letters as the article has it; "" outside the sentence."""
    if not s.language or not 0 <= at < len(s.words):
        return s.word(at)
    return s.quoted(at, at + 1).lower()  # as the lists have it, ß and all


def _is_translated(s: Sentence, at: int) -> bool:
    """Whether a word of another language is one of those that tell time, figures and sources."""
    return bool(s.language) and own_word(s, at) != s.word(at) and s.word(at) not in _BODIES


def _is_noun(s: Sentence, at: int, words: NounWords) -> bool:
    if words.capital:
        return s.is_capital(at)
    own = own_word(s, at)
    if not s.language and _is_initials(s.quoted(at, at + 1)):
        return True
    adjective = bool(words.adjectives) and own.endswith(words.adjectives) and _is_ended(own_word(s, at + 1), words)
    return not adjective and _is_ended(own, words)


def _is_ended(word: str, words: NounWords) -> bool:
    if word in words.plurals:
        return True
    ended = not words.endings or word.endswith(words.endings)
    return word not in words.none and len(word) >= _SHORTEST and ended and not word.endswith(words.barred)


def _is_initials(word: str) -> bool:
    """MPs, POWs."""
    return len(word) >= _SHORTEST and word.endswith("s") and word[:-1].isupper()
