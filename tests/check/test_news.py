"""How news says numbers, from the file to the finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli import main
from checker.engine.check import check_claims
from checker.intake.files.load import load
from checker.intake.files.published import read
from checker.report.formats import names

VOCABULARY = """\
who:
  soldiers: {parts: [{complete: [men, women]}, {some: [generals]}]}
  men: {}
  women: {}
  generals: {}
event:
  deserted: {also: [defected]}
sources: {Border Service: {trust: 2}}
"""
ARTICLE = """\
article: {{title: {name}, publisher: Paper {name}, published: {published}}}
defaults: {{scope: {{who: soldiers, event: deserted}}, source: Army}}
claims:
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of claims in a new current one, with a vocabulary."""
    monkeypatch.chdir(tmp_path)
    Path("claims").mkdir()
    Path("claims/vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    return Path("claims")


def written(folder: Path, name: str, *claims: str, published: str = "2024-02-01") -> None:
    """Writes an article with these claims, each without its braces."""
    lines = "".join(f"  - {{{claim}}}\n" for claim in claims)
    text = ARTICLE.format(name=name.upper(), published=published) + lines
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in load([folder]).problems]


def findings(folder: Path) -> list[tuple[str, str, str]]:
    """Severity, kind and message of every finding."""
    loaded = load([folder])
    assert [str(problem) for problem in loaded.problems] == []
    report = check_claims(loaded.claims, loaded.vocabulary, loaded.settings)
    return [(finding.severity, finding.kind, finding.message) for finding in report.findings]


@pytest.mark.parametrize("value", ["a seventh", "the seventh", "A Seventh", "'7th'", "at least 7"])
def test_a_seventh_makes_at_least_seven(folder: Path, value: str) -> None:
    general = "scope: {who: generals, event: defected}, source: unnamed, period: ../2012-03-14"
    written(folder, "a", f"id: n, quote: a seventh general, value: {value}, {general}")
    assert findings(folder) == []
    written(folder, "b", f"id: n, quote: just six generals, value: just six, {general}")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "count-clash")]


def test_a_part_is_no_seventh(folder: Path) -> None:
    written(folder, "a", "id: n, quote: a seventh of the generals, value: a seventh, period: 2012")
    assert problems(folder) == [
        "claims/a.yaml:4:54: value: “a seventh” of something is a share; "
        "write `share: a seventh` and, as `of`, what it is a share of"
    ]


@pytest.mark.parametrize(
    ("quote", "share"),
    [
        ("every 14th was a woman", "every 14th"),
        ("every 14th was a woman", "1 in 14"),
        ("women are outnumbered 1:13", "'1:13'"),
        ("72 per 1,000", "'72 per 1,000'"),
    ],
)
def test_shares_as_news_says_them(folder: Path, quote: str, share: str) -> None:
    women = "scope: {who: women}, of: soldiers, period: 2023"
    written(folder, "a", f"id: s, quote: '{quote}', share: {share}, {women}")
    written(folder, "b", "id: all, quote: '1,402 soldiers', value: '1,402', period: 2023")
    written(folder, "c", "id: w, quote: 101 women, value: 101, scope: {who: women}, period: 2023")
    assert findings(folder) == []
    written(folder, "c", "id: w, quote: 205 women, value: 205, scope: {who: women}, period: 2023")
    assert [kind for _, kind, _ in findings(folder)] == ["share-does-not-fit"]


def test_a_share_in_a_table(folder: Path) -> None:
    (folder / "t.csv").write_text(
        "id,title,publisher,published,share,value,who,of,event,period,source\n"
        "s,T,Paper,2024-02-01,EVERY 14TH,,women,soldiers,deserted,2023,Army\n"
        "t,T,Paper,2024-02-01,,between 70 and nearly 80,women,,deserted,2023,Army\n",
        encoding="utf-8",
    )
    written(folder, "b", "id: all, quote: '1,002 soldiers', value: '1,002', period: 2023")
    assert findings(folder) == []


def test_one_end_of_a_range_may_be_hedged(folder: Path) -> None:
    written(
        folder,
        "a",
        "id: n, quote: 'between 5,000 and nearly 7,000', value: 'between 5,000 and nearly 7,000', period: 2023",
        "id: m, quote: 12 to more than 15, value: 12 to more than 15, period: 2022",
    )
    written(folder, "b", "id: n, quote: '7,604', value: '7,604', period: 2023", "id: m, quote: '18', value: '18', period: 2022")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "count-clash"), ("tension", "count-clash")]


@pytest.mark.parametrize(
    "change",
    [
        "from 1,047 to 229",
        "Fell from 1,047 to 229",
        "fell to 229 from 1,047",
        "229, down from 1,047",
        "down from 1,047 to just 229",
    ],
)
def test_two_counts_and_their_change_are_one_claim(folder: Path, change: str) -> None:
    from_to = f"id: c, quote: '{change}', change: '{change}', from: 2019, period: 2020"
    written(folder, "a", from_to)
    written(folder, "b", "id: n, quote: 1047, value: '1,047', period: 2019", "id: m, quote: 229, value: 229, period: 2020")
    assert findings(folder) == []
    written(folder, "b", "id: n, quote: 1147, value: '1,147', period: 2019, source: Border Service")
    assert findings(folder) == [
        (
            "contradiction",
            "count-clash",
            "1,147 soldiers deserted in 2019 (Paper B), but 1,047 (suspect: Paper A).",
        )
    ]
    written(folder, "b", "id: n, quote: 329, value: 329, period: 2020, source: Border Service")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "count-clash")]


def test_what_was_before_stands_in_the_proof(folder: Path) -> None:
    written(folder, "a", "id: c, quote: 'fell from 1,047 to 229', change: 'fell from 1,047 to 229', from: 2019, period: 2020")
    written(folder, "b", "id: n, quote: over 1300, value: 'over 1,300', period: 2019/2020")
    loaded = load([folder])
    (finding,) = check_claims(loaded.claims, loaded.vocabulary, loaded.settings).findings
    assert finding.proof is not None
    assert [(step.amount, step.text) for step in finding.proof.steps] == [(1047, "2019"), (229, "2020")]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("rose from 1,047 to 229", "“rose from 1,047 to 229” rises, but its numbers do not; mend the numbers, or the word"),
        ("from 10% to 20%", "“from 10% to 20%” compares two shares, not two counts; record each share as a claim of its own"),
        ("from 5 to 7 million", "“from 5 to 7 million” may begin at 5 or at so many times more; write the first number in full"),
        ("from 30 to 40,000", "“from 30 to 40,000” may begin at 30,000 or at 30; write 30,000, or give the two counts apart"),
        (
            "fell from 2018 to 2020",
            "“2018” in “fell from 2018 to 2020” may be a year; "
            "leave it out, and write `from` or `period`, or, for a count, 2,018",
        ),
        ("from 12 to 12", "“from 12 to 12” tells no change; write `change: unchanged`, or the number alone as `value`"),
    ],
)
def test_two_counts_that_cannot_be_told(folder: Path, change: str, problem: str) -> None:
    written(folder, "a", f"id: c, quote: '{change}', change: '{change}', from: 2019, period: 2020")
    assert [line.partition(": change: ")[2] for line in problems(folder)] == [problem]


FISCAL = (
    "id: peak, quote: hit a peak in fiscal 2002, record: highest, among: FY2000/FY2006, period: FY2002",
    "id: since, quote: the highest since fiscal 1980, record: highest, since: FY1980, period: FY2007",
    "id: y02, quote: '4,483 in fiscal 2002', value: '4,483', period: FY2002",
    "id: y01, quote: '4,597 in fiscal 2001', value: '4,597', period: FY2001",
    "id: y07, quote: '3,301 in fiscal 2007', value: '3,301', period: FY2007",
)


def test_fiscal_years_are_years_of_their_own_series(folder: Path) -> None:
    written(folder, "a", *FISCAL, published="2007-11-20")
    assert findings(folder) == [
        (
            "contradiction",
            "record-broken",
            "4,597 soldiers deserted in Oct 2000–Sep 2001 is more than 4,483 in Oct 2001–Sep 2002, "
            "but “hit a peak in fiscal 2002” (Paper A). It is open which is off.",
        ),
        (
            "contradiction",
            "record-broken",
            "4,597 soldiers deserted in Oct 2000–Sep 2001 is more than 3,301 in Oct 2006–Sep 2007, "
            "but “the highest since fiscal 1980” (Paper A). It is open which is off.",
        ),
    ]


def test_a_fiscal_record_is_not_broken_by_a_year_of_the_calendar(folder: Path) -> None:
    written(
        folder, "a", *FISCAL[:1], FISCAL[2], "id: y, quote: '4,597 in 2001', value: '4,597', period: 2001", published="2007-11-20"
    )
    assert findings(folder) == []


@pytest.mark.parametrize("among", ["..", "7 years", "2000/2006", "FY2000/FY2006"])
def test_the_range_is_divided_as_the_period_is(folder: Path, among: str) -> None:
    record = f"id: peak, quote: hit a peak, record: highest, among: {among}, period: FY2006"
    if among == "..":
        text = VOCABULARY.replace("also: [defected]", "also: [defected], begins: 1995-01-01")
        (folder / "vocabulary.yaml").write_text(text, encoding="utf-8")
    last = "id: y06, quote: '4,483', value: '4,483', period: FY2006"
    written(folder, "a", record, last, FISCAL[3], published="2007-11-20")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "record-broken")]


def test_each_fiscal_year(folder: Path) -> None:
    each = "id: e, quote: 'over 4,000 each year', value: 'over 4,000', each: year, period: FY2000/FY2002"
    written(folder, "a", each, "id: y, quote: '3,301', value: '3,301', period: FY2002", published="2007-11-20")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "rate-does-not-fit")]
    written(folder, "a", each, "id: y, quote: '3,301', value: '3,301', period: 2002", published="2007-11-20")
    assert findings(folder) == []


DAY = "scope: {who: soldiers, event: deserted}, period: 2019-05-23, source: Border Service"


def tally(folder: Path, name: str, number: int, published: str, more: str = DAY) -> None:
    """Writes an article of one count."""
    written(folder, name, f"id: n, quote: '{number:,} soldiers', value: '{number:,}', {more}", published=published)


def test_two_tallies_of_one_day_without_hours_are_a_tension(folder: Path) -> None:
    tally(folder, "noon", 31, "2019-05-23")
    tally(folder, "night", 72, "2019-05-23")
    assert findings(folder) == [
        (
            "tension",
            "revised-figure",
            "72 soldiers deserted on 23 May 2019 (Paper NIGHT), but 31 (Paper NOON). It is open which is off.",
        )
    ]


@pytest.mark.parametrize("hour", ["T20:00", "t20:00:00", " 20:00"])
def test_with_hours_only_a_tally_that_shrinks_is_wrong(folder: Path, hour: str) -> None:
    tally(folder, "noon", 31, "2019-05-23T12:00")
    tally(folder, "night", 72, f"2019-05-23{hour}")
    assert findings(folder) == []
    tally(folder, "noon", 75, "2019-05-23T12:00")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "total-falls")]


@pytest.mark.parametrize(
    ("period", "when"),
    [
        ("2019/2019-05-23", "from 1 January to 23 May 2019"),
        ("2019-05-20/2019-05-23", "from 20 to 23 May 2019"),
        ("2019", "from 1 January to 23 May 2019"),
        ("../2019-05-23", "by 23 May 2019"),
        ("2019-05-23", "on 23 May 2019"),
    ],
)
def test_tallies_of_one_day_are_told_of_all_the_time_they_count(folder: Path, period: str, when: str) -> None:
    more = f"scope: {{who: soldiers, event: deserted}}, period: {period}, so far: yes, source: Police"
    tally(folder, "noon", 75, "2019-05-23T12:00", more)
    tally(folder, "night", 31, "2019-05-23T20:00", more)
    told = f"75 soldiers deserted {when} (Paper NOON), but 31 (Paper NIGHT). It is open which is off."
    assert findings(folder) == [("contradiction", "total-falls", told)]


def test_a_tally_that_its_source_lowers_by_little_is_revised(folder: Path) -> None:
    told = "72 soldiers deserted on 23 May 2019 (Paper NIGHT), but 74 (suspect: Paper NOON)."
    for hours in (("T12:00", "T20:00"), ("T20:00", "T12:00")):
        tally(folder, "noon", 74, f"2019-05-23{hours[0]}")
        tally(folder, "night", 72, f"2019-05-23{hours[1]}")
        assert findings(folder) == ([("tension", "revised-figure", told)] if hours[0] == "T12:00" else [])
    tally(folder, "noon", 74, "2019-05-23T12:00", DAY.replace("Border Service", "Police"))
    tally(folder, "night", 72, "2019-05-23T20:00")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "total-falls")]


def test_a_tally_that_shrinks_by_next_to_nothing_is_a_tension(folder: Path) -> None:
    tally(folder, "noon", 1003, "2019-05-23T12:00", DAY.replace("Border Service", "Police"))
    tally(folder, "night", 1001, "2019-05-23T20:00")
    assert [finding[:2] for finding in findings(folder)] == [("tension", "total-falls")]


def test_what_one_source_gave_anew_within_a_day_is_a_revision(folder: Path) -> None:
    year = "scope: {who: soldiers, event: deserted}, period: 2018, source: Border Service"
    tally(folder, "noon", 1013, "2019-05-23T12:00", year)
    tally(folder, "night", 997, "2019-05-23T20:00", year)
    assert [finding[:2] for finding in findings(folder)] == [("tension", "revised-figure")]
    tally(folder, "night", 997, "2019-05-23", year)
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "count-clash")]


def test_a_tally_bounds_its_day_from_below(folder: Path) -> None:
    tally(folder, "noon", 31, "2019-05-23")
    tally(folder, "final", 90, "2019-05-24")
    assert findings(folder) == []
    tally(folder, "final", 20, "2019-05-24")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "count-clash")]


def test_the_count_of_the_whole_day_is_said_to_be_one(folder: Path) -> None:
    tally(folder, "noon", 31, "2019-05-23", f"{DAY}, so far: no")
    tally(folder, "final", 90, "2019-05-24")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "count-clash")]


def test_a_tally_of_the_year_so_far(folder: Path) -> None:
    so_far = "id: n, quote: '1,042 so far this year', value: '1,042', so far: yes, period: 2018"
    written(folder, "a", so_far, published="2018-10-12")
    written(folder, "b", "id: n, quote: '1,137', value: '1,137', period: 2018", published="2019-02-01")
    assert findings(folder) == []
    written(folder, "c", "id: n, quote: '1,103 by September', value: '1,103', period: 2018-01/2018-09", published="2019-02-01")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "total-falls")]


def test_what_began_earlier_keeps_its_upper_end(folder: Path) -> None:
    written(
        folder,
        "a",
        "id: n, quote: exactly 20000 since 2000, value: 'exactly 20,000', period: 2000/2019-05-23",
        published="2019-05-23",
    )
    written(folder, "b", "id: n, quote: '21,407 by 2018', value: '21,407', period: 2000/2018")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "periods-do-not-add-up")]


def test_a_tally_in_a_table(folder: Path) -> None:
    (folder / "t.csv").write_text(
        "id,title,publisher,published,value,so far,who,event,period,source\n"
        "noon,Noon,One,2019-05-23T12:00,31,yes,soldiers,deserted,2019-05-23,Border Service\n"
        "night,Night,Two,2019-05-23T20:00,72,yes,soldiers,deserted,2019-05-23,Border Service\n",
        encoding="utf-8",
    )
    assert findings(folder) == []


@pytest.mark.parametrize(
    ("claim", "problem"),
    [
        (
            "value: 12, so far: yes, scope: {event: serving}, period: 2018",
            "so far: a state does not add up over time; leave it out",
        ),
        (
            "change: doubled, from: 2016, so far: yes, period: 2017",
            "so far: only a plain value can still be growing; leave it out, or record the count as a value of its own",
        ),
        ("value: 12, so far: maybe, period: 2017", "so far: “maybe” is not known; write yes or no"),
        (
            "value: 12, so far: yes, period: 2025",
            "period: “2025” starts after publication (2024-02-01); mend the period or the date of publication, "
            "or write status: forecast",
        ),
    ],
)
def test_what_cannot_be_growing(folder: Path, claim: str, problem: str) -> None:
    text = VOCABULARY.replace("event:\n", "event:\n  serving: {kind: state}\n")
    (folder / "vocabulary.yaml").write_text(text, encoding="utf-8")
    written(folder, "a", f"id: n, quote: 12 doubled, {claim}")
    assert [line.partition(": ")[2] for line in problems(folder)] == [problem]


@pytest.mark.parametrize(
    ("published", "problem"),
    [
        ("2019-05-23T24:30", "published: there is no hour 24:30; write it from 00:00 to 23:59"),
        (
            "2019-05-23T14:00+02:00",
            "published: “2019-05-23T14:00+02:00” is more than a date and its hour; write the local hour: 2019-05-23T14:00",
        ),
    ],
)
def test_hours_that_are_none(folder: Path, published: str, problem: str) -> None:
    tally(folder, "a", 31, published)
    assert [line.partition(": ")[2] for line in problems(folder)] == [problem]


@pytest.mark.parametrize("published", ["unknown", "Unknown"])
def test_an_article_of_unknown_date_bounds_nothing(folder: Path, published: str) -> None:
    written(folder, "a", "id: n, quote: '1,137', value: '1,137', period: 2030", published=published)
    written(folder, "b", "id: n, quote: '1,047', value: '1,047', period: 2030", published="2031-02-01")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "count-clash")]
    assert [claim.id for claim in read(["claims"], as_of="2040").claims] == ["b/n"]


def test_an_open_end_needs_a_date_of_publication(folder: Path) -> None:
    written(folder, "a", "id: n, quote: '1,137', value: '1,137', period: 2012/..", published="unknown")
    assert problems(folder) == [
        "claims/a.yaml:4:53: period: “2012/..” has an open end, and nobody knows when the article was published; "
        "write the last day of the period"
    ]


def test_an_article_of_unknown_date_in_every_format(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(folder, "a", "id: n, quote: '1,137', value: '1,137', period: 2030", published="unknown")
    written(folder, "b", "id: n, quote: '1,047', value: '1,047', period: 2030", published="2031-02-01")
    for name in names():
        assert main(["claims", "--format", name, "--no-cache"]) == 1
        assert capsys.readouterr().out
    assert main(["history", "claims"]) == 0


BEGINS = VOCABULARY.replace("also: [defected]", "also: [defected], begins: 1953-07-27")
SERIES = tuple(
    f"id: y{year}, quote: '{number:,}', value: '{number:,}', period: {year}"
    for year, number in ((2006, 2028), (2007, 2554), (2016, 1418), (2017, 1127))
)


@pytest.mark.parametrize("words", [VOCABULARY, BEGINS], ids=["open", "begins"])
@pytest.mark.parametrize("ever", ["ever", "Ever", ".."])
def test_the_first_time_ever(folder: Path, ever: str, words: str) -> None:
    (folder / "vocabulary.yaml").write_text(words, encoding="utf-8")
    first = f"id: f, quote: past 2000 for the first time ever, value: 'past 2,000', since: {ever}, period: 2006"
    written(folder, "a", first, *SERIES)
    assert findings(folder) == []
    written(folder, "b", "id: n, quote: '2,107', value: '2,107', period: 1999")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "record-broken")]


@pytest.mark.parametrize("value", ["the first", "a first"])
def test_before_the_first_ever_there_was_none(folder: Path, value: str) -> None:
    written(
        folder,
        "a",
        f"id: f, quote: the first ever … is a first, value: {value}, since: ever, period: 2012, scope: {{who: generals}}",
    )
    assert findings(folder) == []
    written(folder, "b", "id: n, quote: two generals, value: two, period: ../2011, scope: {who: generals}")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "record-broken")]


@pytest.mark.parametrize("until", ["now", "NOW", "..", "2017"])
def test_the_last_time(folder: Path, until: str) -> None:
    last = f"id: l, quote: 'the last time over 2,000 came was in 2007', value: 'over 2,000', until: {until}, period: 2007"
    written(folder, "a", last, *SERIES, published="2018-03-01")
    assert findings(folder) == []
    written(folder, "b", "id: n, quote: '2,402', value: '2,402', period: 2010")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "record-broken")]


def test_the_last_time_is_before_now(folder: Path) -> None:
    written(folder, "a", "id: l, quote: over 2000, value: 'over 2,000', until: 2006, period: 2007")
    assert [line.partition(": ")[2] for line in problems(folder)] == [
        "until: “2006” does not end behind the period of the claim, 2007; "
        "write the last period that is told not to have had it, such as 2008, or now"
    ]


RECORD = "id: r, quote: a record number this year, record: record high, among: .., period: 2018/2018-10-12"


def test_a_record_of_the_running_year(folder: Path) -> None:
    written(folder, "a", RECORD, published="2018-10-12")
    written(
        folder,
        "b",
        "id: n, quote: '1,127', value: '1,127', period: 2017",
        "id: s, quote: '900', value: '900', period: 2018/2018-10-12",
    )
    assert [finding[:2] for finding in findings(folder)] == [("tension", "record-broken")]
    written(folder, "c", "id: n, quote: '1,001', value: '1,001', period: 2017-01/2017-09", published="2018-01-12")
    assert ("contradiction", "record-broken") in [finding[:2] for finding in findings(folder)]


def test_a_low_of_the_running_year(folder: Path) -> None:
    written(folder, "a", RECORD.replace("record high", "record low"), published="2018-10-12")
    written(
        folder,
        "b",
        "id: n, quote: '1,127', value: '1,127', period: 2017",
        "id: s, quote: '900', value: '900', period: 2018/2018-10-12",
    )
    assert findings(folder) == []
    written(folder, "c", "id: n, quote: '851', value: '851', period: 2017/2017-10-12", published="2018-01-12")
    assert [finding[:2] for finding in findings(folder)] == [("tension", "record-broken")]


def test_messages_about_a_record_of_the_running_year_lead_out(folder: Path) -> None:
    written(folder, "a", RECORD.replace("2018/2018-10-12", "2018"), published="2018-10-12")
    assert [line.partition(": ")[2] for line in problems(folder)] == [
        "period: “2018” ends after publication (2018-10-12); "
        "write 2018/2018-10-12, what was over of it, or write status: forecast"
    ]
    written(folder, "a", RECORD.replace("2018/2018-10-12", "2018-01/2018-09"), published="2018-10-12")
    assert [line.partition(": ")[2] for line in problems(folder)] == [
        "record: the period “2018-01/2018-09” is not one day, week, month, quarter, half-year or year; "
        "write the unit that holds the record as the period: 2020-Q2; of a year that was not over, 2018/2018-09-30"
    ]
    written(folder, "a", RECORD, published="2019-01-03")
    assert [line.partition(": ")[2] for line in problems(folder)] == [
        "record: the period “2018/2018-10-12” is not one day, week, month, quarter, half-year or year; "
        "write 2018, which was over when the article was published (2019-01-03)"
    ]
    written(folder, "a", RECORD.replace("2018/2018-10-12", "2018-01/2018-09"), published="2019-01-03")
    assert [line.partition(": ")[2] for line in problems(folder)] == [
        "record: the period “2018-01/2018-09” is not one day, week, month, quarter, half-year or year; "
        "write the unit that holds the record as the period: 2020-Q2"
    ]
    for period, published in (("2018/2018-10-12", "2018-10-12"), ("2018/2018-09-30", "2018-10-12"), ("2018", "2019-01-03")):
        written(folder, "a", RECORD.replace("2018/2018-10-12", period), published=published)
        assert problems(folder) == []


@pytest.mark.parametrize("change", ["doubled", "Doubled", "twice as many", "rose"])
def test_a_change_that_repeats(folder: Path, change: str) -> None:
    each = f"id: c, quote: {change} every year since 2015, change: {change}, each: year, period: 2015/2018"
    series = [
        f"id: y{year}, quote: '{number}', value: {number}, period: {year}"
        for year, number in ((2015, 110), (2016, 221), (2018, 890))
    ]
    written(folder, "a", each, *series)
    assert findings(folder) == []
    written(folder, "b", "id: n, quote: '180', value: 180, period: 2017", "id: m, quote: '180', value: 180, period: 2017")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "change-does-not-fit")]


def test_changes_that_cannot_repeat(folder: Path) -> None:
    written(
        folder,
        "a",
        "id: a, quote: doubled, change: doubled, each: year, period: 2015",
        "id: b, quote: fell to 12, change: fell to 12, each: year, period: 2015/2018",
    )
    assert [line.partition(": ")[2] for line in problems(folder)] == [
        "each: only one complete year lies inside “2015”, and none before it; "
        "begin the period with the unit that the first change starts from",
        "change: it says where the count came to, which differs from unit to unit; write the change alone: doubled",
    ]


def test_a_superlative_that_is_none_over_time_is_recorded_and_not_compared(folder: Path) -> None:
    largest = "id: r, quote: the largest single group, record: the largest single group, of: groups, period: 2018"
    written(folder, "a", f"{largest}, scope: {{who: women}}")
    loaded = load([folder])
    assert loaded.problems == ()
    (left,) = check_claims(loaded.claims, loaded.vocabulary, loaded.settings).coverage.uncompared
    assert left.why == "a superlative is compared only over time, not among groups"


def test_each_year_said_without_a_first_one_is_said_of_the_last(folder: Path) -> None:
    each = "id: e, quote: 'over 2,000 each year', value: 'over 2,000', each: year, period: .."
    written(folder, "a", each, "id: n, quote: '12', value: 12, period: 1999", published="2018-03-01")
    assert findings(folder) == []
    written(folder, "b", "id: n, quote: '1,127', value: '1,127', period: 2017")
    assert [finding[:2] for finding in findings(folder)] == [("contradiction", "rate-does-not-fit")]
