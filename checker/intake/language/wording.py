"""A wording in the language of its article, read by way of the English one that says the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from checker.intake.language import numbers
from checker.intake.language.codes import ENGLISH, codes, is_english
from checker.intake.language.errors import WordingError, shown
from checker.intake.language.numbers import PlacedNumber, numbers_borne_out
from checker.intake.language.points import from_another_language
from checker.intake.language.regions import without_pairs
from checker.intake.language.tokens import refuse_long

if TYPE_CHECKING:
    from checker.intake.language.lexicon import Lexicon
    from checker.intake.language.translation import Translation

T = TypeVar("T")
IsUnit = Callable[[str], bool]


def read_in(language: str, wording: str, read: Callable[[str], T], is_unit: IsUnit = lambda word: False) -> T:
    """What `read` gives for the English of a wording. `is_unit` tells which other words may stand beside a number.

    Raises WordingError in the editor's own words.
    """
    if is_english(language):
        return read(without_pairs(wording, language).strip() if language else wording)
    refuse_long(wording, _alone(language))
    translation = _translated(wording, language)
    unknown = tuple(word for word in translation.unknown if not is_unit(word))
    if unknown:
        raise _unknown(wording, unknown[0], language)
    if translation.doubtful:
        raise _either(translation.doubtful, _lexicon(language))
    try:
        with from_another_language():
            return read(translation.english)
    except WordingError as error:
        raise _refused(wording, translation, language, error) from error


def decimal_mark(language: str) -> str:
    """What stands before decimals in a language; "" is English."""
    return "." if is_english(language) else _lexicon(language).decimal[0]


def languages_of(wording: str, read: Callable[[str], object], is_unit: IsUnit = lambda word: False) -> tuple[str, ...]:
    """The languages but English, by their codes, in which a wording can be read."""
    return tuple(code for code in codes() if code != ENGLISH and _is_read(code, wording, read, is_unit))


def _is_read(code: str, wording: str, read: Callable[[str], object], is_unit: IsUnit) -> bool:
    try:
        read_in(code, wording, read, is_unit)
    except WordingError:
        return False
    return True


def english_of(wording: str, language: str) -> str:
    """The English of a wording, with its unknown words as they are: to be looked at, not to be read."""
    return wording if is_english(language) else _translated(wording, language).english


def numbers_in(text: str, language: str = "", *, thousands: bool = False) -> tuple[Fraction, ...]:
    """Every number of a text in a language, in order; `thousands` is that of the English reader."""
    return numbers.numbers_in(_numbers_only(text, language), thousands=thousands)


def numbers_said(quote: str, language: str = "") -> frozenset[Fraction]:
    """Every number that the words of a quote in a language may be said to hold.

    What is left out of it parts no number from its millions: 2,1 … Millionen.
    """
    whole = quote if is_english(language) else " ".join(quote.replace("…", " ").replace("...", " ").split())
    return numbers_borne_out(_numbers_only(whole, language))


def written_numbers(text: str, language: str = "") -> tuple[PlacedNumber, ...]:
    """Every number of a text in a language, in order, each where it stands in the text."""
    if is_english(language):
        plain = without_pairs(text, language)
        return numbers.written_numbers(text) if plain == text else _unpadded(text, numbers.written_numbers(plain))
    translation = _translated(text, language, numbers_only=True)
    placed = numbers.written_numbers(translation.english)
    return tuple(PlacedNumber(number.value, *translation.span(number.start, number.end)) for number in placed)


def _translated(text: str, language: str, numbers_only: bool = False) -> Translation:
    # A folder in English pays nothing for other languages.
    from checker.intake.language.translation import translated

    return translated(text, language, numbers_only=numbers_only)


def _lexicon(language: str) -> Lexicon:
    from checker.intake.language.lexicon import lexicon

    return lexicon(language)


def _numbers_only(text: str, language: str) -> str:
    return without_pairs(text, language) if is_english(language) else _translated(text, language, numbers_only=True).english


def _unpadded(text: str, placed: tuple[PlacedNumber, ...]) -> tuple[PlacedNumber, ...]:
    """The numbers with their digits in the text as given, where blanks took the place of the first of them."""
    moved = (len(text[: each.start]) - len(text[: each.start].rstrip("0123456789,")) for each in placed)
    return tuple(each._replace(start=each.start - before) for each, before in zip(placed, moved, strict=True))


def _alone(language: str) -> str:
    """How figures are written in a language."""
    examples = "”, “".join(_lexicon(language).examples)
    return f"write the figure alone, such as “{examples}”"


def _unknown(wording: str, word: str, language: str) -> WordingError:
    name = _lexicon(language).name
    where = "" if word == wording else f" in {shown(wording)}"
    if word[:1].isdigit():
        return WordingError(f"“{word}”{where} is no number as {name} writes it", _alone(language))
    return WordingError(
        f"“{word}”{where} is no word that is read in a figure in {name}",
        f"{_alone(language)}; who or what is counted stands in `scope`",
    )


def _refused(wording: str, translation: Translation, language: str, error: WordingError) -> WordingError:
    known = _lexicon(language)
    if translation.pointed:
        return _either(translation.pointed, known)
    if translation.english == wording:
        return error
    if not any(map(str.isalpha, f"{wording}{translation.english}")):
        return WordingError(error.what.replace(translation.english, wording), error.instead, undeclared=error.undeclared)
    what = f"{shown(wording)}, in English {shown(translation.english)}: {error.what}"
    return WordingError(what, error.instead, undeclared=error.undeclared)


def _either(number: str, known: Lexicon) -> WordingError:
    """A number whose three digits may be decimals or thousands, with both ways to write it; a multiplier stands behind it."""
    digits, *rest = number.split(maxsplit=1)
    grouped = re.sub(f"[{re.escape(known.decimal)}]", known.groups[0], digits)
    whole, decimal = (" ".join((each, *rest)) for each in (grouped, f"{digits}0"))
    return WordingError(
        f"“{number}” in {known.name} may be {whole} or a decimal", f"write {whole}, or {decimal} if it is a decimal"
    )
