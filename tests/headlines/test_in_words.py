"""Headlines in the words of the articles: what is measured by its name, and what is told without digits."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.small import checked
from tests.headlines.redo import redone

VOCABULARY = """\
who:
  patients: {parts: [{complete: [men, women]}, {some: [children]}]}
  men: {}
  women: {}
  children: {}
  nurses: {parts: [{complete: [junior nurses, senior nurses]}]}
  junior nurses: {}
  senior nurses: {}
event:
  admitted: {kind: flow}
  wage: {measure: mean}
  absence: {measure: rate}
where: {Ghent: {}}
scopes:
  admissions: {who: patients, event: admitted, where: Ghent}
sources: {Registry: {trust: 3}}
"""
ARTICLE = """\
article: {{title: Wards, publisher: {publisher}, published: 2021-03-0{day}}}
defaults: {{scope: admissions, period: 2020, source: {source}}}
claims:
{claims}"""
TOLD = {
    "a fraction": (
        ("{quote: a seventh children, share: a seventh, of: patients, scope: {who: children}}",),
        ("{quote: 1203 patients, value: 1203}", "{quote: 67 children, value: 67, scope: {who: children}}"),
        "67 children of 1,203 patients admitted in Ghent in 2020 is 5.57 per cent (Post), not “a seventh”, 10.7 to 17.9 "
        "(suspect: Gazette).",
    ),
    "most of them": (
        ("{quote: most were women, share: most, of: patients, scope: {who: women}}",),
        ("{quote: 1203 patients, value: 1203}", "{quote: 467 women, value: 467, scope: {who: women}}"),
        "467 women of 1,203 patients admitted in Ghent in 2020 is 38.8 per cent (Post), not “most”, more than 50 "
        "(suspect: Gazette).",
    ),
    "halved": (
        ("{quote: numbers halved, change: halved, from: 2019}",),
        ("{quote: 1203 patients, value: 1203}", "{quote: 1377 patients in 2019, value: 1377, period: 2019}"),
        "1,377 patients admitted in Ghent in 2019 to 1,203 in 2020 is down 12.6 per cent (Post), not “halved”, 40 to 60 "
        "(suspect: Gazette).",
    ),
    "two bounds": (
        ("{quote: 40% children, share: 40%, of: patients, scope: {who: children}}",),
        (
            "{quote: fewer than 1200 patients, value: fewer than 1200}",
            "{quote: over 600 children, value: over 600, scope: {who: children}}",
        ),
        "even 601 children of 1,199 patients admitted in Ghent in 2020 is at least 50.1 per cent (Post), not 40 "
        "(suspect: Gazette).",
    ),
    "a change between two bounds": (
        ("{quote: down 40%, change: down 40%, from: 2019}",),
        ("{quote: over 1200 patients, value: over 1200}", "{quote: fewer than 1400, value: fewer than 1400, period: 2019}"),
        "even 1,399 patients admitted in Ghent in 2019 to 1,201 in 2020 is down at most 14.2 per cent (Post), not 40 "
        "(suspect: Gazette).",
    ),
    "a count without digits": (
        ("{quote: dozens of patients, value: dozens}",),
        ("{quote: 12 patients, value: 12}",),
        "12 patients admitted in Ghent in 2020 (Post), but “dozens”, at least 24 (suspect: Gazette).",
    ),
    "a range beside the words that it is read from": (
        ("{quote: around 28000 patients, value: around 28000}",),
        ("{quote: 30212 patients, value: 30212}",),
        "30,212 patients admitted in Ghent in 2020 (Post), but “around 28000”, 26,095 to 29,905 (suspect: Gazette).",
    ),
    "a range with rounded ends": (
        ("{quote: 27000 to 28000 patients, value: 27000 to 28000}",),
        ("{quote: 30212 patients, value: 30212}",),
        "30,212 patients admitted in Ghent in 2020 (Post), but “27000 to 28000”, 26,500 to 28,500 (suspect: Gazette).",
    ),
    "figures of times that share days": (
        ("{quote: 9 of all, value: 9, scope: {who: nurses}}",),
        (
            "{quote: 3 juniors, value: 3, scope: {who: junior nurses}, period: 2019/2020}",
            "{quote: 1 senior, value: 1, scope: {who: senior nurses}}",
        ),
        "3 junior nurses from 2019 to 2020 + 1 senior nurse in 2020 = at most 4 (Post), but 9 nurses admitted in Ghent in 2020 "
        "(suspect: Gazette).",
    ),
    "a share of what a law has in two stretches": (
        ("{quote: three to one men, share: 3 to 1, of: patients, scope: {who: men}}",),
        (
            "{quote: one in ten, share: one in ten, of: patients, scope: {who: women}}",
            "{quote: 703 patients, value: 703, period: 2020-01/2020-08}",
        ),
        "at least 87.5 per cent of patients (Post), but 71.4 to 77.8 (suspect: Gazette): men admitted in Ghent in 2020.",
    ),
    "a number in words": (
        ("{quote: twelve patients, value: twelve}",),
        ("{quote: 31 patients, value: 31}",),
        "31 patients admitted in Ghent in 2020 (Post), but 12 (suspect: Gazette).",
    ),
    "a mean": (
        ('{quote: "3,210 euros", value: "3,210 euros", scope: {who: nurses, event: wage, where: Ghent}}',),
        ('{quote: "3,450 euros", value: "3,450 euros", scope: {who: nurses, event: wage, where: Ghent}}',),
        "3,450 euros as wage of nurses in Ghent in 2020 (Post), but 3,210 (suspect: Gazette).",
    ),
    "a rate beside those of its parts": (
        ("{quote: 5.2 per cent, value: 5.2 per cent, scope: {who: nurses, event: absence}}",),
        (
            "{quote: juniors 6.1 per cent, value: 6.1 per cent, scope: {who: junior nurses, event: absence}}",
            "{quote: seniors 7.3 per cent, value: 7.3 per cent, scope: {who: senior nurses, event: absence}}",
        ),
        "5.2 per cent as absence of nurses in Ghent in 2020 (suspect: Gazette), but each part more: 6.1 for junior nurses and "
        "7.3 for senior nurses (Post).",
    ),
    "a suspect of both a count and its direction": (
        ('{quote: "fell to 1,234", change: "fell to 1,234", from: 2019}',),
        ('{quote: "1,211 in 2019", value: "1,211", period: 2019}',),
        "1,234 patients admitted in Ghent in 2020 is more than 1,211 in 2019 (Post), but “fell to 1,234” (suspect: Gazette).",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_as_the_articles_have_it(name: str, tmp_path: Path) -> None:
    doubtful, official, message = TOLD[name]
    articles = {"gazette": _article("Gazette", 1, "unnamed", doubtful), "post": _article("Post", 2, "Registry", official)}
    first = checked(tmp_path, VOCABULARY, **articles).findings[0]
    assert first.message == message
    redone(first.message)


def _article(publisher: str, day: int, source: str, claims: tuple[str, ...]) -> str:
    lines = "".join(f"  - {{id: c{number}, {claim[1:]}\n" for number, claim in enumerate(claims))
    return ARTICLE.format(publisher=publisher, day=day, source=source, claims=lines)


def test_ratios_without_a_base_are_told_in_their_words(tmp_path: Path) -> None:
    claims = (
        "{quote: doubled, change: doubled, from: 2018, period: 2019}",
        "{quote: tripled, change: tripled, from: 2019}",
    )
    other = _article("Post", 1, "unnamed", ("{quote: down 20%, change: down 20%, from: 2018}",))
    report = checked(tmp_path, VOCABULARY, gazette=_article("Gazette", 1, "unnamed", claims), post=other)
    assert [finding.message for finding in report.findings] == [
        "“doubled” in 2019 on 2018 (Gazette), “down 20%” in 2020 on 2018 (Post) and “tripled” in 2020 on 2019 (Gazette) "
        "cannot all hold. It is open which is off."
    ]


def test_no_fraction_of_a_person_is_allowed(tmp_path: Path) -> None:
    words = "{quote: 1.2 per 1000, share: 1.2 per 1000, of: patients, scope: {who: children}}"
    share = _article("Post", 2, "Registry", (words,))
    counts = ("{quote: 36 children, value: 36, scope: {who: children}}", "{quote: 3015 patients, value: 3015}")
    report = checked(tmp_path, VOCABULARY, gazette=_article("Gazette", 1, "unnamed", counts), post=share)
    assert [(finding.message, finding.allowed) for finding in report.findings] == [
        (
            "36 children of 3,015 patients admitted in Ghent in 2020 is 1.19 per cent (Gazette), not “1.2 per 1000”, 0.12 "
            "(Post). One figure of Gazette is off.",
            None,
        )
    ]
