"""Patterns keep silent where an editor would shrug."""

from __future__ import annotations

import pytest

from checker.examples import check_example


def kinds(text: str) -> list[tuple[str, str]]:
    """Severity and kind of each finding."""
    return [(finding.severity, finding.kind) for finding in check_example(text).findings]


SILENT = {
    "the same figure for the same year, told at other times": """
- {value: "1,047", scope: arrivals, period: 2019, source: ministry, published: 2020-01-20, publisher: Herald}
- {value: "1,047", scope: arrivals, period: 2019, published: 2020-07-20, publisher: Courier}
""",
    "too few digits to be distinctive": """
- {value: "229", scope: arrivals, period: 2019-Q1, source: ministry}
- {value: "229", scope: arrivals, period: 2019-Q1, source: police}
- {value: "229", scope: arrivals, period: 2020}
""",
    "a round figure elsewhere": """
- {value: "1,500", scope: arrivals, period: 2012, source: ministry}
- {value: "1,500", scope: arrivals, period: 2012, source: police}
- {value: "1,500", scope: arrivals, period: 2013}
""",
    "nearly the same stretch of time": """
- {value: "1,047", scope: arrivals, period: 2019, source: ministry}
- {value: "1,047", scope: arrivals, period: 2019, source: police}
- {value: "1,047", scope: arrivals, period: 2019/2019-12-28}
""",
    "an equal figure that another source confirms": """
- {value: "1,042", scope: arrivals, period: 2018-01/2018-11, source: ministry}
- {value: "1,042", scope: arrivals, period: 2018-01/2018-11, source: police}
- {value: "1,042", scope: arrivals, period: 2018}
- {value: about 1040, scope: arrivals, period: 2018, source: church}
""",
    "about 1,400 that became 1,400": """
- {value: about 1400, scope: arrivals, period: 2014, source: officials, published: 2015-06-15}
- {value: "1,400", scope: arrivals, period: 2014, source: officials, published: 2015-06-20}
""",
    "a bare figure before the bound": """
- {value: "1,400", scope: arrivals, period: 2014, source: officials, published: 2015-06-15}
- {value: "up to 1,400", scope: arrivals, period: 2014, source: officials, published: 2015-06-20}
""",
    "a bound that an exact count replaces": """
- {value: "up to 1,400", scope: arrivals, period: 2014, source: officials, published: 2015-06-15}
- {value: "1,400", scope: arrivals, period: 2014, source: officials, published: 2015-06-20}
- {value: "1,397", scope: arrivals, period: 2014, source: officials, published: 2015-06-19}
""",
    "two outlets with one origin": """
- {value: "1,450", scope: arrivals, period: 2014, source: activists, publisher: Herald}
- {value: "1,450", scope: arrivals, period: 2014, source: activists, publisher: Gazette}
""",
    "outlets with one origin, and another origin that gives about as many": """
- {value: "1,450", scope: arrivals, period: 2014, source: activists, publisher: Herald}
- {value: "1,450", scope: arrivals, period: 2014, source: activists, publisher: Gazette}
- {value: "1,450", scope: arrivals, period: 2014, source: activists, publisher: Courier}
- {value: about 1450, scope: arrivals, period: 2014, source: church, publisher: Tribune}
""",
    "one article that gives a count roughly and in full": """
- {value: more than 550, scope: soldiers arrived, period: 2019-02, source: officials}
- {value: "567", scope: soldiers arrived, period: 2019-02, source: officials}
""",
    "a part that is mostly the whole": """
- {value: "1,092", scope: women arrived, period: 2014}
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "140", scope: women arrived, period: 2020}
- {value: "147", scope: arrivals, period: 2020}
""",
}


@pytest.mark.parametrize("claims", SILENT.values(), ids=SILENT)
def test_silent(claims: str) -> None:
    assert kinds(claims) == []


def test_a_part_that_is_hardly_ever_the_whole() -> None:
    soldiers = SILENT["a part that is mostly the whole"].replace("women", "soldiers").replace("1,092", "17")
    assert kinds(soldiers) == [("note", "saturated-part")]


def test_a_correction_tells_who_corrected_what() -> None:
    corrected = """
- {id: old, value: "224", scope: arrivals, period: 2024, source: ministry, published: 2025-01-20, publisher: Daily}
- {value: "223", scope: arrivals, period: 2024, source: ministry, published: 2025-02-04, publisher: Post,
   supersedes: example_2025-01-20_Daily/old}
"""
    (finding,) = check_example(corrected).findings
    assert (finding.severity, finding.kind, [part.claim.wording for part in finding.parts], finding.message) == (
        "note",
        "revised-figure",
        ["224", "223"],
        "224 North Koreans arrived in South Korea in 2024 (suspect: Daily), since corrected to 223 (Post).",
    )


def test_a_hedge_lost_in_a_clash_is_a_tension() -> None:
    clash = """
- {value: over 1400, scope: arrivals, period: 2014, source: officials, published: 2015-06-15, publisher: Daily}
- {value: exactly 1400, scope: arrivals, period: 2014, source: officials, published: 2015-06-20, publisher: Post}
"""
    (finding,) = check_example(clash).findings
    assert (finding.severity, finding.kind, finding.why_tension) == (
        "tension",
        "hedge-lost",
        "Daily gave the figure as a bound, and its hedge was lost on the way. So this is a tension.",
    )


def test_a_refuted_figure_that_outlets_echo() -> None:
    echoed = """
- {value: "1,800", scope: arrivals, period: 2014, source: activists, publisher: Herald}
- {value: "1,800", scope: arrivals, period: 2014, source: activists, publisher: Gazette}
- {value: "1,800", scope: arrivals, period: 2014, source: activists, publisher: Courier}
- {value: "1,397", scope: arrivals, period: 2014, source: ministry, publisher: Post}
- {value: "1,397", scope: arrivals, period: 2014, source: police, publisher: Post}
"""
    assert kinds(echoed) == [("contradiction", "count-clash"), ("note", "one-source-echo")]
    note = check_example(echoed).findings[1]
    assert note.message == (
        "1,800 North Koreans arrived in 2014 in 3 outlets (Courier, Gazette and Herald), but all by one voice, activists, "
        "that does not outweigh those that refute it."
    )
