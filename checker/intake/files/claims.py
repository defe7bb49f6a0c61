"""From the rows of claim files to claims with every word resolved."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from checker.intake.files.claim_draft import ClaimDraft
from checker.intake.files.form_reading import FormReading
from checker.intake.files.kinds import read_kind, read_said, report_wordings
from checker.intake.files.periods import read_span
from checker.intake.files.quotes import bears_out, read_quote
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.scopes import read_scope
from checker.intake.files.tree import Scalar
from checker.model.claim import Claim, Status
from checker.model.scope import Scope
from checker.model.time import Period


def read_claim(raw: RawClaim, context: ReadContext) -> Claim | None:
    """The claim in a row; None, with every problem of it, if something is refused.

    Links to other claims are left to `links`.
    """
    scope = read_scope(raw, context)
    period = read_span(raw, scope, context)
    kind = read_kind(raw, context)
    voices = read_voices(raw, context)
    quote = read_quote(raw, context)
    borne_out = quote is not None and bears_out(raw, quote, context)
    draft = ClaimDraft(raw, context, scope, period)
    if kind is None:
        report_wordings(draft)
        return None
    said = read_said(kind, draft)
    if scope is None or period is None or said is None or voices is None or quote is None:
        return None
    if not (borne_out and raw.fields.sound):
        return None
    return _claim(raw, said, scope, period, quote or said.wording.text, voices)


@dataclass(frozen=True, slots=True)
class Voices:
    """Who vouches for a number, how far they are trusted, and through whom."""

    source: str
    trust: Fraction
    via: str


def read_voices(raw: RawClaim, context: ReadContext) -> Voices | None:
    """The source of the claim by its canonical name; None if it has none, or an ambiguous one."""
    source, via = _voice("source", raw, context), _voice("via", raw, context)
    if source is None and raw.fields.lacks("source") and raw.defaults.lacks("source"):
        context.problems.add(raw.fields.location, "no source", "write source, `unnamed` where the article names nobody")
    if source is None or (via is None and _given("via", raw) is not None):
        return None
    return Voices(source[0], source[1], via[0] if via else "")


def _given(name: str, raw: RawClaim) -> Scalar | None:
    return raw.fields.scalar(name) or raw.defaults.scalar(name)


def _voice(name: str, raw: RawClaim, context: ReadContext) -> tuple[str, Fraction] | None:
    scalar = _given(name, raw)
    return context.problems.attempt(scalar.location, name, lambda: context.resolver.source(scalar.text)) if scalar else None


def _claim(raw: RawClaim, said: FormReading, scope: Scope, period: Period, quote: str, voices: Voices) -> Claim:
    slug, status, note = (raw.fields.scalar(name) for name in ("id", "status", "note"))
    return Claim(
        id=f"{raw.article.stem}/{slug.text if slug else ''}",
        article=raw.article,
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
        location=raw.fields.location,
        note=note.text if note else "",
    )
