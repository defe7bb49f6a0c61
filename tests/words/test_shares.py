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
a third                  | part        | 0.25..0.4167 | 0.3125..0.3542
just a third             | part        | 0.25..0.4167 | 0.3125..0.3542
two thirds               | part        | 0.5833..0.75 | 0.6458..0.6875
half                     | part        | 0.4..0.6     | 0.475..0.525
about half               | about       | 0.4..0.6     | 0.463..0.537
more than half           | over        | 0.5..1         | 0.5..0.55
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
12 | “12” is no share; write it as “70%”, “1 in 10”, “two thirds” or “most”
dozens | “dozens” is no share; write it as “70%”, “1 in 10”, “two thirds” or “most”
a third of women | “a third of women” is no share; write it as “70%”, “1 in 10”, “two thirds” or “most”
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
