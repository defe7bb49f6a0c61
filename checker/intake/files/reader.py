"""Checks a tree against a form: unknown fields, missing fields, wrong shapes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from checker.intake.files.current import current
from checker.intake.files.names import LEAST_FOR_FIELDS, certain, nearest
from checker.intake.files.problems import Problems, listed, shown
from checker.intake.files.shapes import Field, MappingForm, Object, ObjectByName, Objects, Shape, Text, TextByName, in_sentence
from checker.intake.files.tree import BrokenNode, MappingEntry, MappingNode, Node, Scalar, SequenceNode, plain
from checker.model.claim import Location

_LONGEST_TEXT = 2_000
"""Characters of a field; only a note may have more."""
_PLAIN = re.compile(r"(\d{1,15}(?:\.\d{1,15})?)\s*(%?)|(\d{1,15})/(\d{1,15})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Fields:
    """The known fields of one mapping that have the right shape; `sound` if there was nothing else in it.

    `refused` names the fields that are there, or were meant, but not in the right shape: they are not missing.
    Mappings with something wrong in them are both.
    What nests is still a node: read it with `fields_of`, which reports no problem twice.
    """

    nodes: dict[str, Node]
    location: Location
    sound: bool
    refused: tuple[str, ...] = ()

    def lacks(self, name: str) -> bool:
        """Whether the editor did not write the field at all."""
        return name not in self.nodes and name not in self.refused

    def scalar(self, name: str) -> Scalar | None:
        """The one text of a field; None if it has none, or was refused."""
        node = self.nodes.get(name)
        return node if isinstance(node, Scalar) else None

    def texts(self, name: str) -> tuple[Scalar, ...]:
        """All texts of a field, which may be one or a list."""
        node = self.nodes.get(name)
        if isinstance(node, SequenceNode):
            return tuple(item for item in node.items if isinstance(item, Scalar))
        return (node,) if isinstance(node, Scalar) else ()

    def named(self, name: str) -> tuple[tuple[Scalar, Node], ...]:
        """The entries of a mapping from names, in the order of the file."""
        node = self.nodes.get(name)
        return tuple((e.key, e.value) for e in node.entries) if isinstance(node, MappingNode) else ()


def fields_of(node: Node, form: MappingForm, problems: Problems) -> Fields:
    """The fields of a mapping by the form; every departure from it becomes a problem, down to the last level."""
    if not isinstance(node, MappingNode):
        instead = _fields_to_write(node, form)
        _expect(node, f"{form.title} must be a mapping", f"write {instead}", problems)
        return Fields({}, node.location, False, form.names())
    nodes: dict[str, Node] = {}
    refused = []
    for entry in current(node, form.title, problems):
        field = form.by_name.get(entry.key.text)
        if field is None:
            names = {other.key.text for other in node.entries}
            missing = [name for name in form.names() if name not in names and name not in nodes]
            near, meant = _unknown(entry, missing, form, problems)
            refused.append(near)
            # What is certainly meant is read on, for what else is wrong in it.
            if meant and fits(entry.value, form.by_name[meant].shape, meant, problems):
                nodes.setdefault(meant, entry.value)
            continue
        if _misplaced(entry.value, field, form, problems):
            refused.append(field.name)
            continue
        if not fits(entry.value, field.shape, field.name, problems):
            refused.append(field.name)
            if not (isinstance(field.shape, Object) and isinstance(entry.value, MappingNode)):
                continue  # a mapping is kept, for what else is wrong in it
        nodes[field.name] = entry.value
    lacking = [name for name in form.required if name not in nodes and name not in refused]
    for name in lacking:
        if problems.full:
            problems.add(node.location, name, "")
            continue
        doc = in_sentence(form.by_name[name].doc)
        problems.add(node.location, f"{form.title} without {name}", f"write {name}: {doc}")
    return Fields(nodes, node.location, not refused and not lacking, tuple(refused))


def fits(node: Node, shape: Shape, name: str, problems: Problems) -> bool:
    """Whether the node has the shape; if not, problems say why."""
    if isinstance(node, BrokenNode):
        return False
    if isinstance(shape, Text):
        return _is_text(node, shape, name, problems)
    if isinstance(shape, Object):
        if shape.or_text and isinstance(node, Scalar):
            return _is_text(node, Text(), name, problems)
        return fields_of(node, shape.form, problems).sound
    if isinstance(shape, Objects):
        return _is_list(node, shape, name, problems)
    if isinstance(shape, (ObjectByName, TextByName)):
        return _is_by_name(node, shape, name, problems)
    return _is_texts(node, name, problems)


def _fields_to_write(node: Node, form: MappingForm) -> str:
    """The fields that a mapping may have, where something else stands; the one that is meant, where the text tells it."""
    chosen = _with_choice(node.text, form) if isinstance(node, Scalar) else None
    if chosen is not None:
        return f"{{{chosen.name}: {plain(node)}}}"
    if len(form.kinds) == len(form.fields):
        return listed([f"{{{kind.name}: …}}" for kind in form.kinds])
    return f"its fields: {', '.join(form.names())}"


def _misplaced(value: Node, field: Field, form: MappingForm, problems: Problems) -> bool:
    """Whether a field with choices has for its value the name of another field, or a choice of another: `kind: mean`."""
    if not isinstance(value, Scalar) or not (choices := _choices(field)) or value.text in choices:
        return False
    other = form.by_name.get(value.text) or _with_choice(value.text, form)
    if other is None or other is field:
        return False
    instead = value.text if value.text in _choices(other) else listed(_choices(other)) or "…"
    what = f"{field.name}: {shown(value.text)} is not known"
    problems.add(value.location, what, f"write {other.name}: {instead}, in place of {field.name}")
    return True


def _choices(field: Field) -> tuple[str, ...]:
    return field.shape.choices if isinstance(field.shape, Text) else ()


def _with_choice(text: str, form: MappingForm) -> Field | None:
    """The field for which a text is a choice; no and yes tell of none."""
    fields = [field for field in form.fields if text in _choices(field) and text not in ("no", "yes")]
    return fields[0] if len(fields) == 1 else None


def _expect(node: Node, what: str, instead: str, problems: Problems, choices: Sequence[str] = ()) -> bool:
    if not isinstance(node, BrokenNode):
        fix = certain(node.text, choices) if choices and isinstance(node, Scalar) and not problems.full else None
        problems.add(node.location, what, instead, fix)
    return False


def _unknown(entry: MappingEntry, missing: Sequence[str], form: MappingForm, problems: Problems) -> tuple[str, str]:
    """Reports an unknown field; gives the field that was probably meant, and that of the `missing` that certainly was, or ""."""
    key = entry.key
    if not key.text:  # a refused key, reported where it was parsed
        return "", ""
    if problems.full:
        problems.add(key.location, f"unknown field {shown(key.text)} in {form.title}", "")
        return "", ""
    by_value = _with_choice(entry.value.text, form) if isinstance(entry.value, Scalar) else None
    near = nearest(key.text, form.names(), 1, LEAST_FOR_FIELDS) or ((by_value.name,) if by_value else ())
    instead = f"write {near[0]}" if near else f"the fields of {form.title} are {', '.join(form.names())}"
    fix = certain(key.text, missing) if near and near[0] in missing else None
    problems.add(key.location, f"unknown field {shown(key.text)} in {form.title}", instead, fix)
    return "".join(near), fix.new if fix else ""


def _is_text(node: Node, shape: Text, name: str, problems: Problems) -> bool:
    if not isinstance(node, Scalar):
        return _expect(node, f"{name} must be one text", f"write {name} in one line after the colon", problems)
    if len(node.text) > _LONGEST_TEXT and name != "note":
        what = f"{name}: {shown(node.text)} has {len(node.text):,} characters"
        return _expect(node, what, f"write what belongs here in at most {_LONGEST_TEXT:,}", problems)
    if shape.choices and node.text in shape.choices:
        return True
    if shape.choices and not (shape.pattern and _compiled(shape.pattern).fullmatch(node.text)):
        instead = f"write {listed(shape.choices)}{f'; {shape.says}' if shape.says else ''}"
        return _expect(node, f"{name}: {shown(node.text)} is not known", instead, problems, shape.choices)
    if shape.pattern and not _compiled(shape.pattern).fullmatch(node.text):
        return _expect(node, f"{name}: {shown(node.text)} does not fit", f"write {shape.says}", problems)
    return True


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _is_list(node: Node, shape: Objects, name: str, problems: Problems) -> bool:
    if not isinstance(node, SequenceNode) or not node.items:
        return _expect(node, f"{name} must be a list of one entry at least", "begin each entry with a hyphen", problems)
    # claims are read one by one by their own reader, so that one bad claim does not hide the others
    return True


def _is_by_name(node: Node, shape: ObjectByName | TextByName, name: str, problems: Problems) -> bool:
    if not isinstance(node, MappingNode):
        return _expect(node, f"{name} must be a mapping", f"write names with what they stand for, or {name}: {{}}", problems)
    if isinstance(shape, TextByName):
        bad = [e for e in node.entries if not _is_text(e.value, Text(), shown(e.key.text), problems)]
        return not bad
    return True


def _is_texts(node: Node, name: str, problems: Problems) -> bool:
    if isinstance(node, Scalar):
        return _is_text(node, Text(), f"an entry of {name}", problems)
    items = node.items if isinstance(node, SequenceNode) else (node,)
    fitting = [_is_text(item, Text(), f"an entry of {name}", problems) for item in items]
    return all(fitting)


def number(text: str) -> Fraction | None:
    """The number that a text such as "3", "0.5", "3%" or "1/200" is, exactly; None if it is no such number."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    if match[3] is not None:
        return Fraction(int(match[3]), int(match[4])) if int(match[4]) else None
    return Fraction(match[1]) / (100 if match[2] else 1)
