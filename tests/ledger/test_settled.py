"""What an editor has settled stays settled: the ledgers of 26 November 2026 for our claims and for the corpus.

`settled/` holds the ledger that `check judge --all` wrote then, and the fingerprints of those findings by whom they accuse, as
they are since 29 November, when titles left them. A change that makes another finding of the same claims, or tells it in other
words, must leave both as they are.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checker.intake.files.problems import Problems
from checker.memory.ledger.entry import former_digests
from checker.memory.ledger.match import Matched, match
from checker.memory.ledger.migration import migration
from checker.memory.ledger.read import read_ledger
from checker.memory.ledger.standing import standing
from checker.model.finding import Finding
from checker.run import Run
from tests.check.recorded import corpus, recorded
from tests.ledger.entries import entry

SETTLED = Path(__file__).parent / "settled"
DAY = "2026-11-26"
each_folder = pytest.mark.parametrize("folder", ["claims", pytest.param("corpus", marks=pytest.mark.corpus)])


def run_over(folder: str) -> Run:
    return corpus() if folder == "corpus" else recorded(series=True)


def matched(folder: str) -> Matched:
    """The findings of today with the ledger of then."""
    problems, run = Problems(), run_over(folder)
    entries = read_ledger((SETTLED / f"{folder}.yaml").read_text(encoding="utf-8"), f"{folder}.yaml", problems)
    assert entries and not len(problems)
    return match(run.before_judging.findings, standing(entries, run.loaded.claims, DAY))


def fingerprints_then(folder: str) -> dict[str, str]:
    then: dict[str, str] = json.loads((SETTLED / "fingerprints.json").read_text(encoding="utf-8"))[folder]
    return then


def named(finding: Finding) -> str:
    """A finding by what it is and whom it accuses."""
    return f"{finding.kind} {' '.join(sorted(finding.accused))}"


@each_folder
def test_what_was_judged_settles_the_same_findings(folder: str) -> None:
    """What was never judged, as it was not seen then, is new."""
    now, then = matched(folder), fingerprints_then(folder)
    assert now.stale == ()
    assert [finding.message for finding in now.findings if finding.status == "new" and named(finding) in then] == []


@each_folder
def test_the_fingerprints_are_those_of_then(folder: str) -> None:
    then = fingerprints_then(folder)
    now = {named(finding): finding.fingerprint for finding in run_over(folder).before_judging.findings}
    assert {name: now.get(name) for name in then} == then


@pytest.mark.corpus
def test_a_ledger_of_an_older_release_still_settles_and_is_migrated() -> None:
    """`corpus-older.yaml` was written on the morning of that day, when each revised figure was proven against the later one."""
    run = corpus()
    entries = read_ledger((SETTLED / "corpus-older.yaml").read_text(encoding="utf-8"), "corpus-older.yaml", Problems())
    done = migration(
        "corpus-older.yaml", run.before_judging.findings, standing(entries, run.loaded.claims, DAY), run.loaded.claims
    )
    assert (len(entries), done.settling) == (52, 49)
    # Every digest of then had the title in it.
    changes = {
        each.before.claim: [words for words in each.changes if not words.startswith(("digest ", "against "))]
        for each in done.renewals
    }
    assert [claim for claim, words in changes.items() if not words] != [] and len(changes) == len(entries)
    assert {claim: words for claim, words in changes.items() if words} == {
        "135/almost-680-men": ["finding revised-figure -> count-clash"],
        "135/more-than-2950": ["finding revised-figure -> count-clash"],
    }
    assert [(each.claims, each.why) for each in done.lost] == [
        (("116/a-decline-of-120",), "nothing speaks against it any more"),
        (("161/24372-women",), "nothing speaks against it any more"),
        (("161/9510-men",), "nothing speaks against it any more"),
    ]


@pytest.mark.corpus
def test_digests_that_an_older_release_wrote_are_known() -> None:
    """The title of the article belonged to it, and what a tally had counted so far to none before that afternoon."""
    claims = corpus().loaded.claims
    soldier = next(claim for claim in claims if claim.id == "145/a-north-korean-soldier")
    assert former_digests(soldier) == ("ce31a03b59c8cf19", "1006d58abdd1223f")
    older = replace(entry("145/renamed-since"), digest="1006d58abdd1223f")
    assert standing([older], claims, DAY).entries == ((older, soldier.id),)
