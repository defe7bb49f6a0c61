"""A fall is told as a rise, or a rise as a fall."""

from __future__ import annotations

from dataclasses import replace

from checker.intake.language.errors import WordingError
from checker.intake.language.values import read_change
from tests.planted.errors import Desk
from tests.worlds.papers.draft import Draft

KIND = "wrong-direction"
SAYS = "A fall is told as a rise, or a rise as a fall."
SLIPS = ("wrong-direction",)


_OTHER = {"up": "down", "rose": "fell", "increased": "declined", "grew": "fell", "more": "fewer", "higher": "lower"}
_OTHER |= {new: old for old, new in _OTHER.items()} | {"dropped": "rose"}


def plant(draft: Draft, desk: Desk) -> Draft | None:
    if draft.form != "change" or draft.style == "times":
        return None
    words = draft.wording.split()
    at = 0 if words[0] in _OTHER else len(words) - 1
    wording = " ".join([*words[:at], _OTHER[words[at]], *words[at + 1 :]])
    return replace(draft, wording=wording) if _possible(wording) else None


def _possible(wording: str) -> bool:
    """Whether a change can be of that size: nothing falls by all it was, or more."""
    try:
        reading, measure, _ = read_change(wording)
    except WordingError:
        return False
    return reading is None or measure == "difference" or (reading.literal.lo or 0) > 0
