"""Two editors judge at the same time; git merges what they wrote."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.files.problems import Problems
from checker.memory.ledger.edit import edit
from checker.memory.ledger.entry import Entry
from checker.memory.ledger.lines import NEW
from checker.memory.ledger.read import read_ledger
from tests.ledger.entries import IDS, LEDGERS, against, entry
from tests.tries import tries

some = tries(20)
ATTRIBUTES = "judged.yaml merge=union\n"


class Repository:
    """A repository in which the same file is changed on two branches."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.number = folder, 0
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> int:
        who = {f"GIT_{role}_{what}": "ann" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        return subprocess.run(["git", *arguments], cwd=self.folder, env=environment, capture_output=True, check=False).returncode

    def merged(self, base: str | None, one: str, other: str, attributes: str = ATTRIBUTES) -> tuple[bool, str]:
        """Whether the two texts merged without a conflict, and what the file holds then."""
        self.number += 1
        ledger, name = self.folder / "judged.yaml", f"{self.number}"
        self.git("checkout", "--quiet", "--orphan", f"base-{name}")
        (self.folder / "other").write_text(name)
        ledger.unlink(missing_ok=True)
        self._commit(base, attributes)
        for branch, text in (("one", one), ("other", other)):
            self.git("checkout", "--quiet", "-b", f"{branch}-{name}", f"base-{name}")
            self._commit(text, attributes)
        code = self.git("merge", "--quiet", "--no-edit", f"one-{name}")
        text = ledger.read_text(encoding="utf-8")
        self.git("reset", "--quiet", "--hard")
        return code == 0, text

    def _commit(self, text: str | None, attributes: str) -> None:
        if text is not None:
            (self.folder / "judged.yaml").write_text(text, encoding="utf-8")
            (self.folder / ".gitattributes").write_text(attributes)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "x")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Repository]:
    yield Repository(tmp_path_factory.mktemp("repository"))


def entries_in(text: str) -> list[Entry]:
    problems = Problems()
    found = read_ledger(text, "judged.yaml", problems)
    assert list(map(str, problems.in_order())) == []
    return sorted(found, key=lambda each: each.place)


def both(repository: Repository, base: Sequence[Entry] | None, one: Sequence[Entry], other: Sequence[Entry]) -> None:
    """The merge of both has all judgements of both."""
    text = edit(NEW, base or ())
    clean, merged = repository.merged(None if base is None else text, edit(text, one), edit(text, other))
    whole = {each.place: each for each in (*(base or ()), *one, *other)}
    assert (clean, entries_in(merged)) == (True, [whole[place] for place in sorted(whole)])


@pytest.mark.parametrize("base", [None, [], [entry("b/b"), entry("x/x")], [entry("b/b"), entry("x/x", because="no")]])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([entry("c/c")], [entry("d/d")]),
        ([entry("c/c")], [entry("d/d", until="2027-01-01")]),
        ([entry("c/c", because="yes")], [entry("d/d", because="no", by="Bob")]),
        ([against("c/c", "e/e"), against("e/e", "c/c")], [entry("d/d")]),
        ([entry("c/c"), entry("e/e"), entry("z/z")], [entry("d/d"), entry("f/f"), entry("a/a")]),
        ([entry("c/c")], [entry("c/c")]),
        ([entry("c/c"), entry("e/e")], [entry("c/c"), entry("d/d")]),
        ([entry("a/a")], [entry("z/z")]),
    ],
)
def test_judgements_on_different_claims_merge(
    base: list[Entry] | None, one: list[Entry], other: list[Entry], repository: Repository
) -> None:
    both(repository, base, one, other)


@some
@given(LEDGERS, LEDGERS, LEDGERS)
def test_whatever_they_say(repository: Repository, base: list[Entry], one: list[Entry], other: list[Entry]) -> None:
    there = {each.place for each in base}
    one = [each for each in one if each.place not in there]
    mine = {each.claim for each in one}
    both(repository, base, one, [each for each in other if each.place not in there and each.claim not in mine])


@some
@given(st.sets(IDS, max_size=9), st.sets(IDS, min_size=1, max_size=9), st.sets(IDS, min_size=1, max_size=9))
def test_an_archive_adopted_on_two_branches(repository: Repository, base: set[str], one: set[str], other: set[str]) -> None:
    told = [[entry(claim, because="old", by="Ann", verdict="accepted") for claim in sorted(ids)] for ids in (base, one, other)]
    both(
        repository,
        told[0],
        [each for each in told[1] if each.claim not in base],
        [each for each in told[2] if each.claim not in base],
    )


def test_two_verdicts_on_one_claim_are_never_taken_for_one(repository: Repository) -> None:
    base = edit(NEW, [entry("b/b"), entry("x/x")])
    for one, other in ((entry("c/c"), entry("c/c", verdict="accepted")), (entry("c/c"), entry("c/c", because="no", by="Bob"))):
        _, merged = repository.merged(base, edit(base, [one]), edit(base, [other]))
        problems = Problems()
        assert (read_ledger(merged, "judged.yaml", problems), len(problems) > 0) == ((), True)


@pytest.mark.parametrize("same", [{"says": "the same words"}, {"until": "2027-01-01"}])
def test_where_too_many_lines_are_the_same_a_muddle_is_told(same: dict[str, str], repository: Repository) -> None:
    _, merged = repository.merged(NEW, edit(NEW, [entry("c/c", **same)]), edit(NEW, [entry("d/d", **same)]))
    problems = Problems()
    assert (read_ledger(merged, "judged.yaml", problems), len(problems) > 0) == ((), True)


def test_without_the_attribute_a_conflict_is_told(repository: Repository) -> None:
    base = edit(NEW, [entry("b/b"), entry("x/x")])
    clean, merged = repository.merged(base, edit(base, [entry("c/c")]), edit(base, [entry("d/d")]), attributes="")
    problems = Problems()
    assert (clean, read_ledger(merged, "judged.yaml", problems)) == (False, ())
    assert {problem.what for problem in problems.in_order()} == {"a merge conflict that nobody has resolved"}


def test_judgements_apart_merge_without_it_too(repository: Repository) -> None:
    base = edit(NEW, [entry("b/b"), entry("x/x")])
    clean, merged = repository.merged(base, edit(base, [entry("a/a")]), edit(base, [entry("c/c")]), attributes="")
    assert (clean, [each.claim for each in entries_in(merged)]) == (True, ["a/a", "b/b", "c/c", "x/x"])
