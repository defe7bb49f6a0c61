"""What stood at a revision that was written before something went is known all the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.test_against import git
from tests.upgrade.conftest import Run


def test_a_revision_with_what_has_gone_is_read(folder: Path, run: Run, version: Callable[[str], None]) -> None:
    git(folder.parent, "init", "--quiet")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "--quiet", "--message", "one")
    version("0.3.0")
    assert run("upgrade")[0] == 0
    code, out, err = run("claims", "--against", "HEAD", "--format", "json")
    assert (code, err) == (0, "")
    assert [(each["kind"], each["status"]) for each in json.loads(out)["findings"]] == [("total-falls", "known")]
