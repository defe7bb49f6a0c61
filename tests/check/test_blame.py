"""Whom a finding accuses and how severe it is: by real clashes, and with the number that decides a fifth up and down."""

from __future__ import annotations

import pytest

from tests.check.papers import ARRIVED, DESERTED, DIED, Articles, findings, roles

pytestmark = pytest.mark.own

CASES = """\
who: {cases: {unit: cases, parts: [{complete: [leave, desertion]}]}, leave: {unit: cases}, desertion: {unit: cases}}
event: {opened: {}}
sources: {Prosecutor: {trust: 2}}
"""


def totals(arrived: int) -> Articles:
    """Totals of one source leave 229 for a year; a paper has another figure for it."""
    shared = "scope: {who: North Koreans, event: arrived}, source: Ministry"
    return {
        "a": ("2021-01-10", shared, ("id: t20, value: '33,752', period: ../2020", "id: t19, value: '33,523', period: ../2019")),
        "b": (
            "2021-05-01",
            "scope: {who: North Koreans, event: arrived}, source: unnamed",
            (f"id: y20, value: '{arrived:,}', period: 2020",),
        ),
    }


@pytest.mark.parametrize("arrived", [304, 380, 456])
def test_differences_of_totals_of_one_source_are_sharp(arrived: int) -> None:
    assert roles(ARRIVED, totals(arrived)) == [("contradiction", {"b/y20"}, set(), {"a/t20", "a/t19"})]


@pytest.mark.parametrize("arrived", [229, 230])
def test_a_trifle_is_no_contradiction(arrived: int) -> None:
    assert [severity for severity, *_ in roles(ARRIVED, totals(arrived))] == ["tension"] * (arrived - 229)


def test_totals_of_two_sources_may_both_be_rounded() -> None:
    articles = totals(380)
    published, shared, (later, earlier) = articles.pop("a")
    articles |= {"c": (published, shared, (later,)), "d": (published, shared.replace("Ministry", "Police"), (earlier,))}
    assert [severity for severity, *_ in roles(ARRIVED, articles)] == ["tension"]


@pytest.mark.parametrize("arrived", [1523, 1904, 2285])
def test_a_later_figure_for_another_count_revises_nothing(arrived: int) -> None:
    shared = "scope: {who: North Koreans, event: arrived}, source: Ministry"
    articles = {
        "y2019": ("2019-01-10", shared, ("id: t18, value: '32,476', period: ../2018",)),
        "y2020": ("2020-01-10", shared, ("id: t19, value: '33,523', period: ../2019",)),
        "later": ("2021-05-01", shared, (f"id: y19, value: '{arrived:,}', period: 2019",)),
    }
    assert roles(ARRIVED, articles) == [("contradiction", set(), {"y2019/t18", "y2020/t19", "later/y19"}, set())]


def test_a_record_revises_no_count_that_breaks_it() -> None:
    vocabulary = """
who: {geese: {unit: geese}}
event: {counted: {}}
sources: {Warden: {}}
"""
    shared = "scope: {who: geese, event: counted}, source: Warden"
    before = (
        "id: n22, value: '13,950', period: 2022-10",
        "id: n21, value: '12,300', period: 2021-10",
        "id: up, change: up 13 per cent, from: 2021-10, period: 2022-10",
    )
    after = (
        "id: n24, value: '12,480', period: 2024-10",
        "id: record, record: highest, among: 2015-10/2024-10, period: 2024-10",
    )
    articles = {"a": ("2022-12-01", shared, before), "b": ("2024-11-05", shared, after)}
    assert roles(vocabulary, articles) == [("contradiction", set(), {"b/n24", "b/record"}, {"a/n22"})]


