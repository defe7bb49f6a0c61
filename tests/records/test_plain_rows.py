"""Rows of tables that say no more than how many of what, when and by whom are read as all others are."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.files.claims import read_claim
from checker.intake.files.load import Loaded, load
from checker.intake.files.plain_rows import PlainRows

VOCABULARY = """
who:
  people: {}
  tons of rice: {unit: ton}
  prices: {unit: dollar}
event:
  arrived: {kind: flow}
  living: {kind: state}
  range: {kind: fact}
  cost: {measure: mean}
where: {islands: {}, north: {}}
sources: {ministry: {fiscal_year: 2008-04/2009-03, trust: 3}, agency: {also: [the agency]}}
"""
CHOICES = {
    "value": ["1,042", "about 900", "over 1,000", "the 20th", "30 per cent", "30 dollars", "five tons", "none", "a third", "x"],
    "who": ["people", "tons of rice", "prices", "men", ""],
    "event": ["arrived", "living", "range", "cost", ""],
    "where": ["islands", "north", "", "nowhere"],
    "period": ["2014", "2014-03-05", "2015-01-02", "2015-01-02/..", "2014/..", "FY2014", "../2014", "2016", ""],
    "source": ["ministry", "agency", "the agency", "unnamed", "nobody", ""],
    "via": ["", "agency", "ministry"],
    "published": ["2015-01-02", "2015-06?", "unknown"],
    "language": ["", "de"],
    "note": ["", "a remark"],
}
Row = dict[str, str]
ROWS = st.lists(st.fixed_dictionaries({name: st.sampled_from(texts) for name, texts in CHOICES.items()}), min_size=2, max_size=12)


def row(number: int, cells: Row) -> Row:
    return {"id": f"n{number}", "title": "Told", "publisher": "Paper", **{name: cell for name, cell in cells.items() if cell}}


def read(folder: Path, rows: list[Row], plainly: bool) -> Loaded:
    (folder / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    lines = "".join(f"{json.dumps(row(number, cells))}\n" for number, cells in enumerate(rows))
    (folder / "table.jsonl").write_text(lines, encoding="utf-8")
    if plainly:
        return load([folder])
    with patch.object(PlainRows, "row", lambda *_: None):
        return load([folder])


@given(ROWS)
def test_the_same_claims_and_problems_as_row_by_row(tmp_path_factory: pytest.TempPathFactory, rows: list[Row]) -> None:
    folder = tmp_path_factory.mktemp("rows")
    assert read(folder, rows, plainly=True) == read(folder, rows, plainly=False)


def test_a_text_is_read_once(tmp_path: Path) -> None:
    cells = {"event": "arrived", "period": "2014", "published": "2015-01-02"}
    rows = [
        {**cells, "value": value, "who": "people", "where": where, "source": source}
        for value in ("about 900", "1,042")
        for where in ("islands", "north")
        for source in ("ministry", "agency")
    ]
    with patch("checker.intake.files.plain_rows.read_claim", wraps=read_claim) as reader:
        claims = read(tmp_path, rows, plainly=True).claims
    # The first of each value, of each place and of each source.
    assert (len(claims), reader.call_count) == (8, 4)


def test_all_tables_give_the_same_claims(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    pyarrow = pytest.importorskip("pyarrow")
    cells = {"who": "people", "event": "arrived", "where": "islands", "period": "2014", "source": "ministry"}
    rows = [row(n, {**cells, "value": f"{n:,}", "published": "2015-01-02"}) for n in range(1, 1_100)]
    folders = [tmp_path / name for name in ("csv", "jsonl", "parquet")]
    for folder in folders:
        folder.mkdir()
        (folder / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    with (folders[0] / "table.csv").open("w", encoding="utf-8", newline="") as file:
        written = csv.DictWriter(file, list(rows[0]))
        written.writeheader()
        written.writerows(rows)
    (folders[1] / "table.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in rows), encoding="utf-8")
    parquet.write_table(pyarrow.Table.from_pylist(rows), folders[2] / "table.parquet")
    claims = [[(claim.id, claim.reading, claim.period, claim.scope) for claim in load([folder]).claims] for folder in folders]
    assert claims[0] == claims[1] == claims[2]
    assert len(claims[0]) == len(rows)
