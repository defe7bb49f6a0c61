"""Texts in { } and [ ] that a comma of their own tears apart: {value: nearly 1,042} holds “nearly 1” and “042”."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import yaml

from checker.intake.files.problems import Problems, shown
from checker.model.claim import Location

_MOST_NAMED = 3
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")


@dataclass(slots=True)
class Torn:
    """The texts torn in one mapping or list; `brackets` is how that is written, `what` what a comma ends there."""

    brackets: str
    what: str
    texts: list[list[Any]] = field(default_factory=list)

    def add(self, before: Any, piece: Any) -> None:
        """Take a plain scalar for the rest of the one before it."""
        if self.texts and self.texts[-1][-1] is before:
            self.texts[-1].append(piece)
        else:
            self.texts.append([before, piece])

    def report(self, file: str, problems: Problems) -> None:
        """One problem for all of them, at the first."""
        if not self.texts:
            return
        first = self.texts[0][0]
        wholes = dict.fromkeys(f'"{_whole(pieces)[:60]}"' for pieces in self.texts)
        named = " and ".join(list(wholes)[:_MOST_NAMED]) + (" and so on" if len(wholes) > _MOST_NAMED else "")
        place = Location(file, first.start_mark.line + 1, first.start_mark.column + 1)
        what = f"a comma inside {self.brackets} ends the {self.what} {shown(first.value)}"
        problems.add(place, what, f"put the text in quotation marks: {named}")


def is_rest_of_value(before: Any, key: Any, value: Any, text: str) -> bool:
    """Whether a name in { } without a colon is the rest of the plain text before it; `text` is the whole file."""
    if not (_is_plain(before) and before.value and _is_plain(key) and _is_plain(value)) or value.value:
        return False
    return ":" not in text[key.end_mark.index : value.start_mark.index]


def is_rest_of_number(before: Any, item: Any) -> bool:
    """Whether an entry in [ ] is the rest of a number with a comma between thousands: there may be entries such as 1, 2."""
    if not (_is_plain(before) and _is_plain(item)) or item.start_mark.index != before.end_mark.index + 1:
        return False
    return before.value[-1:].isdigit() and _THREE_DIGITS.match(item.value) is not None


def _is_plain(event: Any) -> bool:
    return isinstance(event, yaml.ScalarEvent) and not event.style and event.tag is None and event.anchor is None


def _whole(pieces: list[Any]) -> str:
    """The text as it was before the commas tore it."""
    text = pieces[0].value
    for before, piece in pairwise(pieces):
        text += ("," if piece.start_mark.index == before.end_mark.index + 1 else ", ") + piece.value
    return str(text)
