"""`check upgrade` changes what goes out, and no other byte."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.files.outgoing import Outgoing, Outgoings
from checker.memory.upgrade.tables import csv_edits, jsonl_edits
from tests.records.workbooks import workbook
from tests.upgrade.conftest import FILES, Run

Version = Callable[[str], None]
AFTER = {
    "herald.yaml": (
        ('"link"', '"url"'),
        ("    figure: 1,137", "    value: 1,137"),
        ("'figure'", "'value'"),
        ("figure:\n", "value:\n"),
        ("foretold", "forecast"),
    ),
    "gazette.csv": (("link", "url"), ("figure", "value"), ("foretold", "forecast")),
    "courier.jsonl": (('"figure": "1', '"value": "1'),),
    "vocabulary.yaml": (("stock", "state"), ("comes after", "follows")),
    "settings.yaml": (
        ("patience", "seconds"),
        ("saturated: 95%   # to be left out\n", ""),
        ("fresh", "no-cache"),
        ("total-drops", "total-falls"),
    ),
    "judged.yaml": (("total-drops", "total-falls"), ("reason", "because")),
}
TOLD = """\
claims/courier.jsonl: 1 change
claims/gazette.csv: 3 changes
claims/herald.yaml: 5 changes
claims/vocabulary.yaml: 2 changes
claims/settings.yaml: 4 changes
claims/judged.yaml: 2 changes
17 changes in 6 of 6 files
"""


def upgraded(name: str) -> str:
    text = FILES[name]
    for old, new in AFTER[name]:
        assert text.count(old) == 1, (name, old)
        text = text.replace(old, new)
    return text


def kept(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES}


@pytest.mark.parametrize("number", ["0.2.0", "0.3.0"])
def test_it_rewrites_every_file_and_says_so(folder: Path, run: Run, version: Version, number: str) -> None:
    version(number)
    assert run("upgrade", "claims/") == (0, TOLD, "")
    assert kept(folder) == {name: upgraded(name).encode() for name in FILES}
    assert run("upgrade") == (0, "nothing to change in 6 files\n", "")


def test_in_the_product_nothing_goes_out(folder: Path, run: Run) -> None:
    before = kept(folder)
    assert run("upgrade", "claims") == (0, "nothing to change in 6 files\n", "")
    assert kept(folder) == before


def test_what_cannot_be_read_is_not_counted(folder: Path, run: Run) -> None:
    (folder / "herald.yaml").write_bytes("article: {}".encode("utf-16"))
    assert run("upgrade", "claims") == (
        2,
        "nothing to change in 5 files\n",
        "claims/herald.yaml:1:1: the file is UTF-16, not UTF-8; save it in the encoding UTF-8\n",
    )


@pytest.mark.parametrize(("option", "code"), [("--dry-run", 0), ("--check", 1)])
def test_it_can_only_show_what_it_would_do(folder: Path, run: Run, version: Version, option: str, code: int) -> None:
    version("0.2.0")
    before = kept(folder)
    for name in FILES:
        if name not in ("settings.yaml", "herald.yaml"):
            (folder / name).unlink()
    expected = """\
--- claims/herald.yaml
+++ claims/herald.yaml
@@ -1,15 +1,15 @@
 # what the Herald wrote
