"""When a finding could first be seen, told for a few articles on one number: whole outputs."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker import __version__
from checker.model.history import Course, FindingHistory, Sighting
from checker.report.render.chronicle import history_text
from tests.cli.test_check import Run
from tests.formats.sample import BROKEN, STALE

VOCABULARY = """\
who: {people: {}}
event: {arrived: {kind: flow, begins: 1953-07-27}}
where: {South Korea: {}}
scopes: {arrivals: {who: people, event: arrived, where: South Korea}}
sources: {Ministry: {trust: 5}}
"""
ARTICLES = {
    "herald": """\
article: {title: Fewer in 2015, publisher: Herald, published: 2016-01-10}
claims:
  - {id: in-2015, quote: "1,397 people", value: "1,397", scope: arrivals, period: 2015, source: unnamed}
  - {id: in-all, quote: "over 20,000", value: "over 20,000", scope: arrivals, period: ../2015, source: unnamed}
""",
    "courier": """\
article: {title: The year before last, publisher: Courier, published: 2017-01-10}
claims:
  - {id: in-2015, quote: "1,275 that year", value: "1,275", scope: arrivals, period: 2015, source: police}
""",
    "monitor": """\
article: {title: Ten years, publisher: Monitor, published: 2018-01}
claims:
  - {id: in-2015, quote: "only 1,275", value: "1,275", scope: arrivals, period: 2015, source: a church}
""",
    "echo": """\
article: {title: Looking back, publisher: Echo, published: 2018-05-02}
claims:
  - {id: in-2015, quote: "1,397 of them", value: "1,397", scope: arrivals, period: 2015, source: unnamed}
""",
}
CORRECTION = """\
article: {title: Corrections, publisher: Herald, published: 2019-03-01}
claims:
  - {id: in-2015, quote: "1,275 people", value: "1,275", scope: arrivals, period: 2015, source: unnamed,
     supersedes: herald/in-2015}
"""
SERIES = """\
id,title,publisher,published,value,exact,who,event,where,period,source
y2015,Arrivals,Ministry,2016-03-01,"1,275",yes,people,arrived,South Korea,2015,Ministry
all,Arrivals,Ministry,2020-06-30,"28,795",yes,people,arrived,South Korea,../2015,Ministry
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory with `claims`: four articles on one year."""
    place = tmp_path / "claims"
    place.mkdir()
    (place / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    for stem, text in ARTICLES.items():
        (place / f"{stem}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return place


TOLD = """\
2017-01-10  CONTRADICTION  count-clash
  suspect           Echo 2018-05-02 “1,397 of them”  claims/echo.yaml:3
  suspect           Herald 2016-01-10 “1,397 people”  claims/herald.yaml:3
  in print          for 366 days: the earliest of these was published before
                    anything that refutes it
  seen as           1,397 people arrived in South Korea in 2015 (Herald), but
                    1,275 (Courier). It is open which is off.
  would stop        Courier 2017-01-10, whose own claim is in question
  since 2018-01-31  blamed on: “1,397 people” (Herald 2016-01-10), after Monitor
                    2018-01
  since 2018-05-02  blamed on: “1,397 of them” (Echo 2018-05-02), “1,397 people”
                    (Herald 2016-01-10); Echo 2018-05-02 would have been stopped
                    too

1 contradiction; 2 articles would have been stopped; 5 claims in 4 articles, 4
days
"""


def test_one_clash_from_its_first_day_on(folder: Path, run: Run) -> None:
    assert run("history", "claims") == (0, TOLD, "")


CORRECTED = """\
2017-01-10  CONTRADICTION  count-clash
  suspect           Herald 2016-01-10 “1,397 people”  claims/herald.yaml:3
  in print          for 366 days: it was published before anything that refutes
                    it
  seen as           1,397 people arrived in South Korea in 2015 (Herald), but
                    1,275 (Courier). It is open which is off.
  would stop        Courier 2017-01-10, whose own claim is in question
  since 2018-01-31  blamed on: “1,397 people” (Herald 2016-01-10), after Monitor
                    2018-01
  gone 2019-03-01   “1,397 people” (Herald) was corrected by “1,275 people”
                    (Herald)

nothing stands; 1 finding gone; 1 article would have been stopped; 5 claims in 4
articles, 4 days
"""


def test_a_correction_ends_it(folder: Path, run: Run) -> None:
    (folder / "echo.yaml").unlink()
    (folder / "correction.yaml").write_text(CORRECTION, encoding="utf-8")
    assert run("history", "claims") == (0, CORRECTED, "")


WITH_SERIES = """\
2016-03-01  CONTRADICTION  count-clash
  suspect           Echo 2018-05-02 “1,397 of them”  claims/echo.yaml:3
  suspect           Herald 2016-01-10 “1,397 people”  claims/herald.yaml:3
  in print          for 51 days: the earliest of these was published before
                    anything that refutes it
  seen as           1,275 people arrived in South Korea in 2015 (Ministry), but
                    1,397 (suspect: Herald).
  would stop        none: seen only once Ministry 2016-03-01 was published
  since 2018-05-02  blamed on: “1,397 of them” (Echo 2018-05-02), “1,397 people”
                    (Herald 2016-01-10); Echo 2018-05-02 would have been stopped
                    too

