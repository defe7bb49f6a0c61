"""pre-commit, for real: a newsroom commits articles, with the hook taken from a clone of this project.

CHECK_INSTALLS=1 lets pre-commit also install the project as it does for editors, which takes a minute and needs pip's index.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.hooks.newsroom import ROOT, SOUND, WRONG, Newsroom
from tests.hooks.snippets import snippet

pytestmark = pytest.mark.hooks
CONFIG = ".pre-commit-config.yaml"
INSTALLS = pytest.mark.skipif(not os.environ.get("CHECK_INSTALLS"), reason="installs the project; CHECK_INSTALLS=1 does")


@pytest.fixture(params=["system", pytest.param("python", marks=INSTALLS)])
def hooked(request: pytest.FixtureRequest, newsroom: Newsroom, tmp_path: Path) -> Newsroom:
    """A newsroom with the hook of the README; in the language `system` it runs the `check` on the PATH."""
    text = snippet(CONFIG).replace("https://git.example/NEWSROOM/claims-checker", str(tmp_path / "clone"))
    text = text.replace("0123456789abcdef0123456789abcdef01234567", clone(tmp_path / "clone", newsroom))
    if request.param == "python":
        (newsroom.home / "bin" / "check").write_text("#!/bin/sh\nexit 99\n", encoding="utf-8")
    else:
        text = f"{text}        language: system\n"
    newsroom.write({CONFIG: text, **SOUND})
    assert newsroom.run("pre-commit", "install").returncode == 0
    return newsroom


def clone(folder: Path, newsroom: Newsroom) -> str:
    """A repository of what stands here now, committed or not; its commit."""
    folder.mkdir()
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "checker", folder / "checker", ignore=shutil.ignore_patterns("__pycache__"))
    for words in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "all")):
        assert newsroom.run("git", "-C", str(folder), *words).returncode == 0
    return newsroom.run("git", "-C", str(folder), "rev-parse", "HEAD").stdout.strip()


def test_a_newsroom_at_work(hooked: Newsroom) -> None:
    done = hooked.commit("what agrees")
    assert (done.returncode, hooked.head()) == (0, "what agrees"), done.stderr
    assert [line for line in done.stderr.splitlines() if line.startswith("claims can")] == [passed("Passed")]

    hooked.write(WRONG)
    done = hooked.commit("what contradicts")
    assert (done.returncode, hooked.head()) == (1, "what agrees")
    told = done.stderr.splitlines()
    at = told.index(passed("Failed"))
    assert told[at : at + 5] == [
        passed("Failed"),
        "- hook id: check-claims",
        "- exit code: 1",
        "",
        "CONTRADICTION  count-clash  people · arrived · South Korea, 2018",
    ]
    assert "    9,999  at least, by the words “9,999 came”: too many by 8,862" in told

    judged = hooked.run(
        str(judging(hooked)), "judge", "gazette/in-2018", "--verdict", "wrong", "--because", "the ministry has 1,137"
    )
    assert judged.returncode == 0, judged.stderr
    done = hooked.commit("what contradicts, judged")
    assert (done.returncode, hooked.head()) == (0, "what contradicts, judged"), done.stderr


def test_a_commit_that_only_deletes_an_article(hooked: Newsroom) -> None:
    correction = """\
article: {title: A correction, publisher: Courier, published: 2021-02-01}
claims:
  - id: in-2018
    quote: "1,137 in 2018"
    value: 1,137
    period: 2018
    scope: {who: people, event: arrived, where: South Korea}
    source: ministry
    supersedes: mistaken/in-2018
"""
    mistaken = correction.replace("2021", "2020").replace("1,137", "1,173").replace("    supersedes: mistaken/in-2018\n", "")
    hooked.write({"claims/courier.yaml": correction, "claims/mistaken.yaml": mistaken})
    assert hooked.commit("an article and its correction").returncode == 0
    hooked.run("git", "rm", "--quiet", "claims/mistaken.yaml")
    done = hooked.run("git", "commit", "--quiet", "--message", "the correction alone")
    assert (done.returncode, hooked.head()) == (1, "an article and its correction")
    assert "claims/courier.yaml:9:17: supersedes: “mistaken/in-2018” is no claim; " in done.stderr


def passed(how: str) -> str:
    return f"claims can hold together{'.' * (80 - 1 - len('claims can hold together') - len(how))}{how}"


def judging(newsroom: Newsroom) -> Path:
    """The `check` that the hook runs."""
    installed = sorted(newsroom.home.glob("pre-commit/repo*/py_env-*/bin/check"))
    return installed[0] if installed else newsroom.home / "bin" / "check"


@pytest.mark.parametrize("command", [("validate-manifest", ".pre-commit-hooks.yaml"), ("validate-config", CONFIG)])
def test_pre_commit_accepts_the_form(command: tuple[str, str], newsroom: Newsroom) -> None:
    newsroom.write({CONFIG: snippet(CONFIG), ".pre-commit-hooks.yaml": (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")})
    done = newsroom.run("pre-commit", *command)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