-article: {title: Fewer c🙂me, publisher: Herald, published: 2020-01-01, "link": https://herald.example/1}   # flow style
+article: {title: Fewer c🙂me, publisher: Herald, published: 2020-01-01, "url": https://herald.example/1}   # flow style
 defaults: {source: ministry, scope: {who: people, event: arrived, where: South Korea}}
 claims:
   - id: in-2018
     quote: 1,137 came
-    figure: 1,137   # figure: stays in a remark
+    value: 1,137   # figure: stays in a remark
     period: 2018
-  - {id: total, quote: "9,999 in all", 'figure': "9,999", period: ../2019}
+  - {id: total, quote: "9,999 in all", 'value': "9,999", period: ../2019}
   - id: next-year
     quote: 900 are to come
-    figure:
+    value:
       900
-    status: foretold
+    status: forecast
     period: 2021
--- claims/settings.yaml
+++ claims/settings.yaml
@@ -1,8 +1,7 @@
 # ours
-patience: 30
-saturated: 95%   # to be left out
+seconds: 30
 rounding: rounded
 options:
   check:
-    fresh: yes
-    select: [total-drops, count-clash]
+    no-cache: yes
+    select: [total-falls, count-clash]
9 changes in 2 of 2 files to be made; nothing was written
"""
    assert run("upgrade", option) == (code, expected, "")
    assert {name: (folder / name).read_bytes() for name in ("settings.yaml", "herald.yaml")} == {
        name: before[name] for name in ("settings.yaml", "herald.yaml")
    }


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_ends_of_lines_and_byte_order_marks_stay(folder: Path, run: Run, version: Version, end: str, mark: str) -> None:
    version("0.2.0")
    for name, text in FILES.items():
        (folder / name).write_bytes((mark + text.replace("\n", end)).encode())
    assert run("upgrade") == (0, TOLD, "")
    assert kept(folder) == {name: (mark + upgraded(name).replace("\n", end)).encode() for name in FILES}


def test_what_it_cannot_change_is_left_to_the_editor(folder: Path, run: Run, version: Version) -> None:
    version("0.2.0")
    for name in FILES:
        if name != "vocabulary.yaml":
            (folder / name).unlink()
    (folder / "a.yaml").write_text(
        "article: {title: A, publisher: B, published: 2020-01-01}\nclaims:\n"
        "  - {id: a, figure: 5, value: 5}\n"
        '  - {id: b, "fig\\u0075re": 5}\n'
        "  - {id: c, figure: 6}\n",
        encoding="utf-8",
    )
    (folder / "settings.yaml").write_text("saturated: 95%\n", encoding="utf-8")
    (folder / "broken.yaml").write_text("article: [\n", encoding="utf-8")
    (folder / "not.yaml").write_bytes(b"\xff")
    (folder / "empty.csv").write_text("", encoding="utf-8")
    code, out, err = run("upgrade")
    assert (code, out) == (2, "claims/a.yaml: 1 change\nclaims/vocabulary.yaml: 2 changes\n3 changes in 2 of 6 files\n")
    assert err.splitlines() == [
        "claims/a.yaml:3:13: the field “figure” in a claim: value is there too; write value by hand",
        "claims/a.yaml:4:13: the field “figure” in a claim: it is written in a way that cannot be changed in its place;"
        " write value by hand",
        "claims/broken.yaml:2:1: this is no YAML: did not find expected node content; mind the indentation, and put text"
        " that holds “: ”, “ #” or a leading sign in quotation marks",
        "claims/not.yaml:1:1: the file is not UTF-8; save it in the encoding UTF-8",
        "claims/settings.yaml:1:1: the field “saturated” in the settings: it cannot be taken out without what is beside it;"
        " leave it out by hand",
    ]
    assert "{id: c, value: 6}" in (folder / "a.yaml").read_text(encoding="utf-8")


def test_a_ledger_waits_for_whoever_writes_it(folder: Path, run: Run, version: Version, monkeypatch: pytest.MonkeyPatch) -> None:
    from filelock import FileLock

    version("0.2.0")
    monkeypatch.setattr("checker.memory.writing.PATIENCE", 0.1)
    (folder / ".check").mkdir()
    with FileLock(folder / ".check" / "lock"):
        code, out, err = run("upgrade")
    busy = "another check has been writing it for 0.1 seconds; let it end, or end it, and try again"
    assert (code, err) == (2, f"claims/judged.yaml: not rewritten; {busy}\n")
    assert out.endswith("15 changes in 5 of 6 files\n")
    assert run("upgrade") == (0, "claims/judged.yaml: 2 changes\n2 changes in 1 of 6 files\n", "")


def test_workbooks_are_told(folder: Path, run: Run, version: Version) -> None:
    version("0.2.0")
    for name in FILES:
        (folder / name).unlink()
    (folder / "old.xlsx").write_bytes(workbook({"Data": [("id", "figure", "title"), ("a", 5, "A")]}))
    told = "the field “figure” in a claim goes out after 0.2; XLSX files are not written here; write it by hand"
    assert run("upgrade") == (2, "", f"claims/old.xlsx:Data!B1: {told}\n")


def test_parquet_files_are_told(folder: Path, run: Run, version: Version) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    version("0.2.0")
    for name in FILES:
        (folder / name).unlink()
    parquet.write_table(pyarrow.table({"id": ["a"], "figure": ["5"]}), folder / "old.parquet")
    told = "the field “figure” in a claim goes out after 0.2; Parquet files are not written here; write it by hand"
    assert run("upgrade") == (2, "", f"claims/old.parquet:1:1: {told}\n")


OLD, NEW = "old name", "new"
REGISTRY = Outgoings((Outgoing("a claim", OLD, "0.2", NEW), Outgoing("a claim", NEW, "0.2", "now", "then")), "0.2")
CELLS = st.sampled_from([OLD, "then", NEW, "", " then ", "a, b", 'say "then"', "two\nlines", "then\r\n", "ü"])


def renamed(row: list[str], first: list[str] | None) -> list[str]:
    if first is None:
        return [NEW if cell == OLD else cell for cell in row]
    return [
        cell.replace("then", "now") if name == NEW and cell.strip() == "then" else cell
        for name, cell in zip(first, row, strict=True)
    ]


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5), st.sampled_from([0, 1]))
def test_the_cells_of_a_table_are_those_that_python_reads(rows: list[list[str]], quoting: int) -> None:
    rows = [["id", OLD, "x"], *rows]
    written = io.StringIO(newline="")
    csv.writer(written, quoting=quoting).writerows(rows)
    edited = csv_edits(written.getvalue(), "x.csv", REGISTRY).applied(written.getvalue())
    after = list(csv.reader(io.StringIO(edited, newline="")))
    first = renamed(rows[0], None)
    expected = [first, *(renamed(row, first) for row in rows[1:])]
    assert [[cell.strip() for cell in row] for row in after] == [[cell.strip() for cell in row] for row in expected]


@given(st.lists(st.dictionaries(st.sampled_from([OLD, "id", "x\u2028"]), CELLS | st.none() | st.integers()), max_size=4))
def test_the_names_of_json_lines_are_those_that_python_reads(rows: list[dict[str, object]]) -> None:
    text = "".join(json.dumps(row, ensure_ascii=False) + "\r\n" for row in rows)
    edited = jsonl_edits(text, "x.jsonl", REGISTRY).applied(text)

    def cell(name: str, value: object) -> object:
        # What is in quotation marks with blanks or escapes around it is told, and left as it is.
        return "now" if name == OLD and value == "then" else value

    expected = [[(NEW if name == OLD else name, cell(name, value)) for name, value in row.items()] for row in rows]
    assert [list(json.loads(line).items()) for line in edited.split("\r\n")[:-1]] == expected