@pytest.mark.parametrize("published", ["2025-02-20", "2025-03-20"])
def test_a_misquotation_that_its_own_article_refutes_is_no_later_figure(published: str) -> None:
    shared = "scope: {who: North Koreans, event: arrived}, source: Ministry"
    articles = {
        "table": (
            "2025-02-01",
            shared,
            tuple(
                f"id: y{year}, value: '{count}', period: {year}"
                for year, count in ((2022, 911), (2023, "1,097"), (2024, "1,284"))
            ),
        ),
        "paper": (
            published,
            shared,
            ("id: slip, value: '911', period: 2023", "id: sum, value: '3,292', period: 2022/2024"),
        ),
    }
    assert roles(ARRIVED, articles) == [("contradiction", {"paper/slip"}, set(), {"table/y2023"})]


def test_what_is_said_of_each_year_revises_none() -> None:
    shared = "scope: {who: North Koreans, event: arrived}, source: Ministry"
    articles = {
        "table": ("2025-02-01", shared, ("id: y2020, value: '388', period: 2020", "id: y2021, value: '512', period: 2021")),
        "paper": ("2025-03-20", shared, ("id: least, each: year, value: at least 400, period: 2020/2021",)),
    }
    assert roles(ARRIVED, articles) == [("contradiction", set(), {"table/y2020", "paper/least"}, set())]


@pytest.mark.parametrize("police", [253, 266, 319])
@pytest.mark.parametrize("again", [True, False])
def test_older_and_newer_figures_of_a_source_testify_in_turn(police: int, again: bool) -> None:
    parts = ("id: fug, value: 171, scope: {who: fugitives}", "id: by, value: 52, scope: {who: bystanders}")
    shared = "scope: {event: died}, source: Institute, period: 1961/1989"
    study = (*parts, "id: guards, value: 14, scope: {who: guards}")
    articles = {
        "police": ("2001-08-01", shared.replace("Institute", "Police"), (f"id: all, value: {police}, scope: {{who: dead}}",)),
        "study": ("2009-08-12", shared, ("id: min, value: at least 237, scope: {who: dead}", *study)),
        "later": ("2021-09-01", shared, ("id: min, value: at least 244, scope: {who: dead}",)),
    }
    if again:
        articles["again"] = ("2010-04-01", shared, study)
    told = roles(DIED, articles)
    assert [severity for severity, *_ in told] == ["contradiction", "tension", "tension"]
    # The police are doubted with the older figures; the later one, which they contradict too, is a revision of those.
    assert "police/all" in told[0][2] and "police/all" not in told[0][3]
    assert "later/min" in told[1][2] and "police/all" not in {*told[1][1], *told[1][2], *told[1][3]}


@pytest.mark.parametrize("base", [2641, 3196, 3835])
def test_an_article_s_own_base_stands_by_its_own_change(base: int) -> None:
    shared = "scope: {who: soldiers, event: deserted}, source: Army"
    wire = ("id: fy07, value: '4,698', period: FY2007", "id: fy06, value: '3,301', period: FY2006")
    articles = {
        "wire": ("2007-11-20", shared, (*wire, "id: inc, change: up 42%, from: FY2006, period: FY2007")),
        "digest": ("2007-11-16", shared, ("id: inc, change: up 43%, from: FY2006, period: FY2007",)),
        "post": ("2007-03-23", shared, (f"id: fy06, value: '{base:,}', period: FY2006",)),
    }
    grave, *mild = roles(DESERTED, articles)
    assert grave == ("contradiction", {"post/fy06"}, set(), {"wire/fy06"})
    assert [severity for severity, *_ in mild] == ["tension"] * len(mild)


def test_an_article_that_does_not_add_up_is_told_so_whatever_others_say() -> None:
    shared = "scope: {event: died}, source: Institute, period: 1961/1989"
    book = ("id: all, value: 234, scope: {who: dead}", "id: fug, value: 171, scope: {who: fugitives}")
    book += ("id: by, value: 45, scope: {who: bystanders}", "id: guards, value: 14, scope: {who: guards}")
    later = ("id: by, value: 52, scope: {who: bystanders}", "id: all, value: 237, scope: {who: dead}")
    own = ("contradiction", set(), {"book/all", "book/fug", "book/by", "book/guards"}, set())
    assert roles(DIED, {"book": ("2008-05-10", shared, book)}) == [own]
    assert own in roles(DIED, {"book": ("2008-05-10", shared, book), "later": ("2009-08-12", shared, later)})


