"""Input that cannot be used, faults of the checker, and interruptions: never a trace, never a pass."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.report.formats import names
from tests.cli.test_check import EMPTY, REPORT, Gives, Run

KNOWN = ", ".join(names())


def test_no_path(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run() == (
        2,
        "",
        "no path given, and no folder claims here (outside a git repository none above is looked at); "
        "name the folder or files with the claims, for instance: check claims/\n",
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
    assert err.startswith("nowhere: ") and err.endswith("\n1 problem; nothing was checked\n")


def test_a_folder_without_claims(claims: Path, run: Run) -> None:
    (claims / "asianews.yaml").unlink()
    code, out, err = run("claims")
    assert (code, out) == (2, "")
    assert err.endswith("nothing was checked\n")


def test_every_problem_is_told_in_order(claims: Path, run: Run) -> None:
    article = (claims / "asianews.yaml").read_text(encoding="utf-8")
    (claims / "b.yaml").write_text(article.replace("who:", "whom:").replace("asia", "news").replace("published:", "publshed:"))
    (claims / "a.yaml").write_text("article: [")
    code, _, err = run("claims")
    *lines, hint = err.splitlines()
    assert (code, hint) == (2, "check --fix claims mends 2 of these")
    assert [line.split(":")[0] for line in lines[:-1]] == ["claims/a.yaml"] + ["claims/b.yaml"] * (len(lines) - 2)
    assert len(lines) >= 4
    assert lines[-1] == f"{len(lines) - 1} problems; 1 claim was not checked, and none of claims/a.yaml"


BAD = """\
  - {id: bad, quote: umpteen, value: umpteen, scope: {who: people}, period: 2017}
