"""What claims and laws say of several quantities that is no linear row. It is judged by the least and the most of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from checker.engine.rows.row import MINUS, ZERO, LinearRow, Terms, added, scaled
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
class ShareOf:
    """What a part makes of its whole, which is not nothing. `share`: the same in per cent, for rows; () where none has it."""

    part: Terms
    whole: Terms
    share: Terms = ()


@dataclass(frozen=True, slots=True)
class ShareChange:
    """The `new` part over its whole less the `old` one over its own lies within `points`; without, where rows have `moved`."""

    new: ShareOf
    old: ShareOf
    points: Interval | None
    law: str
    claim: str = ""

    @property
    def moved(self) -> Terms:
        """How far the shares lie apart, in per cent."""
        return added(self.new.share, scaled(self.old.share, MINUS))


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
            return (condition.new.part, condition.new.whole, condition.old.part, condition.old.whole)
        case _:
            assert_never(condition)
