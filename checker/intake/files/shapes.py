"""Shapes of what a file may hold, from which both the reader and the JSON Schema are derived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


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
    """A mapping with the fields of a form; with `or_text` a single text will do too."""

    form: MappingForm
    or_text: bool = False


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
