"""The findings as cards of the page, each with its sum as a table that ends in the gap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from checker.model.finding import Finding, NearestFigure
from checker.prose.numbers import exact, with_unit
from checker.report.overview.model import Axis
from checker.report.render.alike import MOST_SUSPECTS, AlikeFindings, shown_parts
from checker.report.render.calculation import Calculation, addition_lines, calculation, in_full
from checker.report.render.claims import (
    allowed_sentence,
    draft_sentence,
    names_of,
    period_words,
    scope_words,
    slip_sentence,
)
from checker.report.render.doubts import doubt_lines, suspected_lines
from checker.report.render.fallen import fallen_words
from checker.report.render.page.anchors import claim_anchor, finding_anchors
from checker.report.render.page.articles import last_day, once, publishers_of, whose
from checker.report.render.page.card import Another, Card, DeclaredLine, Falling, FurtherProof, NearestWords, Settled
from checker.report.render.page.claim_words import claim_words, members
from checker.report.render.page.clash import clash_of
from checker.report.render.page.topics import Topics
from checker.report.render.paths import relative
from checker.report.render.sums import numbers_of, sum_in_one_line

FindingKey = tuple[str, str, tuple[str, ...]]


def cards(together: Sequence[AlikeFindings], axes: Sequence[Axis], topics: Topics, root: str) -> tuple[Card, ...]:
    """New findings first, else in the order of the report."""
    drawn = {_key(axis.finding): axis for axis in axes}
    anchors = iter(finding_anchors([finding for each in together for finding in each.findings]))
    named = [(each, [next(anchors) for _ in each.findings]) for each in together]
    return tuple(
        _card(each, names, drawn, topics, root) for each, names in sorted(named, key=lambda pair: pair[0].first.status != "new")
    )


def _card(
    together: AlikeFindings,
    anchors: Sequence[str],
    drawn: Mapping[FindingKey, Axis],
    topics: Topics,
    root: str,
) -> Card:
    finding, anchor = together.first, anchors[0]
    numbers = numbers_of(finding)
    claims = [part.claim for each in together.findings for part in each.parts]
    every, shown = members(finding, root), {number for number, _ in shown_parts(finding, MOST_SUSPECTS)}
    axis = drawn.get(_key(finding))
    questioned = [part.claim for each in together.findings for part in each.parts if part.role != "premise"] or claims
    summed = calculation(finding.proof, numbers) if finding.proof else None
    newest = max((claim.article for claim in questioned), key=last_day)
    return Card(
        anchor=anchor,
        severity=finding.severity,
        kind=finding.kind,
        status="there before" if finding.there_before else finding.status,
        draft=finding.is_draft,
        message=together.message,
        gap=_gap(summed, finding) if summed else "",
        scope=scope_words(finding.scope),
        period=period_words(finding.period),
        members=tuple(member for member in every if member.number in shown),
        more=tuple(member for member in every if member.number not in shown),
        declared=tuple(
            DeclaredLine(numbers[line.link], line.text, f"{relative(line.location.file, root)}{line.location.within}")
            for line in finding.declared
        ),
        clash=clash_of(finding, axis),
        sum=summed,
        evidence=addition_lines(finding.evidence, numbers) if finding.evidence else (),
        full_sum=in_full(finding.proof, numbers) if finding.proof else None,
        draft_words=draft_sentence(finding),
        judged=tuple(doubt_lines(finding, lambda place: f"{relative(place.file, root)}{place.within}")),
        suspected=tuple(suspected_lines(finding)),
        why_tension=finding.why_tension,
        margin=finding.margin,
        allowed=allowed_sentence(finding),
        nearest=_nearest(finding.nearest, root) if finding.nearest else None,
        fallen=_fallen(finding, root),
        guesses=tuple(dict.fromkeys(map(slip_sentence, finding.diagnosis))),
        advice=topics.what_to_do(finding),
        again=tuple(FurtherProof(names_of(witness.premises), sum_in_one_line(witness.proof)) for witness in finding.witnesses),
        judgement=finding.judgement,
        fingerprint=finding.fingerprint,
        publishers=publishers_of(claims),
        sources=once(claim.source or "unnamed" for claim in claims),
        whose=whose(questioned),
        published=newest.published.text,
        width=_width(finding),
        newest=last_day(newest),
        others=tuple(_another(each, name, root) for each, name in zip(together.others, anchors[1:], strict=False)),
        settled=tuple(
            Settled(name, each.fingerprint, each.message)
            for each, name in zip(together.settled, anchors[1 + len(together.others) :], strict=True)
        ),
    )


def _width(finding: Finding) -> Fraction | None:
    if finding.proof is None:
        return None
    greater = max(abs(finding.proof.total), abs(finding.proof.allowed))
    return finding.proof.gap / greater if greater else Fraction(0)


def _gap(summed: Calculation, finding: Finding) -> str:
    """By how much it misses: at least so, where a figure may stand for others that lie farther off."""
    if not summed.apart:
        return summed.gap
    readings = [part.claim.reading.by(finding.reading) for part in finding.parts if part.claim.reading]
    least = "" if all(reading.is_exact for reading in readings) else "at least "
    quotient = finding.proof.quotient if finding.proof else None
    is_order = quotient is not None and quotient.manner == "order"
    if is_order or not any(part.role == "suspect" for part in finding.parts):
        return f"{least}{with_unit(exact(summed.apart), summed.unit)} apart"
    return summed.gap if " by " in summed.gap else f"{least}{summed.gap}"


def _another(finding: Finding, anchor: str, root: str) -> Another:
    suspects = tuple(claim_words(part.claim, root) for part in finding.parts if part.role != "premise")
    return Another(anchor, finding.fingerprint, suspects, calculation(finding.proof, {}).gap if finding.proof else "")


def _nearest(nearest: NearestFigure, root: str) -> NearestWords:
    place = nearest.claim.location
    return NearestWords(nearest.text, claim_anchor(nearest.claim.id), f"{relative(place.file, root)}{place.within}")


def _fallen(finding: Finding, root: str) -> Falling | None:
    words = fallen_words(finding)
    if words is None:
        return None
    return Falling(words.head, tuple(claim_words(claim, root) for claim in words.named), words.more, words.tail)


def _key(finding: Finding) -> FindingKey:
    return finding.fingerprint, finding.kind, tuple(part.claim.id for part in finding.parts)
