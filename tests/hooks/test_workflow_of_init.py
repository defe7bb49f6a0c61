"""The workflow that `check init --ci` writes: its form by the official schema and by zizmor, and its last step run."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.hooks.newsroom import ROOT, SOUND, WRONG, Newsroom
from tests.hooks.snippets import parsed, snippet

pytestmark = pytest.mark.hooks
WORKFLOW = ".github/workflows/claims.yml"
SPEC = 'checker @ git+https://git.example/news "room"@0123456789abcdef0123456789abcdef01234567'


def begun(newsroom: Newsroom, folder: str = "claims") -> list[Any]:
    done = newsroom.run("check", "init", folder, "--ci", "--install", SPEC)
    assert (done.returncode, done.stderr) == (0, "")
    steps: list[Any] = parsed((newsroom.folder / WORKFLOW).read_text(encoding="utf-8"))["jobs"]["check"]["steps"]
    return steps


def work(newsroom: Newsroom, step: Any, against: str = "") -> subprocess.CompletedProcess[str]:
    return newsroom.run("bash", "-ec", step["run"], **{**step["env"], "AGAINST": against})


def test_its_form(newsroom: Newsroom) -> None:
    begun(newsroom)
    done = newsroom.run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", WORKFLOW)
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")
    done = newsroom.run("zizmor", "--offline", "--no-progress", "--format", "json-v1", WORKFLOW)
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_its_actions_are_those_that_are_trusted_here(newsroom: Newsroom) -> None:
    ours = (ROOT / "action.yml").read_text(encoding="utf-8") + snippet(WORKFLOW)
    steps = begun(newsroom)
    used = [step["uses"] for step in steps if "uses" in step]
    assert len(used) == 2 and all(re.search(r"@[0-9a-f]{40}$", each) and each in ours for each in used)
    assert [step["env"] for step in steps if "CHECKER" in step.get("env", {})] == [{"CHECKER": SPEC}]


def test_it_checks_the_folder(newsroom: Newsroom) -> None:
    step = begun(newsroom)[-1]
    assert work(newsroom, step).returncode == 0
    newsroom.run("git", "rm", "-rf", "--ignore-unmatch", "claims")
    for path in Path(newsroom.folder / "claims").glob("*.yaml"):
        path.unlink()
    newsroom.write({**SOUND, **WRONG})
    newsroom.commit("what is wrong")
    done = work(newsroom, step)
    assert (done.returncode, done.stdout.startswith("::error file=claims/gazette.yaml,")) == (1, True)
    assert work(newsroom, step, "HEAD").returncode == 0


def test_it_stands_at_the_top_of_the_repository(newsroom: Newsroom) -> None:
    (newsroom.folder / "desk").mkdir()
    done = newsroom.run("bash", "-c", 'cd desk && check init "our claims" --ci --install .')
    assert (done.returncode, done.stderr) == (0, "")
    step = parsed((newsroom.folder / WORKFLOW).read_text(encoding="utf-8"))["jobs"]["check"]["steps"][-1]
    assert step["env"]["CLAIMS"] == "desk/our claims"
    assert work(newsroom, step).returncode == 0
    done = newsroom.run("bash", "-c", "cd desk && check init ../../elsewhere --ci --install .")
    assert (done.returncode, done.stdout) == (2, "")
