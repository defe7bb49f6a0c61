"""A claim that was judged wrong may be a premise against others: then each report says so beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
VOCABULARY = "who: {visitors: {}}\nevent: {came: {}}\n"
WRONG = ("judge", "ann/c", "--verdict", "wrong", "--because", "Ann counted the staff too", "--by", "Eve Editor")
SENTENCE = (
    "“5,011 came” (Ann News) was judged wrong by Eve Editor on 2026-05-31: Ann counted the staff too (claims/judged.yaml:2)."
)
STANDS = " The finding stands without that, too."


def record(folder: Path, name: str, value: str, period: str) -> None:
    """An article of one claim."""
    claim = f'{{id: c, quote: "{value} came", value: "{value}", period: {period}, source: {name}}}'
    head = f"article: {{title: Visitors, publisher: {name.title()} News, published: 2025-02-05}}\n"
    scope = "defaults: {scope: {who: visitors, event: came}}\n"
    (folder / f"{name}.yaml").write_text(f"{head}{scope}claims:\n  - {claim}\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Ann's half of a year exceeds Bob's whole year; nothing else is on file, and nothing judged."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for module in ("checker.run", "checker.cli.judge"):
        monkeypatch.setattr(f"{module}.today", lambda: "2026-05-31")
    claims = tmp_path / "claims"
    claims.mkdir()
    (claims / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    record(claims, "ann", "5,011", "2024-H1")
    record(claims, "bob", "4,003", "2024")
    return claims


@pytest.fixture
def outvoted(folder: Path, run: Run) -> Path:
    """Ann was judged wrong; since then two others speak against Bob as well, so that he is the suspect and she a premise."""
    assert run(*WRONG)[0] == 0
    record(folder, "cat", "2,501", "2024-Q1")
    record(folder, "dan", "2,702", "2024-Q3")
    return folder


@pytest.mark.usefixtures("outvoted")
def test_told_for_people(run: Run) -> None:
    shown = run("claims")[1]
    assert "             claims/ann.yaml:4, judged wrong\n" in shown
    assert f"Judged: {SENTENCE}{STANDS}" in " ".join(shown.split())
    # The trust of what was judged is none that would weigh.
    margin = "“2,501 came” (Cat News) and “5,011 came” (Ann News), for instance, would both have to be wrong"
    assert margin in " ".join(shown.split())


@pytest.mark.usefixtures("outvoted")
def test_told_in_columns(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    assert "[1] claims/bob.yaml:4 [2] claims/ann.yaml:4, judged wrong\n" in run("claims")[1]


@pytest.mark.usefixtures("outvoted")
@pytest.mark.parametrize("brief", [("--format", "short"), ("--brief",)], ids=["short", "list"])
def test_told_in_a_line(run: Run, brief: tuple[str, ...]) -> None:
    assert "(rests on ann/c, judged wrong)" in " ".join(run("claims", *brief)[1].split())


@pytest.mark.usefixtures("outvoted")
@pytest.mark.parametrize(
    ("format", "beside"),
    [
        ("markdown", "2. premise, judged wrong: Ann News 2025-02-05 “5,011 came”"),
        ("junit", "2 premise, judged wrong “5,011 came” claims/ann.yaml:4"),
        ("html", "Premise, judged wrong"),
        ("github", "was judged wrong by Eve Editor"),
        ("gitlab", "was judged wrong by Eve Editor"),
        ("sarif", "was judged wrong by Eve Editor"),
    ],
)
def test_told_in_each_format(run: Run, format: str, beside: str) -> None:
    shown = run("claims", "--format", format)[1]
    assert beside in shown and "was judged wrong" in shown


@pytest.mark.usefixtures("outvoted")
def test_told_to_programs(run: Run) -> None:
    (finding,) = json.loads(run("claims", "--format", "json")[1])["findings"]
    decided = {"verdict": "wrong", "because": "Ann counted the staff too", "by": "Eve Editor", "on": "2026-05-31"}
    assert finding["doubts"] == [{"claim": "ann/c", **decided, "until": None, "file": "claims/judged.yaml", "line": 2}]


@pytest.mark.usefixtures("outvoted")
def test_told_before_a_letter_is_sent(run: Run) -> None:
    name = json.loads(run("claims", "--format", "json")[1])["findings"][0]["fingerprint"]
    code, letter, complaint = run("correct", name)
    assert (code, complaint) == (0, f"judged: {SENTENCE}{STANDS}\n")
    assert "judged" not in letter


def test_what_rests_on_it_is_told_when_it_is_judged(folder: Path, run: Run) -> None:
    record(folder, "cat", "2,501", "2024-Q1")
    record(folder, "dan", "2,702", "2024-Q3")
    lines = run(*WRONG)[1].splitlines()
    assert lines[1] == "  ann/c: wrong, Ann counted the staff too"
    assert lines[2].startswith("  ann/c is a premise of 1 other finding all the same: ")
    assert lines[2].endswith(" (periods-do-not-add-up, bob/c)")


@pytest.mark.usefixtures("outvoted")
def test_why_it_settles_nothing(run: Run) -> None:
    shown = " ".join(run("claims")[1].split())
    assert "ann/c, wrong: nothing speaks against it any more; it helps to refute bob/c" in shown


def test_a_figure_judged_out_of_a_dispute_is_not_idle(folder: Path, run: Run) -> None:
    for name, value in (("ann", "5,011"), ("bob", "9,003"), ("cat", "7,707")):
        record(folder, name, value, "2024")
    assert run("judge", "cat/c", "--verdict", "wrong", "--because", "a slip", "--by", "Eve Editor")[0] == 0
    shown = run("claims")[1]
    assert "9,003 visitors came in 2024 (Bob News), but 5,011 (Ann News)" in " ".join(shown.split())
    assert "STALE" not in shown


def test_nothing_is_said_of_what_was_judged_otherwise(folder: Path, run: Run) -> None:
    assert run(*(word if word != "wrong" else "disputed" for word in WRONG))[0] == 0
    record(folder, "cat", "2,501", "2024-Q1")
    record(folder, "dan", "2,702", "2024-Q3")
    assert "was judged" not in run("claims", "--show", "all")[1]
