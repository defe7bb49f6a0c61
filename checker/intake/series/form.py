"""The fields of a mapping: what the rows and columns of an official series mean."""

from __future__ import annotations

from checker.intake.files.article_form import ARTICLE, STATUSES
from checker.intake.files.shapes import Field, MappingForm, Object, ObjectByName, Text, TextByName
from checker.intake.files.vocabulary_form import PERIOD, SCOPE

LEAVE_OUT = "leave out"
FORECAST = "forecast"
LINES = Text(pattern=r"[1-9]\d{0,6}(-[1-9]\d{0,6})?", says="a row, or the first and the last: 3, or 3-4")
NUMBER = Text(pattern=r"[1-9]\d{0,11}", says="a whole number from 1 on")
DECIMAL = Text(choices=(".", ","))
YES_NO = Text(choices=("yes", "no"))
STATUS = Field("status", "What the series does with the figures, unless it simply asserts them.", Text(choices=STATUSES))
NOTE = Field("note", "A remark on the claims.")

MEANING = MappingForm(
    "a meaning",
    (
        *SCOPE.fields,
        Field("period", f"When, where no label says so: {PERIOD}."),
        Field(
            "running",
            "all: a running total of all so far; year: one that begins anew each January.",
            Text(choices=("all", "year")),
        ),
        Field("at", "end: counted on the last day of the period.", Text(choices=("end",))),
        Field("times", "What the figures are counted in: 1000 for thousands.", NUMBER),
        Field("unit", "What stands behind the figures: %, euros."),
        Field(
            "id",
            "With what the ids of its claims begin.",
            Text(pattern="[a-z0-9-]+", says="small letters a to z, digits and hyphens only"),
        ),
        *(Field("source", "Who vouches for the figures."), STATUS, NOTE),
    ),
)
MARK = MappingForm("a mark", (STATUS, NOTE))
MAPPING = MappingForm(
    "a mapping",
    (
        Field("series", "The file as it was published, from the folder of this mapping on.", required=True),
        Field("sheet", "Of a workbook: the sheet."),
        Field("separator", "Of CSV: what stands between two cells; tab for a tab.", Text(choices=(",", ";", "tab", "|"))),
        Field("decimal", "How fractions are written: 1,397.5 or 1.397,5.", DECIMAL),
        Field("header", "The rows with the headings: 3, or 3-4.", LINES, required=True),
        Field("labels", "So many columns at the left say what a row is about.", NUMBER, required=True),
        Field("until", "The last row with figures.", NUMBER),
        Field(
            "as of",
            "Where the last period was not over: the last day that its figures tell of; published: the day of publication.",
        ),
        Field("article", "What was published.", Object(ARTICLE), required=True),
        Field(
            "scope", "What is counted: a named scope, or who, event, where and route.", Object(SCOPE, or_text=True), required=True
        ),
        Field("source", "Who vouches for the figures.", required=True),
        Field("times", "What all figures are counted in: 1000 for thousands.", NUMBER),
        Field(
            "exact", "Whether the figures are exact however round they are; yes, unless they are counted in thousands.", YES_NO
        ),
        Field("means", f"What each heading and label means that is no period, or {LEAVE_OUT}.", ObjectByName(MEANING, LEAVE_OUT)),
        Field("words", f"What cells without a number mean: {LEAVE_OUT}, or the number.", TextByName()),
        Field("marks", "What marks of footnotes at figures and labels mean.", ObjectByName(MARK)),
    ),
)
