"""What an editor has judged wrong, where a finding rests on it or accuses it anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from checker.model.claim import Claim, Location
from checker.model.finding import FEWEST_DIGITS, CheckReport, Doubt, Finding, Part, digits_needed
from checker.prose.phrases import count, listed
from checker.prose.safe import clean
from checker.report.render.claims import quote_words


def role_words(finding: Finding, part: Part) -> str:
    """ "premise, judged wrong"; the role alone of a claim that nobody has judged so."""
    return f"{part.role}{_verdict(finding, part.claim)}"


def _verdict(finding: Finding, claim: Claim) -> str:
    doubt = finding.doubt_on(claim)
    return f", judged {doubt.judgement.verdict}" if doubt else ""


def doubt_lines(finding: Finding, place: Callable[[Location], str]) -> Iterator[str]:
    """A line for each judgement on its claims, `place` telling where that stands; the last tells whether it holds without."""
    if not finding.doubts:
        return
    claims = {claim.id: claim for claim in (*(part.claim for part in finding.parts), *finding.witnessing)}
    for number, doubt in enumerate(finding.doubts, 1):
        claim = claims[doubt.claim]
        who = f"{quote_words(claim)} ({clean(claim.article.publisher)})"
        ending = _without(finding) if number == len(finding.doubts) else ""
        decision = f"judged {_decision(doubt)} ({place(doubt.location)}).{ending}"
        repeated = [f"{quote_words(each)} ({clean(each.article.publisher)})" for each in _repeating(finding, claim)]
        if repeated:
            verb = "repeats" if len(repeated) == 1 else "repeat"
            yield f"{listed(repeated, 'and')} {verb} {who}, {decision}"
        else:
            yield f"{who} was {decision}"


def _repeating(finding: Finding, judged: Claim) -> tuple[Claim, ...]:
    """The suspects that say of the same count just what one judged wrong says, and that nobody has judged."""
    if not any(part.role == "suspect" and part.claim.id == judged.id for part in finding.parts):
        return ()
    others = (part.claim for part in finding.parts if part.role == "suspect" and finding.doubt_on(part.claim) is None)
    return tuple(claim for claim in others if _says(claim) == _says(judged))


def _says(claim: Claim) -> tuple[object, ...]:
    return claim.scope, claim.period.days, claim.unit, claim.form, claim.reading


def _without(finding: Finding) -> str:
    """Whether it would stand without what was judged wrong; "" where its first sum needs nothing of the kind."""
    if not resting_on(finding):
        return ""
    if any(all(finding.doubt_on(claim) is None for claim in witness.premises) for witness in finding.witnesses):
        return " The finding stands without that, too."
    return " See whether the finding stands without that."


def _decision(doubt: Doubt) -> str:
    judgement = doubt.judgement
    because = f": {clean(judgement.because)}" if judgement.because.strip() else ""
    return f"{judgement.verdict} by {clean(judgement.by)} on {judgement.on}{because}"


def suspected_lines(finding: Finding) -> Iterator[str]:
    """A sentence for each of its claims that is the suspect of another finding, though here it is open who is off."""
    claims = {part.claim.id: part.claim for part in finding.parts}
    for claim, other in finding.suspected_in:
        if not finding.settled_with.startswith(other):
            yield f"{quote_words(claims[claim])} is the suspect of {other}: mend that first, it may settle this too."
    if finding.settled_with:
        mended = f"to mend {quote_words(claims[finding.settled_by])}" if finding.settled_by else "what settles that"
        yield f"Part of the same slip as {finding.settled_with[:FEWEST_DIGITS]}: {mended} settles this too."


def resting_on(finding: Finding) -> tuple[Doubt, ...]:
    """The judgements on the premises of its first sum."""
    premises = {part.claim.id for part in finding.parts if part.role == "premise"}
    return tuple(doubt for doubt in finding.doubts if doubt.claim in premises)


def resting_words(finding: Finding) -> str:
    """ " (rests on post/arrivals, judged wrong)", to stand behind a headline; "" where there is nothing of the kind.

    So of a finding whose suspects repeat one that was judged wrong.
    """
    claims = {part.claim.id: part.claim for part in finding.parts}
    repeated = [each for each in finding.doubts if each.claim in claims and _repeating(finding, claims[each.claim])]
    named = (("repeats", repeated), ("rests on", resting_on(finding)))
    return "".join(f" ({verb} {', '.join(map(_judged, doubts))})" for verb, doubts in named if doubts)


def _judged(doubt: Doubt) -> str:
    return f"{clean(doubt.claim)}, judged {doubt.judgement.verdict}"


def still_resting(report: CheckReport, claims: Collection[str]) -> Iterator[str]:
    """For each of these claims that was judged wrong a line: of which findings it is a premise all the same."""
    digits = digits_needed(report.findings)
    for claim in dict.fromkeys(claims):
        resting = [finding for finding in report.findings if any(doubt.claim == claim for doubt in resting_on(finding))]
        named = [f"{finding.fingerprint[:digits]} ({finding.kind}, {finding.parts[0].claim.id})" for finding in resting]
        if named:
            yield f"{claim} is a premise of {count(len(named), 'other finding')} all the same: {listed(named, 'and')}"
