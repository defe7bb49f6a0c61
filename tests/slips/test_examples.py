"""What stands beside every slip as documentation is true: the one example holds, the other is refuted and explained by it."""

from __future__ import annotations

import pytest

from checker.engine.cases.slip import SlipRule
from checker.engine.findings.catalogue import slips
from tests.examples import report_of

each_slip = pytest.mark.parametrize("slip", slips().values(), ids=slips())


@each_slip
def test_what_holds_gives_nothing(slip: SlipRule) -> None:
    report = report_of(slip.HOLDS)
    assert (report.findings, report.undecided) == ((), ())


@each_slip
def test_what_breaks_is_explained_by_it_first(slip: SlipRule) -> None:
    report = report_of(slip.BREAKS)
    assert [finding.diagnosis[0].name if finding.diagnosis else "" for finding in report.findings] == [slip.NAME]
    assert report.undecided == ()


@each_slip
def test_it_is_told_in_sentences(slip: SlipRule) -> None:
    assert [text for text in (slip.SAYS, slip.WHY, slip.DO) if not text.endswith(".")] == []
