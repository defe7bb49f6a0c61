"""The drafted claims in the text of a claim file, and where each stands there."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from checker.intake.files.tree import LOADER
from checker.memory.ledger.lines import lines_of

FIELD = "draft"
"""The field that marks a claim as proposed: `draft: true`."""
HEAD = "# Drafted, and confirmed by nobody: sure, likely or guess says how far to trust a field, “or” what else it may be."
"""The first line of a claim file that was drafted, as long as there are drafts in it."""

SENTENCE = "# In the article: "
"""Begins the line that shows in which sentence the figure of a draft stands."""


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A claim marked as a draft.

    `number` counts the claims of its file from 0; `line` and `last` are its first and its last line, counted from 1. `lines` are
    its own, as they stand, but for the mark.
    """

    number: int
    id: str
    line: int
    last: int
    lines: tuple[str, ...]


def drafts_in(text: str) -> tuple[DraftClaim, ...]:
    """The drafts of a claim file in their order. Raises yaml.YAMLError for what is no YAML."""
    items = claim_nodes(text)
    lines = [line.rstrip("\r\n") for line in lines_of(text)]
    return tuple(_draft(number, item, lines) for number, item in enumerate(items) if is_draft(item))


def claim_nodes(text: str) -> list[Any]:
    """The nodes of the claims of a file; none where it has no such list."""
    root: Any = yaml.compose(text, Loader=LOADER)
    claims = entry(root, "claims")
    return claims[1].value if claims and isinstance(claims[1], yaml.SequenceNode) else []


def entry(node: Any, name: str) -> tuple[Any, Any] | None:
    """The key and the value of a field of a mapping, if it has it."""
    if not isinstance(node, yaml.MappingNode):
        return None
    return next(((key, value) for key, value in node.value if key.value == name), None)


def is_draft(item: Any) -> bool:
    """Whether a claim is marked as a draft."""
    mark = entry(item, FIELD)
    return mark is not None and mark[1].value == "true"


def _draft(number: int, item: Any, lines: list[str]) -> DraftClaim:
    first, last = item.start_mark.line, last_line(item, lines)
    own = list(_shown(item, lines[first : last + 1]))
    identity = entry(item, "id")
    return DraftClaim(number, str(identity[1].value) if identity else "", first + 1, last + 1, tuple(own))


def _shown(item: Any, lines: list[str]) -> Iterator[str]:
    """The lines of a claim as they stand, without its hyphen and without the mark where that has a line of its own."""
    first = item.start_mark
    whole = [f"{' ' * first.column}{lines[0][first.column :]}", *lines[1:]]
    mark = entry(item, FIELD)
    alone = mark is not None and not item.flow_style and mark[0].start_mark.line == mark[1].end_mark.line
    for number, line in enumerate(textwrap.dedent("\n".join(whole)).split("\n")):
        if not (alone and mark is not None and number == mark[0].start_mark.line - first.line):
            yield line


def last_line(node: Any, lines: Sequence[str]) -> int:
    """The last of the lines on which something of a node stands, counted from 0."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        child = node.value[-1]
        node = child[1] if isinstance(child, tuple) else child
    last = int(node.end_mark.line)
    # A block of text ends where what follows begins.
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        last -= 1 if node.end_mark.column == 0 or last == len(lines) else 0
        while last > node.start_mark.line and not lines[last].strip():
            last -= 1
    return last


def offset(mark: Any, starts: list[int]) -> int:
    """The place of a mark in the text, in characters."""
    return int(starts[mark.line] + mark.column)
