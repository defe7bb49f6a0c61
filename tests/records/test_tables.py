"""Tables say the same as article files."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.intake.files.load import Loaded, load
from checker.model.claim import Claim, Location
from tests.records.conftest import Files

Load = Callable[[Files], Loaded]
ROWS = [
    {"id": "a", "title": "A, title", "publisher": "AsiaNews", "published": "2018-12-18", "value": "33,000"}
    | {
        "who": "North Koreans",
        "event": "arrived",
        "where": "the South",
        "period": "2017",
        "source": "S",
        "exact": "yes",
    },
    {
        "id": "b",
        "title": "A, title",
        "publisher": "AsiaNews",
        "published": "2018-12-18",
        "share": "70%",
        "of": "North Koreans",
    }
    | {"who": "women", "event": "arrived", "period": "2017", "source": "unnamed", "quote": "70% of them", "note": "n"},
]
YAML = """\
article: {title: "A, title", publisher: AsiaNews, published: 2018-12-18}
claims:
  - id: b
    quote: 70% of them
    share: 70%
    of: North Koreans
    scope: {who: women, event: arrived}
    period: 2017
    source: unnamed
    note: n
"""


def as_csv(rows: list[dict[str, str]]) -> str:
    names = list(dict.fromkeys(name for row in rows for name in row))
    lines = [",".join(f'"{row.get(name, "")}"' for name in names) for row in rows]
    return "\r\n".join([",".join(names), *lines]) + "\r\n"


def as_jsonl(rows: list[dict[str, str]]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def unplaced(claims: tuple[Claim, ...]) -> list[Claim]:
    return [replace(claim, location=Location("", 0)) for claim in claims]


def test_csv_and_json_lines_and_yaml_give_the_same_claims(load_files: Load) -> None:
    csv = load_files({"t.csv": as_csv(ROWS).encode()})
    Path("claims/t.csv").unlink()
    jsonl = load_files({"t.jsonl": as_jsonl(ROWS)})
    Path("claims/t.jsonl").unlink()
    yaml = load_files({"t.yaml": YAML})
    assert csv.problems == jsonl.problems == yaml.problems == ()
    assert [claim.id for claim in csv.claims] == ["t/a", "t/b"]
    assert unplaced(csv.claims) == unplaced(jsonl.claims)
    assert unplaced(csv.claims)[1:] == unplaced(yaml.claims)
    assert [str(claim.location) for claim in csv.claims] == ["claims/t.csv:2:1", "claims/t.csv:3:1"]


def test_a_row_without_quote_has_its_value_as_quote_and_may_be_exact(load_files: Load) -> None:
    claim = load_files({"t.csv": as_csv(ROWS[:1])}).claims[0]
    assert (claim.quote, claim.wording) == ("33,000", "33,000")
    assert claim.reading is not None
    assert claim.reading.literal.lo == claim.reading.literal.hi == 33_000


def test_parquet_without_pyarrow_says_what_to_install(load_files: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pyarrow", "pyarrow.parquet"):
        monkeypatch.setitem(sys.modules, module, None)
    problems = load_files({"t.parquet": b"PAR1"}).problems
    assert [str(p) for p in problems] == [
        "claims/t.parquet:1:1: Parquet files need pyarrow; install it with: pip install 'claims-checker[parquet]'"
    ]


def test_parquet_gives_the_same_claims_as_csv(load_files: Load) -> None:
    pytest.importorskip("pyarrow")
    import pandas

    csv = load_files({"t.csv": as_csv(ROWS)})
    Path("claims/t.csv").unlink()
    pandas.DataFrame(ROWS).to_parquet("claims/t.parquet")
    parquet = load([Path("claims")])
    assert parquet.problems == ()
    assert unplaced(parquet.claims) == unplaced(csv.claims)