"""
PROBLEM = (
    "claims/asianews.yaml:5:38: value: “umpteen” in “umpteen” gives no number; "
    "leave the claim out, or write a number if the article has one\n"
)


def spoil(claims: Path) -> None:
    """One claim that cannot be read, beside the one that can."""
    with (claims / "asianews.yaml").open("a", encoding="utf-8") as file:
        file.write(BAD)


def test_a_bad_claim_does_not_stop_the_others(claims: Path, run: Run, gives: Gives) -> None:
    spoil(claims)
    asked = gives(EMPTY)
    code, out, err = run("claims", "--width", "160")
    assert (code, asked) == (2, [["asianews/in-2018"]])
    assert out.splitlines()[-1].startswith("0 contradictions, 0 tensions, 0 notes; 1 claim could not be read (1 problem);")
    assert err == PROBLEM + "1 problem; 1 claim was not checked\n"


def test_problems_stand_in_the_json(claims: Path, run: Run, gives: Gives) -> None:
    spoil(claims)
    gives(EMPTY)
    report = json.loads(run("claims", "--format", "json", "--fail-on", "never")[1])
    assert report["coverage"]["unread"] == 1
    assert report["problems"] == [
        {
            "file": "claims/asianews.yaml",
            "line": 5,
            "column": 38,
            "what": "value: “umpteen” in “umpteen” gives no number",
            "instead": "leave the claim out, or write a number if the article has one",
        }
    ]


def test_a_problem_counts_even_where_no_finding_does(claims: Path, run: Run, gives: Gives) -> None:
    spoil(claims)
    gives(EMPTY)
    assert run("claims", "--fail-on", "never")[0] == 2


def test_a_file_that_cannot_be_read_does_not_stop_the_others(claims: Path, run: Run, gives: Gives) -> None:
    (claims / "a.yaml").write_text("article: [")
    gives(EMPTY)
    code, out, err = run("claims", "--width", "160")
    assert code == 2
    assert "; 1 file could not be read (1 problem); " in out.splitlines()[-1]
    assert err.splitlines()[-1] == "1 problem; no claim of claims/a.yaml was checked"


def test_a_file_of_an_archive_that_cannot_be_read_is_told_each_time(folder: Path, run: Run) -> None:
    folder.rename("archive")
    Path("archive/torn.yaml").write_bytes(b"\xff\xfe\x00")
    for _ in range(2):
        code, out, err = run("archive/courier.yaml", "--against-archive", "archive")
        assert code == 2
        assert "; 1 file could not be read (1 problem); " in " ".join(out.split())
        assert "\n1 problem; no claim of archive/torn.yaml was checked\n" in err


@pytest.mark.parametrize(("name", "text"), [("vocabulary.yaml", "who: [a]\n"), ("settings.yaml", "second: 3\n")])
def test_a_broken_vocabulary_or_setting_stops_the_run(name: str, text: str, claims: Path, run: Run, gives: Gives) -> None:
    (claims / name).write_text(text)
    asked = gives(EMPTY)
    code, out, err = run("claims")
    assert (code, out, asked) == (2, "", [])
    assert "; nothing was checked\n" in err


def test_nothing_left_to_check_stops_the_run(claims: Path, run: Run, gives: Gives) -> None:
    (claims / "asianews.yaml").write_text((claims / "asianews.yaml").read_text().replace("people", "peepul"))
    asked = gives(EMPTY)
    code, out, err = run("claims")
    assert (code, out, asked) == (2, "", [])
    assert "\n1 problem; nothing was checked\nvocabulary.yaml needs:\n  who:\n    peepul: {}\n" in err


def test_a_problem_and_no_claim_of_that_date(claims: Path, run: Run, gives: Gives) -> None:
    spoil(claims)
    gives(EMPTY)
    assert run("claims", "--as-of", "2017") == (2, "", PROBLEM + "no claims published by 2017\n")


def test_bounds_answer_from_the_claims_that_can_be_read(claims: Path, run: Run) -> None:
    asked = ("bounds", "claims", "--who", "people", "--period", "2018-01/2018-11")
    sound = run(*asked)
    spoil(claims)
    assert sound[0] == 0 and "1,042" in sound[1]
    assert run(*asked) == (2, sound[1], PROBLEM + "1 problem; 1 claim was not checked\n")


def test_before_a_correction_the_old_figure_counts(claims: Path, run: Run, gives: Gives) -> None:
    later = (claims / "asianews.yaml").read_text().replace("2018-12-18", "2019-01-18").replace("1,042", "1,043")
    later = later.replace("period: 2018-01/2018-11", "period: 2018-01/2018-11, supersedes: asianews/in-2018")
    (claims / "later.yaml").write_text(later)
    seen: list[list[tuple[str, bool]]] = []

    def check_claims(found: Any, *_: Any) -> Any:
        seen.append([(claim.id, claim.asserts) for claim in found])
        return EMPTY

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("checker.engine.check.check_claims", check_claims)
        assert [run("claims")[0], run("claims", "--as-of", "2018")[0]] == [0, 0]
    assert seen == [[("asianews/in-2018", False), ("later/in-2018", True)], [("asianews/in-2018", True)]]


def test_problems_reach_the_terminal_harmless(claims: Path, run: Run) -> None:
    (claims / "a.yaml").write_text('"\\e]0;x\\a": [bold]1[/]\n')
    code, _, err = run("claims")
    assert code == 2
    assert err.replace("\n", "").isprintable()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("--format", "jsn"),
            f"--format jsn: unknown; did you mean json? Known: {KNOWN}\n",
        ),
        (
            ("--format", "???"),
            f"--format ???: unknown; known: {KNOWN}\n",
        ),
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


def test_a_command_behind_an_option_is_no_path(claims: Path, run: Run) -> None:
    told = run("--brief", "show", "7cf10b")
    assert told == (2, "", "show: no such file or folder; to use the command, write it first: check show …\n")


def test_whose_help_tells_what_can_be_written(claims: Path, run: Run) -> None:
    assert run("correct")[2].endswith("\ncheck correct --help tells what can be written.\n")
    assert run("--nope")[2].endswith("\ncheck --help tells what can be written.\n")


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


def test_a_folder_that_is_misspelt_is_named(claims: Path, run: Run) -> None:
    meant = "no such file or folder; did you mean claims/?\n"
    assert run("clams/") == (2, "", f"clams: {meant}1 problem; nothing was checked\n")
    assert run("clams", "--watch") == (2, "", f"clams: {meant}")
    assert run("judge", "--prune", "--in", "clams") == (2, "", "--in clams: no such folder; did you mean claims/?\n")
    assert run("review", "clams") == (2, "", "clams: no such folder; did you mean claims/?\n")


def test_articles_that_are_yet_to_appear_are_told(claims: Path, run: Run, gives: Gives, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(EMPTY)
    monkeypatch.setattr("checker.run.today", lambda: "2018-12-17")
    late = "published: “2018-12-18” is later than today, 2018-12-17"
    told = f"claims/asianews.yaml: warning: {late}; mend the date, unless it is to appear then\n"
    code, _, err = run("claims")
    assert (code, err) == (0, told)
    warnings = json.loads(run("claims", "--format", "json")[1])["warnings"]
    assert [(warning["file"], warning["line"]) for warning in warnings] == [("claims/asianews.yaml", 0)]
    monkeypatch.setattr("checker.run.today", lambda: "2018-12-18")
    assert run("claims")[2] == ""


def test_what_is_new_is_not_to_be_judged_before_the_ledger_is_mended(claims: Path, run: Run, gives: Gives) -> None:
    gives(REPORT)
    assert run("claims")[2].startswith("next: check judge ")
    (claims / "judged.yaml").write_text("- claim: [\n", encoding="utf-8")
    code, _, err = run("claims")
    assert code == 2
    assert [line.split(":")[0] for line in err.splitlines()] == ["claims/judged.yaml", "1 problem; the rest was checked"]
