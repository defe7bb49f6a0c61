"""Names as editors write them: found exactly, in the singular or plural, or as those that come nearest; none stands for two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property

from checker.intake.files.problems import Fix, Problems, listed, shown
from checker.intake.files.tree import Scalar
from checker.intake.language.characters import one_spelling
from checker.intake.language.errors import WordingError

LEAST = 50
LEAST_FOR_FIELDS = 65
LEAST_FOR_NAMES = 60
"""Less alike are words that only share some letters: rides and brides are not children."""
MOST_NAMED = 12
"""Names that are told where none is near: of more, a list says nothing."""
LEAST_SWAPPED = 4
"""Letters of a word in which two may have changed places: of fewer, too many words are others turned round."""
_SHORT = 3
"""Letters of a word whose plural is not taken for it."""
MOST_ASKED = 1_000
"""As many problems as are listed: what is meant by further words would not be told."""


def comparable(text: str) -> str:
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
        self._plain = [comparable(name) for name in self._names]
        self._known: dict[str, tuple[str, ...]] = {}

    def to(self, word: str, limit: int = 3, least: int = LEAST) -> tuple[str, ...]:
        """As `nearest`; `limit` and `least` are the same each time."""
        if word not in self._known:
            if len(self._known) >= MOST_ASKED:
                return ()
            self._known[word] = self._nearest(comparable(word), limit, least)
        return self._known[word]

    def _nearest(self, wanted: str, limit: int, least: int) -> tuple[str, ...]:
        from rapidfuzz import fuzz, process

        # Of names as near, the first is taken: they are in the order of the alphabet.
        matches = process.extract(wanted, self._plain, scorer=fuzz.ratio, score_cutoff=least, limit=limit)
        return tuple(self._names[index] for _, _, index in matches)


CLOSE = 85


def certain(text: str, names: Iterable[str]) -> Fix | None:
    """The fix where a text is one of the names but for capitals, hyphens, or one slip in a word; None where it may be several.

    It has to be one of them: what may be a name that is missing here is for `Lookup`, which is stricter.
    """
    fitting = {name for name in names if comparable(name) == comparable(text)} or {
        name for name in names if _is_misspelt(comparable(text).split(), comparable(name).split())
    }
    return Fix(text, fitting.pop(), "it can be nothing else") if len(fitting) == 1 else None


def _is_misspelt(words: list[str], name: list[str]) -> bool:
    """Whether words are a name but for a slip in one of them; figures have to be the same."""
    both = list(zip(words, name, strict=False))
    figures = all(one == other for one, other in both if any(map(str.isdigit, one + other)))
    return figures and (is_slip(words, name) or _is_transposed(words, name))


def _is_transposed(words: list[str], name: list[str]) -> bool:
    """Whether words are a name but for two neighbouring letters of one of them, which changed places."""
    different = [(one, other) for one, other in zip(words, name, strict=False) if one != other]
    if len(words) != len(name) or len(different) != 1:
        return False
    ((one, other),) = different
    swaps = (f"{one[:i]}{one[i + 1]}{one[i]}{one[i + 2 :]}" for i in range(len(one) - 1))
    return len(one) >= LEAST_SWAPPED and one.isalpha() and other in swaps


class Lookup:
    """Canonical names and their other names, of one kind."""

    def __init__(self, names: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        self._spelled = {spelling: name for name, also in names for spelling in (name, *also)}
        self._plain: dict[str, str] = {}
        self._written: dict[str, str] = {}
        for spelling, name in self._spelled.items():
            plain = comparable(spelling)
            self._plain.setdefault(plain, name)
            self._written.setdefault(plain, spelling)
        self._resolved: dict[str, str | None] = {}
        self._misspelt: dict[str, str] = {}
        self._nearest = Nearest(self._spelled)
        self._spellings = tuple(self._plain)

    def exact(self, text: str) -> str | None:
        """The name that the text is, or is another name of; case, spaces and hyphens do not matter."""
        return self._plain.get(comparable(text))

    def find(self, text: str) -> str | None:
        """As `exact`, or else the one name of which it is the singular or plural; None if none is.

        WordingError if it may be another one as well, be it by a slip.
        """
        if text not in self._resolved:
            self._resolved[text] = self.exact(text) or self._in_another_number(text)
        return self._resolved[text]

    def misspelt(self, text: str) -> str:
        """The spelling that is most like a text which names nothing, if they differ by a slip in a word; else ""."""
        if text not in self._misspelt:
            fix = self.certain(text)
            slips = (self._written[plain] for plain in self._slips(comparable(text)))
            self._misspelt[text] = fix.new if fix else next(slips, "")
        return self._misspelt[text]

    def near(self, text: str) -> tuple[str, ...]:
        """Up to three names that come near to the text by any of their spellings, nearest first; then such as share a word."""
        alike = self._nearest.to(text, limit=12, least=LEAST_FOR_NAMES)
        words = _long_words(text)
        sharing = (spelling for spelling, own in self._long if words & own) if words else ()
        return tuple(dict.fromkeys(self._spelled[spelling] for spelling in (*alike, *sharing)))[:3]

    @cached_property
    def _long(self) -> Sequence[tuple[str, frozenset[str]]]:
        """The spellings, each with its long words."""
        return tuple((spelling, _long_words(spelling)) for spelling in self._spelled)

    def instead(self, text: str, add: str) -> str:
        """What to write in place of a text that names nothing: a name near to it, or what `add` says, and what is known."""
        if near := self.near(text):
            return f"write {listed(near)}, or {add}"
        names = tuple(dict.fromkeys(self._spelled.values()))
        if not names or len(names) > MOST_NAMED:
            return add
        return f"{add}; {'known names are' if len(names) > 1 else 'the known name is'} {listed(names, 'and')}"

    def certain(self, text: str) -> Fix | None:
        """The fix where the text is a spelling but for two neighbouring letters, so that it is hardly a name that is missing."""
        plain = comparable(text)
        same_letters = self._by_letters.get(_letters(plain), ())
        meant = [self._written[spelling] for spelling in same_letters if _is_transposed(plain.split(), spelling.split())]
        return Fix(text, meant[0], "two letters have changed places") if len(meant) == 1 else None

    @cached_property
    def _by_letters(self) -> Mapping[str, Sequence[str]]:
        by_letters: dict[str, list[str]] = {}
        for spelling in self._written:
            by_letters.setdefault(_letters(spelling), []).append(spelling)
        return by_letters

    def _in_another_number(self, text: str) -> str | None:
        # A slip alone is refused, and told: Austria is no slip for Australia.
        meant = self._by_number.get(in_singular(text))
        if not meant:
            return None
        names = sorted(meant | {self._plain[plain] for plain in self._slips(comparable(text))})
        if len(names) > 1:
            raise WordingError(f"{shown(text)} may be {listed(tuple(names))}", "write one of them in full")
        return names[0]

    def _slips(self, wanted: str) -> Iterator[str]:
        """The spellings, as names are compared, from which a text differs by a slip, the most alike first."""
        from rapidfuzz import fuzz, process

        # Names that agree word by word agree as a whole.
        alike = process.extract(wanted, self._spellings, scorer=fuzz.ratio, score_cutoff=CLOSE - 1, limit=None)
        yield from (spelling for spelling, _, _ in alike if is_slip(wanted.split(), spelling.split()))

    @cached_property
    def _by_number(self) -> Mapping[str, Set[str]]:
        """The names by what their singular and plural have in common."""
        names: dict[str, set[str]] = {}
        for plain, name in self._plain.items():
            names.setdefault(in_singular(plain), set()).add(name)
        return names


def _long_words(text: str) -> frozenset[str]:
    """The words by which a name can be meant: those of four letters or more."""
    return frozenset(word for word in comparable(text).split() if len(word) >= LEAST_SWAPPED)


def in_singular(text: str) -> str:
    """What the singular and the plural of a name have in common, as names are compared: eel and eels."""
    return " ".join(word.removesuffix("s") if len(word) > _SHORT else word for word in comparable(text).split())


def _letters(plain: str) -> str:
    """The letters of a text in the order of the alphabet: those that change places leave it as it is."""
    return "".join(sorted(plain))


def is_slip(tokens: list[str], spelling: list[str]) -> bool:
    """Whether two names agree word by word, but for a slip in a word.

    Every pair of words must agree, so that South Koreans never become North Koreans; and in its first letter, so that
    undocumented never becomes documented.
    """
    from rapidfuzz import fuzz

    return len(tokens) == len(spelling) and all(
        a == b or (a[0] == b[0] and fuzz.ratio(a, b) >= CLOSE) for a, b in zip(tokens, spelling, strict=True)
    )


class Spellings:
    """The spellings taken so far in one section of the vocabulary."""

    def __init__(self, section: str, problems: Problems) -> None:
        self._section, self._problems = section, problems
        self._taken: dict[str, str] = {}

    def take(self, spelling: Scalar, name: str) -> None:
        """Claims a spelling for a name; a problem if another name has it."""
        owner = self._taken.setdefault(comparable(spelling.text), name)
        if owner != name:
            what = f"{shown(spelling.text)} stands for {shown(owner)} and {shown(name)} in {self._section}"
            self._problems.add(spelling.location, what, "keep it in one place")
