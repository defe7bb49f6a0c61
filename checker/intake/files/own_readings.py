"""Rows of the readings table that settings.yaml replaces."""

from __future__ import annotations

from fractions import Fraction

from checker.intake.files.names import nearest
from checker.intake.files.problems import Problems, listed, shown
from checker.intake.files.reader import Fields, fields_of
from checker.intake.files.settings_form import READING
from checker.intake.files.tree import Scalar
from checker.intake.language.errors import WordingError
from checker.intake.language.formulas import HedgedNumber, interval
from checker.intake.language.hedges import HedgeRule, rows
from checker.model.vocabulary import OwnReading, Readings

HOW = "write it as [N-g/2, N+g), [N, …) or [2, 10]; intake/language/readings.toml says what the letters mean"
_SAMPLES = tuple(Fraction(number) for number in (7, 100, 1400, 20000))


def own_readings(settings: Fields, problems: Problems) -> Readings:
    """The rows under `readings`, by name; what has a problem is left out."""
    replaced = []
    for key, node in settings.named("readings"):
        usual = rows().get(key.text)
        fields = fields_of(node, READING, problems)
        if usual is None:
            near = nearest(key.text, rows())
            instead = f"write {listed(near)}" if near else f"the rows are {', '.join(rows())}"
            problems.add(key.location, f"readings: {shown(key.text)} is no row of the readings table", instead)
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
        problems.add(scalar.location, f"readings: {shown(scalar.text)} is no interval", HOW)
        return usual
    if empty:
        problems.add(scalar.location, f"readings: {shown(scalar.text)} ends below its start", "write the lower end first")
        return usual
    return formula
