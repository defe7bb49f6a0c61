"""The words by which pages date themselves, and by which they show what is none of their article's."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """Why a line is none of the article's that is `whole` such a phrase, `begins` with one, if short, or `holds` one."""

    why: str
    whole: frozenset[str]
    begins: tuple[str, ...]
    holds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageWords:
    """Months and weekdays by name, in small letters, from 1 and from 0; labels of dates; phrases and headings of furniture.

    `counted` is what sites count of their readers and pages, and `fillers` are what stands beside it.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    fetched: tuple[str, ...]
    before_years: frozenset[str]
    rules: tuple[PhraseRule, ...]
    related: frozenset[str]
    related_begins: tuple[str, ...]
    comments: frozenset[str]
    counted: frozenset[str]
    fillers: frozenset[str]


@cache
def page_words() -> PageWords:
    """The words of all languages together."""
    data = tomllib.loads(files("checker.intake.documents").joinpath("words.toml").read_text(encoding="utf-8"))
    labels, headings = data["labels"], data["headings"]
    return PageWords(
        _numbered(data["months"], 1),
        _numbered(data["weekdays"], 0),
        tuple(labels["published"]),
        tuple(labels["updated"]),
        tuple(labels["fetched"]),
        frozenset(data["years"]["before"]),
        tuple(
            PhraseRule(rule["why"], frozenset(rule.get("whole", ())), tuple(rule.get("begins", ())), tuple(rule.get("holds", ())))
            for rule in data["rules"]
        ),
        frozenset(headings["related"]),
        tuple(headings["related_begins"]),
        frozenset(headings["comments"]),
        frozenset(data["counters"]["things"]),
        frozenset(data["counters"]["fillers"]),
    )


def _numbered(lists: Mapping[str, list[str]], first: int) -> Mapping[str, int]:
    return {name: number for names in lists.values() for number, each in enumerate(names, first) for name in each.split()}


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
