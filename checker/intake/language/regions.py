"""How the regions of a language write figures where they differ from the language at large: intake/language/regions.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.intake.language.codes import canonical

_FILE = Path(__file__).with_name("regions.toml")
_PAIRS = re.compile(r"(?<![\d.,])\d{1,2}(?:,\d\d)+,\d{3}(?![\d]|,\d)")


@dataclass(frozen=True, slots=True)
class LanguageRegion:
    """What stands before decimals and between thousands, the usual one first, "" where it is as in the language at large.

    Multipliers of `thousands_of` stand behind thousands too; with `pairs`, digits above the thousand are parted by twos.
    """

    decimals: str = ""
    groups: str = ""
    thousands_of: tuple[int, ...] = ()
    pairs: bool = False


@cache
def regions() -> Mapping[str, LanguageRegion]:
    """The regions that differ, by their tags."""
    listed = tomllib.loads(_FILE.read_text(encoding="utf-8"))["region"]
    return {
        tag: LanguageRegion(
            "".join(each.get("decimals", ())),
            "".join(each.get("groups", ())),
            tuple(each.get("thousands-of", ())),
            each.get("pairs", False),
        )
        for each in listed
        for tag in each["tags"]
    }


def region_of(tag: str) -> LanguageRegion:
    """The region of a tag; one that differs in nothing where none is told of."""
    return regions().get(canonical(tag), LanguageRegion()) if "-" in tag else LanguageRegion()


def without_pairs(text: str, tag: str) -> str:
    """The text with its thousands in groups of three, where the region parts them by twos: 12,34,567 as 1,234,567.

    Numbers keep their places, with blanks before them.
    """
    if not region_of(tag).pairs:
        return text
    return _PAIRS.sub(lambda match: f"{int(match[0].replace(',', '')):,}".rjust(len(match[0])), text)