ECHOED = {
    "one of its figures, and another sum": (
        ("id: by, value: 45, scope: {who: bystanders}", "id: all, value: 290, scope: {who: dead}"),
        [{"book/all", "other/all"}, {"book/fug", "book/guards"}],
    ),
    "two of its figures": (
        ("id: by, value: 45, scope: {who: bystanders}", "id: fug, value: 171, scope: {who: fugitives}"),
        [{"book/all", "book/guards"}],
    ),
}


@pytest.mark.parametrize(("others", "accused"), ECHOED.values(), ids=ECHOED)
@pytest.mark.parametrize("name", ["a-wire", "other"])
def test_what_an_article_says_against_itself_is_told_once(name: str, others: tuple[str, ...], accused: list[set[str]]) -> None:
    """Others who say the same clear figures, and whoever of them is named in the proof, nothing is told again."""
    shared = "scope: {event: died}, period: 1961/1989, source: "
    book = ("id: all, value: 234, scope: {who: dead}", "id: fug, value: 171, scope: {who: fugitives}")
    book += ("id: by, value: 45, scope: {who: bystanders}", "id: guards, value: 14, scope: {who: guards}")
    told = roles(DIED, {"book": ("2008-05-10", f"{shared}Bureau", book), name: ("2008-08-12", f"{shared}Guard", others)})
    named = [
        (severity, {claim.replace(name, "other") for claim in {*suspects, *either}}) for severity, suspects, either, _ in told
    ]
    assert named == [("contradiction", each) for each in accused]


@pytest.mark.parametrize("wrong", [121600, 152000])
def test_one_wrong_figure_is_no_premise_that_nobody_questions(wrong: int) -> None:
    def said(published: str, *claims: str) -> tuple[str, str, tuple[str, ...]]:
        return published, "scope: {event: opened}, source: Prosecutor", claims

    articles = {
        "august": said(
            "2025-08-26",
            "id: total, value: '182,997', scope: {who: leave}, period: 2022-01/2025-07",
            "id: y25, value: '100,511', scope: {who: leave}, period: 2025-01/2025-07",
        ),
        "october": said("2025-10-14", "id: total, value: '215,646', scope: {who: leave}, period: 2022-01/2025-09"),
        "november": said("2025-11-26", f"id: y25, value: '{wrong:,}', scope: {{who: cases}}, period: 2025-01/2025-10"),
        "december": said(
            "2025-12-04",
            "id: leave, value: 'approximately 215,000', scope: {who: leave}, period: 2022-01/2025-09",
            "id: oct, value: 'more than 22,000', scope: {who: cases}, period: 2025-10",
        ),
    }
    told = roles(CASES, articles)
    assert told[0][0] == "contradiction"
    assert "november/y25" in {*told[0][1], *told[0][2]}
    assert all("november/y25" not in premises for severity, _, _, premises in told if severity == "contradiction")


def test_an_article_may_stand_in_two_files() -> None:
    shared = "scope: {event: died}, source: Institute, period: 1961/1989"
    one = "id: all, value: 234, scope: {who: dead}", "id: fug, value: 171, scope: {who: fugitives}"
    two = "id: by, value: 45, scope: {who: bystanders}", "id: guards, value: 14, scope: {who: guards}"
    police = "scope: {event: died}, source: Police, period: 1961/1989", ("id: a, value: 230, scope: {who: dead}",)
    other: Articles = {"other": ("2008-05-12", *police)}
    whole = roles(DIED, {"book": ("2008-05-10", shared, (*one, *two)), **other})
    split = roles(DIED, {"book": ("2008-05-10", shared, one), "book-2": ("2008-05-10", shared, two), **other})

    def named(told: list[tuple[str, set[str], set[str], set[str]]]) -> list[list[object]]:
        return [[severity, *({claim.split("/")[1] for claim in ids} for ids in several)] for severity, *several in told]

    assert len(whole) == 2 and named(split) == named(whole)


