"""From the rows of claim files to claims with every word resolved, each of exactly one form."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from checker.intake.files.article_form import KINDS
from checker.intake.files.claim_draft import ClaimDraft
from checker.intake.files.form_reading import FormReading, refuse_so_far
from checker.intake.files.periods import read_span
from checker.intake.files.problems import listed, shown
from checker.intake.files.quotes import bears_out, read_quote
from checker.intake.files.read_context import DRAFT, RawClaim, ReadContext
from checker.intake.files.scopes import read_scope
from checker.intake.files.spelling import FIELDS, OPEN_PERIODS, PLAIN, SPELLINGS, Spelling
from checker.intake.files.tree import Scalar
from checker.intake.language.shares import tells_per_cent
from checker.intake.language.wording import english_of
from checker.model.claim import Claim, Status
from checker.model.forms import Change
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.units import BASES, CURRENCIES, MEASURES

LEADS = tuple(dict.fromkeys(kind.fields[0] for kind in KINDS))
_COMPANIONS = {
    companion: tuple(dict.fromkeys(kind.fields[0] for kind in KINDS if companion in kind.fields[1:]))
    for companion in dict.fromkeys(name for kind in KINDS for name in kind.fields[1:])
}
_BY_FIELDS = {frozenset(spelling.kind.fields): spelling for spelling in SPELLINGS}


def read_claim(raw: RawClaim, context: ReadContext) -> Claim | None:
    """The claim in a row; None, with every problem of it, if something is refused.

    Links to other claims are left to `links`. Where the vocabulary is not sound there is no claim, and only what hangs on none
    of its words is told.
    """
    if not context.sound:
        _read_kind(raw, context)
        if quote := read_quote(raw, context):
            bears_out(raw, quote, context)
        return None
    scope = read_scope(raw, context)
    period = read_span(raw, scope, context)
    kind = _read_kind(raw, context)
    voices = _read_voices(raw, context)
    quote = read_quote(raw, context)
    borne_out = quote is not None and bears_out(raw, quote, context)
    draft = ClaimDraft(raw, context, scope, period)
    if kind is None:
        _report_wordings(draft)
        return None
    stated = _read_form(kind, draft)
    if scope is None or period is None or stated is None or voices is None or quote is None:
        return None
    if not (borne_out and raw.fields.sound):
        return None
    _remark_unit(stated, scope, raw.article.language, context)
    return _claim(raw, stated, scope, period, quote or stated.wording.text, voices)


def _remark_unit(stated: FormReading, scope: Scope, language: str, context: ReadContext) -> None:
    """A warning where a count is told in a measure in which what is counted is not: euros of visitors."""
    concept, unit = context.vocabulary.concept("who", scope.who), stated.unit
    if concept is None or unit not in MEASURES or context.vocabulary.kind(scope) not in ("flow", "state"):
        return
    own = concept.base or concept.unit
    if own == unit or (own in CURRENCIES and unit in CURRENCIES):
        return
    written = context.wordings.measure(stated.wording.text, language) or unit
    what = f"{shown(stated.wording.text)} is an amount in {written}, but {shown(concept.name)} has the unit {concept.unit}"
    instead = f"give it `unit: {written}` in vocabulary.yaml, or name what is counted in that unit as who"
    if scope.event and BASES.get(unit, unit) in (*CURRENCIES, "year", "day"):
        instead += f"; if {shown(scope.event)} is a price or a mean, write `measure: mean` under it"
    context.problems.warn(stated.wording.location, what, instead)


@dataclass(frozen=True, slots=True)
class _Voices:
    """Who vouches for a number, how far they are trusted, and through whom."""

    source: str
    trust: Fraction
    via: str


def _read_voices(raw: RawClaim, context: ReadContext) -> _Voices | None:
    """The source of the claim by its canonical name; None if it has none, or an ambiguous one."""
    source, via = _voice("source", raw, context), _voice("via", raw, context)
    if source is None and raw.fields.lacks("source") and raw.defaults.lacks("source"):
        context.problems.add(raw.fields.location, "no source", "write source, `unnamed` where the article names nobody")
    if source is None or (via is None and _given("via", raw) is not None):
        return None
    return _Voices(source[0], source[1], via[0] if via else "")


def _given(name: str, raw: RawClaim) -> Scalar | None:
    return raw.fields.scalar(name) or raw.defaults.scalar(name)


def _voice(name: str, raw: RawClaim, context: ReadContext) -> tuple[str, Fraction] | None:
    scalar = _given(name, raw)
    return context.problems.attempt(scalar.location, name, lambda: context.resolver.source(scalar.text)) if scalar else None


def _claim(raw: RawClaim, stated: FormReading, scope: Scope, period: Period, quote: str, voices: _Voices) -> Claim:
    slug, note, draft = (raw.fields.scalar(name) for name in ("id", "note", DRAFT))
    status = _given("status", raw)
    return Claim(
        id=f"{raw.article.stem}/{slug.text if slug else ''}",
        article=raw.article,
        quote=quote,
        wording=stated.wording.text,
        form=stated.form,
        scope=scope,
        period=period,
        reading=stated.reading,
        unit=stated.unit,
        source=voices.source,
        via=voices.via,
        trust=voices.trust,
        status=cast(Status, status.text) if status else "asserted",
        location=raw.fields.location,
        note=note.text if note else "",
        draft=draft is not None and draft.text == "true",
        in_per_cent=_is_in_per_cent(stated, raw.article.language),
    )


def _is_in_per_cent(stated: FormReading, language: str) -> bool:
    """Whether a change is told in per cent by the words of another language."""
    is_told = isinstance(stated.form, Change) and stated.reading is not None and bool(language)
    return is_told and tells_per_cent(english_of(stated.wording.text, language))


def _read_kind(raw: RawClaim, context: ReadContext) -> Spelling | None:
    """How the claim's form is written; None, with problems, if it has none or more than one."""
    present = tuple(name for name in raw.fields.nodes if name in LEADS or name in _COMPANIONS)
    spelling = _BY_FIELDS.get(frozenset(present))
    if spelling is None and not any(name in LEADS or name in _COMPANIONS for name in raw.fields.refused):
        _explain(raw, present, context)
    return spelling


