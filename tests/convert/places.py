"""Where labelled claims are set: a place, and the way that led there."""

from __future__ import annotations

from dataclasses import dataclass

from tests.convert.concepts import Added, Concepts

HOME = "North Korea"
_ANYWHERE = ("world", "the world", "worldwide", "anywhere")
# A label that names one of these means the city, though headlines put it for the country.
_CAPITALS = ("Seoul", "Pyongyang", "Washington", "Beijing", "Tokyo", "Moscow", "London")


@dataclass(frozen=True, slots=True)
class Place:
    """A place, "" for anywhere; the route there, "" for any; and the event that the words tell of, or ""."""

    where: str
    route: str = ""
    event: str = ""


class Places:
    """Finds places and routes."""

    def __init__(self, where: Concepts, route: Concepts) -> None:
        self.where, self.route = where, route

    def place(self, text: str) -> Place:
        """The place that the words of a label name."""
        if text in _ANYWHERE:
            return Place("")
        if text == f"out of {HOME}":
            return Place("", event="left")
        start, _, goal = text.rpartition(" to ")
        where = self._name(goal)
        start = start.removeprefix("from ")
        if not start or self.where.exact(start) == HOME:
            return Place(where)
        return Place(where, self.way(f"from {start}"), "repatriated" if where == HOME else "")

    def way(self, text: str) -> str:
        """The route of that name."""
        return self.route.exact(text) or self.route.own(text, Added(), "a route")

    def _name(self, text: str) -> str:
        known = self.where.exact(text)
        if known and (known == text or text not in _CAPITALS):
            return known
        return self.where.own(text or "place not given", Added(), "the city")
