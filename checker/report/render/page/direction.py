"""Words that run from right to left, kept from turning around what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

from checker.prose.safe import clean

if TYPE_CHECKING:
    from markupsafe import Markup

_TURNING = frozenset(("R", "AL", "AN"))
"""Classes of characters that run to the left; what else turns the line around is spelt out before it is shown."""


def isolated(text: str) -> str | Markup:
    """The text, in an element of its own where it needs one: most texts do not, and there may be thousands."""
    from markupsafe import Markup

    harmless = clean(text)
    if harmless.isascii() or not any(bidirectional(letter) in _TURNING for letter in harmless):
        return harmless
    return Markup("<bdi>{}</bdi>").format(harmless)
