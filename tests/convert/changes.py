"""The wording of a change: that of the phrase, or its amount with the direction that the label gives."""

from __future__ import annotations

import re

from checker.intake.language.errors import WordingError
from checker.intake.language.values import read_change
from tests.convert.labelled import Labelled, NotRecorded
from tests.convert.wordings import Wording, share_wording, value_wording, windows

_DIRECTION = re.compile(r"direction=(up|down)")


def change_wording(label: Labelled) -> Wording:
    """The wording of a change: that of the phrase if it says which way, else with the direction that the note gives."""
    given = _DIRECTION.search(label.note)
    for text in windows(label.phrase):
        if _says_the_change(text, label, given[1] if given else ""):
            return Wording(text, label.phrase)
    if given is None:
        raise NotRecorded("it does not say which way it changed, nor by how much of what")
    if label.unit not in ("percent", "%", "people"):
        raise NotRecorded(f"a change in {label.unit or 'no unit'} cannot be read from it")
    amount = value_wording(label, "people") if label.unit == "people" else share_wording(label)
    wording = Wording(f"{given[1]} {amount.text}", amount.borne_by)
    if not _says_the_change(wording.text, label, given[1]):
        raise NotRecorded(f"“{wording.text}” cannot be read as a change")
    return wording


def _says_the_change(text: str, label: Labelled, way: str) -> bool:
    """Whether a wording can be read as a change, and as that of the label: the same way, by as much."""
    try:
        reading, measure, rises = read_change(text)
    except WordingError:
        return False
    if way and measure != "level" and rises != (way == "up"):
        return False
    if reading is None or label.figure is None:
        return reading is None and label.figure is None
    part = label.figure / 100
    return reading.number in ((label.figure, part, 1 - part, 1 + part) if measure == "ratio" else (label.figure,))
