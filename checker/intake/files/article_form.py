"""The fields of articles and claims, as editors write them."""

from __future__ import annotations

from checker.intake.files.read_context import DRAFT, SO_FAR
from checker.intake.files.settings_form import LANGUAGE_TAG
from checker.intake.files.shapes import Field, MappingForm, Object, Objects, Text
from checker.intake.files.spelling import FIELDS, SPELLINGS
from checker.intake.files.vocabulary_form import PERIOD, SCOPE
from checker.model.vocabulary import DIMENSIONS

SLUG = Text(pattern="[a-z0-9-]+", says="small letters a to z, digits and hyphens only")
WEB = Text(pattern=r"[Hh][Tt][Tt][Pp][Ss]?://\S+", says="a whole address of the web, beginning with https:// or http://")
STATUSES = ("forecast", "denied", "estimate", "superseded", "asserted")
SCOPE_DOC = "What is counted: a named scope, or who, event, where and route, each overriding the default's."

LANGUAGE = Field("language", "In which language its figures are written; English where nothing is said.", LANGUAGE_TAG)

KINDS = tuple(spelling.kind for spelling in SPELLINGS)

_ABOUT = (
    Field("period", f"When: {PERIOD}; an open end lasts until publication."),
    Field("source", "Who vouches for the number; `unnamed` where the article names nobody."),
    Field("via", "Through whom the source reached the article."),
    Field(
        "status",
        "What the article does with the number, unless it simply asserts it; superseded: it quotes an old figure.",
        Text(choices=STATUSES),
    ),
    Field(
        SO_FAR,
        "yes: the count was still growing at publication; no: it was not, though it is that of the day.",
        Text(choices=("yes", "no")),
    ),
    Field("restates", "The claim that gives the same quantity in other words or another unit."),
    Field("supersedes", "The claim that this one corrects."),
    Field(DRAFT, "true: `check draft` proposed it, and no editor has confirmed it yet.", Text(choices=("true", "false"))),
    Field("note", "A remark of the editor."),
)
CLAIM = MappingForm(
    "a claim",
    (
        Field("id", "A short name, unique in the file; the full id is file-stem/id.", SLUG, required=True),
        Field(
            "quote",
            "The article's own words, the numeric phrase only, at most 12 words; … marks what is left out.",
            required=True,
        ),
        *FIELDS,
        Field("scope", SCOPE_DOC, Object(SCOPE, or_text=True)),
        *_ABOUT,
    ),
    KINDS,
)

ROW = MappingForm(
    "a row",
    (
        *(Field(f.name, f.doc, f.shape, f.required and f.name != "quote") for f in CLAIM.fields),
        Field("exact", "Whether the figure is exact however round it is.", Text(choices=("yes", "no"))),
    ),
    KINDS,
)

DEFAULTS = MappingForm(
    "the defaults",
    (*(field for field in CLAIM.fields if field.name in ("scope", "period", "source", "via", "status", SO_FAR)), LANGUAGE),
)

ARTICLE = MappingForm(
    "an article",
    (
        Field("title", "The headline.", required=True),
        Field("publisher", "Who published it.", required=True),
        Field(
            "published",
            "The date in EDTF: 2018-12-18; 2015-06? where only the month is sure; 2019-02-23T14:00 with its hour; or unknown.",
            required=True,
        ),
        Field("url", "Where it stands on the web: https://…", WEB),
        LANGUAGE,
        Field("note", "A remark of the editor."),
    ),
)

ARTICLE_FILE = MappingForm(
    "a claim file",
    (
        Field("article", "The text that the claims are taken from.", Object(ARTICLE), required=True),
        Field("defaults", "What holds for every claim that does not say otherwise.", Object(DEFAULTS)),
        Field("claims", "Every number that the article states.", Objects(CLAIM), required=True),
    ),
)

OF_ARTICLE = tuple(name for name in ARTICLE.names() if name != "note")
TABLE_COLUMNS = (
    *("id", *OF_ARTICLE, *(field.name for field in FIELDS), *SCOPE.names(), *(field.name for field in _ABOUT)),
    *("quote", "exact", *(f"of {name}" for name in DIMENSIONS)),
)
