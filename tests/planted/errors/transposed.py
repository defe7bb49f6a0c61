"""Two neighbouring digits are swapped."""

from __future__ import annotations

from tests.planted.errors import Desk
from tests.worlds.papers.draft import Draft

KIND = "transposed-digits"
SAYS = "Two neighbouring digits are swapped."
SLIPS = ("transposed-digits",)


def plant(draft: Draft, desk: Desk) -> Draft | None:
    digits = str(draft.number)
    if draft.form != "value" or draft.style != "exact" or len(digits) < 3:
        return None
    places = [at for at in range(1, len(digits)) if digits[at] != digits[at - 1] and (at > 1 or digits[1] != "0")]
    if not places:
        return None
    at = desk.rng.choice(places)
    return desk.retold(draft, int(digits[: at - 1] + digits[at] + digits[at - 1] + digits[at + 1 :]))
