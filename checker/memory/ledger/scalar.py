"""Text as a YAML scalar in one line, in quotation marks where it needs them."""

from __future__ import annotations

import re

from checker.intake.files.tree import EMPTY
from checker.intake.language.characters import one_spelling

# Begins with a letter, a digit or a mark that means nothing to YAML; no colon or number sign that YAML would obey.
_PLAIN = re.compile(r"(?:[^\W_]|[“‘„«(/])(?:[^:#]|:(?=[^\s,\[\]{}])|(?<=\S)#)*")
_LISTED = re.compile(r"[^,\[\]{}]*")


def in_one_line(text: str) -> str:
    """The text composed, with every run of white space as one space, and what is no Unicode replaced."""
    return " ".join(one_spelling(text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")).split())


def scalar(text: str, listed: bool = False) -> str:
    """YAML that reads as this text, which is in one line; `listed` if it stands in a list in brackets."""
    simple = _PLAIN.fullmatch(text) and text.isprintable() and text not in EMPTY
    if simple and not (listed and not _LISTED.fullmatch(text)):
        return text
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
