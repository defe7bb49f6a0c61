"""Shapes of what a file may hold, from which both the reader and the JSON Schema are derived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from checker.prose.phrases import listed


@dataclass(frozen=True, slots=True)
class Text:
    """One text. With `choices` only those, with `pattern` only what it matches whole, with both either; `says` puts it in words.

    `examples` are what editors may be offered.
    """

    choices: tuple[str, ...] = ()
    pattern: str = ""
    says: str = ""
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Texts:
    """One text, or a list of texts."""


@dataclass(frozen=True, slots=True)
class TextByName:
    """A mapping from names of the editor's choice to texts."""


@dataclass(frozen=True, slots=True)
class Object:
    """A mapping with the fields of a form; with `or_text` a single text will do too, and so will the one text `word`."""

    form: MappingForm
    or_text: bool = False
    word: str = ""


@dataclass(frozen=True, slots=True)
class Objects:
    """A list of mappings with the fields of a form, one at least."""

    form: MappingForm


@dataclass(frozen=True, slots=True)
class ObjectByName:
    """A mapping from names of the editor's choice to mappings with the fields of a form, or to the one text `or_text`."""

    form: MappingForm
    or_text: str = ""


Shape = Text | Texts | TextByName | Object | Objects | ObjectByName


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name, one line that tells editors what belongs there, its shape, and whether it must be there."""

    name: str
    doc: str
    shape: Shape = Text()
    required: bool = False


def under(field: Field | None, key: str) -> Field | None:
    """The field of that name in what a field holds; None where nothing is known of it."""
    match field and field.shape:
        case Object(form) | Objects(form):
            return form.by_name.get(key)
        case ObjectByName(form, word):
            return Field(key, "", Object(form, word=word))
        case TextByName():
            return Field(key, "")
    return None


def in_place_of_nothing(field: Field | None) -> str:
    """What to write into a field in which nothing stands: an instruction without a stop."""
    match field and field.shape:
        case ObjectByName() | TextByName() if field:
            return f"write names with what they stand for, or {field.name}: {{}}"
        case Object(form, _, word) if field and word:
            first, *others = form.names()
            some = f"{field.name}: {{{first}: …}}, with any of {', '.join(others)}"
            return f"write {field.name}: {word}; {some}; or {field.name}: {{}} where it adds nothing"
        case Object(form) if field and not form.required:
            return f"write {field.name}: {{}}, or its fields: {', '.join(form.names())}"
        case Object(form):
            return f"write its fields: {', '.join(form.names())}"
        case Objects():
            return "write its entries below it, each with a hyphen before it"
    if field is not None and field.required:
        return f"write {field.name}: {in_sentence(field.doc)}"
    if field is not None and isinstance(field.shape, Text) and field.shape.choices:
        return f"write {listed(field.shape.choices)}, or leave the field out"
    return "write what belongs here, or leave the field out"


def in_sentence(doc: str) -> str:
    """What is said of a field, as the end of a sentence."""
    return doc[:1].lower() + doc[1:].rstrip(".")


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of several forms of which exactly one must be chosen: the fields it has; the first one leads."""

    name: str
    fields: tuple[str, ...]
    doc: str


@dataclass(frozen=True)
class MappingForm:
    """The fields of one mapping. `title` names it in messages ("a claim"); exactly one of `kinds` is due."""

    title: str
    fields: tuple[Field, ...]
    kinds: tuple[Alternative, ...] = ()

    def names(self) -> tuple[str, ...]:
        """The names of its fields."""
        return tuple(self.by_name)

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """Its fields by name."""
        return {field.name: field for field in self.fields}

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The names of the fields that must be there."""
        return tuple(field.name for field in self.fields if field.required)
