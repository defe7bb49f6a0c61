"""From the rows of claim files to claims with every word resolved."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from checker.intake.files.asked import Asked
from checker.intake.files.counted import Said
from checker.intake.files.desk import Desk, Row
from checker.intake.files.kinds import glance, read_kind, read_said
from checker.intake.files.quotes import bears_out, read_quote
from checker.intake.files.scopes import read_scope
from checker.intake.files.spans import read_span
from checker.intake.files.tree import Scalar
from checker.model.claim import Claim, Status
from checker.model.scope import Scope
from checker.model.time import Period


def read_claim(row: Row, desk: Desk) -> Claim | None:
    """The claim in a row; None, with every problem of it, if something is refused.

    Links to other claims are left to `links`.
    """
    scope = read_scope(row, desk)
    period = read_span(row, scope, desk)
    kind = read_kind(row, desk)
    voices = read_voices(row, desk)
    quote = read_quote(row, desk)
    borne_out = quote is not None and bears_out(row, quote, desk)
    asked = Asked(row, desk, scope, period)
    if kind is None:
        glance(asked)
        return None
    said = read_said(kind, asked)
    if scope is None or period is None or said is None or voices is None or quote is None:
        return None
    if not (borne_out and row.fields.sound):
        return None
    return _claim(row, said, scope, period, quote or said.wording.text, voices)


@dataclass(frozen=True, slots=True)
class Voices:
    """Who vouches for a number, how far they are trusted, and through whom."""

    source: str
    trust: Fraction
    via: str


def read_voices(row: Row, desk: Desk) -> Voices | None:
    """The source of the claim by its canonical name; None if it has none, or an ambiguous one."""
    source, via = _voice("source", row, desk), _voice("via", row, desk)
    if source is None and row.fields.lacks("source") and row.defaults.lacks("source"):
        desk.problems.add(row.fields.location, "no source", "write source, `unnamed` where the article names nobody")
    if source is None or (via is None and _given("via", row) is not None):
        return None
    return Voices(source[0], source[1], via[0] if via else "")


def _given(name: str, row: Row) -> Scalar | None:
    return row.fields.scalar(name) or row.defaults.scalar(name)


def _voice(name: str, row: Row, desk: Desk) -> tuple[str, Fraction] | None:
    scalar = _given(name, row)
    return desk.problems.attempt(scalar.location, name, lambda: desk.resolver.source(scalar.text)) if scalar else None


def _claim(row: Row, said: Said, scope: Scope, period: Period, quote: str, voices: Voices) -> Claim:
    slug, status, note = (row.fields.scalar(name) for name in ("id", "status", "note"))
    return Claim(
        id=f"{row.article.stem}/{slug.text if slug else ''}",
        article=row.article,
        quote=quote,
        wording=said.wording.text,
        form=said.form,
        scope=scope,
        period=period,
        reading=said.reading,
        unit=said.unit,
        source=voices.source,
        via=voices.via,
        trust=voices.trust,
        status=cast(Status, status.text) if status else "asserted",
        location=row.fields.location,
        note=note.text if note else "",
    )
