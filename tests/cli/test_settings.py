"""Settings, options and claims are found from the current folder upwards, and `check settings` says what holds."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from checker.cli.commands import COMMANDS, function_of
from checker.intake.files.settings_form import OPTIONS
from checker.model.vocabulary import Settings
from tests.cli.small import lay_out

Run = Callable[..., tuple[int, str, str]]
NEVER_ON_FILE = {"in-turn", "propose", "scheduler"}
"""A file that comes with claims names no program to run, and no address to send articles or claims to."""
NO_OPTIONS = {"completion", "confirm", "explain", "help", "schema", "settings", "vocabulary"}
"""Commands that take none."""


@pytest.fixture
def deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, two below the top of a repository in which the claims lie."""
    lay_out(tmp_path / "repository" / "claims")
    (tmp_path / "repository" / ".git").mkdir()
    folder = tmp_path / "repository" / "desk" / "politics"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def settings(folder: Path, text: str) -> None:
    (folder.parents[1] / "claims" / "settings.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("command", ["check", *sorted(set(COMMANDS) - NO_OPTIONS)])
def test_every_option_may_stand_in_settings(command: str) -> None:
    function = getattr(import_module(f"checker.cli.{function_of(command)}"), function_of(command))
    options = {
        "in" if command not in ("init", "review", "desk") and name == "folder" else name.rstrip("_").replace("_", "-")
        for name, parameter in inspect.signature(function).parameters.items()
        if parameter.kind is not inspect.Parameter.VAR_POSITIONAL and "parse=False" not in str(parameter.annotation)
    }
    folders = {"init": {"folder"}, "review": {"folder"}, "desk": {"folder"}}
    positional = {**folders, "correct": {"finding"}, "extract": {"finding"}}.get(command, set())
    assert {option.name for option in OPTIONS[command]} == options - positional - NEVER_ON_FILE


def test_claims_are_found_above(deep: Path, run: Run) -> None:
    code, out, _ = run()
    assert code == 1 and "../../claims/gazette.yaml" in out
    assert run("bounds", "--who", "people", "--period", "2019")[0] == 0
    assert run("history")[0] == 0


def test_nothing_is_found_beyond_the_repository(deep: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "repository" / "desk" / ".git").mkdir()
    assert run() == (2, "", "no path given; name the folder or files with the claims, for instance: check claims/\n")


def test_what_goes_with_the_claims_is_found_above(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = lay_out(tmp_path / "claims")
    (tmp_path / ".git").mkdir()
    (claims / "2020").mkdir()
    (claims / "courier.yaml").rename(claims / "2020" / "courier.yaml")
    monkeypatch.chdir(claims / "2020")
    code, _, err = run(".", "--format", "csv")
    assert (code, err) == (0, "")


def test_options_of_settings_hold_unless_the_command_line_says_otherwise(deep: Path, run: Run) -> None:
    settings(deep, "options:\n  check: {format: csv, select: [count-clash], fail-on: never, report: json=found.json}\n")
    code, out, _ = run()
    assert code == 0 and out.startswith('"severity"') and Path("found.json").exists()
    code, out, _ = run("--format", "markdown", "--fail-on", "contradiction")
    assert code == 1 and out.startswith("<!-- claims-checker -->")


def test_what_is_wrong_in_options_is_told_with_its_place(deep: Path, run: Run) -> None:
    settings(deep, "options:\n  check: {fail-onn: tension, show: some}\n  chekc: {}\n")
    assert run() == (
        2,
        "",
        "../../claims/settings.yaml:2:11: unknown field “fail-onn” in the options of check; write fail-on\n"
        "../../claims/settings.yaml:2:36: show: “some” is not known; write new, known or all\n"
        "../../claims/settings.yaml:3:3: unknown field “chekc” in the options; write check\n"
        "3 problems; nothing was checked\n",
    )


def test_what_holds_and_where_it_comes_from(deep: Path, run: Run) -> None:
    settings(deep, "immaterial: 1%\noptions:\n  check: {strict: yes}\n  history: {fail-on: tension}\n")
    code, out, err = run("settings")
    rows = [line.split() for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert rows[0] == ["settings", "../../claims/settings.yaml"]
    assert {row[0] for row in rows[1 : rows.index([])]} == set(Settings.__dataclass_fields__)
    assert ["immaterial", "1%", "../../claims/settings.yaml:1:13"] in rows
    assert ["rounding", "rounded", "usual"] in rows
    assert ["--strict", "yes", "../../claims/settings.yaml:3:19"] in rows
    assert ["--fail-on", "contradiction", "usual"] in rows
    assert ["--fail-on", "tension", "../../claims/settings.yaml:4:22"] in rows


def test_no_settings(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, _ = run("settings")
    assert code == 0 and out.splitlines()[0].split("  ")[-1].strip() == (
        "no settings.yaml here; outside a git repository no folder above is looked at"
    )
    assert ["--format", "text", "usual"] in [line.split() for line in out.splitlines()]
    (tmp_path / ".git").mkdir()
    _, out, _ = run("settings")
    assert out.splitlines()[0].split("  ")[-1].strip() == "no settings.yaml here or above, up to the top of the repository"
