"""What goes out is read with one warning for each name and file; what has gone is refused with what to write."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from unittest.mock import ANY

import pytest

from checker.intake.files.outgoing import Outgoing, Outgoings, kind, registered
from tests.upgrade.conftest import ENTRIES, JUDGED, Run

ADVICE = "as check upgrade does in all files"
WARNED = f"""\
claims/courier.jsonl:1:1: warning: the field “figure” in a claim goes out after 0.2; write value, {ADVICE}
claims/gazette.csv:1:1: warning: the field “figure” in a claim goes out after 0.2; write value, {ADVICE}
claims/gazette.csv:1:1: warning: the field “link” in an article goes out after 0.2; write url, {ADVICE}
claims/gazette.csv:3:1: warning: status: “foretold” in a claim goes out after 0.2; write forecast, {ADVICE}
claims/herald.yaml:2:72: warning: the field “link” in an article goes out after 0.2; write url, {ADVICE}
claims/herald.yaml:7:5: warning: the field “figure” in a claim goes out after 0.2; write value, {ADVICE}
claims/herald.yaml:14:13: warning: status: “foretold” in a claim goes out after 0.2; write forecast, {ADVICE}
claims/settings.yaml:2:1: warning: the field “patience” in the settings goes out after 0.2; write seconds, {ADVICE}
claims/settings.yaml:3:1: warning: the field “saturated” in the settings goes out after 0.2; leave it out, {ADVICE}
claims/settings.yaml:7:5: warning: the field “fresh” in the options of check goes out after 0.2; write no-cache, {ADVICE}
claims/settings.yaml:8:14: warning: select: “total-drops” in the options of check goes out after 0.2; write total-falls, {ADVICE}
claims/vocabulary.yaml:5:11: warning: kind: “stock” in an event goes out after 0.2; write state, {ADVICE}
claims/vocabulary.yaml:6:5: warning: the field “comes after” in an event goes out after 0.2; write follows, {ADVICE}
claims/judged.yaml:3:12: warning: finding: “total-drops” in a judgement goes out after 0.2; write total-falls, {ADVICE}
claims/judged.yaml:7:3: warning: the field “reason” in a judgement goes out after 0.2; write because, {ADVICE}
"""


@pytest.mark.parametrize(
    ("number", "gone"), [("0.1.0", False), ("0.2.0", False), ("0.2.7", False), ("0.3.0", True), ("1.0", True)]
)
def test_it_is_warned_of_in_one_release_and_refused_from_the_next_on(number: str, gone: bool) -> None:
    assert [Outgoings(ENTRIES, number).is_gone(entry) for entry in ENTRIES] == [gone] * len(ENTRIES)


def test_for_one_release_it_is_read_with_a_warning(folder: Path, run: Run, version: Callable[[str], None]) -> None:
    version("0.2.0")
    code, out, err = run("claims", "--format", "json")
    assert (code, err) == (1, WARNED)
    before = json.loads(out)
    assert [f"{w['file']}:{w['line']}:{w['column']}: warning: {w['what']}; {w['instead']}" for w in before["warnings"]] == (
        WARNED.splitlines()
    )
    assert run("upgrade")[0] == 0
    code, out, err = run("claims", "--format", "json")
    assert (code, err) == (1, "")
    assert json.loads(out) == {**before, "warnings": []}


def test_reports_for_others_warn_too(folder: Path, run: Run, version: Callable[[str], None]) -> None:
    version("0.2.0")
    _, out, _ = run("claims/herald.yaml", "--format", "github")
    assert out.splitlines()[:4] == [
        f"::warning file=claims/herald.yaml,line=2,col=72,title=warning::the field “link” in an article goes out after 0.2;"
        f" write url, {ADVICE}",
        f"::warning file=claims/herald.yaml,line=7,col=5,title=warning::the field “figure” in a claim goes out after 0.2;"
        f" write value, {ADVICE}",
        f"::warning file=claims/herald.yaml,line=14,col=13,title=warning::status: “foretold” in a claim goes out after 0.2;"
        f" write forecast, {ADVICE}",
        f"::warning file=claims/settings.yaml,line=2,col=1,title=warning::the field “patience” in the settings goes out"
        f" after 0.2; write seconds, {ADVICE}",
    ]
    _, out, _ = run("claims/herald.yaml", "--format", "sarif")
    (invocation,) = json.loads(out)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"]
    assert {each["level"] for each in invocation["toolExecutionNotifications"]} == {"warning"}
    assert len(invocation["toolExecutionNotifications"]) == 11


def test_a_warning_is_told_again_though_the_file_is_kept(
    folder: Path, run: Run, version: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    version("0.2.0")
    monkeypatch.delenv("CHECK_FORGET", raising=False)
    (folder / "settings.yaml").unlink()
    told = [run("claims")[2].count("warning:") for _ in range(2)]
    assert told == [11, 11]


@pytest.mark.parametrize("command", [("bounds", "claims", "--who", "people", "--period", "2018"), ("history", "claims")])
def test_every_command_that_reads_claims_warns(
    folder: Path, run: Run, version: Callable[[str], None], command: tuple[str, ...]
) -> None:
    version("0.2.0")
    code, _, err = run(*command)
    assert (code, err) == (0, WARNED)


def test_from_the_next_release_on_it_is_refused(folder: Path, run: Run, version: Callable[[str], None]) -> None:
    version("0.3.0")
    told = [refused(line) for line in WARNED.splitlines()]
    words = [line for line in told if "/settings.yaml" in line or "/vocabulary.yaml" in line]
    assert run("claims") == (2, "", ANY)
    assert gone(run("claims")[2])[-len(words) :] == words
    assert run("upgrade", "claims/settings.yaml")[0] == 0
    in_claims = [line for line in told if line not in words and "/judged.yaml" not in line]
    # Each place is a problem of its own.
    figure = f"the field “figure” in a claim went out after 0.2; write value, {ADVICE}"
    assert gone(run("claims")[2]) == [
        *in_claims[:-1],
        *(f"claims/herald.yaml:{at}: {figure}" for at in ("9:40", "12:5")),
        in_claims[-1],
    ]
    assert run("upgrade")[0] == 0
    (folder / "judged.yaml").write_text(JUDGED, encoding="utf-8")
    assert gone(run("claims")[2]) == told[-2:]


def gone(err: str) -> list[str]:
    return [line for line in err.splitlines() if " went out " in line]


def refused(line: str) -> str:
    return line.replace("warning: ", "").replace(" goes out ", " went out ")


def test_old_and_new_at_once(folder: Path, run: Run, version: Callable[[str], None]) -> None:
    version("0.2.0")
    (folder / "herald.yaml").write_text(
        "article: {title: A, publisher: B, published: 2020-01-01}\nclaims:\n"
        "  - {id: a, quote: 5 came, figure: 5, value: 5, scope: {who: people, event: arrived}, period: 2018, source: unnamed}\n",
        encoding="utf-8",
    )
    (folder / "courier.jsonl").write_text('{"id": "a", "figure": "5", "value": "5"}\n', encoding="utf-8")
    (folder / "gazette.csv").write_text("id,figure,value\na,5,5\n", encoding="utf-8")
    err = run("claims")[2]
    assert "claims/herald.yaml:3:28: “figure” and “value” at once; keep value\n" in err
    assert "claims/courier.jsonl:1:1: “figure” and “value” at once; keep value\n" in err
    assert "claims/gazette.csv:1:1: the column “value” twice; keep one of them\n" in err


def test_options_of_the_command_line(folder: Path, run: Run, version: Callable[[str], None]) -> None:
    run("upgrade")
    version("0.2.0")
    run("upgrade")
    code, out, err = run("claims", "--fresh", "--select=total-drops", "--ignore", "total-drops", "--format", "json")
    assert (code, err) == (
        0,
        "--fresh: warning: it goes out after 0.2; write --no-cache\n"
        "--select total-drops: warning: it goes out after 0.2; write total-falls\n"
        "--ignore total-drops: warning: it goes out after 0.2; write total-falls\n",
    )
    assert json.loads(out)["summary"]["hidden"] == 1
    version("0.3.0")
    assert run("claims", "--fresh", "--select", "total-drops") == (
        2,
        "",
        "--fresh: it went out after 0.2; write --no-cache\n--select total-drops: it went out after 0.2; write total-falls\n",
    )
    assert run("--", "--fresh")[2].startswith("--fresh: no such file or folder")


def test_a_place_goes_out_once() -> None:
    with pytest.raises(ValueError, match="two entries"):
        registered((*kind("a", "b", "0.2"), Outgoing("a judgement", "basis", "0.3", "c", "a")))
