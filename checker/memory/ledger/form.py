"""The fields of a judgement, as they stand in judged.yaml."""

from __future__ import annotations

from checker.intake.files.shapes import Field, Form, Text, TextByName
from checker.memory.ledger.entry import VERDICTS

BASIS = Text(pattern="[a-z-]+", says="contradiction, tension, or for a note its kind")
DATE = Text(pattern=r"\d{4}-\d\d-\d\d", says="a date such as 2026-05-31")
DIGEST = Text(pattern="[0-9a-f]{16}", says="the 16 hex digits that `check judge` wrote")

JUDGEMENT = Form(
    "a judgement",
    (
        Field("claim", "The full id of the claim judged, for people: the digest is what counts.", required=True),
        Field("finding", "The kind of finding that was judged.", required=True),
        Field("basis", "How grave it was: contradiction, tension, or for a note its kind.", BASIS, required=True),
        Field(
            "verdict",
            "wrong; superseded by a later figure; disputed; or accepted as it is.",
            Text(choices=VERDICTS),
            required=True,
        ),
        Field("says", "The claim in its own words, for people.", required=True),
        Field("because", "Why the editor decided so.", required=True),
        Field("by", "Who decided.", required=True),
        Field("on", "The date of the decision.", DATE, required=True),
        Field("until", "The date on which the finding is new again.", DATE),
        Field("against", "The claims of which either that one or this one is wrong, each with its digest.", TextByName()),
        Field("digest", "16 hex digits of what the claim said when it was judged.", DIGEST, required=True),
    ),
)
