"""What a model proposes for the claims of a draft, put beside what the grammar made of them; no claim is added or taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.draft import Draft, DraftedClaim, Drafter
from checker.intake.draft.spans import DaySpan
from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.intake.proposals.gate import GatedProposal, gate
from checker.intake.proposals.proposal import RefusedProposal, read_proposals


@dataclass(frozen=True, slots=True)
class JoinedDraft:
    """A draft with what was proposed for it, how many proposals were let through, and those that were not, with the reason."""

    draft: Draft
    used: int
    refused: tuple[RefusedProposal, ...]


def joined(draft: Draft, answer: str, drafter: Drafter) -> JoinedDraft:
    """A draft with the proposals of a model's answer, which is read as data alone.

    The figures of the claims stay those that the grammar saw, whatever is proposed. Where the grammar guesses at a field and the
    article says what is proposed, that stands in it, as a guess too; else it is noted beside.
    """
    proposals, refused = read_proposals(answer)
    gated, further = gate(draft.document.text, proposals, [claim.figure for claim in draft.claims])
    by_figure = {each.figure: each for each in gated}
    claims = tuple(
        _with(claim, by_figure[claim.figure], draft, drafter) if claim.figure in by_figure else claim for claim in draft.claims
    )
    return JoinedDraft(replace(draft, claims=claims), len(gated), (*refused, *further))


def _with(claim: DraftedClaim, gated: GatedProposal, draft: Draft, drafter: Drafter) -> DraftedClaim:
    """The claim with the fields of a proposal, as far as it can still be read."""
    proposal = gated.proposal
    period = _period(proposal.period, draft, drafter)
    named = {
        "period": (period, _is_doubtful_period(claim, period, proposal.period, gated)),
        "source": (_known(proposal.source, drafter.named(drafter.sources, proposal.source)), "source" in gated.doubtful),
    }
    fields = tuple((name, _answer(answer, *named.get(name, ("", False)))) for name, answer in claim.fields)
    who = (_known(proposal.who, drafter.named(drafter.names["who"], proposal.who)), "who" in gated.doubtful)
    scope = tuple((name, _answer(answer, *who) if name == "who" else answer) for name, answer in claim.scope)
    fuller = replace(claim, fields=fields, scope=scope)
    return fuller if not drafter.gate.refusal(fuller.written, draft.published, draft.language) else _noted(claim, fields, scope)


def _answer(answer: FieldAnswer, proposed: str, doubtful: bool) -> FieldAnswer:
    if not proposed or proposed == answer.text:
        return answer
    if answer.sure == "guess" and not doubtful:
        others = (answer.text, *(other for other in answer.others if other != proposed)) if answer.text else answer.others
        return FieldAnswer(proposed, "guess", None, others, proposed)
    return replace(answer, proposed=proposed, doubtful=doubtful)


def _noted(
    claim: DraftedClaim, fields: Sequence[tuple[str, FieldAnswer]], scope: Sequence[tuple[str, FieldAnswer]]
) -> DraftedClaim:
    """The claim as it was, with what was proposed beside it: in the field it cannot be read."""

    def beside(old: FieldAnswer, new: FieldAnswer) -> FieldAnswer:
        return replace(old, proposed=new.proposed, doubtful=True) if new.proposed else old

    olds = zip(claim.fields, fields, strict=True), zip(claim.scope, scope, strict=True)
    both = [tuple((name, beside(old, new)) for (name, old), (_, new) in each) for each in olds]
    return replace(claim, fields=both[0], scope=both[1])


def _known(words: str, name: str) -> str:
    """What the vocabulary calls it, or the words as they are."""
    return name or words


def _period(words: str, draft: Draft, drafter: Drafter) -> str:
    """A proposed period as claims have it: written so, or in the article's words; "" for what tells none."""
    if not words:
        return ""
    try:
        period = read_period(words)
    except WordingError:
        return drafter.period_in(words, draft.published)
    return DaySpan(period.start, period.end).text


def _is_doubtful_period(claim: DraftedClaim, period: str, words: str, gated: GatedProposal) -> bool:
    """Whether neither its words stand in the article, nor the grammar sees it there for this figure."""
    own = claim.field("period")
    return "period" in gated.doubtful and not (own is not None and period in (own.text, *own.others))
