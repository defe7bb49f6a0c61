"""The fields of the settings, as editors write them."""

from __future__ import annotations

from checker.intake.files.shapes import Field, MappingForm, Object, ObjectByName, Text, Texts
from checker.intake.language.codes import codes, tag_pattern

ADDRESS = Text(pattern="https?://[!$-~]+", says="a whole address without #, such as https://harbour.example/checks")
LANGUAGE_TAG = Text(choices=codes(), pattern=tag_pattern(), says="with its region where that writes in another way: es-MX, de-CH")
YES_OR_NO = Text(choices=("yes", "no"))
NUMBER = Text(pattern=r"\d{1,6}", says="a whole number")
READING = MappingForm(
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
    Field("only", "Claim files: what findings are shown takes part in one of them.", Texts()),
    Field("report", "Further reports, each NAME=FILE.", Texts()),
    Field("portion", "Which portion of a large report is printed.", NUMBER),
    Field("show", "Which findings are told in full.", Text(choices=("new", "known", "all"))),
    Field("brief", "Whether to list findings, and to tell none in full.", YES_OR_NO),
    Field("quiet", "Whether to leave out all that is no finding.", YES_OR_NO),
    Field("statistics", "Whether to count findings, and to tell none.", YES_OR_NO),
    Field("sums", "Whether proofs that rest on a ratio are told as one sum too.", YES_OR_NO),
    Field("coverage", "Whether to name every claim that was not compared.", YES_OR_NO),
    Field("against", "The git revision at which findings stood that are not new."),
    Field("against-archive", "The folder or table of claims that articles are held against."),
    Field("revision", "The revision that the page says it is of."),
    Field("strict", "Whether stale judgements end with 1.", YES_OR_NO),
    Field("fix", "Whether to mend in the files what is certainly a slip.", YES_OR_NO),
    Field("diff", "With fix: whether to show the changes only.", YES_OR_NO),
    Field("width", "Columns of the text report.", NUMBER),
    Field("watch", "Whether to check again whenever something is saved.", YES_OR_NO),
    Field("engine", "Who compares the claims.", Text(choices=("processes", "dask"))),
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
    Field("in", "The folder of the claims."),
)
HISTORY_OPTIONS = (
    Field("fail-on", "Which findings are followed.", Text(choices=("contradiction", "tension"))),
    Field("format", "For people or for programs.", Text(choices=("text", "json"))),
    Field("output", "The file that the history is written to."),
    Field("width", "Columns of the text.", NUMBER),
    Field("in", "The folder of the claims."),
)
JUDGE_OPTIONS = (
    Field("verdict", "What is decided.", Text(choices=("wrong", "superseded", "disputed", "accepted"))),
    Field("because", "Why."),
    Field("until", "The date on which findings are to be new again."),
    Field("by", "Who decides; else git's user.name."),
    Field("in", "The folder of the claims."),
    Field("all", "Whether every new finding is judged.", YES_OR_NO),
    Field("prune", "Whether judgements that settle nothing are removed.", YES_OR_NO),
    Field("migrate", "Whether judgements that an earlier release wrote are rewritten.", YES_OR_NO),
)
QUOTES_OPTIONS = (
    Field("articles", "The folder with the texts of the articles."),
    Field("in", "The folder of the claims."),
)
DESK_OPTIONS = (
    Field("port", "The port; 0 is any that is free.", NUMBER),
    Field("host", "127.0.0.1 or ::1."),
    Field("by", "Who decides; else git's user.name."),
    Field("open", "Whether to open the browser.", YES_OR_NO),
)
UPGRADE_OPTIONS = (
    Field("dry-run", "Whether to show the changes and write nothing.", YES_OR_NO),
    Field("check", "Whether to show the changes, write nothing, and end with 1 if there are any.", YES_OR_NO),
)
CORRECT_OPTIONS = (Field("in", "The folder of the claims."),)
DRAFT_OPTIONS = (
    Field("into", "The folder that the claim files are written to."),
    Field("published", "When the article was published."),
    Field("publisher", "Who published it."),
    Field("language", "In which language the article is.", Text(choices=codes())),
    Field("vocabulary", "The folder by whose vocabulary to draft."),
    Field("no-vocabulary", "Whether to draft by no vocabulary.", YES_OR_NO),
    Field("explain", "Whether to tell what was passed over, and why.", YES_OR_NO),
    Field("propose-model", "Which model the endpoint is to ask."),
    Field("propose-seconds", "The seconds that the model has for one article.", NUMBER),
)
EXPORT_OPTIONS = (
    Field("output", "The file to write to."),
    Field("format", "The format of the table.", Text(choices=("csv", "jsonl", "parquet"))),
    Field("as-of", "Only claims published by this date."),
    Field("in", "The folder of the claims."),
)
EXTRACT_OPTIONS = (
    Field("into", "The folder to write."),
    Field("rename", "Whether other names are put in the place of all names.", YES_OR_NO),
    Field("in", "The folder of the claims."),
)
FORMAT_OPTIONS = (
    Field("check", "Whether to write nothing, and end with 1 if a file is not in order.", YES_OR_NO),
    Field("diff", "Whether to show the changes, and write nothing.", YES_OR_NO),
)
IMPORT_OPTIONS = (
    Field("into", "The table to write."),
    Field("in", "The folder of the claims."),
    Field("dry-run", "Whether to tell what would change, and write no table.", YES_OR_NO),
)
INIT_OPTIONS = (
    Field("ci", "Whether to write a workflow for GitHub.", YES_OR_NO),
    Field("install", "What pip installs the checker from in that workflow."),
    Field("from", "Articles of which vocabulary and claims are drafted.", Texts()),
    Field("published", "When those articles were published."),
    Field("publisher", "Who published them."),
    Field("language", "In which language they are.", Text(choices=codes())),
)
SHOW_OPTIONS = (
    Field("in", "The folder of the claims."),
    Field("width", "Columns of the text.", NUMBER),
)
SCHEMA_OPTIONS = (
    Field("of", "Of what.", Text(choices=("claims", "vocabulary", "settings", "judged", "import", "output"))),
    Field("for", "The folder whose names it offers."),
)
OPTIONS = {
    "check": CHECK_OPTIONS,
    "bounds": BOUNDS_OPTIONS,
    "correct": CORRECT_OPTIONS,
    "desk": DESK_OPTIONS,
    "draft": DRAFT_OPTIONS,
    "export": EXPORT_OPTIONS,
    "extract": EXTRACT_OPTIONS,
    "format": FORMAT_OPTIONS,
    "history": HISTORY_OPTIONS,
    "import": IMPORT_OPTIONS,
    "init": INIT_OPTIONS,
    "judge": JUDGE_OPTIONS,
    "quotes": QUOTES_OPTIONS,
    "review": DESK_OPTIONS,
    "schema": SCHEMA_OPTIONS,
    "show": SHOW_OPTIONS,
    "upgrade": UPGRADE_OPTIONS,
}
"""The options of each command that may stand in settings.yaml: all of them."""
COMMANDS = MappingForm(
    "the options",
    tuple(
        Field(
            command,
            f"What check {command} is told." if command != "check" else "What check is told.",
            Object(MappingForm(f"the options of {command}", fields)),
        )
        for command, fields in OPTIONS.items()
    ),
)
SETTINGS_FILE = MappingForm(
    "the settings",
    (
        Field("rounding", "How bare round figures are read.", Text(choices=("rounded", "sharp"))),
        Field("immaterial", "Figures that can hold together give or take this part of each are a tension only: 0.5%."),
        Field("revised", "A later figure of the same source within this part is a revision: 3%."),
        Field("saturated", "A part from this share of its whole on is pointed out: 90%."),
        Field(
            "seconds",
            "How long claims that bear on one another are worked on until they are undecided, in seconds of a usual machine: 60.",
        ),
        Field("megabytes", "How large a YAML file may be; a larger one is refused, not read: 16."),
        Field("reference", "Claims of sources trusted this much are what others are held against: 4."),
        Field("publisher", "Who publishes the reviews of judged claims; else their author is the editor who judged."),
        Field("page", "The address of the page on which those reviews stand.", ADDRESS),
        Field("language", "In which language figures are written in articles that say nothing of it.", LANGUAGE_TAG),
        Field("readings", "Rows of the readings table, by name, with formulas of your own.", ObjectByName(READING)),
        Field("options", "Options of commands, by command, as on the command line, which comes first.", Object(COMMANDS)),
    ),
)
