"""Claim files in one order and style: what moves are whole lines, so that comments and every scalar stay as they were written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from checker.intake.files.article_form import ARTICLE, ARTICLE_FILE, CLAIM, DEFAULTS
from checker.intake.files.files import COMPANIONS, claim_files, suffix_of
from checker.intake.files.problems import Problems
from checker.intake.files.source import Unreadable, bytes_of, decoded
from checker.intake.files.tree import LOADER, parse_yaml, plain
from checker.memory.upgrade.files import Rewritten, Upgrade
from checker.memory.writing import write_text
from checker.model.claim import Location

_FORMS = tuple(kind.fields[0] for kind in CLAIM.kinds)
_CLAIM = tuple(dict.fromkeys(("id", "quote", *_FORMS, *CLAIM.names())))
"""What the form is comes before what it is held against."""
_ORDERS = {"article": ARTICLE.names(), "defaults": DEFAULTS.names()}


def formatted(paths: Sequence[Path], write: bool = True) -> Upgrade:
    """Put the claim files below the paths into one order and style; without `write` they stay as they are."""
    problems = Problems()
    files = [
        file for file in claim_files([p for p in paths if p.name not in COMPANIONS], problems) if suffix_of(file.path) == ".yaml"
    ]
    rewritten = []
    for file in files:
        try:
            data = bytes_of(file.path)
            before = decoded(data)
            after = styled(before, file.name, problems)
            if after != before and write:
                write_text(file.path, after, data)
        except Unreadable as error:
            problems.add(Location(file.name, error.line), error.what, error.instead)
        except OSError as error:
            problems.add(Location(file.name, 0), f"cannot be written: {error.strerror}", "mend its permissions")
        else:
            rewritten += [Rewritten(file.name, before, after, 1)] if after != before else []
    left = problems.in_order()
    # What could not be read is in no order.
    unread = {problem.location.file for problem in left}.intersection(file.name for file in files)
    return Upgrade(tuple(rewritten), left, len(files) - len(unread))


def styled(text: str, file: str, problems: Problems) -> str:
    """The text of a claim file in order; as it is where it is no YAML, which is a problem, or not to be moved line by line.

    Fields stand in the order in which they are documented, each claim in lines of its own, with an empty line between two.
    """
    own = Problems()
    tree = parse_yaml(text, file, own)
    if tree is None or len(own):
        problems.join(own)
        return text
    try:
        lines = _file(yaml.compose(text, Loader=LOADER), text.splitlines())
    except _Unmovable:
        return text
    after = "\n".join((*lines, ""))
    again = parse_yaml(after, file, own)
    same = again is not None and not len(own) and plain(again) == plain(tree)
    return after if same else text


class _Unmovable(Exception):
    """Something does not stand in lines of its own."""


def _file(root: Any, lines: list[str]) -> list[str]:
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise _Unmovable
    chunks: dict[str, list[str]] = {}
    end = root.value[0][0].start_mark.line
    head = lines[:end]
    for key, value in root.value:
        begin, after = key.start_mark.line, _last(value) + 1
        while chunks and end < begin and lines[end][:1].isspace():
            chunks[next(reversed(chunks))].append(lines[end].rstrip())  # a comment that is indented is the last of what it is in
            end += 1
        leading, own = _tidy(lines[end:begin]), [line.rstrip() for line in lines[begin:after]]
        if key.value in _ORDERS and isinstance(value, yaml.MappingNode):
            own = [*_opening(lines, key, value), *_mapping(value, lines, _ORDERS[key.value], "  ")]
        elif key.value == "claims" and isinstance(value, yaml.SequenceNode) and not value.flow_style:
            own = [*_opening(lines, key, value), *_claims(value, lines)]
        chunks[key.value], end = [*leading, *own], after
    order = [name for name in ARTICLE_FILE.names() if name in chunks]
    order += [name for name in chunks if name not in order]
    whole = [*head, *(line for name in order for line in chunks[name]), *lines[end:]]
    return _without_empty_ends(_tidy(whole, inside=False))


def _opening(lines: list[str], key: Any, value: Any) -> list[str]:
    """The line of the key and the comments below it, up to what it holds."""
    first = key.start_mark.line
    if value.flow_style:
        return [f"{lines[first][: key.end_mark.column]}:"]
    if value.start_mark.line == first:
        raise _Unmovable
    return [lines[first].rstrip(), *_tidy(lines[first + 1 : value.start_mark.line])]


def _claims(claims: Any, lines: list[str]) -> list[str]:
    own: list[str] = []
    end = -1
    for item in claims.value:
        if not isinstance(item, yaml.MappingNode):
            raise _Unmovable
        begin = item.start_mark.line
        if begin <= end or not lines[begin][: item.start_mark.column].strip() == "-":
            raise _Unmovable
        if end >= 0:
            own += _gap(lines[end + 1 : begin])
        own += _mapping(item, lines, _CLAIM, lines[begin][: item.start_mark.column])
        end = _last(item)
    return own


def _gap(between: list[str]) -> list[str]:
    """What stands between two claims: comments, and at least one empty line, never two."""
    gap = _tidy(between, inside=False)
    return gap if "" in gap else ["", *gap]


def _mapping(node: Any, lines: list[str], order: Sequence[str], margin: str) -> list[str]:
    """The entries of a mapping in order; the first stands behind the margin, such as `  - `, the others below it."""
    entries = _flow(node, lines) if node.flow_style else _block(node, lines)
    place = {name: i for i, name in enumerate(order)}
    ordered = sorted(entries, key=lambda entry: place.get(entry[0], len(order)))
    column = len(margin) if node.flow_style else node.start_mark.column
    shown: list[str] = []
    for i, (_, leading, own) in enumerate(ordered):
        head = margin if not i else " " * column
        shown += [*leading, f"{head}{own[0]}", *own[1:]]
    return shown


def _block(node: Any, lines: list[str]) -> list[tuple[str, list[str], list[str]]]:
    """Each entry: its name, the comments above it, and its lines, the first without its margin."""
    entries: list[tuple[str, list[str], list[str]]] = []
    end = node.start_mark.line
    for key, value in node.value:
        begin, column = key.start_mark.line, key.start_mark.column
        if begin < end or column != node.start_mark.column:
            raise _Unmovable
        after = _last(value) + 1
        entries.append((key.value, _tidy(lines[end:begin]), [lines[begin][column:].rstrip(), *lines[begin + 1 : after]]))
        end = after
    return entries


def _flow(node: Any, lines: list[str]) -> list[tuple[str, list[str], list[str]]]:
    """The entries of a mapping in braces on one line, as lines of their own."""
    first = node.start_mark.line
    if node.end_mark.line != first or not node.value:
        raise _Unmovable
    line, rest = lines[first], lines[first][node.end_mark.column :].strip()
    entries: list[tuple[str, list[str], list[str]]] = []
    for i, (key, value) in enumerate(node.value):
        text = f"{line[key.start_mark.column : key.end_mark.column]}: {line[value.start_mark.column : value.end_mark.column]}"
        entries.append((key.value, [], [f"{text}  {rest}" if rest and not i else text.rstrip()]))
    return entries


def _last(node: Any) -> int:
    """The last line on which something of the node stands."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        child = node.value[-1]
        return _last(child[1] if isinstance(child, tuple) else child)
    end: int = node.end_mark.line
    return end - 1 if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">") and not node.end_mark.column else end


def _tidy(lines: Sequence[str], inside: bool = True) -> list[str]:
    """Comments without empty lines; where not `inside` something, with one empty line for each run of them."""
    shown: list[str] = []
    for line in lines:
        if line.strip():
            shown.append(line.rstrip() if line.lstrip().startswith("#") else line)
        elif not inside and (shown and shown[-1]):
            shown.append("")
    return shown


def _without_empty_ends(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines.pop()
    return lines
