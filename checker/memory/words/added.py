"""Writes names that claims use into the vocabulary, with its comments and its order as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from checker.intake.files.completions import completions_for
from checker.intake.files.files import VOCABULARY, File, claim_files, companions, is_folder, posix_name
from checker.intake.files.load import load
from checker.intake.files.problems import Problems, in_lines
from checker.intake.files.source import Unreadable, bytes_of, decoded
from checker.intake.files.tree import LOADER, parse_yaml, plain
from checker.memory.ledger.lines import lines_of, scalar, starts_of
from checker.memory.start.files import schema_file, schema_text
from checker.memory.upgrade.edits import Edit, Edits
from checker.memory.words.needed import Sections, in_block, in_blocks, needed, without_slips
from checker.memory.writing import write_text, write_whole
from checker.model.errors import Unusable


@dataclass(frozen=True, slots=True)
class WordsAdded:
    """The file that names were written into, and the entries, by section; a line for each name that is probably a slip."""

    file: str
    sections: Sections
    slips: tuple[str, ...] = ()


def add_words(paths: Sequence[Path]) -> WordsAdded:
    """Write into the vocabulary of the claims below the paths the names that it lacks.

    Raises Unusable if no claims are there, if it is broken or one of two, if the names cannot be put in where they belong, or if
    it cannot be written.
    """
    loaded = load(paths)
    if not loaded.files:
        raise Unusable(*map(str, loaded.problems), "nothing was written")
    file = _vocabulary(paths)
    # Of two vocabularies the problem stands at the second.
    wrong = (problem for problem in loaded.problems if Path(problem.location.file).name == VOCABULARY)
    broken = [str(problem) for problem in wrong if not problem.undeclared]
    if broken:
        raise Unusable(*broken, f"{file.name}: mend it first; nothing was written")
    sections = needed(without_slips(loaded.problems))
    if sections:
        _write(file, sections)
        _refresh(file)
    slips = (problem for problem in loaded.problems if problem.undeclared is not None and problem.undeclared.like)
    return WordsAdded(file.name, sections, in_lines(slips))


def _refresh(file: File) -> None:
    """Let the schemas by which editors complete claims and mappings offer the new names, where `check init` wrote them."""
    for name in ("claims", "import"):
        schema = schema_file(file.path.parent, name)
        if not schema.is_file():
            continue
        try:
            write_whole(schema, schema_text(name, completions_for([file.path.parent])).encode("utf-8"))
        except OSError as error:
            raise Unusable(f"{posix_name(schema)}: cannot be written: {error.strerror}") from error


def _vocabulary(paths: Sequence[Path]) -> File:
    """The vocabulary of the run; beside the claims where there is none yet."""
    beside = companions(VOCABULARY, paths, claim_files(paths, Problems()))
    if beside:
        return beside[0]
    path = (paths[0] if is_folder(paths[0]) else paths[0].parent) / VOCABULARY
    return File(path, posix_name(path))


def _write(file: File, sections: Sections) -> None:
    try:
        data = bytes_of(file.path) if file.path.exists() else b""
        before = decoded(data)
        after = with_entries(before, sections)
        if after is None:
            what = f"{file.name}: names cannot be put into it as it is written; write by hand:"
            raise Unusable(what, *(f"  {line}" for line in in_blocks(sections)))
        write_text(file.path, after, data)
    except Unreadable as error:
        raise Unusable(f"{file.name}:{error.line}: {error.what}; {error.instead}") from error
    except OSError as error:
        raise Unusable(f"{file.name}: cannot be written: {error.strerror}") from error


def with_entries(text: str, sections: Sections) -> str | None:
    """The text of a vocabulary with the entries at the end of their sections; None where they cannot be put there.

    All else stays as it is: read again, it holds just what it held, and the entries.
    """
    problems = Problems()
    tree = parse_yaml(text, "", problems) if text.strip() else None
    content = plain(tree) if tree is not None else {}
    if len(problems) or not isinstance(content, dict):
        return None
    root: Any = yaml.compose(text, Loader=LOADER) if tree is not None else None
    lines, starts = lines_of(text), starts_of(text)
    values = {key.value: value for key, value in root.value} if root is not None else {}
    there = [section for section in sections if section in values]
    if not all(isinstance(values[section], yaml.MappingNode) for section in there):
        return None
    edits = [_into(values[section], section, sections[section], lines, starts) for section in there]
    new = in_blocks({section: entries for section, entries in sections.items() if section not in values})
    if root is not None and root.flow_style and new:
        return None
    if new:
        gap = "" if not text or text.endswith("\n") else "\n"
        edits.append(Edit(len(text), len(text), gap + "\n".join((*([""] if text.strip() else []), *new, ""))))
    end = "\r\n" if text and lines[0].endswith("\r\n") else "\n"
    after = Edits(tuple(replace(edit, new=edit.new.replace("\n", end)) for edit in edits)).applied(text)
    wanted = {**content, **{name: {**(content.get(name) or {}), **_content(entries)} for name, entries in sections.items()}}
    again = parse_yaml(after, "", problems)
    return after if again is not None and not len(problems) and plain(again) == wanted else None


def _content(entries: Mapping[str, str]) -> dict[str, Any]:
    return {name: yaml.load(entry, yaml.BaseLoader) for name, entry in entries.items()}


def _into(value: Any, section: str, entries: Mapping[str, str], lines: list[str], starts: list[int]) -> Edit:
    """The edit that puts entries behind those of a section."""
    if value.flow_style:
        at = starts[value.end_mark.line] + value.end_mark.column - 1
        inner = ", ".join(f"{scalar(name, listed=True)}: {entry}" for name, entry in entries.items())
        return Edit(at, at, f", {inner}" if value.value else inner)
    last = _last_line(value)
    ended = lines[last].endswith("\n")
    new = "\n".join(in_block(section, entries, value.value[0][0].start_mark.column))
    return Edit(starts[last + 1], starts[last + 1], f"{new}\n" if ended else f"\n{new}")


def _last_line(node: Any) -> int:
    """The last line on which something of the node stands."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        child = node.value[-1]
        node = child[1] if isinstance(child, tuple) else child
    end: int = node.end_mark.line
    return end
