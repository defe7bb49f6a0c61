"""The fields of the vocabulary, as editors write them."""

from __future__ import annotations

from checker.intake.files.shapes import Alternative, Field, MappingForm, ObjectByName, Objects, Text, TextByName, Texts

PERIOD = "2014, 2018-01/2018-11, 2018-11-30, ../2015-06-15, 2020-Q2, 2022-H1, FY2008 or a named period"
SCOPE = MappingForm(
    "a scope",
    (
        Field("who", "Who or what is counted; “any” for everyone."),
        Field("event", "What happened to them: arrived, residing, …"),
        Field("where", "Where it happened."),
        Field("route", "By which way."),
    ),
)
ALSO = Field("also", "Other names.", Texts())
WITHIN = Field("within", "The next broader concept, or a list of them.", Texts())
CONFUSABLE = Field("confusable", "Concepts that writers mix up with this one.", Texts())
PARTS = Field(
    "parts",
    "Families of disjoint parts; complete if together they are all of it.",
    Objects(
        MappingForm(
            "an entry of parts",
            (
                Field("complete", "Parts that together make the whole.", Texts()),
                Field("some", "Parts that do not overlap but leave something out.", Texts()),
            ),
            (
                Alternative("complete", ("complete",), "parts that make the whole"),
                Alternative("some", ("some",), "parts that do not"),
            ),
        )
    ),
)
WHO = MappingForm(
    "a concept of who",
    (
        ALSO,
        WITHIN,
        PARTS,
        CONFUSABLE,
        Field("unit", "The noun counted, or the unit of amounts (dollar, dollars and USD are one), when it is not people."),
    ),
)
PLACE = MappingForm("a concept", (ALSO, WITHIN, PARTS, CONFUSABLE))
EVENT = MappingForm(
    "an event",
    (
        *(ALSO, WITHIN, PARTS, CONFUSABLE),
        Field(
            "kind",
            "flow: counted over a period; state: at a date; fact: has no date.",
            Text(choices=("flow", "state", "fact")),
        ),
        Field(
            "measure",
            "In place of kind: what has one value for each period and is never added up, a wage, a rate. Of a whole the mean, "
            "median or rate lies between those of its parts; other says nothing of them.",
            Text(choices=("mean", "median", "rate", "other")),
        ),
        Field("follows", "The event that whoever is counted here went through before."),
        Field("begins", "The date before which nothing was counted."),
        Field("grows by", "Of a state: the flows that add to it: joined.", Texts()),
        Field("falls by", "Of a state: the flows that take from it: left, died.", Texts()),
        Field(
            "complete",
            "yes: the state changes in no other way, of whomever and wherever it is counted, so that it has to add up.",
            Text(choices=("yes", "no")),
        ),
    ),
)
FISCAL = Field("fiscal_year", "What FY2008 means to it: 2007-10/2008-09 unless said otherwise; 2008-04/2009-03; 2008.")
NAME = MappingForm("a publisher", (ALSO, FISCAL))
SOURCE = MappingForm(
    "a source",
    (
        ALSO,
        FISCAL,
        Field("trust", "How far it is trusted: 1 is usual; any number above 0, such as 3, 2.5, 3/2 or 1/2."),
        Field("of", "The source that it belongs to: a dataset to the ministry that issues it. They are one origin."),
    ),
)

VOCABULARY_FILE = MappingForm(
    "a vocabulary",
    (
        Field("who", "Concepts of who or what is counted.", ObjectByName(WHO)),
        Field("event", "Concepts of what happened.", ObjectByName(EVENT)),
        Field("where", "Concepts of where.", ObjectByName(PLACE)),
        Field("route", "Concepts of which way.", ObjectByName(PLACE)),
        Field("scopes", "Whole scopes with a name.", ObjectByName(SCOPE)),
        Field("periods", "Periods with a name.", TextByName()),
        Field("publishers", "Publishers and their other names.", ObjectByName(NAME)),
        Field("sources", "Sources, their other names, and how far they are trusted.", ObjectByName(SOURCE)),
        Field("units", "Further pint definitions.", Texts()),
    ),
)
