"""Wordings of a record: "highest", "fewest", "an all-time low", "the most ever"."""

from __future__ import annotations

import re
from typing import Literal

from checker.intake.language.errors import WordingError
from checker.intake.language.tokens import refuse_long, tokens

Extreme = Literal["highest", "lowest"]

_UP = (
    "highest most greatest largest biggest maximum peak peaked busiest deadliest bloodiest hottest warmest wettest costliest "
    "strongest longest heaviest"
)
_DOWN = "lowest fewest least smallest minimum trough quietest coldest coolest driest weakest shortest slowest cheapest"
# "High" alone may be any high level; with one of these it is a record.
_BARE: dict[str, Extreme] = {"high": "highest", "highs": "highest", "low": "lowest", "lows": "lowest"}
_MORE: dict[str, Extreme] = dict.fromkeys(("more", "higher", "greater", "larger", "bigger", "busier"), "highest")
_MORE |= dict.fromkeys(("fewer", "lower", "less", "smaller", "quieter"), "lowest")
_SO: dict[str, Extreme] = dict.fromkeys(("many", "much", "high", "large", "big", "great", "busy"), "highest")
_SO |= dict.fromkeys(("few", "little", "low", "small", "quiet"), "lowest")
_COMPARED = _MORE | _SO
_BEYOND_ALL = "record historic historical new fresh ever unprecedented"
_FILLING = (
    "a an the its their at of in on number numbers total level figure count so far yet all time - history recorded "
    "have has had been was were is are did"
)
_EITHER = "worst best extreme"
_RANKS = "second third fourth fifth sixth seventh eighth ninth tenth"
_TIMES = "since for year years month months decade decades quarter quarters week weeks"
_HIGHEST, _LOWEST, _UTMOST, _SAYING_NOTHING, _DOUBTFUL, _OF_A_RANGE = (
    frozenset(words.split()) for words in (_UP, _DOWN, _BEYOND_ALL, _FILLING, _EITHER, _TIMES)
)
_FIRST_RANK = 2
_NUMBERED = re.compile(r"(\d+)(?:st|nd|rd|th)")
_HOW = "write highest or lowest, or the article's own words, such as record high, all-time low or fewest"


def read_superlative(wording: str) -> Extreme:
    """Whether a wording with whatever nouns, such as "the largest single group", names the highest or the lowest of all.

    Raises WordingError where it names neither, or both.
    """
    refuse_long(wording, _HOW)
    named = set(_named([token.text for token in tokens(wording)]))
    if len(named) != 1:
        raise WordingError(f"“{wording}” names no superlative", _HOW)
    return named.pop()


def read_extreme(wording: str) -> tuple[Extreme, int | None]:
    """Whether a wording names the highest of all or the lowest, and the rank from there if it is not the first: "third lowest".

    Raises WordingError for one that may be either ("record"), and for what names none.
    """
    refuse_long(wording, _HOW)
    words = [token.text for token in tokens(wording)]
    ranked = [(word, rank) for word in words if (rank := _rank(word)) is not None]
    if len(ranked) == 1:
        words = [word for word in words if word != ranked[0][0]]
    return _extreme(_as_superlative(words), wording), ranked[0][1] if ranked else None


def _rank(word: str) -> int | None:
    """The 2 of second and of 2nd; None for all other words, and for a first."""
    numbered = _NUMBERED.fullmatch(word)
    rank = int(numbered[1]) if numbered else _RANKS.split().index(word) + _FIRST_RANK if word in _RANKS.split() else 0
    return rank if rank >= _FIRST_RANK else None


def _extreme(words: list[str], wording: str) -> Extreme:
    named: list[Extreme] = [*_named(words)]
    others = [w for w in words if not (w in _SAYING_NOTHING or w in _UTMOST or w in _HIGHEST or w in _LOWEST or w in _BARE)]
    if any(word in _OF_A_RANGE or word[0].isdigit() for word in others) and len(set(_any(words))) == 1:
        what = f"“{wording}” names a range of its own"
        raise WordingError(what, f"write record: {_any(words)[0]} and, in among or since, the range")
    if any(word in _DOUBTFUL for word in others) or (not named and not others and words):
        raise WordingError(f"“{wording}” may be the highest or the lowest", "write record high or record low")
    if others or len(set(named)) != 1:
        raise WordingError(f"“{wording}” names no record", _HOW)
    return named[0]


def _as_superlative(words: list[str]) -> list[str]:
    """The words with "more than ever before", "never so few" and the like as a superlative."""
    bare = [word for word in words if word not in _SAYING_NOTHING and word != "before"]
    if bare[-2:] == ["than", "ever"] and len(bare) == 3:
        return [_COMPARED[bare[0]]] if bare[0] in _COMPARED else words
    if bare[:1] == ["never"] and len(bare) == 2 and ("so" in words or bare[1] in _MORE):
        return [_COMPARED[bare[1]]] if bare[1] in _COMPARED else words
    return words


def _named(words: list[str]) -> list[Extreme]:
    extremes: list[Extreme] = ["highest" for word in words if word in _HIGHEST]
    extremes += ["lowest" for word in words if word in _LOWEST]
    if not extremes and (any(word in _UTMOST for word in words) or _is_all_time(words)):
        extremes += [_BARE[word] for word in words if word in _BARE]
    return extremes


def _any(words: list[str]) -> list[Extreme]:
    return _named(["record", *words])


def _is_all_time(words: list[str]) -> bool:
    """The hyphen of all-time is a token of its own."""
    return "all" in words and "time" in words
