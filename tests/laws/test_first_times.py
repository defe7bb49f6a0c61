"""A first time is a contradiction exactly where a year between had it too, or the year itself has it not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.examples import check_example
from tests.tries import tries

YEARS = range(2005, 2011)


@tries(30)
@given(counts=st.lists(st.integers(1, 99), min_size=len(YEARS), max_size=len(YEARS)), limit=st.integers(2, 98))
def test_it_holds_or_it_does_not(counts: list[int], limit: int) -> None:
    series = "".join(
        f"- {{value: exactly {count}, scope: arrivals, period: {year}}}\n" for year, count in zip(YEARS, counts, strict=True)
    )
    claim = f"- {{value: fewer than {limit}, since: {YEARS[0]}, scope: arrivals, period: {YEARS[-1]}}}\n"
    *between, last = counts[1:]
    holds = last < limit and all(count >= limit for count in between)
    severities = [finding.severity for finding in check_example(series + claim).findings]
    # However far below the mark the year is: to pass it says nothing of by how much.
    assert severities == [] if holds else "contradiction" in severities


@tries(30)
@given(counts=st.lists(st.integers(1, 99), min_size=len(YEARS), max_size=len(YEARS)), highest=st.booleans())
def test_a_record_since_a_year_leaves_that_year_out(counts: list[int], highest: bool) -> None:
    series = "".join(
        f"- {{value: exactly {count}, scope: arrivals, period: {year}}}\n" for year, count in zip(YEARS, counts, strict=True)
    )
    extreme = "highest" if highest else "lowest"
    claim = f"- {{record: {extreme}, since: {YEARS[0]}, scope: arrivals, period: {YEARS[-1]}}}\n"
    *between, last = counts[1:]
    holds = last >= max(between) if highest else last <= min(between)
    severities = [finding.severity for finding in check_example(series + claim).findings]
    assert ("contradiction" in severities) is not holds
