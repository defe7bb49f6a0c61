"""What a command does not need is not imported, so that it starts at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_MODULES = "import sys; from checker.cli import main; main(sys.argv[1:]); print(*sys.modules, sep='\\n', file=sys.stderr)"
_READING = ("yaml", "checker.intake.files.load", "checker.intake.language.wording", "checker.memory.ledger.files", "rapidfuzz")
_SOLVING = ("numpy", "highspy", "checker.engine.check", "checker.engine.solve.linear_program")
_RULES = ("checker.engine.rules", "checker.engine.findings.catalogue")
_HEAVY = ("pandas", "pint", "edtf", "jinja2", "starlette", "rich.console", "multiprocessing")


def imported(*arguments: str) -> set[str]:
    """The modules in a process at the end of a command."""
    environment = {name: value for name, value in os.environ.items() if name != "CHECK_FORGET"}
    words = (sys.executable, "-c", _MODULES, *arguments)
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=environment)
    assert "checker.cli.check" in done.stderr.split()
    return set(done.stderr.split())


def test_a_check_of_what_has_not_changed_neither_reads_nor_solves(folder: Path) -> None:
    first = imported("claims")
    assert first.issuperset((*_READING[:-1], *_SOLVING, *_RULES))
    again = imported("claims")
    assert again.isdisjoint((*_READING, *_SOLVING, *_HEAVY))


@pytest.mark.parametrize("option", ["--brief", "--statistics"])
def test_where_no_rule_is_explained_none_is_imported(option: str, folder: Path) -> None:
    imported("claims", option)
    assert imported("claims", option).isdisjoint((*_READING, *_SOLVING, *_RULES, *_HEAVY))


def test_a_check_from_nothing_imports_no_library_that_these_claims_do_not_need(folder: Path) -> None:
    assert imported("claims", "--no-cache").isdisjoint(_HEAVY)
