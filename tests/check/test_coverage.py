"""What counts as compared: what other claims could have refuted, whatever numbers were named."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.run import Run

VOCABULARY = """
who:
  people: {parts: [{complete: [men, women]}]}
  men: {}
  women: {}
event: {died: {kind: flow}}
scopes: {all: {who: people, event: died}, women: {who: women, event: died}, men: {who: men, event: died}}
"""
HEAD = "article: {title: T, publisher: P, published: 2020-01-01}\nclaims:\n"
ONE, OTHER = "5,123", "1,323"
CASES = {
    "years apart": (ONE, "all", "2010", OTHER, "all", "2012", 0),
    "a year within others": (ONE, "all", "2010/2012", OTHER, "all", "2012", 2),
    "a part": (ONE, "all", "2010", OTHER, "women", "2010", 2),
    "a part of another year": (ONE, "all", "2010", OTHER, "women", "2011", 0),
    "two parts": (ONE, "men", "2010", OTHER, "women", "2010", 0),
}
"""The value, scope and period of two claims, and how many are compared."""


@pytest.mark.parametrize("case", CASES)
def test_compared_is_what_others_could_refute(case: str, tmp_path: Path) -> None:
    *words, compared = CASES[case]
    lines = (
        f"  - {{id: {name}, quote: '{value}', value: '{value}', scope: {scope}, period: {period}, source: unnamed}}"
        for name, value, scope, period in (("a", *words[:3]), ("b", *words[3:]))
    )
    (tmp_path / "vocabulary.yaml").write_text(VOCABULARY)
    (tmp_path / "a.yaml").write_text(HEAD + "\n".join(lines) + "\n")
    assert Run((str(tmp_path),)).report.coverage.compared == compared


UPPER, LOWER = "up to 300", "over 1,323"
SEVERAL = {
    "what is left of a whole": ((UPPER, "men", "2010"), ("up to 900", "women", "2010"), (LOWER, "all", "2010"), ("", 3)),
    "what is left of it, over a longer time": (
        (UPPER, "men", "2010/2011"),
        ("up to 900", "women", "2010"),
        (LOWER, "all", "2010"),
        ("", 3),
    ),
    "what is left of a time": ((UPPER, "all", "2010"), ("up to 900", "all", "2011"), (LOWER, "all", "2010/2011"), ("", 3)),
    "what is left of another time": ((UPPER, "men", "2011"), ("up to 900", "women", "2010"), (LOWER, "all", "2010"), ("men", 2)),
    "two that have nothing to do with it": (
        (UPPER, "men", "2010"),
        ("up to 900", "women", "2010"),
        (LOWER, "women", "2010"),
        ("men", 2),
    ),
}
"""The value, scope and period of three claims; whom nothing could refute, and how many are compared."""


@pytest.mark.parametrize("case", SEVERAL)
def test_a_bound_is_compared_with_what_two_others_leave_together(case: str, tmp_path: Path) -> None:
    *claims, (alone, compared) = SEVERAL[case]
    lines = (
        f"  - {{id: c{n}, quote: '{value}', value: '{value}', scope: {scope}, period: {period}, source: unnamed}}"
        for n, (value, scope, period) in enumerate(claims)
    )
    (tmp_path / "vocabulary.yaml").write_text(VOCABULARY)
    (tmp_path / "a.yaml").write_text(HEAD + "\n".join(lines) + "\n")
    coverage = Run((str(tmp_path),)).report.coverage
    assert ([each.claim.scope.who for each in coverage.uncompared], coverage.compared) == ([alone] if alone else [], compared)
