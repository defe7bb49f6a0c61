"""`check import` turns series as they are published into tables of claims, by a mapping that it guesses and an editor mends."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.cli import main
from checker.intake.files.problems import Problems
from checker.intake.series.figures import figure_in
from checker.intake.series.grid import read_grid
from checker.intake.series.mapping import SeriesMapping
from checker.intake.series.rows import rows_of
from checker.intake.series.unfinished import LastDays
from checker.model.claim import Location
from tests.records.conftest import VOCABULARY
from tests.records.workbooks import Rows, workbook

MENDED = {
    "  title:": "Arrivals by year",
    "  publisher:": "AsiaNews",
    "  published:": "2016-02-01",
    "scope:": "arrivals",
    "source:": "Unification Ministry",
}
Told = tuple[int, str, str]


class Desk:
    """A folder of claims with a vocabulary, and a series beside it."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        Path("claims").mkdir()
        Path("claims/vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
        self.mapping = Path("claims/arrivals.import.yaml")

    def check(self, *arguments: str) -> Told:
        code = main(arguments)
        return code, *self._capsys.readouterr()

    def begin(self, name: str, data: str | bytes) -> str:
        """The mapping that is guessed of a series."""
        Path(name).write_bytes(data.encode() if isinstance(data, str) else data)
        told = self.check("import", name, "--into", "claims/arrivals.csv")
        assert told == (
            0,
            "claims/arrivals.import.yaml: written, as guessed\ncorrect it, and then: check import claims/arrivals.import.yaml\n",
            "",
        )
        return self.mapping.read_text(encoding="utf-8")

    def mend(self, changes: Mapping[str, str] = MENDED) -> None:
        """Fill in what cannot be guessed, as an editor would."""
        text = self.mapping.read_text(encoding="utf-8")
        for key, value in changes.items():
            text, times = re.subn(rf"^{re.escape(key)}.*$", f"{key} {value}", text, flags=re.MULTILINE)
            assert times == 1, key
        self.mapping.write_text(text, encoding="utf-8")

    def run(self, *left: str) -> dict[str, str]:
        """Value and period of each claim, by id, of a table that passes; `left` is what is told beside that."""
        code, out, err = self.check("import")
        assert (code, err) == (0, ""), err
        assert [line.removeprefix("  left out: ") for line in out.splitlines()[1:-1]] == list(left)
        code, _, err = self.check("claims")
        assert (code, err) == (0, "")
        return {row["id"]: f"{row['value']} in {row['period']}" for row in self.rows()}

    def rows(self) -> list[dict[str, str]]:
        with Path("claims/arrivals.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(capsys)


BY_YEAR = """\
year,men,women,total,cumulative,remarks
..1998,,,947,947,before the count by sex
1999-2001,,,1043,1990,
2002,510,632,"1,142","3,132",
2003,474,811,"1,285","4,417",
"""


def test_a_year_a_row(desk: Desk) -> None:
    assert desk.begin("series.csv", BY_YEAR).splitlines()[1:] == [
        'series: "../series.csv"',
        "separator: ',' # between two cells",
        "decimal: '.' # fractions are written as in 1,397.5",
        "header: 1 # the rows of the headings; those above are not read",
        "labels: 1 # so many columns at the left say what a row is about",
        "article:",
        "  title:  # of the series",
        "  publisher: # who published it",
        "  published: # when: 2026-02-15, or 2026-02",
        "scope: arrivals # what is counted: a scope of vocabulary.yaml: arrivals; or {who: …, event: …, where: …}",
        "source: # who vouches for the figures: Unification Ministry",
        "means: # what headings and labels mean that are no periods",
        "  men: {who: men}",
        "  women: {who: women}",
        "  total: {}",
        "  cumulative: {running: all} # up to the end of the period; or year",
        "  remarks: leave out",
    ]
    desk.mend()
    assert desk.run("“remarks”: 1 cell, F2", "7 empty cells") == {
        "total-to-1998": "947 in ../1998",
        "cumulative-to-1998": "947 in ../1998",
        "total-1999-to-2001": "1043 in 1999/2001",
        "cumulative-to-2001": "1990 in ../2001",
        "men-2002": "510 in 2002",
        "women-2002": "632 in 2002",
        "total-2002": "1142 in 2002",
        "cumulative-to-2002": "3132 in ../2002",
        "men-2003": "474 in 2003",
        "women-2003": "811 in 2003",
        "total-2003": "1285 in 2003",
        "cumulative-to-2003": "4417 in ../2003",
    }
    assert desk.rows()[4] == {
        "id": "men-2002",
        "title": "Arrivals by year",
        "publisher": "AsiaNews",
        "published": "2016-02-01",
        "value": "510",
        "exact": "yes",
        "who": "men",
        "event": "arrived",
        "where": "South Korea",
        "period": "2002",
        "source": "Unification Ministry",
    }


@pytest.mark.parametrize(
    "series",
    [
        "Members by sex\n31 December\nYear,men,total\n2013,404,1502\n2014,369,1514\n",
        "Members by sex\nYear (at 31 Dec.),men,total\n2013,404,1502\n2014,369,1514\n",
        "Mitglieder\nStand: 31. Dezember;;\nJahr;men;total\n2013;404;1502\n2014;369;1514\n",
        "Effectifs au 31 décembre\nannée,men,total\n2013,404,1502\n2014,369,1514\n",
        "Miembros a fin de año\naño,men,total\n2013,404,1502\n2014,369,1514\n",
        "Leden op 31-12,,\njaar,men,total\n2013,404,1502\n2014,369,1514\n",
    ],
)
def test_what_is_said_to_be_counted_on_the_last_day_of_the_year_is_guessed_so(series: str, desk: Desk) -> None:
    guessed = desk.begin("series.csv", series)
    meanings = [line.partition(" # ")[0].strip() for line in guessed.splitlines() if "on the last day of each period" in line]
    assert meanings == ["men: {who: men, at: end}", "total: {at: end}"]


def test_one_column_alone_may_be_of_the_last_day(desk: Desk) -> None:
    guessed = desk.begin("series.csv", "Year,men,women at year-end\n2013,404,1502\n2014,369,1514\n")
    assert "  men: {who: men}\n" in guessed
    assert "  'women at year-end': {at: end} # “women at year-end”, so on the last day of each period; nothing but" in guessed


def test_a_series_by_month_is_of_no_last_day_of_a_year(desk: Desk) -> None:
    guessed = desk.begin("series.csv", "Status: 31 December 2014\nMonth,men\n2014-11,404\n2014-12,369\n")
    assert "at: end" not in guessed


def test_a_year_a_column(desk: Desk) -> None:
    desk.begin(
        "series.csv",
        "Arrivals by sex,,,\n\n,2012,2013,2014 (p)\nMen,404,369,305\nWomen,1098,1145,1092\nBoth sexes,1502,1514,1397\n",
    )
    text = desk.mapping.read_text(encoding="utf-8")
    assert "header: 3 #" in text and '  title: "Arrivals by sex"' in text
    assert "  '(p)': {status: estimate, note: \"marked (p)\"}" in text
    desk.mend()
    assert desk.run("rows 1 to 2: above the headings") == {
        "men-2012": "404 in 2012",
        "men-2013": "369 in 2013",
        "men-2014": "305 in 2014",
        "women-2012": "1098 in 2012",
        "women-2013": "1145 in 2013",
        "women-2014": "1092 in 2014",
        "both-sexes-2012": "1502 in 2012",
        "both-sexes-2013": "1514 in 2013",
        "both-sexes-2014": "1397 in 2014",
    }
    assert [row["id"] for row in desk.rows() if row["status"] == "estimate"] == ["men-2014", "women-2014", "both-sexes-2014"]


TWO_HEADS: Rows = [
    ("Table 2. Arrivals",),
    ("Year", "Men", None, "Women", None),
    (None, "left", "arrived", "left", "arrived"),
    (2013, 400, 369, 1200, 1145),
    (2014, 330, 305, 1100, 1092),
]


def test_two_rows_of_headings_in_a_workbook(desk: Desk) -> None:
    def merge(book: object) -> None:
        sheet = book["Table"]  # type: ignore[index]
        sheet.merge_cells("B2:C2")
        sheet.merge_cells("D2:E2")
        sheet.merge_cells("A2:A3")

    text = desk.begin("series.xlsx", workbook({"About": [("who made it",)], "Table": TWO_HEADS}, merge))
    assert 'sheet: "Table" # the others: About\n' in text and "header: 2-3 #" in text
    assert "  left: {event: left}\n  arrived: {event: arrived}\n" in text
    desk.mend({**MENDED, "scope:": "{who: North Koreans}"})
    assert desk.run("  not read: the other sheets, About", "row 1: above the headings") == {
        "men-left-2013": "400 in 2013",
        "men-arrived-2013": "369 in 2013",
        "women-left-2013": "1200 in 2013",
        "women-arrived-2013": "1145 in 2013",
        "men-left-2014": "330 in 2014",
        "men-arrived-2014": "305 in 2014",
        "women-left-2014": "1100 in 2014",
        "women-arrived-2014": "1092 in 2014",
    }
    assert [(row["who"], row["event"]) for row in desk.rows()[:2]] == [("men", "left"), ("men", "arrived")]


def test_two_rows_of_headings_in_csv(desk: Desk) -> None:
    lines = [",".join("" if cell is None else str(cell) for cell in row) for row in TWO_HEADS[1:]]
    desk.begin("series.csv", "\n".join(lines))
    desk.mend({**MENDED, "scope:": "{who: North Koreans}"})
    assert desk.run()["women-arrived-2014"] == "1092 in 2014"


MARKED = """\
Jahr;Insgesamt;Frauen
2011;2.706 (p);1.911
2012;1.502*;..
2013;n/a;1.145
2014;1.397;-

* revised in 2015
(p) provisional figures
"""


def test_marks_of_footnotes_and_words_for_no_number(desk: Desk) -> None:
    text = desk.begin("series.csv", MARKED)
    assert "separator: ';' #" in text and "decimal: ',' # fractions are written as in 1.397,5" in text
    assert text.endswith(
        "words: # what cells without a number mean: leave out, or the number, such as 0\n"
        "  '-': leave out\n  '..': leave out\n  'n/a': leave out\n"
        "marks: # what the marks of footnotes mean: a note, and status: estimate where the figure is provisional\n"
        "  '(p)': {status: estimate, note: \"provisional figures\"}\n"
        "  '*': {note: \"revised in 2015\"}\n"
    )
    assert "  Insgesamt: {}\n" in text
    assert text.count("# {who: …}; {} where it is nothing but what scope says; or leave out\n") == 1
    desk.mend()
    assert desk.check("import")[2] == (
        "claims/arrivals.import.yaml:15:10: “Frauen” is empty; write Frauen: leave out; "
        "Frauen: {who: …}, with any of event, where, route, period, running, at, times, unit, id, source, status, note; "
        "or Frauen: {} where it adds nothing\n"
        "1 problem; nothing was written\n"
    )
    desk.mend({"  Frauen:": "{who: women}"})
    assert desk.run(
        "“..”: 1 cell, C3",
        "“n/a”: 1 cell, B4",
        "“-”: 1 cell, C5",
        "row 7, without figures: “* revised in 2015”",
        "row 8, without figures: “(p) provisional figures”",
    ) == {
        "insgesamt-2011": "2706 in 2011",
        "frauen-2011": "1911 in 2011",
        "insgesamt-2012": "1502 in 2012",
        "frauen-2013": "1145 in 2013",
        "insgesamt-2014": "1397 in 2014",
    }
    assert [(row["id"], row["status"], row["note"]) for row in desk.rows() if row["note"]] == [
        ("insgesamt-2011", "estimate", "provisional figures"),
        ("insgesamt-2012", "", "revised in 2015"),
    ]
    desk.mend({"  '-':": "0"})
    code, out, _ = desk.check("import")
    assert (code, out.splitlines()[:2]) == (
        0,
        ["claims/arrivals.csv: 6 claims: 0 revised, 1 added, 0 gone, 5 as before", "  added frauen-2014"],
    )


def test_the_row_of_a_quarter_among_those_of_its_months_is_left_out_at_first(desk: Desk) -> None:
    text = desk.begin("series.csv", ",2014,2015\nJan,10,1\nFeb,11,2\nMar,12,3\nFirst three,33,6\n")
    assert "  First three: leave out # no period; or {period: 2002/2025}\n" in text
    desk.mend()
    assert list(desk.run("“First three”: 2 cells, B5, C5")) == [
        f"arrived-{year}-{month}" for month in ("01", "02", "03") for year in (2014, 2015)
    ]


MONTHLY = """\
Year,Month,Arrivals,Running total
2014,January,100,100
,February,120,220
,March,90,310
2015,January,80,80
,February,70,150
"""


def test_running_totals_that_begin_anew_each_january(desk: Desk) -> None:
    text = desk.begin("series.csv", MONTHLY)
    assert "labels: 2 #" in text and "  Running total: {running: year} # or all\n" in text
    desk.mend()
    assert desk.run() == {
        "arrivals-2014-01": "100 in 2014-01",
        "running-total-2014-01": "100 in 2014-01",
        "arrivals-2014-02": "120 in 2014-02",
        "running-total-2014-01-to-2014-02": "220 in 2014-01/2014-02",
        "arrivals-2014-03": "90 in 2014-03",
        "running-total-2014-01-to-2014-03": "310 in 2014-01/2014-03",
        "arrivals-2015-01": "80 in 2015-01",
        "running-total-2015-01": "80 in 2015-01",
        "arrivals-2015-02": "70 in 2015-02",
        "running-total-2015-01-to-2015-02": "150 in 2015-01/2015-02",
    }


def test_a_series_that_is_published_anew(desk: Desk) -> None:
    desk.begin("series.csv", BY_YEAR)
    desk.mend()
    desk.run("“remarks”: 1 cell, F2", "7 empty cells")
    new = BY_YEAR.replace("474,811", "475,810").replace("1999-2001,,,1043,1990,\n", "") + "2004,626,1272,1898,6315,\n"
    Path("new.csv").write_text(new, encoding="utf-8")
    told = [
        "claims/arrivals.csv: 14 claims: 2 revised, 4 added, 2 gone, 8 as before",
        "  revised men-2003: 474, now 475",
        "  revised women-2003: 811, now 810",
        *(f"  added {name}-2004" for name in ("men", "women", "total", "cumulative-to")),
        "  gone total-1999-to-2001",
        "  gone cumulative-to-2001",
        "  left out: “remarks”: 1 cell, F2",
        "  left out: 5 empty cells",
    ]
    before = Path("claims/arrivals.csv").read_bytes(), desk.mapping.read_bytes()
    dry = desk.check("import", "new.csv", "--into", "claims/arrivals.csv", "--dry-run")
    assert dry == (0, "\n".join((f"{told[0]}; nothing was written", *told[1:], "")), "")
    assert (Path("claims/arrivals.csv").read_bytes(), desk.mapping.read_bytes()) == before
    assert desk.check("import", "new.csv", "--into", "claims/arrivals.csv") == (0, "\n".join((*told, "next: check", "")), "")
    assert 'series: "../new.csv"\n' in desk.mapping.read_text(encoding="utf-8")
    again = desk.check("import", "claims/arrivals.import.yaml")
    assert again[1].startswith("claims/arrivals.csv: 14 claims: 0 revised, 0 added, 0 gone, 14 as before\n")


def test_what_the_mapping_does_not_know_is_told_and_nothing_is_written(desk: Desk) -> None:
    desk.begin("series.csv", BY_YEAR)
    desk.mend()
    Path("series.csv").write_text(
        "year,men,wimmin,total,cumulative,remarks\n2002,510,632,..,3132†,\n2003,474,811,..,4417,\nTotal,984,,,,\n"
        "2004,5,6,1 2,,\n",
        encoding="utf-8",
    )
    assert desk.check("import") == (
        2,
        "claims/arrivals.csv: not written\n",
        "series.csv:1:3: “wimmin” is no period, and means has no word of it; "
        "write under means what it adds to the scope: wimmin: {who: …}, {running: year}, …; or wimmin: leave out\n"
        "series.csv:2:4: “..” is no number (2 cells, D2, D3); write under words: '..': leave out, or the number that is meant\n"
        "series.csv:2:5: the mark “†” at a figure; write under marks what it means: '†': {note: …}\n"
        "series.csv:4:1: “Total” is no period, and means has no word of it; "
        "write under means what it adds to the scope: Total: {who: …}, {running: year}, …; or Total: leave out\n"
        "series.csv:5:4: “1 2” is no number; write under words: '1 2': leave out, or the number that is meant\n"
        "5 problems; nothing was written\n",
    )
    assert not Path("claims/arrivals.csv").exists()


def test_a_day_among_years_is_remarked(desk: Desk) -> None:
    desk.begin("series.csv", BY_YEAR)
    desk.mend()
    series = "year,men,women,total,cumulative,remarks\n2002,510,632,,,\n2003-01-01,474,811,,,\n2004,5,6,,,\n"
    Path("series.csv").write_text(series, encoding="utf-8")
    remark = (
        "2003-01-01 is taken for that day, among years (1 cell, A3); "
        "if the year is meant, write under means '2003-01-01': {period: 2003}"
    )
    assert remark in desk.check("import")[1]
    text = desk.mapping.read_text(encoding="utf-8").replace("means:", "means:\n  '2003-01-01': {period: 2003}", 1)
    desk.mapping.write_text(text, encoding="utf-8")
    code, out, _ = desk.check("import")
    assert (code, "among years" in out) == (0, False)
    assert {row["period"] for row in desk.rows()} == {"2002", "2003", "2004"}


def test_years_in_the_second_column_are_labels(desk: Desk) -> None:
    text = desk.begin("series.csv", "Sex,Year,Arrivals\nMen,2013,369\n,2014,305\nWomen,2013,1145\n,2014,1092\n")
    assert "labels: 2 #" in text
    desk.mend()
    desk.mend({"  Women:": "{who: women, id: w}"})
    assert desk.run() == {
        "arrivals-men-2013": "369 in 2013",
        "arrivals-men-2014": "305 in 2014",
        "arrivals-w-2013": "1145 in 2013",
        "arrivals-w-2014": "1092 in 2014",
    }


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"labels:": "12"},
            "series.csv: no figures: the headings end in row 1, the labels in column L, and the series ends at F5; "
            "mend header and labels in the mapping",
        ),
        (
            {"header:": "1-9999999"},
            "series.csv: no figures: the headings end in row 9999999, the labels in column A, and the series ends at F5; "
            "mend header and labels in the mapping",
        ),
        ({"header:": "3-2"}, "claims/arrivals.import.yaml:5:9: header: “3-2” ends before it begins; write the upper row first"),
        (
            {"  men:": "lads"},
            "claims/arrivals.import.yaml:14:8: means: “men” means “lads”; write its fields: {who: men}, or {}, or leave out",
        ),
        (
            {"series:": "gone.csv"},
            "claims/arrivals.import.yaml:2:9: series: “claims/gone.csv” is no .csv or .xlsx file that is there; "
            "write its path, from the folder of this mapping on",
        ),
        (
            {"means:": "{year: {}}", **dict.fromkeys(("  men:", "  women:", "  total:", "  cumulative:", "  remarks:"), "x")},
            None,
        ),
    ],
)
def test_what_is_wrong_in_a_mapping(desk: Desk, changes: Mapping[str, str], told: str | None) -> None:
    desk.begin("series.csv", BY_YEAR)
    desk.mend({**MENDED, **changes})
    code, _, err = desk.check("import")
    assert code == 2 and err.endswith("nothing was written\n")
    assert told is None or err.splitlines()[0] == told
    assert not Path("claims/arrivals.csv").exists()


