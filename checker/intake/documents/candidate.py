"""A date that a page gives of its article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DateOf = Literal["published", "updated", "fetched", "made", ""]
"""What a label says that the date behind it is of; "" without a label."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that a page gives, in EDTF, and the place where it does, in words.

    `of` is what the place says that the date is of. `by_url` is True where it was read from the address. `other` is its second
    reading, where it has two; `weekday` is the one printed with it, Monday 0. `in_utc` where the page's clock may have shown
    another day.
    """

    edtf: str
    place: str
    of: DateOf = "published"
    by_url: bool = False
    other: str = ""
    weekday: int | None = None
    in_utc: bool = False
