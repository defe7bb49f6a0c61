"""The material reading: what a claim commits its writer to, give or take what is too little to call a contradiction.

Figures are widened by the part `immaterial` of themselves, a change by that part of the change, a share by that part of the
smaller of share and rest; an end that a word tells ("over", "up to") stays where it is. What one source gave of one count at
different times, within the part `revised` of its latest figure, is one interval. What it worked out of a figure that it gave anew
later (a change, a share) is off by as much as that figure was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial, reduce
from math import prod
from operator import or_

from checker.engine.rows.origins import origin, published_later
from checker.engine.rows.preliminary import RestatedCount, Revision, count_of, on_preliminary
from checker.engine.rows.tallies import tally_of
from checker.model.claim import Claim
from checker.model.forms import Change, Share, Value
from checker.model.numbers import Interval, Reading
from checker.model.vocabulary import Settings, Vocabulary

PLAIN = ("exact", "rounded", "measure", "mean", "per cent")
"""The hedges of figures that stand as they are, with two ends."""
_TOLD_BELOW = ("over", "at least", "odd", "ordinal", "most", "nearly all")
_TOLD_ABOVE = ("up to", "fewer than", "nearly", "minority", "nearly all")
_ONE = Interval.exactly(Fraction(1))


def material_claims(claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings) -> tuple[Claim, ...]:
    """The claims, in their order, with the material reading in the place of the literal one."""
    revisions = dict(_revisions(claims, vocabulary, settings))
    hulls = {claim.id: hull for _, close in revisions.values() for hull in (_hull(close),) for claim in close}
    hulls.update(_hulls_of_tallies(claims, vocabulary, settings))
    material = (_material(claim, settings.immaterial, hulls.get(claim.id)) for claim in claims)
    return tuple(on_preliminary(claim, revisions, vocabulary) for claim in material)


def widened(claim: Claim, part: Fraction, hull: Interval | None = None) -> Interval | None:
    """The literal interval of a claim, or the `hull` in its place, widened by `part`; None if it has no figure."""
    if claim.reading is None:
        return None
    if isinstance(claim.form, Value) and claim.form.multiple is not None:
        return prod((_wider(figure, figure.literal, part, abs) for figure in claim.form.multiple.figures), start=_ONE)
    return _wider(claim.reading, hull or claim.reading.literal, part, partial(_weight, claim))


def as_readers_take_it(claim: Claim, part: Fraction) -> Claim:
    """The claim with what readers take from its words widened by `part`, as far as the words allow."""
    reading = claim.reading
    if reading is None or (isinstance(claim.form, Value) and claim.form.multiple is not None):
        return claim
    taken = _wider(reading, reading.pragmatic, part, partial(_weight, claim)) & reading.literal
    return replace(claim, reading=replace(reading, pragmatic=taken))


def _wider(reading: Reading, interval: Interval, part: Fraction, weight: Callable[[Fraction], Fraction]) -> Interval:
    """The interval of a figure widened by `part` of the weight of each end, but for the ends that words tell."""
    if reading.number is None:
        return interval
    lo, hi = interval.lo, interval.hi
    if lo is not None and reading.hedge not in _TOLD_BELOW:
        lo -= part * weight(lo)
    if hi is not None and reading.hedge not in _TOLD_ABOVE:
        hi += part * weight(hi)
    return replace(interval, lo=lo, hi=hi)


def is_plain(claim: Claim) -> bool:
    """Whether a claim of a named source gives one plain figure with two ends, which does not grow any more."""
    is_final = isinstance(claim.form, Value) and claim.form.so_far is None
    return is_final and _is_figure(claim) and claim.reading is not None and claim.reading.literal.is_bounded


def _is_figure(claim: Claim) -> bool:
    """Whether a named source gives a figure as it stands."""
    named, reading = bool(claim.source or claim.via), claim.reading
    return named and reading is not None and bool(reading.number) and reading.hedge in PLAIN


def latest_of(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims of the figure given last: none was surely published later, and all give one number.

    Where several numbers were given last, there is no latest one: none.
    """
    several = tuple(claims)
    last = [claim for claim in several if not any(published_later(other, claim) for other in several)]
    return tuple(last) if len({claim.reading.number for claim in last if claim.reading}) == 1 else ()


