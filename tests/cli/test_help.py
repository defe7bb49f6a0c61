"""`check help`: commands, the handbook and all that can be explained; of one page, command or rule, what it says."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.cli.app import app
from checker.cli.commands import COMMANDS
from checker.cli.help_pages import FILE, WHOLE, asked_for, print_page
from checker.report.manual import pages
from checker.report.render.handbook import page_text, pages_text
from tests.cli.test_check import Run
from tests.help_pages import pages as made_pages


def test_without_a_word_it_lists_commands_and_the_catalogue(run: Run) -> None:
    assert run("help") == (0, f"{run('--help')[1]}{pages_text(pages())}\n{run('explain')[1]}", "")


def test_a_page_of_the_handbook_is_laid_out(run: Run) -> None:
    (page,) = (page for page in pages() if page.name == "concepts")
    assert run("help", "concepts") == (0, page_text(page, 80, False), "")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_told_as_it_tells_itself(command: str, run: Run) -> None:
    assert run("help", command) == run(command, "--help")


def test_the_whole_is_a_topic_too(run: Run) -> None:
    assert run("help", "check") == run("--help")


@pytest.mark.parametrize("topic", ["share", "saturated-part", "year-off", "total-falls"])
def test_a_rule_is_explained(topic: str, run: Run) -> None:
    assert run("help", topic) == run("explain", topic)


def test_a_misspelt_word_is_refused_with_the_nearest(run: Run) -> None:
    code, out, err = run("help", "bonds")
    assert (code, out, err) == (2, "", "help bonds: unknown; did you mean bounds? `check help` lists all\n")


def test_the_pages_are_fresh() -> None:
    assert FILE.read_text(encoding="utf-8") == made_pages()


@pytest.mark.parametrize("width", [20, 33, 40, 61, 80, 133])
@pytest.mark.parametrize("color", ["FORCE_COLOR", "NO_COLOR"])
@pytest.mark.parametrize("command", [WHOLE, *COMMANDS])
def test_a_page_is_laid_out_as_cyclopts_does(
    command: str, color: str, width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv(color, "1")
    app().help_print([] if command == WHOLE else [command])
    expected = capsys.readouterr().out
    print_page(command)
    assert capsys.readouterr().out == expected != ""


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (["--help"], WHOLE),
        (["-h"], WHOLE),
        (["judge", "-h"], "judge"),
        (["import", "--help"], "import"),
        (["check", "--help"], None),
        (["--help", "judge"], None),
        (["claims/", "--help"], None),
        (["--", "--help"], None),
        ([], None),
    ],
)
def test_only_what_asks_for_help_and_nothing_else_is_answered_by_a_page(arguments: list[str], command: str | None) -> None:
    assert asked_for(arguments) == command


@pytest.mark.parametrize("arguments", [[], ["judge"], ["import"]])
def test_neither_the_check_nor_the_command_line_is_imported_for_help(arguments: list[str]) -> None:
    code = (
        f"import sys; from checker.cli import main; main({[*arguments, '--help']}); print(sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    imported = done.stderr
    assert "'checker.cli.help_pages'" in imported
    heavy = ("cyclopts", "yaml", "numpy", "highspy", "pandas", "pint", "checker.run", "checker.workspace", "checker.cli.check")
    assert not [name for name in heavy if f"'{name}'" in imported]
