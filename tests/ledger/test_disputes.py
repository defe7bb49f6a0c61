"""A dispute is told of one count: who gives a figure that is known to be in dispute reopens nothing, a new figure does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from checker.engine.check import check_claims
from checker.intake.files.load import Loaded, load
from checker.memory.ledger.match import match
from checker.memory.ledger.selection import entries_of
from checker.memory.ledger.standing import doubted, standing
from checker.model.finding import Finding, Judgement, Verdict

DAY = "2026-05-31"
VOICES = {"post": ("Police", "266"), "herald": ("Institute", "237")}


def read(folder: Path, voices: dict[str, tuple[str, str]]) -> Loaded:
    """One article for each voice: its source, and how many died by its account."""
    (folder / "vocabulary.yaml").write_text(
        "who: {people: {}}\nevent: {died: {}}\nsources: {Police: {}, Institute: {}, Museum: {}, Army: {}}\n"
    )
    for stem, (source, number) in voices.items():
        claim = f"{{id: n, quote: '{number}', value: '{number}', scope: {{who: people, event: died}}, period: 1961/1989}}"
        article = f"{{title: {stem}, publisher: Paper {stem}, published: 2020-01-15}}"
        (folder / f"{stem}.yaml").write_text(f"article: {article}\ndefaults: {{source: {source}}}\nclaims:\n  - {claim}\n")
    loaded = load([folder])
    assert [str(problem) for problem in loaded.problems] == []
    return loaded


def judged(loaded: Loaded, findings: Sequence[Finding], verdict: Verdict, *claims: str) -> list[Finding]:
    """The findings on what is loaded, where what is said of some claims in `findings`, or of all, has been judged."""
    ledger = entries_of(findings, Judgement(verdict, "seen", "Ann Editor", DAY), claims or None)
    stand = standing(ledger, loaded.claims, DAY)
    report = check_claims(doubted(loaded.claims, stand), loaded.vocabulary, loaded.settings)
    return [finding for finding in match(report.findings, stand).findings if finding.proof]


def findings(loaded: Loaded) -> list[Finding]:
    return [f for f in check_claims(loaded.claims, loaded.vocabulary, loaded.settings).findings if f.proof]


def test_its_fingerprint_is_that_of_the_count(tmp_path: Path) -> None:
    (two,) = findings(read(tmp_path, VOICES))
    (three,) = findings(read(tmp_path, VOICES | {"sun": ("Museum", "301")}))
    assert two.dispute and three.dispute
    assert two.fingerprint == three.fingerprint


@pytest.mark.own
@pytest.mark.parametrize("verdict", ["disputed", "accepted"])
@pytest.mark.parametrize("chosen", [(), ("post/n",)])
def test_another_voice_for_a_known_figure_reopens_nothing(tmp_path: Path, verdict: Verdict, chosen: tuple[str, ...]) -> None:
    before = findings(read(tmp_path, VOICES))
    more = read(tmp_path, VOICES | {"sun": ("Museum", "237"), "star": ("Army", "266")})
    assert [finding.status for finding in judged(more, before, verdict, *chosen)] == ["known"]


@pytest.mark.own
@pytest.mark.parametrize("chosen", [(), ("post/n",)])
def test_a_new_figure_reopens_it(tmp_path: Path, chosen: tuple[str, ...]) -> None:
    before = findings(read(tmp_path, VOICES))
    more = read(tmp_path, VOICES | {"sun": ("Museum", "301")})
    assert [finding.status for finding in judged(more, before, "disputed", *chosen)] == ["new"]


@pytest.mark.own
def test_who_repeats_a_figure_that_was_judged_wrong_is_new(tmp_path: Path) -> None:
    before = findings(read(tmp_path, VOICES))
    more = read(tmp_path, VOICES | {"sun": ("Museum", "266")})
    assert [finding.status for finding in judged(more, before, "wrong", "post/n")] == ["new"]


@pytest.mark.own
def test_what_one_origin_says_of_one_count_is_no_dispute(tmp_path: Path) -> None:
    (own,) = findings(read(tmp_path, {"post": ("Police", "266"), "herald": ("Police", "237")}))
    assert not own.dispute
