"""Conflicts of conditions that are no rows are conflicts like any other: blame is decided over both together."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checker.model.numbers import Interval
from checker.run import Run
from tests.check.small import checked, told

VOCABULARY = """\
who: {people: {parts: [{complete: [women, men]}]}, women: {}, men: {}}
event:
  arrived: {}
  jobless rate: {measure: rate}
where: {Korea: {parts: [{complete: [north, south]}]}, north: {}, south: {}}
sources: {Bureau: {trust: 2}, Institute: {}, Police: {}}
"""
ARTICLE = """\
article: {{title: Story, publisher: {publisher}, published: 2021-03-02}}
defaults: {{source: {source}, period: 2020}}
claims:
{claims}"""


def _article(source: str, *claims: str, publisher: str = "City Times") -> str:
    return ARTICLE.format(source=source, publisher=publisher, claims="".join(f"  - {claim}\n" for claim in claims))


def _rate(name: str, said: str, where: str, more: str = "") -> str:
    return f"{{id: {name}, quote: {said}, value: {said}, scope: {{where: {where}, event: jobless rate}}{more}}}"


def _count(name: str, said: str, who: str = "people", more: str = "") -> str:
    return f'{{id: {name}, quote: "{said}", value: "{said}", scope: {{who: {who}, event: arrived}}{more}}}'


RATES = (_rate("whole", "4.7%", "Korea"), _rate("north", "4.1%", "north"), _rate("south", "4.3%", "south"))
POINTS = "{id: points, quote: up 4 points, change: up 4 points, from: 2019, of: people, scope: {who: women, event: arrived}}"
SHARES = tuple(
    f"{{id: s{year}, quote: {said}, share: {said}, of: people, scope: {{who: women, event: arrived}}, period: {year}}}"
    for year, said in ((2019, "40%"), (2020, "48%"))
)
RANK = "{id: rank, quote: second highest, record: second highest, among: 2018/2020, scope: {who: people, event: arrived}}"
YEARS = tuple(_count(f"y{year}", said, more=f", period: {year}") for year, said in ((2018, "1,204"), (2019, "1,307")))

ONE_SUSPECT = {
    "a rate that its parts and another figure refute": (
        {"a": _article("Institute", *RATES), "b": _article("Police", _rate("other", "4.2%", "Korea"))},
        [("contradiction", "count-clash", ["suspect a/whole", "premise b/other"])],
    ),
    "a part that another figure and its whole refute": (
        {"a": _article("Institute", *RATES), "b": _article("Police", _rate("other", "4.8%", "south"))},
        [("contradiction", "count-clash", ["suspect a/south", "premise b/other"])],
    ),
    "a share that another one refutes, and points beside them": (
        {"a": _article("Institute", POINTS, *SHARES), "b": _article("Police", SHARES[1].replace("48%", "44%"))},
        [("contradiction", "share-does-not-fit", ["suspect a/s2020", "premise b/s2020"])],
    ),
    "a figure that another one refutes, and a rank beside them": (
        {
            "a": _article("Institute", RANK, *YEARS, _count("y2020", "1,107")),
            "b": _article("Police", _count("again", "1,256")),
        },
        [("contradiction", "count-clash", ["suspect a/y2020", "premise b/again"])],
    ),
    "a rank is of an article that others trust less": (
        {"a": _article("Institute", RANK), "b": _article("Bureau", *YEARS, _count("y2020", "1,107"))},
        [("contradiction", "record-broken", ["suspect a/rank", "premise b/y2018", "premise b/y2019", "premise b/y2020"])],
    ),
}


@pytest.mark.parametrize(("articles", "expected"), ONE_SUSPECT.values(), ids=ONE_SUSPECT)
def test_who_is_off_by_rows_and_conditions_is_one(
    articles: dict[str, str], expected: list[tuple[str, str, list[str]]], tmp_path: Path
) -> None:
    report = checked(tmp_path, VOCABULARY, **articles)
    assert ([found for found in told(report) if found[0] == "contradiction"], report.undecided) == (expected, ())


def test_the_other_refutation_is_a_witness_and_part_of_the_margin(tmp_path: Path) -> None:
    articles, _ = ONE_SUSPECT["a rate that its parts and another figure refute"]
    (finding,) = checked(tmp_path, VOCABULARY, **articles).findings
    assert [[claim.id for claim in witness.premises] for witness in finding.witnesses] == [["a/north", "a/south"]]
    assert finding.margin == (
        "Were “4.7%” right, “4.2%” (City Times) and “4.1%” (City Times) would be off instead: trust 2 against 1."
    )


def test_alike_points_of_one_source_are_no_echo_of_each_other(tmp_path: Path) -> None:
    """Both say that there is something of which each is a share; the one that the shares refute too is off."""
    twice = POINTS.replace("points, quote", "more, quote").replace("up 4 points", "up 8 points")
    shares = tuple(share.replace("48%", "44%") for share in SHARES)
    report = checked(tmp_path, VOCABULARY, a=_article("Institute", POINTS, twice), b=_article("Police", *shares))
    assert told(report) == [("contradiction", "change-does-not-fit", ["suspect a/more", "premise a/points"])]
    assert [[claim.id for claim in witness.premises] for witness in report.findings[0].witnesses] == [["b/s2019", "b/s2020"]]


FIVE_YEARS = tuple(
    _count(f"y{year}", said, more=f", period: {year}")
    for year, said in enumerate(("1,511", "1,411", "1,011", "1,111", "1,307"), start=2016)
)
FROM_COUNTS = tuple(
    _count(f"{who}{year}", said, who, f", period: {year}")
    for year, women in ((2019, "401"), (2020, "481"))
    for who, said in (("women", women), ("people", "1,001"))
)
TWENTY = POINTS.replace("up 4 points", "up 20 points")
SLIPS = {
    "a rank": (RANK.replace("2018/2020", "2016/2020"), FIVE_YEARS, "fits if it is rank 3 from the highest on"),
    "the digits of a whole": (_rate("whole", "2.4%", "Korea"), RATES[1:], "fits if it is read as 4.2"),
    "per cent of a share told roughly": (TWENTY, SHARES, "fits if it is 20 per cent, not so many points"),
    "per cent of a share of counts": (TWENTY, FROM_COUNTS, "fits if it is 20 per cent, not so many points"),
}


@pytest.mark.parametrize(("slip", "others", "expected"), SLIPS.values(), ids=SLIPS)
def test_slips_explain_what_conditions_refute(slip: str, others: tuple[str, ...], expected: str, tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, a=_article("Institute", slip), b=_article("Bureau", *others))
    assert [[each.text for each in finding.diagnosis] for finding in report.findings] == [[expected]]


def test_parts_say_what_a_whole_can_be(tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, a=_article("Institute", RATES[0]), b=_article("Bureau", *RATES[1:]))
    assert [finding.allowed for finding in report.findings] == [Interval(Fraction("4.05"), Fraction("4.35"))]


def test_ranks_alone_are_decided(tmp_path: Path) -> None:
    """No claim has any row there, and so no program is made."""
    men = RANK.replace("id: rank", "id: men").replace("who: people", "who: men").replace("period: 2020", "period: 2019")
    report = checked(tmp_path, VOCABULARY, a=_article("Institute", RANK, men))
    assert (told(report), report.undecided, report.coverage.compared) == ([], (), 0)


def test_points_that_lead_elsewhere_clash_without_any_share(tmp_path: Path) -> None:
    told_points = (("first", "down 10", 2018, 2019), ("second", "down 4", 2019, 2020), ("both", "down 41", 2018, 2020))
    claims = (
        POINTS.replace("id: points", f"id: {name}").replace("up 4", said).replace("from: 2019", f"from: {old}, period: {new}")
        for name, said, old, new in told_points
    )
    report = checked(tmp_path, VOCABULARY, a=_article("Institute", *claims))
    assert told(report) == [("contradiction", "change-does-not-fit", ["either a/both", "either a/first", "either a/second"])]


def test_bounds_leave_out_what_only_a_condition_refutes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    again = tuple(rate.replace("}}", "}, source: Police}").replace("id: ", "id: again-") for rate in RATES[1:])
    checked(tmp_path, VOCABULARY, a=_article("Institute", *RATES, *again))
    found = Run((str(tmp_path),)).bounds({"where": "Korea", "event": "jobless rate"}, "2020")
    assert [claim.id for claim in found.aside] == ["a/whole"]


def test_history_tells_the_suspect_of_both(tmp_path: Path) -> None:
    articles, _ = ONE_SUSPECT["a rate that its parts and another figure refute"]
    checked(tmp_path, VOCABULARY, **articles)
    courses = Run((str(tmp_path),)).history(tensions=True).courses
    assert [[part.claim.id for part in course.first.finding.parts if part.role == "suspect"] for course in courses] == [
        ["a/whole"]
    ]
