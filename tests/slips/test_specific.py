"""A slip is told only if it explains: what would fit anywhere, or of which nothing is known, is not."""

from __future__ import annotations

import pytest

from checker.examples import check_example

KNOWN = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "1,275", scope: arrivals, period: 2015, source: ministry}
- {value: "1,275", scope: arrivals, period: 2015, source: police}
"""


def told(text: str) -> list[list[tuple[str, str]]]:
    """The slips of each finding."""
    report = check_example(text)
    assert report.undecided == ()
    return [[(slip.name, slip.text) for slip in finding.diagnosis] for finding in report.findings]


def test_a_change_whose_base_a_year_off_nobody_knows() -> None:
    # said of 2014 against 2013 it would agree with every claim, but so would any other figure
    assert told(KNOWN + "- {change: down 20%, from: 2014, scope: arrivals, period: 2015}") == [[]]


def test_a_year_of_which_nothing_is_known() -> None:
    assert told(KNOWN + '- {value: "1,514", scope: arrivals, period: 2014}') == [[]]


def test_a_small_figure_that_is_met_by_chance() -> None:
    few = """
- {value: "3", scope: men arrived, period: 2020-Q2, source: ministry}
- {value: "3", scope: men arrived, period: 2020-Q2, source: police}
- {value: "2", scope: women arrived, period: 2020-Q2, source: ministry}
- {value: "2", scope: men arrived, period: 2020-Q2}
"""
    assert told(few) == [[]]


def test_a_preliminary_figure_needs_no_other_explanation() -> None:
    revised = """
- {value: "1,418", scope: arrivals, period: 2016, source: ministry, published: 2017-07-12}
- {value: "1,417", scope: arrivals, period: 2016, source: ministry, published: 2017-01-10}
- {value: "1,417", scope: women arrived, period: 2012, source: ministry, published: 2017-01-10}
"""
    assert told(revised) == [[]]


def test_of_two_claims_either_may_have_slipped() -> None:
    assert told('- {value: "229", scope: arrivals, period: 2020}\n- {value: "292", scope: arrivals, period: 2020}') == [
        [
            ("transposed-digits", "“229” fits if it is read as 292"),
            ("transposed-digits", "“292” fits if it is read as 229"),
        ]
    ]


def test_what_is_known_by_adding_up_explains_too() -> None:
    parts = """
- {value: "135", scope: arrivals, period: 2020-Q1, source: ministry}
- {value: "12", scope: arrivals, period: 2020-Q2, source: ministry}
- {value: "229", scope: arrivals, period: 2020, source: ministry}
- {value: "229", scope: arrivals, period: 2020, source: police}
- {value: "147", scope: arrivals, period: 2020}
"""
    assert told(parts) == [[("shorter-period", "fits if the period is read as first half of 2020")]]


@pytest.mark.parametrize(("written", "meant"), [("13,970", "1,397"), ("139,700", "1,397"), ("1,397,000", "1,397")])
def test_zeros_too_many(written: str, meant: str) -> None:
    assert told(KNOWN + f'- {{value: "{written}", scope: arrivals, period: 2014}}') == [
        [("thousand-for-million", f"fits if it is read as {meant}")]
    ]


WHOLE = """
- {value: "5,102", scope: arrivals, period: 2014, source: ministry}
- {value: "5,102", scope: arrivals, period: 2014, source: police}
"""
MEN = WHOLE.replace("arrivals", "men arrived")
YEARS = """
- {value: "3,515", scope: arrivals, period: 2018/2020, source: ministry}
- {value: "3,515", scope: arrivals, period: 2018/2020, source: police}
- {value: "1,137", scope: arrivals, period: 2018, source: ministry}
- {value: "1,137", scope: arrivals, period: 2018, source: police}
"""


@pytest.mark.parametrize(
    ("known", "written", "meant"),
    [
        (WHOLE, "value: 2.5 million, scope: women arrived, period: 2014", "2,500"),
        (WHOLE, 'value: "1,700,000", scope: women arrived, period: 2014', ""),
        (WHOLE, 'value: "2,515,017", scope: women arrived, period: 2014', ""),
        (WHOLE, 'value: "31,000", scope: women arrived, period: 2014', ""),
        (MEN, 'value: "14", scope: arrivals, period: 2014', "14,000"),
        (MEN, 'value: "16", scope: arrivals, period: 2014', ""),
        (MEN, 'value: "9", scope: arrivals, period: 2014', ""),
        (YEARS, 'value: "1,042,000", scope: arrivals, period: 2019', "1,042"),
    ],
)
def test_a_thousand_times_what_is_known_on_one_side_only(known: str, written: str, meant: str) -> None:
    """Within a factor of three of the bound, and nothing else fits; no one-digit figure is taken for thousands."""
    expected = [("thousand-for-million", f"fits if it is read as {meant}")] if meant else []
    assert told(known + f"- {{{written}}}") == [expected]


def test_the_total_of_an_earlier_date() -> None:
    totals = """