def running_totals(claims: Iterable[Claim], vocabulary: Vocabulary) -> tuple[tuple[Claim, ...], ...]:
    """Plain figures of one origin, scope, unit and first day up to two or more last days, by these in the order of the claims."""
    chains: dict[object, list[Claim]] = {}
    for claim in claims:
        if is_plain(claim) and vocabulary.kind(claim.scope) == "flow" and claim.period.end is not None:
            source, scope, unit, (start, _) = count_of(claim, vocabulary)
            chains.setdefault((source, scope, unit, start), []).append(claim)
    return tuple(tuple(chain) for chain in chains.values() if len({claim.period.end for claim in chain}) > 1)


def figure_of(claim: Claim) -> Fraction:
    """The figure of a plain claim."""
    assert claim.reading is not None and claim.reading.number is not None
    return claim.reading.number


def _weight(claim: Claim, end: Fraction) -> Fraction:
    """Of what the part is taken: a change of the change alone, a share of the smaller of it and the rest."""
    if isinstance(claim.form, Change) and claim.form.measure == "ratio":
        return abs(end - 1)
    if isinstance(claim.form, Share):
        return min(abs(end), abs(1 - end))
    return abs(end)


def _revisions(claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings) -> Iterator[tuple[RestatedCount, Revision]]:
    """The figures that their sources gave anew, by what they count."""
    counts: dict[RestatedCount, list[Claim]] = {}
    for claim in claims:
        if is_plain(claim):
            counts.setdefault(count_of(claim, vocabulary), []).append(claim)
    totals = {claim.id for chain in running_totals(claims, vocabulary) for claim in chain}
    for count, several in counts.items():
        latest = latest_of(several)
        if latest and (latest[0].id not in totals or _is_confirmed(latest)):
            close = tuple(claim for claim in several if claim in latest or _is_revised(claim, latest, settings.revised))
            if len(close) > len(latest):
                yield count, (latest, close)


def _hulls_of_tallies(claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings) -> dict[str, Interval]:
    """For each tally that its source gave anew on the same day, at another hour, the hull of what both counted."""
    days: dict[object, list[Claim]] = {}
    for claim in claims:
        if (tally := tally_of(claim)) is not None and _is_figure(claim):
            days.setdefault((origin(claim, vocabulary), tally), []).append(claim)
    hulls: dict[str, Interval] = {}
    for several in days.values():
        latest = latest_of(several)
        close = [each for each in several if each in latest or (latest and _is_revised(each, latest, settings.revised))]
        counted = [claim.form.so_far for claim in close if isinstance(claim.form, Value) and claim.form.so_far is not None]
        if len(close) > len(latest):
            hulls.update(dict.fromkeys((claim.id for claim in close), reduce(or_, counted)))
    return hulls


def _is_confirmed(latest: Sequence[Claim]) -> bool:
    """Whether two publishers tell a figure, or it is said to take the place of another."""
    return len({claim.article.publisher for claim in latest}) > 1 or any(claim.supersedes for claim in latest)


def _is_revised(claim: Claim, latest: Sequence[Claim], part: Fraction) -> bool:
    """Whether a figure was given before the latest one, and is within a part of it."""
    number, last = figure_of(claim), figure_of(latest[0])
    return any(published_later(later, claim) for later in latest) and abs(number - last) <= part * last


def _hull(claims: Sequence[Claim]) -> Interval:
    ends = [claim.reading.literal for claim in claims if claim.reading]
    return Interval(min(end.lo for end in ends if end.lo is not None), max(end.hi for end in ends if end.hi is not None))


def _material(claim: Claim, part: Fraction, hull: Interval | None) -> Claim:
    """The claim with its material reading in the place of the literal one; of a tally also with what it counts by then."""
    reading = claim.reading
    if reading is None:
        return claim
    if isinstance(claim.form, Value) and claim.form.so_far is not None:
        so_far = _wider(reading, hull or claim.form.so_far, part, abs)
        claim, hull = replace(claim, form=replace(claim.form, so_far=so_far)), hull and Interval(hull.lo, None, hull.above)
    literal = widened(claim, part, hull)
    return claim if literal is None else replace(claim, reading=replace(reading, literal=literal))
