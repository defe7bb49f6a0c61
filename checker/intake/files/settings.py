"""Reads settings.yaml, with the rows of the readings table that it replaces."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from checker.intake.files.names import certain, nearest
from checker.intake.files.problems import Problems, listed, shown
from checker.intake.files.reader import Fields, fields_of, number
from checker.intake.files.settings_form import READING, SETTINGS_FILE
from checker.intake.files.tree import Node, Scalar
from checker.intake.language.errors import WordingError
from checker.intake.language.formulas import HedgedNumber, interval
from checker.intake.language.hedges import HedgeRule, rows
from checker.model.vocabulary import OwnReading, Readings, Settings

_HOW = "write it as [N-g/2, N+g), [N, …) or [2, 10]; intake/language/readings.toml says what the letters mean"
_SAMPLES = tuple(Fraction(number) for number in (7, 100, 1400, 20000))


def read_settings(root: Node, problems: Problems) -> Settings:
    """The settings in the tree of the file; where one has a problem its usual value stands in."""
    fields, usual = fields_of(root, SETTINGS_FILE, problems), Settings()
    rounding = fields.scalar("rounding")
    sharp: Literal["rounded", "sharp"] = "sharp" if rounding and rounding.text == "sharp" else "rounded"
    return Settings(
        rounding=sharp,
        immaterial=_part(fields, "immaterial", usual.immaterial, problems),
        revised=_part(fields, "revised", usual.revised, problems),
        saturated=_part(fields, "saturated", usual.saturated, problems),
        seconds=_above_zero(fields, "seconds", usual.seconds, problems),
        reference=_above_zero(fields, "reference", usual.reference, problems),
        megabytes=_above_zero(fields, "megabytes", usual.megabytes, problems),
        readings=_own_readings(fields, problems),
        publisher=_text(fields, "publisher"),
        page=_text(fields, "page"),
        language=_text(fields, "language"),
    )


def _text(fields: Fields, name: str) -> str:
    scalar = fields.scalar(name)
    return scalar.text if scalar else ""


def _part(fields: Fields, name: str, usual: Fraction, problems: Problems) -> Fraction:
    scalar = fields.scalar(name)
    if scalar is None:
        return usual
    part = number(scalar.text)
    if part is not None and part <= 1:
        return part
    problems.add(scalar.location, f"{name}: {shown(scalar.text)} is no part of a whole", "write 0.5% or 0.005 or 1/200")
    return usual


def _above_zero(fields: Fields, name: str, usual: Fraction, problems: Problems) -> Fraction:
    scalar = fields.scalar(name)
    if scalar is None:
        return usual
    value = number(scalar.text)
    if value:
        return value
    problems.add(scalar.location, f"{name}: {shown(scalar.text)} is no number above 0", f"write a number such as {usual}")
    return usual


def _own_readings(settings: Fields, problems: Problems) -> Readings:
    """The rows under `readings`, by name; what has a problem is left out."""
    replaced = []
    for key, node in settings.named("readings"):
        usual = rows().get(key.text)
        fields = fields_of(node, READING, problems)
        if usual is None:
            near = nearest(key.text, rows())
            instead = f"write {listed(near)}" if near else f"the rows are {', '.join(rows())}"
            what = f"readings: {shown(key.text)} is no row of the readings table"
            problems.add(key.location, what, instead, certain(key.text, rows()))
            continue
        formulas = [_formula(fields.scalar(side), own, usual, problems) for side, own in _sides(usual)]
        replaced.append(OwnReading(key.text, formulas[0], formulas[1]))
    return tuple(sorted(replaced, key=lambda reading: reading.row))


def _sides(row: HedgeRule) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("literal", row.literal), ("pragmatic", row.pragmatic)


def _formula(scalar: Scalar | None, usual: str, row: HedgeRule, problems: Problems) -> str:
    """The formula that was written, or the usual one where there is none or it is refused."""
    if scalar is None:
        return usual
    formula = scalar.text.replace("...", "…")
    if ("N" in formula) != ("N" in usual):
        what = "names N, but the row has no number" if "N" in formula else "does not name N, the number of the row"
        problems.add(scalar.location, f"readings: {shown(scalar.text)} {what}", f"keep to the form of {usual}")
        return usual
    try:
        empty = any(interval(formula, HedgedNumber(n, n, Fraction(1), row.name, row.name)).is_empty for n in _SAMPLES)
    except (ValueError, WordingError, ZeroDivisionError):
        problems.add(scalar.location, f"readings: {shown(scalar.text)} is no interval", _HOW)
        return usual
    if empty:
        problems.add(scalar.location, f"readings: {shown(scalar.text)} ends below its start", "write the lower end first")
        return usual
    return formula
