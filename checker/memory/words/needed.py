"""What a vocabulary needs to have of the names that claims use and it lacks, as it is written there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from shlex import join

from checker.intake.draft.answers import AMONG
from checker.intake.files.files import VOCABULARY
from checker.intake.files.names import in_singular
from checker.memory.ledger.lines import in_one_line, scalar
from checker.model.problem import Problem
from checker.model.vocabulary import DIMENSIONS

Sections = Mapping[str, Mapping[str, str]]
"""Entries to write, by section and name, each as YAML in one line."""
REMARKS = {
    "event": "counted over a period; at a date: {kind: state}; a mean or a rate: {measure: mean}",
    "scopes": "taken for who is counted; if it is what happened to them, write who and event",
}
"""What an editor may want to change in the entries of a section."""
_MOST = 30


def needed(problems: Iterable[Problem]) -> Sections:
    """The entries that the vocabulary lacks, each name once, in the order in which they are missed; a scope has its who."""
    sections: dict[str, dict[str, str]] = {section: {} for section in (*DIMENSIONS, "scopes")}
    first: dict[tuple[str, str], str] = {}
    units: dict[str, str] = {}
    wholes: dict[str, str] = {}
    for name in (problem.undeclared for problem in problems if problem.undeclared):
        section = "who" if name.section == "scopes" else name.section
        word = first.setdefault((section, in_singular(name.name)), in_one_line(name.name))
        if name.section == "scopes":
            sections["scopes"].setdefault(in_one_line(name.name), f"{{who: {scalar(word, listed=True)}}}")
        whole = name.within or (name.name.partition(AMONG)[2] if section == "who" else "")
        if whole:
            wholes.setdefault(word, in_one_line(whole))
        if name.unit:
            units.setdefault(word, name.unit)
        sections[section].setdefault(word, "{}")
    for word in sections["who"]:
        fields = {"unit": units.get(word, ""), "within": wholes.get(word, "") if not _comes_back(word, wholes) else ""}
        texts = (f"{field}: {scalar(text, listed=True)}" for field, text in fields.items() if text)
        sections["who"][word] = f"{{{', '.join(texts)}}}"
    return {section: entries for section, entries in sections.items() if entries}


def without_slips(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems but for names that are probably slips: nobody wants these in the vocabulary unread."""
    return tuple(problem for problem in problems if problem.undeclared is None or not problem.undeclared.like)


def _comes_back(word: str, wholes: Mapping[str, str]) -> bool:
    """Whether a name would lie within itself, by what lies within what."""
    seen = {word}
    while (whole := wholes.get(word, "")) and whole not in seen:
        seen.add(whole)
        word = whole
    return bool(whole)


def in_block(section: str, entries: Mapping[str, str], indent: int = 2) -> list[str]:
    """The entries of a section, a line each."""
    remark = f"  # {REMARKS[section]}" if section in REMARKS else ""
    return [f"{' ' * indent}{scalar(name, listed=True)}: {entry}{remark}" for name, entry in entries.items()]


def in_blocks(sections: Sections) -> list[str]:
    """The sections, each with its entries beneath."""
    return [line for section, entries in sections.items() for line in (f"{section}:", *in_block(section, entries))]


def needed_lines(problems: Iterable[Problem], paths: Sequence[str]) -> tuple[str, ...]:
    """What to paste into the vocabulary, and the command that writes it; nothing where it lacks nothing."""
    sections = needed(without_slips(problems))
    if not sections:
        return ()
    lines = in_blocks(sections)
    more = [f"  … {len(lines) - _MOST:,} more lines"] if len(lines) > _MOST else []
    command = f"check vocabulary add {join(paths)}"
    return (
        f"{VOCABULARY} needs:",
        *(f"  {line}" for line in lines[:_MOST]),
        *more,
        f"{command} writes that",
    )
