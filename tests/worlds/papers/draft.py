"""A claim before it is written down: what it says, in which manner, and what is true."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from checker.model.scope import Scope
from tests.worlds.papers.spans import Span

Meant = tuple[Scope, int | None, int]


@dataclass(frozen=True)
class Draft:
    """One claim.

    `form` is "value", "each", "average", "change", "share" or "record"; `wording` what the article says, `number` the figure it
    was made from, `style` the manner of hedging. `unit` is that of each and average, `base` that of change, `of` the whole of a
    share, `among` the range of a record. `copied` is the key of the claim that was copied.
    `meant` are the counts that an error takes for others, in whose place they stand: of a scope, from a day up to a day.
    """

    form: str
    scope: Scope
    period: Span
    wording: str
    number: Fraction
    style: str = "exact"
    source: str = ""
    via: str = ""
    unit: str = ""
    base: Span | None = None
    of: Scope | None = None
    among: Span | None = None
    status: str = ""
    supersedes: str = ""
    restates: str = ""
    copied: str = ""
    meant: tuple[Meant, ...] = ()

    def spoken_of(self) -> tuple[Meant, ...]:
        """The counts that the claim is about, or was meant to be about."""
        if self.meant:
            return self.meant
        others = [(self.scope, *self.base.days)] if self.base else [(self.of, *self.period.days)] if self.of else []
        return ((self.scope, *self.period.days), *others)


@dataclass(frozen=True)
class Paper:
    """One article; the key of its claim number n is "stem/cn"."""

    stem: str
    publisher: str
    published: date
    drafts: tuple[Draft, ...]

    def key(self, number: int) -> str:
        return f"{self.stem}/c{number}"
