"""Finds the name that an editor meant: an exact name, another name of it, or a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterable

from checker.intake.files.nearest import Nearest, plain
from checker.intake.files.problems import listed, shown
from checker.intake.language.errors import WordingError

CLOSE = 85


class Lookup:
    """Canonical names and their other names, of one kind."""

    def __init__(self, names: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        self._spelled = {spelling: name for name, also in names for spelling in (name, *also)}
        self._plain: dict[str, str] = {}
        for spelling, name in self._spelled.items():
            self._plain.setdefault(plain(spelling), name)
        self._found: dict[str, str | None] = {}
        self._nearest = Nearest(self._spelled)
        self._spellings = tuple(self._plain)

    def exact(self, text: str) -> str | None:
        """The name that the text is, or is another name of; case, spaces and hyphens do not matter."""
        return self._plain.get(plain(text))

    def find(self, text: str) -> str | None:
        """As `exact`, or else the one name that differs by a slip; None if there is none. WordingError if several."""
        if text not in self._found:
            self._found[text] = self.exact(text) or self._close(text)
        return self._found[text]

    def near(self, text: str) -> tuple[str, ...]:
        """Up to three names nearest to the text by any of their spellings."""
        spellings = self._nearest.to(text, limit=12, least=0)
        return tuple(dict.fromkeys(self._spelled[spelling] for spelling in spellings))[:3]

    def _close(self, text: str) -> str | None:
        from rapidfuzz import fuzz, process

        wanted = plain(text)
        # Names that agree word by word agree as a whole.
        alike = process.extract(wanted, self._spellings, scorer=fuzz.ratio, score_cutoff=CLOSE - 1, limit=None)
        slips = (spelling for spelling, _, _ in alike if is_slip(wanted.split(), spelling.split()))
        meant = sorted({self._plain[spelling] for spelling in slips})
        if len(meant) > 1:
            raise WordingError(f"{shown(text)} may be {listed(tuple(meant))}", "write one of them in full")
        return meant[0] if meant else None


def is_slip(tokens: list[str], spelling: list[str]) -> bool:
    """Whether two names agree word by word, but for a slip in a word.

    Every pair of words must agree, so that South Koreans never become North Koreans; and in its first letter, so that
    undocumented never becomes documented.
    """
    from rapidfuzz import fuzz

    return len(tokens) == len(spelling) and all(
        a == b or (a[0] == b[0] and fuzz.ratio(a, b) >= CLOSE) for a, b in zip(tokens, spelling, strict=True)
    )
