"""Claims in XLSX workbooks: what a cell shows is what is read, and what is not read is told."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.files.load import Loaded, load
from checker.intake.files.number_formats import decimal_of, number_text
from checker.model.claim import Location, letters_of
from tests.records.conftest import VOCABULARY, Files
from tests.records.test_tables import ROWS, as_csv, unplaced
from tests.records.workbooks import Rows, edited, with_value, workbook

Load = Callable[[Files], Loaded]
HEAD = ("id", "title", "publisher", "published", "value", "who", "event", "period", "source")
ROW = ("a", "A title", "AsiaNews", "2018-12-18", 1397, "men", "arrived", 2014, "unnamed")


def cells_of(rows: list[dict[str, str]]) -> Rows:
    names = list(dict.fromkeys(name for row in rows for name in row))
    return [names, *([row.get(name) for name in names] for row in rows)]


def row(**fields: Any) -> tuple[Any, ...]:
    return tuple({**dict(zip(HEAD, ROW, strict=True)), **fields}.values())


@pytest.fixture
def told(load_files: Load) -> Callable[..., list[str]]:
    """The problems and warnings of a workbook, without the name of the file."""

    def tell(sheets: dict[str, Rows], change: Callable[[Any], None] = lambda book: None) -> list[str]:
        loaded = load_files({"t.xlsx": workbook(sheets, change)})
        return [str(each).removeprefix("claims/t.xlsx:") for each in (*loaded.problems, *loaded.warnings)]

    return tell


@pytest.fixture
def value(load_files: Load) -> Callable[..., tuple[str, list[str]]]:
    """The wording of the one claim whose value is that of a cell, with problems."""

    def read(cell: Any, name: str = "value") -> tuple[str, list[str]]:
        loaded = load_files({"t.xlsx": workbook({"Data": [HEAD, row(**{name: cell})]})})
        wordings = [claim.wording if name == "value" else getattr(claim, name).text for claim in loaded.claims]
        return "".join(wordings), [str(each).removeprefix("claims/t.xlsx:") for each in loaded.problems]

    return read


def test_a_workbook_gives_the_same_claims_as_csv(load_files: Load) -> None:
    csv = load_files({"t.csv": as_csv(ROWS)})
    Path("claims/t.csv").unlink()
    xlsx = load_files({"t.xlsx": workbook({"Data": cells_of(ROWS)})})
    assert (xlsx.problems, xlsx.warnings) == ((), ())
    assert unplaced(xlsx.claims) == unplaced(csv.claims)
    assert [str(claim.location) for claim in xlsx.claims] == ["claims/t.xlsx:Data!A2", "claims/t.xlsx:Data!A3"]


@pytest.mark.parametrize(
    ("cell", "wording"),
    [
        (1397, "1397"),
        ((1397, "#,##0"), "1397"),
        (0.1, "0.1"),
        (0.1 + 0.2, "0.3"),
        (1234567.5, "1234567.5"),
        (1e20, "100000000000000000000"),
        (5e-7, "0.0000005"),
        ((0.12, "0%"), "12%"),
        ((0.07, "0.00%"), "7%"),
        ((0.125, "0%"), "12.5%"),
        ((1, "0%"), "100%"),
        ((-0.004, "0.0%"), "-0.4%"),
        ((5, '"€"#,##0'), "€5"),
        ((5, "[$€-407] #,##0.00"), "€ 5"),
        ((5, "$#,##0"), "$5"),
        ((2.5, '0.0" kg"'), "2.5 kg"),
        ((-5, "#,##0;[Red](#,##0)"), "-5"),
        ((5, r'_-* #,##0.00\ "€"_-;\-* #,##0.00\ "€"_-;_-* "-"??\ "€"_-;_-@_-'), "5 €"),
        ((1_234_567, "#,##0,"), "1234567"),
        ((12, "00000"), "12"),
        (("about 1,300", "@"), "about 1,300"),
    ],
    ids=repr,
)
def test_a_figure_is_what_the_cell_holds_with_the_words_of_its_format(cell: Any, wording: str) -> None:
    number, number_format = cell if isinstance(cell, tuple) else (cell, "General")
    assert (number if isinstance(number, str) else number_text(number, number_format)) == wording


@given(st.decimals(-(10**9), 10**9, places=4, allow_nan=False))
def test_a_number_of_fifteen_digits_is_the_one_that_was_typed(typed: Decimal) -> None:
    assert decimal_of(float(typed)) == typed


@given(st.floats(1e-200, 1e200))
def test_a_number_is_off_by_less_than_any_program_shows(held: float) -> None:
    assert abs(decimal_of(held) - Decimal(held)) <= abs(Decimal(held)) * Decimal("1e-14")


@pytest.mark.parametrize(
    ("cell", "period"),
    [
        (2014, "2014"),
        ("2014", "2014"),
        ((date(2014, 5, 1), "yyyy-mm-dd"), "2014-05-01"),
        ((datetime(2014, 5, 1), "yyyy-mm-dd h:mm"), "2014-05-01"),
        ((date(2014, 5, 1), "mmm-yy"), "2014-05"),
        ((date(2014, 1, 1), "yyyy"), "2014"),
        ((date(2014, 5, 1), "[$-409]mmmm yyyy"), "2014-05"),
        ((date(2014, 5, 1), '"from the "d/m/yyyy'), "2014-05-01"),
    ],
    ids=repr,
)
def test_a_date_is_what_its_format_shows_of_it(value: Callable[..., tuple[str, list[str]]], cell: Any, period: str) -> None:
    assert value(cell, "period") == (period, [])


def test_a_date_may_have_its_hour(load_files: Load) -> None:
    published = datetime(2018, 12, 18, 14, 30)
    (claim,) = load_files({"t.xlsx": workbook({"Data": [HEAD, row(published=published)]})}).claims
    assert (claim.article.published.text, claim.article.minute) == ("2018-12-18T14:30", 870)


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("#N/A", "Data!E2: the error “#N/A”; mend the formula, or empty the cell"),
        (
            "=2*700",
            "Data!E2: a formula without its value; open the workbook in a spreadsheet program and save it there, "
            "or write the figure",
        ),
        (time(14, 30), "Data!E2: a time of day, or a length of time; write what is meant as text"),
        (
            (1_234_567, '0.0,," million"'),
            "Data!E2: the cell shows “… million” and holds 1234567; "
            "write the figure as it is meant, without words in the number format",
        ),
        ("sevnty", "Data!E2: value: no number in “sevnty”"),
    ],
    ids=repr,
)
def test_a_cell_that_nobody_can_read_is_told(value: Callable[..., tuple[str, list[str]]], cell: Any, problem: str) -> None:
    wording, (told,) = value(cell)
    assert wording == "" and told.startswith(problem)


def test_a_formula_is_read_by_the_value_that_was_saved(load_files: Load) -> None:
    data = with_value(workbook({"Data": [HEAD, row(value="=698.5*2")]}), "698.5*2", "1397")
    loaded = load_files({"t.xlsx": data})
    assert loaded.problems == ()
    assert [claim.wording for claim in loaded.claims] == ["1397"]


def test_every_problem_names_its_cell(told: Callable[..., list[str]]) -> None:
    sheets = {"Old figures": [HEAD, row(published="yesterday"), row(id="b", who="womne")]}
    assert told(sheets) == [
        "'Old figures'!D2: published: cannot read “yesterday” as a date; write a date: 2018-12-18, or 2015-06?, or unknown",
        "'Old figures'!F3: scope: who: “womne” is no concept of the vocabulary; write women, or add it to "
        "vocabulary.yaml under who",
    ]


def test_hidden_things_are_read_and_told(told: Callable[..., list[str]], load_files: Load) -> None:
    def hide(book: Any) -> None:
        sheet = book["Data"]
        for line in (3, 4):
            sheet.row_dimensions[line].hidden = True
        sheet.column_dimensions["E"].hidden = True
        sheet.column_dimensions["Z"].hidden = True  # holds nothing
        book["More"].sheet_state = "hidden"

    sheets = {"Data": [HEAD, row(), row(id="b"), row(id="c")], "More": [HEAD, row(id="d")]}
    assert told(sheets, hide) == [
        "Data: column E is hidden, and read like all others; show it, or delete what is not to be read",
        "Data: rows 3 to 4 are hidden, and read like all others; show it, or delete what is not to be read",
        "More: the sheet is hidden, and read like all others; show it, or delete what is not to be read",
    ]
    assert [claim.id for claim in load([Path("claims")]).claims] == ["t/a", "t/b", "t/c", "t/d"]


def test_what_is_not_read_is_told(told: Callable[..., list[str]]) -> None:
    sheets: dict[str, Rows] = {
        "Data": [("Arrivals",), (), HEAD, row(), (*row(id="b"), None, "ask Kim"), (*row(id="c"), None, "why?")],
        "Notes": [("Kim has the originals",)],
        "Sheet3": [],
    }
    assert told(sheets) == [
        "Data!A1: row 1 stands above the names of the columns: not read; delete what is no claim",
        "Data!K5: column K has no name, and is not read; name it in the row of the names, or empty it",
        "Notes: not read: no row of the sheet names the columns of claims; move it to where no claims are",
    ]


def test_merged_cells_are_refused(told: Callable[..., list[str]]) -> None:
    sheets = {"Data": [HEAD, row(), row(id="b", source=None)]}
    assert told(sheets, lambda book: book["Data"].merge_cells("I2:I3")) == [
        "Data!I2: the cells I2:I3 are merged; unmerge them, and write what they hold into each of them"
    ]


def test_an_id_of_two_sheets_is_told_with_both_cells(told: Callable[..., list[str]]) -> None:
    assert told({"2014": [HEAD, row()], "2015": [HEAD, row()]}) == [
        "2015!A2: id: “a” is the id of 2014!A2 too; give each claim an id of its own"
    ]


def test_a_workbook_without_claims(told: Callable[..., list[str]]) -> None:
    no_head = "no row names the columns of claims; write id, title, publisher, published, value, … in the first row"
    assert told({"A": [("year", "arrivals"), (2014, 1397)], "B": []}) == [f"A: {no_head}"]
    assert told({"A": []}) == ["1:1: no claims in the table; write a row for each claim, or delete it"]
    assert told({"A": [HEAD]}) == ["1:1: no claims in the table; write a row for each claim, or delete it"]


def test_without_openpyxl_it_says_what_to_install(load_files: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    problems = load_files({"t.xlsx": b"PK"}).problems
    assert [str(p) for p in problems] == [
        "claims/t.xlsx: XLSX files need openpyxl; install it with: pip install 'claims-checker[excel]'"
    ]


def bomb() -> bytes:
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"<x>" + b" " * 60_000_000)
    return data.getvalue()


def merged_all_over() -> bytes:
    small = workbook({"Data": [HEAD, row()]}, lambda book: book["Data"].merge_cells("A2:A3"))
    return edited(small, lambda part, text: text.replace(b"A2:A3", b"A2:XFD1048576"))


def entities() -> bytes:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha" * 10}">' for n in range(12))
    head = f"<!DOCTYPE x [{levels}]>".encode()

    def edit(part: str, text: bytes) -> bytes:
        return head + text.replace(b"<t>id</t>", b"<t>&a11;</t>") if b"<t>id</t>" in text else text

    return edited(workbook({"Data": [HEAD, row()]}), edit)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (lambda: b"", "this is no XLSX file; save it anew, or as .csv"),
        (lambda: b"id,title\n", "this is no XLSX file; save it anew, or as .csv"),
        (
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9,
            "this has a password, or is an old .xls; save it without a password as .xlsx",
        ),
        (bomb, "the workbook unpacks to more than 50 MB; divide it, or save its sheet as .csv"),
        (merged_all_over, "more than 100,000 merged cells; unmerge them, or save the sheet as .csv"),
        (entities, "this is no XLSX file: "),
    ],
    ids=["empty", "text", "encrypted", "bomb", "merged", "entities"],
)
def test_what_is_no_workbook_is_told(load_files: Load, data: Callable[[], bytes], problem: str) -> None:
    loaded = load_files({"t.xlsx": data()})
    assert [str(each).startswith(f"claims/t.xlsx: {problem}") for each in loaded.problems] == [True], loaded.problems


def test_a_cell_far_away_costs_nothing(load_files: Load) -> None:
    data = workbook({"Data": [HEAD, row()]}, lambda book: book["Data"].cell(1_048_576, 16_384, "x"))
    loaded = load_files({"t.xlsx": data})
    assert [str(each).partition(";")[0] for each in loaded.warnings] == [
        "claims/t.xlsx:Data!XFD1048576: column XFD has no name, and is not read"
    ]


def test_a_workbook_that_is_open_is_read_once(load_files: Load) -> None:
    loaded = load_files({"t.xlsx": workbook({"Data": [HEAD, row()]}), "~$t.xlsx": b"\x05Kim"})
    assert (loaded.files, loaded.problems) == (("claims/t.xlsx",), ())


def test_columns_have_letters() -> None:
    assert [letters_of(number) for number in (1, 26, 27, 702, 703, 16_384)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert str(Location("t.xlsx", 7, 3, "It's 5")) == "t.xlsx:'It''s 5'!C7"


IMPORTED = """
import sys
from pathlib import Path
from checker.intake.files.load import load
loaded = load([Path("claims")])
assert loaded.claims and not loaded.problems, loaded.problems
heavy = ("openpyxl", "pyarrow", "pandas", "checker.intake.series.rows", "checker.intake.language.lexicon")
print([name for name in heavy if name in sys.modules])
"""


@pytest.mark.parametrize(("name", "imported"), [("t.csv", "[]"), ("t.xlsx", "['openpyxl']")])
def test_only_a_workbook_costs_what_reads_it(tmp_path: Path, name: str, imported: str) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    rows = [HEAD, row()]
    text = "\n".join(",".join("" if cell is None else str(cell) for cell in each) for each in rows)
    (folder / name).write_bytes(workbook({"Data": rows}) if name == "t.xlsx" else text.encode())
    done = subprocess.run([sys.executable, "-c", IMPORTED], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == (imported, "")
