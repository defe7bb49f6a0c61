"""Puts judgements into the text of a ledger and takes others out; every other byte stays as it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields, replace

from checker.intake.files.problems import Problems
from checker.intake.language.characters import one_spelling
from checker.memory.ledger.entry import Entry
from checker.memory.ledger.lines import Block, block, blocks_of, lines_of
from checker.memory.ledger.read import read_ledger


class NotALedger(ValueError):
    """The text has problems, so it cannot be edited."""


def edit(text: str, add: Iterable[Entry] = (), remove: Iterable[Entry] = ()) -> str:
    """The ledger with some judgements at their sorted places, and without others.

    One that is added takes the place of those on the same claim and basis. Raises NotALedger if the text is none.
    """
    mark, text = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    new = {entry.place: entry for entry in map(_spelled, add)}
    before = _entries(text)
    removed = tuple(remove)
    gone = {entry.location for entry in before if entry in removed or entry.place in new}
    edited = _edited(text, before, sorted(new.values(), key=lambda entry: entry.place), gone)
    expected = sorted([*(e for e in before if e.location not in gone), *new.values()], key=_everything)
    if sorted(_entries(edited), key=_everything) != expected:
        raise AssertionError("the ledger would not hold what it should; it was not written")
    return mark + edited


def _everything(entry: Entry) -> tuple[object, ...]:
    return (*entry.place, entry.digest, entry.on, entry.verdict, entry.because)


def _entries(text: str) -> tuple[Entry, ...]:
    problems = Problems()
    entries = read_ledger(text, "judged.yaml", problems)
    if len(problems):
        raise NotALedger("; ".join(map(str, problems.in_order())))
    return entries


def _spelled(entry: Entry) -> Entry:
    """The entry as it will be read again: texts of files are read in one spelling of their accents."""
    texts = {field.name: one_spelling(text) for field in fields(entry) if isinstance(text := getattr(entry, field.name), str)}
    return replace(entry, **texts, against=tuple((one_spelling(claim), digest) for claim, digest in entry.against))  # type: ignore[arg-type]


def _edited(text: str, before: Sequence[Entry], new: Sequence[Entry], gone: Collection[object]) -> str:
    lines = lines_of(text)
    end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    blocks = blocks_of(lines, before)
    staying = [each for each in blocks if each.entry.location not in gone]
    put: dict[int, list[str]] = {}
    for entry in new:
        at, column = _place(lines, blocks, staying, entry)
        put.setdefault(at, []).extend(f"{' ' * column}{line}{end}" for line in block(entry))
    stand = {each.start for each in staying}
    dropped = {number for each in blocks if each.start not in stand for number in range(each.start, each.end)}
    if not blocks and new:
        at = _none(lines)
        comment = lines[at].strip()[2:].strip()
        dropped.add(at)
        put[at] = [f"{comment}{end}", *put[at]] if comment else put[at]
    elif blocks and not staying and not new:
        put[blocks[0].start] = [f"[]{end}"]
    stays = ["" if at in dropped else line for at, line in enumerate([*lines, ""])]
    return "".join("".join((*put.get(at, ()), line)) for at, line in enumerate(stays))


def _place(lines: Sequence[str], blocks: Sequence[Block], staying: Sequence[Block], entry: Entry) -> tuple[int, int]:
    """The line before which the entry goes, and the column of its hyphen: after the block before it, if there is one."""
    if not blocks:
        return _none(lines), 0
    column = blocks[0].column
    following = next((n for n, each in enumerate(staying) if each.entry.place > entry.place), len(staying))
    if following:
        return staying[following - 1].end, column
    first = staying[0].start if staying else blocks[0].start
    above = first
    while above and lines[above - 1].lstrip(" ").startswith("#"):
        above -= 1
    # A comment at the top of the file is about all of it, any other about the judgement below it.
    return (above if above else first), column


def _none(lines: Sequence[str]) -> int:
    """The line that says [], for no judgements."""
    return next(number for number, line in enumerate(lines) if line.startswith("[]"))
