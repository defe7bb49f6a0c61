"""The languages that figures are read in: one data file each in intake/language/languages/, found by its place."""

from __future__ import annotations

from functools import cache
from pathlib import Path

ENGLISH = "en"
FOLDER = Path(__file__).with_name("languages")


@cache
def codes() -> tuple[str, ...]:
    """The languages by their codes, which are the names of their files."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def is_english(language: str) -> bool:
    """Whether wordings of a language are read as they are; "" is English too."""
    return language in ("", ENGLISH)
