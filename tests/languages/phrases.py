"""The numeric phrases of the languages: how the press writes figures, and the English wording that says the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from checker.intake.language.values import read_change, read_share, read_value

FILES = tuple(sorted(Path(__file__).parent.glob("*.yaml")))
READERS = {"value": read_value, "share": read_share, "change": read_change}


class Phrase(NamedTuple):
    """A wording of a form (value, share, change) in a language, and how English says it.

    `kept` phrases were read for the first time when the data of the languages stood.
    """

    language: str
    form: str
    says: str
    like: str
    kept: bool


def phrases() -> Iterator[Phrase]:
    """All phrases, language by language."""
    for file in FILES:
        halves = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        for half, forms in halves.items():
            for form, rows in forms.items():
                yield from (Phrase(file.stem, form, says, like, half == "kept") for says, like in rows.items())
