"""Patterns keep silent where all claims are true of one world."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.check import check_claims
from checker.engine.findings.catalogue import patterns
from checker.model.vocabulary import Settings
from tests.tries import tries
from tests.worlds.claims import official, true_claims
from tests.worlds.towns import towns

pytestmark = pytest.mark.own
LOOKED_AT = frozenset(patterns()) - {"saturated-part"}
"""Chance makes a part nearly all of its whole in a world as small as these: that is what the pattern points out."""


@tries(12)
@given(st.integers(0, 500))
def test_silent(seed: int) -> None:
    world = towns(seed, months=60, places=1)
    report = check_claims((*official(world), *true_claims(world, 40, seed)), world.vocabulary, Settings())
    assert [finding.message for finding in report.findings if finding.kind in LOOKED_AT] == []
