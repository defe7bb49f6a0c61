"""What is known of a language: how it writes figures, from its one data file in intake/language/languages/."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Any, Literal, TypeVar

from checker.intake.language.characters import plain
from checker.intake.language.codes import FOLDER, base_of, canonical, codes
from checker.intake.language.regions import LanguageRegion, region_of

LexemeKind = Literal["add", "times", "half", "and a half", "ordinal", "part", "parts", "article"]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word of numbers: what it does, and its value.

    "add" is a number (twenty), "times" multiplies (thousand), "half" halves a multiplier behind it, "and a half" adds half of
    what stands before it; "ordinal" is tenth, "part" a third, "parts" makes a part of an ordinal (десятая часть), "article" is
    one or a.
    """

    kind: LexemeKind
    value: Fraction


@dataclass(frozen=True, slots=True)
class WordOrder:
    """An order of words that is another in English: `own` matches the words of the language, `english` has the same fields.

    Of a `whole` one nothing stands before or behind. No text without `mark` has it, which is quicker to look for.
    """

    own: re.Pattern[str]
    english: str
    whole: bool
    mark: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language. `lexemes` and `phrases` are by their words in small letters with single spaces.

    Before decimals stands one character of `decimal`, between thousands one of `groups`, of each the usual one first.
    `phrases` gives the English wording of each, `phrase` matches the longest, `initials` are the letters they begin with, and
    `hedges` those that hedge a number. Numbers stand for themselves in `patterns`, as characters of `NUMBERS`. `ands` may stand
    between two words of one number, `ones_before_tens` between one and twenty (einundzwanzig). `fused` languages write number
    words as one word, made of `atoms`; in `joined` ones a word may begin anywhere, and a number in words counts only before one
    of the `counters`. Behind thousands too stand the multipliers whose powers of ten are in `thousands_of` (1.500 millones).
    With `ordinal_parts`, five eighth is said for five eighths. Behind `leads` stands a number, whatever else its word may mean.
    `examples` are figures as messages show them.
    """

    code: str
    name: str
    decimal: str
    groups: str
    lexemes: Mapping[str, Lexeme]
    longest: int
    phrases: Mapping[str, str]
    phrase: re.Pattern[str]
    initials: frozenset[str]
    patterns: tuple[WordOrder, ...]
    ands: tuple[str, ...]
    ones_before_tens: tuple[str, ...]
    hedges: frozenset[str]
    fused: bool
    joined: bool
    atoms: frozenset[str]
    counters: tuple[str, ...]
    thousands_of: tuple[int, ...]
    ordinal_parts: bool
    leads: tuple[str, ...]
    examples: tuple[str, ...]

    def phrase_at(self, text: str, at: int) -> re.Match[str] | None:
        """The longest phrase that begins at a place of a plain text, if one does."""
        return self.phrase.match(text, at) if text[at] in self.initials else None

    def is_hedge(self, phrase: str) -> bool:
        """Whether a phrase hedges the number behind it."""
        return " ".join(phrase.split()) in self.hedges


NUMBERS = "\ue000-\uf8ff"
"""The characters that stand for the numbers of a text: of private use, so that they are in none."""
_FIELD = re.compile(r"\{([a-z])\}")
_LEAD = re.compile(r"([^\s{}]+) *\{[nmo]\}")
_LETTER = r"[^\W\d_]"
_ACCENTED = re.compile("[\u00c0-\u017f]")
_SHORT = 2
_IN_DIGITS = re.compile(r"\d[\d.,]*")
T = TypeVar("T")


@cache
def lexicon(code: str) -> Lexicon:
    """The language of a code, or of a tag with its region. Raises KeyError for one that no file is named by."""
    base = base_of(code)
    if base not in codes():
        raise KeyError(code)
    if code == base:
        return read_lexicon(code, FOLDER.joinpath(f"{code}.toml").read_text(encoding="utf-8"))
    return _of_region(lexicon(base), canonical(code))


def _of_region(language: Lexicon, tag: str) -> Lexicon:
    """The language as its region writes it."""
    region = region_of(tag)
    if region == LanguageRegion():
        return language
    decimal, groups = region.decimals or language.decimal, region.groups or language.groups
    swapped = str.maketrans({language.decimal[0]: decimal[0], language.groups[0]: groups[0]})
    return replace(
        language,
        code=tag,
        name=f"{language.name} ({tag})",
        decimal=decimal,
        groups=groups,
        thousands_of=(region.thousands_of and powers_of_ten(region.thousands_of)) or language.thousands_of,
        examples=tuple(_IN_DIGITS.sub(lambda match: match[0].translate(swapped), each) for each in language.examples),
    )


def read_lexicon(code: str, text: str) -> Lexicon:
    """A language from its TOML text."""
    data = tomllib.loads(text)
    joined, counters = data.get("joined", False), _spelled(data.get("counters", ()))
    words = [(own, english) for table in data["words"].values() for english, owns in table.items() for own in _spelled(owns)]
    phrases = {own: english for own, english in words if not _FIELD.search(own)}
    orders = sorted(((own, english) for own, english in words if _FIELD.search(own)), key=lambda pair: -_weight(pair[0]))
    phrases = _with_bare(phrases)
    lexemes = _with_bare(dict(_lexemes(data.get("numbers", {}))))
    return Lexicon(
        code,
        data["name"],
        data["decimal"],
        "".join(data["groups"]),
        lexemes,
        max((word.count(" ") + 1 for word in lexemes), default=1),
        phrases,
        _longest_first(phrases, joined),
        frozenset(phrase[0] for phrase in phrases),
        tuple(_pattern(own, english, joined, counters) for own, english in orders),
        _spelled(data.get("and", ())),
        _spelled(data.get("ones-before-tens", ())),
        frozenset(own for owns in data["words"]["hedges"].values() for own in _spelled(owns)),
        data.get("fused", False),
        joined,
        frozenset(word for word in (*lexemes, *_spelled(data.get("ones-before-tens", ()))) if " " not in word),
        counters,
        powers_of_ten(data.get("thousands-of", ())),
        data.get("ordinal-parts", False),
        tuple(lead for own, _ in orders for lead in _LEAD.findall(own)) if joined else (),
        tuple(data["examples"]),
    )


def powers_of_ten(multipliers: Iterable[int]) -> tuple[int, ...]:
    """The power of ten that each multiplier is."""
    return tuple(len(str(times)) - 1 for times in multipliers)


def spelled(words: str) -> str:
    """Words as they are looked up: plain, with single spaces."""
    return " ".join(plain(words).text.split())


def _with_bare(words: Mapping[str, T]) -> dict[str, T]:
    """The words as they are often typed too, without accents, where that is no other word; not those that are hardly longer."""
    bare = {unaccented(word): what for word, what in words.items() if len(word) > _SHORT}
    return {**bare, **words}


def unaccented(word: str) -> str:
    """Latin letters without their accents."""
    if not _ACCENTED.search(word):
        return word
    return _ACCENTED.sub(lambda letter: unicodedata.normalize("NFD", letter[0])[0], word)


def _spelled(words: Any) -> tuple[str, ...]:
    return tuple(spelled(word) for word in words)


def _lexemes(numbers: Mapping[str, Any]) -> Iterator[tuple[str, Lexeme]]:
    """Later kinds stand in the place of earlier ones: the word of a part is that of an ordinal in some languages."""
    kinds: dict[str, LexemeKind] = {"ordinals": "ordinal", "parts": "part", "cardinals": "add", "multipliers": "times"}
    for table, kind in kinds.items():
        for value, words in numbers.get(table, {}).items():
            yield from ((word, Lexeme(kind, Fraction(value))) for word in _spelled(words))
    lists: dict[str, LexemeKind] = {"half": "half", "and-a-half": "and a half", "parts-of": "parts", "one": "article"}
    for name, kind in lists.items():
        value = Fraction(1, 2) if kind in ("half", "and a half") else Fraction(1)
        yield from ((word, Lexeme(kind, value)) for word in _spelled(numbers.get(name, ())))


def _weight(own: str) -> int:
    return len(_FIELD.sub("", own))


def _longest_first(phrases: Mapping[str, str], joined: bool) -> re.Pattern[str]:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(
        "|".join(_bordered(re.escape(phrase).replace(r"\ ", r"\s+"), phrase, joined) for phrase in ordered) or "(?!)"
    )


def _bordered(pattern: str, words: str, joined: bool) -> str:
    """The pattern of words that neither begin nor end within other words."""
    if joined:
        return pattern
    before = rf"(?<!{_LETTER})" if words[0].isalpha() else ""
    behind = rf"(?!{_LETTER})" if words[-1].isalpha() else ""
    return f"{before}{pattern}{behind}"


def _pattern(own: str, english: str, joined: bool, counters: tuple[str, ...]) -> WordOrder:
    """The pattern of words with fields.

    `{x}` and `{y}` are anything, and `{x}` makes the pattern that of a whole wording; `{n}` and `{m}` are numbers, `{o}` one that
    counts in order (the fifth, also where that is the word of a part), `{p}` and `{q}` numbers too whose counters are left out,
    and other fields amounts: a number or a range with its counter.
    """
    counted = "|".join(map(re.escape, sorted((*counters, "%"), key=len, reverse=True)))
    number, counter = f"[{NUMBERS}]", rf"(?:\s*(?:{counted}))?"
    bare, amount = f"(?P<{{}}>{number})", rf"(?P<{{}}>{number}(?:\s*[-~]\s*{number})?{counter})"
    fields = {"x": "(?P<{}>.+?)", "y": "(?P<{}>.+?)", "n": bare, "m": bare, "o": bare, "p": bare + counter, "q": bare + counter}
    pattern = ""
    for at, piece in enumerate(_FIELD.split(own)):
        if at % 2:
            pattern += rf"\s*{fields.get(piece, amount).replace('{}', piece)}\s*"
        elif piece.strip():
            pattern += _bordered(re.escape(piece.strip()).replace(r"\ ", r"\s+"), piece.strip(), joined)
    return WordOrder(
        re.compile(pattern.removeprefix(r"\s*").removesuffix(r"\s*")),
        english,
        "{x}" in own,
        max(_FIELD.sub(" ", own).split(), key=len),
    )
