"""Text from claim files, made harmless for terminals."""

from __future__ import annotations

import re
import unicodedata

# Categories of characters that steer a terminal, reorder the line or show nothing at all.
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_SPACE = re.compile(r"[ \t\r\n]+")


def clean(text: str) -> str:
    r"""The text on one line: runs of white space become one space, unprintable characters show as \x1b or \u202e."""
    # Almost all text is such already; whatever space is not " " is not printable.
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    flat = _SPACE.sub(" ", text).strip()
    # What Python prints as it is is none of these.
    return flat if flat.isprintable() else "".join(map(_visible, flat))


def _visible(character: str) -> str:
    if unicodedata.category(character) not in _UNSAFE:
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
