"""The names by which articles know the concepts of a vocabulary: its own, and the forms that English makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.intake.draft.cues import Phrases, phrases
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.told_names import Named, told_otherwise
from checker.model.vocabulary import Vocabulary

_NOT_COUNTED = ("calendar year", "years of age", "anniversaries", "days", "years")
_ONES = {"men": "man", "women": "woman", "children": "child"}
_MANY = {one: many for many, one in _ONES.items()}
_AGES = re.compile(r"(?:aged )?(?P<years>\d+)(?:\+| (?:and|or) (?:over|older|above))")
_FEWEST = 2
_LONG = 5
_NOUNS_OF_VERBS = ("ing", "ion", "val", "ment")


def names_of(vocabulary: Vocabulary | None, dimension: str) -> Phrases:
    """All names of the concepts of a dimension, each for its concept; forms that are made of a name give way to any name."""
    if vocabulary is None:
        return phrases({})
    table: dict[str, str] = {}
    concepts = vocabulary.concepts.get(dimension, {}).values()
    for concept in concepts:
        if dimension == "who" and concept.unit in _NOT_COUNTED:
            continue  # a year, an age or a length of time is told of it, and no number
        for name in (concept.name, *concept.also):
            table.setdefault(name, concept.name)
    if dimension not in ("who", "event"):
        return phrases(table)
    made: dict[str, str] = {}
    for name, concept_name in table.items():
        for form in _forms(name) if dimension == "who" else _deeds(name):
            made[form] = "" if made.get(form, concept_name) != concept_name else concept_name
    known = {name.casefold() for name in table}
    return phrases(table | {form: name for form, name in made.items() if name and form.casefold() not in known})


def named_in(s: Sentence, names: Phrases) -> tuple[Named, ...]:
    """The concepts named in a sentence in order; of names that overlap the longer."""
    hit, behind, first = [], 0, names.by_first
    for at, word in enumerate(s.words):
        here = names.at(s.words, at) if at >= behind and word.text in first else None
        if here is not None:
            hit.append((here[0], at, here[1]))
            behind = here[1]
    return tuple(hit)


def _forms(name: str) -> Iterator[str]:
    """The singular of a plural and the other way around, ages told in other words, and a name without whose people they are."""
    first, _, last = name.rpartition(" ")
    yield from told_otherwise(name)
    for form in () if last[:1].isupper() else _numbers(last):
        yield f"{first} {form}".strip()
    if ages := _AGES.fullmatch(name):
        years = ages["years"]
        ends = [f"{years} {joint} {end}" for joint in ("and", "or") for end in ("over", "older")]
        yield from (f"{lead}{end}" for lead in ("aged ", "") for end in ends)
        yield f"{years}-plus"
    words = name.split()
    own = next((at for at, word in enumerate(words) if not word[0].isupper()), len(words))
    if own and len(words) - own >= _FEWEST and all(word.isalpha() for word in words):
        yield " ".join(words[own:])


def _deeds(name: str) -> Iterator[str]:
    """Landings for landing, arrival for arrivals."""
    if name.endswith(_NOUNS_OF_VERBS) and len(name) > _LONG:
        yield f"{name}s"
    elif name.removesuffix("s").endswith(_NOUNS_OF_VERBS):
        yield name.removesuffix("s")


def _numbers(word: str) -> Iterator[str]:
    if word in _ONES or word in _MANY:
        yield _ONES.get(word) or _MANY[word]
    elif word.endswith("ies"):
        yield f"{word.removesuffix('ies')}y"
    elif word.endswith("s") and not word.endswith(("ss", "us")):
        yield word.removesuffix("s")
    elif word.isalpha() and word.islower() and not word.endswith(("s", "y", "x", "ch", "sh", "ed", "ing")):
        yield f"{word}s"
