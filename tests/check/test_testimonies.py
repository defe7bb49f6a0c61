"""What one origin says several times counts once; two figures for one count stand open; figures that are tied stand together."""

from __future__ import annotations

import pytest

from checker.model.finding import Finding
from tests.check.papers import ARRIVED, DESERTED, DIED, Articles, findings, roles

EQUAL = DIED.replace("trust: 3", "trust: 2").replace("sources: {", "sources: {Museum: {trust: 2}, Archive: {trust: 2}, ")
SHARED = "scope: {event: died}, source: Institute, period: 1961/1989"
POLICE = ("2001-08-01", SHARED.replace("Institute", "Police"), ("id: all, value: 266, scope: {who: dead}",))
TOTAL = "id: all, value: 237, scope: {who: dead}"
PARTS = (
    "id: fug, value: 171, scope: {who: fugitives}",
    "id: by, value: 52, scope: {who: bystanders}",
    "id: guards, value: 14, scope: {who: guards}",
)


def disputed(told: tuple[Finding, ...]) -> list[tuple[bool, dict[str, str]]]:
    """Of each finding with a proof whether it is a dispute, and the role of each claim."""
    return [(each.dispute, {part.claim.id: part.role for part in each.parts}) for each in told if each.proof]


@pytest.mark.parametrize("total", [POLICE, ("2001-08-01", POLICE[1], ("id: all, value: 210, scope: {who: dead}",))])
def test_a_total_with_its_parts_against_another_is_one_dispute(total: tuple[str, str, tuple[str, ...]]) -> None:
    articles = {"police": total, "study": ("2009-08-12", SHARED, (TOTAL, *PARTS))}
    assert disputed(findings(EQUAL, articles)) == [(True, {"police/all": "either", "study/all": "either"})]


def test_the_parts_may_stand_in_another_article_of_the_origin() -> None:
    articles = {
        "police": POLICE,
        "news": ("2009-08-13", SHARED, (TOTAL,)),
        "study": ("2009-08-12", SHARED, PARTS),
    }
    assert disputed(findings(EQUAL, articles)) == [(True, {"police/all": "either", "news/all": "either"})]


def test_who_is_refuted_by_one_figure_in_dispute_only_is_no_suspect() -> None:
    def of(source: str, *claims: str) -> tuple[str, str, tuple[str, ...]]:
        return "2010-01-10", SHARED.replace("Institute", source), claims

    articles = {
        "police": POLICE,
        "study": ("2009-08-12", SHARED, (TOTAL,)),
        "museum": of("Museum", "id: fug, value: at least 240, scope: {who: fugitives}"),
        "archive": of("Archive", "id: g, value: up to 250, scope: {who: dead}, period: 1961/1990"),
    }
    assert disputed(findings(EQUAL, articles)) == [(True, {"police/all": "either", "study/all": "either"})]


def test_who_is_refuted_by_both_is_a_suspect_still() -> None:
    articles = {
        "police": POLICE,
        "study": ("2009-08-12", SHARED, (TOTAL,)),
        "museum": ("2010-01-10", SHARED.replace("Institute", "Museum"), ("id: fug, value: 310, scope: {who: fugitives}",)),
    }
    told = disputed(findings(EQUAL, articles))
    assert (True, {"police/all": "either", "study/all": "either"}) in told
    assert [parts for is_dispute, parts in told if not is_dispute and parts["museum/fug"] == "suspect"] != []


@pytest.mark.parametrize("change", ["up 36%", "up 60%"])
def test_of_equal_repairs_the_one_with_the_fewest_figures_that_are_tied(change: str) -> None:
    shared = "scope: {who: soldiers, event: deserted}, source: Army"
    wire = ("id: fy07, value: '4,698', period: FY2007", "id: fy06, value: '3,301', period: FY2006")
    inc = "id: inc, change: up 42%, from: FY2006, period: FY2007"
    other = ("2007-11-16", shared.replace("Army", "Ministry"), (f"id: inc, change: {change}, from: FY2006, period: FY2007",))
    vocabulary = DESERTED.replace("Army: {trust: 2}", "Army: {trust: 2}, Ministry: {trust: 2}")
    tied = roles(vocabulary, {"wire": ("2007-11-20", shared, (*wire, inc)), "other": other})
    assert [(severity, suspects) for severity, suspects, *_ in tied] == [("contradiction", {"other/inc"})]
    alone = roles(vocabulary, {"wire": ("2007-11-20", shared, wire), "other": other})
    assert [either for _, _, either, _ in alone] == [{"wire/fy07", "wire/fy06", "other/inc"}]


