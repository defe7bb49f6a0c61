"""The language of an article, in the article, its defaults, the settings or a column: values, quotes, mends and what is kept."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import pytest

from checker.intake.files.load import Loaded, load
from checker.memory.cache.archive import Archive
from checker.run import Run
from tests.records.workbooks import workbook

VOCABULARY = """
who: {North Koreans: {}, flights: {unit: Einsätze}}
event: {arrived: {}}
publishers: {Zeitung: {}}
sources: {Ministry: {}}
"""
DEFAULTS = "scope: {who: North Koreans, event: arrived}, source: Ministry, period: 2017"
CLAIMS = """
claims:
  - {id: count, quote: mehr als 20.000 Flüchtlinge, value: mehr als 20.000}
  - {id: rate, quote: im Schnitt 1.200 pro Monat, value: 1.200 pro Monat, average: month}
  - {id: change, quote: um ein Drittel gesunken, change: um ein Drittel gesunken, from: 2016}
  - {id: noun, quote: rund 1.400 Einsätze, value: rund 1.400 Einsätze, scope: {who: flights, event: arrived}}
  - {id: so-many, quote: 3 Millionen Euro, value: '3 Mio. Euro', scope: {who: flights, event: arrived}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    return folder


def article(folder: Path, language: str = "", default: str = "", claims: str = CLAIMS) -> Path:
    own, usual = (f", language: {code}" if code else "" for code in (language, default))
    head = f"article: {{title: T, publisher: Zeitung, published: 2018-12-18{own}}}\ndefaults: {{{DEFAULTS}{usual}}}"
    path = folder / "a.yaml"
    path.write_text(f"{head}{claims}", encoding="utf-8")
    return path


def read() -> Loaded:
    loaded = load([Path("claims")])
    assert loaded.problems == ()
    return loaded


ENGLISH = """
claims:
  - {id: count, quote: more than 20.000 refugees, value: 'more than 20,000'}
  - {id: rate, quote: '1,200 a month on average', value: '1,200 a month', average: month}
  - {id: change, quote: fell by a third, change: fell by a third, from: 2016}
  - {id: noun, quote: 'around 1,400 Einsätze', value: 'around 1,400 Einsätze', scope: {who: flights, event: arrived}}
  - {id: so-many, quote: 3 million euros, value: 3 million euros, scope: {who: flights, event: arrived}}
"""
ORDER = [("de", "", ""), ("", "de", ""), ("", "", "de"), ("de", "ko", "fr"), ("", "de", "en")]


@pytest.mark.parametrize(("own", "default", "usual"), ORDER)
def test_an_article_comes_before_its_defaults_and_these_before_the_settings(
    folder: Path, own: str, default: str, usual: str
) -> None:
    article(folder, claims=ENGLISH)
    english = read().claims
    article(folder, own, default)
    if usual:
        (folder / "settings.yaml").write_text(f"language: {usual}\n", encoding="utf-8")
    german = read().claims
    assert [(claim.id, claim.form, claim.reading) for claim in german] == [(c.id, c.form, c.reading) for c in english]
    assert {claim.article.language for claim in german} == {"de"}
    assert [claim.wording for claim in german][1] == "mehr als 20.000"


def test_a_table_has_a_column_for_it(folder: Path) -> None:
    columns = "id,title,publisher,published,language,value,who,event,period,source"
    rows = [
        "a,T,Zeitung,2018-12-18,de,20.000,North Koreans,arrived,2017,Ministry",
        'b,T,Zeitung,2018-12-18,,"20,000",North Koreans,arrived,2017,Ministry',
    ]
    (folder / "t.csv").write_text("\n".join([columns, *rows]), encoding="utf-8")
    one, other = read().claims
    assert one.reading == other.reading and one.article.language == "de" and other.article.language == ""


def numbers_of(kind: str, language: str, values: Sequence[float]) -> bytes:
    """A table of claims whose values are numbers and no texts."""
    names = ("id", "title", "publisher", "published", "language", "value", "who", "event", "period", "source")
    rows = [
        (f"a{at}", "T", "Zeitung", "2018-12-18", language, n, "costs", "arrived", "2017", "Ministry")
        for at, n in enumerate(values)
    ]
    if kind == "xlsx":
        return workbook({"Sheet": [names, *rows]})
    if kind == "jsonl":
        return "\n".join(json.dumps(dict(zip(names, row, strict=True))) for row in rows).encode()
    pyarrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    data = io.BytesIO()
    parquet.write_table(pyarrow.table({name: [row[at] for row in rows] for at, name in enumerate(names)}), data)
    return data.getvalue()


@pytest.mark.parametrize("kind", ["xlsx", "jsonl", "parquet"])
@pytest.mark.parametrize("language", ["", "de", "fr", "ko", "ru"])
def test_a_cell_that_holds_a_number_holds_the_same_in_every_language(folder: Path, kind: str, language: str) -> None:
    text = VOCABULARY.replace("flights", "costs: {unit: euro}, flights")
    (folder / "vocabulary.yaml").write_text(text, encoding="utf-8")
    values = [1.234, 1.5, 12.125, 0.125, 999.999, 1234.567, 1500.0]
    (folder / f"t.{kind}").write_bytes(numbers_of(kind, language, values))
    readings = [claim.reading for claim in read().claims]
    assert [reading and reading.number for reading in readings] == [Fraction(str(n)) for n in values]


def test_what_is_kept_from_run_to_run_hangs_on_the_language(folder: Path, tmp_path: Path) -> None:
    article(
        folder, claims="\nclaims:\n  - {id: a, quote: '1.500 km', value: '1.500 km'}\n  - {id: b, quote: 12 km, value: 12 km}\n"
    )
    ends = []
    for usual in ("en", "de", "en"):
        (folder / "settings.yaml").write_text(f"language: {usual}\n", encoding="utf-8")
        store = Archive(tmp_path / "kept")
        loaded = Run(("claims",), store=store).loaded
        store.save()
        ends.append([claim.reading.number for claim in loaded.claims if claim.reading is not None])
    assert ends == [[1.5, 12], [1500, 12], [1.5, 12]]


def test_a_slip_of_the_pen_is_mended_as_the_quote_has_it(folder: Path) -> None:
    article(folder, "de", claims="\nclaims:\n  - {id: a, quote: über 34.259 Menschen, value: mehr als 34.295}\n")
    (problem,) = load([Path("claims")]).problems
    assert problem.fix is not None
    assert (problem.fix.old, problem.fix.new) == ("mehr als 34.295", "mehr als 34.259")
