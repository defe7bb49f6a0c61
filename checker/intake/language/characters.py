"""Characters that look the same are the same: all text is compared in Unicode's composed form, NFC."""

from __future__ import annotations

import re
import unicodedata

HALF = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair, which is no character and which no file in UTF-8 can hold."""


def one_spelling(text: str) -> str:
    """The text with every accent composed with its letter, as most keyboards write it."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
