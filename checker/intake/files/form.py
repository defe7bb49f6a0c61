"""The fields of articles, claims, vocabulary and settings, as editors write them."""

from __future__ import annotations

from typing import get_args

from checker.intake.files.shapes import Field, Form, Kind, Record, RecordByName, Records, Text, TextByName, Texts
from checker.model.time import TimeUnit

UNITS = Text(choices=get_args(TimeUnit))
SLUG = Text(pattern="[a-z0-9-]+", says="small letters a to z, digits and hyphens only")
ADDRESS = Text(pattern="https?://[!$-~]+", says="a whole address without #, such as https://harbour.example/checks")
WEB = Text(pattern=r"[Hh][Tt][Tt][Pp][Ss]?://\S+", says="a whole address of the web, beginning with https:// or http://")
STATUSES = ("forecast", "denied", "estimate", "superseded")
PERIOD = "2014, 2018-01/2018-11, 2018-11-30, ../2015-06-15, 2020-Q2, 2022-H1, FY2008 or a named period"

YES_OR_NO = Text(choices=("yes", "no"))
NUMBER = Text(pattern=r"\d{1,6}", says="a whole number")
SCOPE = Form(
    "a scope",
    (
        Field("who", "Who or what is counted; “any” for everyone."),
        Field("event", "What happened to them: arrived, residing, …"),
        Field("where", "Where it happened."),
        Field("route", "By which way."),
    ),
)
SCOPE_DOC = "What is counted: a named scope, or who, event, where and route, each overriding the default's."

EXTREMES = Text(examples=("highest", "lowest", "record high", "record low", "most", "fewest"))

KINDS = (
    Kind("value", ("value",), "a count over the period, or at a date"),
    Kind("each", ("value", "each"), "what holds in every complete unit inside the period"),
    Kind("average", ("value", "average"), "the mean per unit over the period"),
    Kind("change", ("change", "from"), "a change against another period"),
    Kind("share", ("share", "of"), "a part of another scope"),
    Kind("record", ("record", "among"), "a superlative over periods of one length"),
    Kind("record since", ("record", "since"), "a superlative over all periods of one length after an earlier one"),
    Kind("first", ("value", "since"), "what no period since an earlier one had"),
)

CLAIM = Form(
    "a claim",
    (
        Field("id", "A short name, unique in the file; the full id is file-stem/id.", SLUG, required=True),
        Field(
            "quote",
            "The article's own words, the numeric phrase only, at most 12 words; … marks what is left out.",
            required=True,
        ),
        Field("value", "The figure in the article's wording: 1,042; over 20,000; about 1,000-1,500; 4.7 billion won."),
        Field("each", "With value: it holds in every complete unit inside the period.", UNITS),
        Field("average", "With value: it is the mean per unit over the period.", UNITS),
        Field("change", "The change against `from`: down 96%, 134 higher, doubled, fell to 1,047, fell."),
        Field("from", f"With change: the period compared with: {PERIOD}."),
        Field("share", "The part of `of` that the scope makes: 70%, 1 in 10, most."),
        Field(
            "of",
            "With share: the whole; a text replaces who, a mapping its dimensions, a scope name all.",
            Record(SCOPE, or_text=True),
        ),
        Field("record", "A superlative of the period among all of its length in `among`: highest, fewest, record low.", EXTREMES),
        Field("among", f"With record: the range of the superlative, such as 18 years, or {PERIOD}."),
        Field("since", f"With record or value: the last period that had it, before this one: {PERIOD}."),
        Field("scope", SCOPE_DOC, Record(SCOPE, or_text=True)),
        Field("period", f"When: {PERIOD}; an open end lasts until publication."),
        Field("source", "Who vouches for the number; `unnamed` where the article names nobody."),
        Field("via", "Through whom the source reached the article."),
        Field(
            "status",
            "What the article does with the number, unless it simply asserts it; superseded: it quotes an old figure.",
            Text(choices=STATUSES),
        ),
        Field("restates", "The claim that gives the same quantity in other words or another unit."),
        Field("supersedes", "The claim that this one corrects."),
        Field("note", "A remark of the editor."),
    ),
    KINDS,
)