def test_cells_without_a_period_are_told_once(desk: Desk) -> None:
    desk.begin("series.csv", "sex,2013,2014\nMen,369,305\n")
    desk.mend({**MENDED, "header:": "1", "labels:": "1"})
    Path("series.csv").write_text("sex,x,y\nMen,369,305\nWomen,1,2\n", encoding="utf-8")
    desk.mend({"means:": "{x: {}, y: {}, Women: {}, Men: {}}", "  Men:": "{}"})
    text = desk.mapping.read_text(encoding="utf-8").replace("\n  Men: {}", "")
    desk.mapping.write_text(text, encoding="utf-8")
    assert desk.check("import")[2] == (
        "series.csv:2:2: no label names a period (4 cells, B2, C2, B3, C3); "
        "mend header and labels, or write a period for a label under means\n"
        "1 problem; nothing was written\n"
    )


def test_words_that_the_vocabulary_lacks_are_told_as_in_any_check(desk: Desk) -> None:
    desk.begin("series.csv", BY_YEAR)
    desk.mend({**MENDED, "  men:": "{who: lads}"})
    code, _, err = desk.check("import")
    assert code == 2
    assert err.startswith("claims/arrivals.csv:6:1: scope: who: “lads” is no concept of the vocabulary; ")
    assert "vocabulary.yaml needs:\n  who:\n    lads: {}\n" in err


