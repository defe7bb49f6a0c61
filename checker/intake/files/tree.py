"""YAML as a tree in which every scalar is text and every node knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from checker.intake.files.problems import Problems, shown
from checker.intake.files.shapes import Field, MappingForm, Object, Objects, in_place_of_nothing, under
from checker.intake.files.torn import Torn, is_rest_of_number, is_rest_of_value
from checker.intake.language.characters import HALF, one_spelling
from checker.model.claim import Location

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
EMPTY = ("", "~", "null", "Null", "NULL")
DEEPEST = 40
STANDARD_TAGS = "tag:yaml.org,2002:"
FIX_SYNTAX = "mind the indentation, and put text that holds “: ”, “ #” or a leading sign in quotation marks"
FIX_CONFLICT = "keep what is right of both sides, and delete the lines <<<<<<<, ======= and >>>>>>>"
_CONFLICT = re.compile(r"^<{7} .*$(?=(?:\n.*)*?\n={7}$)", re.MULTILINE)
_IN_QUOTES = "while scanning a quoted scalar"


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text as written; `2014`, `no` and `1:30` stay what they are."""

    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """Items in the order of the file."""

    items: tuple[Node, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class MappingEntry:
    """One line of a mapping."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Entries in the order of the file; the keys differ."""

    entries: tuple[MappingEntry, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class BrokenNode:
    """Stands where something was refused; the problem is reported already."""

    location: Location


Node = Scalar | SequenceNode | MappingNode | BrokenNode


def plain(node: Node) -> Any:
    """What the node says as texts, lists and mappings; "" for one that is broken."""
    match node:
        case Scalar():
            return node.text
        case SequenceNode():
            return [plain(item) for item in node.items]
        case MappingNode():
            return {entry.key.text: plain(entry.value) for entry in node.entries}
        case BrokenNode():
            return ""


def parse_yaml(text: str, file: str, problems: Problems, form: MappingForm | None = None) -> Node | None:
    """The tree of the one document in `text`; None when there is none. A syntax error is the only problem given.

    By the form it is told what to write where nothing stands; the tree is not held against it.
    """
    own = Problems()
    try:
        root = _Builder(text, file, own).document(Field(form.title, "", Object(form)) if form else None)
    except yaml.YAMLError as error:
        _add_syntax(error, text, file, problems)
        return None
    problems.join(own)
    return root


def _add_syntax(error: yaml.YAMLError, text: str, file: str, problems: Problems) -> None:
    if conflict := _CONFLICT.search(text):
        place = Location(file, text.count("\n", 0, conflict.start()) + 1)
        problems.add(place, "a merge conflict that nobody has resolved", FIX_CONFLICT)
        return
    opened = getattr(error, "context_mark", None)
    if opened is not None and (getattr(error, "context", "") or "").startswith(_IN_QUOTES):
        place = Location(file, opened.line + 1, opened.column + 1)
        problems.add(place, "the quotation mark here is never closed", "close it at the end of its text")
        return
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        why = getattr(error, "problem", None) or getattr(error, "context", None) or "syntax error"
        rest = text[mark.index :] if isinstance(mark.index, int) else ""
        instead = "indent with spaces, not with a tab" if rest.startswith("\t") else FIX_SYNTAX
        problems.add(Location(file, mark.line + 1, mark.column + 1), f"this is no YAML: {why}", instead)
        return
    bad = next((i for i, c in enumerate(text) if not (c.isprintable() or c in "\t\n\r\x85\u2028\u2029\ufeff")), 0)
    line, column = text.count("\n", 0, bad) + 1, bad - text.rfind("\n", 0, bad)
    problems.add(Location(file, line, column), "a character that YAML does not allow", "delete the control character")


class _Builder:
    """Turns parser events into nodes; what it refuses becomes a BrokenNode, and the rest of the file is still read."""

    def __init__(self, text: str, file: str, problems: Problems) -> None:
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=LOADER))
        self.text, self.file, self.problems = text, file, problems

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.splitlines()

    def document(self, field: Field | None) -> Node | None:
        root: Node | None = None
        for event in self.events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            if root is not None:
                self._refuse(event, "a second document", "keep one document per file and delete the line ---")
                break
            root = self._node(next(self.events), "the file", 0, field)
        for _ in self.events:  # a syntax error further on still counts
            pass
        return root

    def _at(self, event: Any) -> Location:
        return Location(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _refuse(self, event: Any, what: str, instead: str) -> BrokenNode:
        place = self._at(event)
        self.problems.add(place, what, instead)
        return BrokenNode(place)

    def _node(self, event: Any, name: str, depth: int, field: Field | None = None) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._refuse(event, f"the alias *{event.anchor}", "write the text itself")
        node = self._content(event, name, depth, field)
        if event.anchor is not None:
            return self._refuse(event, f"the anchor &{event.anchor}", "leave it out")
        if event.tag is not None:
            tag = event.tag.replace(STANDARD_TAGS, "!!", 1)
            return self._refuse(event, f"the tag {shown(tag)}", "leave it out; every value is read as text")
        return node

    def _fill(self, event: Any, name: str, field: Field | None) -> str:
        """What to write in the place of nothing, or of what YAML takes for a comment."""
        line = self._lines[event.start_mark.line] if event.start_mark.line < len(self._lines) else ""
        comment = re.search(r"\s#(\d+)", line)
        if comment and event.start_mark.column <= comment.start(1):
            text = f'"#{comment[1]}", in quotation marks' if "quote" in name else comment[1]
            return f"write {text}: what follows a bare # is a comment"
        return in_place_of_nothing(field)

    def _content(self, event: Any, name: str, depth: int, field: Field | None) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            if not event.value.strip() or (not event.style and event.value in EMPTY):
                return self._refuse(event, f"{name} is empty", self._fill(event, name, field))
            if HALF.search(event.value):
                return self._refuse(event, f"{name} holds half of a character", "write the character itself, not its \\u escapes")
            return Scalar(one_spelling(event.value.strip()), self._at(event))
        if depth > DEEPEST:
            return self._too_deep(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, name, depth, field)
        return self._mapping(event, depth, field)

    def _too_deep(self, event: Any) -> BrokenNode:
        self._pass_over(event)
        return self._refuse(event, "nested too deeply", "write the fields one below the other")

    def _pass_over(self, event: Any) -> None:
        """Read on to the end of the node that begins with the event."""
        open_nodes = int(isinstance(event, yaml.CollectionStartEvent))
        while open_nodes:
            inner = next(self.events)
            open_nodes += isinstance(inner, yaml.CollectionStartEvent) - isinstance(inner, yaml.CollectionEndEvent)

    def _sequence(self, event: Any, name: str, depth: int, field: Field | None) -> SequenceNode:
        each = Field(field.name, "", Object(field.shape.form)) if field and isinstance(field.shape, Objects) else None
        items: list[Node] = []
        torn, before = Torn("[ ]", "entry"), None
        while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
            if event.flow_style and is_rest_of_number(before, item):
                torn.add(before, item)
                items[-1] = BrokenNode(items[-1].location)
            else:
                items.append(self._node(item, f"an item of {name}", depth + 1, each))
            before = item
        torn.report(self.file, self.problems)
        return SequenceNode(tuple(items), self._at(event))

    def _mapping(self, event: Any, depth: int, field: Field | None) -> MappingNode:
        entries: dict[str, MappingEntry] = {}
        torn, before, last = Torn("{ }", "value"), None, ""
        while not isinstance(start := next(self.events), yaml.MappingEndEvent):
            content = next(self.events) if isinstance(start, yaml.ScalarEvent) else None
            if event.flow_style and is_rest_of_value(before, start, content, self.text):
                torn.add(before, start)
                before, entries[last] = start, MappingEntry(entries[last].key, BrokenNode(entries[last].key.location))
                continue
            key = self._key(start, depth)
            content = content or next(self.events)
            before, last = content, key.text or f"\n{len(entries)}"
            if not key.text:
                self._pass_over(content)
                entries[last] = MappingEntry(key, BrokenNode(key.location))
                continue
            value = self._node(content, shown(key.text), depth + 1, under(field, key.text))
            if key.text in entries:
                first = entries[key.text].key
                value = self._refuse(start, f"{shown(key.text)} twice (line {first.location.line})", "keep one of them")
                entries[key.text] = MappingEntry(first, value)
            else:
                entries[key.text] = MappingEntry(key, value)
        torn.report(self.file, self.problems)
        return MappingNode(tuple(entries.values()), self._at(event))

    def _key(self, event: Any, depth: int) -> Scalar:
        key = self._node(event, "the name of a field", depth + 1)
        if isinstance(key, Scalar):
            return key
        if not isinstance(key, BrokenNode):
            self._refuse(event, "a list or mapping as the name of a field", "write a plain name before the colon")
        return Scalar("", self._at(event))