ROW = Form(
    "a row",
    (
        *(Field(f.name, f.doc, f.shape, f.required and f.name != "quote") for f in CLAIM.fields),
        Field("exact", "Whether the figure is exact however round it is.", Text(choices=("yes", "no"))),
    ),
    KINDS,
)

DEFAULTS = Form(
    "the defaults",
    tuple(field for field in CLAIM.fields if field.name in ("scope", "period", "source", "via")),
)

ARTICLE = Form(
    "an article",
    (
        Field("title", "The headline.", required=True),
        Field("publisher", "Who published it.", required=True),
        Field("published", "The date in EDTF: 2018-12-18; 2015-06? where only the month is sure.", required=True),
        Field("url", "Where it stands on the web: https://…", WEB),
        Field("note", "A remark of the editor."),
    ),
)

ARTICLE_FILE = Form(
    "a claim file",
    (
        Field("article", "The text that the claims are taken from.", Record(ARTICLE), required=True),
        Field("defaults", "What holds for every claim that does not say otherwise.", Record(DEFAULTS)),
        Field("claims", "Every number that the article states.", Records(CLAIM), required=True),
    ),
)

TABLE_COLUMNS = (
    *(
        "id",
        "title",
        "publisher",
        "published",
        "url",
        "value",
        "each",
        "average",
        "change",
        "from",
        "share",
        "of",
        "record",
    ),
    *("among", "since", "who", "event", "where", "route", "period", "source", "via", "status", "restates", "supersedes", "note"),
    *("quote", "exact"),
)

ALSO = Field("also", "Other names.", Texts())
WITHIN = Field("within", "The next broader concept, or a list of them.", Texts())
CONFUSABLE = Field("confusable", "Concepts that writers mix up with this one.", Texts())
PARTS = Field(
    "parts",
    "Families of disjoint parts; complete if together they are all of it.",
    Records(
        Form(
            "an entry of parts",
            (
                Field("complete", "Parts that together make the whole.", Texts()),
                Field("some", "Parts that do not overlap but leave something out.", Texts()),
            ),
            (
                Kind("complete", ("complete",), "parts that make the whole"),
                Kind("some", ("some",), "parts that do not"),
            ),
        )
    ),
)
WHO = Form("a who", (ALSO, WITHIN, PARTS, CONFUSABLE, Field("unit", "The noun counted, when it is not people.")))
PLACE = Form("a concept", (ALSO, WITHIN, PARTS, CONFUSABLE))
EVENT = Form(
    "an event",
    (
        *(ALSO, WITHIN, PARTS, CONFUSABLE),
        Field(
            "kind",
            "flow: counted over a period; state: at a date; fact: has no date.",
            Text(choices=("flow", "state", "fact")),
        ),
        Field("follows", "The event that whoever is counted here went through before."),
        Field("begins", "The date before which nothing was counted."),
    ),
)
FISCAL = Field("fiscal_year", "What FY2008 means to it: 2007-10/2008-09 unless said otherwise; 2008-04/2009-03; 2008.")
NAME = Form("a publisher", (ALSO, FISCAL))
SOURCE = Form(
    "a source",
    (
        ALSO,
        FISCAL,
        Field("trust", "How far it is trusted: a number above 0; 1 is usual."),
        Field("of", "The source that it belongs to: a dataset to the ministry that issues it. They are one origin."),
    ),
)

VOCABULARY_FILE = Form(
    "a vocabulary",
    (
        Field("who", "Concepts of who or what is counted.", RecordByName(WHO)),
        Field("event", "Concepts of what happened.", RecordByName(EVENT)),
        Field("where", "Concepts of where.", RecordByName(PLACE)),
        Field("route", "Concepts of which way.", RecordByName(PLACE)),
        Field("scopes", "Whole scopes with a name.", RecordByName(SCOPE)),
        Field("periods", "Periods with a name.", TextByName()),
        Field("publishers", "Publishers and their other names.", RecordByName(NAME)),
        Field("sources", "Sources, their other names, and how far they are trusted.", RecordByName(SOURCE)),
        Field("units", "Further pint definitions.", Texts()),
    ),
)

