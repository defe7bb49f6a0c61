"""A note says in its headline what is odd, with both numbers."""

from __future__ import annotations

import pytest

from tests.examples import report_of

ALL = '- {value: "1,397", scope: arrivals, period: 2014}\n'
SOLDIERS = '- {value: "%s", scope: soldiers arrived, period: 2014}\n'
RESIDENTS = (
    '- {value: "28,607", scope: arrivals, period: ../2015-11}\n- {value: "28,607", scope: residents, period: 2015-11-30}\n'
)


SUSPECT = "arrived in South Korea in 2014 (suspect: Example News)"
LEFT = "the others allow at most 1,397 North Koreans."


@pytest.mark.parametrize(
    ("claims", "message"),
    [
        (ALL + SOLDIERS % "up to 1,400", f"at most 1,400 soldiers {SUSPECT}: as many as all; {LEFT}"),
        (ALL + SOLDIERS % "1,391", f"1,391 soldiers {SUSPECT}: nearly all; {LEFT}"),
        (ALL + SOLDIERS % "1,370", f"1,370 soldiers {SUSPECT}: 98 per cent of all; {LEFT}"),
        (
            RESIDENTS,
            "28,607 North Koreans residing on 30 November 2015 (suspect: Example News), "
            "the very number of another count: 28,607 arrived by the end of November 2015.",
        ),
    ],
)
def test_what_a_note_says(claims: str, message: str) -> None:
    assert [finding.message for finding in report_of(claims).findings] == [message]
