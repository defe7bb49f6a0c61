"""The overview of a small made newsroom, whole: one claim in each state, and each way for a source to fare."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from checker.model.finding import CheckReport, Coverage, Undecided
from checker.model.numbers import Interval
from checker.run import Run, overview
from tests.overview.told import same_as_kept

FILES = {
    "vocabulary.yaml": """
who:
  people: {parts: [{complete: [men, women]}]}
  men: {within: people}
  women: {within: people}
  cities: {unit: cities}
event:
  arrived: {kind: flow, begins: 1990-01-01}
  joined: {kind: flow}
  living: {kind: state, follows: arrived}
where: {land: {}}
scopes: {arrivals: {who: people, event: arrived, where: land}}
sources:
  Ministry: {}
  Register: {of: Ministry}
""",
    "courier-2001-02-01.yaml": """
article: {title: Arrivals, publisher: Courier, published: 2001-02-01}
defaults: {scope: arrivals, source: Ministry}
claims:
  - {id: total, quote: "10,034", value: "10,034", period: ../2000}
  - {id: year, quote: "1,210", value: "1,210", period: "2000"}
  - {id: next, quote: "1,500", value: "1,500", period: "2001", status: forecast}
  - {id: guards, quote: nine cities, value: nine, scope: {who: cities, event: joined}, period: "2000", source: unnamed}
""",
    "herald-2002-02-01.yaml": """
article: {title: More arrivals, publisher: Herald, published: 2002-02-01}
defaults: {scope: arrivals, source: Register, via: Wire}
claims:
  - {id: year-again, quote: "1,214", value: "1,214", period: "2000"}
  - {id: since, quote: "over 7,000", value: "over 7,000", period: ../2001}
  - {id: women, quote: "2,400 women", value: "2,400", scope: {who: women}, period: "2000"}
  - {id: monthly, quote: 100 a month, value: "100", average: month, period: "2000"}
  - {id: living, quote: "9,011", value: "9,011", scope: {event: living}, period: 2001-12-31, source: unnamed}
""",
    "tribune-2003-02-01.yaml": """
article: {title: Put right, publisher: Tribune, published: 2003-02-01}
defaults: {scope: arrivals, source: Register}
claims:
  - {id: two, quote: "1,871", value: "1,871", period: "2002"}
  - {id: rise, quote: up 10 per cent, change: up 10 per cent, from: "2000", period: "2001"}
""",
    "courier-2003-03-01.yaml": """
article: {title: Correction, publisher: Courier, published: 2003-03-01}
defaults: {scope: arrivals, source: Ministry}
claims:
  - {id: two, quote: "1,817", value: "1,817", period: "2002", supersedes: tribune-2003-02-01/two}
""",
}


def newsroom(folder: Path) -> Run:
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return Run((str(folder),), in_part=False)


def test_all_that_is_shown(tmp_path: Path) -> None:
    run = newsroom(tmp_path)
    assert same_as_kept(run.overview(run.report), "newsroom")


def test_what_is_undecided_tells_nothing_of_what_is_allowed(tmp_path: Path) -> None:
    read = newsroom(tmp_path).loaded
    (total,) = (claim for claim in read.claims if claim.id == "courier-2001-02-01/total")
    report = CheckReport((), (Undecided((total,), "no time was left"),), Coverage(4, len(read.claims), len(read.claims), ()))
    shown = overview(report, [total, replace(total, id="courier-2001-02-01/z")], read.vocabulary, read.settings)
    assert [(state.state, state.why) for state in shown.states] == [("undecided", "no time was left"), ("agrees", "")]
    alone = overview(report, [total, replace(total, id="courier-2001-02-01/z", status="denied")], read.vocabulary, read.settings)
    assert [state.state for state in alone.states] == ["undecided", "silent"]
    assert [line.cumulative[-1].allowed for line in shown.timelines] == [Interval(Fraction(10034), Fraction(10034))]
    assert [line.cumulative[-1].allowed for line in alone.timelines] == [Interval(Fraction(0), None)]


def test_what_a_later_claim_corrects_is_revised_without_a_finding_too(tmp_path: Path) -> None:
    read = newsroom(tmp_path).loaded
    report = CheckReport((), (), Coverage(4, len(read.claims), len(read.claims), ()))
    revised = {record.name: record.revised for record in overview(report, read.claims, read.vocabulary, read.settings).sources}
    assert {name: [claim.id for claim in claims] for name, claims in revised.items()} == {
        "": [],
        "Ministry": [],
        "Register": ["tribune-2003-02-01/two"],
    }
