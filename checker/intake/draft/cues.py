"""The words by which a language tells figures: one TOML file for each beside this one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from checker.intake.language.tokens import Token, tokens

_FOLDER = Path(__file__).parent
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their first word, and the last words of all of them.

    For each first word the lengths of its phrases, longest first, each with what those stand for by their further words.
    """

    by_first: Mapping[str, tuple[tuple[int, Mapping[tuple[str, ...], Any]], ...]]
    lasts: frozenset[str]

    def at(self, words: Sequence[Token], at: int) -> tuple[Any, int] | None:
        """What the longest phrase at a word stands for, and the index behind it."""
        if not 0 <= at < len(words):
            return None
        mine = self.by_first.get(words[at].text)
        if mine is None:
            return None
        for length, known in mine:
            end = at + length
            if length == 1:
                return known[()], end
            if end > len(words):
                continue
            further = (*[word.text for word in words[at + 1 : end - 1]], words[end - 1].text.removesuffix("'s"))
            if further in known:
                return known[further], end
        return None

    def length(self, words: Sequence[Token], at: int) -> int:
        """How many words the phrase here has; 0 where none is."""
        if not 0 <= at < len(words) or words[at].text not in self.by_first:
            return 0
        hit = self.at(words, at)
        return hit[1] - at if hit else 0

    def before(self, words: Sequence[Token], at: int) -> int | None:
        """Where the longest phrase begins that ends before a word; None where none does."""
        if not 0 < at <= len(words) or words[at - 1].text.removesuffix("'s") not in self.lasts:
            return None
        for length in range(min(6, at), 0, -1):
            hit = self.at(words, at - length)
            if hit and hit[1] == at:
                return at - length
        return None

    def within(self, words: Sequence[Token], start: int, end: int) -> int | None:
        """The first place in a stretch at which a phrase stands; None if none does."""
        first = self.by_first
        for at in range(max(start, 0), min(end, len(words))):
            if words[at].text in first and self.at(words, at) is not None:
                return at
        return None


def phrases(texts: Iterable[str] | Mapping[str, Any]) -> Phrases:
    """The phrases of a list, each standing for itself, or of a table."""
    table = texts if isinstance(texts, Mapping) else {text: text for text in texts}
    by_first: dict[str, dict[int, dict[tuple[str, ...], Any]]] = {}
    lasts = set[str]()
    for text, value in table.items():
        words = tuple(token.text for token in tokens(text))
        if words:
            by_first.setdefault(words[0], {}).setdefault(len(words), {}).setdefault(words[1:], value)
            lasts.add(words[-1].removesuffix("'s"))
    ordered = {first: tuple(sorted(each.items(), reverse=True)) for first, each in by_first.items()}
    return Phrases(ordered, frozenset(lasts))


class Cues(dict[tuple[str, str], Phrases]):
    """All cues of a language: `cues["counts", "total"]`; `texts` has them as they are written."""

    def __init__(self, lists: Mapping[tuple[str, str], Phrases], texts: Mapping[tuple[str, str], tuple[str, ...]]) -> None:
        super().__init__(lists)
        self.texts = texts

    @cached_property
    def times(self) -> Mapping[str, frozenset[str]]:
        """The words with which phrases of time begin, each with the names of the lists that have such."""
        names: dict[str, set[str]] = {}
        for (section, name), each in self.items():
            for word in each.by_first if section == "time" else ():
                names.setdefault(word, set()).add(name)
        return {word: frozenset(each) for word, each in names.items()}

    def within(self, section: str, name: str, words: Sequence[Token], near: range) -> bool:
        """Whether a phrase of a list stands anywhere in a stretch of words."""
        return self[section, name].within(words, near.start, near.stop) is not None

    def has(self, section: str, name: str, words: Sequence[Token], at: int) -> bool:
        """Whether a phrase of a list stands at a word."""
        known = self[section, name]
        return 0 <= at < len(words) and words[at].text in known.by_first and known.at(words, at) is not None


@cache
def cues(language: str) -> Cues:
    """The cues of a language."""
    data = tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    data["time"] |= data["time"].pop("words")
    lists = {(section, name): phrases(texts) for section, names in data.items() for name, texts in names.items()}
    texts = {(section, name): tuple(each) for section, names in data.items() for name, each in names.items()}
    return Cues(lists, texts)
