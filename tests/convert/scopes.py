"""What a labelled claim counts, in the concepts of a vocabulary; concepts that it lacks are added to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.model.claim import Scope
from checker.model.vocabulary import Vocabulary
from checker.records.lookup import Lookup
from tests.convert.labelled import Labelled

PEOPLE = "North Koreans"
_STATES = {"counted": "on record at a date", "surveyed": "asked in a survey"}
# What the words for people say of the event, and what is left of them without it.
_MARKS = (
    (re.compile(r"^(.*) in hiding$"), "hiding"),
    (re.compile(r"^(?:respondents of|people asked in) an? (.*?) survey$"), "surveyed"),
    (re.compile(r"^surveyed (.*)$"), "surveyed"),
    (re.compile(r"^(.*) (?:interviewed|surveyed)$"), "surveyed"),
    (re.compile(r"^()re-?defectors(?: to North Korea)?$"), "returned"),
)


@dataclass
class Additions:
    """Concepts that the vocabulary lacks: who by name with what they lie within and their unit, the others by name."""

    who: dict[str, tuple[str, str]] = field(default_factory=dict)
    event: dict[str, str] = field(default_factory=dict)
    where: set[str] = field(default_factory=set)
    route: set[str] = field(default_factory=set)


class Scopes:
    """Finds the scope of labelled claims."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary, self.additions = vocabulary, Additions()
        self._lookups = {
            dimension: Lookup((concept.name, concept.also) for concept in concepts.values())
            for dimension, concepts in vocabulary.concepts.items()
        }

    def scope(self, label: Labelled) -> tuple[Scope, str]:
        """The scope of a claim, and for a share the who of its whole, else ""."""
        who, mark, whole, route = self._who(label)
        place, from_where = self._where(label.where)
        event = mark or self._event(label, who, from_where)
        if event in _STATES:
            self.additions.event[event] = _STATES[event]
        return Scope(who, event, place, route or (self._name("route", f"from {from_where}") if from_where else "")), whole

    def next_broader(self, who: str) -> str:
        """What a who lies directly within, or ""."""
        concept = self.vocabulary.concept("who", who)
        return concept.within[0] if concept and concept.within else self.additions.who.get(who, ("", ""))[0]

    def unit(self, who: str) -> str:
        """The noun that a who is counted in."""
        concept = self.vocabulary.concept("who", who)
        return concept.unit if concept else self.additions.who.get(who, ("", "people"))[1]

    def _who(self, label: Labelled) -> tuple[str, str, str, str]:
        """Who, the event that the words tell of, the whole of a share, and the route."""
        part, _, whole = label.who.partition(" among ")
        text, mark = _marked((whole or part).removeprefix("the ").removesuffix(f" in {label.where}"))
        text, _, crossed = text.partition(" crossing the ")
        route = (self._lookups["route"].exact(crossed) or "") if crossed else ""
        unit = label.unit if label.unit not in ("people", "percent", "years", "rank", "cases", "won") else "people"
        broad = self._concept(text or PEOPLE, "people" if "/" in unit else unit)
        if not whole:
            return broad, mark, "", route
        return self._part(part, label.who, broad), mark, broad, route

    def _part(self, part: str, full: str, broad: str) -> str:
        """The part of a share: a concept that lies within the whole, under one of its names."""
        for name in (full, part):
            known = self._lookups["who"].exact(name)
            if known and known != broad and broad in self.vocabulary.broader("who", known):
                return known
        self.additions.who[full] = (broad, "people")
        return full

    def _concept(self, text: str, unit: str) -> str:
        known = self._lookups["who"].exact(text) or self._lookups["who"].exact(f"{text}s")
        if known:
            return known
        within = self._named_in(text) if unit == "people" else ""
        self.additions.who[text] = (within, unit)
        return text

    def _named_in(self, text: str) -> str:
        """The concept with the longest name that stands whole in a longer name of people, if that is what they are."""
        found = [
            (len(name), concept.name)
            for concept in self.vocabulary.concepts["who"].values()
            if concept.unit == "people"
            for name in (concept.name, *concept.also)
            if "North Korea" in name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        ]
        return max(found)[1] if found else ""

    def _where(self, text: str) -> tuple[str, str]:
        """The place, "" for anywhere; and where from."""
        if text.startswith("out of ") or text in ("", "world"):
            return "", ""
        start, _, goal = text.rpartition(" to ")
        return self._name("where", goal), start

    def _name(self, dimension: str, text: str) -> str:
        known = self._lookups[dimension].exact(text)
        if known is None:
            (self.additions.where if dimension == "where" else self.additions.route).add(text)
        return known or text

    def _event(self, label: Labelled, who: str, from_where: str) -> str:
        if label.where.startswith("out of "):
            return "left"
        if from_where:
            return "repatriated"
        if label.kind == "stock" or (label.kind == "share" and _one_moment(label)):
            return "residing" if PEOPLE in (who, *self._broader(who)) else "counted"
        return "arrived"

    def _broader(self, who: str) -> tuple[str, ...]:
        within = self.additions.who.get(who, ("", ""))[0]
        return self.vocabulary.broader("who", within or who)


def _marked(text: str) -> tuple[str, str]:
    for pattern, event in _MARKS:
        if found := pattern.match(text):
            return found[1], event
    return text, ""


def _one_moment(label: Labelled) -> bool:
    """Whether the share is one at a date: its period is a single month or day."""
    return bool(label.start) and label.start[:7] == label.end[:7]
