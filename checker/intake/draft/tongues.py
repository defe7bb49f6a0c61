"""Articles in other languages than English: each sentence in English, with where in the article its words come from.

How figures are written is known for all languages of `intake/language/languages`; how time is told and who says so, for those
that have a file in `translations` beside this one.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from checker.intake.draft.answers import TextPlace
from checker.intake.language.codes import ENGLISH, FOLDER, codes, is_english
from checker.intake.language.lexicon import Lexicon, read_lexicon
from checker.intake.language.translation import translation_by

_FOLDER = Path(__file__).with_name("translations")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TIME = (
    rf"(?:(?:the )?(?:first|second|third|fourth) (?:half|quarter)(?: of)?(?: \d{{4}})?|(?:(?:the )?end of )?(?:{_MONTHS})"
    rf"(?: \d{{1,2}}\b,?)?(?: (?:of )?\d{{4}})?|\d{{4}}|(?:last|this) (?:year|month|quarter))"
)
_YEAR = re.compile(r"(?<![\d.,])\d,\d{3}(?!\d|[,.]\d)")
"""A year, as any number of four digits, has a comma in English; in the article it had none."""
_SHORT_NUMBER = 2
_ROUND = r"(?:\d{1,2}|10+|[1-9]?0?\s?[십백천만]+)"
_COUNTERS = "(?:명|건|개|곳|대|척|채|가구)"
_GERMAN_ESTATE = re.compile(r"(?<=[^\W\d_A-Z\u00c4\u00d6\u00dc][\s,])Gut\b")
_SPANISH_HALF = re.compile(r"(?<=\bmitad )(?:de(?= (?:los|las|la|sus)\b(?! que\b))|del\b(?! que\b))", re.IGNORECASE)
_KOREAN_WHOLE = re.compile(
    rf"(?<![\d,.만천백])((?!{_ROUND}\s?{_COUNTERS})\d[\d,만천백 ]*\s?{_COUNTERS})( 가운데| 중)(?=\s+[^\d]{{0,6}}\d)"
)


@dataclass(frozen=True, slots=True)
class EnglishText:
    """A text in English; `places` says of each of its characters where it comes from in the text as given."""

    text: str
    places: tuple[TextPlace, ...]

    def span(self, start: int, end: int) -> TextPlace:
        """Where a stretch comes from in the text as given; nothing of it where it was only added."""
        own = [place for place in self.places[start:end] if place[0] < place[1]]
        return (min(a for a, _ in own), max(b for _, b in own)) if own else (0, 0)

    def rewritten(self, pattern: re.Pattern[str], instead: str) -> EnglishText:
        """The text with something else in the place of each match, which comes from where the match did."""
        pieces, places, at = list[str](), list[TextPlace](), 0
        for match in pattern.finditer(self.text):
            new = match.expand(instead)
            pieces += [self.text[at : match.start()], new]
            places += [*self.places[at : match.start()], *self._moved(match, new)]
            at = match.end()
        return EnglishText("".join((*pieces, self.text[at:])), (*places, *self.places[at:])) if pieces else self

    def _moved(self, match: re.Match[str], new: str) -> list[TextPlace]:
        """The places of what stands for a match: as it begins and ends with the same, that stays where it was."""
        old = match[0]
        most = min(len(old), len(new))
        head = next((step for step in range(most) if old[step] != new[step]), most)
        tail = next((step for step in range(most - head) if old[-1 - step] != new[-1 - step]), most - head)
        begin, end = match.start() + head, match.end() - tail
        between = self.span(begin, end) if begin < end else self.span(*match.span())
        own = [between] * (len(new) - head - tail)
        return [*self.places[match.start() : begin], *own, *self.places[end : match.end()]]


@dataclass(frozen=True)
class Tongue:
    """A language by its code: its words, what is written otherwise in English, and what a full stop may follow in a sentence.

    `begins`: where a full stop may follow a number in a sentence, words that are written large only as the first of one.
    `time_first`: what dates a figure stands before it. `bare_years`: a year stands without a word that leads to it.
    """

    code: str
    lexicon: Lexicon
    rewrites: tuple[tuple[re.Pattern[str], str], ...]
    abbreviations: frozenset[str]
    begins: frozenset[str] = frozenset()
    time_first: bool = False
    bare_years: bool = False

    def english(self, text: str) -> EnglishText:
        """A text in English."""
        prepared = _PREPARED.get(self.code)
        translation = translation_by(text if prepared is None else prepared(text), self.lexicon)
        english = _with_years(EnglishText(translation.english, translation.places), text)
        for pattern, instead in self.rewrites:
            english = english.rewritten(pattern, instead)
        return english

    def is_abbreviation(self, word: str, following: str) -> bool:
        """Whether a full stop behind a word, or behind the number of a day, ends no sentence, as `following` stands behind it."""
        if word.isdigit() and len(word) <= _SHORT_NUMBER:
            return bool(self.begins) and following.casefold() not in self.begins
        return word.casefold() in self.abbreviations


def draft_languages() -> tuple[str, ...]:
    """The languages in which articles can be drafted, by their codes."""
    return tuple(sorted({ENGLISH, *codes()}))


def tongue_of(language: str | None, names: Iterable[str]) -> Tongue | None:
    """The language of an article that says it is in "de" or "de-AT"; None for English, and for what is not known.

    `names` are those of the vocabulary: they stay as they are.
    """
    code = (language or ENGLISH).partition("-")[0].casefold()
    return None if is_english(code) or code not in codes() else _tongue(code, tuple(sorted(set(names))))


@cache
def _tongue(code: str, names: tuple[str, ...]) -> Tongue:
    own = _FOLDER / f"{code}.toml"
    more = own.read_text(encoding="utf-8") if own.exists() else ""
    data = tomllib.loads(more)
    words = FOLDER.joinpath(f"{code}.toml").read_text(encoding="utf-8")
    tables = [table for name, table in data.get("words", {}).items()]
    lexicon = read_lexicon(code, "\n".join((words, *_in_toml("drafting", _merged(tables)), *_in_toml("names", _of_names(names)))))
    # In a text there is more before and behind a figure than in a wording.
    lexicon = replace(lexicon, patterns=tuple(pattern for pattern in lexicon.patterns if not pattern.whole))
    rewrites = tuple(
        (re.compile(own.replace("{time}", _TIME), re.IGNORECASE), new) for own, new in data.get("rewrites", {}).items()
    )
    abbreviations = {word.casefold() for word in data.get("abbreviations", ())}
    abbreviations |= {
        phrase.removesuffix(".").casefold() for phrase in (*lexicon.phrases, *lexicon.lexemes) if phrase.endswith(".")
    }
    begins = frozenset(map(str.casefold, data.get("begins", ())))
    flags = bool(data.get("time-first")), bool(data.get("bare-years"))
    return Tongue(code, lexicon, rewrites, frozenset(abbreviations), begins, *flags)


def _with_counted_wholes(text: str) -> str:
    """A text in Korean in which a whole that is no round number leads to no share: 4만 8200명 가운데 3만 1600명."""
    return _KOREAN_WHOLE.sub(lambda match: f"{match[1]},{' ' * (len(match[2]) - 1)}", text)


def _with_estates(text: str) -> str:
    """A text in German in which an estate is no hedge: auf ihrem Gut 17 Mitarbeiter; as many characters as before."""
    return _GERMAN_ESTATE.sub("Hof", text)


def _with_halves(text: str) -> str:
    """A text in Spanish in which half of those who are named is half as many of nothing: la mitad de los barrios."""
    return _SPANISH_HALF.sub(lambda match: " " * len(match[0]), text)


_PREPARED: Mapping[str, Callable[[str], str]] = {"ko": _with_counted_wholes, "de": _with_estates, "es": _with_halves}


def _merged(tables: Iterable[Mapping[str, Sequence[str]]]) -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for table in tables:
        for english, own in table.items():
            words.setdefault(english, []).extend(own)
    return words


def _of_names(names: Iterable[str]) -> dict[str, list[str]]:
    return {name: [name] for name in names if not set(name) & set("{}") and name.isprintable()}


def _in_toml(table: str, words: Mapping[str, Sequence[str]]) -> list[str]:
    def text(word: str) -> str:
        return json.dumps(word, ensure_ascii=False)

    return [f"[words.{table}]", *(f"{text(english)} = [{', '.join(map(text, own))}]" for english, own in words.items())]


def _with_years(english: EnglishText, text: str) -> EnglishText:
    """Numbers of four digits without a comma, where the article writes them so."""
    pieces, places, at = list[str](), list[TextPlace](), 0
    for match in _YEAR.finditer(english.text):
        start, end = english.span(*match.span())
        if text[start:end].isascii() and text[start:end].isdigit():
            pieces += [english.text[at : match.start()], match[0].replace(",", "")]
            places += [
                *english.places[at : match.start()],
                english.places[match.start()],
                *english.places[match.start() + 2 : match.end()],
            ]
            at = match.end()
    return EnglishText("".join((*pieces, english.text[at:])), (*places, *english.places[at:]))
