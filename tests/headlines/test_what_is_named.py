"""Headlines and remarks name what they speak of: parts of a sum, who would be off instead, and what is counted."""

from __future__ import annotations

from pathlib import Path

from checker.report.render.claims import allowed_sentence
from checker.report.render.letter import letters
from tests.check.small import checked
from tests.examples import report_of
from tests.headlines.test_headlines import hold_as_headlines

VOCABULARY = """\
who:
  books: {unit: books}
  budget: {unit: euros, parts: [{complete: [roads budget, schools budget, culture budget]}]}
  roads budget: {}
  schools budget: {}
  culture budget: {}
  people: {}
event: {lent: {}, planned: {}, died: {}}
sources: {council: {trust: 2}}
"""
BOOKS = """\
article: {title: Books, publisher: Mail, published: 2025-10-02}
defaults: {scope: {who: books, event: lent}, source: council, period: 2024}
claims:
- {id: old, quote: "14,310 in 2023", value: "14,310", period: 2023}
- {id: both, quote: "25,000 in two years", value: "25,000", period: 2023/2024}
- {id: record, quote: a record, record: highest, among: 2022/2024}
"""
BUDGET = """\
article: {title: Budget, publisher: Kurier, published: 2026-01-10}
defaults: {scope: {who: budget, event: planned}, source: unnamed, period: 2025}
claims:
- {id: all, quote: €12.4 million, value: €12.4 million}
- {id: roads, quote: €5.15 million, value: €5.15 million, scope: {who: roads budget}}
- {id: schools, quote: €4.9 million, value: €4.9 million, scope: {who: schools budget}}
- {id: culture, quote: "€850,000", value: "€850,000", scope: {who: culture budget}}
"""
DEAD = """\
article: {{title: Flood, publisher: {name}, published: 2024-08-01}}
defaults: {{scope: {{who: people, event: died}}, source: {name}, period: 2024-07}}
claims: [{{id: dead, quote: {number} dead, value: {number}}}]
"""


def test_more_than_half_of_what_two_years_come_to(tmp_path: Path) -> None:
    findings = checked(tmp_path, VOCABULARY, mail=BOOKS).findings
    hold_as_headlines(findings)
    assert [finding.message for finding in findings] == [
        "14,310 books lent in 2023 is more than half of 25,000 books from 2023 to 2024, but “a record” (Mail). "
        "It is open which is off."
    ]


def test_three_parts_are_named_where_there_is_room(tmp_path: Path) -> None:
    findings = checked(tmp_path, VOCABULARY, kurier=BUDGET).findings
    hold_as_headlines(findings)
    assert [finding.message for finding in findings] == [
        "850,000 culture budget + 5.15 million roads budget + 4.9 million schools budget = 10.9 million, but 12.4 million euros "
        "of budget in 2025 (Kurier). One is off."
    ]


def test_a_dispute_shows_how_far_its_figures_lie_apart_and_what_none_allows(tmp_path: Path) -> None:
    papers = {"Post": 40, "Herald": 44, "Gazette": 48, "Courier": 52}
    texts = {name.lower(): DEAD.format(name=name, number=number) for name, number in papers.items()}
    (finding,) = checked(tmp_path, VOCABULARY, **texts).findings
    assert finding.dispute and finding.proof is not None
    assert (finding.proof.gap, allowed_sentence(finding)) == (12, "")


def test_a_letter_does_not_call_the_papers_own_figures_those_of_others(tmp_path: Path) -> None:
    first = DEAD.format(name="Post", number=52).replace("source: Post", "source: council")
    later = DEAD.format(name="Post", number=37).replace("08-01", "08-09")
    (finding,) = checked(tmp_path, VOCABULARY, first=first, later=later).findings
    words = " ".join(letters(finding).split())
    assert "It cannot be right together with what you published elsewhere." in words
    other = first.replace("publisher: Post", "publisher: Herald")
    (finding,) = checked(tmp_path, VOCABULARY, first=other, later=later).findings
    assert "It cannot be right together with what others say." in " ".join(letters(finding).split())


def test_of_many_who_would_be_off_two_are_named() -> None:
    years = {2010: 339, 2011: 332, 2012: 341, 2013: 350, 2014: 361}
    claims = "".join(f'- {{value: "{number}", scope: soldiers arrived, period: {year}}}\n' for year, number in years.items())
    each = '- {value: "20 to 30", each: year, scope: soldiers arrived, period: 2010/2014}\n'
    assert [finding.margin for finding in report_of(claims + each).findings] == [
        "Were “20 to 30” right, “339” (Example News), “332” (Example News) and 3 more, for instance, would all have to be wrong."
    ]
