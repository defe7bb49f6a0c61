""" "Some put it at twice that": the figure of another claim, as it was stated, times a number."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from checker.intake.files.load import Loaded
from checker.memory.cache.archive import Archive
from checker.memory.ledger.entry import claim_digest
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.forms import Value
from checker.prose.numbers import show_interval
from checker.report.formats import Context
from checker.report.formats.json import render as json_of
from checker.report.render.claims import reading_words
from checker.run import Run
from tests.records.conftest import Files

Load = Callable[[Files], Loaded]
PRESS = """\
article: {title: A title, publisher: AsiaNews, published: 2018-12-18}
defaults: {scope: arrivals, period: 2017, source: others}
claims:
"""
POLICE = "  - {id: police, quote: '1,042', value: '1,042', source: Police}\n"


def words(claim: Claim) -> tuple[str, str]:
    assert claim.reading is not None
    return reading_words(claim, claim.reading.literal), show_interval(claim.reading.pragmatic, claim.unit)


def some(value: str, more: str = "", that: str = "police") -> str:
    return f"  - {{id: some, quote: some put it at {value}, value: {value}, that: {that}{more}}}\n"


@pytest.mark.parametrize(
    ("value", "literal", "pragmatic"),
    [
        ("twice that", "1,563 to 2,605, where that is 1,042", "1,824 to 2,344"),
        ("nearly twice as many", "1,564 to 2,083, where that is 1,042", "1,824 to 2,083"),
        ("more than double", "at least 2,085, where that is 1,042", "2,085 to 3,126"),
        ("half of that", "417 to 625, where that is 1,042", "495 to 547"),
        ("two to three times that number", "1,563 to 3,647, where that is 1,042", "1,563 to 3,647"),
        ("up to ten times that", "at most 10,420, where that is 1,042", "5,210 to 10,420"),
        ("several times that", "at least 2,085, where that is 1,042", "at least 2,085"),
        ("a few times as many", "at least 1,043, where that is 1,042", "at least 1,043"),
        ("80 per cent of that", "829 to 838, where that is 1,042", "829 to 838"),
    ],
)
def test_both_readings_are_multiplied(load_files: Load, value: str, literal: str, pragmatic: str) -> None:
    loaded = load_files({"a.yaml": PRESS + POLICE + some(value)})
    assert loaded.problems == ()
    assert words(loaded.claims[1]) == (literal, pragmatic)


def test_the_other_figure_keeps_its_hedge_its_unit_and_its_growth(load_files: Load) -> None:
    def claims(first: str, more: str) -> tuple[str, str]:
        loaded = load_files({"a.yaml": PRESS + f"  - {{id: police, source: Police, {first}{more}}}\n" + some("twice that", more)})
        assert loaded.problems == ()
        return words(loaded.claims[1])

    assert claims("quote: over 1000, value: over 1000", "") == (
        "at least 1,502, where that is over 1000",
        "1,752 to 3,375",
    )
    assert claims("quote: 100 km, value: 100 km", ", scope: {who: any, event: range, where: any}") == (
        "136.05 to 273.25 kilometres, where that is 100 km",
        "158.7 to 246 kilometres",
    )
    assert claims("quote: 12 so far, value: 12, so far: yes", "") == (
        "18 to 30, where that is 12, so far",
        "at least 21",
    )
    assert claims("quote: fell to 12, change: fell to 12, from: 2016", "") == ("18 to 30, where that is fell to 12", "21 to 27")


def test_of_what_was_itself_told_as_a_multiple_each_figure_is_kept(load_files: Load) -> None:
    church = "  - {id: church, quote: half, value: half of that, that: some, source: a church}\n"
    loaded = load_files({"a.yaml": PRESS + church + POLICE + some("twice that")})
    police, twice = loaded.claims[1], loaded.claims[2]
    assert loaded.problems == () and police.reading is not None and twice.reading is not None
    assert words(loaded.claims[0])[0] == "626 to 1,563, where that is twice that, and that 1,042"
    form = loaded.claims[0].form
    assert isinstance(form, Value) and form.multiple is not None
    assert (form.multiple.that, form.multiple.wordings) == ("a/some", ("twice that", "1,042"))
    assert [figure.number for figure in form.multiple.figures] == [Fraction(1, 2), 2, 1042]
    chain = [f"  - {{id: c{n}, quote: twice, value: twice, that: c{n - 1}, source: s{n}}}\n" for n in range(1, 9)]
    first = POLICE.replace("id: police", "id: c0")
    assert [str(p) for p in load_files({"a.yaml": PRESS + first + "".join(chain)}).problems] == [
        "claims/a.yaml:12:48: that: “c7” is the end of a chain of 8 figures; write the figure that it comes to"
    ]


def test_it_speaks_of_a_claim_of_another_file_whatever_came_of_that(load_files: Load) -> None:
    files = {
        "a.yaml": PRESS + POLICE,
        "b.yaml": PRESS.replace("2018-12-18", "2018-12-20") + some("twice that", that="a/police"),
    }
    alone = load_files(files).claims[1]
    corrected = PRESS.replace("2018-12-18", "2018-12-19") + POLICE.replace("1,042", "1,204").replace(
        "source: Police", "source: Police, supersedes: a/police"
    )
    loaded = load_files({**files, "c.yaml": corrected})
    assert loaded.problems == ()
    assert [(claim.id, claim.status) for claim in loaded.claims] == [
        ("a/police", "superseded"),
        ("b/some", "asserted"),
        ("c/police", "asserted"),
    ]
    assert loaded.claims[1] == alone
    assert words(alone)[0] == "1,563 to 2,605, where that is 1,042"
    for status in ("denied", "forecast"):
        denied = PRESS + POLICE.replace("source", f"status: {status}, source")
        assert words(load_files({**files, "a.yaml": denied}).claims[1]) == words(alone)


def test_what_it_says_changes_with_the_other_figure_and_with_nothing_else(load_files: Load) -> None:
    files = {"a.yaml": PRESS + POLICE, "b.yaml": PRESS + some("twice that", that="a/police")}
    said = load_files(files).claims[1]
    moved = load_files({"a.yaml": PRESS, "z.yaml": PRESS + POLICE, "b.yaml": files["b.yaml"].replace("a/police", "z/police")})
    assert claim_digest(moved.claims[0]) == claim_digest(said) and content(moved.claims[0]) == content(said)
    voiced = load_files({**files, "a.yaml": files["a.yaml"].replace("Police", "Guards")})
    assert claim_digest(voiced.claims[1]) == claim_digest(said)
    edited = load_files({**files, "a.yaml": files["a.yaml"].replace("1,042", "1,402")})
    assert claim_digest(edited.claims[1]) != claim_digest(said)
    assert words(edited.claims[1])[0] == "2,103 to 3,505, where that is 1,402"


def test_what_is_remembered_follows_the_other_figure(load_files: Load, tmp_path: Path) -> None:
    files = {"a.yaml": PRESS + POLICE, "b.yaml": PRESS + some("twice that", that="a/police")}
    archive = Archive(tmp_path / "kept", "x")
    for figure in ("1,042", "1,402", "1,042"):
        load_files({**files, "a.yaml": files["a.yaml"].replace("1,042", figure)})
        kept, anew = Run(("claims",), store=archive), Run(("claims",))
        assert kept.loaded == anew.loaded and kept.report == anew.report
        archive.save()
        archive = Archive(tmp_path / "kept", "x")


def test_two_voices_that_differ_by_a_multiple_are_one_dispute(load_files: Load) -> None:
    load_files({"a.yaml": PRESS + POLICE + some("twice that")})
    (finding,) = Run(("claims",)).report.findings
    assert (finding.severity, finding.kind, finding.dispute, [part.role for part in finding.parts]) == (
        "contradiction",
        "count-clash",
        True,
        ["either", "either"],
    )
    assert finding.message == (
        "“twice that”, 1,563 to 2,605 North Koreans arrived in South Korea in 2017, but 1,042 (AsiaNews). "
        "It is open which is off."
    )


def test_the_json_report_names_the_claim_that_it_speaks_of(load_files: Load) -> None:
    load_files({"a.yaml": PRESS + POLICE + some("twice that")})
    (finding,) = json.loads(json_of(Run(("claims",)).report, Context()))["findings"]
    assert [(part["id"], part["value"], part["form"], part.get("that")) for part in finding["claims"]] == [
        ("a/police", "1,042", "value", None),
        ("a/some", "twice that", "value", "a/police"),
    ]
    assert finding["claims"][1]["literal"] == {"lo": 1563, "hi": 2605}


def test_a_miss_by_little_is_no_contradiction(load_files: Load) -> None:
    """ "Nearly twice" 1,042 is less than 2,084, give or take half a per cent of what either says."""
    third = "  - {{id: third, quote: '{0}', value: '{0}', source: a third}}\n"
    denied = PRESS + POLICE.replace("source", "status: denied, source")

    def severities(figure: str) -> list[str]:
        load_files({"a.yaml": denied + some("nearly twice that") + third.format(figure)})
        return [finding.severity for finding in Run(("claims",)).report.findings]

    assert [severities(figure) for figure in ("2,083", "2,084", "2,104", "2,105")] == [
        [],
        ["tension"],
        ["tension"],
        ["contradiction"],
    ]
