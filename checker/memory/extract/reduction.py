"""What can go while something stays true: halves first, then ever smaller pieces (Zeller and Hildebrandt 2002, ddmin)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from checker.memory.extract.material import Data, Material

_NAMED = ("who", "event", "where", "route", "scopes", "periods", "publishers", "sources")
_REFERENCES = ("within", "confusable", "grows by", "falls by", "follows", "of")
T = TypeVar("T")
Line = tuple[str, str]
"""A section of the vocabulary, and the name in it."""
Holds = Callable[[Material], bool]


def reduced(items: Sequence[T], holds: Callable[[Sequence[T]], bool]) -> tuple[T, ...]:
    """Some of the items, of which none can go by itself, for which it still holds; it must hold of all."""
    left, pieces = list(items), 2
    while left:
        size = max(1, len(left) // pieces)
        for begin in range(0, len(left), size):
            fewer = left[:begin] + left[begin + size :]
            if holds(fewer):
                left, pieces = fewer, max(2, pieces - 1)
                break
        else:
            if size == 1:
                break
            pieces = min(len(left), pieces * 2)
    return tuple(left)


def fewest_lines(material: Material, holds: Holds, names: Collection[str]) -> Material:
    """The material with no line of vocabulary or settings that can go; `names` are those that its claims have."""
    settings = reduced(tuple(material.settings), lambda some: holds(replace(material, settings=_of(material.settings, some))))
    material = replace(material, settings=_of(material.settings, settings))
    lines = [(section, name) for section in _NAMED for name in material.vocabulary.get(section, {})]
    lines += [("units", line) for line in material.vocabulary.get("units", ())]
    whole = material.vocabulary

    def only(some: Sequence[tuple[str, str]]) -> Material:
        return replace(material, vocabulary=_vocabulary(whole, some))

    enough = next(some for some in (*_ever_more(lines, material, names), lines) if some is lines or holds(only(some)))
    material = only(reduced(enough, lambda some: holds(only(some))))
    plain = replace(material, vocabulary=_with_words_in_use(material))
    return plain if holds(plain) else material


def _ever_more(lines: Sequence[Line], material: Material, names: Collection[str]) -> Iterator[Sequence[Line]]:
    """Lines that may be enough: those of the names in claims; with what these hang on; with all that may stand for a name."""
    wanted = {*names, *_texts([*material.heads.values(), *material.claims.values(), *material.rows.values()])}
    yield [line for line in lines if line[1] in wanted]
    entries = [material.vocabulary.get(section, {}) for section in _NAMED]
    before = 0
    while before < len(wanted):
        before = len(wanted)
        wanted.update(_texts([entry for of in entries for name, entry in of.items() if name in wanted]))
    yield [line for line in lines if line[1] in wanted or line[0] == "units"]
    yield [line for line in lines if line[1] in wanted or line[0] in ("scopes", "periods", "units")]


def _of(mapping: Any, names: Sequence[str]) -> Data:
    return {name: each for name, each in mapping.items() if name in names}


def _vocabulary(whole: Any, lines: Sequence[tuple[str, str]]) -> Data:
    """The vocabulary with these lines, which name no others."""
    names = {section: [name for of, name in lines if of == section] for section in (*_NAMED, "units")}
    shown: dict[str, Data] = {}
    for section in whole:
        if section == "units":
            shown[section] = [line for line in whole[section] if line in names[section]]
        elif section in names:
            entries = _of(whole[section], names[section])
            shown[section] = {name: _without_references(entry, names[section]) for name, entry in entries.items()}
    return {section: entries for section, entries in shown.items() if entries}


def _without_references(entry: Data, names: Sequence[str]) -> Data:
    """An entry that names only what is there; parts of which one is missing are not complete."""
    if not isinstance(entry, dict):
        return entry
    shown = dict(entry)
    for reference in _REFERENCES:
        if reference in entry:
            shown[reference] = _only(entry[reference], names)
    if "parts" in entry:
        families = [{manner: _only(parts, names) for manner, parts in each.items()} for each in _listed(entry["parts"])]
        shown["parts"] = [
            each
            for each, before in zip(families, _listed(entry["parts"]), strict=True)
            if all(each.values()) and ("complete" not in each or each == before)
        ]
    return {name: each for name, each in shown.items() if each != [] and each != ""}


def _only(named: Data, names: Sequence[str]) -> Data:
    if isinstance(named, list):
        return [name for name in named if name in names]
    return named if named in names else ""


def _listed(data: Data) -> list[Data]:
    return data if isinstance(data, list) else [data]


def _with_words_in_use(material: Material) -> Data:
    """The vocabulary with those other names only that some claim, article or named scope uses."""
    used = set(
        _texts(
            [*material.heads.values(), *material.claims.values(), *material.rows.values(), material.vocabulary.get("scopes", {})]
        )
    )
    shown: dict[str, Data] = {}
    for section, entries in material.vocabulary.items():
        shown[section] = entries
        if isinstance(entries, dict) and section != "scopes":
            shown[section] = {name: _in_use(entry, used) for name, entry in entries.items()}
    return shown


def _in_use(entry: Data, used: set[str]) -> Data:
    if not isinstance(entry, dict) or "also" not in entry:
        return entry
    also = [word for word in _listed(entry["also"]) if word in used]
    rest = {name: each for name, each in entry.items() if name != "also"}
    return {"also": also, **rest} if also else rest


def _texts(data: Data) -> list[str]:
    if isinstance(data, str):
        return [data]
    inner = data.values() if isinstance(data, dict) else data
    return [text for each in inner for text in _texts(each)]
