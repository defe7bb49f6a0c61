"""`check ARTICLE --against-archive ARCHIVE`: exit codes, messages, formats."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli import main
from tests.archived.test_index import NEW
from tests.cli.small import lay_out

TABLE = """\
id,title,publisher,published,value,who,event,where,period,source
a,Table,Echo,2020-01-01,"2,300",people,arrived,South Korea,2018,unnamed
b,Table,Echo,2020-01-01,many,people,arrived,South Korea,2018,unnamed
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article and an archive in the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHECK_FORGET", "1")
    lay_out(Path("archive"))
    Path("new.yaml").write_text(NEW, encoding="utf-8")


def test_the_article_alone_decides_how_it_ends(capsys: pytest.CaptureFixture[str]) -> None:
    in_japan = NEW.replace("South Korea", "Japan").replace("1,138", "17")
    Path("sound.yaml").write_text(in_japan.replace("period: 2018", "period: 2001"), encoding="utf-8")
    assert main(["archive"]) == 1
    capsys.readouterr()
    assert main(["sound.yaml", "--against-archive", "archive"]) == 0
    assert "0 contradictions, 0 tensions, 0 notes; 1 claim in 1 article" in capsys.readouterr().out
    assert main(["new.yaml", "--against-archive", "archive"]) == 1
    out, err = capsys.readouterr()
    assert "1,138" in out and "Japan" not in out
    assert "held against archive: 3 of 5 claims in 3 files bear on it" in err
    assert "check judge" not in err and "check show" not in out


def test_an_article_of_the_archive_can_be_judged_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["archive/gazette.yaml", "--against-archive", "archive"]) == 1
    assert "check judge gazette/in-2018 --in archive" in capsys.readouterr().err


def test_bad_rows_are_told_and_the_rest_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    Path("archive/table.csv").write_text(TABLE, encoding="utf-8")
    assert main(["new.yaml", "--against-archive", "archive", "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert "archive/table.csv:3:1: value: “many” in “many” gives no number" in err
    assert "1 problem; 1 claim was not checked" in err
    assert "table/a" in {part["id"] for each in json.loads(out)["findings"] for part in each["claims"]}


def test_a_table_alone_may_be_the_archive(capsys: pytest.CaptureFixture[str]) -> None:
    Path("archive/table.csv").write_text(TABLE.replace("many", "2310"), encoding="utf-8")
    assert main(["new.yaml", "--against-archive", "archive/table.csv"]) == 1
    assert "held against archive/table.csv: 2 of 2 claims in 1 file bear on it" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--against-archive", "nowhere"), "nowhere: no such file or folder"),
        (("--against-archive", "archive", "--against", "HEAD"), "--against-archive: not with --against; leave out one of them"),
        (("--against-archive", "archive", "--as-of", "2019"), "no claims published by 2019"),
    ],
)
def test_what_cannot_be_held_against_is_refused(
    arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new.yaml", *arguments]) == 2
    assert message in capsys.readouterr().err


def test_where_there_is_no_archive_nothing_else_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new.yaml", "--against-archive", "nowhere"]) == 2
    assert capsys.readouterr().err == "nowhere: no such file or folder; mend the path\n1 problem; nothing was checked\n"


def test_an_article_without_a_sound_claim_is_not_checked(capsys: pytest.CaptureFixture[str]) -> None:
    Path("new.yaml").write_text(NEW.replace("1,138", "many"), encoding="utf-8")
    assert main(["new.yaml", "--against-archive", "archive"]) == 2
    assert "1 problem; nothing was checked" in capsys.readouterr().err
