"""A claim: one number that an article states, with its scope, period and source."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from checker.model.numbers import Reading
from checker.model.time import Period, TimeUnit

Status = Literal["asserted", "estimate", "forecast", "denied"]


class Scope(NamedTuple):
    """What is counted: one concept a dimension; "" means any."""

    who: str = ""
    event: str = ""
    where: str = ""
    route: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file; line and column count from 1 (0 where the format has none)."""

    file: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one publisher. `stem` is the name of its claim file without extension; it starts the ids of its claims."""

    stem: str
    title: str
    publisher: str
    published: Period
    url: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A count over a period (flow), at a date (state), or of a thing that has no date (fact)."""


@dataclass(frozen=True, slots=True)
class Each:
    """The reading holds in every complete `unit` inside the period."""

    unit: TimeUnit


@dataclass(frozen=True, slots=True)
class Average:
    """The reading is the mean per `unit` over the period."""

    unit: TimeUnit


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the scope's count against `base`.

    `measure`: "ratio": the reading is new/old ("down 96%" is 0.035 to 0.045; "twice" is 2); "difference": the
    reading is new - old; "direction": no reading but its sign: `rises` says which way.
    """

    base: Period
    measure: Literal["ratio", "difference", "direction"]
    rises: bool


@dataclass(frozen=True, slots=True)
class Share:
    """The reading is the part that the claim's scope makes of the scope `of`, in the same period (0 to 1)."""

    of: Scope


@dataclass(frozen=True, slots=True)
class Record:
    """The period's count is the highest or lowest of all complete units of its length in `among`. It has no reading."""

    extreme: Literal["highest", "lowest"]
    among: Period
    unit: TimeUnit


Form = Value | Each | Average | Change | Share | Record


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with every word resolved.

    `id` is "file-stem/claim-id". `reading` is None for records and for changes that only tell a direction. `wording` is the
    value as the editor wrote it. `restates` and `supersedes` hold full claim ids or "". `source` is the canonical name of who
    vouches for the number, "" if unnamed; `via` through whom. `trust` is the weight of that source (1 unless the
    vocabulary says otherwise). `exact` marks figures of a table declared exact. `note` is the editor's remark.
    """

    id: str
    article: Article
    quote: str
    wording: str
    form: Form
    scope: Scope
    period: Period
    reading: Reading | None
    unit: str
    source: str
    via: str
    trust: Fraction
    status: Status
    location: Location
    restates: str = ""
    supersedes: str = ""
    note: str = ""

    @property
    def asserts(self) -> bool:
        """Forecasts and denials are on record but assert nothing."""
        return self.status in ("asserted", "estimate")
