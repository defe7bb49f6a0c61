"""Tables of the README and the handbook that are made from the code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from checker.intake.files.article_form import ARTICLE, CLAIM
from checker.intake.files.settings_form import SETTINGS_FILE
from checker.intake.files.shapes import MappingForm
from checker.intake.language.values import read_value
from checker.memory.ledger.entry import JUDGEMENT
from checker.prose.numbers import show_interval
from checker.report.formats import load, names
from checker.report.formats.json import schema as json_schema
from checker.report.manual import pages


def fields(form: MappingForm) -> str:
    """The fields of a form with what stands beside them in the code."""
    rows = ((f"`{field.name}`", "yes" if field.required else "", field.doc) for field in form.fields)
    return _table(("field", "needed", "meaning"), rows)


def formats() -> str:
    """The formats of the report."""
    return _table(("format", "for"), ((f"`{name}`", load(name).DESCRIPTION) for name in names()))


def json_fields() -> str:
    """Every object of the JSON report with its fields."""
    schema = json_schema()
    rows = (
        (f"`{where}`", f"`{name}`", _meaning(field, schema))
        for where, object in _objects(schema)
        for name, field in object["properties"].items()
    )
    return _table(("in", "field", "meaning"), rows)


def handbook() -> str:
    """The pages of the handbook, as README links them."""
    return "".join(f"- [{page.title}](checker/manual/{page.name}.md): `check help {page.name}`\n" for page in pages())


WORDINGS = (
    "1,042",
    "33,000",
    "about 1,400",
    "nearly 30,000",
    "over 20,000",
    "at least 700",
    "up to 1,400",
    "fewer than 300",
    "1,000 to 1,500",
    "tens of thousands",
)
ABROAD = (
    ("de", "mehr als 20.000", "over 20,000"),
    ("es", "unas 1.500 personas", "about 1,500"),
    ("fr", "environ 3,4 millions", "about 3.4 million"),
    ("it", "oltre 30.000", "over 30,000"),
    ("ko", "3만4천여 명", "over 34,000"),
    ("nl", "ruim 20.000", "over 20,000"),
    ("pt", "até 1.400", "up to 1,400"),
    ("ru", "около полутора миллионов", "about 1.5 million"),
    ("uk", "понад 20 тисяч", "over 20,000"),
)


def wordings() -> str:
    """Wordings with both of their readings."""
    readings = ((wording, read_value(wording)) for wording in WORDINGS)
    rows = ((f"“{wording}”", show_interval(read.literal), show_interval(read.pragmatic)) for wording, read in readings)
    return _table(("an article says", "literally", "as readers take it"), rows)


def abroad() -> str:
    """Wordings of other languages, with those of English that say the same and their literal readings."""
    for language, wording, english in ABROAD:
        assert read_value(wording, language=language) == read_value(english), wording
    rows = ((f"`{code}`", f"“{each}”", f"“{like}”", show_interval(read_value(like).literal)) for code, each, like in ABROAD)
    return _table(("language", "an article says", "as in English", "literally"), rows)


def _objects(schema: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield "report", schema
    for name in ("summary", "coverage"):
        if "properties" in schema["properties"][name]:
            yield name, schema["properties"][name]
    for name, object in schema.get("$defs", {}).items():
        if "properties" in object:
            yield name, object


def _meaning(field: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    if "description" in field:
        return str(field["description"])
    for inner in (field, *field.get("anyOf", ())):
        if "$ref" in inner:
            name = inner["$ref"].rsplit("/", 1)[-1]
            said = schema["$defs"][name].get("description")
            return str(said) if said else f"see `{name}`"
    return ", ".join(map(str, field.get("enum", ()))) or str(field.get("type", ""))


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


PAGES: Mapping[str, Callable[[], str]] = {
    "fields of an article": lambda: fields(ARTICLE),
    "fields of a claim": lambda: fields(CLAIM),
    "fields of the settings": lambda: fields(SETTINGS_FILE),
    "fields of a judgement": lambda: fields(JUDGEMENT),
    "formats": formats,
    "wordings": wordings,
    "wordings of other languages": abroad,
    "pages of the handbook": handbook,
    "fields of the JSON report": json_fields,
}
