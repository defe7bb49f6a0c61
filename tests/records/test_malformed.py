"""Every reader gets 300 malformed files: no crash, a place in the file for each problem, and only short messages."""

from __future__ import annotations

import io
import json
import random
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import pytest

import checker
from checker.intake.files.load import load
from checker.intake.files.problems import MOST, Problems
from checker.intake.files.source import Unreadable, decoded
from checker.memory.cache.archive import Archive
from checker.memory.last_run import remembered, runs_in
from checker.memory.ledger.edit import edit
from checker.memory.ledger.lines import NEW
from checker.memory.ledger.read import read_ledger
from checker.memory.series import begun_mapping, imported
from checker.model.errors import Unusable
from checker.model.finding import CheckReport, Coverage
from checker.model.problem import Problem
from tests.ledger.entries import entry
from tests.records.conftest import ARTICLE, VOCABULARY
from tests.records.workbooks import workbook

FILES = 300
LONGEST = 1_200
"""Characters of a message: the name of the file, what is wrong and what to write instead."""
CLAIM = "  - {id: a, quote: about 710, value: about 710, scope: arrivals, period: 2017, source: Unification Ministry}\n"
SOUND = ARTICLE + CLAIM + CLAIM.replace("id: a", "id: b").replace("2017", "2016/2017") + "  # é, é\n"
SETTINGS = (
    "rounding: sharp\nimmaterial: 0.5%\nseconds: 60\nreadings: {about: {literal: '[N-g, N+g]'}}\npage: https://p.example/x\n"
)
COLUMNS = ("id", "title", "publisher", "published", "value", "who", "event", "where", "period", "source", "quote", "url")
CELLS = ("a", "A title", "AsiaNews", "2018-12-18", "1,042", "men", "arrived", "South Korea", "2017", "unnamed", "1,042 men", "")
ROWS = [dict(zip(COLUMNS, (f"a{number}", *CELLS[1:]), strict=True)) for number in range(4)]
CSV = ",".join(COLUMNS) + "\n" + "".join(",".join(f'"{cell}"' for cell in row.values()) + "\n" for row in ROWS)
JSONL = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS)
SERIES = "Arrivals,,\n\nyear,men,total\n2014,305,1397*\n2015,251,..\n\n* provisional\n"
MAPPING = """\
series: s.csv
decimal: .
header: 3
labels: 1
article: {title: T, publisher: P, published: 2016-02}
scope: arrivals
source: Unification Ministry
means:
  men: {who: men, id: men}
  total: {}
words: {'..': leave out}
marks: {'*': {note: provisional}}
"""
LEDGER = edit(NEW, [entry("a/a"), entry("b/b")])
BITS = (
    *(b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\r\n", b"\xc2\x85", b"\xe2\x80\xa8", b"\x1b[2J"),
    *(b"\\ud800", b'"\\ud800"', b"[" * 60, b"{" * 60, b"- " * 60, b"&a ", b"*a", b"!!binary ", b"<<: ", b"---\n", b"...\n"),
    *(b"%YAML 3\n", b"\t", b"'", b'"', b",", b": ", b"#", b"|\n", b"? ", b"9" * 500, b"x" * 5_000, b"1,111," * 50),
    *("é".encode(), "e\u0301".encode(), b"0000", b"9999", b"-", b"/"),
)


def parquet() -> bytes:
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    data = io.BytesIO()
    pandas.DataFrame(ROWS).to_parquet(data)
    return data.getvalue()


def malformed(sound: bytes, seed: str) -> Iterator[bytes]:
    """The files, always the same: bytes lost, doubled, moved and put in."""
    rng = random.Random(seed)
    for _ in range(FILES):
        data = bytearray(sound)
        for _ in range(rng.randint(1, 3)):
            at, to = sorted((rng.randint(0, len(data)), rng.randint(0, len(data))))
            kind = rng.randrange(6)
            if kind == 0:
                data[at:at] = rng.choice(BITS)
            elif kind == 1:
                data[at : at + rng.randint(1, 8)] = rng.choice(BITS)
            elif kind == 2:
                del data[at : min(to, at + 40)]
            elif kind == 3:
                data[at:at] = data[at : min(to, at + 60)]
            elif kind == 4:
                del data[to:]
            elif data:
                data[min(at, len(data) - 1)] ^= 1 << rng.randrange(8)
        yield bytes(data)


def in_a_folder(name: str) -> Callable[[bytes, Path], tuple[Problem, ...]]:
    def read(data: bytes, folder: Path) -> tuple[Problem, ...]:
        for other, text in {"vocabulary.yaml": VOCABULARY, "z.yaml": SOUND}.items():
            (folder / other).write_text(text, encoding="utf-8")
        (folder / name).write_bytes(data)
        return load([folder]).problems

    return read


def of_series(mapping: bytes, series: bytes, name: str, folder: Path) -> tuple[Problem, ...]:
    (folder / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    (folder / "a.import.yaml").write_bytes(mapping)
    (folder / name).write_bytes(series)
    table = folder / f"{len(list(folder.iterdir()))}" / "begun.csv"
    with suppress(Unusable):
        begun_mapping(folder / name, table)
    rmtree(table.parent, ignore_errors=True)
    return imported(folder / "a.import.yaml", write=False).problems


def ledger(data: bytes, folder: Path) -> tuple[Problem, ...]:
    problems = Problems()
    try:
        decoded(data)
        entries = read_ledger(data.decode("utf-8"), "judged.yaml", problems)
        assert len(problems) or all(each.claim for each in entries)
    except Unreadable as error:
        assert error.line >= 0
    return problems.in_order()


def kept(data: bytes, folder: Path) -> tuple[Problem, ...]:
    """A cache, and the memory of the last run."""
    path = folder / f"{len(list(folder.iterdir()))}.kept"
    path.write_bytes(data)
    archive = Archive(path, "x")
    assert archive.recall("no such key") is None
    assert archive.recall("file:1") in (None, "[]")
    runs_in(data.decode("utf-8", "replace"))
    return ()


def archived() -> bytes:
    with TemporaryDirectory() as folder:
        archive = Archive(Path(folder) / "kept", "x")
        archive.keep("file:1", "[]")
        archive.keep("outcome:2", remembered({}, "claims", CheckReport((), (), Coverage(0, 0, 0, ()))).replace("\n", " "))
        archive.save()
        return (Path(folder) / "kept").read_bytes()


READERS: dict[str, tuple[Callable[[], bytes], Callable[[bytes, Path], tuple[Problem, ...]]]] = {
    "article": (SOUND.encode, in_a_folder("a.yaml")),
    "vocabulary": (VOCABULARY.encode, in_a_folder("vocabulary.yaml")),
    "settings": (SETTINGS.encode, in_a_folder("settings.yaml")),
    "csv": (CSV.encode, in_a_folder("a.csv")),
    "jsonl": (JSONL.encode, in_a_folder("a.jsonl")),
    "parquet": (parquet, in_a_folder("a.parquet")),
    "xlsx": (lambda: workbook({"Data": [COLUMNS, *(tuple(row.values()) for row in ROWS)]}), in_a_folder("a.xlsx")),
    "mapping": (MAPPING.encode, lambda data, folder: of_series(data, SERIES.encode(), "s.csv", folder)),
    "series": (SERIES.encode, lambda data, folder: of_series(MAPPING.encode(), data, "s.csv", folder)),
    "workbook": (
        lambda: workbook({"Data": [line.split(",") for line in SERIES.splitlines()]}),
        lambda data, folder: of_series(MAPPING.replace("s.csv", "s.xlsx").encode(), data, "s.xlsx", folder),
    ),
    "ledger": (LEDGER.encode, ledger),
    "kept": (archived, kept),
}


@pytest.mark.parametrize("name", READERS)
def test_300_malformed_files(name: str, tmp_path: Path) -> None:
    sound, read = READERS[name]
    for data in malformed(sound(), name):
        problems = read(data, tmp_path)
        assert len(problems) <= MOST + 1
        for problem in problems:
            place = problem.location
            assert re.search(r"(\.yaml|\.csv|\.jsonl|\.parquet|\.xlsx)$", place.file) and place.line >= 0 and place.column >= 1
            told = str(problem)
            assert told.isprintable() and len(told) - len(place.file) <= LONGEST, told
            assert problem.what and problem.instead


def test_every_sound_file_is_sound(tmp_path: Path) -> None:
    for name, (sound, read) in READERS.items():
        (tmp_path / name).mkdir()
        assert read(sound(), tmp_path / name) == ()


OPENING = re.compile(
    r"read_bytes|read_text|\bopen\(|os\.open|fdopen|ParquetFile\(|load_workbook\(|ZipFile\(|json\.loads?\(|yaml\.parse|csv\.reader"
)
KNOWN = {
    # Readers of what others write, each in the list above.
    *(f"intake/files/{name}.py" for name in ("source", "tree", "table_formats", "parquet", "workbook")),
    *(f"memory/cache/{name}.py" for name in ("file_cache", "claims", "region_cache", "report_cache", "count_cache")),
    *("intake/series/grid.py", "memory/series.py", "memory/last_run.py"),
    # Readers of articles: tests/documents/test_malformed.py. What a model answers: tests/proposals.
    *("cli/articles.py", "intake/documents/formats/docx.py", "intake/documents/page_head.py"),
    *("intake/proposals/proposal.py", "intake/proposals/endpoint.py"),
    # The index of an archive: tests/archived/test_index.py.
    *(f"memory/archived/{name}.py" for name in ("index", "filing", "lines", "ties")),
    # Of files that were read before.
    "memory/fixes/places.py",
    # Readers of the checker's own files, and writers.
    "report/formats/json.py",
    *(
        "memory/cache/folder.py",
        "memory/writing.py",
        "memory/steps.py",
        "memory/step_log.py",
        "memory/texts.py",
        "desk/article_pages.py",
        "desk/recording.py",
        "desk/articles.py",
        "intake/files/preview.py",
        "examples.py",
        "memory/start/files.py",
        "report/manual.py",
        "intake/documents/words.py",
        "intake/draft/cues.py",
        "intake/draft/nouns.py",
        "intake/draft/own_words.py",
        "intake/draft/tongues.py",
        "intake/language/units.py",
        "intake/language/hedges.py",
        "intake/language/lexicon.py",
        "intake/language/number_words.py",
        "intake/language/regions.py",
        "intake/series/words.py",
    ),
    *("cli/help_pages.py", "cli/schema.py", "cli/screen.py", "cli/desk.py", "desk/page.py", "report/render/page/write.py"),
    *("engine/solve/highs.py", "model/identity.py"),
}


def test_no_reader_is_missing_from_the_list() -> None:
    root = Path(checker.__file__).parent
    found = {path.relative_to(root).as_posix() for path in root.rglob("*.py") if OPENING.search(path.read_text(encoding="utf-8"))}
    assert found - KNOWN == set(), "a reader that opens or parses a file belongs into READERS, and here"
