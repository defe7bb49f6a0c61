"""The composite action: its form by the official schema and by zizmor, and its steps run as GitHub's runner does.

CHECK_INSTALLS=1 lets the step that installs the project run too, which takes a minute and needs pip's index.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest

from tests.hooks.newsroom import ROOT, SOUND, WRONG, WRONG_AGAIN, Newsroom, put_check
from tests.hooks.runner import ACTION, Runner
from tests.hooks.snippets import parsed, snippet

pytestmark = pytest.mark.hooks
WORKFLOW = ".github/workflows/claims.yml"
INSTALL, CHECK = 1, 2
UNREAD = re.compile("::error (file=[^:,]*,(line=[0-9]+,)?(col=[0-9]+,)?)?title=cannot be read::.*")


@pytest.fixture
def runner(newsroom: Newsroom, tmp_path: Path) -> Runner:
    """A machine on which the checker has been installed, and a newsroom whose claims agree."""
    newsroom.write(SOUND)
    newsroom.commit("what agrees")
    home = tmp_path / "temp" / "claims-checker" / "bin"
    home.mkdir(parents=True)
    put_check(home)
    return Runner(newsroom, tmp_path / "temp")


def test_all_agree(runner: Runner) -> None:
    assert runner.step(CHECK) == 0
    assert (runner.output("exit-code"), runner.obeyed) == ("0", [])
    assert json.loads(Path(runner.output("sarif")).read_text(encoding="utf-8"))["runs"][0]["results"] == []
    assert runner.summary.startswith("<!-- claims-checker -->\n**0 contradictions, ")


def test_a_contradiction_stands_on_its_line_in_the_summary_and_in_the_log(runner: Runner) -> None:
    runner.newsroom.write(WRONG)
    assert runner.step(CHECK) == 1
    (annotation,) = runner.obeyed
    place = "file=claims/gazette.yaml,line=4,col=5,title=contradiction%3A count-clash"
    assert annotation.startswith(f"::error {place}::1,137 people arrived in South Korea in ")
    assert runner.output("exit-code") == "1"
    (result,) = json.loads(Path(runner.output("sarif")).read_text(encoding="utf-8"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "claims/gazette.yaml"
    assert "count-clash" in runner.summary and "1,137" in runner.summary


def test_the_summary_of_other_steps_is_kept(runner: Runner) -> None:
    (runner.temp / "summary").write_text("Others wrote this.\n", encoding="utf-8")
    runner.step(CHECK)
    assert runner.summary.startswith("Others wrote this.\n<!-- claims-checker -->\n")


def successful(runner: Runner) -> bool:
    """Whether the SARIF report says that there was something to check."""
    (run,) = json.loads(Path(runner.output("sarif")).read_text(encoding="utf-8"))["runs"]
    succeeded: bool = run["invocations"][0]["executionSuccessful"]
    return succeeded


def test_what_stood_before_is_not_new(runner: Runner) -> None:
    runner.newsroom.write(WRONG)
    runner.newsroom.commit("what contradicts")
    runner.newsroom.write(WRONG_AGAIN)
    assert runner.step(CHECK) == 1
    assert annotated(runner) == ["claims/gazette.yaml:5", "claims/gazette.yaml:4"]
    assert runner.step(CHECK, against="HEAD") == 1
    assert annotated(runner) == ["claims/courier.yaml:4"]
    runner.newsroom.commit("again")
    assert runner.step(CHECK, against="HEAD") == 0
    assert runner.obeyed == []


def test_a_revision_that_there_is_not(runner: Runner) -> None:
    assert runner.step(CHECK, against="--output=claims/herald.yaml") == 2
    assert "no such revision" in runner.told
    assert runner.output("exit-code") == "2"
    assert not successful(runner)


def test_every_input_reaches_the_check(runner: Runner) -> None:
    runner.newsroom.write({**WRONG, "more claims/courier.yaml": WRONG_AGAIN["claims/courier.yaml"]})
    vocabulary = (runner.newsroom.folder / "claims" / "vocabulary.yaml").rename(runner.newsroom.folder / "vocabulary.yaml")
    assert vocabulary.exists()
    code = runner.step(
        CHECK,
        paths="claims\nmore claims\n",
        fail_on="never",
        report="json=a report.json\ncsv=findings.csv\n",
        args="--select\ncount-clash\n\n--as-of\n2020-02-29",
    )
    assert (code, len(runner.obeyed)) == (0, 1), runner.told
    report = json.loads((runner.newsroom.folder / "a report.json").read_text(encoding="utf-8"))
    assert (report["as_of"], report["coverage"]["claims"]) == ("2020-02-29", 4)
    assert (runner.newsroom.folder / "findings.csv").exists()


def test_no_input_is_ever_run(runner: Runner) -> None:
    word = "$(touch ran)`touch ran`;touch ran\n\"; touch ran; '\n&& touch ran"
    for given in ACTION["inputs"]:
        if given != "python-version":
            assert runner.step(CHECK, **{given.replace("-", "_"): word}) == 2, given
            assert [line for line in runner.obeyed if not UNREAD.fullmatch(line)] == []
    assert not list(runner.newsroom.folder.rglob("ran"))


def test_github_obeys_nothing_that_a_file_says(runner: Runner) -> None:
    bad = '- {id: "##[set-output name=sarif]", quote: "::add-mask::1"}\n'
    runner.newsroom.write({"claims/::set-output name=exit-code::7.yaml": bad, "claims/b.yaml": f"claims:\n  {bad}"})
    assert runner.step(CHECK, paths="claims\n::error::x\n##[error]x") == 2
    assert [line for line in runner.obeyed if not UNREAD.fullmatch(line)] == []
    assert runner.told.count("::error::x") == runner.told.count("\n::error::x") == 1


def test_a_report_of_an_earlier_run_is_not_taken_for_this_one(runner: Runner) -> None:
    assert (runner.step(CHECK), bool(runner.output("sarif"))) == (0, True)
    assert successful(runner)
    runner.known.clear()
    before = runner.summary
    assert (runner.step(CHECK, paths="nowhere"), successful(runner)) == (2, False)
    assert "nothing was checked" in runner.summary.removeprefix(before)


@pytest.mark.skipif(not os.environ.get("CHECK_INSTALLS"), reason="installs the project; CHECK_INSTALLS=1 does")
def test_installed_as_the_action_installs_it(runner: Runner) -> None:
    (runner.temp / "claims-checker" / "bin" / "check").unlink()
    runner.known["steps.python.outputs.python-path"] = sys.executable
    assert runner.step(INSTALL) == 0, runner.told
    assert runner.step(CHECK) == 0, runner.told


def test_the_steps_say_nothing_but_what_the_runner_above_knows() -> None:
    assert [step.get("shell", step.get("uses", "").split("@")[0]) for step in ACTION["runs"]["steps"]] == [
        "actions/setup-python",
        "bash",
        "bash",
    ]
    assert [step["run"] for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize(("schema", "name"), [("actions", "action.yml"), ("workflows", WORKFLOW)])
def test_the_official_schema_allows_it(schema: str, name: str, newsroom: Newsroom) -> None:
    laid_out(newsroom)
    done = newsroom.run("check-jsonschema", "--builtin-schema", f"vendor.github-{schema}", name)
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")


def test_zizmor_finds_nothing(newsroom: Newsroom) -> None:
    laid_out(newsroom)
    done = newsroom.run("zizmor", "--offline", "--no-progress", "--format", "json-v1", "action.yml", WORKFLOW)
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_the_workflow_uses_only_inputs_and_outputs_that_there_are() -> None:
    workflow = snippet(WORKFLOW)
    steps = parsed(workflow)["jobs"]["check"]["steps"]
    (ours,) = [step for step in steps if step["uses"].startswith("NEWSROOM/claims-checker@")]
    assert set(ours["with"]) <= set(ACTION["inputs"])
    assert set(re.findall(rf"steps\.{ours['id']}\.outputs\.([\w-]+)", workflow)) <= set(ACTION["outputs"])


def test_the_handbook_names_every_input() -> None:
    text = (ROOT / "checker" / "manual" / "ci.md").read_text(encoding="utf-8")
    assert [name for name in ACTION["inputs"] if name != "against" and f"`{name}`" not in text] == []


def annotated(runner: Runner) -> list[str]:
    return [":".join(re.findall("(?:file|line)=([^,]*)", line)) for line in runner.obeyed]


def laid_out(newsroom: Newsroom) -> None:
    newsroom.write({"action.yml": (ROOT / "action.yml").read_text(encoding="utf-8"), WORKFLOW: snippet(WORKFLOW)})