READING = Form(
    "a reading",
    (
        Field("literal", "What the words commit the writer to, such as [N-g/2, N+g): see intake/language/readings.toml."),
        Field("pragmatic", "What readers take from them."),
    ),
)
_KINDS = "%s: kinds of findings, one or a list."
CHECK_OPTIONS = (
    Field("format", "How to write the report to the screen or to output: text, json, html and others."),
    Field("output", "The file that the report is written to, from the current folder on."),
    Field("as-of", "Only claims published by this date."),
    Field(
        "fail-on", "The severity from which on check ends with 1.", Text(choices=("contradiction", "tension", "note", "never"))
    ),
    Field("select", _KINDS % "What alone is shown", Texts()),
    Field("ignore", _KINDS % "What is left out", Texts()),
    Field("report", "Further reports, each NAME=FILE.", Texts()),
    Field("show", "Which findings are told in full.", Text(choices=("new", "known", "all"))),
    Field("against", "The git revision at which findings stood that are not new."),
    Field("strict", "Whether stale judgements end with 1.", YES_OR_NO),
    Field("width", "Columns of the text report.", NUMBER),
    Field("watch", "Whether to check again whenever something is saved.", YES_OR_NO),
    Field("no-cache", "Whether to keep nothing from run to run.", YES_OR_NO),
)
BOUNDS_OPTIONS = (
    Field("who", "Who is counted."),
    Field("event", "What happened to them."),
    Field("where", "Where."),
    Field("route", "By which route."),
    Field("period", "When."),
    Field("as-of", "Only claims published by this date."),
    Field("format", "For people or for programs.", Text(choices=("text", "json"))),
)
HISTORY_OPTIONS = (
    Field("fail-on", "Which findings are followed.", Text(choices=("contradiction", "tension"))),
    Field("format", "For people or for programs.", Text(choices=("text", "json"))),
    Field("output", "The file that the history is written to."),
    Field("width", "Columns of the text.", NUMBER),
)
JUDGE_OPTIONS = (
    Field("verdict", "What is decided.", Text(choices=("wrong", "superseded", "disputed", "accepted"))),
    Field("because", "Why."),
    Field("until", "The date on which findings are to be new again."),
    Field("by", "Who decides; else git's user.name."),
    Field("in", "The folder of the claims."),
    Field("all", "Whether every new finding is judged.", YES_OR_NO),
    Field("prune", "Whether judgements that settle nothing are removed.", YES_OR_NO),
)
REVIEW_OPTIONS = (
    Field("port", "The port; 0 is any that is free.", NUMBER),
    Field("host", "127.0.0.1 or ::1."),
    Field("by", "Who decides; else git's user.name."),
    Field("open", "Whether to open the browser.", YES_OR_NO),
)
SCHEMA_OPTIONS = (Field("of", "Of what.", Text(choices=("claims", "vocabulary", "settings", "judged", "output"))),)
OPTIONS = {
    "check": CHECK_OPTIONS,
    "bounds": BOUNDS_OPTIONS,
    "history": HISTORY_OPTIONS,
    "judge": JUDGE_OPTIONS,
    "review": REVIEW_OPTIONS,
    "schema": SCHEMA_OPTIONS,
}
"""The options of each command that may stand in settings.yaml: all of them."""
COMMANDS = Form(
    "the options",
    tuple(
        Field(
            command,
            f"What check {command} is told." if command != "check" else "What check is told.",
            Record(Form(f"the options of {command}", fields)),
        )
        for command, fields in OPTIONS.items()
    ),
)
SETTINGS_FILE = Form(
    "the settings",
    (
        Field("rounding", "How bare round figures are read.", Text(choices=("rounded", "sharp"))),
        Field("immaterial", "A gap below this part of the figure is a tension only: 0.5%."),
        Field("revised", "A later figure of the same source within this part is a revision: 3%."),
        Field("saturated", "A part from this share of its whole on is pointed out: 90%."),
        Field("seconds", "How long one component may take before it is undecided: 60."),
        Field("megabytes", "How large a YAML file may be; a larger one is refused, not read: 16."),
        Field("reference", "Claims of sources trusted this much are what others are held against: 4."),
        Field("publisher", "Who publishes the reviews of judged claims; else their author is the editor who judged."),
        Field("page", "The address of the page on which those reviews stand.", ADDRESS),
        Field("readings", "Rows of the readings table, by name, with formulas of your own.", RecordByName(READING)),
        Field("options", "Options of commands, by command, as on the command line, which comes first.", Record(COMMANDS)),
    ),
)
