"""A figure that its own source later gave anew, or that was corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.pattern import Allows, Remark
from checker.engine.rows.origins import origin, revises
from checker.engine.rows.tallies import same_day
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.statement import CountFigure, FieldValue, Quote, Statement, figured, quoted, template
from checker.model.time import Period
from checker.model.vocabulary import Settings, Vocabulary

KIND = "revised-figure"
SAYS = (
    "One source gives two figures close to each other, one later than the other, or a later article corrects the earlier: "
    "preliminary and final figures stay in print. Or two tallies of one day differ, perhaps by the hour."
)
WHY = "Both figures will be found and quoted for years, and a reader who compares them will take one of them for a mistake."
DO = (
    "Look whether other figures speak for one of the two. If none does, use the later, and say of the earlier one that it was "
    "preliminary or has been corrected."
)
SEVERITY = "note"
OUTCOME = "revised"
_YEAR = 366
REVISED = template(
    "{publisher} gives the later figure of the same source: preliminary and final figures stay in print. So this is a tension.",
    publisher=str,
)
AGAINST = template(
    "{publisher} gives the later figure of the same source, but other figures speak for the earlier one: look both up. "
    "So this is a tension.",
    publisher=str,
)
SAME_DAY = template(
    "Both were published on the day that they count, and nobody knows which came first: the lower may be of an earlier hour. "
    "So this is a tension."
)
PRELIMINARY = template("Preliminary and final figures stay in print. So this is a tension.")
ANEW = template("{earlier} to {later} {when:when}", earlier=Fraction, later=Fraction, when=Period)
_SERIES = {"source": str, "many": Fraction, "pairs": tuple[Statement, ...]}
SERIES = template("{source} gave {many} figures anew, from {pairs:list}.", **_SERIES)
SERIES_AND_MORE = template("{source} gave {many} figures anew, from {pairs:list} and {more} more.", **_SERIES, more=Fraction)
_TOLD = 3
"""Revisions of a series that are told one by one."""
_CORRECTED = {"own": CountFigure, "earlier": tuple[Quote, ...], "other": CountFigure, "later": tuple[Quote, ...]}
CORRECTED = template("{own:full} (suspect: {earlier:publishers}), since corrected to {other} ({later:publishers}).", **_CORRECTED)

HOLDS = """
- {value: "1,502", scope: arrivals, period: 2012, source: ministry, published: 2013-01-15}
- {value: "1,502", scope: arrivals, period: 2012, source: ministry, published: 2016-01-15}
"""
BREAKS = """
- {value: "1,508", scope: arrivals, period: 2012, source: ministry, published: 2013-01-15}
- {value: "1,502", scope: arrivals, period: 2012, source: ministry, published: 2016-01-15}
"""


def softens(one: Sequence[Claim], other: Sequence[Claim], vocabulary: Vocabulary, settings: Settings) -> Statement | None:
    """Why it is a tension, if each claim on the one side revises all on the other, or may be of another hour; else None."""
    pairs = [(later, earlier) for later in one for earlier in other]
    if pairs and all(same_day(later, earlier) for later, earlier in pairs):
        return SAME_DAY()
    revised = pairs and all(revises(later, earlier, vocabulary, settings.revised) for later, earlier in pairs)
    return why(one[0]) if revised else None


def why(later: Claim) -> Statement:
    """Why two figures of one source that clash are a tension; for the finding that their proof makes."""
    return REVISED(publisher=later.article.publisher)


def against(later: Claim, why: Statement) -> Statement:
    """Why it is a tension where others refute the later figure."""
    return AGAINST(publisher=later.article.publisher) if why.template == REVISED.text else why


def series(findings: Sequence[Finding], vocabulary: Vocabulary) -> Iterator[tuple[Sequence[Finding], Statement, Statement]]:
    """Findings about one source's figures of years that follow one another, with what is told of them in one, and why."""
    by_source: dict[str, list[Finding]] = {}
    for finding in findings:
        why_tension = finding.why_tension_statement
        if why_tension is not None and why_tension.template == REVISED.text and finding.period.end is not None:
            by_source.setdefault(origin(finding.parts[0].claim, vocabulary), []).append(finding)
    for source, revisions in sorted(by_source.items()):
        for members in _runs(sorted(revisions, key=lambda finding: (finding.period.end or 0, finding.fingerprint))):
            if len(members) > 1:
                yield members, _shown(source, members), PRELIMINARY()


def _shown(source: str, members: Sequence[Finding]) -> Statement:
    """How many figures a source gave anew, and the first of them."""
    pairs = tuple(_anew(each.parts[0].claim, each.parts[-1].claim) for each in members[:_TOLD])
    fields: dict[str, FieldValue] = {"source": source, "many": Fraction(len(members)), "pairs": pairs}
    more = len(members) - len(pairs)
    return SERIES_AND_MORE(**fields, more=Fraction(more)) if more else SERIES(**fields)


def _anew(earlier: Claim, later: Claim) -> Statement:
    return ANEW(earlier=_number(earlier), later=_number(later), when=earlier.period)


def _number(claim: Claim) -> Fraction:
    """The figure that a claim names."""
    assert claim.reading is not None
    return claim.reading.number or claim.reading.literal.lo or Fraction(0)


def _runs(findings: Sequence[Finding]) -> Iterator[Sequence[Finding]]:
    """Findings in the order of their ends, as far as each ends a year at most after the one before."""
    run: list[Finding] = []
    for finding in findings:
        assert finding.period.end is not None
        if run and finding.period.end - (run[-1].period.end or 0) > _YEAR:
            yield run
            run = []
        run.append(finding)
    yield run


def questions(case: Case) -> Iterator[WhatIf]:
    """Every claim that another one corrects, as it is. Figures that clash need no question: their proof makes the finding."""
    for later in sorted(case.recorded.values(), key=lambda claim: claim.id):
        earlier = case.recorded.get(later.supersedes)
        if earlier is not None and later.asserts:
            yield WhatIf(earlier, earlier, about=later.id)


def judge(question: WhatIf, allowed: Allows, case: Case) -> Remark | None:
    """Who corrected what."""
    earlier, later = question.claim, case.recorded[question.about]
    message = CORRECTED(own=figured(earlier), earlier=(quoted(earlier),), other=figured(later), later=(quoted(later),))
    return Remark(message, beside=(later,))
