"""What a labelled claim counts, in the concepts of a vocabulary; concepts that it lacks are added to it.

A concept of the vocabulary is taken only where the label names it outright. All else becomes a concept of its own, within
nothing but what the label says it is "among", so that unlike things are never compared.
"""

from __future__ import annotations

import re

from checker.model.scope import Scope
from checker.model.vocabulary import Vocabulary
from tests.convert.concepts import Added, Concepts
from tests.convert.labelled import Labelled
from tests.convert.places import HOME, Place, Places

PEOPLE = "North Koreans"
_OF_PEOPLE = ("", "people", "persons", "person", "percent", "%", "percentage points", "rank", "times")
# Words such as "soldiers" or "refugees" alone may be those of any country.
_FROM_THE_NORTH = re.compile(r"\bN(?:orth|\.) ?Korean?s?\b|\bdefectors?\b", re.IGNORECASE)
_POPULATION = re.compile(
    r"^(?:(?!(?:of|for|to|in|from|by|at|with)\b)\S+ )*"
    r"(?:\w*defectors?|\w*Koreans?|refugees?|migrants?|soldiers?|troops|guards?|workers?|officials?|sailors?|students?"
    r"|people|\w*men|\w*women|famil(?:y|ies)|child(?:ren)?)"
    r"(?= (?:of|for|to|in|from|by|at|with)\b|$)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\bsurvey(?:s|ed)?\b|\brespondents?\b|\bpoll(?:ed|s)?\b|\binterview(?:ed|ees|s)\b", re.IGNORECASE)
_EVENTS = {
    "counted": Added(kind="state", remark="on record at a date"),
    "surveyed": Added(kind="state", remark="asked in a survey"),
    "reported": Added(kind="flow", remark="reported over a stretch of time; what befell them is not told"),
}
# What the words for people say of the event, and what is left of them without it.
_MARKS = (
    (re.compile(r"^(.*) in hiding$"), "hiding"),
    (re.compile(r"^()re-?defectors(?: to North Korea)?$"), "returned"),
)


class Scopes:
    """Finds the scope of labelled claims."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.who, self.event, self.where, self.route = (Concepts(vocabulary.concepts.get(d, {})) for d in Scope._fields)
        self._places = Places(self.where, self.route)
        self._told_by: dict[str, str] = {}

    def scope(self, label: Labelled) -> tuple[Scope, str]:
        """The scope of a claim, and for a share the who of its whole, else ""."""
        place = self._places.place(label.where)
        who, mark, whole, route = self._who(label)
        event = mark or place.event or self._event(label, whole or who, place)
        if event in _EVENTS and self.event.exact(event) is None:
            self.event.own(event, _EVENTS[event], "of labels")
        return Scope(who, event, place.where, route or place.route), whole

    def next_broader(self, who: str) -> str:
        """What a who lies directly within, or ""."""
        concept = self.vocabulary.concept("who", who)
        if concept is None:
            return self.who.added[who].within if who in self.who.added else ""
        return concept.within[0] if concept.within else ""

    def unit(self, who: str) -> str:
        """The noun that a who is counted in."""
        concept = self.vocabulary.concept("who", who)
        return concept.unit if concept else self.who.added[who].unit

    def is_state(self, event: str) -> bool:
        """Whether it holds at a date, and not over a stretch of time."""
        concept = self.vocabulary.concept("event", event)
        return (concept.kind if concept else self.event.added[event].kind) == "state"

    def _who(self, label: Labelled) -> tuple[str, str, str, str]:
        """Who, the event that the words tell of, the whole of a share, and the route."""
        unit = label.unit.partition("/")[0]
        if unit not in _OF_PEOPLE and label.kind != "extreme":
            return self._thing(label, unit), "", "", ""
        part, _, whole = label.who.partition(" among ")
        text, mark, route = self._marked((whole or part).removeprefix("the ").removesuffix(f" in {label.where}"))
        if _ASKED.search(text):
            asked = f"{whole or part}: {_voice(label)}"
            broad, mark = self.who.own(asked, Added(), "a survey"), "surveyed"
        else:
            broad = self._people(text)
        return (self._part(label, part, broad), mark, broad, route) if whole else (broad, mark, "", route)

    def _marked(self, text: str) -> tuple[str, str, str]:
        """The words for people without what they tell of the event and the route, and these two."""
        for pattern, event in _MARKS:
            if found := pattern.match(text):
                return found[1], event, ""
        rest, _, crossed = text.partition(" crossing the ")
        route = self.route.exact(crossed) if crossed else None
        return (rest, "", route) if route else (text, "", "")

    def _people(self, text: str) -> str:
        if not text:
            return PEOPLE
        known = self.who.exact(text) or self.who.exact(f"{text}s")
        concept = self.vocabulary.concept("who", known) if known else None
        if known and concept and concept.unit == "people" and _FROM_THE_NORTH.search(text):
            return known
        return self.who.own(text, Added(), "of any country")

    def _part(self, label: Labelled, part: str, broad: str) -> str:
        """The part of a share: a concept that lies within the whole; else one of who tells of it, as each has asked others."""
        for name in (label.who, part):
            known = self.who.exact(name)
            if known and known != broad and broad in self.vocabulary.broader("who", known):
                return known
        first = self._told_by.setdefault(label.who, _voice(label))
        name = label.who if first == _voice(label) else f"{label.who}: {_voice(label)}"
        return self.who.own(name, Added(broad), "as a part")

    def _thing(self, label: Labelled, unit: str) -> str:
        """What is counted in another unit than people; of people it measures who knows what, so each phrase its own."""
        known = self.who.exact(label.who)
        concept = self.vocabulary.concept("who", known) if known else None
        if known and concept and concept.unit == unit:
            return known
        personal = not label.who or known is not None or _POPULATION.search(label.who)
        name = f"{label.who}: {label.phrase}" if personal else label.who
        return self.who.own(name, Added(unit=unit), unit)

    def _event(self, label: Labelled, who: str, place: Place) -> str:
        known = self.vocabulary.concept("who", who)
        if label.kind == "stock" or (label.kind == "share" and _one_moment(label)):
            return "residing" if known and PEOPLE in self.vocabulary.broader("who", who) else "counted"
        # What happens to people at home is anything but an arrival.
        return "arrived" if known and known.unit == "people" and place.where != HOME else "reported"


def _voice(label: Labelled) -> str:
    """Who vouches for the number."""
    return label.source if label.source not in ("", "author") else f"article {label.article}"


def _one_moment(label: Labelled) -> bool:
    """Whether the share is one at a date: its period is a single month or day."""
    return bool(label.start) and label.start[:7] == label.end[:7]
