"""What a person sees of many findings: the list first, one line each, counts, or those of one article."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.model.finding import CheckReport, digits_needed
from tests.check.recorded import FIVE
from tests.formats.sample import REPORT, STALE, apart

Run = Callable[..., tuple[int, str, str]]
Gives = Callable[[CheckReport | BaseException], list[Any]]
NEW = sum(finding.status == "new" for finding in REPORT.findings)


def many(number: int) -> CheckReport:
    findings = tuple(replace(apart(STALE, i), fingerprint=f"{i:02x}" * 8) for i in range(number))
    return replace(REPORT, findings=findings)


def test_up_to_ten_are_told_at_once(claims: Path, run: Run, gives: Gives) -> None:
    gives(many(10))
    assert run("claims")[1].startswith("TENSION  stale-figure")


def test_more_than_ten_are_listed_first(claims: Path, run: Run, gives: Gives) -> None:
    gives(many(11))
    head, first, rest = run("claims")[1].partition("TENSION  stale-figure\n")
    assert head.startswith("11 FINDINGS  check show ID tells one; each stands in full below\n\n11 TENSIONS\n  000000  ")
    whole = first + rest
    assert whole.count("fingerprint ") == 11
    assert "WHAT THE KINDS MEAN  check explain tells it of any of these:\n  stale-figure\n" in whole


def test_brief_tells_none_in_full(claims: Path, run: Run, gives: Gives) -> None:
    gives(REPORT)
    shown = run("claims", "--brief")[1]
    assert "fingerprint" not in shown
    assert "\nCOVERAGE" in shown
    assert shown.startswith(f"{NEW} FINDINGS  check show ID tells one\n")


def test_quiet_leaves_out_what_is_no_finding(claims: Path, run: Run, gives: Gives) -> None:
    gives(REPORT)
    _, shown, beside = run("claims", "-q", "--brief")
    assert beside == ""
    assert "COVERAGE" not in shown
    gives(replace(REPORT, findings=()))
    assert run("claims", "-q")[1:] == ("", "")


def test_quiet_with_coverage_leaves_that(run: Run, folder: Path) -> None:
    out, without = (run("claims", "-q", *options)[1] for options in (["--coverage"], []))
    assert out.removeprefix(without) == (
        f"{'─' * 80}\n"
        "COVERAGE  5 claims in 3 articles: 4 compared with others, 1 not\n"
        "  other claims count the same, but speak of other times (1)\n"
        "    herald/in-2019  “1,047”\n"
    )


def test_a_file_alone_is_told_of_its_neighbours(run: Run, folder: Path) -> None:
    line = "2 other claim files in claims took no part; check claims compares all"
    assert line in run("claims/herald.yaml")[2].splitlines()
    assert [each for each in (run("claims")[2], run("claims/herald.yaml", "-q")[2]) if "took no part" in each] == []


def test_short_is_a_line_each(claims: Path, run: Run, gives: Gives) -> None:
    gives(replace(REPORT, undecided=()))
    lines = run("claims", "--format", "short")[1].splitlines()
    assert len(lines) == NEW
    place = STALE.shown_at.location
    assert f"{place.file}:{place.line}: tension: stale-figure: {STALE.message} [{STALE.fingerprint[:6]}]" in lines


def test_statistics_count_each_kind(claims: Path, run: Run, gives: Gives) -> None:
    gives(many(3))
    assert run("claims", "--statistics")[1].splitlines()[:5] == [
        "new  known  severity  kind",
        "  3      0  tension   stale-figure",
        "",
        "articles with most findings that accuse a claim of theirs",
        "  3  chinatopix-2015-06-15",
    ]
    code, _, why = run("claims", "--statistics", "--format", "json")
    assert (code, why) == (2, "--statistics: not with --format json; leave out one of them\n")


def test_only_what_an_article_takes_part_in(claims: Path, run: Run) -> None:
    other = (claims / "asianews.yaml").read_text(encoding="utf-8")
    (claims / "other.yaml").write_text(other.replace("AsiaNews", "IANS").replace("1,042", "1,142"), encoding="utf-8")
    (claims / "third.yaml").write_text(
        other.replace("AsiaNews", "Topix").replace("2018-01/2018-11", "2016").replace("in-2018", "in-2016"), encoding="utf-8"
    )
    assert run("claims", "--only", "claims/other.yaml", "-q", "--brief")[1].startswith("1 FINDING ")
    assert run("claims", "--only", "asianews", "-q", "--brief")[1].startswith("1 FINDING ")
    assert run("claims", "--only", "claims/third.yaml", "-q")[:2] == (0, "")
    code, _, why = run("claims", "--only", "claims/othr.yaml")
    assert (code, why) == (2, "--only othr: unknown; did you mean other? Known: asianews, other, third\n")


def test_an_article_takes_part_by_the_evidence_of_a_note(run: Run) -> None:
    """AsiaNews is no suspect of the note on the soldiers: it gives the most that came in any year."""
    shown = json.loads(run(*map(str, FIVE), "--only", "asianews-2018-12-18", "--format", "json")[1])["findings"]
    note = next(finding for finding in shown if finding["kind"] == "saturated-part")
    assert [(claim["id"].partition("/")[0], claim["role"]) for claim in note["claims"]] == [
        ("chinatopix-2015-06-15", "suspect"),
        ("asianews-2018-12-18", "premise"),
    ]
    assert [step["claim"] for step in note["evidence"]["steps"]] == [note["claims"][1]["id"]]


def test_coverage_names_claims_on_demand(claims: Path, run: Run, gives: Gives) -> None:
    gives(REPORT)
    assert "asianews-2018-12-18/missions" not in run("claims")[1]
    assert "asianews-2018-12-18/missions" in run("claims", "--coverage")[1]


def test_as_many_digits_as_it_takes() -> None:
    alike = tuple(replace(STALE, fingerprint=digits + "0" * 8) for digits in ("aaaaaaaa", "aaaaaaab", "bbbbbbbb"))
    assert digits_needed(alike) == 8
    assert digits_needed(alike[1:]) == 6
    assert digits_needed((alike[0], alike[0])) == 6
    assert digits_needed(()) == 6
