"""Reads settings.yaml."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from checker.intake.files.numerals import number
from checker.intake.files.own_readings import own_readings
from checker.intake.files.problems import Problems, shown
from checker.intake.files.reader import Fields, fields_of
from checker.intake.files.settings_form import SETTINGS_FILE
from checker.intake.files.tree import Node
from checker.model.vocabulary import Settings


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
        readings=own_readings(fields, problems),
        publisher=_text(fields, "publisher"),
        page=_text(fields, "page"),
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
