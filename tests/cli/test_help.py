"""`check help`: commands, the handbook and all that can be explained; of one page, command or rule, what it says."""

from __future__ import annotations

import pytest

from checker.cli.commands import COMMANDS
from checker.report.manual import pages
from checker.report.render.handbook import pages_text
from tests.cli.test_check import Run


def test_without_a_word_it_lists_commands_and_the_catalogue(run: Run) -> None:
    assert run("help") == (0, f"{run('--help')[1]}{pages_text(pages())}\n{run('explain')[1]}", "")


def test_a_page_of_the_handbook_is_laid_out(run: Run) -> None:
    code, out, err = run("help", "concepts")
    assert (code, err) == (0, "")
    assert "The vocabulary" in "".join(out.splitlines()[:4]) and max(map(len, out.splitlines())) <= 80


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
