"""Figures a million times too large, or too large for floats: they are found or let stand, and never take others with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.finding import CheckReport
from checker.run import Run

LEFT = """\
who:
  East Germans: {also: [GDR citizens, refugees, emigrants], parts: [{some: [border guards]}]}
  border guards: {}
event:
  left: {kind: flow, parts: [{complete: [officially permitted, escaped via others, escaped directly, ransomed]}]}
  officially permitted: {kind: flow}
  escaped via others: {kind: flow}
  escaped directly: {kind: flow}
  ransomed: {kind: flow}
where: {the West: {}}
periods: {GDR years: 1949-10-07/1989-11-09}
"""
CHRONICLE = """\
article: {title: Refugees, publisher: Chronicle, published: 2009}
defaults: {scope: {who: East Germans, event: left, where: the West}, source: unnamed, period: GDR years}
claims:
  - {id: left, quote: around 3.5 million citizens, value: around 3.5 million}
  - {id: via, quote: "Around 23,200", value: "Around 23,200", scope: {event: escaped via others}, period: 1989-11-03/1989-11-04}
"""
WIKIPEDIA = """\
article: {title: Escapes, publisher: Wikipedia, published: 2020}
defaults: {scope: {who: East Germans, event: left, where: the West}, source: Jarausch 1994}
claims:
  - {id: before, quote: 3.454 billion of them, value: 3.454 billion, period: BEFORE/1961-08-12}
  - {id: reduced, quote: by 75%, change: reduced by 75%, from: 1961, scope: {event: escaped directly}, period: 1962}
  - {id: a-year, quote: only 334 per annum, value: only 334, average: year, scope: {event: escaped directly}, period: 1980/1988}
  - {id: all, quote: "203,619", value: "203,619", period: 1980/1988}
  - {id: directly, quote: "2,672", value: "2,672", period: 1980/1988, scope: {event: escaped directly}}
  - {id: permitted, quote: "150,918", value: "150,918", period: 1980/1988, scope: {event: officially permitted}}
  - {id: others, quote: "36,152", value: "36,152", period: 1980/1988, scope: {event: escaped via others}}
  - {id: ransomed, quote: "13,872", value: "13,872", period: 1980/1988, scope: {event: ransomed}}
"""
PEOPLE = "who: {people: {parts: [{complete: [men, women]}]}, men: {}, women: {}}\nevent: {counted: {}}\nwhere: {}\nroute: {}\n"
PAPER = (
    "article: {title: World, publisher: Paper, published: 2012-01-01}\ndefaults: {scope: {event: counted}, source: UN}\nclaims:\n"
)


def checked(folder: Path, **files: str) -> Run:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Run((str(folder),))


def clashes(report: CheckReport) -> list[tuple[str, set[str]]]:
    """Each refutation: how severe, and between which claims."""
    assert report.undecided == ()
    return [(f.severity, {part.claim.id.split("/")[1] for part in f.parts}) for f in report.findings if f.proof is not None]


# 9 × 334 are 3,006; that the parts miss 203,619 by 5 is a trifle beside it.
OWN = [("contradiction", {"directly", "a-year"})]


def test_billions_for_millions_leave_nothing_undecided(tmp_path: Path) -> None:
    """From 1949 on the two counts of those who left clash; from 1945 on nothing bounds the first years, and both may hold."""
    told = checked(tmp_path, vocabulary=LEFT, chronicle=CHRONICLE, wikipedia=WIKIPEDIA.replace("BEFORE", "1945"))
    assert clashes(told.report) == OWN
    clash = checked(tmp_path, wikipedia=WIKIPEDIA.replace("BEFORE", "1949-10-07"))
    assert clashes(clash.report) == [("contradiction", {"before", "left"}), *OWN]


def test_small_counts_clash_beside_a_trillion_and_one(tmp_path: Path) -> None:
    said = [("men", "2008", "3"), ("men", "2008", "2"), ("people", "2009", "1,000,000,000,001"), ("women", "2009", "7")]
    lines = "".join(
        f"  - {{id: c{n}, quote: '{value}', value: '{value}', scope: {{who: {who}}}, period: {period}}}\n"
        for n, (who, period, value) in enumerate(said)
    )
    told = checked(tmp_path, vocabulary=PEOPLE, paper=PAPER + lines)
    assert clashes(told.report) == [("contradiction", {"c0", "c1"})]


@pytest.mark.parametrize("whole", [10**9 + 3, 10**12 + 3, 10**15 + 3, 10**18 + 3])
@pytest.mark.parametrize("over", [0, 1])
def test_a_part_above_its_whole_by_one(tmp_path: Path, whole: int, over: int) -> None:
    said = [("people", whole), ("men", whole - 5), ("women", 5 + over)]
    lines = "".join(
        f"  - {{id: {who}, quote: '{value:,}', value: '{value:,}', scope: {{who: {who}}}, period: 2008}}\n" for who, value in said
    )
    told = checked(tmp_path, vocabulary=PEOPLE, paper=PAPER + lines, settings="immaterial: 0\n")
    assert clashes(told.report) == ([("contradiction", {"people", "men", "women"})] if over else [])


@pytest.mark.parametrize("words", ["3 billion", "5 billion", "30 billion", "47 billion", "3.9 billion", "4.7 trillion"])
def test_billions_are_bounded_on_both_sides(tmp_path: Path, words: str) -> None:
    line = f"  - {{id: a, quote: {words} people, value: {words}, scope: {{who: people}}, period: 2008}}\n"
    run = checked(tmp_path, vocabulary=PEOPLE, paper=PAPER + line)
    reading = run.loaded.claims[0].reading
    found = run.bounds({"who": "people", "event": "counted"}, "2008")
    assert reading is not None and (found.literal, found.pragmatic) == (reading.literal, reading.pragmatic)
    assert found.literal.lo and found.literal.hi
