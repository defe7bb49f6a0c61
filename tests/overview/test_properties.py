"""What must hold of every overview, on small worlds that are known to the last arrival."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.calendar import units_inside
from checker.model.claim import Claim
from checker.model.forms import Each, First, Record, Value
from checker.model.numbers import Interval
from checker.model.time import Period
from checker.model.vocabulary import Settings
from checker.report.overview import pairs, timelines
from checker.report.overview.model import Overview, Timeline
from checker.report.overview.timelines import stands
from checker.report.render.page.scale import around
from checker.run import overview
from tests.check.worlds import claims_of, report_of
from tests.overview.told import told
from tests.tries import tries
from tests.worlds.shared import world

pytestmark = pytest.mark.own
SEEDS, WRONG = st.integers(0, 4), st.sampled_from([0, 2])
"""Few, as each world takes a second; the same ones for all properties."""
few = tries(12)


@cache
def shown(seed: int, wrong: int) -> Overview:
    return overview(report_of(seed, wrong), claims_of(seed, wrong), world(seed).vocabulary, Settings())


@few
@given(SEEDS, WRONG)
def test_every_claim_is_in_one_state(seed: int, wrong: int) -> None:
    report, found = report_of(seed, wrong), shown(seed, wrong)
    assert Counter(state.claim.id for state in found.states) == Counter(claim.id for claim in claims_of(seed, wrong))
    blamed = {part.claim.id for finding in report.findings for part in finding.parts if part.role != "premise"}
    assert {state.claim.id for state in found.states if state.state in ("suspect", "either")} == blamed
    assert blamed == {state.claim.id for state in found.states if state.severity}
    shown_in = {id(state) for view in found.articles for state in view.claims}
    assert shown_in == {id(state) for state in found.states}
    for view in found.articles:
        assert list(view.claims) == [state for state in found.states if state.claim.article == view.article]


@few
@given(SEEDS, WRONG)
def test_records_share_out_all_claims(seed: int, wrong: int) -> None:
    found = shown(seed, wrong)
    everything = Counter(claim.id for claim in claims_of(seed, wrong))
    for records in (found.sources, found.publishers):
        assert Counter(claim.id for record in records for claim in record.claims) == everything
        assert Counter(c.id for record in records for through in record.through for c in through.claims) == everything
        for record in records:
            held = [*record.refuted, *record.stale, *record.revised, *record.tense, *record.noted]
            assert Counter(claim.id for claim in held) <= Counter(claim.id for claim in record.claims)
    assert Counter(claim.id for quote in found.quotes for claim in quote.claims) == everything


@few
@given(SEEDS, WRONG)
def test_bands_lie_within_what_each_standing_claim_says(seed: int, wrong: int) -> None:
    looked_at = 0
    for line in shown(seed, wrong).timelines:
        bands = {(band.start, band.end): band for band in (*line.cumulative, *line.yearly)}
        for claim, start, end in _said(line):
            assert claim.reading is not None
            if (start, end) in bands:
                looked_at += 1
                assert _within(bands[start, end].allowed, claim.reading.literal), claim
    assert looked_at


@few
@given(SEEDS)
def test_bands_of_true_claims_hold_the_truth(seed: int) -> None:
    for line in shown(seed, 0).timelines:
        for band in (*line.cumulative, *line.yearly):
            if line.kind in ("flow", "state"):
                assert world(seed).number(line.scope, band.start, band.end) in band.allowed


@pytest.mark.parametrize("most", [3, 400])
def test_totals_never_fall(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timelines, "MOST_EXACT", most)
    for seed in range(5):
        found = overview(report_of(seed, 0), claims_of(seed, 0), world(seed).vocabulary, Settings())
        for line in found.timelines:
            for before, after in pairwise(line.cumulative if line.kind == "flow" else ()):
                assert before.end < after.end
                assert (before.allowed.lo or 0) <= (after.allowed.lo or 0)
                assert after.allowed.hi is None or (before.allowed.hi is not None and before.allowed.hi <= after.allowed.hi)


@few
@given(SEEDS, WRONG)
def test_pairs_are_counted_as_if_each_was_looked_at(seed: int, wrong: int) -> None:
    """The other way to count: pair by pair, but for those only joint in a proof."""
    found, report = shown(seed, wrong), report_of(seed, wrong)
    expected: Counter[tuple[str, str]] = Counter()
    proofs = [{p.claim.id for p in f.parts if p.role == "premise"} for f in report.findings if f.proof]
    proofs += [{claim.id for claim in w.premises} for f in report.findings for w in f.witnesses]
    calm = [state.claim for state in found.states if stands(state) and state.state != "uncompared"]
    for one, other in combinations(calm, 2):
        if _meet(one, other, seed) or any({one.id, other.id} <= proof for proof in proofs):
            first, second = sorted((one.article.publisher, other.article.publisher))
            expected[first, second] += 1
    assert Counter({(pair.one, pair.other): pair.agreeing for pair in found.pairs if pair.agreeing}) == expected
    names = sorted({claim.article.publisher for claim in claims_of(seed, wrong)})
    assert [(p.one, p.other) for p in found.pairs] == [(a, b) for i, a in enumerate(names) for b in names[i:]]


@few
@given(SEEDS)
def test_axes_show_all_they_hold(seed: int) -> None:
    for axis in shown(seed, 2).axes:
        intervals = [i for bar in axis.bars for i in (bar.literal, bar.pragmatic)] + ([axis.allowed] if axis.allowed else [])
        scale = around(intervals)
        assert (scale.low, scale.high) == (scale.ticks[0], scale.ticks[-1])
        assert len({after - before for before, after in pairwise(scale.ticks)}) == 1
        for interval in intervals:
            assert interval.lo is None or scale.low <= interval.lo <= scale.high
            assert interval.hi is None or scale.low <= interval.hi <= scale.high
            assert interval.lo is not None or interval.hi is None or scale.low < interval.hi or scale.low == 0
            assert interval.hi is not None or interval.lo is None or interval.lo < scale.high


@few
@given(SEEDS)
def test_the_order_of_claims_changes_nothing(seed: int) -> None:
    again = overview(report_of(seed, 2), claims_of(seed, 2)[::-1], world(seed).vocabulary, Settings())
    assert told(again) == told(shown(seed, 2))


def test_what_is_left_out_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = shown(7, 2)
    monkeypatch.setattr(timelines, "MOST_TIMELINES", 1)
    monkeypatch.setattr(timelines, "MOST_EXACT", 0)
    monkeypatch.setattr(pairs, "MOST_PUBLISHERS", 2)
    less = overview(report_of(7, 2), claims_of(7, 2), world(7).vocabulary, Settings())
    (line,) = less.timelines
    (same,) = (each for each in whole.timelines if (each.scope, each.unit) == (line.scope, line.unit))
    assert less.left_out == (
        f"timelines of {len(whole.timelines) - 1} more scopes, which fewer claims count, are left out",
        f"{len(whole.publishers) - 2} publishers with fewer claims left out of the matrix",
    )
    assert (line.bars, line.unplaced, same.left_out) == (same.bars, same.unplaced, "")
    loose = [band for band in (*line.cumulative, *line.yearly) if not band.tight]
    assert loose and line.left_out.startswith(f"{len(loose)} of ")
    for wide, tight in zip((*line.cumulative, *line.yearly), (*same.cumulative, *same.yearly), strict=True):
        assert (wide.start, wide.end) == (tight.start, tight.end)
        assert _within(tight.allowed, wide.allowed)
        assert tight.tight
    assert len(less.pairs) == 3


def _said(line: Timeline) -> Iterator[tuple[Claim, int | None, int]]:
    """The stretches for which a standing claim gives an interval of its own."""
    for bar in line.bars:
        if stands(bar.shown):
            claim = bar.shown.claim
            if isinstance(claim.form, Value):
                yield claim, (None if line.kind == "state" else bar.start), bar.end
            elif isinstance(claim.form, Each):
                for unit in units_inside(claim.period, claim.form.unit):
                    assert unit.end is not None
                    yield claim, unit.start, unit.end


def _within(inner: Interval, outer: Interval) -> bool:
    low = outer.lo is None or (inner.lo is not None and outer.lo <= inner.lo)
    return low and (outer.hi is None or (inner.hi is not None and inner.hi <= outer.hi))


def _meet(one: Claim, other: Claim, seed: int) -> bool:
    """Whether one scope lies within the other and both speak of some same day."""
    vocabulary = world(seed).vocabulary
    if not (vocabulary.within(one.scope, other.scope) or vocabulary.within(other.scope, one.scope)):
        return False
    if vocabulary.kind(one.scope) == "state" and not all(c.period.start == (c.period.end or 0) - 1 for c in (one, other)):
        return False
    return max(_first(one), _first(other)) < min(_last(one), _last(other))


def _first(claim: Claim) -> float:
    days = [period.start for period in (claim.period, *_range(claim))]
    return min(float("-inf") if day is None else day for day in days)


def _last(claim: Claim) -> float:
    days = [period.end for period in (claim.period, *_range(claim))]
    return max(float("inf") if day is None else day for day in days)


def _range(claim: Claim) -> tuple[Period, ...]:
    if isinstance(claim.form, Record):
        return (claim.form.among,)
    return (claim.form.between,) if isinstance(claim.form, First) else ()
