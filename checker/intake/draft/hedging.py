"""What the reader of wordings knows of hedges, asked of a sentence: where a hedge stands before a figure, and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.intake.files.read_context import WordingCache
from checker.intake.language.errors import WordingError
from checker.intake.language.figures import BEGIN_NUMBERS, figure_at, magnitude_at
from checker.intake.language.hedges import PLAIN, table
from checker.intake.language.tokens import Token, tokens
from checker.intake.language.values import read_change, read_share, read_value

_BEGIN = ("", " thousand", " third", " 14th")
_COMPARING = ("than", "as")
"""Before a definite figure these hold something else against it: 60 fewer than the 800 of last year are no fewer than 800."""
_MARK = 4
_BEYOND = ("below", "above", "under", "over")
_BEHIND = ("about", "at least", "up to", "odd")


def begins_number(text: str) -> bool:
    """Whether a word may begin a number: 12, twelve, a (dozen), every (14th), dozens."""
    return text in BEGIN_NUMBERS or (not text.isalpha() and text[:1].isalnum() and _begins_number(text))


@lru_cache(maxsize=4096)
def _begins_number(text: str) -> bool:
    return any(figure_at(words, 0) or magnitude_at(words, 0) for words in (tokens(text + more) for more in _BEGIN) if words)


def hedge_before(words: Sequence[Token], at: int) -> int:
    """Where the hedges begin that stand right before a word; the word itself where none does, or none says anything."""
    known, start, telling = table(), at, at
    while start and words[start - 1].text in known.lasts:
        lengths = range(min(known.longest, start), 0, -1)
        hit = next((n for n in lengths if tuple(w.text for w in words[start - n : start]) in known.phrases), 0)
        if not hit:
            return telling
        row = known.phrases[tuple(w.text for w in words[start - hit : start])]
        if words[start - 1].text in _COMPARING and words[start].text == "the":
            return telling
        if words[start - 1].text in _BEYOND and words[start].text == "the" and not _is_mark(words, at):
            return telling
        start -= hit
        if row != PLAIN:
            telling = start
    return telling


def _is_mark(words: Sequence[Token], at: int) -> bool:
    """Whether a number is a level that others pass, and no number of anything: below the 2,000 mark."""
    return any(word.text in ("mark", "level", "threshold", "milestone") for word in words[at + 1 : at + _MARK])


def hedge_at(words: Sequence[Token], at: int) -> int:
    """The index behind the hedge that begins at a word; the word itself where none does."""
    known = table()
    if at >= len(words) or words[at].text not in known.firsts:
        return at
    lengths = range(min(known.longest, len(words) - at), 0, -1)
    return next((at + n for n in lengths if tuple(word.text for word in words[at : at + n]) in known.phrases), at)


def hedge_behind(words: Sequence[Token], at: int) -> int:
    """The index behind the hedge that stands at a word ("or fewer"); the word itself where none does."""
    known = table()
    if at >= len(words) or words[at].text not in known.firsts:
        return at
    for length in range(min(known.longest, len(words) - at), 0, -1):
        if known.phrases.get(tuple(word.text for word in words[at : at + length])) in _BEHIND:
            return at + length
    return at


def reads_as_value(
    wording: str, unit: str, mean: bool = False, language: str = "", wordings: WordingCache | None = None
) -> str | None:
    """The unit in which a wording is read as a value; None where the reader refuses it. `wordings` has what was read before."""
    try:
        if wordings is not None and not language:
            return wordings.value(wording, unit, False, mean, False).unit
        return read_value(wording, unit=unit, mean=mean, language=language).unit
    except WordingError:
        return None


def reads_as_share(wording: str, language: str = "") -> bool:
    """Whether a wording is read as a share."""
    try:
        read_share(wording, language=language)
    except WordingError:
        return False
    return True


def reads_as_change(wording: str, unit: str, language: str = "") -> str | None:
    """What a wording measures as a change: ratio, difference, level, direction or points; None where it is refused."""
    try:
        return read_change(wording, unit=unit, language=language)[1]
    except WordingError:
        return None
