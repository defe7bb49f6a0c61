"""What a claim says of a number: the form, the reading, the wording, and the unit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.intake.files.claim_draft import ClaimDraft
from checker.intake.files.problems import shown
from checker.intake.files.tree import Scalar
from checker.intake.language.number_words import ARTICLES
from checker.intake.language.tokens import tokens
from checker.model.forms import Form
from checker.model.numbers import Interval, Reading


@dataclass(frozen=True, slots=True)
class FormReading:
    """The form of a claim with its reading, the field that holds the wording, and the unit of the number."""

    form: Form
    reading: Reading | None
    wording: Scalar
    unit: str


def read_count(draft: ClaimDraft, form: Form) -> FormReading | None:
    """The form with the reading of `value`; None if that is refused."""
    reading = draft.value()
    if reading and reading.hedge == "ordinal" and _is_share(draft):
        return None
    if reading and reading.hedge == "ordinal" and draft.scope and draft.context.vocabulary.kind(draft.scope) != "flow":
        # the 20,000th to arrive makes at least so many; the 15th anniversary is the 15th
        exactly = Interval(reading.number, reading.number)
        reading = replace(reading, literal=exactly, pragmatic=exactly)
    return FormReading(form, reading, draft.scalar("value"), reading.unit) if reading else None


def _is_share(draft: ClaimDraft) -> bool:
    """Whether the quote says that "a seventh" is one of something; then that is a problem."""
    value, quote = draft.scalar("value").text, draft.raw.fields.scalar("quote")
    words, said = ([token.text for token in tokens(text)] for text in (value, quote.text if quote else ""))
    parts = words[0] in ARTICLES and [*words, "of"] in (said[at : at + len(words) + 1] for at in range(len(said)))
    if parts:
        what = f"{shown(value)} of something is a share"
        draft.refuse("value", what, f"write `share: {value}` and, as `of`, what it is a share of")
    return parts
