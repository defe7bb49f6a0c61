"""The wording of a value or share: as much of the phrase as can be read, mended where the label says more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from checker.intake.files.quotes import MOST_WORDS
from checker.intake.language.errors import WordingError
from checker.intake.language.hedges import table
from checker.intake.language.numbers import numbers_in
from checker.intake.language.phrase import taken_apart
from checker.intake.language.tokens import tokens
from checker.intake.language.values import read_share, read_value
from checker.model.numbers import Reading
from checker.prose.numbers import show_number
from tests.convert.labelled import Labelled, NotRecorded

_SHARE_BESIDE = re.compile(r"(?:\bor|\() ?(\d+(?:\.\d+)?%)")
_PLAIN = ("exact", "none", "", "average", "unknown")
_BEHIND = ("or fewer", "or less", "or under", "or more", "or over", "or so")
_DANGLING = re.compile(r"^of\b|\b(?:of|the|a|and|in|to|with|reach|reaching|reached)$", re.IGNORECASE)
_PUNCTUATION = "()[],;:.“”\"'"


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording that can be read, and what of the article bears it out: the phrase, with its number in brackets if need be."""

    text: str
    borne_by: str

    @property
    def quote(self) -> str:
        """Of a phrase that is too long to be quoted, the first stretch with all numbers of the wording."""
        words = self.borne_by.split()
        if len(words) <= MOST_WORDS:
            return self.borne_by
        stretches = (words[at : at + MOST_WORDS] for at in range(len(words) - MOST_WORDS + 1))
        needed = set(numbers_in(self.text))
        kept = next((found for found in stretches if needed <= set(numbers_in(" ".join(found), articles=True))), words)
        ahead, behind = kept != words[: len(kept)], kept != words[-len(kept) :]
        return " ".join([*["…"] * ahead, *kept, *["…"] * behind])


def value_wording(label: Labelled, unit: str) -> Wording:
    """The wording of a count."""
    return _wording(label, lambda text: read_value(text, unit=unit), Fraction(1), "")


def share_wording(label: Labelled) -> Wording:
    """The wording of a share; its label is in per cent."""
    return _wording(label, read_share, Fraction(100), "%")


def second_share(label: Labelled) -> str:
    """The share that a phrase gives beside its count ("430, or 88%", "430 (88%)"), or ""."""
    found = _SHARE_BESIDE.search(label.phrase)
    return found[1] if found else ""


def _wording(label: Labelled, read: Callable[[str], Reading], scale: Fraction, behind: str) -> Wording:
    hedge = _hedge(label)
    row = _row(hedge)
    for text in windows(label.phrase):
        reading = _try(read, text)
        if reading is None or not _same_number(label, reading, text, scale):
            continue
        if not row or taken_apart(text).row == row:
            return Wording(text, label.phrase)
        hedged = _hedged(hedge, text)
        if (said := _try(read, hedged)) is not None and said.hedge == row:
            return Wording(hedged, label.phrase)
    return _from_label(label, hedge, read, behind)


def _hedge(label: Labelled) -> str:
    """The hedge of a label; "at least" or "up to" where it only bounds a figure, and "about" for one that is not known."""
    if label.hedge in _PLAIN:
        if label.figure is not None and None in (label.lo, label.hi):
            return "up to" if label.lo is None else "at least"
        return label.hedge
    is_range = None not in (label.lo, label.hi) and label.lo != label.hi
    return label.hedge if is_range or label.figure is None or _row(label.hedge) else "about"


def _from_label(label: Labelled, hedge: str, read: Callable[[str], Reading], behind: str) -> Wording:
    """The figures of the label, where the phrase is in words that cannot be read; the quote repeats them in brackets."""
    if label.figure is None:
        raise NotRecorded("it gives no number")
    figures = show_number(label.figure) + behind
    if label.lo is not None and label.hi is not None and label.lo != label.hi:
        figures = f"{show_number(label.lo)} to {show_number(label.hi)}{behind}"
    text = _hedged(hedge, figures) if _row(hedge) else figures
    if _try(read, text) is None:
        raise NotRecorded(f"“{text}” cannot be read")
    borne_out = set(numbers_in(text)) <= set(numbers_in(label.phrase, articles=True))
    return Wording(text, label.phrase if borne_out else f"{label.phrase} [{figures}]")


def _same_number(label: Labelled, reading: Reading, text: str, scale: Fraction) -> bool:
    if reading.number is None:
        return not _figures_in(label.phrase)
    if label.figure is None:
        return reading.hedge != "exact" and label.hedge not in _PLAIN
    last = label.hi is None or label.lo in (None, label.hi) or label.hi in numbers_in(text)
    # Labels have a third as 33.3 or 33 per cent.
    apart = abs(reading.number * scale - label.figure)
    return last and (apart < Fraction(1, 2) if scale != 1 else apart == 0)


def _figures_in(phrase: str) -> bool:
    return any(letter.isdigit() for letter in phrase)


def _row(hedge: str) -> str:
    """The row of the readings table that a label's hedge names, or ""."""
    return table().phrases.get(tuple(token.text for token in tokens(hedge)), "") if hedge not in _PLAIN else ""


def _hedged(hedge: str, text: str) -> str:
    if hedge == _row(hedge) and "N" not in table().rows[hedge].literal:
        return hedge
    return f"{text} {hedge}" if hedge in _BEHIND else f"{hedge} {text}"


def windows(phrase: str) -> Iterator[str]:
    """All stretches of words of a phrase, the longest first, without the punctuation around them."""
    words = phrase.split()
    for length in range(len(words), 0, -1):
        for at in range(len(words) - length + 1):
            text = " ".join(words[at : at + length]).strip(_PUNCTUATION)
            if text and not _DANGLING.search(text):
                yield text


def _try(read: Callable[[str], Reading | None], text: str) -> Reading | None:
    try:
        return read(text)
    except WordingError:
        return None
