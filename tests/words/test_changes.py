"""Wordings of a change."""

from __future__ import annotations

import pytest

from checker.intake.language.errors import WordingError
from checker.intake.language.values import read_change

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
up 20 to 25 per cent         | ratio      | rises | range     | 1.195..1.255    | 1.195..1.255     | one
up half a per cent           | ratio      | rises | per cent  | 1.0045..1.0055  | 1.0045..1.0055   | one
rose by 200 to 300           | difference | rises | range     | 185..322        | 185..322         | people
rose by 2 to 3 million       | difference | rises | range     | 1,850,000..3,225,000 | 1,850,000..3,225,000 | people
rose by between 200 and 350  | difference | rises | range     | 200..350        | 200..350         | people
down one in ten              | ratio      | falls | part      | 0.875..0.925    | 0.8938..0.9062   | one
halved                       | ratio      | falls | part      | 0.4..0.6      | 0.475..0.525     | one
nearly halved                | ratio      | falls | nearly    | 0.5..0.575      | 0.5..0.5595      | one
half the level               | ratio      | falls | part      | 0.4..0.6      | 0.475..0.525     | one
doubled                      | ratio      | rises | times     | 1.5..2.5        | 1.75..2.25       | one
nearly doubled               | ratio      | rises | nearly    | 1.5..2          | 1.75..2          | one
more than doubled            | ratio      | rises | over      | 2..…            | 2..3             | one
twice as many                | ratio      | rises | times     | 1.5..2.5        | 1.75..2.25       | one
three times                  | ratio      | rises | times     | 2.5..3.5        | 2.75..3.25       | one
1.5 times                    | ratio      | rises | times     | 1.45..1.55      | 1.475..1.525     | one
unchanged                    | ratio      | rises | unchanged | 0.995..1.005    | 0.995..1.005     | one
nearly tripled               | ratio      | rises | nearly    | 2.5..3          | 2.75..3          | one
ten times                    | ratio      | rises | times     | 9.5..10.5       | 9.75..10.25      | one
tenfold                      | ratio      | rises | times     | 9.5..10.5       | 9.75..10.25      | one
one and a half times         | ratio      | rises | times     | 1.45..1.55      | 1.475..1.525     | one
twice that                   | ratio      | rises | times     | 1.5..2.5        | 1.75..2.25       | one
three times more             | ratio      | rises | times     | 2.5..4.5        | 2.75..3.25       | one
a fivefold increase          | ratio      | rises | times     | 4.5..6.5        | 4.75..5.25       | one
grew by a factor of three    | ratio      | rises | times     | 2.5..4.5        | 2.75..3.25       | one
several times as many        | ratio      | rises | several   | 2..…            | 2..…             | one
rose several times           | ratio      | rises | several   | 2..…            | 2..…             | one
several times fewer          | ratio      | falls | several   | 0..0.5          | 0..0.5           | one
a few times more             | ratio      | rises | a few     | 1..…            | 1..…             | one
ten times fewer              | ratio      | falls | times     | 0.0952..0.1053  | 0.0976..0.1026   | one
half of that                 | ratio      | falls | part      | 0.4..0.6        | 0.475..0.525     | one
less than half that          | ratio      | falls | fewer than | 0..0.5         | 0.4..0.5         | one
more than half of that       | ratio      | falls | over      | 0.5..…          | 0.5..0.6         | one
a tenth of the level         | ratio      | falls | part      | 0.075..0.125    | 0.0938..0.1062   | one
20 per cent of that          | ratio      | falls | per cent  | 0.195..0.205    | 0.195..0.205     | one
more than halved             | ratio      | falls | over      | 0..0.5          | 0.4..0.5         | one
cut in half                  | ratio      | falls | part      | 0.4..0.6        | 0.475..0.525     | one
fell to a third              | ratio      | falls | part      | 0.25..0.4167    | 0.3125..0.3542   | one
-96%                         | ratio      | falls | per cent  | 0.035..0.045    | 0.035..0.045     | one
remained the same            | ratio      | rises | unchanged | 0.995..1.005    | 0.995..1.005     | one
stable                       | ratio      | rises | stable    | 0.9..1.1        | 0.97..1.03       | one
fell to 1,047                | level      | falls | exact     | 1,047..1,047    | 1,047..1,047     | people
a drop to 12                 | level      | falls | exact     | 12..12          | 12..12           | people
climbed above 3,000          | level      | rises | over      | 3,001..…        | 3,001..3,500     | people
dropped below 1,000          | level      | falls | fewer than | 0..999         | 500..999         | people
134 more                     | difference | rises | exact     | 134..134        | 134..134         | people
134 more people              | difference | rises | exact     | 134..134        | 134..134         | people
two-thirds lower than that   | ratio      | falls | part      | 0.25..0.4167    | 0.3125..0.3542   | one
96% less than in 2019        | ratio      | falls | per cent  | 0.035..0.045    | 0.035..0.045     | one
little more than doubled     | ratio      | rises | over      | 2..…            | 2..3             | one
shrank to a tenth of that    | ratio      | falls | part      | 0.075..0.125    | 0.0938..0.1062   | one
134 more than last year      | difference | rises | exact     | 134..134        | 134..134         | people
lower by 90                  | difference | falls | exact     | -90..-90        | -90..-90         | people
up over 1,200                | difference | rises | over      | 1,201..…        | 1,201..1,300     | people
1,001 more than              | difference | rises | exact     | 1,001..1,001    | 1,001..1,001     | people
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


