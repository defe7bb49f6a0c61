"""What the screen sees to hold is just what is found to hold reading by reading, with the same remarks and the same coverage."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given

from checker.engine.check import check_claims
from checker.model.claim import Claim
from checker.model.finding import CheckReport
from checker.model.vocabulary import Settings, Vocabulary
from checker.run import Run
from tests.benchmarks.tables import OF_TOPIC, WRONG, write
from tests.tries import tries
from tests.worlds.strategy import true_worlds, wrong_worlds
from tests.worlds.truth import Truth

pytestmark = pytest.mark.own

SCREEN = "checker.engine.settling.hold_together"


def reading_by_reading(claims: Sequence[Claim], vocabulary: Vocabulary) -> CheckReport:
    with patch(SCREEN, return_value=False):
        return check_claims(claims, vocabulary, Settings())


@tries(10)
@given(true_worlds(20))
def test_the_same_report_where_all_is_true(world: tuple[Truth, tuple[Claim, ...]]) -> None:
    truth, claims = world
    assert repr(check_claims(claims, truth.vocabulary, Settings())) == repr(reading_by_reading(claims, truth.vocabulary))


@tries(10)
@given(wrong_worlds(20))
def test_the_same_report_where_something_is_wrong(world: tuple[Truth, tuple[Claim, ...], frozenset[str]]) -> None:
    truth, claims, _ = world
    assert repr(check_claims(claims, truth.vocabulary, Settings())) == repr(reading_by_reading(claims, truth.vocabulary))


@pytest.mark.parametrize("scattered", [False, True])
def test_the_same_report_on_a_table(tmp_path: Path, scattered: bool) -> None:
    folder = tmp_path / "claims"
    wrong = write(folder, 4 * OF_TOPIC, "csv", scattered)
    screened = Run((str(folder),)).report
    with patch(SCREEN, return_value=False):
        assert repr(Run((str(folder),)).report) == repr(screened)
    assert wrong <= {part.claim.id for finding in screened.findings for part in finding.parts}
    assert len(wrong) == (4 * OF_TOPIC // WRONG if scattered else 1)


def test_what_holds_is_seen_by_the_screen_alone(tmp_path: Path) -> None:
    folder = tmp_path / "claims"
    write(folder, 3 * OF_TOPIC, "csv")
    loaded = Run((str(folder),)).loaded
    true = [claim for claim in loaded.claims if not claim.scope.who.endswith(" 0")]
    with patch("checker.engine.settling.check_reading", side_effect=AssertionError("settled reading by reading")) as settled:
        report = check_claims(true, loaded.vocabulary, loaded.settings)
    assert (settled.call_count, report.findings, report.coverage.compared) == (0, (), 2 * OF_TOPIC)
