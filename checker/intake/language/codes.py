"""The languages that figures are read in: one data file each in intake/language/languages/, found by its place."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

ENGLISH = "en"
_REGION = re.compile(r"[A-Za-z]{2}|\d{3}")
FOLDER = Path(__file__).with_name("languages")


@cache
def codes() -> tuple[str, ...]:
    """The languages by their codes, which are the names of their files."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def tag_pattern() -> str:
    """What a tag of BCP 47 is: one of the languages, with its region or whatever else may stand behind its code."""
    return rf"(?:{'|'.join(codes())})(?:-[A-Za-z0-9]{{2,8}})+"


def base_of(tag: str) -> str:
    """The code of the language that a tag names, by BCP 47: de of de-CH."""
    return tag.partition("-")[0].lower()


def canonical(tag: str) -> str:
    """The language and the region of a tag, as they are usually written: de-CH of de-latn-ch; the language alone without one."""
    code, *subtags = tag.split("-")
    region = next((each.upper() for each in subtags if _REGION.fullmatch(each)), "")
    return f"{code.lower()}-{region}" if region else code.lower()


def is_english(language: str) -> bool:
    """Whether wordings of a language, of whatever region, are read as they are; "" is English too."""
    return base_of(language) in ("", ENGLISH)
