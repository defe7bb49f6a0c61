"""One cause, one finding: what leaves open which is off is a further sum where others accuse one of those alone.

But what an article says against itself is always told by itself.
"""

from __future__ import annotations

from pathlib import Path

from tests.check.small import checked, told

VOCABULARY = """\
who:
  passengers: {}
event: {carried: {}}
sources:
  harbour office: {}
"""
HEAD = """\
article: {{title: Line, publisher: {publisher}, published: {published}}}
defaults: {{scope: {{who: passengers, event: carried}}, source: harbour office}}
claims:
"""
GAZETTE = (
    HEAD.format(publisher="Port Gazette", published="2025-01-14")
    + """\
- {id: y22, quote: "36,900", value: "36,900", period: 2022}
- {id: more, quote: "2,300 more", change: "2,300 more", from: 2021, period: 2022}
- {id: y21, quote: "34,600", value: "34,600", period: 2021}
"""
)
COURIER = (
    HEAD.format(publisher="Coast Courier", published="2025-02-20")
    + """\
- {id: y22, quote: "41,300", value: "41,300", period: 2022}
- {id: y21, quote: "34,600", value: "34,600", period: 2021}
"""
)
ROSE = "- {id: rose, quote: rose by 6.6 per cent, change: rose by 6.6 per cent, from: 2021, period: 2022}\n"


STAR = HEAD.format(publisher="Star", published="2025-03-01") + ROSE


def test_one_slip_is_one_finding(tmp_path: Path) -> None:
    """The office gave two figures, and a third paper has a sum against one of them: all go away as that is mended."""
    report = checked(tmp_path, VOCABULARY, gazette=GAZETTE, courier=COURIER, star=STAR)
    assert told(report) == [
        ("contradiction", "change-does-not-fit", ["suspect courier/y22", "premise courier/y21", "premise gazette/more"])
    ]
    (finding,) = report.findings
    further = [sorted(claim.id for claim in one.premises) for one in finding.witnesses]
    assert further == [["gazette/y22"]]


def test_what_an_article_says_against_itself_is_told(tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, gazette=GAZETTE, courier=COURIER + ROSE)
    assert told(report) == [
        ("contradiction", "change-does-not-fit", ["either courier/rose", "either courier/y21", "either courier/y22"]),
        ("contradiction", "change-does-not-fit", ["suspect courier/y22", "premise courier/y21", "premise gazette/more"]),
    ]


DOUBLED = """\
- {id: y20, quote: "30,000", value: "30,000", period: 2020}
- {id: up, quote: doubled, change: doubled, from: 2020, period: 2021}
"""


def test_what_is_left_to_differ_stays_a_finding(tmp_path: Path) -> None:
    """That the newer paper does not add up by itself besides is no matter of the year that the others refute."""
    report = checked(tmp_path, VOCABULARY, gazette=GAZETTE, courier=COURIER + DOUBLED, star=STAR)
    assert [sorted(finding.accused) for finding in report.findings] == [["courier/up", "courier/y20"], ["courier/y22"]]


def test_what_an_article_says_against_itself_is_told_where_others_confirm_the_rest_of_it(tmp_path: Path) -> None:
    vocabulary = """
        who: {voters: {parts: [{complete: [women, men]}]}, women: {}, men: {}}
        event: {turnout: {measure: rate}}
        sources: {Commission: {trust: 2}}
        """
    commission = """
        article: {title: Turnout, publisher: Commission, published: 2024-10-02}
        defaults: {scope: {event: turnout, who: women}, source: Commission, period: 2023}
        claims:
          - {id: women, quote: 72.1%, value: 72.1%}
          - {id: men, quote: 70.3%, value: 70.3%, scope: {who: men}}
          - {id: all, quote: 71.2%, value: 71.2%, scope: {who: voters}}
        """
    herald = commission.replace("publisher: Commission", "publisher: Herald").replace("source: Commission", "source: unnamed")
    report = checked(tmp_path, vocabulary, commission=commission, herald=herald.replace("72.1%", "70.1%"))
    assert [parts for _, _, parts in told(report)] == [["suspect herald/women", "premise commission/women"]]
    further = [[claim.id for claim in one.premises] for one in report.findings[0].witnesses]
    assert further == [["herald/men", "herald/all"]]
