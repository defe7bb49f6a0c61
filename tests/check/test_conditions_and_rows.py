"""Conflicts of conditions that are no rows are conflicts like any other: blame is decided over both together."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checker.model.numbers import Interval
from checker.run import Run
from tests.check.small import checked, told

pytestmark = pytest.mark.own

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


def _rank(name: str, said: str, year: int, who: str = "people", among: str = "2018/2021") -> str:
    return f"{{id: {name}, quote: {said}, record: {said}, among: {among}, scope: {{who: {who}, event: arrived}}, period: {year}}}"


def _change(name: str, said: str, year: int, who: str = "people", base: int = 0) -> str:
    old = base or year - 1
    return f"{{id: {name}, quote: {said}, change: {said}, from: {old}, scope: {{who: {who}, event: arrived}}, period: {year}}}"


def _points(name: str, said: str, year: int) -> str:
    return _change(name, said, year, "women").replace("scope:", "of: people, scope:")


def _share(name: str, said: str, year: int) -> str:
    return f'{{id: {name}, quote: "{said}", share: "{said}", of: people, scope: {{who: women, event: arrived}}, period: {year}}}'


TOGETHER = {
    "two ranks of one period": (
        (_rank("second", "second highest", 2019), _rank("third", "third highest", 2019)),
        ("record-broken", {"second", "third"}, 1),
    ),
    "a rank of a few years that is too low for one of more": (
        (_rank("second", "second lowest", 2019, among="2010/2021"), _rank("third", "third lowest", 2019)),
        ("record-broken", {"second", "third"}, 1),
    ),
    "two ranks that figures turn around": (
        (
            _rank("second", "second highest", 2019),
            _rank("third", "third highest", 2020),
            _count("y2019", "1,307", more=", period: 2019"),
            _count("y2020", "1,411", more=", period: 2020"),
        ),
        ("record-broken", {"second", "third", "y2019", "y2020"}, 105),
    ),
    "two lowest ranks that a change turns around": (
        (_rank("second", "second lowest", 2019), _rank("third", "third lowest", 2020), _change("fell", "down 10%", 2020)),
        ("record-broken", {"second", "third", "fell"}, 2),
    ),
    "two equal ranks, and a figure too low to lie above": (
        (
            _rank("one", "third highest", 2019),
            _rank("other", "third highest", 2020),
            _count("y2018", "1,204", more=", period: 2018"),
            _count("y2020", "1,411", more=", period: 2020"),
        ),
        ("record-broken", {"one", "other", "y2018", "y2020"}, 1),
    ),
    "a second place, and no year that lies above by what changes say": (
        (
            _rank("second", "second highest", 2019, among="2018/2020"),
            _change("rose", "up 10%", 2019),
            _change("fell", "down 10%", 2020),
        ),
        ("record-broken", {"second", "rose", "fell"}, 1),
    ),
    "a second place, and two years above it by what changes say": (
        (
            _rank("second", "second highest", 2018),
            _change("rose", "up 10%", 2019),
            _change("again", "up 10%", 2020),
        ),
        ("record-broken", {"second", "rose", "again"}, 1),
    ),
    "a second place of what is a record": (
        (_rank("first", "highest", 2019), _rank("second", "second highest", 2019)),
        ("record-broken", {"first", "second"}, 1),
    ),
    "a share that points take below nothing": (
        (_points("down", "down 50 points", 2020), _points("up", "up 17 points", 2019), _share("share", "22%", 2018)),
        ("change-does-not-fit", {"down", "up", "share"}, Fraction("9.5")),
    ),
    "shares that several points cannot lead to": (
        (
            _share("old", "49%", 2018),
            _points("first", "down 15 points", 2019),
            _points("second", "down 4 points", 2020),
            _share("new", "53%", 2020),
        ),
        ("change-does-not-fit", {"old", "first", "second", "new"}, 21),
    ),
    "points from one year to two others, and the counts of these": (
        (
            _points("one", "up 4 points", 2019),
            _points("other", "down 5 points", 2020).replace("from: 2019", "from: 2018"),
            _share("share", "33%", 2019),
            _count("women", "239", "women"),
            _count("men", "316", "men"),
        ),
        ("change-does-not-fit", {"one", "other", "share", "women", "men"}, Fraction("17.56")),
    ),
    "a rank that leaves but one year to lie above, and points to that year": (
        (
            _rank("rank", "third highest", 2018, who="women"),
            _count("y2018", "723", more=", period: 2018"),
            _points("points", "down 23 points", 2019),
            _count("y2019", "612", more=", period: 2019"),
            _count("y2020", "155", "women", more=", period: 2020"),
        ),
        ("change-does-not-fit", {"rank", "y2018", "points", "y2019", "y2020"}, Fraction("33.64")),
    ),
    "two equal ranks, and points from the one to the other": (
        (
            _rank("one", "third highest", 2018, who="women"),
            _rank("other", "third highest", 2020, who="women"),
            _points("points", "up 62 points", 2020).replace("from: 2019", "from: 2018"),
            _count("y2018", "835", more=", period: 2018"),
            _count("y2020", "338", more=", period: 2020"),
        ),
        ("change-does-not-fit", {"one", "other", "points", "y2018", "y2020"}, Fraction("0.54")),
    ),
    "a second place, and two years that points lift above it and apart": (
        (
            _rank("rank", "second highest", 2020, who="women"),
            _count("y2020", "29", "women"),
            _points("first", "up 5 points", 2019),
            _count("y2019", "898", more=", period: 2019"),
            _points("second", "up 25 points", 2021).replace("from: 2020", "from: 2019"),
            _count("y2021", "954", more=", period: 2021"),
        ),
        ("record-broken", {"rank", "y2020", "first", "y2019", "second", "y2021"}, 1),
    ),
    "what two wholes leave to one part, and how it changed": (
        (
            _rate("whole", "5.0%", "Korea", ", period: 2019"),
            _rate("north", "3.0%", "north", ", period: 2019"),
            _change("south", "up 1.0 points", 2020).replace("who: people, event: arrived", "where: south, event: jobless rate"),
            _rate("all", "4.0%", "Korea"),
            _rate("rest", "6.0%", "north"),
        ),
        ("measure-beyond-parts", {"whole", "north", "south", "all", "rest"}, Fraction("1.85")),
    ),
}
"""Claims none of which can be spared from the conflict, and what it comes to: the kind, whom it names, the gap."""


@pytest.mark.parametrize(("claims", "expected"), TOGETHER.values(), ids=TOGETHER)
def test_what_only_several_say_together_is_a_conflict(
    claims: tuple[str, ...], expected: tuple[str, set[str], Fraction | int], tmp_path: Path
) -> None:
    report = checked(tmp_path, VOCABULARY, a=_article("Institute", *claims).replace("2021-03-02", "2022-03-02"))
    (finding,) = [finding for finding in report.findings if finding.severity == "contradiction"]
    assert finding.proof is not None
    named = {part.claim.id.removeprefix("a/") for part in finding.parts}
    assert ((finding.kind, named, finding.proof.gap), report.undecided) == (expected, ())
    assert report.coverage.uncompared == ()


@pytest.mark.parametrize(
    "claims",
    [
        (_rank("second", "second highest", 2019, among="2018/2021"), _rank("third", "third highest", 2019, among="2017/2021")),
        (_rank("second", "second highest", 2019), _rank("same", "second highest", 2020)),
        (_rank("second", "second highest", 2019), _rank("low", "second lowest", 2019)),
        (_rank("second", "second highest", 2019), _rank("third", "third highest", 2020), _change("fell", "down 10%", 2020)),
        (
            _points("first", "down 15 points", 2019),
            _points("second", "up 19 points", 2020),
            _share("old", "49%", 2018),
            _share("new", "53%", 2020),
        ),
    ],
)
def test_what_can_stand_together_is_none(claims: tuple[str, ...], tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, a=_article("Institute", *claims).replace("2021-03-02", "2022-03-02"))
    assert (told(report), report.undecided) == ([], ())


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
        "Were “4.7%” right, “4.2%” (City Times) and “4.1%” (City Times), for instance, would both have to be wrong."
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
