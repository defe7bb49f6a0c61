"""One slip in several findings: told as one where one mending settles all, each judged as before."""

from __future__ import annotations

from pathlib import Path

from checker.memory.ledger.match import match
from checker.memory.ledger.selection import entries_of
from checker.memory.ledger.standing import standing
from checker.model.finding import Judgement
from checker.report.render.alike import alike
from tests.check.small import checked

VOCABULARY = """\
who:
  visitors: {}
event: {came: {}}
where: {City Museum: {}}
sources:
  museum office: {}
  city statistics: {}
"""
HEAD = """\
article: {{title: Museum, publisher: {publisher}, published: {published}}}
defaults: {{scope: {{who: visitors, event: came, where: City Museum}}, source: {source}}}
claims:
"""
EARLIER = (
    HEAD.format(publisher="Report 2024", published="2025-02-01", source="museum office")
    + """\
- {id: y24, quote: "65,204", value: "65,204", period: 2024}
- {id: h1, quote: "31,201", value: "31,201", period: 2024-H1}
- {id: h2, quote: "34,003", value: "34,003", period: 2024-H2}
"""
)
ECHO = (
    HEAD.format(publisher="Echo", published="2026-03-01", source="city statistics")
    + "- {id: up, quote: up 4.0 per cent, change: up 4.0 per cent, from: 2024, period: 2025}\n"
)
LATER = (
    HEAD.format(publisher="Report 2025", published="2026-02-01", source="museum office")
    + """\
- {{id: y24, quote: "{figure}", value: "{figure}", period: 2024}}
- {{id: y25, quote: "67,811", value: "67,811", period: 2025}}
"""
)


def test_three_findings_of_one_figure_are_told_as_one(tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, earlier=EARLIER, later=_later("56,204"), echo=ECHO)
    (told,) = alike(report.findings)
    assert told.message == (
        "65,204 visitors came to City Museum in 2024 (Report 2024), but 56,204 (Report 2025). It is open which is off. "
        "To mend “56,204” settles 2 other findings too."
    )
    assert [sorted(finding.accused) for finding in told.settled] == [
        ["echo/up", "later/y24", "later/y25"],
        ["earlier/h1", "earlier/h2", "later/y24"],
    ]
    assert [slip.text for slip in told.first.diagnosis] == ["“56,204” fits if it is read as 65,204"]


def test_judgements_of_before_settle_each_of_them(tmp_path: Path) -> None:
    """What was judged one by one, before they were told as one, stays judged, and none of it is stale."""
    report = checked(tmp_path, VOCABULARY, earlier=EARLIER, later=_later("56,204"), echo=ECHO)
    every = {part.claim.id: part.claim for finding in report.findings for part in finding.parts}
    entries = entries_of(report.findings, Judgement("accepted", "", "A. Editor", "2026-04-01"))
    matched = match(report.findings, standing(entries, tuple(every.values()), "2026-04-02"))
    assert [finding.status for finding in matched.findings] == ["known"] * 3
    assert matched.stale == ()
    (told,) = alike(matched.findings)
    assert len(told.findings) == 3


def test_a_later_figure_that_others_refute_is_not_the_one_to_use(tmp_path: Path) -> None:
    """Swapped digits in the second report; that the first would not add up so is told of none."""
    report = checked(tmp_path, VOCABULARY, earlier=EARLIER, later=_later("65,024"), echo=ECHO)
    (finding,) = report.findings
    assert (finding.severity, finding.kind, sorted(finding.accused)) == ("tension", "revised-figure", ["later/y24"])
    assert finding.why_tension == (
        "Report 2025 gives the later figure of the same source, but other figures speak for the earlier one: look both up. "
        "So this is a tension."
    )
    assert [slip.text for slip in finding.diagnosis] == ["fits if it is read as 65,204"]


def _later(figure: str) -> str:
    head, claims = LATER.rsplit("claims:\n", 1)
    return f"{head}claims:\n{claims.format(figure=figure)}"


SALES = """\
who:
  revenue: {unit: euros, parts: [{complete: [sales in Europe, sales in Asia, sales in America]}]}
event: {earned: {}}
where: {Marlow: {}}
publishers: {Daily: {}, Courier: {}, Wire: {}}
sources: {Marlow: {trust: 3, fiscal_year: 2007-10/2008-09}}
"""
OF_SALES = """\
article: {{title: Marlow, publisher: {publisher}, published: {published}}}
defaults: {{scope: {{who: revenue, event: earned, where: Marlow}}, source: Marlow, period: FY2022}}
claims:
"""


def test_what_two_papers_say_alike_is_accused_once(tmp_path: Path) -> None:
    courier = OF_SALES.format(publisher="Courier", published="2022-11-18") + (
        '- {id: revenue, quote: "12.4 billion", value: 12.4 billion euros}\n'
        '- {id: asia, quote: "6.3 billion in Asia", value: 6.3 billion euros, scope: {who: sales in Asia}}\n'
    )
    daily = OF_SALES.format(publisher="Daily", published="2022-11-17") + (
        '- {id: revenue, quote: "revenue of 12.4 billion", value: 12.4 billion euros}\n'
        '- {id: growth, quote: "up 8 per cent", change: up 8 per cent, from: FY2021}\n'
        '- {id: before, quote: "after 13.8 billion", value: 13.8 billion euros, period: FY2021}\n'
        '- {id: trend, quote: "third year of growth in a row", trend: third year of growth in a row, over: FY2020/FY2022}\n'
    )
    wire = OF_SALES.format(publisher="Wire", published="2023-02-09") + (
        '- {id: first, quote: "2.8 billion a year earlier", value: 2.8 billion euros, period: 2021-Q4}\n'
        '- {id: earlier, quote: "11.9 billion in 2020", value: 11.9 billion euros, period: FY2020}\n'
    )
    report = checked(tmp_path, SALES, courier=courier, daily=daily, wire=wire)
    expected = [("contradiction", "trend-broken", frozenset({"courier/revenue", "daily/revenue"}))]
    assert [(finding.severity, finding.kind, finding.accused) for finding in report.findings] == expected
