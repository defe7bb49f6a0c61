"""A newsroom's repository with a folder of claims, and processes run in it as hooks and machines run them."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.cli.small import COURIER, GAZETTE, HERALD, VOCABULARY

ROOT = Path(__file__).parents[2]
SOUND = {"claims/vocabulary.yaml": VOCABULARY, "claims/herald.yaml": HERALD}
# Says 9,999 of what the sound article says 1,137 of.
WRONG = {"claims/gazette.yaml": GAZETTE}
# Contradicts only what the wrong article says of Japan.
WRONG_AGAIN = {"claims/courier.yaml": COURIER}
_FOREIGN = ("GIT_", "PRE_COMMIT", "GITHUB_", "RUNNER_", "CI_", "PYTHON", "FORCE_COLOR", "NO_COLOR", "COLUMNS")


class Newsroom:
    """A git repository of its own: no settings of the user or the machine reach it, and `check` is this project's."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder, self.home = folder, home
        folder.mkdir()
        (home / "bin").mkdir(parents=True)
        put_check(home / "bin")
        self.run("git", "init", "--quiet", "--initial-branch=main")

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def run(self, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """The process, when it has ended; its two streams apart."""
        surroundings = {**self.surroundings, **variables}
        return subprocess.run(words, cwd=self.folder, env=surroundings, capture_output=True, text=True, encoding="utf-8")

    def commit(self, message: str) -> subprocess.CompletedProcess[str]:
        """All that stands in the folder, committed if the hooks let it."""
        self.run("git", "add", "--all")
        return self.run("git", "commit", "--quiet", "--message", message)

    def head(self) -> str:
        return self.run("git", "log", "-1", "--format=%s").stdout.strip()

    @property
    def surroundings(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(_FOREIGN)}
        people = {f"GIT_{role}_NAME": "Ann Editor" for role in ("AUTHOR", "COMMITTER")}
        addresses = {f"GIT_{role}_EMAIL": "ann@harbour.example" for role in ("AUTHOR", "COMMITTER")}
        path = os.pathsep.join((str(self.home / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]))
        own = {"PATH": path, "HOME": str(self.home), "PRE_COMMIT_HOME": str(self.home / "pre-commit")}
        return {**kept, **people, **addresses, **own, "GIT_CONFIG_NOSYSTEM": "1", "CHECK_FORGET": "1"}


def put_check(folder: Path) -> None:
    """Put a `check` into the folder that runs this project's, as if it were installed there."""
    path, python, root = folder / "check", shlex.quote(sys.executable), shlex.quote(str(ROOT))
    path.write_text(f'#!/bin/sh\nPYTHONPATH={root} exec {python} -m checker "$@"\n', encoding="utf-8")
    path.chmod(0o755)
