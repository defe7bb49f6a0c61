"""Other words for what a vocabulary calls somebody: ages by decades, less than for below, and deeds for participles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.intake.draft.sentences import Sentence

Named = tuple[str, int, int]
"""A concept, and from which word up to which its name stands."""
_DECADES = ("", "teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_AGES = re.compile(r"(?:aged )?(?P<first>\d)0(?: to |-|\u2013)(?P<last>\d)9")
_LESS = re.compile(r"(?:below|under|less than)(?: an?)? (?P<rest>\D+)")
_DOER = re.compile(r"(?P<noun>[a-z]+s) (?P<deed>[a-z]{3,})ing (?:.* )?(?P<last>\S+)")
_NEAR = 6


def told_otherwise(name: str) -> Iterator[str]:
    """Other words for a name: in their twenties to thirties for aged 20-39, less than a high school degree for below it."""
    if (ages := _AGES.fullmatch(name)) and ages["first"] != "0":
        first, last = int(ages["first"]), int(ages["last"])
        for one, other in ((_DECADES[first], _DECADES[last]), (f"{first}0s", f"{last}0s")):
            ends = (one,) if first == last else tuple(f"{one} {joint} {other}" for joint in ("to", "and", "or"))
            yield from (f"{lead}{end}" for lead in ("in their ", "") for end in ends)
    if less := _LESS.fullmatch(name):
        for rest in dict.fromkeys((less["rest"], less["rest"].replace("-", " "))):
            yield from (f"{lead} {article}{rest}" for lead in ("below", "under", "less than") for article in ("", "a ", "an "))
    elif "-" in name:
        yield name.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Doers:
    """Those who are called by what they do: countries recognizing X, of whom it is told that they recognise X.

    For each noun the beginning of the deed, the last word of its name, and the concept.
    """

    by_noun: Mapping[str, tuple[tuple[str, str, str], ...]]

    def at(self, s: Sentence, start: int, end: int) -> Named | None:
        """Who is meant by a noun, from one word up to another, with what is told behind it."""
        for stem, last, concept in self.by_noun.get(s.word(end - 1), ()):
            behind = range(end + 1, min(end + 1 + _NEAR, len(s.words)))
            if _stem(s.word(end)).startswith(stem) and any(s.word(at) == last for at in behind):
                return concept, start, end
        return None


def doers(names: Iterable[tuple[str, str]]) -> Doers:
    """The doers among names, each with its concept."""
    table: dict[str, list[tuple[str, str, str]]] = {}
    for name, concept in names:
        match = _DOER.fullmatch(name.casefold())
        if match:
            table.setdefault(match["noun"], []).append((_stem(match["deed"]), match["last"], concept))
    return Doers({noun: tuple(each) for noun, each in table.items()})


def _stem(word: str) -> str:
    """A verb as it begins, in either spelling: recogni for recognize and recognise."""
    return re.sub(r"([iy])[sz](?:e[sd]?)?$", r"\1", word)
