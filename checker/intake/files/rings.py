"""Links that lead round: found in one walk over all of them (Tarjan's strongly connected components)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def rings(links: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The names from which one comes back to the name itself, those of one ring together, all in the order of `links`."""
    walk = _Walk(links)
    for name in links:
        if name not in walk.number:
            walk.begin(name)
    place = {name: number for number, name in enumerate(links)}
    loops = [sorted(ring, key=place.__getitem__) for ring in walk.together if len(ring) > 1 or ring[0] in links[ring[0]]]
    return tuple(tuple(ring) for ring in sorted(loops, key=lambda ring: place[ring[0]]))


class _Walk:
    """The state of the walk: when each name was met, and the earliest name met that it leads back to."""

    def __init__(self, links: Mapping[str, tuple[str, ...]]) -> None:
        self._links = links
        self.number: dict[str, int] = {}
        self.together: list[list[str]] = []
        self._back: dict[str, int] = {}
        self._open: dict[str, None] = {}

    def begin(self, first: str) -> None:
        trail: list[tuple[str, Iterator[str]]] = [self._met(first)]
        while trail:
            name, others = trail[-1]
            other = next(others, None)
            if other is None:
                trail.pop()
                self._leave(name)
                if trail:
                    self._leads_back(trail[-1][0], self._back[name])
            elif other not in self.number:
                trail.append(self._met(other))
            elif other in self._open:
                self._leads_back(name, self.number[other])

    def _met(self, name: str) -> tuple[str, Iterator[str]]:
        self.number[name] = self._back[name] = len(self.number)
        self._open[name] = None
        return name, iter(self._links[name])

    def _leads_back(self, name: str, number: int) -> None:
        self._back[name] = min(self._back[name], number)

    def _leave(self, name: str) -> None:
        if self._back[name] == self.number[name]:
            ring: list[str] = []
            while not ring or ring[-1] != name:
                ring.append(self._open.popitem()[0])
            self.together.append(ring)
