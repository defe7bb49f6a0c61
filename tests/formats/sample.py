"""Reports built by hand, so that formats are tested without files and without a solver."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from checker.model.claim import Article, Claim, Location
from checker.model.finding import (
    CheckReport,
    Coverage,
    Finding,
    Judgement,
    Part,
    Slip,
    Uncompared,
    Undecided,
)
from checker.model.forms import Change, Each, Form, Record, Share, Value
from checker.model.links import Link
from checker.model.numbers import Interval, Reading
from checker.model.problem import Problem
from checker.model.proof import Declaration, Proof, Step, Witness
from checker.model.scope import Scope
from checker.model.time import Period
from checker.report.explain import Topic
from checker.report.render.rules import Rule

ARRIVALS = Scope("North Koreans", "arrived", "South Korea")
RESIDENTS = Scope("North Koreans", "residing", "South Korea")
SOLDIERS = Scope("soldiers", "arrived", "South Korea")


def period(first: str | None, last: str | None, text: str) -> Period:
    """Days from `first` to `last`, both included, as ISO dates."""
    start = date.fromisoformat(first).toordinal() if first else None
    return Period(start, date.fromisoformat(last).toordinal() + 1 if last else None, text)


def interval(lo: int | str | None, hi: int | str | None) -> Interval:
    return Interval(None if lo is None else Fraction(lo), None if hi is None else Fraction(hi))


def reading(literal: Interval, pragmatic: Interval | None = None, unit: str = "people") -> Reading:
    return Reading(literal, pragmatic or literal, "exact", literal.lo, Fraction(1), unit)


ASIANEWS = Article(
    "asianews-2018-12-18",
    "More than a thousand North Korean deserters fled this year",
    "AsiaNews",
    period("2018-12-18", "2018-12-18", "2018-12-18"),
)
TOPIX = Article("chinatopix-2015-06-15", "Soldier crosses", "China Topix", period("2015-06-15", "2015-06-15", "2015-06-15"))
IANS = Article("ians-2020-07-01", "Defectors down", "IANS", period("2020-07-01", "2020-07-01", "2020-07-01"))


def claim(
    article: Article,
    slug: str,
    quote: str,
    allowed: Reading | None,
    when: Period,
    *,
    scope: Scope = ARRIVALS,
    form: Form | None = None,
    source: str = "Unification Ministry",
    via: str = "",
    line: int = 8,
) -> Claim:
    return Claim(
        id=f"{article.stem}/{slug}",
        article=article,
        quote=quote,
        wording=quote,
        form=form or Value(),
        scope=scope,
        period=when,
        reading=allowed,
        unit=allowed.unit if allowed else "people",
        source=source,
        via=via,
        trust=Fraction(1),
        status="asserted",
        location=Location(f"claims/{article.stem}.yaml", line, 5),
    )


TWENTY_THOUSAND = claim(
    TOPIX,
    "since-the-war",
    "over 20,000 … since the war began",
    reading(interval(20001, None), interval(20001, 25000)),
    period("1953-07-27", "2015-06-15", "1953-07-27/.."),
    line=12,
)
LIVING = claim(
    ASIANEWS,
    "living-in-the-south",
    "32,381",
    reading(interval(32381, 32381)),
    period("2018-11-30", "2018-11-30", "2018-11-30"),
    scope=RESIDENTS,
    source="South Korean government",
    via="Yonhap",
    line=19,
)
TO_NOVEMBER = claim(
    ASIANEWS,
    "arrivals-2018-to-november",
    "1,042 … between January and November",
    reading(interval(1042, 1042)),
    period("2018-01-01", "2018-11-30", "2018-01/2018-11"),
)
YEARLY = claim(
    ASIANEWS,
    "yearly-since-2012",
    "about 1,000-1,500 … each year",
    reading(interval(950, 1550)),
    period("2012-01-01", "2018-12-18", "2012/2018-12-18"),
    form=Each("year"),
    source="",
    line=25,
)
DEFECTED = claim(
    IANS,
    "all-time",
    "more than 33,000",
    reading(interval(33001, None), interval(33001, 33500)),
    period(None, "2020-07-01", "../2020-07-01"),
    line=30,
)
LOWEST = claim(
    IANS,
    "lowest-quarter",
    "lowest since 2003",
    None,
    period("2020-04-01", "2020-06-30", "2020-Q2"),
    form=Record("lowest", period("2003-01-01", "2020-06-30", "2003/2020-06-30"), "quarter"),
    line=34,
)
DOWN = claim(
    IANS,
    "down-96",
    "96 per cent",
    reading(interval("7/200", "9/200"), unit="one"),
    period("2020-04-01", "2020-06-30", "2020-Q2"),
    form=Change(period("2019-04-01", "2019-06-30", "2019-Q2"), "ratio", False),
    line=38,
)
WOMEN = claim(
    IANS,
    "women",
    "most of them",
    reading(interval("1/2", "1"), unit="one"),
    period("2020-04-01", "2020-06-30", "2020-Q2"),
    scope=Scope("women", "arrived", "South Korea", "China"),
    form=Share(ARRIVALS),
    line=41,
)
UP_TO = claim(
    TOPIX,
    "soldiers-2014",
    "up to 1,400 North Korean soldiers",
    reading(interval(0, 1400), interval(1350, 1400)),
    period("2014-01-01", "2014-12-31", "2014"),
    scope=SOLDIERS,
    line=16,
)
MISSIONS = claim(
    ASIANEWS,
    "missions",
    "14 missions",
    reading(interval(14, 14), unit="missions"),
    period("2018-01-01", "2018-12-18", "2018/2018-12-18"),
    scope=Scope("missions", "authorised"),
    line=44,
)


def step(factor: int, amount: int | None, text: str, about: Claim | None = None, law: str = "") -> Step:
    return Step(Fraction(factor), None if amount is None else Fraction(amount), text, about.id if about else "", law)


STALE = Finding(
    severity="tension",
    kind="stale-figure",
    parts=tuple(
        Part(c, role)
        for c, role in (
            (TWENTY_THOUSAND, "suspect"),
            (LIVING, "premise"),
            (TO_NOVEMBER, "premise"),
            (YEARLY, "premise"),
        )
    ),
    message="“over 20,000” is far below what the other claims imply for 15 June 2015.",
    reading="pragmatic",
    fingerprint="0123456789abcdef",
    scope=ARRIVALS,
    period=TWENTY_THOUSAND.period,
    proof=Proof(
        steps=(
            step(1, 32381, "lived in the South on 30 November 2018", LIVING),
            replace(
                step(1, None, "whoever resides there had arrived by then", law="residents-came"),
                declared=(
                    Declaration(
                        Link("event", "residing", "follows", ("arrived",)),
                        Location("claims/vocabulary.yaml", 31, 35),
                        "residing: follows arrived",
                    ),
                ),
            ),
            step(-1, 1042, "January to November 2018", TO_NOVEMBER),
            step(-2, 1550, "at most in each of 2016 and 2017", YEARLY),
            step(-1, 1550, "at most from 16 June to the end of 2015, no more than in the whole year", YEARLY),
        ),
        quantity="North Koreans who had arrived in South Korea by 15 June 2015",
        total=Fraction(26689),
        allowed=Fraction(25000),
        allowed_text="at most, as readers take “over 20,000”",
        side="least",
        unit="people",
    ),
    witnesses=(
        Witness(
            (DEFECTED,),
            Proof(
                steps=(step(1, 33001, "by 1 July 2020", DEFECTED), step(-5, 1500, "at most each year")),
                quantity="North Koreans who had arrived in South Korea by 15 June 2015",
                total=Fraction(25501),
                allowed=Fraction(25000),
                allowed_text="at most",
                side="least",
                unit="people",
            ),
        ),
    ),
    diagnosis=(Slip("earlier date", "Fits if the figure is that of 2012."),),
    allowed=interval(26689, 29864),
    why_tension="Read literally “over 20,000” has no upper end, so this is a tension, not a contradiction.",
)
BROKEN = Finding(
    severity="contradiction",
    kind="record-broken",
    parts=(Part(LOWEST, "either"), Part(DOWN, "either")),
    message="One of these two is wrong: the quarter cannot be the lowest.",
    reading="literal",
    fingerprint="fedcba9876543210",
    scope=ARRIVALS,
    period=LOWEST.period,
    proof=Proof(
        steps=(step(1, 12, "in the second quarter of 2020", DOWN),),
        quantity="North Koreans who arrived in the second quarter of 2020",
        total=Fraction(12),
        allowed=Fraction(27, 2),
        allowed_text="at least, for a record",
        side="most",
        unit="people",
    ),
)
SATURATED = Finding(
    severity="note",
    kind="saturated-part",
    parts=(Part(UP_TO, "suspect"), Part(WOMEN, "premise")),
    message="Soldiers would be nearly all who arrived in 2014.",
    reading="pragmatic",
    fingerprint="00000000000000ff",
    scope=SOLDIERS,
    period=UP_TO.period,
    diagnosis=(Slip("broader scope", "Fits if soldiers is read as all North Koreans."),),
)
COVERAGE = Coverage(
    3,
    10,
    7,
    (
        Uncompared(MISSIONS, "no other claim counts missions · authorised"),
        Uncompared(DEFECTED, "open at the start"),
        Uncompared(WOMEN, "no other claim counts missions · authorised"),
    ),
    rounded=((TWENTY_THOUSAND, LIVING),),
)
REPORT = CheckReport(
    findings=(BROKEN, STALE, SATURATED),
    undecided=(Undecided((UP_TO, WOMEN), "no proof within 60 seconds"),),
    coverage=replace(COVERAGE, compared=5, undecided=2),
)
EMPTY = CheckReport((), (), Coverage(1, 1, 0, (Uncompared(MISSIONS, "it stands alone"),)))

# The loop of an editor: some findings are judged, one stood there before, the rest are new.
WRONG = replace(
    BROKEN,
    parts=(Part(DEFECTED, "suspect"), Part(LIVING, "premise")),
    kind="total-falls",
    message="“more than 33,000” cannot hold.",
    fingerprint="1111111111111111",
    scope=ARRIVALS,
    period=DEFECTED.period,
    status="known",
    judgement=Judgement("wrong", "The agency's total was misread.", "A. Editor", "2021-03-02"),
)
DISPUTED = replace(
    SATURATED,
    fingerprint="2222222222222222",
    status="known",
    judgement=Judgement("disputed", "The ministry does not confirm it.", "B. Editor", "2021-04-01", "2022-01-01"),
)
ACCEPTED = replace(
    BROKEN,
    fingerprint="3333333333333333",
    status="known",
    judgement=Judgement("accepted", "", "B. Editor", "2021-04-02"),
)
EARLIER = replace(STALE, fingerprint="4444444444444444", status="known")
JUDGED = replace(
    REPORT,
    findings=(BROKEN, WRONG, ACCEPTED, STALE, EARLIER, SATURATED, DISPUTED),
    problems=(Problem(Location("claims/ians-2020-07-01.yaml", 50, 12), "value: “some” is no number", "write a figure"),),
    unread=1,
)

# Rules as they are told to machines, fewer and shorter than the real ones.
RULES = (
    Rule(
        "record-broken",
        "contradiction",
        (
            Topic(
                "record", "A record", "No other exceeds it.", "It is the news.", "Look again.", "record-broken", "- a\n", "- b\n"
            ),
        ),
    ),
    Rule(
        "total-falls",
        "contradiction",
        (
            Topic("begins", "Counting begins", "Nothing before.", "", "", "total-falls", "", ""),
            Topic("falls", "Totals fall", "Totals never fall.", "", "", "total-falls", "- c\n", ""),
        ),
    ),
    Rule("saturated-part", "note", (Topic("saturated-part", "A part", "Nearly all.", "", "", "saturated-part", "", ""),)),
)


def apart(finding: Finding, number: int) -> Finding:
    """The finding by other premises, so that nothing else is refuted by the same."""
    assert finding.proof is not None
    names = {part.claim.id: f"{part.claim.id}-{number}" for part in finding.parts if part.role == "premise"}
    parts = tuple(replace(part, claim=replace(part.claim, id=names.get(part.claim.id, part.claim.id))) for part in finding.parts)
    steps = tuple(replace(step, claim=names.get(step.claim, step.claim)) for step in finding.proof.steps)
    return replace(finding, parts=parts, proof=replace(finding.proof, steps=steps))
