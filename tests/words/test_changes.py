"""Wordings of a change."""

from __future__ import annotations

import pytest

from checker.words.errors import WordingError
from checker.words.values import read_change

from .test_values import shown

CHANGES = """
down 96%                     | ratio      | falls | per cent  | 0.035..0.045    | 0.035..0.045     | one
96 per cent down             | ratio      | falls | per cent  | 0.035..0.045    | 0.035..0.045     | one
41 per cent down             | ratio      | falls | per cent  | 0.585..0.595    | 0.585..0.595     | one
fell 20.8 percent            | ratio      | falls | per cent  | 0.7915..0.7925  | 0.7915..0.7925   | one
fell by 17.7%                | ratio      | falls | per cent  | 0.8225..0.8235  | 0.8225..0.8235   | one
an almost 53 percent drop    | ratio      | falls | nearly    | 0.47..0.5495    | 0.47..0.4918     | one
a rise of 11%                | ratio      | rises | per cent  | 1.105..1.115    | 1.105..1.115     | one
a 21 percent spike           | ratio      | rises | per cent  | 1.205..1.215    | 1.205..1.215     | one
more than 10% more           | ratio      | rises | over      | 1.1..…          | 1.1..1.15        | one
a third more                 | ratio      | rises | part      | 1.25..1.4167  | 1.3125..1.3542   | one
fell by nearly half          | ratio      | falls | nearly    | 0.5..0.575      | 0.5..0.5595      | one
down one in ten              | ratio      | falls | part      | 0.875..0.925    | 0.8938..0.9062   | one
halved                       | ratio      | falls | part      | 0.4..0.6      | 0.475..0.525     | one
nearly halved                | ratio      | falls | nearly    | 0.5..0.575      | 0.5..0.5595      | one
half the level               | ratio      | falls | part      | 0.4..0.6      | 0.475..0.525     | one
doubled                      | ratio      | rises | times     | 1.5..2.5        | 1.75..2.25       | one
nearly doubled               | ratio      | rises | nearly    | 1.322..2        | 1.322..2         | one
more than doubled            | ratio      | rises | over      | 2..…            | 2..2.5           | one
twice as many                | ratio      | rises | times     | 1.5..2.5        | 1.75..2.25       | one
three times                  | ratio      | rises | times     | 2.5..3.5        | 2.75..3.25       | one
1.5 times                    | ratio      | rises | times     | 1.45..1.55      | 1.475..1.525     | one
unchanged                    | ratio      | rises | unchanged | 0.995..1.005    | 0.995..1.005     | one
134 higher                   | difference | rises | exact     | 134..134        | 134..134         | people
a decline of 120             | difference | falls | exact     | -120..-120      | -120..-120       | people
down by 134 people           | difference | falls | exact     | -134..-134      | -134..-134       | people
over 1200 fewer              | difference | falls | over      | …..-1,201       | -1,300..-1,201   | people
a total of 12 fewer          | difference | falls | exact     | -12..-12        | -12..-12         | people
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in CHANGES.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_both_readings(row: list[str]) -> None:
    wording, *expected = row
    reading, measure, rises = read_change(wording)
    assert reading is not None
    assert [measure, "rises" if rises else "falls", *shown(reading)] == expected


@pytest.mark.parametrize("wording", ["fell", "a decline", "has been falling progressively", "down", "has reduced"])
def test_falls_without_a_number(wording: str) -> None:
    assert read_change(wording) == (None, "direction", False)


@pytest.mark.parametrize("wording", ["rose", "an increase", "up", "has been growing steadily"])
def test_rises_without_a_number(wording: str) -> None:
    assert read_change(wording) == (None, "direction", True)


def test_a_difference_is_in_the_unit_counted() -> None:
    reading, *_ = read_change("14 more", unit="missions")
    assert reading is not None and shown(reading) == ("exact", "14..14", "14..14", "missions")


HOW = "write it as “down 96%”, “up 134”, “fell”, “doubled” or “three times”"
REFUSED = f"""
11 percent | “11 percent” does not say which way it changed; {HOW}
fell to 12 | “fell to 12” does not say which way it changed; {HOW}
down 120% | “down 120%” falls by more than everything; check the number: a fall is at most 100%
fell over 100% | “fell over 100%” falls by more than everything; check the number: a fall is at most 100%
three women times | cannot read “three women times”; {HOW}
"""
PROBLEMS = [line.split(" | ") for line in REFUSED.strip().splitlines()]


@pytest.mark.parametrize(("wording", "problem"), PROBLEMS, ids=[wording for wording, _ in PROBLEMS])
def test_what_is_no_change_is_refused(wording: str, problem: str) -> None:
    with pytest.raises(WordingError) as caught:
        read_change(wording)
    assert str(caught.value) == problem
