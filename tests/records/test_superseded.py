"""Announced corrections: what they correct asserts nothing, from the day on which they are published."""

from __future__ import annotations

from collections.abc import Callable

from checker.intake.files.links import in_force
from checker.intake.files.load import Loaded
from checker.model.claim import Claim
from tests.records.conftest import Files

Load = Callable[[Files], Loaded]


def article(date: str, *claims: str) -> str:
    head = (
        f"article: {{title: T, publisher: P, published: {date}}}\ndefaults: {{scope: arrivals, source: unnamed, period: 2009}}\n"
    )
    return head + "claims:\n" + "".join(f"  - {{{claim}}}\n" for claim in claims)


FILES = {
    "first.yaml": article("2010-01-05", "id: a, quote: '2,927', value: '2,927'", "id: b, quote: 12, value: 12, status: estimate"),
    "second.yaml": article(
        "2010-02-05",
        "id: a, quote: '2,914', value: '2,914', supersedes: first/a",
        "id: old, quote: not 2928, value: 2928, status: superseded",
    ),
    "third.yaml": article(
        "2010-03-05",
        "id: a, quote: '2,913', value: '2,913', supersedes: second/a",
        "id: b, quote: 13, value: 13, supersedes: first/b",
    ),
}


def standing(claims: tuple[Claim, ...]) -> dict[str, tuple[str, str, bool]]:
    return {claim.id: (claim.status, claim.superseded_by, claim.asserts) for claim in claims}


def test_what_is_corrected_asserts_nothing(load_files: Load) -> None:
    loaded = load_files(FILES)
    assert loaded.problems == ()
    assert standing(loaded.claims) == {
        "first/a": ("superseded", "second/a", False),
        "first/b": ("superseded", "third/b", False),
        "second/a": ("superseded", "third/a", False),
        "second/old": ("superseded", "", False),
        "third/a": ("asserted", "", True),
        "third/b": ("asserted", "", True),
    }


def test_before_the_correction_it_still_did(load_files: Load) -> None:
    by_february = tuple(claim for claim in load_files(FILES).claims if not claim.id.startswith("third"))
    assert standing(in_force(by_february)) == {
        "first/a": ("superseded", "second/a", False),
        "first/b": ("estimate", "", True),
        "second/a": ("asserted", "", True),
        "second/old": ("superseded", "", False),
    }


def test_deciding_again_changes_nothing(load_files: Load) -> None:
    claims = load_files(FILES).claims
    assert in_force(claims) == claims


def test_a_correction_that_cannot_be_read_still_corrects(load_files: Load) -> None:
    loaded = load_files(
        {**FILES, "third.yaml": FILES["third.yaml"].replace("'2,913', value: '2,913'", "umpteen, value: umpteen")}
    )
    assert [str(problem.location) for problem in loaded.problems] == ["claims/third.yaml:4:36"]
    assert standing(loaded.claims)["second/a"] == ("superseded", "third/a", False)
    assert (len(loaded.claims), loaded.unread, loaded.usable) == (5, 1, True)


def test_the_first_of_two_corrections_counts(load_files: Load) -> None:
    again = article("2010-04-05", "id: a, quote: '2,915', value: '2,915', supersedes: first/a")
    assert standing(load_files({**FILES, "again.yaml": again}).claims)["first/a"] == ("superseded", "second/a", False)