def test_thousands_and_what_is_counted_at_the_end_of_a_period(desk: Desk) -> None:
    desk.begin("series.csv", "year,residents\n2013,26.1\n2014,27.5\n")
    desk.mend({**MENDED, "scope:": "{who: North Koreans, event: residing}\ntimes: 1000", "  residents:": "{at: end}"})
    assert desk.run() == {
        "residents-2013-12-31": "26100 in 2013-12-31",
        "residents-2014-12-31": "27500 in 2014-12-31",
    }
    assert {row["exact"] for row in desk.rows()} == {"no"}


@pytest.mark.parametrize(
    ("files", "arguments", "told"),
    [
        (
            {},
            (),
            "claims: no mapping *.import.yaml is there; begin one: check import SERIES.csv --into FOLDER/NAME.csv; "
            "--in FOLDER names the folder of the claims\n",
        ),
        ({}, ("x.csv",), "x.csv: no such file; mend the path\n"),
        ({"x.pdf": b"%"}, ("x.pdf",), "x.pdf: no series is read from such a file; save it as .csv or .xlsx\n"),
        (
            {"claims/x.csv": b"a,b\n"},
            ("claims/x.csv", "--into", "claims/y.csv"),
            "claims/x.csv: it lies among the claims, and would be read as claims; move it out, for instance into series/\n",
        ),
        (
            {"x.csv": b"a,b\n", "claims/x.csv": b"id\n"},
            ("x.csv",),
            "claims/x.csv: stands already, and no mapping made it; name another one: --into TABLE.csv\n",
        ),
        ({"x.csv": b"a,b\n"}, ("x.csv", "x.csv", "--into", "y.csv"), "--into: only with one series that is not a mapping\n"),
        ({"x.csv": b"a,\xff\n"}, ("x.csv",), "x.csv: the file is not UTF-8; save it in the encoding UTF-8\n"),
        ({"x.xlsx": b"a"}, ("x.xlsx",), "x.xlsx: this is no XLSX file; save it anew, or as .csv\n"),
    ],
)
def test_what_cannot_be_imported(desk: Desk, files: Mapping[str, bytes], arguments: tuple[str, ...], told: str) -> None:
    for name, data in files.items():
        Path(name).write_bytes(data)
    assert desk.check("import", *arguments) == (2, "", told)


