"""Labelled claims and the articles they stand in, as their files give them."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Paper:
    """One article: its number, publisher, date of publication in EDTF, and address."""

    number: str
    publisher: str
    published: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled claim, field by field as in its file; `lo` and `hi` are exact, None where the label has none."""

    article: str
    phrase: str
    lo: Fraction | None
    hi: Fraction | None
    hedge: str
    unit: str
    kind: str
    who: str
    where: str
    period: str
    start: str
    end: str
    as_of: str
    source: str
    note: str

    @property
    def figure(self) -> Fraction | None:
        """The number named, the lower one of a range."""
        return self.hi if self.lo is None else self.lo


class NotRecorded(Exception):
    """A labelled claim, or a part of one, that the form of claims cannot express; the text says why."""


def read_labels(text: str) -> tuple[Labelled, ...]:
    """The claims of a file of JSON lines."""
    return tuple(labelled(json.loads(line, parse_float=Decimal)) for line in text.splitlines() if line.strip())


def labelled(fields: dict[str, Any]) -> Labelled:
    """One claim from its fields; further ones are of no use here."""
    texts = {name: str(fields.get(name) or "").strip() for name in Labelled.__slots__ if name not in ("lo", "hi")}
    return Labelled(**texts, lo=_number(fields.get("lo")), hi=_number(fields.get("hi")))


def read_papers(path: Path) -> dict[str, Paper]:
    """The articles by number."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {row["article"]: _paper(row) for row in rows}


def _paper(row: dict[str, str]) -> Paper:
    return Paper(row["article"], row["publisher"] or "unknown", row["published"], row.get("url") or "")


def _number(value: int | Decimal | str | None) -> Fraction | None:
    """The number given; None for none, or for what is no number."""
    try:
        return None if value is None else Fraction(str(value).replace(",", "").strip())
    except ValueError:
        return None