@pytest.mark.parametrize(
    "wording",
    [
        "fell",
        "a decline",
        "has been falling progressively",
        "down",
        "has reduced",
        "far fewer",
        "lower than a year earlier",
        "a sharp drop",
        "continued to fall",
        "below 0%",
        "less than zero",
    ],
)
def test_falls_without_a_number(wording: str) -> None:
    assert read_change(wording) == (None, "direction", False)


@pytest.mark.parametrize(
    "wording", ["rose", "an increase", "up", "has been growing steadily", "many more", "rebounded", "above 0%"]
)
def test_rises_without_a_number(wording: str) -> None:
    assert read_change(wording) == (None, "direction", True)


def test_a_difference_is_in_the_unit_counted() -> None:
    reading, *_ = read_change("14 more", unit="missions")
    assert reading is not None and shown(reading) == ("exact", "14..14", "14..14", "missions")


HOW = "write it as “down 96%”, “up 134”, “fell”, “doubled” or “three times”"
REFUSED = f"""
11 percent | “11 percent” does not say which way it changed; {HOW}
to 12 | “to 12” does not say which way it changed; {HOW}
a third | “a third” does not say which way it changed; {HOW}
more than half | “more than half” may be what is left or what is gone; write “more than half of that” for what is left, or \
“down by more than half”
fell from 1,137 to 1,047 | “fell from 1,137 to 1,047” says two things; write `change: fell to 1,047` here and make a second \
claim of the rest
climbing to 2,914 from 2,553 | “climbing to 2,914 from 2,553” says two things; write `change: climbing to 2,914` here and \
make a second claim of the rest
up from 1,042 | “up from 1,042” tells what was before; write the change alone, and what was before as a claim of its own
rose by 480 to 4,480 | “rose by 480 to 4,480” says two things; write `change: rose to 4,480` here and make a second claim of \
the rest; by how much at least and at most is “by between 480 and 4,480”
fell 90 to 31 | “fell 90 to 31” says two things; write `change: fell to 31` here and make a second claim of the rest
up 12% to 4,480 | “up 12% to 4,480” says two things; write `change: rose to 4,480` here and make a second claim of the rest
down by a third to 1,200 | “down by a third to 1,200” says two things; write `change: fell to 1,200` here and make a second \
claim of the rest
4,480, up 12 per cent | “4,480, up 12 per cent” says two things; write `change: up 12 per cent` here, and `value: 4,480` as a \
claim of its own
rose over 3,000 | “rose over 3,000” may be by so many or to so many; write “rose by over …” or “rose to over …”
no more | “no more” tells no change; write “unchanged”, or leave the claim out
doubled to 2,914 | “doubled to 2,914” says two things; write `value: 2,914` here and make a second claim of the rest
134 more defectors | “defectors” in “134 defectors” is no unit; write the amount alone, such as “down 96%” or “134 more”; who \
or what is counted stands in `scope`
down 120% | “down 120%” falls by more than everything; check the number: a fall is at most 100%
fell over 100% | “fell over 100%” falls by more than everything; check the number: a fall is at most 100%
three women times | cannot read “three women times”; write it as “doubled”, “three times as many” or “half of that”
"""
PROBLEMS = [line.split(" | ") for line in REFUSED.strip().splitlines()]


@pytest.mark.parametrize(("wording", "problem"), PROBLEMS, ids=[wording for wording, _ in PROBLEMS])
def test_what_is_no_change_is_refused(wording: str, problem: str) -> None:
    with pytest.raises(WordingError) as caught:
        read_change(wording)
    assert str(caught.value) == problem