- {value: "17,998", scope: arrivals, period: ../2009, source: ministry}
- {value: "20,400", scope: arrivals, period: ../2010, source: ministry}
- {value: "23,106", scope: arrivals, period: ../2011, source: ministry}
- {value: "27,519", scope: arrivals, period: ../2014, source: ministry}
- {value: "over 20,000", scope: arrivals, period: ../2015-06-15}
"""
    assert told(totals) == [[("out-of-date", "fits if it is the figure as of the end of 2010")]]


def test_both_sexes_swapped_in_one_article() -> None:
    # NK News and KBS on 2022: neither figure alone explains anything, both together clear the total
    swapped = """
- {value: "8", scope: arrivals, period: 2022-Q2, source: ministry, published: 2022-07-12, publisher: News}
- {value: "7", scope: men arrived, period: 2022-Q2, source: ministry, published: 2022-07-12, publisher: News}
- {value: "1", scope: women arrived, period: 2022-Q2, source: ministry, published: 2022-07-12, publisher: News}
- {value: "3", scope: men arrived, period: 2022-H1, source: ministry, published: 2022-10-13, publisher: Radio}
- {value: "16", scope: women arrived, period: 2022-H1, source: ministry, published: 2022-10-13, publisher: Radio}
- {value: "19", scope: arrivals, period: 2022-H1, source: ministry, published: 2022-10-13, publisher: Radio}
- {value: "3", scope: men arrived, period: 2022-H1, source: police, published: 2022-10-13, publisher: Radio}
"""
    assert [("swapped-parts", "fits if the figures of men and women are swapped, and clears “8” too")] in told(swapped)


def test_a_mere_direction_is_turned_and_nothing_else() -> None:
    # of another year, too, it would hold: by chance, as every second one
    assert told(KNOWN + "- {change: rose, from: 2014, scope: arrivals, period: 2015}") == [
        [("wrong-direction", "fits if it fell")]
    ]


TOTAL = """
- {value: "56,217", scope: arrivals, period: ../2019, source: ministry}
- {value: "56,217", scope: arrivals, period: ../2019, source: police}
"""


@pytest.mark.parametrize(("written", "meant"), [("65,200", "56,200"), ("about 65,200", "56,200"), ("65,217", "56,217")])
def test_swapped_digits_of_any_figure(written: str, meant: str) -> None:
    assert told(TOTAL + f'- {{value: "{written}", scope: arrivals, period: ../2019}}') == [
        [("transposed-digits", f"fits if it is read as {meant}")]
    ]


def test_swapped_digits_of_a_share_with_decimals() -> None:
    parts = """
- {value: "1,000", scope: arrivals, period: 2014, source: ministry}
- {value: "1,000", scope: arrivals, period: 2014, source: police}
- {value: "186", scope: men arrived, period: 2014, source: ministry}
- {value: "186", scope: men arrived, period: 2014, source: police}
- {share: 16.8%, of: North Koreans, scope: men arrived, period: 2014}
"""
    assert ("transposed-digits", "fits if it is read as 18.6 per cent") in told(parts)[0]


def test_a_counted_noun_is_no_per_cent() -> None:
    dead = """