def test_an_empty_series_crashes_nothing(desk: Desk) -> None:
    for name, text in {"a.csv": "", "b.csv": "\n\n", "c.csv": "year\n", "d.csv": "year,men\n"}.items():
        Path(name).write_text(text, encoding="utf-8")
        assert desk.check("import", name)[0] in (0, 2)
        mapping = Path(f"claims/{Path(name).stem}.import.yaml")
        if mapping.exists():
            assert desk.check("import", str(mapping))[0] == 2


def test_a_mapping_is_no_claim_file(desk: Desk) -> None:
    desk.begin("series.csv", BY_YEAR)
    assert "no claim files in “claims”" in desk.check("claims")[2]


@pytest.mark.parametrize(
    ("cells", "decimal"),
    [
        (("1,500", "2,250"), "."),
        (("1.500", "2.250"), ","),
        (("1,500", "2,5"), ","),
        (("1.500", "2.5"), "."),
        (("1.500,5", "900"), ","),
        (("15", "16"), ","),
    ],
)
def test_how_fractions_are_written_is_guessed_of_all_cells(desk: Desk, cells: tuple[str, str], decimal: str) -> None:
    text = desk.begin("series.csv", f"year;total\n2011;{cells[0]}\n2012;{cells[1]}\n")
    assert f"decimal: '{decimal}' #" in text


