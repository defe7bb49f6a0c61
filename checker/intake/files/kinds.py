"""Which of the forms a claim has, exactly one, and what it says."""

from __future__ import annotations

from checker.intake.files.article_form import KINDS
from checker.intake.files.claim_draft import ClaimDraft
from checker.intake.files.form_reading import FormReading
from checker.intake.files.problems import listed, shown
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.spelling import FIELDS, OPEN_PERIODS, PLAIN, SPELLINGS, Spelling
from checker.intake.files.tallies import refuse_so_far

LEADS = tuple(dict.fromkeys(kind.fields[0] for kind in KINDS))
COMPANIONS = {
    companion: tuple(dict.fromkeys(kind.fields[0] for kind in KINDS if companion in kind.fields[1:]))
    for companion in dict.fromkeys(name for kind in KINDS for name in kind.fields[1:])
}
_BY_FIELDS = {frozenset(spelling.kind.fields): spelling for spelling in SPELLINGS}


def read_kind(raw: RawClaim, context: ReadContext) -> Spelling | None:
    """How the claim's form is written; None, with problems, if it has none or more than one."""
    present = tuple(name for name in raw.fields.nodes if name in LEADS or name in COMPANIONS)
    spelling = _BY_FIELDS.get(frozenset(present))
    if spelling is None and not any(name in LEADS or name in COMPANIONS for name in raw.fields.refused):
        _explain(raw, present, context)
    return spelling


def read_said(spelling: Spelling, draft: ClaimDraft) -> FormReading | None:
    """What the claim says; None if something in it is refused."""
    if draft.scope and not spelling.timeless and draft.context.vocabulary.kind(draft.scope) == "fact":
        draft.refuse(spelling.mark, f"{shown(draft.scope.event)} is a fact, which has no period", "write a plain value")
        return None
    if draft.is_measure and _adds_up(spelling, draft):
        return None
    if spelling is not PLAIN:
        refuse_so_far(draft)
    said = spelling.read(draft)
    if said and said.reading and (said.reading.literal.is_empty or said.reading.pragmatic.is_empty):
        draft.refuse(spelling.lead, f"no number fits {shown(said.wording.text)}", "mend the wording")
        return None
    return said


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


def report_wordings(draft: ClaimDraft) -> None:
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
        if name in COMPANIONS and not set(COMPANIONS[name]) & set(leads):
            what = f"{name} does not go without {listed(COMPANIONS[name])}"
            add(raw.fields.nodes[name].location, what, f"leave it out, or write {listed(COMPANIONS[name])}")
    for lead in leads:
        _explain_companions(raw, lead, present, context)


def _explain_companions(raw: RawClaim, lead: str, present: tuple[str, ...], context: ReadContext) -> None:
    """What goes with a lead: one companion, or none at all for a plain value."""
    kinds = [kind for kind in KINDS if kind.fields[0] == lead]
    possible = tuple(kind.fields[1] for kind in kinds if len(kind.fields) > 1)
    companions = tuple(name for name in possible if name in present)
    if len(companions) > 1:
        what = f"two forms at once: {listed(companions, 'and')}"
        context.problems.add(raw.fields.nodes[companions[-1]].location, what, "keep one of them")
    if not companions and len(possible) == len(kinds):
        one = f"write {possible[0]} too" if len(possible) == 1 else "write one of them too"
        place = raw.fields.nodes[lead].location
        context.problems.add(place, f"{lead} without {listed(possible)}", f"{one}, for {kinds[0].doc}")