- {value: "237", scope: arrivals, period: 2014, source: ministry}
- {value: "237", scope: arrivals, period: 2014, source: police}
- {value: "71", scope: men arrived, period: 2014, source: ministry}
- {value: "71", scope: men arrived, period: 2014, source: police}
- {value: "30", quote: 30 men, scope: men arrived, period: 2014}
"""
    assert [name for name, _ in told(dead)[0] if name == "count-for-share"] == []


def test_the_wrong_word_before_the_right_count() -> None:
    assert told(KNOWN + '- {change: "rose to 1,275", from: 2014, scope: arrivals, period: 2015}') == [
        [("wrong-direction", "fits if it fell")]
    ]


def test_two_counts_one_in_the_place_of_the_other() -> None:
    slips = told(KNOWN + '- {change: "from 1,275 to 1,397", from: 2014, scope: arrivals, period: 2015}')
    assert ("wrong-direction", "fits if the two figures are swapped") in slips[0]


def test_a_count_that_fits_but_for_the_word_is_not_sure_to_have_slipped_otherwise() -> None:
    # 12,750 is ten times as many, and it did not rise to 1,275 either
    assert told(KNOWN + '- {change: "rose to 12,750", from: 2014, scope: arrivals, period: 2015}') == [[]]


MILLIONS = """
- {value: "1,124,310", scope: arrivals, period: 2014, source: ministry}
- {value: "1,124,310", scope: arrivals, period: 2014, source: police}
- {value: "3,126,420", scope: arrivals, period: 2015, source: ministry}
- {value: "3,126,420", scope: arrivals, period: 2015, source: police}
"""


@pytest.mark.parametrize(
    ("written", "meant"),
    [("2,002 more", "2.002 million"), ("rose to 3,126", "3.126 million"), ("about 2,002 more", "2.002 million")],
)
def test_thousands_for_millions_in_a_change(written: str, meant: str) -> None:
    assert told(MILLIONS + f'- {{change: "{written}", from: 2014, scope: arrivals, period: 2015}}') == [
        [("thousand-for-million", f"fits if it is read as {meant}")]
    ]


YEARS = """
- {value: "5,106", scope: arrivals, period: 2012/2015, source: ministry}
- {value: "5,106", scope: arrivals, period: 2012/2015, source: police}
- {value: "2,706", scope: arrivals, period: 2011, source: ministry}
- {value: "2,706", scope: arrivals, period: 2011, source: police}
"""


@pytest.mark.parametrize(
    "claim",
    [
        '- {value: "7,812", scope: arrivals, period: 2012/2015}',
        "- {value: about 1562, average: year, scope: arrivals, period: 2012/2015}",
    ],
)
def test_five_years_for_four(claim: str) -> None:
    assert ("both-ends", "fits if the period is read as 2011 to 2015") in told(YEARS + claim)[0]


def test_of_what_was_still_to_come_nothing_was_known() -> None:
    # 1,275 is the count of 2015, and the article is of 2014
    early = '- {value: "1,275", scope: arrivals, period: 2014-01/2014-11, published: 2014-12-10}'
    assert told(KNOWN + SHORT + early) == [[]]
    assert told(KNOWN + SHORT + early.replace("published: 2014", "published: 2016")) == [
        [("misplaced-figure", "fits if it is the figure for 2015")]
    ]


SHORT = """
- {value: "1,240", scope: arrivals, period: 2014-01/2014-11, source: ministry}
- {value: "1,240", scope: arrivals, period: 2014-01/2014-11, source: police}
"""


def test_a_quarter_is_no_25() -> None:
    few = """