def test_fractions_that_may_all_be_thousands_are_told(desk: Desk) -> None:
    desk.begin("series.csv", "year;total;part\n2011;1,500;0,125\n2012;2,250;0,250\n")
    desk.mend({**MENDED, "decimal:": "','", "scope:": "{who: North Koreans}", "  part:": "leave out"})
    told = "  “1,500” is read as 1.5, by decimal: ',' (2 cells, B2, B3); if thousands are meant, write decimal: '.'\n"
    assert told in desk.check("import")[1]
    assert [row["value"] for row in desk.rows()] == ["1.5000", "2.2500"]
    assert {row["language"] for row in desk.rows()} == {"en"}
    desk.mend({"decimal:": "'.'"})
    assert told not in desk.check("import")[1]
    assert [row["value"] for row in desk.rows()] == ["1500", "2250"]
    desk.mend({"decimal:": "','", "  part:": "{}"})
    Path("series.csv").write_text("year;total;part\n2011;1,500;\n2012;2,5;\n", encoding="utf-8")
    assert "is read as" not in desk.check("import")[1]


def test_no_thousands_of_a_series_begin_with_a_nought() -> None:
    assert figure_in("0,125", ".") is None
    assert figure_in("0,125", ",") == figure_in("0.125", ".")


def test_a_mapping_has_a_schema_that_its_first_line_names(desk: Desk) -> None:
    assert desk.check("init")[0] == 0
    Path("claims/vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    Path("claims/.schema/import.json").unlink()  # as an earlier version left it
    Path("claims/official").mkdir()
    Path("series.csv").write_text(MARKED, encoding="utf-8")
    assert desk.check("import", "series.csv", "--into", "claims/official/arrivals.csv")[0] == 0
    mapping = Path("claims/official/arrivals.import.yaml")
    text = mapping.read_text(encoding="utf-8")
    first = text.partition("\n")[0]
    assert first == "# yaml-language-server: $schema=../.schema/import.json"
    schema = json.loads((mapping.parent / first.partition("$schema=")[2]).read_text(encoding="utf-8"))
    assert schema == json.loads(desk.check("schema", "--of", "import", "--for", "claims")[1])
    assert "women" in schema["$defs"]["who"]["enum"]
    validator = jsonschema.Draft202012Validator(schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    data = yaml.load(text, yaml.BaseLoader)
    # What the guess leaves to the editor is missing in the schema's eyes too.
    assert {error.json_path for error in validator.iter_errors(data)} == {
        *("$.article.title", "$.article.publisher", "$.article.published", "$.source", "$.means.Frauen")
    }
    article = {"title": "Arrivals", "publisher": "AsiaNews", "published": "2016-02-01"}
    mended = {**data, "article": article, "source": "S", "means": {"Insgesamt": {}, "Frauen": "leave out"}}
    validator.validate(mended)
    for wrong in ({"header": "first"}, {"means": {"Frauen": "women"}}, {"decimal": ";"}, {"colour": "red"}):
        assert not validator.is_valid({**mended, **wrong}), wrong


FIGURES = st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 10**7)), min_size=2, max_size=6)


