"""A hedged figure of another article is copied without its hedge."""

from __future__ import annotations

from dataclasses import replace

from tests.planted.errors import Desk
from tests.worlds.papers.draft import Draft
from tests.worlds.papers.press import copy_of

KIND = "hedge-lost"
SAYS = "A hedged figure of another article is copied without its hedge."
SLIPS = ("hedge-lost",)

_BOUNDS = ("over", "at least", "nearly", "up to", "under")
"""Hedges without which the figure says something else; about 1,400 and 1,400 may be the same."""


def plant(draft: Draft, desk: Desk) -> Draft | None:
    found = copy_of(desk.paper, desk.earlier, desk.rng)
    if found is None or found.form != "value" or found.style not in _BOUNDS:
        return None
    bare = "".join(letter for letter in found.wording if letter.isdigit() or letter == ",")
    return replace(found, wording=bare, style="exact") if len(bare) > 1 else None
