"""The fields of articles and claims, as editors write them."""

from __future__ import annotations

from typing import get_args

from checker.intake.files.shapes import Field, Form, Kind, Record, Records, Text
from checker.intake.files.vocabulary_form import SCOPE
from checker.model.time import TimeUnit

UNITS = Text(choices=get_args(TimeUnit))
SLUG = Text(pattern="[a-z0-9-]+", says="small letters a to z, digits and hyphens only")
WEB = Text(pattern=r"[Hh][Tt][Tt][Pp][Ss]?://\S+", says="a whole address of the web, beginning with https:// or http://")
STATUSES = ("forecast", "denied", "estimate", "superseded")
PERIOD = "2014, 2018-01/2018-11, 2018-11-30, ../2015-06-15, 2020-Q2, 2022-H1, FY2008 or a named period"
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
