"""Every kind of problem: a broken file and all that is said about it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.intake.files.problems import Problem, in_lines
from checker.model.claim import Location
from tests.records.conftest import Files
from tests.records.sections import Case, cases

CASES = [
    pytest.param(case, id=case.name)
    for name in ("claims.txt", "forms.txt", "files.txt", "many.txt", "languages.txt")
    for case in cases(name)
]


@pytest.mark.parametrize("case", CASES)
def test_all_problems_are_named_with_place_and_remedy(case: Case, problems_of: Callable[[Files], list[str]]) -> None:
    assert problems_of(case.files) == case.problems


def test_every_problem_is_one_line_without_control_characters() -> None:
    problem = Problem(Location("a\x1b[2J\n.yaml", 3, 4), "what “\u202ered\x00”", "write \t that")
    assert str(problem) == "a\\x1b[2J\\n.yaml:3:4: what “\\u202ered\\x00”; write \\t that"


def test_problems_are_in_the_order_of_the_files() -> None:
    places = [Location("b", 1), Location("a", 10), Location("a", 9, 2), Location("a", 9, 1)]
    problems = sorted(Problem(place, "x", "y") for place in places)
    assert [str(p.location) for p in problems] == ["a:9:1", "a:9:2", "a:10:1", "b:1:1"]


def test_the_same_on_every_row_of_a_table_is_told_once() -> None:
    rows = [Problem(Location("a.csv", row, 1), "no source", "write source") for row in range(2, 153)]
    other = [Problem(Location("b.csv", row, 1), "no source", "write source") for row in range(2, 13)]
    assert in_lines([*rows, Problem(Location("a.csv", 7), "no value", "write value"), *other[:10]]) == (
        "a.csv:2:1: no source; write source (and in 150 more places, the last of them on line 152)",
        "a.csv:7:1: no value; write value",
        *map(str, other[:10]),
    )
    assert in_lines(other) == ("b.csv:2:1: no source; write source (and in 10 more places, the last of them on line 12)",)
