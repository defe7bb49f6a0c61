"""Sets that are joined as more becomes known, by union-find (Galler & Fischer 1964; Tarjan 1975)."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class DisjointSets(Generic[Item]):
    """Each item begins as a set of its own when it is first named; a set is told by one of its items."""

    def __init__(self) -> None:
        self._above: dict[Item, Item] = {}

    def __iter__(self) -> Iterator[Item]:
        """The items named so far, in that order."""
        return iter(tuple(self._above))

    def find(self, item: Item) -> Item:
        """The item that stands for the set of this one."""
        above = self._above
        while (over := above.setdefault(item, item)) != item:
            above[item] = over = above[over]
            item = over
        return item

    def join(self, one: Item, other: Item) -> None:
        """Make one set of two; what stands for the first now stands for both."""
        self._above[self.find(other)] = self.find(one)
