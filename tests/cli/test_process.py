"""What only a process of its own can show."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from checker import __version__
from tests.cli.small import lay_out

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


def test_the_first_report_of_a_process_is_nothing_but_json() -> None:
    process = start(str(ROOT / "claims"), "--format", "json", "--no-cache", CHECK_FORGET="1")
    out, err = process.communicate()
    assert process.returncode == 0, err
    assert out.startswith("{") and json.loads(out)["findings"]


def test_redirected_output_is_utf_8_whatever_the_platform_prefers(tmp_path: Path) -> None:
    lay_out(tmp_path / "claims")
    for encoding in ("ascii", "cp1252"):
        process = start(str(tmp_path / "claims"), "--no-cache", PYTHONIOENCODING=encoding, CHECK_FORGET="1")
        out, err = process.communicate()
        assert (process.returncode, "“9,999 came”" in out, "…" in err) == (1, True, True)
    process = start(str(tmp_path / "nowhere–"), PYTHONIOENCODING="cp1252")
    assert process.communicate()[1].startswith(f"{tmp_path}/nowhere–: no such file")


SAID = "standard output: cannot be written: it is closed\n"


@pytest.mark.parametrize("command", ["claims", "nowhere", "--help"])
def test_closed_streams_lose_no_more_than_what_goes_there(command: str, tmp_path: Path) -> None:
    lay_out(tmp_path / "claims")
    whole = shell(command, tmp_path)  # which also fills the cache
    for closing in (">&-", "2>&-", "<&- >&- 2>&-", "| head -n 1", "> /dev/full"):
        loses_no_more_than_what_goes_there(whole, shell(f"{command} {closing}", tmp_path), closing)


def loses_no_more_than_what_goes_there(
    whole: subprocess.CompletedProcess[str], done: subprocess.CompletedProcess[str], closing: str
) -> None:
    writes = bool(whole.stdout) and ">&-" in closing.replace("2>&-", "")
    full = bool(whole.stdout) and "full" in closing
    assert done.returncode in ((0, 2) if "head" in closing else (2,) if writes or full else (whole.returncode,))
    if "2>&-" in closing:
        assert done.stderr == ""
    elif writes:
        assert done.stderr == SAID
    elif not full and "head" not in closing:
        assert done.stderr == whole.stderr
    if ">" not in closing and "head" not in closing:
        assert done.stdout == whole.stdout


def test_a_report_is_written_though_standard_output_is_closed(tmp_path: Path) -> None:
    lay_out(tmp_path / "claims")
    done = shell("claims --no-cache --output report.txt >&-", tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert "9,999" in (tmp_path / "report.txt").read_text(encoding="utf-8")


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CHECK_FORGET": "1", "COLUMNS": "80"}
    environment.pop("CHECK_TRACEBACK", None)
    line = f"{shlex.quote(sys.executable)} -m checker {command}"
    return subprocess.run(line, shell=True, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
