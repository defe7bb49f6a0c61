"""What one origin gave at different times and cannot hold together, where other voices take sides."""

from __future__ import annotations

from pathlib import Path

from tests.check.small import checked, told

VOCABULARY = """
    who: {people: {}, men: {within: people}}
    event: {arrived: {kind: flow}}
    where: {island: {}}
    sources: {Ministry: {trust: 2}, Harbour Aid: {}}
    """


def _article(publisher: str, published: str, *claims: str) -> str:
    lines = "".join(f"      - {{scope: {{where: island, event: arrived, {claim}}}\n" for claim in claims)
    return f"    article: {{title: Arrivals, publisher: {publisher}, published: {published}}}\n    claims:\n{lines}"


def _said(name: str, value: str, who: str, period: str, source: str) -> str:
    return f'who: {who}}}, id: {name}, quote: "{value}", value: "{value}", period: {period}, source: {source}'


OLD = _article("Chronicle", "2006-09-15", _said("all", "12,350", "people", "1990/2005", "Ministry"))
SLIP = _said("men", "71,350", "men", "1997", "Ministry")
NEW = {
    "courier": _article("Courier", "2007-12-15", SLIP),
    "weekly": _article("Weekly", "2007-12-16", SLIP),
}
AID = _article("Gazette", "1998-05-20", _said("all", "8,165", "people", "1997", "Harbour Aid"))


def test_a_later_figure_that_two_publishers_give_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    assert told(checked(tmp_path, VOCABULARY, chronicle=OLD, **NEW)) == [
        ("contradiction", "part-exceeds-whole", ["suspect chronicle/all", "premise courier/men"])
    ]


def test_a_figure_that_one_paper_repeats_years_after_two_gave_another_takes_nobodys_place(tmp_path: Path) -> None:
    """Of the two publishers that give 1,211 one gave it before anybody gave 841."""
    first, second = (_said("women", figure, "people", "2011-H1", "Harbour Aid") for figure in ("1,211", "841"))
    papers = {
        "monitor": _article("Monitor", "2011-08-28", first),
        "chronicle": _article("Chronicle", "2012-07-20", second),
        "times": _article("Times", "2012-09-18", second),
        "herald": _article("Herald", "2018-09-29", first),
    }
    accused = ["either chronicle/women", "either herald/women", "either monitor/women", "either times/women"]
    assert told(checked(tmp_path, VOCABULARY, **papers)) == [("contradiction", "count-clash", accused)]


def test_what_all_voices_set_aside_takes_nobodys_place_whoever_copied_it(tmp_path: Path) -> None:
    """Another origin's figure weighs for the older one; so nobody is accused alone who may be right."""
    assert told(checked(tmp_path, VOCABULARY, chronicle=OLD, gazette=AID, **NEW)) == [
        ("contradiction", "part-exceeds-whole", ["either courier/men", "either gazette/all", "either weekly/men"]),
        ("contradiction", "part-exceeds-whole", ["either chronicle/all", "either courier/men", "either weekly/men"]),
    ]


def test_what_is_told_with_others_is_not_told_again_of_its_article_alone(tmp_path: Path) -> None:
    """The debt cannot have risen from 731 to 745 and fallen; a later 754 makes a second finding of the same figures no better."""
    vocabulary = """
        who: {debt: {unit: euros}}
        event: {owed: {kind: state}}
        sources: {Treasurer: {trust: 2}}
        """
    head = "defaults: {source: Treasurer, scope: {who: debt, event: owed}}\n    claims:\n"
    gazette = f"""
    article: {{title: Debt, publisher: Gazette, published: 2024-02-12}}
    {head}
      - {{id: now, quote: 745 million euros, value: 745 million euros, period: 2022-12-31}}
      - {{id: before, quote: 731 million euros, value: 731 million euros, period: 2021-12-31}}
      - {{id: fell, quote: down from a year before, change: down, from: 2021-12-31, period: 2022-12-31}}
    """
    wire = f"""
    article: {{title: Debt, publisher: Wire, published: 2024-03-01}}
    {head}
      - {{id: now, quote: 754 million euros, value: 754 million euros, period: 2022-12-31}}
    """
    assert told(checked(tmp_path, vocabulary, gazette=gazette, wire=wire)) == [
        (
            "contradiction",
            "change-does-not-fit",
            ["either gazette/before", "either gazette/fell", "either gazette/now", "either wire/now"],
        )
    ]


HOSTEL = """
    who: {guests: {parts: [{complete: [men, women]}]}, men: {}, women: {}, students: {within: guests}}
    event: {stayed: {kind: state}}
    sources: {Warden: {trust: 2}}
    """
WINTER = """
    article: {title: Winter, publisher: Gazette, published: 2022-01-20}
    defaults: {scope: {who: guests, event: stayed}, source: Warden, period: 2021-12-31}
    claims:
      - {id: all, quote: "5,214", value: "5,214"}
    """
PARTS = """
    article: {title: Who stays, publisher: Daily, published: 2022-01-21}
    defaults: {scope: {who: guests, event: stayed}, source: Warden, period: 2021-12-31}
    claims:
      - {id: men, quote: "4,757", value: "4,757", scope: {who: men, event: stayed}}
      - {id: women, quote: "457", value: "457", scope: {who: women, event: stayed}}
    """
SPRING = """
    article: {title: Spring, publisher: Watch, published: 2022-06-02}
    defaults: {scope: {who: guests, event: stayed}, source: Warden, period: 2022-05-31}
    claims:
      - {id: more, quote: 88 more than at New Year, change: 88 more, from: 2021-12-31}
      - {id: students, quote: "1,190", value: "1,190", scope: {who: students, event: stayed}}
      - {id: share, quote: 18 per cent students, share: 18 per cent, of: guests, scope: {who: students, event: stayed}}
    """


def test_what_others_uphold_was_not_given_anew(tmp_path: Path) -> None:
    """1,190 is 18 per cent of 6,611, not of 5,302. But men and women add up to the 5,214 of New Year: one of the later is off."""
    assert told(checked(tmp_path, HOSTEL, winter=WINTER, parts=PARTS, spring=SPRING)) == [
        (
            "contradiction",
            "change-does-not-fit",
            ["either spring/more", "either spring/share", "either spring/students", "premise winter/all"],
        )
    ]