def read(lines: list[list[str]], separator: str, decimal: str, labels: Mapping[str, str]) -> dict[str, str]:
    """Value and period by id, of a series in a file of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "series.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=separator).writerows(lines)
        problems = Problems()
        grid = read_grid(path, "series.csv", separator, "", problems)
    assert grid is not None
    means = {label: {"who": who} for label, who in labels.items()}
    mapping = SeriesMapping(
        "", Location("", 0), "", separator, decimal, True, range(1, 2), 1, None, LastDays(), {}, {}, "S", 1, "yes", means, {}, {}
    )
    rows = rows_of(grid, mapping, problems).rows
    assert problems.in_order() == ()
    return {f"{row['who']} {row['period']}": row["value"] for row in rows}


@given(FIGURES, st.sampled_from(",;|"), st.sampled_from([",", ".", " ", "\u00a0", "'", ""]), st.booleans())
def test_a_series_is_the_same_however_it_is_laid_out(
    figures: list[tuple[int, int]], separator: str, thousands: str, turned: bool
) -> None:
    def written(number: int) -> str:
        return f"{number:,}".replace(",", thousands)

    rows = [["year", "Men", "Women"]]
    rows += [[str(2000 + n), written(men), written(women)] for n, (men, women) in enumerate(figures)]
    lines = [list(column) for column in zip(*rows, strict=True)] if turned else rows
    wanted = {f"{who} {2000 + n}": str(pair[at]) for n, pair in enumerate(figures) for at, who in enumerate(("men", "women"))}
    assert read(lines, separator, "," if thousands == "." else ".", {"Men": "men", "Women": "women"}) == wanted


@given(st.text(max_size=12), st.sampled_from(".,"))
def test_a_figure_holds_all_digits_of_its_cell(text: str, decimal: str) -> None:
    figure = figure_in(text, decimal)
    digits = [str(int(char)) for char in text if char.isdecimal()]
    if figure is not None and not any(char.isdecimal() for mark in figure.marks for char in mark):
        assert [str(int(char)) for char in figure.number if char.isdecimal()] == digits


MAPPING = """\
series: "../series/arrivals.csv"
separator: ';'
decimal: ','
header: 3-4
labels: 1
article: {title: Arrivals by sex, publisher: Ministry of Unification, published: 2026-02}
scope: arrivals
source: Unification Ministry
means:
  men: {who: men}
  total: {}
  cumulative: {running: all}
  residents: {event: residing, at: end}
  remarks: leave out
