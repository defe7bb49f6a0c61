"""The JSON Schema of claim files, derived from their declared fields, for completion in editors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker import __version__
from checker.intake.files.article_form import ARTICLE_FILE
from checker.intake.files.settings_form import SETTINGS_FILE
from checker.intake.files.shapes import Alternative, Field, MappingForm, Object, ObjectByName, Objects, Shape, Text, TextByName
from checker.intake.files.vocabulary_form import VOCABULARY_FILE

DRAFT = "https://json-schema.org/draft/2020-12/schema"
# editors hold 2014 for a number and true for a truth value; the checker reads both as the text written
SCALAR = ["string", "number", "boolean"]
MADE_BY = f"What claims-checker {__version__} reads."
FILES = {"article": ARTICLE_FILE, "vocabulary": VOCABULARY_FILE, "settings": SETTINGS_FILE}

Schema = dict[str, Any]
NOTHING: Mapping[str, Sequence[str]] = {}


def json_schema(of: str = "article", offered: Mapping[str, Sequence[str]] = NOTHING) -> Schema:
    """The schema (draft 2020-12) of an article file, or of "vocabulary" or "settings". Raises KeyError for others.

    `offered` are names that editors complete in the text of a field, beside whatever else may stand there.
    """
    return form_schema(FILES[of], offered)


def form_schema(form: MappingForm, offered: Mapping[str, Sequence[str]] = NOTHING) -> Schema:
    """The schema (draft 2020-12) of a file of this form, with the names that are offered in its fields."""
    head = {"$schema": DRAFT, "$comment": MADE_BY, "title": form.title.split(" ", 1)[1].capitalize()}
    schema = {**head, **_form(form, offered)}
    if offered:
        schema["$defs"] = {name: {"enum": list(names)} for name, names in offered.items()}
    if form is ARTICLE_FILE:
        schema["allOf"] = [_in_claims_or_defaults(name) for name in ("scope", "source")]
    return schema


def list_schema(form: MappingForm, title: str) -> Schema:
    """The schema (draft 2020-12) of a file that is a list of such records."""
    return {"$schema": DRAFT, "$comment": MADE_BY, "title": title, "type": "array", "items": _form(form)}


def _form(form: MappingForm, offered: Mapping[str, Sequence[str]] = NOTHING) -> Schema:
    properties = {field.name: {"description": field.doc, **_field(field, offered)} for field in form.fields}
    schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    required = [field.name for field in form.fields if field.required]
    if required:
        schema["required"] = required
    if form.kinds:
        schema["oneOf"] = [_kind(kind, form.kinds) for kind in form.kinds]
    return schema


def _kind(kind: Alternative, kinds: tuple[Alternative, ...]) -> Schema:
    """Exactly the fields of this kind, and none that belong to others only."""
    others = dict.fromkeys(name for other in kinds for name in other.fields if name not in kind.fields)
    schema: Schema = {"title": f"{kind.name}: {kind.doc}", "required": list(kind.fields)}
    if others:
        schema["properties"] = dict.fromkeys(others, False)
    return schema


def _field(field: Field, offered: Mapping[str, Sequence[str]]) -> Schema:
    schema = _shape(field.shape, offered)
    if field.name not in offered:
        return schema
    return {"anyOf": [{"$ref": f"#/$defs/{field.name}"}, *schema.get("anyOf", [schema])]}


def _shape(shape: Shape, offered: Mapping[str, Sequence[str]] = NOTHING) -> Schema:
    if isinstance(shape, Text):
        return _text(shape)
    if isinstance(shape, Object):
        whole = _form(shape.form, offered)
        return {"anyOf": [_text(Text()), whole]} if shape.or_text else whole
    if isinstance(shape, Objects):
        return {"type": "array", "minItems": 1, "items": _form(shape.form, offered)}
    if isinstance(shape, ObjectByName):
        whole = _form(shape.form, offered)
        return {
            "type": "object",
            "additionalProperties": {"anyOf": [{"const": shape.or_text}, whole]} if shape.or_text else whole,
        }
    if isinstance(shape, TextByName):
        return {"type": "object", "additionalProperties": _text(Text())}
    return {"anyOf": [_text(Text()), {"type": "array", "items": _text(Text())}]}


def _text(shape: Text) -> Schema:
    if shape.choices and shape.pattern:
        return {"anyOf": [{"enum": list(shape.choices)}, {"type": "string", "pattern": f"^{shape.pattern}$"}]}
    if shape.choices:
        return {"enum": list(shape.choices)}
    # a text of blanks alone counts as empty
    pattern = f"^{shape.pattern}$" if shape.pattern else r"\S"
    examples = {"examples": list(shape.examples)} if shape.examples else {}
    return {"type": SCALAR, "pattern": pattern, **examples}


def _in_claims_or_defaults(name: str) -> Schema:
    """Every claim has the field, unless the defaults do."""
    default = {"required": ["defaults"], "properties": {"defaults": {"required": [name]}}}
    each = {"properties": {"claims": {"items": {"required": [name]}}}}
    return {"anyOf": [default, each]}