@pytest.mark.parametrize(
    "echo",
    [
        "id: e, value: more than 220, scope: {who: dead}",
        "id: e, value: at least 171, scope: {who: fugitives}",
        "id: e, value: between 230 and 240, scope: {who: dead}",
    ],
)
def test_an_echo_changes_nothing_among_the_others(echo: str) -> None:
    articles: Articles = {
        "study": ("2009-08-12", SHARED, PARTS),
        "museum": ("2010-01-10", SHARED.replace("Institute", "Museum"), ("id: by, value: 60, scope: {who: bystanders}",)),
        "police": ("2001-08-01", SHARED.replace("Institute", "Police"), ("id: fug, value: 150, scope: {who: fugitives}",)),
    }
    before = disputed(findings(EQUAL, articles))
    after = disputed(findings(EQUAL, articles | {"echo": ("2010-02-01", SHARED, (echo,))}))
    assert after == before


@pytest.mark.parametrize(("own", "severity"), [("301", "contradiction"), ("230", "tension")])
def test_what_an_article_says_against_itself_is_told_though_others_refute_it(own: str, severity: str) -> None:
    shared = "scope: {who: North Koreans, event: arrived}, source: "
    news = (
        "id: c, change: 'from 1,047 to 229', from: 2019, period: 2020",
        f"id: n, value: {own}, period: 2020",
        "id: one, value: 61, period: 2010",
        "id: two, value: 72, period: 2010",
    )
    articles: Articles = {
        "news": ("2021-01-15", f"{shared}unnamed", news),
        "gov": ("2021-01-15", f"{shared}Ministry", ("id: n, value: '1,133', period: 2019",)),
    }
    told = roles(ARRIVED, articles)
    assert ("contradiction", {"news/c"}, set(), {"gov/n"}) in told
    assert ("contradiction", set(), {"news/one", "news/two"}, set()) in told
    assert (severity, set(), {"news/c", "news/n"}, set()) in told


@pytest.mark.parametrize(("other", "kinds"), [("801", ["twofold-figure"]), ("817", []), ("about 800", [])])
def test_an_article_s_two_figures_next_to_each_other(other: str, kinds: list[str]) -> None:
    shared = "scope: {who: North Koreans, event: arrived}, source: Ministry, period: 2019"
    articles: Articles = {"news": ("2021-01-15", shared, ("id: one, value: 800", f"id: two, value: {other}"))}
    assert [(told.severity, told.kind) for told in findings(ARRIVED, articles)] == [("note", kind) for kind in kinds]


@pytest.mark.parametrize(("total", "suspects"), [("2,515", ["lamp/coast"]), ("2,514", [])])
def test_a_part_that_adds_up_exactly_stands_where_its_source_is_misquoted(total: str, suspects: list[str]) -> None:
    """Beside 1,310 and 881 give or take a little would let 342 stand as well as 324; but 324 is what the article ties."""
    vocabulary = """\
who: {patients: {}}
event: {fell ill: {}}
where: {Marada: {parts: [{complete: [North, South, Coast]}]}, North: {}, South: {}, Coast: {}}
sources: {Ministry: {trust: 2}}
"""
    shared = "scope: {who: patients, event: fell ill, where: Marada}, source: Ministry, period: 2023-02"
    parts = {"north": "'1,310'", "south": "'881'", "coast": "'324'"}
    sud = [f"id: {name}, value: {value}, scope: {{where: {name.title()}}}" for name, value in parts.items()]
    articles: Articles = {
        "sud": ("2023-03-01", shared, (f"id: all, value: '{total}'", *sud)),
        "lamp": ("2023-03-01", shared, ("id: coast, value: '342', scope: {where: Coast}",)),
    }
    found = findings(vocabulary, articles)
    assert [(found[0].severity, found[0].kind)] == [("contradiction", "count-clash")]
    assert [part.claim.id for part in found[0].parts if part.role == "suspect"] == suspects
