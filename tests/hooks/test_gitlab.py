"""The example for GitLab: its form by GitLab's own schema, and its script run as GitLab's runner does."""

from __future__ import annotations

import json
import subprocess
from xml.etree import ElementTree

import pytest

from tests.hooks.newsroom import SOUND, WRONG, WRONG_AGAIN, Newsroom
from tests.hooks.snippets import parsed, snippet

pytestmark = pytest.mark.hooks
CI = ".gitlab-ci.yml"
(JOB,) = parsed(snippet(CI)).values()
REPORTS = JOB["artifacts"]["reports"]


def work(newsroom: Newsroom, shell: str = "sh", **variables: str) -> subprocess.CompletedProcess[str]:
    """The script without its first line, which installs the checker; the reports are left behind."""
    install, *lines = JOB["script"]
    assert install.startswith("pip install ")
    return newsroom.run(shell, "-ec", "\n".join(lines), **variables)


def quality(newsroom: Newsroom) -> list[str]:
    found = json.loads((newsroom.folder / REPORTS["codequality"]).read_text(encoding="utf-8"))
    return [each["location"]["path"] for each in found]


def failures(newsroom: Newsroom) -> int:
    whole = ElementTree.parse(newsroom.folder / REPORTS["junit"]).getroot()
    return len(whole.findall(".//failure"))


@pytest.mark.parametrize("shell", ["sh", "bash"])
def test_a_branch_and_a_merge_request(shell: str, newsroom: Newsroom) -> None:
    newsroom.write(SOUND)
    newsroom.commit("what agrees")
    assert (work(newsroom, shell).returncode, quality(newsroom), failures(newsroom)) == (0, [], 0)
    newsroom.write(WRONG)
    newsroom.commit("what contradicts")
    assert (work(newsroom, shell).returncode, quality(newsroom), failures(newsroom)) == (1, ["claims/gazette.yaml"], 1)
    newsroom.write(WRONG_AGAIN)
    done = work(newsroom, shell, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD")
    assert (done.returncode, quality(newsroom), failures(newsroom)) == (1, ["claims/courier.yaml"], 1)
    assert done.stdout.startswith("CONTRADICTION  count-clash")


def test_the_schema_of_gitlab_allows_it(newsroom: Newsroom) -> None:
    newsroom.write({CI: snippet(CI)})
    done = newsroom.run("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", CI)
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")


def test_reports_are_kept_when_the_job_fails() -> None:
    assert (JOB["artifacts"]["when"], set(REPORTS)) == ("always", {"codequality", "junit"})
