"""What is on record: a claim with its readings and what it is compared with, or a file with its claims; and their findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from shlex import quote

from checker.model.claim import Claim
from checker.model.finding import CheckReport, Finding
from checker.model.forms import FORMS, comparison
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary
from checker.prose.phrases import count
from checker.report.formats import Context
from checker.report.render.claims import claim_name, quote_words, reading_words, scope_and_period, source_words
from checker.report.render.layout import Matter, Passage
from checker.report.render.listing import entries
from checker.report.render.paper import FAINT, STRONG, grid, indented, lay_out, words

_MOST = 12
"""More claims of one relation are only counted."""
_WIDEST = 50
"""Columns up to which an id is not folded."""


def claim_text(claim: Claim, claims: Sequence[Claim], vocabulary: Vocabulary, report: CheckReport, context: Context) -> str:
    """How a claim was read, what it is compared with, and all findings in which it takes part."""
    return lay_out(_claim_blocks(claim, claims, vocabulary, report, context), context.width, context.color)


def article_text(own: Sequence[Claim], report: CheckReport, context: Context) -> str:
    """The claims of a file in its order, and all findings in which they take part."""
    return lay_out(_article_blocks(own, report, context), context.width, context.color)


def _claim_blocks(
    claim: Claim, claims: Sequence[Claim], vocabulary: Vocabulary, report: CheckReport, context: Context
) -> Iterator[Matter]:
    yield words(("CLAIM", STRONG), f"  {claim.id}")
    yield indented(words((quote_words(claim), STRONG)))
    yield indented(words(f"{claim.article.publisher}, {claim.article.published.text}: {claim.article.title}"))
    yield indented(words(f"source: {source_words(claim)}"))
    yield indented(words(scope_and_period(claim.scope, claim.period)))
    yield indented(words((f"{claim.location.file}{claim.location.within}", FAINT)))
    yield Passage()
    table = grid("left", "left")
    for name, text in _readings(claim):
        table.add_row(words(name), words(text))
    yield indented(table)
    yield Passage()
    yield words(("COMPARED", STRONG), f"  {_standing(claim, report)}")
    for relation, others in _related(claim, claims, vocabulary):
        yield indented(words(f"{relation} ({len(others):,})"))
        yield indented(_named(others), 4)
    yield Passage()
    yield from _findings(tuple(f for f in report.findings if _takes_part(claim, f)), context)


def _readings(claim: Claim) -> Iterator[tuple[str, str]]:
    reading = claim.reading
    yield FORMS.of(claim.form), claim.wording
    if reading is None:
        yield "read as", reading_words(claim, None)
    else:
        yield "literally", reading_words(claim, reading.literal)
        yield "as readers take it", reading_words(claim, reading.pragmatic)
        yield "row of readings", reading.hedge
    if not claim.asserts or claim.status == "estimate":
        yield "status", f"{claim.status}{f', by {claim.superseded_by}' if claim.superseded_by else ''}"
    for name, value in (("restates", claim.restates), ("supersedes", claim.supersedes), ("note", claim.note)):
        if value:
            yield name, value


def _standing(claim: Claim, report: CheckReport) -> str:
    """Whether others could have refuted it; if not, why."""
    if any(claim.id == other.id for group in report.undecided for other in group.claims):
        return "undecided: it was not checked to the end"
    why = next((entry.why for entry in report.coverage.uncompared if entry.claim.id == claim.id), None)
    return "other claims could have refuted it" if why is None else f"not: {why}"


def _related(claim: Claim, claims: Sequence[Claim], vocabulary: Vocabulary) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    """The asserted claims that bear on it most closely, by how they do; each once."""
    base = comparison(claim.form)
    scopes = {claim.scope, *([base.scope] if base.scope else [])}
    befores = vocabulary.befores(claim.scope)
    left = [other for other in claims if other.asserts and other.id != claim.id]
    relations: tuple[tuple[str, Callable[[Claim], bool]], ...] = (
        ("the same count", lambda o: o.scope == claim.scope and o.period.days == claim.period.days),
        ("what it is a change or a part of", lambda o: o.scope in scopes and _is_base(o.period, base.base, claim, o.scope)),
        ("other periods of its range", lambda o: o.scope == claim.scope and _inside(o.period, base.range)),
        ("the same count at times that overlap", lambda o: o.scope == claim.scope and o.period.meets(claim.period)),
        ("a part of it", lambda o: vocabulary.within(o.scope, claim.scope) and o.period.meets(claim.period)),
        ("what it is part of", lambda o: vocabulary.within(claim.scope, o.scope) and o.period.meets(claim.period)),
        ("what came before it", lambda o: o.scope in befores and o.period.meets(claim.period)),
        ("what came after it", lambda o: claim.scope in vocabulary.befores(o.scope) and o.period.meets(claim.period)),
    )
    for name, fits in relations:
        if others := tuple(other for other in left if fits(other)):
            yield name, others
            left = [other for other in left if other not in others]


def _is_base(period: Period, base: Period | None, claim: Claim, scope: object) -> bool:
    return period.days == base.days if base is not None else scope != claim.scope and period.days == claim.period.days


def _inside(period: Period, range: Period | None) -> bool:
    """Whether a period of which both ends are known lies in the range."""
    if range is None or period.start is None or period.end is None:
        return False
    return (range.start is None or range.start <= period.start) and (range.end is None or period.end <= range.end)


def _named(others: Sequence[Claim]) -> Matter:
    table = grid("left", "left")
    # Ids are for copying.
    table.columns[0].whole = max(len(other.id) for other in others[:_MOST]) <= _WIDEST
    for other in others[:_MOST]:
        table.add_row(words((other.id, FAINT)), words(claim_name(other)))
    if len(others) > _MOST:
        table.add_row(words((f"and {len(others) - _MOST:,} more", FAINT)), words())
    return table


def _article_blocks(own: Sequence[Claim], report: CheckReport, context: Context) -> Iterator[Matter]:
    article = own[0].article
    yield words(("FILE", STRONG), f"  {own[0].location.file}")
    if len({claim.article for claim in own}) == 1:
        yield indented(words((article.title, STRONG)))
        yield indented(words(f"{article.publisher}, {article.published.text}{f'  {article.address}' if article.address else ''}"))
    yield Passage()
    findings = tuple(f for f in report.findings if any(_takes_part(claim, f) for claim in own))
    yield words(
        ("CLAIMS", STRONG), f"  {len(own):,}: check show {quote(f'{own[0].article.stem}/ID')}{context.inside or ''} tells one"
    )
    table = grid("right", "left", "left")
    table.columns[0].whole = True
    alone = {entry.claim.id: entry.why for entry in report.coverage.uncompared}
    for claim in sorted(own, key=lambda claim: (claim.location.sheet, claim.location.line)):
        roles = [
            f"{part.role} in {f.fingerprint[: context.digits]}" for f in findings for part in f.parts if part.claim.id == claim.id
        ]
        roles += [f"falls with {f.fingerprint[: context.digits]}" for f in findings if claim in f.fallen]
        remark = "; ".join(roles) or (f"not compared: {alone[claim.id]}" if claim.id in alone else "")
        name = claim.id.removeprefix(f"{claim.article.stem}/")
        place = claim.location.within.removeprefix(":")
        table.add_row(
            words((place, FAINT)),
            words(name),
            words(quote_words(claim), (f"  {remark}", FAINT)),
        )
    yield indented(table)
    yield Passage()
    yield from _findings(findings, context)


def _findings(findings: Sequence[Finding], context: Context) -> Iterator[Matter]:
    if not findings:
        yield words("No finding.")
        return
    yield words((count(len(findings), "finding").upper(), STRONG), f"  check show ID{context.inside or ''} tells one")
    yield indented(entries(findings, context.digits))


def _takes_part(claim: Claim, finding: Finding) -> bool:
    """In its sum, or in a further refutation, or by falling with those accused."""
    if any(part.claim.id == claim.id for part in finding.parts):
        return True
    return any(other.id == claim.id for other in (*finding.witnessing, *finding.fallen))
