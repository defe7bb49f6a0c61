"""What only a process of its own can show."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from checker import __version__

ROOT = Path(__file__).parents[2]


def start(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "checker", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )


def test_as_a_module() -> None:
    process = start("--version")
    assert process.communicate() == (f"claims-checker {__version__}\n", "")
    assert process.returncode == 0


def test_no_claims_is_no_pass(tmp_path: Path) -> None:
    process = start(str(tmp_path))
    out, err = process.communicate()
    assert (process.returncode, out) == (2, "")
    assert err


def test_a_reader_that_leaves_early() -> None:
    process = start("schema", "--of", "output")
    assert process.stdout
    process.stdout.close()
    assert process.stderr
    assert process.stderr.read() == ""
    assert process.wait() == 0


def test_a_terminal_that_knows_no_dashes() -> None:
    process = start("schema", "--of", "output", PYTHONIOENCODING="ascii")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    assert out.isascii()


def test_the_first_report_of_a_process_is_nothing_but_json() -> None:
    process = start(str(ROOT / "claims"), "--format", "json", "--no-cache", CHECK_FORGET="1")
    out, err = process.communicate()
    assert process.returncode == 0, err
    assert out.startswith("{") and json.loads(out)["findings"]
