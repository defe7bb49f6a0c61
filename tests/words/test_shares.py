"""Wordings of a share."""

from __future__ import annotations

import pytest

from checker.intake.language.errors import WordingError
from checker.intake.language.values import read_share

from .test_values import shown

SHARES = """
70%                      | per cent    | 0.695..0.705   | 0.695..0.705
96 per cent              | per cent    | 0.955..0.965   | 0.955..0.965
17.7%                    | per cent    | 0.1765..0.1775 | 0.1765..0.1775
100%                     | per cent    | 0.995..1       | 0.995..1
1 in 10                  | part        | 0.075..0.125   | 0.0938..0.1062
seven out of ten         | part        | 0.675..0.725   | 0.6938..0.7062
every 14th               | one in      | 0.0688..0.0741 | 0.0688..0.0741
Every Fourteenth         | one in      | 0.0688..0.0741 | 0.0688..0.0741
1 in 15                  | one in      | 0.0533..0.08   | 0.0533..0.08
1 in 20                  | part        | 0.0375..0.0625 | 0.0469..0.0531
about every 14th         | about       | 0.0642..0.0786 | 0.0642..0.0786
three in 14              | part        | 0.1964..0.2321 | 0.2098..0.2188
each tenth               | part        | 0.075..0.125   | 0.0938..0.1062
almost every second      | nearly      | 0.425..0.5     | 0.4417..0.5
more than every fourth   | over        | 0.25..1        | 0.25..0.3125
half a per cent          | per cent    | 0.0045..0.0055 | 0.0045..0.0055
half of one percent      | per cent    | 0.0045..0.0055 | 0.0045..0.0055
under half a per cent    | fewer than  | 0..0.005       | 0.0045..0.005
more than two thirds     | over        | 0.6667..1      | 0.6667..0.75
more than half           | over        | 0.5..1         | 0.5..0.6
at least three quarters  | at least    | 0.75..1        | 0.75..0.8125
under a third            | fewer than  | 0..0.3333      | 0.25..0.3333
up to a fifth            | up to       | 0..0.2         | 0.15..0.2
more than 1 in 14        | over        | 0.0714..1      | 0.0714..0.0804
more than 70 per cent    | over        | 0.7..1         | 0.7..0.75
around 40 to 50 per cent | range       | 0.3666..0.5466 | 0.3666..0.5466
every other              | part        | 0.4..0.6       | 0.475..0.525
3 to 1                   | times       | 0.7143..0.7778 | 0.7333..0.7647
Three-to-one             | times       | 0.7143..0.7778 | 0.7333..0.7647
a 3-to-1 ratio           | times       | 0.7143..0.7778 | 0.7333..0.7647
3:1                      | times       | 0.7143..0.7778 | 0.7333..0.7647
1:3                      | times       | 0.1429..0.3333 | 0.2..0.2941
60 to 40                 | times       | 0.598..0.602   | 0.599..0.601
20:25                    | times       | 0.4382..0.4505 | 0.4413..0.4475
nearly 3 to 1            | nearly      | 0.6895..0.75   | 0.6895..0.75
more than 3 to 1         | over        | 0.75..1        | 0.75..0.7778
12 per 1,000             | per cent    | 0.0115..0.0125 | 0.0115..0.0125
twelve per thousand      | per cent    | 0.0115..0.0125 | 0.0115..0.0125
nearly 12 per 1,000      | nearly      | 0.0102..0.012  | 0.0108..0.012
3 per 100,000            | per cent    | 0.000025..0.000035 | 0.000025..0.000035
a third                  | part        | 0.25..0.4167 | 0.3125..0.3542
just a third             | part        | 0.25..0.4167 | 0.3125..0.3542
two thirds               | part        | 0.5833..0.75 | 0.6458..0.6875
half                     | part        | 0.4..0.6     | 0.475..0.525
about half               | about       | 0.4..0.6     | 0.463..0.537
more than half           | over        | 0.5..1         | 0.5..0.6
nearly half              | nearly      | 0.425..0.5     | 0.4405..0.5
most                     | most        | 0.5..1         | 0.5..1
most of them             | most        | 0.5..1         | 0.5..1
a majority               | most        | 0.5..1         | 0.5..1
nearly all               | nearly all  | 0.5..1         | 0.9..1
all                      | all         | 1..1           | 1..1
none                     | none        | 0..0           | 0..0
nearly 22%               | nearly      | 0.187..0.22    | 0.2046..0.22
over 85 percent          | over        | 0.85..1        | 0.85..0.86
at least 30%             | at least    | 0.3..1         | 0.3..0.35
up to 20%                | up to       | 0..0.2         | 0.15..0.2
Approximately 80 percent | about       | 0.74..0.86     | 0.7584..0.8416
70 to 90 percent         | range       | 0.695..0.905   | 0.695..0.905
between 60% and 70%      | range       | 0.595..0.705   | 0.595..0.705
70pc                     | per cent    | 0.695..0.705   | 0.695..0.705
one in every ten         | part        | 0.075..0.125   | 0.0938..0.1062
2/3                      | part        | 0.5833..0.75   | 0.6458..0.6875
two-thirds of them       | part        | 0.5833..0.75   | 0.6458..0.6875
a hundredth              | part        | 0.0075..0.0125 | 0.0094..0.0106
a minority               | minority    | 0..0.5         | 0..0.5
the bulk                 | most        | 0.5..1         | 0.5..1
an overwhelming majority | nearly all  | 0.5..1         | 0.9..1
almost none              | nearly none | 0..1           | 0..0.05
70% of them              | per cent    | 0.695..0.705   | 0.695..0.705
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in SHARES.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_both_readings(row: list[str]) -> None:
    wording, *expected = row
    assert shown(read_share(wording)) == (*expected, "one")


REFUSED = """
12 | “12” is no share; write it as “70%”, “1 in 10”, “every 14th”, “two thirds”, “3 to 1”, \
“12 per 1,000” or “most”
dozens | “dozens” is no share; write it as “70%”, “1 in 10”, “every 14th”, “two thirds”, “3 to 1”, \
“12 per 1,000” or “most”
all but 12 | “all but 12” tells of the others; write how many of the others there are as a claim of theirs, `value` with them \
in `scope`
a third of women | “women” in “a third of women” is no part of a share; write `share: a third`, and who or what is counted in \
`scope` and `of`
20 to 25 | “20 to 25” is no share; write it as “70%”, “1 in 10”, “every 14th”, “two thirds”, “3 to 1”, \
“12 per 1,000” or “most”
every tenth person | “person” in “every tenth person” is no part of a share; write `share: every tenth`, and who or \
what is counted in `scope` and `of`
12 per 1,000 inhabitants | “inhabitants” in “12 per 1,000 inhabitants” is no part of a share; write `share: \
12 per 1,000`, and who or what is counted in `scope` and `of`
3:0 | “3:0” are no odds; write how many there are to one, such as “3 to 1”
1,200 per 1,000 | “1,200 per 1,000” is more than the whole; write a share of at most 100%
110% | “110%” is more than the whole; write a share of at most 100%
120% of them | “120% of them” is more than the whole; write a share of at most 100%
110 in 100 | “110 in 100” is more than the whole; write a share of at most 100%
more than 100% | “more than 100%” is more than the whole; write a share of at most 100%
90-120% | “90-120%” is more than the whole; write a share of at most 100%
"""
PROBLEMS = [line.split(" | ") for line in REFUSED.strip().splitlines()]


@pytest.mark.parametrize(("wording", "problem"), PROBLEMS, ids=[wording for wording, _ in PROBLEMS])
def test_what_is_no_share_is_refused(wording: str, problem: str) -> None:
    with pytest.raises(WordingError) as caught:
        read_share(wording)
    assert str(caught.value) == problem
