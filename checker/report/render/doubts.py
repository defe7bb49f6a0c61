"""What an editor has judged wrong, where a finding rests on it or accuses it anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from checker.model.claim import Claim, Location
from checker.model.finding import FEWEST_DIGITS, Accusation, CheckReport, Doubt, Finding, Part, digits_needed
from checker.prose.numbers import show_interval
from checker.prose.phrases import count, listed
from checker.prose.safe import clean
from checker.report.render.claims import quote_words

_NAMED = 3
"""So many claims are named by their words."""


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
    """A sentence for each of its claims that another finding accuses, and for another figure for the count of its suspect."""
    claims = {part.claim.id: part.claim for part in finding.parts}
    premises = {part.claim.id for part in finding.parts if part.role == "premise"}
    together: dict[object, list[Accusation]] = {}
    for each in finding.accusations:
        key = (each.finding, each.role, each.claim.id in premises, each.rival, each.may_settle)
        together.setdefault(each.claim.id if each.rival else key, []).append(each)
    for first, *others in together.values():
        if first.rival:
            yield _differing(finding, first)
            continue
        names = list(dict.fromkeys(quote_words(each.claim) for each in (first, *others)))
        is_, itself = ("is", "itself") if len(names) == 1 else ("are", "themselves")
        rests = f", on which this rests, {is_} {itself}" if first.claim.id in premises else f" {is_}"
        hint = ": mend that first, it may settle this too" if first.may_settle else ""
        yield f"{listed(names, 'and')}{rests} {_there(first, {each.claim.id for each in others})}{hint}."
    if finding.settled_with:
        mended = f"to mend {quote_words(claims[finding.settled_by])}" if finding.settled_by else "what settles that"
        yield f"Part of the same slip as {finding.settled_with[:FEWEST_DIGITS]}: {mended} settles this too."


def _there(accusation: Accusation, named: Collection[str]) -> str:
    """ "the suspect of 4adeb8", "in question in 4adeb8, beside “141 in June”"; without those `named` already, by their ids."""
    if accusation.role == "suspect":
        return f"the suspect of {accusation.finding}"
    quotes = list(dict.fromkeys(quote_words(claim) for claim in accusation.beside if claim.id not in named))
    shown = quotes if len(quotes) <= _NAMED else [*quotes[: _NAMED - 1], f"{len(quotes) - _NAMED + 1} more"]
    beside = f", beside {listed(shown, 'and')}" if shown else ""
    return f"in question in {accusation.finding}{beside}"


def _differing(finding: Finding, accusation: Accusation) -> str:
    """That two figures which others refute differ too: no finding is of that alone."""
    rival = accusation.claim
    who = f"{quote_words(rival)} ({clean(rival.article.publisher)}), the suspect of {accusation.finding},"
    own = next(part.claim for part in finding.parts if part.role == "suspect")
    figures = [show_interval(claim.reading.by(finding.reading), claim.unit) for claim in (own, rival) if claim.reading]
    return f"{who} is another figure for the same count: the two also differ, {' against '.join(figures)}."


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
