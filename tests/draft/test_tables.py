"""Tables in articles: a cell is of the time, or counts what, the head of its column tells."""

from __future__ import annotations

import pytest

from checker.intake.documents.read import read_document
from tests.draft.told import drafted

YEARS = (
    ("en", "Harbour | 2018 | 2019\n\nNorth | 1,200 | 1,310\n\nSouth | 40 | 35", ("North", "South")),
    ("de", "Hafen | 2018 | 2019\n\nNordstadt | 1.200 | 1.310\n\nSüdstadt | 40 | 35", ("Nordstadt", "Südstadt")),
    ("fr", "Port | 2018 | 2019\n\nLe Nord | 1 200 | 1 310\n\nLe Sud | 40 | 35", ("Le Nord", "Le Sud")),
    ("ko", "항구 | 2018년 | 2019년\n\n부산 | 1,200 | 1,310\n\n인천 | 40 | 35", ("부산", "인천")),
)


def rows(language: str, text: str) -> list[tuple[str, str, str]]:
    """Of each claim its wording, what it counts and its period."""
    claims = drafted(language, text).claims
    return [(claim.fields[0][1].text, dict(claim.scope)["who"].text, dict(claim.fields)["period"].text) for claim in claims]


@pytest.mark.parametrize(("language", "text", "labels"), YEARS)
def test_a_cell_is_of_the_year_of_its_column(language: str, text: str, labels: tuple[str, str]) -> None:
    told = rows(language, text)
    assert [(who, period) for _, who, period in told] == [(label, year) for label in labels for year in ("2018", "2019")]


def test_a_cell_counts_what_the_head_of_its_column_names() -> None:
    assert rows("en", "Year | Ships | Crew\n\n2018 | 1,200 | 9,400\n\n2019 | 40 | 350") == [
        ("1,200", "Ships", "2018"),
        ("9,400", "Crew", "2018"),
        ("40", "Ships", "2019"),
        ("350", "Crew", "2019"),
    ]


def test_a_quarter_in_the_head_is_the_time_of_its_column() -> None:
    assert rows("en", "Port | Q1 2019 | Q2 2019\n\nNorth | 1,200 | 12") == [
        ("1,200", "North", "2019-Q1"),
        ("12", "North", "2019-Q2"),
    ]


@pytest.mark.parametrize("head", ("Damage (million euros)", "Share (%)", "In thousands", "Catch (tonnes)"))
def test_a_cell_whose_unit_stands_in_the_head_is_no_count(head: str) -> None:
    made = drafted("en", f"Port | Ships | {head}\n\nNorth | 1,200 | 12")
    assert [claim.quote for claim in made.claims] == ["1,200"]
    assert ("12", "the head of its column tells a unit, which its cell does not") in [
        (each.text, each.why) for each in made.passed_over
    ]


HEADED = (
    ("en", "Route | Passengers 2018 | Passengers 2019\n\nIsland | 1,200 | 1,310\n\n12 | 40 | 35\n\nTotal | 1,240 | 1,345"),
    ("de", "Linie | Fahrgäste 2018 | Fahrgäste 2019\n\nInsel | 1.200 | 1.310\n\n12 | 40 | 35\n\nGesamt | 1.240 | 1.345"),
    ("fr", "Ligne | Passagers 2018 | Passagers 2019\n\nÎle | 1 200 | 1 310\n\n12 | 40 | 35\n\nTotal | 1 240 | 1 345"),
    ("es", "Línea | Pasajeros 2018 | Pasajeros 2019\n\nIsla | 1.200 | 1.310\n\n12 | 40 | 35\n\nTotal | 1.240 | 1.345"),
)


@pytest.mark.parametrize(("language", "text"), HEADED)
def test_the_year_and_the_noun_of_a_head_are_both_of_the_cell(language: str, text: str) -> None:
    noun = text.split(" | ")[1].split()[0]
    label = text.split("\n\n")[1].split(" | ")[0]
    assert [(who, period) for _, who, period in rows(language, text)] == [
        (who, period) for who in (f"{label} among {noun}", f"12 among {noun}", noun) for period in ("2018", "2019")
    ]


def test_the_rows_of_a_column_do_not_count_the_same() -> None:
    assert rows("en", "Port | Ships | Crew\n\nNorth | 12 | 310\n\nSouth | 40 | 900") == [
        ("12", "North among Ships", "2020-07/2020-07-15"),
        ("310", "North among Crew", "2020-07/2020-07-15"),
        ("40", "South among Ships", "2020-07/2020-07-15"),
        ("900", "South among Crew", "2020-07/2020-07-15"),
    ]


@pytest.mark.parametrize(
    "text", ("\t2018\t2019\nNorth\t1,200\t1,310\n12\t40\t35", " | 2018 | 2019\n\nNorth | 1,200 | 1,310\n\n12 | 40 | 35")
)
def test_the_first_head_may_be_empty(text: str) -> None:
    table = read_document("table.txt", text.encode()).text if "\t" in text else text
    assert rows("en", table)[:2] == [("1,200", "North", "2018"), ("1,310", "North", "2019")]
    assert "12" not in [wording for wording, _, _ in rows("en", table)]


def test_a_page_keeps_the_empty_head_of_its_table() -> None:
    pytest.importorskip("trafilatura")
    prose = "The port authority published its figures on Tuesday, and the number of ships grew again in all of its harbours."
    table = "<table><tr><th></th><th>2018</th><th>2019</th></tr><tr><td>North</td><td>1,200</td><td>1,310</td></tr></table>"
    page = f"<html><body><article><h1>Ships in figures</h1><p>{prose}</p>{table}<p>{prose[::-1]}.</p></article></body></html>"
    assert " | 2018 | 2019\n\nNorth | 1,200 | 1,310" in read_document("table.html", page.encode()).text


def test_what_stands_behind_a_table_is_none_of_it() -> None:
    text = "Harbour | 2018\n\nNorth | 1,200\n\nIn 2017, 12 ships sank."
    assert rows("en", text)[-1] == ("12", "ships", "2017")
