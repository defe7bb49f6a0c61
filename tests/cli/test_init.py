"""`check init`: what it writes is checked at once, reads as its schemas say, and never takes the place of anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.cli.test_check import Run

WRITTEN = (
    "claims/vocabulary.yaml",
    "claims/harbour-post-2025-01-14.yaml",
    "claims/settings.yaml",
    "claims/.gitignore",
    "claims/.schema/claims.json",
    "claims/.schema/vocabulary.json",
    "claims/.schema/settings.json",
    "claims/.schema/import.json",
)
NEXT = """\
next: check claims
then record an article as the example is: one file for each, one claim for each number
words that vocabulary.yaml lacks are told then, and written by: check vocabulary add claims
"""
HOLDS = """\
COVERAGE  3 claims in 1 article: 3 compared with others, 0 not

0 contradictions, 0 tensions, 0 notes; 3 claims in 1 article, 3 compared
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_is_written_holds_together(run: Run) -> None:
    assert run("init") == (0, "".join(f"{name}: written\n" for name in WRITTEN) + NEXT, "")
    assert run("claims") == (0, HOLDS, "")
    assert run("format", "claims", "--check") == (0, "1 file in order\n", "")


def test_another_folder(run: Run) -> None:
    code, out, _ = run("init", "archive/my claims")
    assert code == 0 and "next: check 'archive/my claims'\n" in out
    assert run("archive/my claims") == (0, HOLDS, "")


def test_each_file_names_a_schema_that_it_keeps(run: Run) -> None:
    run("init")
    for name in WRITTEN[:3]:
        text = Path(name).read_text(encoding="utf-8")
        mark, _, schema = text.partition("\n")[0].partition("$schema=")
        assert mark == "# yaml-language-server: "
        rules = json.loads((Path("claims") / schema).read_text(encoding="utf-8"))
        Draft202012Validator(rules).validate(yaml.load(text, yaml.BaseLoader))


def test_nothing_is_overwritten(run: Run) -> None:
    run("init")
    for name in WRITTEN:
        Path(name).write_text("mine\n", encoding="utf-8")
    left = [name for name in WRITTEN if "harbour" not in name]
    assert run("init") == (0, "".join(f"{name}: stands already, and was left as it is\n" for name in left) + NEXT, "")
    assert {Path(name).read_text(encoding="utf-8") for name in WRITTEN} == {"mine\n"}


def test_claims_of_ones_own_get_no_example(run: Run) -> None:
    Path("claims").mkdir()
    Path("claims/herald.csv").write_text("id\n", encoding="utf-8")
    assert run("init")[0] == 0
    assert not Path(WRITTEN[1]).exists() and Path(WRITTEN[0]).exists()


@pytest.mark.parametrize("words", [("--ci",), ("--ci", "--install", " ")])
def test_a_workflow_needs_to_know_what_to_install(words: tuple[str, ...], run: Run) -> None:
    message = (
        "--ci: write --install SPEC too: what pip installs the checker from, such as "
        "git+https://git.example/NEWSROOM/claims-checker@COMMIT; the checker is on no package index\n"
    )
    assert run("init", *words) == (2, "", message)
    assert not Path("claims").exists()


@pytest.mark.parametrize(
    "spec",
    [
        "SPEC",
        "<SPEC>",
        "SPEC ",
        "<your copy>",
        "git+https://git.example/NEWSROOM/claims-checker@COMMIT",
        "git+https://HOST/PATH@1f0c",
    ],
)
def test_what_only_stands_for_the_place_is_not_taken(spec: str, run: Run) -> None:
    assert run("init", "--ci", "--install", spec) == (
        2,
        "",
        f"--install {spec.rstrip()}: that only stands for what pip installs the checker from; write the address of your "
        "copy of its repository and the commit that you trust: git+https://HOST/PATH@COMMIT, or a folder or wheel that the "
        "repository holds\n",
    )
    assert not Path("claims").exists()


@pytest.mark.parametrize(
    ("spec", "warned"), [("claims-checker", True), ("checker[draft]==0.1", True), ("checker.whl", False), (".", False)]
)
def test_a_bare_name_is_warned_of(spec: str, warned: bool, run: Run) -> None:
    warning = f"warning: --install {spec}: pip takes a bare name from the package index, where the checker is not\n"
    assert run("init", "--ci", "--install", spec)[::2] == (0, warning if warned else "")


def test_a_workflow_that_stands_is_written_anew_where_it_is_deleted(run: Run) -> None:
    run("init", "--ci", "--install", ".")
    out = run("init", "--ci", "--install", ".")[1]
    assert ".github/workflows/claims.yml: stands already, and was left as it is; delete it to have it written anew\n" in out


@pytest.mark.parametrize("spec", ["${{ secrets.TOKEN }}", "one\ntwo"])
def test_what_to_install_is_no_expression(spec: str, run: Run) -> None:
    code, out, err = run("init", "--ci", "--install", spec)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert not Path("claims").exists()


def test_a_workflow_reaches_no_folder_above_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    Path("site/.git").mkdir(parents=True)
    monkeypatch.chdir("site")
    for folder in ("..", "../claims"):
        assert run("init", folder, "--ci", "--install", ".") == (
            2,
            "",
            f"--ci: {folder} lies outside of the repository; go into it, and name a folder there\n",
        )
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_install_alone_says_nothing(run: Run) -> None:
    assert run("init", "--install", ".") == (2, "", "--install: only with --ci, which writes the workflow that installs it\n")


def test_a_file_in_the_place_of_the_folder(run: Run) -> None:
    Path("claims").write_text("", encoding="utf-8")
    code, out, err = run("init")
    assert (code, out) == (2, "")
    assert err == "claims: is a file; name the folder to begin: check init FOLDER\n"
