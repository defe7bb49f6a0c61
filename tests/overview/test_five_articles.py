"""The overview of the recorded claims, whole.

`REWRITE_GOLDEN=1 pytest tests/overview` writes it anew; look at the difference before you keep it.
"""

from __future__ import annotations

from functools import cache

import pytest

from checker.engine.bounds.count import implied
from checker.model.scope import Scope
from checker.model.time import Period
from checker.report.overview.model import Band, Overview, Timeline
from tests.check.recorded import recorded, report
from tests.overview.told import same_as_kept

pytestmark = pytest.mark.own

ARRIVALS = Scope("North Koreans", "arrived", "South Korea")


@cache
def shown(series: bool) -> Overview:
    return recorded(series).overview(report(series))


def arrivals(series: bool) -> Timeline:
    (found,) = (line for line in shown(series).timelines if line.scope == ARRIVALS)
    return found


@pytest.mark.parametrize(("name", "series"), [("five", False), ("all", True)])
def test_all_that_is_shown(name: str, series: bool) -> None:
    assert same_as_kept(shown(series), name)


@pytest.mark.own
@pytest.mark.parametrize("series", [False, True])
def test_the_bands_are_those_that_bounds_gives(series: bool) -> None:
    """`check bounds` also counts on what pragmatic readings refute; literally that changes nothing for these days."""
    read, line = recorded(series).loaded, arrivals(series)
    for band in (*line.cumulative[::17], *line.yearly[::17]):
        asked = Period(band.start, band.end, "")
        bounds = implied(read.claims, read.vocabulary, read.settings, ARRIVALS, asked, "people")
        assert band == Band(band.start, band.end, bounds.literal)