- {value: "50", scope: arrivals, period: 2020-Q2, source: ministry}
- {value: "50", scope: arrivals, period: 2020-Q2, source: police}
- {value: "25", scope: men arrived, period: 2020-Q2, source: ministry}
- {value: "25", scope: men arrived, period: 2020-Q2, source: police}
"""
    share = "- {share: WORDS, of: North Koreans, scope: men arrived, period: 2020-Q2}"
    assert told(few + share.replace("WORDS", "a quarter")) == [[]]
    assert told(few + share.replace("WORDS", "25%")) == [[("count-for-share", "fits if it is 25 and not per cent")]]


def test_nobody_gives_the_share_that_women_make_of_the_men() -> None:
    sexes = """
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "305", scope: men arrived, period: 2014, source: ministry}
- {value: "305", scope: men arrived, period: 2014, source: police}
- {share: 27.9%, of: North Koreans, scope: men arrived, period: 2014}
"""
    assert told(sexes) == [[]]


def test_parts_that_are_not_complete_are_told_only_where_that_mends_it() -> None:
    more = """
    - {value: "100", scope: arrivals, period: 2020}
    - {value: "72", scope: men arrived, period: 2020}
    - {value: "157", scope: women arrived, period: 2020}
    """
    (finding,) = check_example(more).findings
    assert [slip.name for slip in finding.diagnosis] == []
    lacking = """
    - {value: "229", scope: arrivals, period: 2020}
    - {value: "51", scope: men arrived, period: 2020}
    - {value: "117", scope: women arrived, period: 2020}
    """
    (finding,) = check_example(lacking).findings
    assert [slip.text for slip in finding.diagnosis] == ["fits if men and women together are not all North Koreans"]


@pytest.mark.parametrize(
    ("before", "after", "change", "meant"),
    [
        ("5.0%", "9.0%", "up 4 per cent", "4 percentage points"),
        ("4.0%", "6.0%", "up 2 per cent", "2 percentage points"),
        ("3.8%", "4.2%", "up 0.4%", "0.4 percentage points"),
        ("6.0%", "4.0%", "down 2 per cent", "2 percentage points"),
        ("5.0%", "6.0%", "up 1 per cent", "1 percentage point"),
    ],
)
def test_the_points_by_which_a_rate_changed_come_first(before: str, after: str, change: str, meant: str) -> None:
    rates = [
        f"- {{value: {value}, scope: employment, period: {year}, source: {source}}}"
        for year, value in ((2019, before), (2020, after))
        for source in ("ministry", "police")
    ]
    slips = told("\n".join([*rates, f"- {{change: {change}, from: 2019, scope: employment, period: 2020}}"]))
    assert [finding[0] for finding in slips] == [("points-for-per-cent", f"fits if it is {meant}, not per cent")]


TWO_YEARS = """
- {value: "1,204", scope: arrivals, period: 2014}
- {value: "%s", scope: arrivals, period: 2015}
- {change: %s, from: 2014, scope: arrivals, period: 2015}
"""


@pytest.mark.parametrize(
    ("count", "written", "meant"),
    [
        ("192", "down 48 per cent", "84 per cent"),
        ("2,023", "up 86 per cent", "68 per cent"),
        ("1,541", "373 more", "337"),
        ("831", "down by 733", "373"),
        ("1,547", "up by 34", "343"),
        ("2,769", "3.2 times as many", "2.3 times as many"),
        ("3,612", "30 times as many", "3 times as many"),
        ("1,262", "up 48 per cent", "4.8 per cent"),
    ],
)
def test_the_figure_of_a_change_is_tried_too(count: str, written: str, meant: str) -> None:
    (slips,) = told(TWO_YEARS % (count, written))
    assert [text for _, text in slips if written in text] == [f"“{written}” fits if it is read as {meant}"]


def test_a_figure_is_tried_against_rounded_ones_that_are_believed_in_its_stead() -> None:
    rounded = """
- {value: 12.4 million, scope: arrivals, period: 2014}
- {value: 15.6 million, scope: arrivals, period: 2015}
- {change: up by 2.3 million, from: 2014, scope: arrivals, period: 2015}
"""
    assert told(rounded) == [[("transposed-digits", "“up by 2.3 million” fits if it is read as 3.2 million")]]


def test_the_digits_of_a_share_in_per_cent() -> None:
    share = """
- {value: "1,204", scope: arrivals, period: 2014}
- {value: "759", scope: women arrived, period: 2014}
- {share: %s per cent, of: North Koreans, scope: women arrived, period: 2014}
"""
    for written in ("36", "6.3"):
        assert any("fits if it is read as 63 per cent" in text for _, text in told(share % written)[0])


def test_a_small_change_fits_by_chance_as_easily_as_a_great_one() -> None:
    # up 1 per cent is what is left of 91 without its first digit, and not said by anything
    open_ = """
- {value: about 1200, scope: arrivals, period: 2014}
- {value: about 1300, scope: arrivals, period: 2015}
- {change: up 91 per cent, from: 2014, scope: arrivals, period: 2015}
"""
    assert all("1 per cent" not in text for slips in told(open_) for _, text in slips)
