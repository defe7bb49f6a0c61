"""The names that come nearest to a word, for messages that say what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable

from checker.intake.language.characters import one_spelling

LEAST = 50
LEAST_FOR_FIELDS = 65
MOST_ASKED = 1_000
"""As many problems as are listed: what is meant by further words would not be told."""


def plain(text: str) -> str:
    """The text as names are compared: composed, without case, hyphens and surplus space."""
    folded = one_spelling(one_spelling(text).casefold())
    return " ".join(folded.replace("-", " ").replace("_", " ").split())


def nearest(word: str, names: Iterable[str], limit: int = 3, least: int = LEAST) -> tuple[str, ...]:
    """Up to `limit` names that resemble the word at least `least` per cent, nearest first, then by alphabet."""
    return Nearest(names).to(word, limit, least)


class Nearest:
    """Names that many words are compared with. For the first `MOST_ASKED` words only: others get no name."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted(names)
        self._plain = [plain(name) for name in self._names]
        self._known: dict[str, tuple[str, ...]] = {}

    def to(self, word: str, limit: int = 3, least: int = LEAST) -> tuple[str, ...]:
        """As `nearest`; `limit` and `least` are the same each time."""
        if word not in self._known:
            if len(self._known) >= MOST_ASKED:
                return ()
            self._known[word] = self._found(plain(word), limit, least)
        return self._known[word]

    def _found(self, wanted: str, limit: int, least: int) -> tuple[str, ...]:
        from rapidfuzz import fuzz, process

        # Of names as near, the first is taken: they are in the order of the alphabet.
        found = process.extract(wanted, self._plain, scorer=fuzz.ratio, score_cutoff=least, limit=limit)
        return tuple(self._names[index] for _, _, index in found)
