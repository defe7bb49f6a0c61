"""Labelled claims of every form, and the claim file that they become."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.files.load import load
from tests.convert.convert import Converted, convert
from tests.convert.labelled import Paper, labelled
from tests.tries import tries

pytestmark = pytest.mark.own
VOCABULARY = """\
who:
  North Koreans: {also: [North Korean defectors], parts: [{complete: [men, women]}]}
  men: {also: [male North Korean defectors]}
  women: {also: [female North Korean defectors, women among North Korean defectors]}

event:
  left: {}
  arrived: {follows: left}
  residing: {kind: state, follows: arrived}
  returned: {}
  repatriated: {}
  hiding: {kind: state}

where:
  South Korea: {also: [Seoul]}
  North Korea: {}

route:
  over the border: {also: [DMZ]}

scopes:
  arrivals: {who: North Koreans, event: arrived, where: South Korea}
"""
PAPERS = {
    "7": Paper("7", "A Paper", "2021-07-15", "https://example.org/7"),
    "8": Paper("8", "Another Paper", "2021-08"),
    "undated": Paper("undated", "A Paper", "some day"),
}


def label(phrase: str, lo: Any, hi: Any, kind: str = "flow", period: str = "[2020]", **further: Any) -> dict[str, Any]:
    plain = {"hedge": "exact", "unit": "people", "who": "North Korean defectors", "where": "South Korea", "source": "Ministry"}
    return {"article": "7", "phrase": phrase, "lo": lo, "hi": hi, "kind": kind, "period": period, **plain, **further}


@pytest.fixture
def run(tmp_path: Path) -> Any:
    def converted(*labels: dict[str, Any]) -> Converted:
        beside = tmp_path / "claims"
        beside.mkdir()
        (beside / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
        (beside / "five.yaml").write_text("article: {title: T, publisher: P, published: 2020}\nclaims: []\n", encoding="utf-8")
        return convert([labelled(fields) for fields in labels], PAPERS, beside)

    return converted


def claims_of(done: Converted, number: str = "7") -> list[dict[str, str]]:
    """The claims of a file without id and source, as their fields stand in it."""
    body = done.files[f"{number}.yaml"].partition("claims:\n")[2].partition("\n# not")[0]
    blocks = [block.strip().removeprefix("- ").splitlines() for block in body.split("\n\n") if block.strip()]
    fields = [dict(line.strip().split(": ", 1) for line in block) for block in blocks]
    return [{name: text for name, text in block.items() if name != "id"} for block in fields]


def test_a_whole_file(run: Any) -> None:
    done = run(
        label("over 229 people, all told", 229, None, hedge="over"),
        label("few crossed", None, None, hedge="few"),
        label("5 men", 5, 5, who="male North Korean defectors", source=""),
    )
    assert done.files["7.yaml"] == (
        "article:\n"
        '  title: "[no title kept] article 7"\n'
        "  publisher: A Paper\n"
        "  published: 2021-07-15\n"
        '  url: "https://example.org/7"\n'
        "defaults:\n"
        "  source: Ministry\n"
        "claims:\n"
        "  - id: over-229-people-all-told\n"
        '    quote: "over 229 people, all told"\n'
        "    value: over 229 people\n"
        "    scope: arrivals\n"
        "    period: 2020\n"
        "\n"
        "  - id: 5-men\n"
        "    quote: 5 men\n"
        "    value: 5\n"
        "    scope: {who: men, event: arrived, where: South Korea}\n"
        "    period: 2020\n"
        "    source: unnamed\n"
        "\n"
        '# not recorded: "few crossed" because it gives no number\n'
    )
    assert [(left.phrase, why) for left, why in done.left_out] == [("few crossed", "it gives no number")]


def test_every_form_in_the_words_of_its_phrase(run: Any) -> None:
    done = run(
        label("between 1,100 and 1,500", 1100, 1500, "rate", "[2012/2019]", unit="people/year", hedge="between"),
        label("An average of 200", 200, 200, "rate", "[2019]", unit="people/month", hedge="average"),
        label("down 77 percent", 77, 77, "change", "[2021-Q1]", unit="percent", note="direction=down."),
        label("11 percent on-year", 11, 11, "change", "[2020]", unit="percent", note="direction=up. vs 2018"),
        label("over 1200", 1200, None, "change", "[2011/2012]", hedge="over", note="direction=down."),
        label("by 20 percent", 20, 20, "change", "[2020-01/2020-11]", unit="percent", note="direction=down. full-year 1,397"),
        label("80% of the total", 80, 80, "share", "[2020]", unit="percent", who="women among North Korean defectors"),
        label("a third of them", 33.3, 33.3, "share", "[2020]", unit="percent", who="male North Korean defectors"),
        label("430, or 88%", 430, 430, who="female North Korean defectors"),
        label("430, down 8%", 430, 430, who="female North Korean defectors"),
        label("12 percent in Q2", 12, 12, "change", "[2020-Q2]", unit="percent", note="direction=down. from Q1 (135)"),
        label("150 in each month", 150, 150, "rate", "[2019]", unit="people/month"),
        label("the lowest in 18 years", 18, 18, "extreme", "[2002/2019]", unit="years"),
        label("the lowest since 2002", None, None, "extreme", "[2002/2019]", hedge="none"),
        label("12, the fewest of all quarters", 12, 12, "extreme", "[2003/2020-Q2]"),
        label("peaked in 2009 with 2,914", 2914, 2914, "extreme", "[2009]"),
    )
    assert [{n: t for n, t in claim.items() if n not in ("quote", "scope")} for claim in claims_of(done)] == [
        {"value": '"between 1,100 and 1,500"', "each": "year", "period": "2012/2019"},
        {"value": "200", "average": "month", "period": "2019"},
        {"change": "down 77 percent", "from": "2020-Q1", "period": "2021-Q1"},
        {"change": "up 11 percent", "from": "2018", "period": "2020"},
        {"change": "down over 1200", "from": "2011", "period": "2012"},
        {"change": "down 20 percent", "from": "2019", "period": "2020-01/2020-11"},
        {"share": "80%", "of": "North Koreans", "period": "2020"},
        {"share": "a third of them", "of": "North Koreans", "period": "2020"},
        {"value": "430", "period": "2020"},
        {"share": "88%", "of": "North Koreans", "period": "2020"},
        {"value": "430", "period": "2020"},
        {"change": "down 12 percent", "from": "2020-Q1", "period": "2020-Q2"},
        {"value": "150", "each": "month", "period": "2019"},
        {"record": "lowest", "among": "2002/2019-12-31", "period": "2019"},
        {"record": "lowest", "among": "2003-01-01/2019-12-31", "period": "2019"},
        {"record": "lowest", "among": "2003/2020-06-30", "period": "2020-Q2"},
        {"value": "12", "period": "2020-Q2"},
        {"record": "highest", "among": "1953/2020", "period": "2009"},
        {"value": '"2,914"', "period": "2009"},
    ]


@pytest.mark.parametrize(
    ("phrase", "lo", "hi", "hedge", "value"),
    [
        ("the 30,000 mark", 30000, None, "over", '"over the 30,000 mark"'),
        ("Since 1998, more than 33,000 people", 33000, None, "over", '"more than 33,000 people"'),
        ("close to three-thousand", None, 3000, "close to", "close to three-thousand"),
        ("34-thousand-259", 34259, 34259, "exact", "34-thousand-259"),
        ("tens of thousands", 10000, None, "tens of thousands", "tens of thousands"),
        ("has averaged around 1,000-1,500", 1000, 1500, "about", '"around 1,000-1,500"'),
        ("10,000 or fewer", None, 10000, "or fewer", '"10,000 or fewer"'),
        ("1397 in 2014", 1397, 1397, "exact", "1397"),
        ("A soldier", 1, 1, "exact", "1"),
        ("2,706, reaching", 2706, 2706, "exact", '"2,706"'),
        ("what may be 30", 30, 30, "may be", "about 30"),
        ("30", 30, None, "exact", "at least 30"),
        ("30", None, 30, "exact", "up to 30"),
    ],
)
def test_as_much_of_the_phrase_as_can_be_read(run: Any, phrase: str, lo: Any, hi: Any, hedge: str, value: str) -> None:
    assert claims_of(run(label(phrase, lo, hi, hedge=hedge)))[0]["value"] == value


def test_a_number_in_another_language_is_added_in_brackets(run: Any) -> None:
    (claim,) = claims_of(run(label("seis personas", 6, 6, "change", "[2020]", note="direction=down.")))
    assert (claim["quote"], claim["change"]) == ('"seis personas [6]"', "down 6")


def test_periods_end_with_publication_and_totals_with_their_date(run: Any) -> None:
    done = run(
        label("40", 40, 40, period="[2021]"),
        label("41", 41, 41, period="[2019-08/2021-07]"),
        label("33,800", 33800, 33800, "cumulative", "[../2021]", as_of="2021-06-30"),
        label("33,000", 33000, 33000, "stock", "[2021-06]", as_of="2021-06-30"),
        label("100", 100, 100, period="[2021]", note="projection"),
        label("200", 200, 200, period="[2022]"),
        label("3", 3, 3, period=""),
    )
    assert [(claim["period"], claim.get("status", "")) for claim in claims_of(done)] == [
        ("2021/2021-07-15", ""),
        ("2019-08/2021-07-15", ""),
        ("../2021-06-30", ""),
        ("2021-06-30", ""),
        ("2021", "forecast"),
        ("2022", "forecast"),
    ]
    assert [(left.phrase, why) for left, why in done.left_out] == [("3", "it names no period")]


def test_a_count_of_a_period_that_is_not_over_is_a_least_one(run: Any) -> None:
    done = run(
        label("40 so far", 40, 40, period="[2021]"),
        label("41 in July", 41, 41, period="[2021-07]"),
        label("42 since 2019", 42, 42, period="[2019/2021-07]"),
        label("43", 43, 43, "cumulative", period="[../2021]"),
    )
    assert [claim["value"] for claim in claims_of(done)] == ["at least 40", "at least 41", "42", "43"]


def test_scopes_and_the_concepts_that_the_vocabulary_lacks(run: Any) -> None:
    done = run(
        label("30", 30, 30, who="re-defectors to North Korea", where="North Korea"),
        label("31", 31, 31, where="out of North Korea"),
        label("32", 32, 32, "stock", where="China", who="North Koreans in hiding"),
        label("33", 33, 33, "stock", who="respondents of a defector survey"),
        label("34", 34, 34, who="young North Korean defectors", where="Laos to North Korea"),
        label("35", 35, 35, who="North Koreans crossing the DMZ"),
        label("36", 36, 36, "stock", who="countries", unit="countries", where="world"),
        label("37", 37, 37, where="Mongolia to South Korea"),
    )
    assert [claim["scope"] for claim in claims_of(done)] == [
        "{who: North Koreans, event: returned, where: North Korea}",
        "{who: North Koreans, event: left}",
        "{who: North Koreans, event: hiding, where: China}",
        '{who: "respondents of a defector survey: Ministry", event: surveyed, where: South Korea}',
        "{who: young North Korean defectors, event: repatriated, where: North Korea, route: from Laos}",
        "{who: North Koreans, event: arrived, where: South Korea, route: over the border}",
        "{who: countries, event: counted}",
        "{who: North Koreans, event: arrived, where: South Korea, route: from Mongolia}",
    ]
    added = [line for line in done.files["vocabulary.yaml"].splitlines() if line and line not in VOCABULARY.splitlines()]
    assert added == [
        '  "respondents of a defector survey: Ministry": {}',
        "  young North Korean defectors: {}",
        "  countries: {unit: countries}",
        "  surveyed: {kind: state}  # asked in a survey",
        "  counted: {kind: state}  # on record at a date",
        "  China: {}",
        "  from Laos: {}",
        "  from Mongolia: {}",
    ]


def test_what_is_unlike_is_never_compared(run: Any) -> None:
    """Other nationalities, cities, samples and things measured share no scope with what the vocabulary knows."""
    done = run(
        label("1", 1, 1, who="refugees"),
        label("2", 2, 2, who="children of North Korean defectors"),
        label("3", 3, 3, who="North Korean defectors who found work"),
        label("4", 4, 4, who="North Koreans crossing the Yalu"),
        label("5", 5, 5, "stock", where="Seoul"),
        label("6", 6, 6, where=""),
        label("7", 7, 7, who="North Korean defectors", where="North Korea"),
        label("8%", 8, 8, "share", unit="percent", who="content among North Korean defectors", source="One"),
        label("9%", 9, 9, "share", unit="percent", who="content among North Korean defectors", source="Other"),
        label("10 years", 10, 10, "stock", unit="years", who="male North Korean defectors"),
        label("$11", 11, 11, "stock", unit="dollars", who="pay of North Korean defectors"),
    )
    south = "event: reported, where: South Korea}"
    assert [claim["scope"] for claim in claims_of(done)] == [
        f"{{who: refugees, {south}",
        f"{{who: children of North Korean defectors, {south}",
        f"{{who: North Korean defectors who found work, {south}",
        f"{{who: North Koreans crossing the Yalu, {south}",
        "{who: North Koreans, event: residing, where: Seoul (the city)}",
        "{who: North Koreans, event: arrived, where: place not given}",
        "{who: North Koreans, event: reported, where: North Korea}",
        "{who: content among North Korean defectors, event: arrived, where: South Korea}",
        '{who: "content among North Korean defectors: Other", event: arrived, where: South Korea}',
        '{who: "male North Korean defectors: 10 years", event: counted, where: South Korea}',
        "{who: pay of North Korean defectors, event: counted, where: South Korea}",
    ]


@pytest.mark.parametrize(
    ("phrase", "note", "period", "base"),
    [
        ("down 9%", "", "[2020-Q2]", "2019-Q2"),
        ("down 9% from the previous quarter", "", "[2020-Q2]", "2020-01-01/2020-03-31"),
        ("down 9%", "quarter-on-quarter", "[2020-Q1]", "2019-10-01/2019-12-31"),
        ("down 9%", "vs Q1 (135)", "[2020-Q2]", "2020-Q1"),
        ("down 9%", "from Q4", "[2020-Q1]", "2019-Q4"),
        ("down 9%", "compared with the first half of 2018", "[2019-H2]", "2018-H1"),
        ("down 9%", "against 2018", "[2020]", "2018"),
        ("down 9%", "vs 2018", "[2020-H1]", "2018-H1"),
        ("down 9%", "vs 320 in 2019-Q2", "[2020-Q2]", "2019-Q2"),
        ("down 9%", "from 2029 in 2006", "[2007]", "2006"),
        ("down 9%", "than in May", "[2020-06]", "2020-05"),
        ("down 9%", "", "[2020-01-01/2020-02-29]", "2019-01-01/2019-02-28"),
        ("down 9%", "", "[2018-H1/2019-H1]", "2018-H1"),
    ],
)
def test_what_a_change_is_compared_with(run: Any, phrase: str, note: str, period: str, base: str) -> None:
    (claim,) = claims_of(run(label(phrase, 9, 9, "change", period, unit="percent", note=note)))
    assert claim["from"] == base


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"phrase": ""}, "it has no words"),
        ({"article": "9"}, "its article is not listed"),
        ({"article": "five"}, "its article is recorded already"),
        ({"article": "undated"}, "its article's date of publication, “some day”, is none"),
        ({"kind": "mood"}, "no form is known for what is labelled “mood”"),
        ({"kind": "change", "note": "direction=up.", "unit": "points"}, "it is a change of a share, which no form expresses"),
        ({"kind": "change", "note": "direction=up.", "unit": "won"}, "a change in won cannot be read from it"),
        ({"kind": "change", "note": "direction=up. vs 2020"}, "it is not said what it is compared with"),
        ({"kind": "extreme", "phrase": "5, the most"}, "the unit that is to hold the record was not over"),
    ],
)
def test_what_cannot_be_recorded_is_told(run: Any, fields: dict[str, Any], why: str) -> None:
    period = "[2021]" if fields.get("kind") == "extreme" else "[2020]"
    done = run(label("5", 5, 5, period=period) | fields)
    assert [reason for _, reason in done.left_out] == [why]


def test_corrections_supersede_and_what_they_quote_is_denied(run: Any) -> None:
    done = run(
        label("a total of 224", 224, 224, note="superseded on 2021-08-04 by 223"),
        label("to 223", 223, 223, article="8", note="explicit correction of 224"),
        label("224 in all", 224, 224, article="8", note="the retracted figure, quoted inside the correction"),
        label("One man", 1, 1, "change", article="8", note="the size of the correction"),
    )
    assert [{n: c[n] for n in ("quote", "supersedes", "status") if n in c} for c in claims_of(done, "8")] == [
        {"quote": "to 223", "supersedes": "7/a-total-of-224"},
        {"quote": "224 in all", "status": "superseded"},
    ]
    assert [why for _, why in done.left_out] == ["it is the size of a correction, not a change from one period to another"]


def test_what_is_written_can_be_read(run: Any, tmp_path: Path) -> None:
    done = run(
        label("“229” #1: all", 229, 229),
        label("229", 229, 229),
        label("229", 229, 229, where="a place: far"),
        label("12 % [sic]", 12, 12, who="people - unknown {all}"),
    )
    out = tmp_path / "out"
    out.mkdir()
    for name, text in done.files.items():
        (out / name).write_text(text, encoding="utf-8")
    (out / "five.yaml").unlink()
    loaded = load([out])
    assert [str(problem) for problem in loaded.problems] == []
    assert [claim.id for claim in loaded.claims] == ["7/12-per-cent-sic", "7/229", "7/229-1-all", "7/229-2"]


def test_a_long_phrase_is_quoted_around_its_number(run: Any) -> None:
    (claim,) = claims_of(run(label("so it was told by all who were there that in the end 229 had come over", 229, 229)))
    assert claim["quote"] == '"… was told by all who were there that in the end 229 …"'


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20)
LABELS = st.fixed_dictionaries(
    {
        "article": st.sampled_from(["7", "8", "9", "undated"]),
        "phrase": st.sampled_from(["229", "up 12%", "a third", "12 (3%)", "few", "$5 million", "lowest since 2003"]) | TEXTS,
        "lo": st.none() | st.sampled_from([0, 3, 12, 229]),
        "hi": st.none() | st.sampled_from([12, 229, 10**12]),
        "hedge": st.sampled_from(["exact", "about", "none", "between", "odd", "or fewer"]),
        "unit": st.sampled_from(["people", "percent", "people/month", "years", "won", "rank", "camps/year", ""]),
        "kind": st.sampled_from(["flow", "cumulative", "stock", "change", "share", "rate", "extreme", "odd"]),
        "who": st.sampled_from(["North Korean defectors", "women among North Korean defectors", "men", "surveyed people"])
        | TEXTS,
        "where": st.sampled_from(["South Korea", "Laos to North Korea", "world", "Seoul", ""]) | TEXTS,
        "period": st.sampled_from(["[2020]", "[2019/2021]", "[../2020-05]", "[2020-Q2]", "[2022]", "[2020-13]", ""]),
        "start": st.sampled_from(["", "2020-01-01", "2021-05-01"]),
        "end": st.sampled_from(["", "2020-12-31", "soon"]),
        "as_of": st.sampled_from(["", "2020-06", "2021-02-30"]),
        "source": st.sampled_from(["", "author", "Ministry"]) | TEXTS,
        "note": st.sampled_from(["", "direction=up.", "direction=down. vs 2019", "projection", "corrected to 12"]) | TEXTS,
    }
)


@tries(60)
@given(st.lists(LABELS, max_size=6))
def test_any_labels_become_files_that_can_be_read_and_nothing_is_lost(labels: list[dict[str, Any]]) -> None:
    given_labels = [labelled(fields) for fields in labels]
    with TemporaryDirectory() as folder:
        beside, out = Path(folder) / "claims", Path(folder) / "out"
        beside.mkdir()
        out.mkdir()
        (beside / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
        done = convert(given_labels, PAPERS, beside)
        for name, text in done.files.items():
            (out / name).write_text(text, encoding="utf-8")
        loaded = load([out])
    told = [*done.recorded, *(left for left, _ in done.left_out)]
    assert [str(problem) for problem in loaded.problems if "no claim files" not in problem.what] == []
    assert len(loaded.claims) == len(done.recorded)
    assert [one for one in given_labels if one not in told] == []
