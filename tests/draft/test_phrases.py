"""Phrases of news, each with the whole of what is drafted of it, and figures that are no claims, each with the reason."""

# ruff: noqa: E501  a claim stands in one line
from __future__ import annotations

import pytest

from checker.intake.documents.document import Document
from checker.intake.draft.draft import Drafter
from checker.intake.language.periods import read_period
from tests.draft.newsroom import draft, vocabulary_of, written

DRAFTED: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Women made up 31 per cent of the sailors who landed in 2019.",
        ("“31 per cent of the sailors” share: 31 per cent; period: 2019; source: unnamed; women landed Norland of sailors",),
    ),
    (
        "The Harbour Ministry said 1,042 sailors landed in Norland in 2019.",
        ("“1,042 sailors” value: 1,042; period: 2019; source: Harbour Ministry; sailors landed Norland",),
    ),
    (
        "In the first half of 2020, 135 sailors landed, down 41 percent from a year earlier, the Harbour Ministry said.",
        (
            "“135 sailors” value: 135; period: 2020-H1; source: Harbour Ministry; sailors landed Norland",
            "“down 41 percent” change: down 41 percent; from: 2019-H1; period: 2020-H1; source: Harbour Ministry; sailors landed Norland",
        ),
    ),
    (
        "In 2019 740 sailors landed in Norland, 60 fewer than the 800 of 2018.",
        (
            "“740 sailors” value: 740; period: 2019; source: unnamed; sailors landed Norland",
            "“60 fewer” change: 60 fewer; from: 2018; period: 2019; source: unnamed; sailors landed Norland",
            "“800” value: 800; period: 2018; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "Just 12 sailors landed between April and June, compared with 320 in the same period last year.",
        (
            "“12 sailors” value: 12; period: 2020-Q2; source: unnamed; sailors landed Norland",
            "“320” value: 320; period: 2019-Q2; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "In 2019 1,047 sailors landed in Norland: 202 men and 845 women.",
        (
            "“1,047 sailors” value: 1,047; period: 2019; source: unnamed; sailors landed Norland",
            "“202 men” value: 202; period: 2019; source: unnamed; men landed Norland",
            "“845 women” value: 845; period: 2019; source: unnamed; women landed Norland",
        ),
    ),
    (
        "Arrivals fell to 1,514 in 2013, 1,397 in 2014 and 1,275 in 2015.",
        (
            "“1,514” value: 1,514; period: 2013; source: unnamed; people",
            "“1,397” value: 1,397; period: 2014; source: unnamed; people",
            "“1,275” value: 1,275; period: 2015; source: unnamed; people",
        ),
    ),
    (
        "In the second, third and fourth quarters of 2019 the numbers were 320, 226 and 272, respectively.",
        (
            "“320” value: 320; period: 2019-Q2; source: unnamed; people",
            "“226” value: 226; period: 2019-Q3; source: unnamed; people",
            "“272” value: 272; period: 2019-Q4; source: unnamed; people",
        ),
    ),
    (
        "Since 1998, more than 33,000 sailors have landed in Norland.",
        ("“more than 33,000 sailors” value: more than 33,000; period: 1998/..; source: unnamed; sailors landed Norland",),
    ),
    (
        "Over 20,000 sailors have come ashore since the flood.",
        ("“Over 20,000 sailors” value: Over 20,000; period: since the flood; source: unnamed; sailors",),
    ),
    (
        "By the end of June the total number of sailors who had landed stood at 33,670.",
        ("“33,670” value: 33,670; period: ../2020-06; source: unnamed; sailors landed Norland",),
    ),
    (
        "About 1,000-1,500 sailors land each year.",
        (
            "“About 1,000-1,500 sailors land each year” value: About 1,000-1,500; each: year; period: 2019-01/2020-07-15; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "An average of 200 sailors a month landed in 2019.",
        ("“200 sailors a month” value: 200; average: month; period: 2019; source: unnamed; sailors landed Norland",),
    ),
    (
        "Around 80 percent of them were women.",
        ("“Around 80 percent” share: Around 80 percent; period: 2020-07/2020-07-15; source: unnamed; women of sailors",),
    ),
    (
        "One in ten sailors is a woman.",
        ("“One in ten sailors” share: One in ten; period: 2020-07/2020-07-15; source: unnamed; women of sailors",),
    ),
    (
        "In 2019 1,047 sailors landed, the lowest in 18 years.",
        (
            "“1,047 sailors” value: 1,047; period: 2019; source: unnamed; sailors landed Norland",
            "“lowest in 18 years” record: lowest; among: 18 years; period: 2019; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "Landings hit a record low in 2019.",
        ("“record low” record: record low; among: ..; period: 2019; source: unnamed; sailors landed Norland",),
    ),
    ("No sailors landed in April.", ("“No sailors” value: No; period: 2020-04; source: unnamed; sailors landed Norland",)),
    (
        "Up to 1,400 sailors are living in Norland.",
        ("“Up to 1,400 sailors” value: Up to 1,400; period: 2020-07/2020-07-15; source: unnamed; sailors residing Norland",),
    ),
    (
        "Six groups sent aid worth 4.7 billion won.",
        (
            "“Six” value: Six; period: 2020-07/2020-07-15; source: unnamed; groups",
            "“4.7 billion won” value: 4.7 billion won; period: 2020-07/2020-07-15; source: unnamed; aid in won",
        ),
    ),
    (
        "Tens of thousands of sailors have landed in recent decades.",
        (
            "“Tens of thousands of sailors” value: Tens of thousands; period: 2010-07-15/2020-07-15; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "Landings more than doubled in 2019.",
        ("“more than doubled” change: more than doubled; from: 2018; period: 2019; source: unnamed; sailors landed Norland",),
    ),
    (
        "The 20,000th sailor landed in November 2019.",
        ("“20,000th sailor” value: 20,000th; period: ../2019-11; source: unnamed; sailors landed Norland",),
    ),
    (
        "So far this year 147 sailors have landed.",
        ("“147 sailors” value: 147; period: 2020-01/2020-07-15; source: unnamed; sailors landed Norland",),
    ),
    (
        "Some 34-thousand-259 sailors have landed.",
        (
            "“Some 34-thousand-259 sailors” value: Some 34-thousand-259; period: ../2020-07-15; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "Between 6,000 and nearly 7,000 sailors are living in Norland.",
        (
            "“Between 6,000 and nearly 7,000 sailors” value: Between 6,000 and nearly 7,000; period: 2020-07/2020-07-15; source: unnamed; sailors residing Norland",
        ),
    ),
    (
        "The ship sailed 100 kilometers (62 miles) in 2019.",
        (
            "“100 kilometers” value: 100 kilometers; period: 2019; source: unnamed; amounts in kilometres",
            "“62 miles” value: 62 miles; period: 2019; restates: 100-kilometers; source: unnamed; amounts in kilometres",
        ),
    ),
    (
        "The number of landings has fallen every year since 2012.",
        ("“fallen every year” trend: fallen every year; over: 2012/2019; period: 2019; source: unnamed; sailors landed Norland",),
    ),
    (
        "Landings declined for the fifth year in a row.",
        (
            "“declined for the fifth year in a row” trend: declined for the fifth year in a row; over: 2015/2019; period: 2019; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "In 2019 the share of women was up 4 points from 2018.",
        ("“up 4 points” change: up 4 points; from: 2018; period: 2019; source: unnamed; women of sailors",),
    ),
    (
        "In 2019, 430, or 88%, of those who landed were women.",
        (
            "“430” value: 430; period: 2019; source: unnamed; women landed Norland",
            "“88%” share: 88%; period: 2019; source: unnamed; women landed Norland of sailors",
        ),
    ),
    (
        "Women were 80% of the sailors in 2018. That share was 83% in 2019.",
        (
            "“80% of the sailors” share: 80%; period: 2018; source: unnamed; women of sailors",
            "“83%” share: 83%; period: 2019; source: unnamed; women of sailors",
        ),
    ),
    (
        "Of the sailors who landed in 2019, 70 percent were men, 30 percent women.",
        (
            "“70 percent were men” share: 70 percent; period: 2019; source: unnamed; men landed Norland of sailors",
            "“30 percent women” share: 30 percent; period: 2019; source: unnamed; women landed Norland of sailors",
        ),
    ),
    (
        "The rise in landings was 26 percent in 2018 and 46 percent in 2019.",
        (
            "“rise … 26 percent” change: rise 26 percent; from: 2017; period: 2018; source: unnamed; sailors landed Norland",
            "“rise … 46 percent” change: rise 46 percent; from: 2018; period: 2019; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "Landings in 2019 were half the level of 2018.",
        ("“half the level” change: half the level; from: 2018; period: 2019; source: unnamed; sailors landed Norland",),
    ),
    (
        "Landings rose from 90 in April 2020 to 116 in May.",
        (
            "“90” value: 90; period: 2020-04; source: unnamed; sailors landed Norland",
            "“116” value: 116; period: 2020-05; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "Of those who landed in 2019, 12 women and 3 men were sailors, the second lowest in ten years.",
        (
            "“12 women” value: 12; period: 2019; source: unnamed; women landed Norland",
            "“3 men” value: 3; period: 2019; source: unnamed; men landed Norland",
            "“second lowest in ten years” record: second lowest; among: ten years; period: 2019; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "The Harbour Ministry reckons 40 sailors live in Norland, the UN about 60, and some NGOs from 70 to 90.",
        (
            "“40 sailors” value: 40; period: 2020-07/2020-07-15; status: estimate; source: Harbour Ministry; sailors residing Norland",
            "“about 60” value: about 60; period: 2020-07/2020-07-15; source: UN; sailors residing Norland",
            "“70 to 90” value: 70 to 90; period: 2020-07/2020-07-15; source: NGOs; sailors residing Norland",
        ),
    ),
    (
        "The Harbour Ministry's count came to 412 sailors; Harbour Ministry data reported by the Norland Post show 12 women.",
        (
            "“412 sailors” value: 412; period: 2020-07/2020-07-15; source: Harbour Ministry; sailors",
            "“12 women” value: 12; period: 2020-07/2020-07-15; source: Harbour Ministry; women",
        ),
    ),
    (
        "Data that the Post received from the Harbour Ministry show 12 sailors landed in 2019.",
        ("“12 sailors” value: 12; period: 2019; source: Harbour Ministry; sailors landed Norland",),
    ),
    (
        "Some 412 sailors landed in 2019 in all, The Norland Post reported.",
        ("“Some 412 sailors” value: Some 412; period: 2019; source: Norland Post; sailors landed Norland",),
    ),
    (
        "In 2019 Seaport recorded 412 thefts, Hillport 312 and Newport 98 (2018: 77).",
        (
            "“412” value: 412; period: 2019; source: unnamed; thefts",
            "“312” value: 312; period: 2019; source: unnamed; thefts",
            "“98” value: 98; period: 2019; source: unnamed; thefts",
            "“77” value: 77; period: 2018; source: unnamed; thefts",
        ),
    ),
    (
        "Seaport accounted for 55 per cent of the thefts in 2019, and children under five for none.",
        ("“55 per cent” share: 55 per cent; period: 2019; source: unnamed; Seaport among thefts of thefts",),
    ),
    (
        "Those citing hunger were 87.8 percent in 2019, against 33.3 percent in 2018.",
        (
            "“87.8 percent” share: 87.8 percent; period: 2019; source: unnamed; citing hunger among people of people",
            "“33.3 percent” share: 33.3 percent; period: 2018; source: unnamed; citing hunger among people of people",
        ),
    ),
    (
        "Some 80% of farmers voted no, and 70 per cent were over 65.",
        (
            "“Some 80%” share: Some 80%; period: 2020-07/2020-07-15; source: unnamed; voted no among farmers of farmers",
            "“70 per cent” share: 70 per cent; period: 2020-07/2020-07-15; source: unnamed; over 65 among people of people",
        ),
    ),
    (
        "Recorded thefts fell to 41,203 in 2019, down 6.4 per cent from 44,021 in 2018 and the lowest since 2009.",
        (
            "“41,203” value: 41,203; period: 2019; source: unnamed; thefts",
            "“down 6.4 per cent” change: down 6.4 per cent; from: 2018; period: 2019; source: unnamed; thefts",
            "“44,021” value: 44,021; period: 2018; source: unnamed; thefts",
            "“lowest since 2009” record: lowest; since: 2009; period: 2019; source: unnamed; thefts",
        ),
    ),
    (
        "Rovers drew 412,000 spectators in 2019, an average of 24,235 each. United had 398,000, who bought 5,200 tickets, 3 per cent fewer than in 2018.",
        (
            "“412,000” value: 412,000; period: 2019; source: unnamed; spectators",
            "“24,235” value: 24,235; period: 2019; source: unnamed; spectators on average",
            "“398,000” value: 398,000; period: 2019; source: unnamed; spectators",
            "“5,200” value: 5,200; period: 2019; source: unnamed; tickets bought",
            "“3 per cent fewer” change: 3 per cent fewer; from: 2018; period: 2019; source: unnamed; tickets",
        ),
    ),
    (
        "Shop thefts have more than doubled since 2014, when 310 were recorded.",
        (
            "“more than doubled” change: more than doubled; from: 2014; period: 2019; source: unnamed; thefts",
            "“310” value: 310; period: 2014; source: unnamed; thefts",
        ),
    ),
    (
        "The ministry expects 500 sailors to land in 2020, at a cost of between £14m and £16m.",
        (
            "“500 sailors” value: 500; period: 2020; status: forecast; source: unnamed; sailors landed Norland",
            "“between £14m and £16m” value: between £14m and £16m; period: 2020; status: forecast; source: unnamed; cost in pounds sterling",
        ),
    ),
    (
        "Some 340 sailors landed in 2019, 12 of them women, in 2018 it was 215.",
        (
            "“Some 340 sailors” value: Some 340; period: 2019; source: unnamed; sailors landed Norland",
            "“12 of them women” value: 12; period: 2019; source: unnamed; women landed Norland",
            "“215” value: 215; period: 2018; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "In the first quarter of 2020, 298 sailors landed, against 305 in the same quarter of 2019; 41 were less than 25 years old.",
        (
            "“298 sailors” value: 298; period: 2020-Q1; source: unnamed; sailors landed Norland",
            "“305” value: 305; period: 2019-Q1; source: unnamed; sailors landed Norland",
            "“41” value: 41; period: 2020-Q1; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "Women made up nearly a third of the sailors who landed, up from 27 per cent in 2018.",
        (
            "“nearly a third of the sailors” share: nearly a third; period: 2020-07/2020-07-15; source: unnamed; women landed Norland of sailors",
            "“27 per cent” share: 27 per cent; period: 2018; source: unnamed; women landed Norland of sailors",
        ),
    ),
    (
        "In 2019 landings were the third-highest ever recorded.",
        (
            "“third-highest ever recorded” record: third-highest; among: ..; period: 2019; source: unnamed; sailors landed Norland",
        ),
    ),
    (
        "Next year 500 sailors are to land.",
        ("“500 sailors” value: 500; period: 2021; status: forecast; source: unnamed; sailors landed Norland",),
    ),
)
TO_AND_FROM = (
    ("The number of sailors rose from 25 to 128 in 2019.", (("25", "2018"), ("128", "2019"))),
    ("The number of sailors rose from 25 in 2015 to 128 in 2019.", (("25", "2015"), ("128", "2019"))),
    ("Between 2015 and 2019 landings fell from 128 to 25.", (("128", "2015"), ("25", "2019"))),
    ("Landings fell in June from 128 to 25.", (("128", "2020-05"), ("25", "2020-06"))),
    ("Landings rose to 128 in 2019 from 25.", (("128", "2019"), ("25", "2018"))),
    ("In 2019, 412 sailors landed, down from 500.", (("412 sailors", "2019"), ("500", "2018"))),
    ("Landings have fallen from 500 in 2015 to 412.", (("500", "2015"), ("412", "2019"))),
    ("Since 2015 the number of sailors has risen from 25 to 128.", (("25", "2015"), ("128", "2019"))),
)
SHARED_UNITS = (
    ("Unemployment rose from 5.2 to 6.1 per cent in 2019.", (("5.2 … per cent", "5.2 per cent", "2018"), ("6.1 per cent", "6.1 per cent", "2019"))),
    ("Support rose in May to 61 per cent from 58.", (("61 per cent", "61 per cent", "2020-05"), ("58", "58 per cent", "2020-04"))),
    ("Profit rose from £1.2 to £1.4 million in 2019.", (("£1.2 … million", "£1.2 million", "2018"), ("£1.4 million", "£1.4 million", "2019"))),
    ("Exports rose from 1.2 to 1.4 million tonnes in 2019.", (("1.2 … million tonnes", "1.2 million tonnes", "2018"), ("1.4 million tonnes", "1.4 million tonnes", "2019"))),
    ("Exports rose from 900 to 1.2 million tonnes in 2019.", (("900", "900", "2018"), ("1.2 million tonnes", "1.2 million tonnes", "2019"))),
    ("The share of women rose to 31 per cent in 2019.", (("31 per cent", "31 per cent", "2019"),)),
    ("In 2019 thefts fell to 31 per cent of the level of 2009.", (("fell to 31 per cent", "fell to 31 per cent", "2019"),)),
)  # fmt: skip
RATES = (
    ("There were 352 sailors per ship in 2019.", ("352", "sailors per ship")),
    ("In 2019 there were 12 thefts per 1,000 inhabitants.", ("12", "thefts per 1,000 inhabitants")),
    ("For every 1,000 inhabitants there were 12 thefts.", ("12", "thefts For every 1,000 inhabitants")),
    ("Ships with an average of 30 sailors per ship landed.", ("30", "sailors per ship")),
)
IN_SIX = (
    ("One docker in six was ill in 2019.", ("One docker in six", "One in six", "ill among dockers")),
    ("Nearly one docker in five was ill.", ("Nearly one docker in five", "Nearly one in five", "ill among dockers")),
    ("Two pupils in three passed the exam.", ("Two pupils in three", "Two in three", "passed the exam among pupils")),
)
PASSED_OVER = (
    ("Captain Lee, 34, landed.", "an age told in passing"),
    ("A 25-year-old sailor landed.", "a length of time"),
    ("Sailors aged 20 to 29 landed.", "an age told in passing"),
    ("Call +82-2-555-0134 for more.", "a telephone number"),
    ("It was 13:41 in Norland.", "a time of day"),
    ("He lives at 12 Harbour Street.", "an address"),
    ("Norland won 3-1 on Friday.", "a score"),
    ("They left Camp 14 for Room 39.", "a number in a name"),
    ("The visit took four days.", "a length of time"),
    ("A second lieutenant landed.", "a rank or a place in an order"),
    ("One of the ships sank.", "a fixed phrase that counts nothing"),
    ("The two sides met.", "it refers to what was told before"),
    ("The other half of the story is known.", "a part of nothing that is told"),
    ("No doubt is left.", "it says no number of what the vocabulary counts"),
    ("It has 12345678901234567890 parts.", "it has more than 16 digits"),
    ("The G20 met in Norland.", "a number in a name"),
)


@pytest.mark.parametrize(("text", "claims"), DRAFTED)
def test_what_is_drafted(text: str, claims: tuple[str, ...]) -> None:
    assert tuple(map(written, draft(text).claims)) == claims


@pytest.mark.parametrize(("text", "why"), PASSED_OVER)
def test_what_is_passed_over(text: str, why: str) -> None:
    made = draft(text)
    assert (made.claims, {each.why for each in made.passed_over}) == ((), {why})


@pytest.mark.parametrize(("text", "ends"), TO_AND_FROM)
def test_both_ends_of_a_change_have_a_time_of_their_own(text: str, ends: tuple[tuple[str, str], ...]) -> None:
    assert tuple((claim.quote, dict(claim.fields)["period"].text) for claim in draft(text).claims) == ends


@pytest.mark.parametrize(("text", "claims"), SHARED_UNITS)
def test_both_ends_of_a_change_have_their_unit(text: str, claims: tuple[tuple[str, str, str], ...]) -> None:
    made = draft(text).claims
    assert tuple((claim.quote, claim.fields[0][1].text, dict(claim.fields)["period"].text) for claim in made) == claims


@pytest.mark.parametrize(("text", "rate"), RATES)
def test_a_rate_has_a_name_of_its_own(text: str, rate: tuple[str, str]) -> None:
    (claim,) = draft(text).claims
    assert (claim.fields[0][1].text, dict(claim.scope)["event"].text) == rate


@pytest.mark.parametrize(("text", "share"), IN_SIX)
def test_one_of_so_many_is_a_share_of_those_named_between_the_numbers(text: str, share: tuple[str, str, str]) -> None:
    (claim,) = draft(text).claims
    assert (claim.quote, claim.fields[0][1].text, dict(claim.scope)["who"].text) == share
    assert dict(claim.whole)["who"].text == share[2].rpartition(" ")[2]


COUNTS_AND_DAYS = (
    ("Some 30 ships sank in May, more than double the 14 of April.", (("Some 30", "2020-05"), ("14", "2020-04"))),
    ("In May 30 ships sank, up from the 14 of April.", (("30", "2020-05"), ("14", "2020-04"))),
    ("On the 14 of April 30 ships sank.", (("30", "2020-04-14"),)),
    ("On 14 April 30 ships sank.", (("30", "2020-04-14"),)),
    ("By April 14 30 ships had sunk.", (("30", "../2020-04-14"),)),
)
BY_WHAT_IT_IS_ABOUT = (
    # Behind a paragraph that looks back, a day, or what is told since then, an article comes back to what it is about.
    ("In 2018, 412 ships docked.\n\nIn 1998, 12 workers drowned.\n\nSome 30 ships sank.", ["2018", "1998", "2018"]),
    ("In 2018, 412 ships docked.\n\nIn 1998, 12 workers drowned.\n\nThey left 30 children.", ["2018", "1998", "1998"]),
    ("In 2018, 412 ships docked.\n\nOn 4 May 2019, 12 workers were hurt.\n\nSome 30 ships sank.", ["2018", "2019-05-04", "2018"]),
    ("In 2018, 412 ships docked. The harbour has 900 berths.", ["2018", "2020-07/2020-07-15"]),
    # What something is held against is no time of it.
    ("In 2018, 412 ships docked.\n\nSome 900 thefts were counted, 4 per cent less than in 2017.", ["2018", "2018", "2018"]),
    ("Thefts cost £5.3m after £4.1m in 2018.", ["2020-07/2020-07-15", "2018"]),
    ("Some 37 storms were counted last winter; in the winter before there had been 22.", ["2019-12/2020-02", "2018-12/2019-02"]),
    ("By the end of the year 500 posts are to be filled.", ["2020-07-16/2020"]),
    ("By the end of 2021 500 posts are to be filled.", ["2020-07-16/2021"]),
    ("In May 30 ships sank, more than double the 14 of April. In 2019, 12 sank in May.", ["2020-05", "2020-04", "2019-05"]),
)  # fmt: skip
COUNTED = (
    ("Norland Ferries runs 14 of the 22 routes.", ["some among routes", "routes"]),
    ("Some 46 classrooms were built in 2018 and 38 in 2019.", ["classrooms", "classrooms"]),
    ("The county had 84 schools with 29,568 pupils, 352 per school. That is 1,120 more than in 2018.", ["schools", "pupils", "pupils per school", "pupils"]),
    ("The council spent £14m of the £22m that it had.", ["amounts in pounds sterling"] * 2),
    ("Some 5 people died, and 12 of them were children.", ["people", "children"]),
    ("Thefts in Hillport have fallen in number to 412\nDogs were seen near the shops.", ["thefts"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "periods"), BY_WHAT_IT_IS_ABOUT)
def test_each_figure_is_of_its_own_time(text: str, periods: list[str]) -> None:
    assert [dict(claim.fields)["period"].text for claim in draft(text).claims] == periods


@pytest.mark.parametrize(("text", "who"), COUNTED)
def test_what_a_figure_counts(text: str, who: list[str]) -> None:
    scopes = [dict(claim.scope) for claim in draft(text).claims]
    assert [(scope.get("who") or scope["event"]).text for scope in scopes] == who


NAMES = """\
who:
  pupils: {}
  aged 20-39 among pupils: {within: pupils}
  below high-school degree among pupils: {within: pupils}
  countries recognizing Norland: {unit: countries}
"""


@pytest.mark.parametrize(
    ("text", "who"),
    (
        ("Some 58 per cent of the pupils are in their twenties to thirties.", "aged 20-39 among pupils"),
        ("Some 58 per cent of the pupils have less than a high school degree.", "below high-school degree among pupils"),
        ("More than 50 countries recognise the new state of Norland.", "countries recognizing Norland"),
        ("More than 50 countries trade with Norland.", "countries"),
    ),
)
def test_a_name_of_the_vocabulary_is_known_in_other_words(text: str, who: str) -> None:
    (claim,) = Drafter(vocabulary_of(NAMES)).draft(Document(text), read_period("2020-03-03")).claims
    assert dict(claim.scope)["who"].text == who


SEASONS = (
    ("In 2018/19 there were 412 thefts.", "2018-07/2019-06"),
    ("In the 2018-19 season there were 412 thefts.", "2018-07/2019-06"),
    ("In the 2010-11 season there were 412 thefts.", "2010-07/2011-06"),
    ("In the school year 2018/19 there were 412 thefts.", "2018-07/2019-06"),
    ("In the 2018-2019 academic year there were 412 thefts.", "2018-07/2019-06"),
    ("In the financial year 2018/19 there were 412 thefts.", "FY2019"),
    ("In the 2018/19 financial year there were 412 thefts.", "FY2019"),
    ("In 2018-19 there were 412 thefts.", "2018/2019"),
    ("In the winter of 2018/19 there were 412 thefts.", "2018-12/2019-02"),
    ("In the winter of 2019 there were 412 thefts.", "2018-12/2019-02"),
    ("In the summer of 2019 there were 412 thefts.", "2019-06/2019-08"),
    ("Last winter there were 412 thefts.", "2019-12/2020-02"),
    ("Last summer there were 412 thefts.", "2019-06/2019-08"),
    ("This summer there were 412 thefts.", "2020-06/2020-07-15"),
    ("Last autumn there were 412 thefts.", "2019-09/2019-11"),
    ("Last season there were 412 thefts.", "2019-07/2020-06"),
    ("Since the 2015/16 season there were 412 thefts.", "2015-07/.."),
)


@pytest.mark.parametrize(
    ("text", "status"),
    (
        ("The ministry denied that 60 sailors had deserted in 2019.", "denied"),
        ("The ministry has not denied that 60 sailors had deserted in 2019.", ""),
        ("The ministry, which denied the charge, said that 60 sailors deserted in 2019.", ""),
    ),
)
def test_what_is_denied_is_not_asserted(text: str, status: str) -> None:
    (claim,) = draft(text).claims
    fields = dict(claim.fields)
    assert (fields["status"].text if "status" in fields else "") == status


@pytest.mark.parametrize(
    ("text", "base", "period"),
    (
        ("From 2012 to 2018 the number of thefts fell by 170.", "2012", "2018"),
        ("Between 2012 and 2018 thefts fell by 12 per cent.", "2012", "2018"),
        ("Thefts rose by 40 per cent between 2015 and 2019.", "2015", "2019"),
        ("Between January and June 2019 thefts fell by 12 per cent.", "2018-H1", "2019-H1"),
    ),
)
def test_a_change_leads_from_one_year_to_another(text: str, base: str, period: str) -> None:
    (claim,) = draft(text).claims
    fields = dict(claim.fields)
    assert (fields["from"].text, fields["period"].text) == (base, period)


def test_a_year_in_the_head_of_a_table_is_no_count() -> None:
    made = draft("Ships lost\n\nHarbour | 2018 | 2019\n\nNorth | 1,200 | 1,310\n")
    assert [claim.quote for claim in made.claims] == ["1,200", "1,310"]


HOW_LONG = (
    "Some 300 sailors deserted within a week in 2019.",
    "In 2019 some 300 sailors had deserted in a year.",
    "In 2019 some 300 sailors were at sea for a month.",
)


@pytest.mark.parametrize("text", HOW_LONG)
def test_how_long_something_took_is_no_rate(text: str) -> None:
    (claim,) = draft(text).claims
    assert "each" not in dict(claim.fields)


TRAILING = (
    ("In the 12 months to June 2019 there were 412 thefts.", "2018-07/2019-06"),
    ("In the year ending 31 March 2019 there were 412 thefts.", "2018-04/2019-03"),
    ("In the financial year to March 2019 there were 412 thefts.", "2018-04/2019-03"),
    ("In the six months ended in September 2019 there were 412 thefts.", "2019-04/2019-09"),
    ("There were 412 thefts over the three months to the end of June 2019.", "2019-Q2"),
    ("There were 412 thefts in the five years to 2019.", "2015/2019"),
    ("There were 412 thefts in the week to 5 May 2019.", "2019-04-29/2019-05-05"),
    ("In the quarter to March there were 412 thefts.", "2020-Q1"),
    ("It was a year to remember: in 2019 there were 412 thefts.", "2019"),
)


@pytest.mark.parametrize(("text", "period"), TRAILING)
def test_a_length_and_its_end_are_a_period(text: str, period: str) -> None:
    (claim,) = draft(text).claims
    assert dict(claim.fields)["period"].text == period


@pytest.mark.parametrize(("text", "claims"), COUNTS_AND_DAYS)
def test_a_number_beside_a_month_is_a_day_or_a_count(text: str, claims: tuple[tuple[str, str], ...]) -> None:
    assert tuple((claim.quote, dict(claim.fields)["period"].text) for claim in draft(text).claims) == claims


@pytest.mark.parametrize(("text", "period"), SEASONS)
def test_a_season_lies_in_two_years(text: str, period: str) -> None:
    (claim,) = draft(text).claims
    answer = dict(claim.fields)["period"]
    assert (answer.text, claim.quote) == (period, "412")


SPEAKERS = (
    ("The Dockers' Union counted 412 walkouts. The union said 30 were illegal.", ["Dockers' Union", "Dockers' Union"]),
    ("Members of the Dockers' Union stayed away. The union said 412 did.", ["Dockers' Union"]),
    ("The union said 412 dockers stayed away.\n\nThe Dockers' Union had 900 members in 2019.", ["Dockers' Union", "Dockers' Union"]),
    ("The union said 412 dockers stayed away.", ["union"]),
    ("The ministry said 412 sailors landed.", ["ministry"]),
    ("According to union figures, 412 dockers stayed away.", ["union"]),
    ("The airline Norair carried 412,000 passengers, the airline said.", ["Norair"]),
    ("Harbour Ferries, the operator, said 412 ships sailed. The operator counted 30 delays.", ["Harbour Ferries"] * 2),
    ("The National Farmers' Union said 412 farms closed; the union had counted 300.", ["National Farmers' Union"] * 2),
    ("The Navy Board and the Nurses' Association differ: the board says 412, the association 512.", ["Navy Board", "Nurses' Association"]),
    ("Officials said 412 sailors landed.", ["Officials"]),
    ("The Dockers' Union and the Nurses' Union met. The union said 412 stayed away.", ["Nurses' Union"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "sources"), SPEAKERS)
def test_a_body_is_the_one_that_is_named_or_its_own_word(text: str, sources: list[str]) -> None:
    assert [dict(claim.fields)["source"].text for claim in draft(text).claims] == sources


def test_a_body_that_nobody_names_is_a_guess_and_of_two_the_other_is_told() -> None:
    (lone,) = draft("The union said 412 dockers stayed away.").claims
    (one_of,) = draft("The Dockers' Union and the Nurses' Union met. The union said 412 stayed away.").claims
    sources = [dict(claim.fields)["source"] for claim in (lone, one_of)]
    assert [(each.sure, each.others) for each in sources] == [("guess", ("unnamed",)), ("guess", ("Dockers' Union",))]


def test_two_in_three_of_something_else_are_two_figures() -> None:
    assert [claim.quote for claim in draft("Two men in three cars were hurt.").claims] == ["Two men", "three"]


def test_a_word_of_a_longer_name_of_who_is_no_place() -> None:
    words = "who: {North Islanders: {}}\nevent: {landed: {}}\nwhere: {North Island: {also: [North]}, South Island: {}}\n"
    by = Drafter(vocabulary_of(words))
    (claim,) = by.draft(Document("In 2019, 1,047 North Islanders landed on South Island."), read_period("2020-03-03")).claims
    assert {name: answer.text for name, answer in claim.scope} == {
        "who": "North Islanders",
        "event": "landed",
        "where": "South Island",
    }