2020-06-30  TENSION  stale-figure
  suspect     Herald 2016-01-10 “over 20,000”  claims/herald.yaml:4
  in print    for 1,633 days: it was published before anything that refutes it
  seen as     28,795 people arrived in South Korea by the end of 2015
              (Ministry), but “over 20,000”, 20,001 to 25,000 as readers take it
              (suspect: Herald).
  would stop  none: seen only once Ministry 2020-06-30 was published

1 contradiction, 1 tension; 1 article would have been stopped; 2 seen only once
a reference was published; 7 claims in 5 articles, 6 days
"""


def test_each_row_of_a_series_counts_from_its_own_date(folder: Path, run: Run) -> None:
    (folder / "series.csv").write_text(SERIES, encoding="utf-8")
    assert run("history", "claims", "--fail-on", "tension") == (0, WITH_SERIES, "")


def test_for_programs(folder: Path, run: Run) -> None:
    code, out, err = run("history", "claims", "--format", "json")
    found = json.loads(out)
    (course,) = found.pop("findings")
    sightings = course.pop("sightings")
    assert (code, err) == (0, "")
    assert found == {
        "format": 1,
        "version": __version__,
        "dates": ["2016-01-10", "2017-01-10", "2018-01-31", "2018-05-02"],
        "articles": 4,
        "claims": 5,
        "undecided": [],
        "problems": [],
    }
    assert [claim["id"] for claim in course.pop("suspects")] == [
        s["id"] for s in sightings[-1]["claims"] if s["role"] != "premise"
    ]
    assert course.pop("message_statement")["template"] == "{clash:within 159}."
    assert {**course, "fingerprint": "", "message": ""} == {
        "first_visible": "2017-01-10",
        "severity": "contradiction",
        "kind": "count-clash",
        "fingerprint": "",
        "message": "",
        "stopped": [
            {"article": "courier", "title": "The year before last", "publisher": "Courier", "published": "2017-01-10", "url": ""}
        ],
        "others": [],
        "days": 366,
        "gone": None,
        "why_gone": "",
        "why_gone_statement": None,
    }
    assert [(s["date"], [a["article"] for a in s["stopped"]], [c["id"] for c in s["claims"]]) for s in sightings] == [
        ("2017-01-10", ["courier"], ["courier/in-2015", "herald/in-2015"]),
        ("2018-01-31", [], ["herald/in-2015", "courier/in-2015"]),
        ("2018-05-02", ["echo"], ["echo/in-2015", "herald/in-2015", "courier/in-2015"]),
    ]


def test_contradictions_only_unless_tensions_are_asked_for(folder: Path, run: Run) -> None:
    (folder / "series.csv").write_text(SERIES, encoding="utf-8")
    severities = [
        [finding["severity"] for finding in json.loads(run("history", "claims", "--format", "json", *option)[1])["findings"]]
        for option in ((), ("--fail-on", "tension"))
    ]
    assert severities == [["contradiction"], ["contradiction", "tension"]]


def test_nothing_to_tell(folder: Path, run: Run) -> None:
    for stem in ("courier", "monitor"):
        (folder / f"{stem}.yaml").unlink()
    assert run("history", "claims") == (0, "nothing found; 3 claims in 2 articles, 2 days\n", "")


@pytest.mark.parametrize("width", [40, 120])
def test_any_width(width: int, folder: Path, run: Run) -> None:
    code, out, err = run("history", "claims", "--width", str(width))
    assert (code, err, "".join(out.split())) == (0, "", "".join(TOLD.split()))
    assert max(map(len, out.splitlines())) <= width


def test_output_to_a_file(folder: Path, run: Run) -> None:
    assert run("history", "claims", "--output", "history.txt") == (0, "", "")
    assert Path("history.txt").read_text(encoding="utf-8") == TOLD


def test_what_cannot_be_read_is_told_and_the_rest_is_followed(folder: Path, run: Run) -> None:
    (folder / "worse.yaml").write_text(ARTICLES["echo"].replace("1,397 of them", "many").replace("2018-05-02", "2019"), "utf-8")
    code, out, err = run("history", "claims")
    assert (code, out) == (2, TOLD)
    assert err.endswith("1 problem; 1 claim was not checked\n")


def test_no_claims(folder: Path, run: Run) -> None:
    assert run("history", "nowhere")[:2] == (2, "")


def test_the_heading_says_what_could_be_seen_that_day() -> None:
    """Later evidence may give a clash another kind, which is told at its own day, or as what it is by now."""
    by_now = replace(STALE, message_statement=BROKEN.message_statement)
    day = date(2020, 7, 1).toordinal()
    first, second = Sighting(day, STALE, (), ()), Sighting(day + 9, BROKEN, (), ())
    told = [
        history_text(FindingHistory((day,), 1, 1, (course,), ()), 400, False).splitlines()
        for course in (
            Course((first,), STALE),
            Course((first, second), BROKEN),
            Course((first,), BROKEN),
            Course((first,), by_now),
        )
    ]
    assert {lines[0] for lines in told} == {"2020-07-01  TENSION  stale-figure"}
    now = f"a contradiction, record-broken: {BROKEN.message}"
    since = [[line for line in lines if line.startswith(("  since", "  by now"))] for lines in told]
    assert since[0] == since[3] == []
    assert [line.endswith(f"; {now}") for line in since[1]] == [True]
    assert [" ".join(line.split()) for line in since[2]] == [f"by now {now}"]
