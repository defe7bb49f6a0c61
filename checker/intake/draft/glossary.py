"""The words of a vocabulary that articles have use for: who is counted, what they did, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checker.intake.documents.document import Document
from checker.intake.draft.cues import ENGLISH, cues
from checker.intake.draft.mentions import Mentions

MOST_TERMS = 40
"""So many names of each kind are drafted, those that stand in the articles most often."""
_SHORTEST_STEM = 3
_SEXES = ("men", "women")


@dataclass(frozen=True, slots=True)
class Term:
    """A concept by its `name`, with other names of it; `parts` are some of it, and those that it is `divided` into all of it."""

    name: str
    also: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    divided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Glossary:
    """The concepts of articles by their dimension."""

    who: tuple[Term, ...]
    event: tuple[Term, ...]
    where: tuple[Term, ...]


def glossary_of(documents: Iterable[Document]) -> Glossary:
    """The concepts that the figures of articles are told of, those named most often first."""
    mentions = Mentions(cues(ENGLISH))
    for document in documents:
        mentions.read(document)
    return _Terms(mentions).glossary()


@dataclass(frozen=True, slots=True)
class _Terms:
    """What articles name, as the terms of a vocabulary."""

    mentions: Mentions

    def glossary(self) -> Glossary:
        written = self.mentions.written
        who = self._who()
        events = [key for key, _ in self.mentions.event.most_common(MOST_TERMS)]
        past = {key: done for key in events for done in (f"{key}d", f"{key}ed") if done in events}
        event = [
            Term(written[key], (*self._nouns(key), *(base for base, done in past.items() if done == key)))
            for key in events
            if key not in past
        ]
        taken = {name.casefold() for term in who for name in (term.name, *term.also)}
        places = self.mentions.where.most_common(MOST_TERMS)
        where = [Term(written[key]) for key, many in places if key not in taken and many > 1]
        return Glossary(_apart(who), _apart(event), tuple(where))

    def _who(self) -> list[Term]:
        written, parts = self.mentions.written, self.mentions.parts
        verbs = {key.partition(" ")[0] for key in self.mentions.event}
        people = [key for key, _ in self.mentions.who.most_common(MOST_TERMS) if not self._is_deed(key, verbs)]
        same = {key: whole for key in people if (whole := _people_of(key)) in people}
        people = [key for key in people if key not in same]
        for key in people:
            head = key.rpartition(" ")[2]
            if head != key and head in people and head not in ("people", *_SEXES):
                parts.setdefault(head, {})[key] = None
        both = all(key in people for key in _SEXES)
        main = next((key for key in people if key not in (*_SEXES, "people")), "people")
        who = []
        for key in dict.fromkeys([*people, *([main] if both else [])]):
            divided = _SEXES if both and key == main else ()
            some = tuple(written[part] for part in parts.get(key, ()) if part in people and part not in divided)
            also = (*self._also(key), *(written[other] for other, whole in same.items() if whole == key))
            who.append(Term(written.get(key, key), also, some, divided))
        return who

    def _is_deed(self, key: str, verbs: set[str]) -> bool:
        """Whether a name is the noun of a verb that the articles have too: desertions, where some deserted."""
        stem = next((key.removesuffix(end) for end in _DEEDS if key.endswith(end) and len(key) > len(end) + 2), "")
        if not stem or not (self.mentions.words[f"{stem}ed"] or f"{stem}ed" in verbs):
            return False
        self.mentions.note(self.mentions.event, f"{stem}ed")
        return True

    def _also(self, key: str) -> tuple[str, ...]:
        """The singular, where the articles have it; "North Korean" is an adjective more often than it is one of them."""
        name = self.mentions.written.get(key, key)
        one = _ONES.get(key) or (name.removesuffix("s") if name.endswith("s") and not name.endswith("ss") else "")
        last = one.rpartition(" ")[2]
        return (one,) if one and one != name and not last[:1].isupper() and self.mentions.words[last] else ()

    def _nouns(self, key: str) -> tuple[str, ...]:
        """Nouns of a verb that the articles have: desertions of deserted."""
        stem = key.partition(" ")[0].removesuffix("ed")
        return tuple(stem + end for end in _DEEDS if len(stem) >= _SHORTEST_STEM and self.mentions.words[stem + end])


def _people_of(key: str) -> str:
    """Norlanders, for Norlander nationals."""
    people, _, last = key.rpartition(" ")
    return f"{people}s" if people and last in ("nationals", "citizens", "people") else ""


def _apart(terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms, each other name with the first that has it."""
    names = {term.name.casefold() for term in terms}
    result = []
    for term in terms:
        also = tuple(name for name in term.also if name.casefold() not in names)
        names |= {name.casefold() for name in also}
        result.append(replace(term, also=also))
    return tuple(result)


_DEEDS = ("ion", "ions", "ation", "ations", "al", "als", "ing", "ings")
_ONES = {"men": "man", "women": "woman", "children": "child"}
