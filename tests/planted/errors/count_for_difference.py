"""A count is given as a difference: 134 came becomes 134 more."""

from __future__ import annotations

from dataclasses import replace

from tests.planted.errors import Desk
from tests.worlds.papers.draft import Draft

KIND = "count-for-difference"
SAYS = "A count is given as a difference: 134 came becomes 134 more."
SLIPS = ("count-for-difference",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    if draft.form != "change" or draft.style != "difference" or not draft.number:
        return None
    words = draft.wording.split()
    at = next(at for at, word in enumerate(words) if word[0].isdigit())
    return replace(draft, wording=" ".join([*words[:at], f"{draft.number.numerator:,}", *words[at + 1 :]]))
