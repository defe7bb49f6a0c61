"""What formats there are, by the files in their folder; nothing is imported for it."""

from __future__ import annotations

from pathlib import Path
from pkgutil import iter_modules

_FOLDER = Path(__file__).with_name("formats")


def format_names() -> tuple[str, ...]:
    """The names of all formats, sorted."""
    return tuple(sorted(m.name.replace("_", "-") for m in iter_modules([str(_FOLDER)]) if not m.ispkg))
