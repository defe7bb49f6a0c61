"""A headline is a finding in one sentence: short, with every number that clashes, and enough to do the clash again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import pytest

from checker.engine.check import check_claims
from checker.engine.rows.row import ONE
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.forms import Average, Change, Record, Value
from checker.model.units import is_counted
from checker.model.vocabulary import Settings
from checker.report.render.calculation import calculation
from checker.report.render.plain_lines import sum_lines, witness_lines
from tests.check.recorded import corpus, recorded
from tests.check.test_alone import REFUTED, alone
from tests.examples import report_of
from tests.headlines.evidence import evidence, stands_in
from tests.headlines.pencil import comes_out
from tests.headlines.redo import NotRedone, numbers_in, redone
from tests.headlines.stories import STORIES, story
from tests.test_statements import EXAMPLES
from tests.worlds.shared import reported, series, world

pytestmark = pytest.mark.own

MOST = 160


def test_the_five_articles() -> None:
    hold_as_headlines(recorded(series=False).before_judging.findings)
    hold_as_headlines(recorded(series=True).before_judging.findings)


@pytest.mark.corpus
def test_the_corpus() -> None:
    hold_as_headlines(corpus().before_judging.findings)


@pytest.mark.parametrize("name", STORIES)
def test_stories(name: str) -> None:
    findings = story(name)
    assert findings
    hold_as_headlines(findings)


@pytest.mark.parametrize("texts", EXAMPLES.values(), ids=EXAMPLES)
def test_the_examples_of_every_rule(texts: Sequence[str]) -> None:
    for text in texts:
        hold_as_headlines(report_of(text).findings)


@pytest.mark.parametrize("claim", REFUTED)
def test_what_is_refuted_by_itself(claim: str) -> None:
    hold_as_headlines(alone(claim).findings)


@pytest.mark.parametrize("seed", (*range(8), 240))
def test_worlds(seed: int) -> None:
    claims = (*series(seed), *reported(seed, 16, 3))
    hold_as_headlines(check_claims(claims, world(seed).vocabulary, Settings()).findings)


def hold_as_headlines(findings: Iterable[Finding]) -> None:
    """No headline is too long; that of a refutation shows numbers that stand in the finding and do clash, and what is open.

    What the others are said to allow never holds the figure that the sum refutes.
    """
    for finding in findings:
        assert len(finding.message) <= MOST, finding.message
        hold_as_sums(finding)
        if finding.proof is not None:
            shown = evidence(finding) | redone(finding.message)
            unknown = [number for number in numbers_in(finding.message) if not stands_in(number, shown)]
            assert unknown == [], finding.message
            is_open = any(part.role == "either" for part in finding.parts)
            assert is_open == finding.message.endswith(" is off."), finding.message
        if finding.allowed is not None:
            stated = finding.bounded.reading
            assert stated is not None and not finding.allowed.meets(stated.by(finding.reading)), finding.message


def hold_as_sums(finding: Finding) -> None:
    """No fraction stands in what is printed to be redone, but in the words of an article, and no rule above the first line.

    What is counted is told in whole numbers, but for means, which are multiplied as they stand. No further sum rests on what
    another's words of an order make of so many times a count.
    """
    if all(map(_is_whole, (part.claim for part in finding.parts))):
        shown = calculation(finding.proof, {}).lines if finding.proof else ()
        assert [line for line in shown if re.fullmatch(r"[-+ ]*[\d,]+\.\d+", line.amount)] == [], finding.message
    assert set("".join(sum_lines(finding)[:1]).strip()) != {"─"}, finding.message
    for proof in (finding.proof, *(witness.proof for witness in finding.witnesses)):
        divided = calculation(proof, {}).lines if proof is not None and proof.quotient is not None else ()
        assert [line for line in divided if not comes_out(line)] == [], finding.message
    for divided in (witness.proof.quotient for witness in finding.witnesses):
        assert divided is None or divided.manner != "order" or divided.claim in finding.accused or divided.allowed == 1
    for line in (finding.message, *sum_lines(finding), *witness_lines(finding)):
        assert not re.search(r"\d/\d", re.sub(r"“[^”]*”", "", line)), line


def _is_whole(claim: Claim) -> bool:
    """Whether a claim is of whole counts, or of how many times or which part one is of another, and of no mean or rank."""
    in_points = isinstance(claim.form, Change) and claim.form.measure == "points"
    is_mean = isinstance(claim.form, Value) and claim.reading is not None and (claim.reading.number or ONE).denominator > 1
    return is_counted(claim.unit) and not (in_points or is_mean or isinstance(claim.form, Average | Record))


MEAN = '- {value: "580", average: year, scope: arrivals, period: 2015/2019}\n'
OPEN = "It is open which is off."
MEANS = (
    (
        MEAN + '- {value: "3,412", scope: arrivals, period: 2015/2019}',
        "3,412 North Koreans arrived in South Korea from 2015 to 2019, but 2,900 in 5 years at 580 a year (Example News). "
        "It is open which is off.",
    ),
    (
        MEAN.replace("580", "about 94").replace("year", "month") + '- {value: "3,412", scope: arrivals, period: 2015/2019}',
        "3,412 North Koreans arrived from 2015 to 2019, but “about 94”, at least 5,217 in 60 months at 86.95 a month (Example "
        "News). It is open which is off.",
    ),
    (
        MEAN.replace("580", "60.5").replace("year", "month").replace("2015/2019", "2020")
        + MEAN
        + '- {value: "4,413", scope: arrivals, period: 2015/2020}',
        "5 × 580 from 2015 to 2019 + 12 × 60.5 in 2020 = 3,626, but 4,413 North Koreans arrived in South Korea from 2015 to "
        "2020 (Example News). It is open which is off.",
    ),
    (
        '- {value: "at least 2,000", average: week, scope: arrivals, period: 2015}\n'
        '- {value: "140,000", scope: arrivals, period: 2015}',
        "138,680 to 141,320 North Koreans arrived in South Korea in 2015 as readers take it, but at most 132,500 in 53 weeks at "
        "2,500 a week (suspect: Example News).",
    ),
    (
        '- {value: "at least 1,337", scope: women arrived, period: 2015}\n'
        '- {value: "at least 4,603", average: month, scope: arrivals, period: 2015}\n'
        "- {share: one in eight, of: North Koreans, scope: women arrived, period: 2015}",
        "at most 1,338 women of at least 12 × 4,603 = 55,236 North Koreans in 2015 is at most 2.43 per cent (suspect: Example "
        "News), not “one in eight”, 11.7 to 13.3.",
    ),
)

GREAT = (
    (
        '- {value: "602 million won", scope: aid, period: 2015}\n- {value: "412 million won", scope: aid, period: 2016}\n'
        '- {value: "1.18 billion won", scope: aid, period: 2015/2016}',
        "602 million won in 2015 + 412 million won in 2016 = 1.014 billion, but 1.18 billion won of humanitarian aid given "
        "from 2015 to 2016 (Example News). One is off.",
    ),
    (
        '- {value: "18,403,117", scope: arrivals, period: 2015}\n'
        '- {value: "more than 61,000", average: day, scope: arrivals, period: 2015}',
        "18,403,117 North Koreans arrived in South Korea in 2015, but at least 22,265,001 in 365 days at more than 61,000 a "
        "day (Example News). It is open which is off.",
    ),
)


@pytest.mark.parametrize(("claims", "headline"), GREAT)
def test_what_was_printed_is_added_up_and_great_sums_are_told_in_millions(claims: str, headline: str) -> None:
    findings = report_of(claims).findings
    assert [finding.message for finding in findings if finding.proof] == [headline]
    hold_as_headlines(findings)


@pytest.mark.parametrize(("claims", "headline"), MEANS)
def test_means_are_told_by_what_they_come_to_in_whole_numbers(claims: str, headline: str) -> None:
    findings = report_of(claims).findings
    assert [finding.message for finding in findings] == [headline]
    hold_as_headlines(findings)


MORE_THAN = (
    ("more than 4,751", "1,700,003", "fell", "1,738,867  at least: 2016, 366 × more than 4,751 [3]"),
    ("fewer than 4,751", "1,800,003", "rose", "1,738,865  at most: 2016, 366 × less than 4,751 [2]"),
)


@pytest.mark.parametrize(("mean", "before", "moved", "line"), MORE_THAN)
def test_a_mean_is_multiplied_as_it_was_printed(mean: str, before: str, moved: str, line: str) -> None:
    """ "More than 4,751 a day" is 1,738,867 at least in 366 days: nobody divides that by 366 again."""
    (finding,) = report_of(
        f'- {{value: "{mean}", average: day, scope: arrivals, period: 2016}}\n'
        f'- {{value: "{before}", scope: arrivals, period: 2015}}\n'
        f"- {{change: {moved}, from: 2015, scope: arrivals, period: 2016}}\n"
    ).findings
    assert line in [each.strip() for each in sum_lines(finding)]


READABLE = (
    (
        "- {value: 12.4 million, scope: arrivals, period: 2014}\n- {value: 15.6 million, scope: arrivals, period: 2015}\n"
        "- {change: up by 2.3 million, from: 2014, scope: arrivals, period: 2015}",
        "12.4 million North Koreans arrived in South Korea in 2014 to 15.6 million in 2015 is up 3.2 million, not 2.3 million "
        "(Example News). It is open which is off.",
    ),
    (
        '- {value: "1,200", scope: arrivals, period: 2014}\n- {value: "192", scope: arrivals, period: 2015}\n'
        "- {change: down 48 per cent, from: 2014, scope: arrivals, period: 2015}",
        "1,200 North Koreans arrived in South Korea in 2014 to 192 in 2015 is down 84 per cent, not 48 (Example News). "
        "It is open which is off.",
    ),
    (
        "- {record: second highest, among: 2011/2016, scope: arrivals, period: 2014}\n"
        "- {trend: rose for the fourth year in a row, over: 2013/2016, scope: arrivals, period: 2016}",
        "North Koreans arrived in South Korea in 2014: fewer than in 2015 and in 2016, but “second highest” (Example News). "
        "It is open which is off.",
    ),
    (
        "- {share: a third, of: North Koreans, scope: soldiers arrived, period: 2015}\n"
        "- {share: two thirds, of: North Koreans, scope: soldiers arrived, period: 2015}",
        "58.3 to 75 per cent of North Koreans, but “a third”, 25 to 41.7 (Example News): soldiers arrived in South Korea in "
        "2015. It is open which is off.",
    ),
)


@pytest.mark.parametrize(("claims", "headline"), READABLE)
def test_one_number_has_one_spelling_and_one_publisher_is_named_once(claims: str, headline: str) -> None:
    findings = report_of(claims).findings
    assert [finding.message for finding in findings if finding.proof] == [headline]
    hold_as_headlines(findings)


RATES = "scope: employment, period: 2019"
MOVES = (
    (
        f'- {{value: "52.4 per cent", scope: employment, period: 2018}}\n- {{value: "55.1 per cent", {RATES}}}\n'
        f"- {{change: up 1.2 points, from: 2018, {RATES}}}",
        "52.4 per cent as employment rate of North Koreans in South Korea in 2018 to 55.1 in 2019 is up 2.7 points, not 1.2 "
        "(Example News). It is open which is off.",
    ),
    (
        f"- {{change: up 2.1 points, from: 2018, {RATES}}}\n- {{change: down 1.5 points, from: 2018, {RATES}}}",
        "employment rate of North Koreans in South Korea in 2019: up 2.1 points on 2018, but down 1.5 (Example News). It is "
        "open which is off.",
    ),
    (
        f"- {{change: down 8.6 points, from: 2018, {RATES}}}\n- {{change: down 9.0 points, from: 2018, {RATES}}}",
        "employment rate of North Koreans in South Korea in 2019: down 8.6 points on 2018, but 9.0 (Example News). It is open "
        "which is off.",
    ),
    (
        "- {change: doubled, from: 2018, scope: arrivals, period: 2019}\n"
        "- {change: down 82.8 per cent, from: 2018, scope: arrivals, period: 2019}",
        "North Koreans arrived in 2019: “down 82.8 per cent”, 0.172 times as many as in 2018, but “doubled”, 1.5 to 2.5 (Example "
        "News). It is open which is off.",
    ),
    (
        "- {change: up 6.9 points, from: 2018, of: North Koreans, scope: women arrived, period: 2019}\n"
        "- {change: down 0.6 points, from: 2018, of: North Koreans, scope: women arrived, period: 2019}",
        "women arrived in South Korea in 2019 in per cent of North Koreans: up 6.9 points on 2018, but down 0.6 (Example News). "
        "It is open which is off.",
    ),
    (
        "- {change: 134 higher, from: 2018, scope: arrivals, period: 2019}\n"
        "- {change: 35 higher, from: 2018, scope: arrivals, period: 2019}",
        "North Koreans arrived in South Korea in 2019: up 134 on 2018, but 35 (Example News). It is open which is off.",
    ),
)

COUNTS = '- {value: "1,042", scope: arrivals, period: 2018}\n- {value: "%s", scope: arrivals, period: 2019}\n'
STILL = (
    (
        COUNTS % "1,042" + "- {change: up 30 per cent, from: 2018, scope: arrivals, period: 2019}",
        "1,042 North Koreans arrived in South Korea in 2018 to 1,042 in 2019 is unchanged, not up 30 per cent (Example News). "
        "It is open which is off.",
    ),
    (
        COUNTS % "at least 1,042" + "- {change: down 30 per cent, from: 2018, scope: arrivals, period: 2019}",
        "1,042 North Koreans arrived in South Korea in 2018 to at least 1,042 in 2019 is no lower, not down 30 per cent "
        "(Example News). It is open which is off.",
    ),
    (
        COUNTS % "1,042" + "- {change: 134 higher, from: 2018, scope: arrivals, period: 2019}",
        "1,042 North Koreans arrived in South Korea in 2018 to 1,042 in 2019 is unchanged, not up 134 (Example News). It is "
        "open which is off.",
    ),
    (
        COUNTS % "1,042" + "- {change: tripled, from: 2018, scope: arrivals, period: 2019}",
        "1,042 North Koreans arrived in South Korea in 2018 to 1,042 in 2019 is unchanged, not “tripled”, 2.5 to 3.5 "
        "(Example News). It is open which is off.",
    ),
)


@pytest.mark.parametrize(("claims", "headline"), STILL)
def test_what_did_not_change_is_told_so(claims: str, headline: str) -> None:
    findings = report_of(claims).findings
    assert [finding.message for finding in findings if finding.proof] == [headline]
    hold_as_headlines(findings)


@pytest.mark.parametrize(("claims", "headline"), MOVES)
def test_by_how_much_something_rose_is_told_with_what_it_is_measured_in(claims: str, headline: str) -> None:
    findings = report_of(claims).findings
    assert [finding.message for finding in findings if finding.proof] == [headline]
    hold_as_headlines(findings)


@pytest.mark.parametrize(
    "headline",
    [
        "1,397 North Koreans arrived in 2014 (Ministry), but 1,300 to 1,400 (suspect: Herald).",
        "57 escaped girls + 117 released girls + 11 rescued girls = 180 (Pulse), but 185 out of captivity (Pulse).",
        "57 escaped girls + 117 released girls = 174 (Pulse), but at least 100 out of captivity (Pulse).",
        "1,397 in 2014 to 1,088 in 2015 is down 20 per cent (Soompi), not 20 (Soompi).",
        "1,397 in 2014 to 1,088 in 2015 is down 22.1 per cent (Soompi), not 20 to 25 (Soompi).",
        "103 officers of 152 trainees is 67.8 per cent (SIGAR), not 60 to 100 (suspect: SCMP).",
        "2,402 in 2010 is more than 2,914 in 2009 (Ministry), but “reached a record in 2010” (suspect: IANS).",
        "“up 3” (Herald) cannot hold.",
        "arrivals in 2019: up 134 on 2018 (Herald), but 134 (Desk).",
        "bed occupancy in 2019: down 2.1 points on 2018 (Herald), but down 2 to 3 (suspect: Desk).",
        "2,902 hired in 2015–2019 (Desk), but at most 2,902 in 5 years at 580 a year (Post).",
        "3,412 hired in 2015–2019 (Desk), but at most 3,002 in 5 years at 580 a year (Post).",
    ],
)
def test_what_can_hold_is_no_headline(headline: str) -> None:
    with pytest.raises(NotRedone):
        redone(headline)


SIX = "".join(
    f'- {{value: "{value}", scope: arrivals, period: {year}}}\n'
    for year, value in enumerate(("2,736", "2,809", "2,404", "1,585", "1,338", "1,140"), 2009)
)
SEVERAL_YEARS = (
    (
        SIX,
        "7,949 North Koreans in 2009–2011 (2,736 + 2,809 + 2,404) to 4,063 in 2012–2014 (1,585 + 1,338 + 1,140) is down 3,886, "
        "not 4,063 (Example News). One is off.",
    ),
    (
        SIX + '- {value: "7,949", scope: arrivals, period: 2009/2011}\n',
        "7,949 North Koreans arrived in 2009–2011 to 4,063 in 2012–2014 (1,585 + 1,338 + 1,140) is down 3,886, not 4,063 "
        "(Example News). It is open which is off.",
    ),
)


@pytest.mark.parametrize(("claims", "headline"), SEVERAL_YEARS)
def test_a_difference_between_several_years_is_told_by_their_sums(claims: str, headline: str) -> None:
    findings = report_of(claims + '- {change: "4,063 lower", from: 2009/2011, scope: arrivals, period: 2012/2014}\n').findings
    assert [finding.message for finding in findings] == [headline]
    hold_as_headlines(findings)
