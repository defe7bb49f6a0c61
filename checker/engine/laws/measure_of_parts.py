"""A mean, a median or a rate of a whole lies between those of its parts."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from checker.engine.rows.closure import families
from checker.engine.rows.condition import Between, Condition
from checker.engine.rows.row import ONE, Quantity
from checker.model.scope import Scope
from checker.model.vocabulary import Vocabulary

NAME = "measure-of-parts"
SAYS = "A mean, a median or a rate of a whole lies neither above those of all its parts nor below them all."
WHY = "An average beyond that of every group is a slip, or its groups are others than those it is taken of."
DO = "Look up of whom each figure is the mean, the median or the rate, and whether the parts are all there are."
KIND = "measure-beyond-parts"
RANK = 60
SHAPE = "other"

HOLDS = """
- {value: "3,120 dollars", scope: wages, period: 2019}
- {value: "2,890 dollars", scope: wages of women, period: 2019}
- {value: "3,310 dollars", scope: wages of men, period: 2019}
"""
BREAKS = """
- {value: "3,420 dollars", scope: wages, period: 2019}
- {value: "2,890 dollars", scope: wages of women, period: 2019}
- {value: "3,310 dollars", scope: wages of men, period: 2019}
"""


def conditions(spoken: Collection[Quantity], vocabulary: Vocabulary) -> Iterator[Condition]:
    """For each period, and each whole of which all complete parts are spoken of, that it lies between these."""
    moments: dict[Quantity, set[Scope]] = {}
    for quantity in spoken:
        if vocabulary.measure(quantity.scope) not in (None, "other"):
            moments.setdefault(quantity._replace(scope=Scope()), set()).add(quantity.scope)
    for moment, scopes in sorted(moments.items()):
        for family in families(vocabulary, scopes):
            alike = len({vocabulary.measure(scope) for scope in (family.whole, *family.parts)}) == 1
            if family.complete and alike:
                whole, *parts = (((moment._replace(scope=scope), ONE),) for scope in (family.whole, *family.parts))
                yield Between(whole, tuple(parts), NAME)