def _read_form(spelling: Spelling, draft: ClaimDraft) -> FormReading | None:
    """What the claim says; None if something in it is refused."""
    if draft.scope and not spelling.timeless and draft.context.vocabulary.kind(draft.scope) == "fact":
        draft.refuse(spelling.mark, f"{shown(draft.scope.event)} is a fact, which has no period", "write a plain value")
        return None
    if draft.is_measure and _adds_up(spelling, draft):
        return None
    if spelling is not PLAIN:
        refuse_so_far(draft)
    stated = spelling.read(draft)
    if stated and stated.reading and (stated.reading.literal.is_empty or stated.reading.pragmatic.is_empty):
        draft.refuse(spelling.lead, f"no number fits {shown(stated.wording.text)}", "mend the wording")
        return None
    return stated


def _adds_up(spelling: Spelling, draft: ClaimDraft) -> bool:
    """Whether a claim takes a measure for something that adds up over time; then that is a problem."""
    if "average" in draft.raw.fields.nodes:
        draft.refuse("average", "what is measured is never added up", "write the value alone, for the whole period")
        return True
    if spelling in OPEN_PERIODS or draft.period is None or draft.period.start is not None:
        return False
    place = draft.raw.fields.nodes.get("period", draft.raw.fields.nodes[spelling.lead]).location
    what = f"period: what is measured has one value for a period, and {shown(draft.period.text)} has no first day"
    draft.context.problems.add(place, what, "write the period that it was measured for, such as 2014 or 2014-03")
    return True


def _report_wordings(draft: ClaimDraft) -> None:
    """Reports what is wrong in the wordings of a claim whose form is not clear."""
    for field in FIELDS:
        if field.read is not None and field.name in draft.raw.fields.nodes:
            field.read(draft)


def _explain(raw: RawClaim, present: tuple[str, ...], context: ReadContext) -> None:
    leads = tuple(name for name in LEADS if name in present)
    place, add = raw.fields.location, context.problems.add
    if not present:
        add(place, "it claims nothing", f"write one of {listed(LEADS)}")
    if len(leads) > 1:
        place = raw.fields.nodes[leads[1]].location
        add(place, f"two forms at once: {listed(leads, 'and')}", "keep one here and make a second claim of the other")
    for name in present:
        if name in _COMPANIONS and not set(_COMPANIONS[name]) & set(leads):
            what = f"{name} does not go without {listed(_COMPANIONS[name])}"
            add(raw.fields.nodes[name].location, what, f"leave it out, or write {listed(_COMPANIONS[name])}")
    for lead in leads:
        _explain_companions(raw, lead, present, context)


def _explain_companions(raw: RawClaim, lead: str, present: tuple[str, ...], context: ReadContext) -> None:
    """What goes with a lead: one companion, or none at all for a plain value."""
    kinds = [kind for kind in KINDS if kind.fields[0] == lead]
    possible = tuple(dict.fromkeys(kind.fields[1] for kind in kinds if len(kind.fields) > 1))
    companions = tuple(name for name in possible if name in present)
    if len(companions) > 1:
        what = f"two forms at once: {listed(companions, 'and')}"
        context.problems.add(raw.fields.nodes[companions[-1]].location, what, "keep one of them")
    if not companions and all(len(kind.fields) > 1 for kind in kinds):
        one = f"write {possible[0]} too" if len(possible) == 1 else "write one of them too"
        place = raw.fields.nodes[lead].location
        context.problems.add(place, f"{lead} without {listed(possible)}", f"{one}, for {kinds[0].doc}")
