"""Links that lead nowhere, pipes, devices, names in capitals, files too large: read or refused at once, never passed over."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from checker.intake.files import hierarchy
from checker.intake.files.load import load
from tests.records.conftest import ARTICLE, VOCABULARY

CLAIM = "  - {{id: {}, quote: 710, value: 710, scope: arrivals, period: 2017, source: unnamed}}\n"
LOOP = "a link that leads back to itself; let it lead to a file, or delete it"
NOWHERE = "a link that leads to no file; let it lead to a file, or delete it"
PIPE = "this is a pipe, no file; delete it, or put a file in its place"
SOCKET = "this is a socket, no file; delete it, or put a file in its place"
DEVICE = "this is a device, no file; delete it, or put a file in its place"
NAMES = ("x.yaml", "x.csv", "x.jsonl", "x.parquet", "x.xlsx", "vocabulary.yaml", "settings.yaml")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    (tmp_path / "claims" / "b.yaml").write_text(ARTICLE + CLAIM.format("b"), encoding="utf-8")
    return tmp_path / "claims"


def problems(path: str = "claims") -> list[str]:
    return [str(problem) for problem in load([Path(path)]).problems]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_file_is_refused_at_its_place(name: str, folder: Path) -> None:
    path = folder / name
    path.unlink(missing_ok=True)
    makers = {
        LOOP: lambda: path.symlink_to(name),
        NOWHERE: lambda: path.symlink_to("gone"),
        PIPE: lambda: os.mkfifo(path),
        SOCKET: lambda: socket.socket(socket.AF_UNIX).bind(os.path.relpath(path)),
        DEVICE: lambda: path.symlink_to("/dev/zero"),
    }
    for said, make in makers.items():
        make()
        assert f"claims/{name}: {said}" in problems()
        path.unlink()


def test_links_to_folders(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "c.yaml").write_text(ARTICLE + CLAIM.format("c"), encoding="utf-8")
    (folder / "more").symlink_to("../elsewhere")
    assert [claim.id for claim in load([Path("claims")]).claims] == ["b/b", "c/c"]
    for name, to in (("again", "."), ("up", "..")):
        (folder / name).symlink_to(to)
    (folder / "round").symlink_to("round")
    told = "a link that leads back to a folder that it lies in; delete it"
    assert problems() == [f"claims/again: {told}", f"claims/up: {told}"]


@pytest.mark.parametrize("name", ["A.YAML", "A.Csv", "A.JSONL"])
def test_capitals_in_suffixes_change_nothing(name: str, folder: Path) -> None:
    text = ARTICLE + CLAIM.format("a")
    columns = "id,title,publisher,published,value,who,event,where,period,source\n"
    cells = ("a", "T", "AsiaNews", "2018-12-18", "710", "men", "arrived", "South Korea", "2017", "unnamed")
    if name == "A.Csv":
        text = columns + ",".join(cells)
    if name == "A.JSONL":
        text = "{" + ", ".join(f'"{k}": "{v}"' for k, v in zip(columns.strip().split(","), cells, strict=True)) + "}"
    (folder / name).write_text(text, encoding="utf-8")
    loaded = load([Path("claims")])
    assert ([claim.id for claim in loaded.claims], loaded.problems) == (["A/a", "b/b"], ())
    assert [claim.id for claim in load([Path("claims") / name]).claims] == ["A/a"]


def test_other_names_in_capitals_are_told(folder: Path) -> None:
    (folder / "A.YML").write_text("", encoding="utf-8")
    (folder / "Vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    assert problems() == [
        "claims/A.YML: not read; rename it to .yaml",
        "claims/Vocabulary.yaml: not read; rename it to vocabulary.yaml, in small letters",
    ]


def test_a_large_file_is_refused_unread(folder: Path) -> None:
    with (folder / "x.yaml").open("wb") as file:
        file.truncate(10**12)
    said = "claims/x.yaml: the file is larger than {}; divide it, or raise megabytes in settings.yaml"
    assert problems() == [said.format("16 MB")]
    (folder / "settings.yaml").write_text("megabytes: 0.0001\n", encoding="utf-8")
    assert said.format("100 bytes") in problems()


def test_rows_are_bounded_not_tables(folder: Path) -> None:
    head = "id,title,publisher,published,value,who,event,where,period,source\n"
    row = "{},T,AsiaNews,2018-12-18,710,men,arrived,South Korea,2017,unnamed\n"
    long = "x" * 100_001
    (folder / "x.csv").write_text(head + row.format("a") + f'"{long}\n', encoding="utf-8")
    (folder / "y.jsonl").write_text(f'{{"id": "{long}"}}\n{{"id": "Y"}}\n', encoding="utf-8")
    told = "a row of more than 100,000 characters; mind the quotation marks and the ends of lines, or shorten it"
    found = problems()
    assert [line for line in found if "a row of" in line] == [f"claims/x.csv:3:1: {told}", f"claims/y.jsonl:1:1: {told}"]
    assert any(line.startswith("claims/y.jsonl:2:1: id: “Y” does not fit") for line in found)


def test_what_looks_the_same_is_the_same(folder: Path) -> None:
    apart, together = "Cote\u0301 d\u2019Ivoire", "Cot\u00e9 d\u2019Ivoire"
    words = VOCABULARY.replace("  North Korea: {}", f"  {apart}: {{}}").replace("since the war", "depuis l\u2019e\u0301te\u0301")
    (folder / "vocabulary.yaml").write_text(words, encoding="utf-8")
    scope = f"{{who: men, event: arrived, where: {together}}}"
    period = "depuis l\u2019\u00e9t\u00e9"
    claim = f"  - {{id: a, quote: 7 e\u0301tudes, value: 7, scope: {scope}, period: {period}, source: \u00c9tat}}\n"
    (folder / "e\u0301.yaml").write_text(ARTICLE + claim, encoding="utf-8")
    loaded = load([Path("claims/e\u0301.yaml")])
    assert loaded.problems == ()
    (found,) = loaded.claims
    assert (found.id, found.scope.where, found.quote, found.source) == ("\u00e9/a", together, "7 \u00e9tudes", "\u00c9tat")


def test_addresses_of_the_web_only(folder: Path) -> None:
    for url in ("javascript:alert(1)", "data:text/html,x", "ftp://x.example/", "www.x.example", "https:", " java\tscript:x"):
        text = (ARTICLE + CLAIM.format("b")).replace("AsiaNews", f'AsiaNews, url: "{url}"')
        (folder / "b.yaml").write_text(text, encoding="utf-8")
        (told,) = problems()
        assert told.startswith("claims/b.yaml:1:53: url: ")
        assert told.endswith(" does not fit; write a whole address of the web, beginning with https:// or http://")
    (folder / "b.yaml").write_text(text.replace(url, "HTTPS://x.example/é"), encoding="utf-8")
    assert problems() == []


def test_problems_beyond_a_thousand_are_counted(folder: Path) -> None:
    (folder / "x.jsonl").write_text("nothing\n" * 5_000, encoding="utf-8")
    found = problems()
    assert len(found) == 1_001
    assert found[-1] == "claims/x.jsonl:1001:1: … and 4,000 more problems from here on; mend those above first"


def test_messages_are_short_whatever_was_written(folder: Path) -> None:
    long = "y" * 50_000
    claims = (f"id: {long}", f"value: &{long} x", f"value: !{long} x", f"period: {long}", f"? {long}\n    : x", f"value: *{long}")
    text = ARTICLE + "".join(f"  - {claim}\n" for claim in claims)
    (folder / "x.yaml").write_text(text, encoding="utf-8")
    found = problems()
    assert len(found) >= 6 and max(map(len, found)) < 1_000


def test_thousands_of_names_are_held_against_each_other_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    of = hierarchy.Inside.of
    monkeypatch.setattr(hierarchy.Inside, "of", lambda inside, name: (asked.append(name), of(inside, name))[1])
    names = [f"n{number}" for number in range(5_000)]
    parts = f"  everybody: {{parts: [{{complete: [{', '.join(names)}]}}]}}\n"
    chain = "".join(f"  {name}: {{}}\n" for name in names)
    words = VOCABULARY.replace("who:\n", f"who:\n{parts}{chain}")
    (folder / "vocabulary.yaml").write_text(words, encoding="utf-8")
    assert problems() == []
    assert len(asked) <= 2 * len(names)
