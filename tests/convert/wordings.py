"""The wording of a value, share or change: as much of the phrase as can be read, mended where the label says more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from checker.model.numbers import Reading
from checker.words.errors import WordingError
from checker.words.hedges import table
from checker.words.numbers import numbers_in
from checker.words.phrase import taken_apart
from checker.words.show import show_number
from checker.words.tokens import tokens
from checker.words.values import read_change, read_share, read_value
from tests.convert.labelled import Labelled, NotRecorded

_DIRECTION = re.compile(r"direction=(up|down)")
_BEHIND = ("or fewer", "or less", "or under", "or more", "or over", "or so")
_DANGLING = re.compile(r"^of\b|\b(?:of|the|a)$", re.IGNORECASE)
_PUNCTUATION = "()[],;:.“”\"'"


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording that can be read, and the quote that bears it out: the phrase, with its number in brackets if need be."""

    text: str
    quote: str


def value_wording(label: Labelled, unit: str) -> Wording:
    """The wording of a count."""
    return _wording(label, lambda text: read_value(text, unit=unit), Fraction(1), "")


def share_wording(label: Labelled) -> Wording:
    """The wording of a share; its label is in per cent."""
    return _wording(label, read_share, Fraction(100), "%")


def second_share(label: Labelled) -> str:
    """The share that a phrase gives beside its count ("430, or 88%"), or ""."""
    return next((text for text in _windows(label.phrase) if re.fullmatch(r"\d+(?:\.\d+)?%", text)), "")


def change_wording(label: Labelled) -> Wording:
    """The wording of a change: that of the phrase if it says which way, else with the direction that the note gives."""
    for text in _windows(label.phrase):
        if _try(lambda words: read_change(words)[0], text) is not None:
            return Wording(text, label.phrase)
    given = _DIRECTION.search(label.note)
    if given is None:
        raise NotRecorded("it does not say which way it changed, nor by how much of what")
    per_cent = label.unit == "percent"
    amount = share_wording(label) if per_cent else value_wording(label, "people")
    wording = Wording(f"{given[1]} {amount.text}", amount.quote)
    if _try(lambda words: read_change(words)[0], wording.text) is None:
        raise NotRecorded(f"“{wording.text}” cannot be read as a change")
    return wording


def _wording(label: Labelled, read: Callable[[str], Reading], scale: Fraction, behind: str) -> Wording:
    row = _row(label.hedge)
    for text in _windows(label.phrase):
        reading = _try(read, text)
        if reading is None or not _same_number(label, reading, text, scale):
            continue
        if not row or taken_apart(text).row == row:
            return Wording(text, label.phrase)
        hedged = _hedged(label.hedge, text)
        if (said := _try(read, hedged)) is not None and said.hedge == row:
            return Wording(hedged, label.phrase)
    return _from_label(label, read, behind)


def _from_label(label: Labelled, read: Callable[[str], Reading], behind: str) -> Wording:
    """The figures of the label, where the phrase is in words that cannot be read; the quote repeats them in brackets."""
    if label.figure is None:
        raise NotRecorded("it gives no number")
    figures = show_number(label.figure) + behind
    if label.lo is not None and label.hi is not None and label.lo != label.hi:
        figures = f"{show_number(label.lo)} to {show_number(label.hi)}{behind}"
    text = _hedged(label.hedge, figures) if _row(label.hedge) else figures
    if _try(read, text) is None:
        raise NotRecorded(f"“{text}” cannot be read")
    borne_out = set(numbers_in(text)) <= set(numbers_in(label.phrase, articles=True))
    return Wording(text, label.phrase if borne_out else f"{label.phrase} [{figures}]")


def _same_number(label: Labelled, reading: Reading, text: str, scale: Fraction) -> bool:
    if reading.number is None:
        return not _figures_in(label.phrase)
    last = label.hi is None or label.lo in (None, label.hi) or label.hi in numbers_in(text)
    return last and label.figure is not None and reading.number * scale == label.figure


def _figures_in(phrase: str) -> bool:
    return any(letter.isdigit() for letter in phrase)


def _row(hedge: str) -> str:
    """The row of the readings table that a label's hedge names, or ""."""
    return table().phrases.get(tuple(token.text for token in tokens(hedge)), "") if hedge not in ("exact", "none") else ""


def _hedged(hedge: str, text: str) -> str:
    if hedge == _row(hedge) and "N" not in table().rows[hedge].literal:
        return hedge
    return f"{text} {hedge}" if hedge in _BEHIND else f"{hedge} {text}"


def _windows(phrase: str) -> Iterator[str]:
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
