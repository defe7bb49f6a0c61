"""The patterns and slips there are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from checker.engine.cases.pattern import Pattern
from checker.engine.cases.slip import SlipKind
from checker.engine.rules import rules_in


@cache
def patterns() -> Mapping[str, Pattern]:
    """All patterns by kind, in the order of their kinds."""
    return cast("Mapping[str, Pattern]", rules_in("patterns", "KIND"))


@cache
def slips() -> Mapping[str, SlipKind]:
    """All slips by name, in the order of their names."""
    return cast("Mapping[str, SlipKind]", rules_in("slips", "NAME"))
