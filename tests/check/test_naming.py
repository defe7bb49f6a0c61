"""A figure that several give in just the same way is told by those who are trusted most, in whatever order they stand on file."""

from __future__ import annotations

import pytest

from checker.engine.solve.verifier import adds_up
from checker.model.finding import Finding
from tests.check.papers import ARRIVED, findings

SHARED = "scope: {who: North Koreans, event: arrived}, period: 2019"
OFFICIAL = ("2020-02-01", f"{SHARED}, source: Ministry", ("id: a, value: '1,047'",))
PAPER = ("2020-01-05", f"{SHARED}, source: unnamed", ("id: a, value: '1,047'",))
WRONG = ("2020-01-09", f"{SHARED}, source: unnamed", ("id: a, value: '229'",))


def only(*ordered: tuple[str, tuple[str, str, tuple[str, ...]]]) -> Finding:
    (finding,) = findings(ARRIVED, dict(ordered))
    return finding


@pytest.mark.parametrize(("official", "paper"), [("aa", "zz"), ("zz", "aa")])
def test_the_most_trusted_is_named_whatever_the_files_are_called(official: str, paper: str) -> None:
    finding = only((official, OFFICIAL), (paper, PAPER), ("wrong", WRONG))
    assert [(part.role, part.claim.article.stem) for part in finding.parts] == [("suspect", "wrong"), ("premise", official)]
    assert finding.message == f"1,047 North Koreans arrived in 2019 (Paper {official}), but 229 (suspect: Paper wrong)."
    assert finding.proof is not None
    assert [step.claim for step in finding.proof.steps] == [f"{official}/a"]
    assert adds_up(finding.proof, strict=False)


def test_who_says_it_otherwise_is_not_named_in_the_place_of_another() -> None:
    rounder = ("2020-02-01", f"{SHARED}, source: Ministry", ("id: a, value: 'about 1,047'",))
    finding = only(("ministry", rounder), ("paper", PAPER), ("other", PAPER), ("wrong", WRONG))
    assert "ministry" not in {part.claim.article.stem for part in finding.parts}


def test_an_article_is_told_against_itself_by_its_own_claims() -> None:
    torn = ("2020-01-05", f"{SHARED}, source: unnamed", ("id: a, value: '1,047'", "id: b, value: '229'"))
    for finding in findings(ARRIVED, {"ministry": OFFICIAL, "torn": torn}):
        if all(part.claim.article.stem == "torn" for part in finding.parts if part.role != "premise"):
            assert {part.claim.article.stem for part in finding.parts if part.claim.id != "ministry/a"} == {"torn"}
            return
    raise AssertionError("no finding on the article")
