"""schema, bounds, help and version."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from checker import __version__
from checker.cli.commands import COMMANDS
from checker.model.bounds import CountBounds, End
from checker.report.formats.json import schema as output_schema
from tests.cli.test_check import Run
from tests.formats.golden import same_as_golden
from tests.formats.sample import DEFECTED, LIVING, TO_NOVEMBER, YEARLY, interval, step


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"claims-checker {__version__}\n", "")


HELP_ON_CODES = (
    "  0  no new finding as severe as --fail-on",
    "  1  new findings, claims left undecided, or with --strict a stale judgement",
)


def test_help_of_the_whole(run: Run) -> None:
    code, out, err = run("--help")
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 80
    assert set(HELP_ON_CODES) <= set(out.splitlines())


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example_and_codes_of_its_own(command: str, run: Run) -> None:
    code, out, err = run(command, "--help")
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 80
    assert out.endswith(f"\n{COMMANDS[command].epilogue}\n")
    assert not set(HELP_ON_CODES) & set(out.splitlines())


@pytest.mark.parametrize("command", COMMANDS)
def test_an_example_is_of_its_command(command: str) -> None:
    assert COMMANDS[command].example.startswith(f"check {command}")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_knows_each_command(shell: str, run: Run) -> None:
    code, out, err = run("completion", shell)
    assert (code, err) == (0, "")
    assert [command for command in COMMANDS if command not in out] == []


@pytest.mark.parametrize("word", ["suspect", "either", "premise", "tension", "undecided", "known", "contradiction", "note"])
def test_a_word_of_the_report_is_explained(word: str, run: Run) -> None:
    code, out, err = run("explain", word)
    assert (code, err) == (0, "")
    assert out.startswith(f"{word}\n")
    assert "\nWhat to do: " in out


def test_help_teaches_by_example(run: Run) -> None:
    out = run("--help")[1].splitlines()
    begin = out.index("For example")
    assert out[begin + 1 : begin + 16] == [
        "  check claims/                        check a folder of recorded claims",
        "  check claims/ --as-of 2019-12-31     with what was published by then only",
        "  check claims/ --fail-on tension      be stricter in continuous integration",
        "  check claims/ --against origin/main  only what a change brings is new",
        "  check claims/ --select count-clash   one kind of finding only",
        "  check claims/ --format json          for programs (check schema --of output)",
        "  check --brief                        the findings at a glance, with their ids",
        "  check --fix                          slips in the files mended first",
        "  check show 7cf10b                    a finding, a claim or a file in full",
        "  check explain count-clash            what a kind of finding means",
        "  check bounds claims/ --who soldiers --event arrived --period 2014",
        "  check history claims/                when each contradiction became visible",
        '  check judge record-2010 --verdict wrong --because "2009 had more"',
        "",
        "A path that is named like a command is written with ./ before it, or after --.",
    ]


@pytest.mark.parametrize("of", [(), ("--of", "claims"), ("--of", "vocabulary"), ("--of", "settings"), ("--of", "judged")])
def test_schema_of_what_editors_write(of: tuple[str, ...], run: Run) -> None:
    code, out, err = run("schema", *of)
    assert (code, err) == (0, "")
    assert json.loads(out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_schema_of_the_output(run: Run) -> None:
    code, out, err = run("schema", "--of", "output")
    assert (code, json.loads(out), err) == (0, output_schema(), "")


@pytest.fixture
def bounded(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every question about bounds gets the same answer; the list holds the questions."""
    asked: list[Any] = []

    def implied(
        claims: Any, vocabulary: Any, settings: Any, scope: Any, period: Any, unit: str, known: Any, besides: str
    ) -> CountBounds:
        asked.append(([c.id for c in claims], scope, period.days, unit))
        ends = (
            End("literal", "least", (LIVING, TO_NOVEMBER, YEARLY), SUM),
            End("literal", "most", (), ()),
            End("pragmatic", "least", (LIVING, TO_NOVEMBER, YEARLY), SUM),
            End("pragmatic", "most", (DEFECTED,), (step(1, 33500, "by 1 July 2020", DEFECTED),)),
        )
        return CountBounds(scope, period, unit, interval(28239, None), interval(28239, 33500), ends)

    monkeypatch.setattr("checker.engine.bounds.count.implied", implied)
    return asked


SUM = (
    step(1, 32381, "lived there on 30 November 2018", LIVING),
    step(-1, 1042, "January to November 2018", TO_NOVEMBER),
    step(-2, 1550, "each of 2016 and 2017", YEARLY),
)
QUESTION = ("bounds", "claims", "--who", "north korean", "--event", "arrived", "--period", "2015-06-15")


def test_bounds(claims: Path, run: Run, bounded: list[Any]) -> None:
    code, out, err = run(*QUESTION)
    assert (code, err) == (0, "")
    same_as_golden(out, "bounds-80.txt")
    assert bounded == [(["asianews/in-2018"], ("people", "arrived", "", ""), (735764, 735765), "people")]


def test_bounds_for_programs(claims: Path, run: Run, bounded: list[Any]) -> None:
    code, out, err = run(*QUESTION, "--format", "json")
    report = json.loads(out)
    assert (code, err) == (0, "")
    members = ["format", "scope", "period", "unit", "literal", "pragmatic", "ends", "set_aside", "taken_literally", "problems"]
    assert (list(report), report["problems"]) == (members, [])
    assert report["pragmatic"] == {"lo": 28239, "hi": 33500}
    assert [len(end["claims"]) for end in report["ends"]] == [3, 0, 3, 1]
    total = sum(Fraction(s["factor"]) * s["amount"] for s in report["ends"][0]["proof"])
    assert total == 28239


@pytest.mark.parametrize(
    "arguments",
    [
        ("claims", "--period", "2015"),
        ("claims", "--who", "soldiers", "--event", "came", "--period", "2015"),
        ("claims", "--who", "people", "--period", "next year"),
        ("claims", "--who", "people"),
        ("nowhere", "--who", "people", "--period", "2015"),
    ],
    ids=["no scope", "unknown words", "unreadable period", "no period", "no such path"],
)
def test_bounds_that_cannot_be(arguments: tuple[str, ...], claims: Path, run: Run, bounded: list[Any]) -> None:
    code, out, err = run("bounds", *arguments)
    assert (code, out, bounded) == (2, "", [])
    assert err
