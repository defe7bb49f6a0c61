"""Input that cannot be used, faults of the checker, and interruptions: never a trace, never a pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_check import EMPTY, Gives, Run


def test_no_path(run: Run) -> None:
    assert run() == (
        2,
        "",
        "no path given; name the folder or files with the claims, for instance: check claims/\n",
    )


def test_an_empty_path(run: Run) -> None:
    assert run("") == (
        2,
        "",
        "an empty path was given; name the folder or files with the claims, for instance: check claims/\n",
    )


def test_no_such_path(claims: Path, run: Run) -> None:
    code, out, err = run("nowhere")
    assert (code, out) == (2, "")
    assert err.startswith("nowhere:0:") and err.endswith("\n1 problem; nothing was checked\n")


def test_a_folder_without_claims(claims: Path, run: Run) -> None:
    (claims / "asianews.yaml").unlink()
    code, out, err = run("claims")
    assert (code, out) == (2, "")
    assert err.endswith("nothing was checked\n")


def test_every_problem_is_told_in_order(claims: Path, run: Run) -> None:
    article = (claims / "asianews.yaml").read_text(encoding="utf-8")
    (claims / "b.yaml").write_text(article.replace("who:", "whom:").replace("asia", "news").replace("published:", "publshed:"))
    (claims / "a.yaml").write_text("article: [")
    code, out, err = run("claims")
    lines = err.splitlines()
    assert (code, out) == (2, "")
    assert [line.split(":")[0] for line in lines[:-1]] == ["claims/a.yaml"] + ["claims/b.yaml"] * (len(lines) - 2)
    assert len(lines) >= 4
    assert lines[-1] == f"{len(lines) - 1} problems; nothing was checked"


def test_problems_reach_the_terminal_harmless(claims: Path, run: Run) -> None:
    (claims / "a.yaml").write_text('"\\e]0;x\\a": [bold]1[/]\n')
    code, _, err = run("claims")
    assert code == 2
    assert err.replace("\n", "").isprintable()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--format", "jsn"), "--format jsn: unknown; did you mean json? Known: json, text\n"),
        (("--format", "???"), "--format ???: unknown; known: json, text\n"),
        (
            ("--select", "stale-figures"),
            "--select stale-figures: unknown; did you mean stale-figure? Known: record-broken, saturated-part, stale-figure\n",
        ),
        (
            ("--select", "stale-figure", "--ignore", "???"),
            "--ignore ???: unknown; known: record-broken, saturated-part, stale-figure\n",
        ),
    ],
)
def test_unknown_names(arguments: tuple[str, ...], message: str, claims: Path, run: Run, gives: Gives) -> None:
    gives(EMPTY)
    assert run("claims", *arguments) == (2, "", message)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--nope",), "--nope"),
        (("--fail-on", "tensions"), "never"),
        (("--width", "3"), "--width"),
        (("--width", "wide"), "--width"),
        (("--as-of",), "--as-of"),
    ],
)
def test_bad_options(arguments: tuple[str, ...], named: str, claims: Path, run: Run) -> None:
    code, out, err = run("claims", *arguments)
    first, last = err.splitlines()
    assert (code, out, last) == (2, "", "check --help tells what can be written.")
    assert first.startswith("check: ") and named in first


def test_a_fault_of_the_checker(claims: Path, run: Run, gives: Gives) -> None:
    gives(ValueError("tried \x1b[2J"))
    assert run("claims") == (
        3,
        "",
        "check: internal error: ValueError: tried \\x1b[2J\n"
        "This is a fault of the checker, not of your claims. Please report it, with the command and the claim files.\n"
        "CHECK_TRACEBACK=1 check ... shows where it happened.\n",
    )


def test_a_fault_with_its_trace(claims: Path, run: Run, gives: Gives, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(ValueError("no"))
    monkeypatch.setenv("CHECK_TRACEBACK", "1")
    code, _, err = run("claims")
    assert code == 3
    assert err.startswith("Traceback (most recent call last):\n")


def test_interrupted(claims: Path, run: Run, gives: Gives) -> None:
    gives(KeyboardInterrupt())
    assert run("claims") == (130, "", "check: interrupted\n")


def test_nothing_is_written_for_unusable_input(claims: Path, run: Run, gives: Gives) -> None:
    gives(EMPTY)
    assert run("nowhere", "--output", "report.txt")[0] == 2
    assert not Path("report.txt").exists()
