"""What claims and laws say of several quantities that is no linear row. It is judged by the least and the most of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from checker.engine.rows.row import ZERO, LinearRow, Terms
from checker.model.numbers import Interval


@dataclass(frozen=True, slots=True)
class Rank:
    """`rank` - 1 of the `others` lie above `own`; such as are equal count as one.

    `all`: whether no further ones are compared; else nothing says that so many of these do. Ranks from below have all forms with
    the other sign.
    """

    own: Terms
    others: tuple[Terms, ...]
    rank: int
    all: bool
    law: str
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Between:
    """The `whole` lies neither above all of its `parts` nor below them all."""

    whole: Terms
    parts: tuple[Terms, ...]
    law: str
    claim: str = ""


@dataclass(frozen=True, slots=True)
class ShareChange:
    """The part over the whole less the old part over the old whole lies within `points`; neither whole is nothing."""

    part: Terms
    whole: Terms
    old_part: Terms
    old_whole: Terms
    points: Interval
    law: str
    claim: str = ""


Condition = Rank | Between | ShareChange


def form_rows(conditions: Iterable[Condition]) -> Iterator[LinearRow]:
    """The forms that conditions speak of, as rows that say nothing but that they are spoken of."""
    return (LinearRow(form, ZERO, "") for condition in conditions for form in forms_of(condition))


def forms_of(condition: Condition) -> tuple[Terms, ...]:
    """The linear forms that a condition speaks of."""
    match condition:
        case Rank():
            return (condition.own, *condition.others)
        case Between():
            return (condition.whole, *condition.parts)
        case ShareChange():
            return (condition.part, condition.whole, condition.old_part, condition.old_whole)
        case _:
            assert_never(condition)