words: {'..': leave out, '-': 0}
marks: {(p): {status: estimate, note: provisional}}
"""


def test_a_mapping_of_every_kind(desk: Desk) -> None:
    desk.mapping.write_text(MAPPING, encoding="utf-8")
    Path("series").mkdir()
    Path("series/arrivals.csv").write_text(
        "Arrivals;;;;;\nin persons;;;;;\n"
        ";total;total;total;residents;remarks\n"
        ";men;;cumulative;;\n"
        "2013;369;1.514;26.122;..;\n"
        "2014;-;1.397;27.519;26.000(p);late\n",
        encoding="utf-8",
    )
    left = ("rows 1 to 2: above the headings", "“..”: 1 cell, E5", "“remarks”: 1 cell, F6", "1 empty cell")
    assert desk.run(*left) == {
        "total-men-2013": "369 in 2013",
        "total-2013": "1514 in 2013",
        "total-cumulative-to-2013": "26122 in ../2013",
        "total-men-2014": "0 in 2014",
        "total-2014": "1397 in 2014",
        "total-cumulative-to-2014": "27519 in ../2014",
        "residents-2014-12-31": "26000 in 2014-12-31",
    }
    marked = desk.rows()[-1]
    assert (marked["status"], marked["note"]) == ("estimate", "provisional")


PARTS_OF_YEARS = (
    (",2013,,2014,\n,Q1,Q2,Q1,Q2\nships,12,14,16,18\nboats,1,2,3,4\n", "2013-q1"),
    (",2013,,2014,\n,Jan,Feb,Jan,Feb\nships,12,14,16,18\nboats,1,2,3,4\n", "2013-01"),
    (";2013;;2014;\n;1. Quartal;2. Quartal;1. Quartal;2. Quartal\nships;12;14;16;18\nboats;1;2;3;4\n", "2013-q1"),
)


@pytest.mark.parametrize(("series", "first"), PARTS_OF_YEARS)
def test_parts_of_a_year_below_a_row_of_years_are_headings(series: str, first: str, desk: Desk) -> None:
    text = desk.begin("series.csv", series)
    assert "header: 1-2 #" in text
    desk.mend()
    desk.mend({"  ships:": "{}", "  boats:": "leave out"})
    rows = desk.run("“boats”: 4 cells, B4, C4, D4, E4")
    assert next(iter(rows)) == f"ships-{first}"
    assert [row.split()[0] for row in rows.values()] == ["12", "14", "16", "18"]


WITHOUT_FIGURES = (
    (
        ";total;total;members;remarks\n;adults;;;\n2021;-;-;..;closed\n2022;n/a;-;\n2023;29;40;..;\n2024;33;48;2;late\n",
        "header: 1-2 #",
    ),
    (";Men;Women\nJanuary 2021;–;–\n2021-02;3;4\n", "header: 1 #"),
    ("Year;Month;Men;Women\n2021;January;:;:\n2021;February;3;4\n", "header: 1 #"),
    (";2021;2022\nmen;-;-\nwomen;3;4\n", "header: 1 #"),
    (";2021;2022\n;%;%\nmen;3;4\n", "header: 1-2 #"),
    ("Quarter;Men;-\n;in persons;\n2021-Q1;3;4\n", "header: 1-2 #"),
)


@pytest.mark.parametrize(("series", "header"), WITHOUT_FIGURES)
def test_a_row_that_says_that_there_is_no_figure_is_no_heading(series: str, header: str, desk: Desk) -> None:
    assert header in desk.begin("series.csv", series)


def test_the_note_of_a_mark_is_not_cut_out_of_a_word(desk: Desk) -> None:
    text = desk.begin("series.csv", "year,ships\n2013,12 e\n2014,14\n\nestimates of the port\ne counted by the port\n")
    assert 'e: {status: estimate, note: "counted by the port"}' in text


LINE = """\
Passengers of the harbour line,,,,
,Men,Women,Total,Since January
2025,,,,
January,100,110,210,210
February,90,95,185,395
March (p),80,70,150,545
2026,,,,
January,120,110,230,230
1-9 February,5,4,9,239
(p) provisional,,,,
"""


def test_a_year_alone_in_its_row_dates_the_months_below_it(desk: Desk) -> None:
    text = desk.begin("series.csv", LINE)
    assert "header: 2 #" in text
    assert "  Since January: {running: year} # or all\n  '1-9 February': leave out # no period; or" in text
    assert "  '(p)': {status: estimate, note: \"provisional\"}\n" in text
    desk.mend()
    code, _, err = desk.check("import")
    assert code == 2 and err.startswith(
        "series.csv:4:2: “2025-01” begins after published: 2016-02-01 (4 cells, B4, C4, D4, E4); "
        "mend published in the mapping, or end the rows before it: until: ROW\n"
    )
    desk.mend({"  published:": "2026-02-10"})
    left = "“1-9 February”: 4 cells, B9, C9, D9, E9", "row 1: above the headings", "row 10, without figures: “(p) provisional”"
    assert desk.run(left[1], left[0], left[2]) == {
        "men-2025-01": "100 in 2025-01",
        "women-2025-01": "110 in 2025-01",
        "total-2025-01": "210 in 2025-01",
        "since-january-2025-01": "210 in 2025-01",
        "men-2025-02": "90 in 2025-02",
        "women-2025-02": "95 in 2025-02",
        "total-2025-02": "185 in 2025-02",
        "since-january-2025-01-to-2025-02": "395 in 2025-01/2025-02",
        "men-2025-03": "80 in 2025-03",
        "women-2025-03": "70 in 2025-03",
        "total-2025-03": "150 in 2025-03",
        "since-january-2025-01-to-2025-03": "545 in 2025-01/2025-03",
        "men-2026-01": "120 in 2026-01",
        "women-2026-01": "110 in 2026-01",
        "total-2026-01": "230 in 2026-01",
        "since-january-2026-01": "230 in 2026-01",
    }


RUNNING_YEAR = "year,total,cumulative,residents\n2024,100,300,200\n2025,60,360,230\n2026,70,430,240\n"


def test_a_year_that_was_not_over_ends_with_the_day_that_the_mapping_names(desk: Desk) -> None:
    desk.begin("series.csv", RUNNING_YEAR)
    desk.mend({**MENDED, "  published:": "2025-09-03", "  residents:": "leave out"})
    assert desk.check("import") == (
        2,
        "claims/arrivals.csv: not written\n",
        "series.csv:3:2: “2025” was not over when the series was published (2025-09-03) (1 cell, B3); write into the mapping, "
        "for this and all such periods: as of: published; or their last day, as of: 2025-09-03\n"
        "series.csv:3:3: “../2025” was not over when the series was published (2025-09-03) (1 cell, C3); write into the mapping, "
        "for this and all such periods: as of: published; or their last day, as of: 2025-09-03\n"
        "series.csv:4:2: “2026” begins after published: 2025-09-03 (2 cells, B4, C4); mend published in the mapping, "
        "or write under means '2026': {period: 2026, status: forecast}, or '2026': leave out\n"
        "3 problems; nothing was written\n",
    )
    desk.mend({"  residents:": "{event: residing, at: end}\n  '2026': {period: 2026, status: forecast}\nas of: 2025-08"})
    told = {
        "total-2024": "100 in 2024",
        "cumulative-to-2024": "300 in ../2024",
        "residents-2024-12-31": "200 in 2024-12-31",
        "total-2025": "60 in 2025/2025-08-31",
        "cumulative-to-2025": "360 in ../2025-08-31",
        "residents-2025-08-31": "230 in 2025-08-31",
        "total-2026-2026": "70 in 2026",
        "cumulative-2026-to-2026": "430 in ../2026",
        "residents-2026-2026-12-31": "240 in 2026-12-31",
    }
    assert desk.run() == told
    desk.mend({"as of:": "published"})
    assert desk.check("import")[0] == 0
    assert [row["period"] for row in desk.rows()] == [text.split(" in ")[1].replace("08-31", "09-03") for text in told.values()]


@pytest.mark.parametrize("wrong", ["soon", "2025-09-04", "2024/2025-08"])
def test_as_of_is_a_day_up_to_publication(wrong: str, desk: Desk) -> None:
    desk.begin("series.csv", RUNNING_YEAR)
    desk.mend({**MENDED, "  published:": f"2025-09-03\nas of: {wrong}", "  residents:": "leave out"})
    code, _, told = desk.check("import")
    assert code == 2 and told.startswith(f"claims/arrivals.import.yaml:11:8: as of: “{wrong}” ")
    assert "write the last day that the figures tell of, such as 2026-05-31; or as of: published\n" in told


def test_no_named_period_has_a_last_day_to_count_on(desk: Desk) -> None:
    desk.begin("series.csv", RUNNING_YEAR)
    desk.mend({**MENDED, "  residents:": "{period: since the war, at: end}"})
    code, _, told = desk.check("import")
    assert code == 2 and ": means: “residents”: period: cannot read “since the war” as a date; write it as 2018, " in told


def test_two_columns_that_would_count_the_very_same_are_no_contradiction_but_a_problem(desk: Desk) -> None:
    desk.begin("series.csv", RUNNING_YEAR)
    desk.mend({**MENDED, "  published:": "2027-01-10", "  residents:": "{}"})
    told = "tell their labels apart under means: {who: …}, {event: …}, {running: year}; leave one out; or mend header"
    code, out, err = desk.check("import")
    assert (code, out) == (2, "claims/arrivals.csv: not written\n")
    assert err == (
        f"series.csv:2:4: B2 and D2 would count the very same, and differ, as do 2 other pairs; {told}\n"
        "1 problem; nothing was written\n"
    )


def test_two_cells_of_one_name_tell_what_may_be_wrong(desk: Desk) -> None:
    desk.begin("series.csv", "year;total;total\n2013;1514;1515\n")
    desk.mend()
    assert desk.check("import")[2] == (
        "series.csv:2:3: B2 and C2 are both total-2013; tell their labels apart under means, by who or id; "
        "leave one out; or mend header, the rows of the headings\n"
        "1 problem; nothing was written\n"
    )


def test_fractions_that_may_be_thousands_ask_for_the_mark_that_a_mapping_lacks(desk: Desk) -> None:
    desk.begin("series.csv", "year;total\n2013;1.514\n2014;1.397\n")
    desk.mend()
    text = desk.mapping.read_text(encoding="utf-8")
    desk.mapping.write_text(re.sub("(?m)^decimal.*\n", "", text), encoding="utf-8")
    assert desk.check("import")[2] == (
        "series.csv:2:2: “1.514” may be 1.514, or thousands (2 cells, B2, B3); "
        "write into the mapping decimal: ',' for thousands, or decimal: '.'\n"
        "1 problem; nothing was written\n"
    )