def test_one_choice_is_told_once() -> None:
    """Two figures, each given by the ministry and by somebody who names nobody: the ministry's testify in turn."""
    shared = "scope: {who: North Koreans, event: arrived}, source: "
    articles: Articles = {
        "gov": ("2020-01-15", f"{shared}Ministry", ("id: n, value: '1,421', period: 2019",)),
        "gazette": ("2020-08-01", f"{shared}Ministry", ("id: n, value: '1,733', period: 2019",)),
        "post": ("2020-09-01", f"{shared}unnamed", ("id: n, value: '1,421', period: 2019",)),
        "herald": ("2020-02-01", f"{shared}unnamed", ("id: n, value: '1,733', period: 2019",)),
    }
    told = findings(ARRIVED, articles)
    assert len({finding.accused for finding in told if finding.proof}) == len([finding for finding in told if finding.proof])


def test_a_disputed_count_is_told_once() -> None:
    shared = "scope: {who: North Koreans, event: arrived}, source: "
    articles: Articles = {
        name: ("2020-01-15", shared + source, (f"id: n, value: {number}, period: 2019",))
        for name, source, number in (
            ("post", "Police", 401),
            ("herald", "Army", 501),
            ("sun", "Museum", 601),
            ("star", "Army", 501),
        )
    }
    vocabulary = ARRIVED.replace("Ministry: {trust: 2}", "Police: {}, Army: {}, Museum: {}")
    (told,) = (finding for finding in findings(vocabulary, articles) if finding.proof)
    assert {part.claim.id.split("/")[0]: part.role for part in told.parts} == dict.fromkeys(articles, "either")
    assert told.message == (
        "North Koreans arrived in 2019: 401 (Paper post), 501 (Paper herald and Paper star), 601 (Paper sun). "
        "It is open which is off."
    )


TOTALS = ("id: a, value: '15,078', period: ../2008", "id: b, value: '23,101', period: ../2011")
YEARS = tuple(
    f"id: y{year}, value: '{arrived:,}', period: {2000 + year}" for year, arrived in ((9, 2914), (10, 2402), (11, 2706))
)


@pytest.mark.parametrize("figures", [TOTALS, YEARS])
def test_what_a_source_revises_is_measured_by_what_its_figures_count(figures: tuple[str, ...]) -> None:
    """Three years of at least 2,775 are some 300 too many for 8,022: more than a revision, whichever figures show it."""
    shared = "scope: {who: North Koreans, event: arrived}, source: Ministry"
    articles = {
        "old": ("2012-02-01", shared, ("id: each, value: at least 2775, each: year, period: 2009/2011",)),
        "new": ("2016-05-01", shared, figures),
    }
    assert [severity for severity, *_ in roles(ARRIVED, articles)] == ["contradiction"]


def test_whatever_may_be_off_instead_is_named() -> None:
    """The 12,400 and 12,300 are off, or the 13,800, but then the 11,900 is too: 12,400, up 8 per cent, is no more than 11,481."""
    ministry, analysts = (f"scope: {{who: North Koreans, event: arrived}}, source: {name}" for name in ("Ministry", "Analysts"))
    claims = (
        "id: n, value: exactly 12400, period: 2021",
        "id: up, change: up 8 per cent, from: 2020, period: 2021",
        "id: before, value: exactly 13800, period: 2020",
        "id: trend, trend: rose for the second year in a row, over: 2020/2021, period: 2021",
    )
    articles: Articles = {
        "daily": ("2022-11-17", ministry, claims),
        "paper": ("2022-12-18", analysts, ("id: n, value: exactly 12300, period: 2021",)),
        "wire": ("2023-02-09", ministry, ("id: y19, value: exactly 11900, period: 2019",)),
    }
    found = roles(ARRIVED, articles)
    assert found == [
        ("contradiction", set(), {"paper/n", "daily/before"}, {"daily/up"}),
        ("contradiction", set(), {"daily/n", "daily/before"}, {"daily/up"}),
        ("contradiction", set(), {"wire/y19", "daily/n"}, {"daily/up", "daily/trend"}),
    ]
