"""Sound files: what every field becomes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from checker.intake.files.load import Loaded
from checker.model.claim import Article, Claim, Location
from checker.model.forms import Average, Change, Each, First, Record, Share, Value
from checker.model.numbers import Interval, Reading
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import Concept, Name, Partition, Settings, Vocabulary
from tests.records.conftest import ARTICLE, Files

Load = Callable[[Files], Loaded]
ARRIVALS = Scope("North Koreans", "arrived", "South Korea")


def period(start: tuple[int, int, int] | None, end: tuple[int, int, int] | None, text: str) -> Period:
    """From a first day up to but not including another."""
    first, last = (date(*day).toordinal() if day else None for day in (start, end))
    return Period(first, last, text)


PUBLISHED = period((2018, 12, 18), (2018, 12, 19), "2018-12-18")
FORMS = """\
defaults: {scope: arrivals, source: Ministry of Unification, via: Yonhap}
claims:
  - {id: value, quote: 710, value: 710, period: since the war}
  - {id: each, quote: 710 each year, value: 710, each: year, period: 2016/2017}
  - {id: average, quote: 710 a month, value: 710, average: month, period: 2016/2017, source: unnamed}
  - {id: change, quote: fell, change: fell, from: 2016, period: 2017}
  - {id: share, quote: half, share: half, of: North Korean, scope: {who: women}, period: 2017}
  - {id: record, quote: fewest, record: lowest, among: 2003/2017, period: 2017}
  - {id: fact, quote: 62, value: 62, scope: {who: any, event: range, where: any}}
  - {id: forecast, quote: 710, value: 710, period: 2030, status: forecast, restates: value, supersedes: a/average, note: y}
  - {id: first, quote: below 710, value: below 710, since: 2013, period: 2017}
  - {id: level, quote: fell to 710, change: fell to 710, from: 2016, period: 2017}
  - {id: since, quote: most, record: highest, since: 2013, period: 2017}
  - {id: ten-years, quote: fewest in ten years, record: lowest, among: ten years, period: 2017}
  - {id: in-words, quote: an all-time low, record: an all-time low, among: 2003/2017, period: 2017}
  - {id: ever, quote: most ever, record: highest, among: ../2017, period: 2017}
"""


def test_every_field_of_a_claim(load_files: Load) -> None:
    text = ARTICLE + "  - {id: a, quote: 710 defectors, value: 710, scope: arrivals, period: 2017, source: Z, via: X}\n"
    exactly = Interval(Fraction(710), Fraction(710))
    loaded = load_files({"a.yaml": text.replace("AsiaNews", "asianews/agencies")})
    assert loaded.problems == ()
    assert loaded.claims == (
        Claim(
            id="a/a",
            article=Article("a", "A title", "AsiaNews", PUBLISHED),
            quote="710 defectors",
            wording="710",
            form=Value(),
            scope=ARRIVALS,
            period=period((2017, 1, 1), (2018, 1, 1), "2017"),
            reading=Reading(exactly, exactly, "exact", Fraction(710), Fraction(10), "people"),
            unit="people",
            source="Z",
            via="X",
            trust=Fraction(1),
            status="asserted",
            location=Location("claims/a.yaml", 3, 5),
        ),
    )


def test_all_forms(load_files: Load) -> None:
    loaded = load_files({"a.yaml": ARTICLE.replace("claims:\n", FORMS)})
    year = period((2017, 1, 1), (2018, 1, 1), "2017")
    assert loaded.problems == ()
    assert [(c.id, c.form, c.scope, c.period, c.unit) for c in loaded.claims] == [
        ("a/average", Average("month"), ARRIVALS, period((2016, 1, 1), (2018, 1, 1), "2016/2017"), "people"),
        ("a/change", Change(period((2016, 1, 1), (2017, 1, 1), "2016"), "direction", False), ARRIVALS, year, "people"),
        ("a/each", Each("year"), ARRIVALS, period((2016, 1, 1), (2018, 1, 1), "2016/2017"), "people"),
        ("a/ever", Record("highest", period((1953, 7, 27), (2018, 1, 1), "../2017"), "year"), ARRIVALS, year, "people"),
        ("a/fact", Value(), Scope(event="range"), period(None, None, ""), "people"),
        (
            "a/first",
            First(period((2014, 1, 1), (2017, 1, 1), "2013"), "year", Interval(Fraction(710), None)),
            ARRIVALS,
            year,
            "people",
        ),
        ("a/forecast", Value(), ARRIVALS, period((2030, 1, 1), (2031, 1, 1), "2030"), "people"),
        ("a/in-words", Record("lowest", period((2003, 1, 1), (2018, 1, 1), "2003/2017"), "year"), ARRIVALS, year, "people"),
        ("a/level", Change(period((2016, 1, 1), (2017, 1, 1), "2016"), "level", False), ARRIVALS, year, "people"),
        (
            "a/record",
            Record("lowest", period((2003, 1, 1), (2018, 1, 1), "2003/2017"), "year"),
            ARRIVALS,
            year,
            "people",
        ),
        ("a/share", Share(ARRIVALS), ARRIVALS._replace(who="women"), year, "one"),
        ("a/since", Record("highest", period((2014, 1, 1), (2018, 1, 1), "2013"), "year"), ARRIVALS, year, "people"),
        ("a/ten-years", Record("lowest", period((2008, 1, 1), (2018, 1, 1), "ten years"), "year"), ARRIVALS, year, "people"),
        ("a/value", Value(), ARRIVALS, period((1953, 7, 27), (2018, 12, 19), "since the war"), "people"),
    ]
    named = {c.id: c for c in loaded.claims}
    asked = [named[f"a/{slug}"] for slug in ("average", "change", "forecast")]
    assert [(c.source, c.via, c.trust, c.status, c.restates, c.supersedes, c.note) for c in asked] == [
        ("", "Yonhap", Fraction(1), "superseded", "", "", ""),
        ("Unification Ministry", "Yonhap", Fraction(3), "asserted", "", "", ""),
        ("Unification Ministry", "Yonhap", Fraction(3), "forecast", "a/value", "a/average", "y"),
    ]


def test_scalars_stay_what_was_written(load_files: Load) -> None:
    text = ARTICLE.replace("A title", "no").replace("AsiaNews", "1:30")
    text += "  - {id: 010, quote: 0x10 or 12, value: 12, scope: arrivals, period: 2017, source: yes, note: 1e3}\n"
    (claim,) = load_files({"a.yaml": text}).claims
    assert (claim.id, claim.article.title, claim.article.publisher) == ("a/010", "no", "1:30")
    assert (claim.quote, claim.source, claim.note) == ("0x10 or 12", "yes", "1e3")


SETTINGS = "rounding: sharp\nsaturated: 3/4\npublisher: Harbour Post\npage: https://harbour.example/checks\n"


def test_vocabulary_and_settings(load_files: Load) -> None:
    vocabulary = """\
    who:
      all: {also: everyone, parts: [{complete: [men, women]}, {some: soldiers}]}
      men: {}
      women: {within: [all]}
      soldiers: {unit: troops, confusable: men}
    event: {came: {kind: state, follows: left, begins: 1953-07-27}, left: {}}
    where: {}
    scopes: {men who came: {who: men, event: came}}
    periods: {the war: 1950-06-25/1953-07-27}
    publishers: {P: {}}
    sources: {S: {also: T, trust: 2.5}}
    units: mission = [mission] = _ = missions
    """
    loaded = load_files({"vocabulary.yaml": vocabulary, "settings.yaml": SETTINGS})
    assert [problem.what for problem in loaded.problems] == ["no claim files in “claims”"]
    told = {"publisher": "Harbour Post", "page": "https://harbour.example/checks"}
    assert loaded.settings == Settings(rounding="sharp", saturated=Fraction(3, 4), **told)
    expected = Vocabulary(
        concepts={
            "who": {
                "all": Concept(
                    "all",
                    also=("everyone",),
                    partitions=(Partition(("men", "women"), True), Partition(("soldiers",), False)),
                ),
                "men": Concept("men", within=("all",)),
                "women": Concept("women", within=("all",)),
                "soldiers": Concept("soldiers", within=("all",), confusable=("men",), unit="troops"),
            },
            "event": {
                "came": Concept("came", kind="state", follows="left", begins=date(1953, 7, 27).toordinal()),
                "left": Concept("left"),
            },
            "where": {},
            "route": {},
        },
        scopes={"men who came": Scope("men", "came")},
        periods={"the war": period((1950, 6, 25), (1953, 7, 28), "1950-06-25/1953-07-27")},
        publishers={"P": Name("P")},
        sources={"S": Name("S", ("T",), Fraction(5, 2))},
        units=("mission = [mission] = _ = missions",),
    )
    assert repr(loaded.vocabulary) == repr(expected)  # but for the places
    events, everyone = loaded.vocabulary.concepts["event"], loaded.vocabulary.concepts["who"]["all"]
    assert [(field, name, place.line, place.column) for field, name, place in events["came"].places] == [
        ("follows", "left", 6, 38),
        ("begins", "", 6, 52),
    ]
    assert [part.location and (part.location.line, part.location.column) for part in everyone.partitions] == [(2, 33), (2, 59)]


def test_the_defaults_say_what_holds_of_most_claims(load_files: Load) -> None:
    """Of what may still grow that is a plain value of a flow: no share, no state, no figure of each day."""
    lines = """\
defaults: {scope: arrivals, source: Z, period: 2018, status: forecast, so far: yes}
claims:
  - {id: grows, quote: 710, value: 710}
  - {id: other, quote: 710, value: 710, period: 2017, status: asserted, so far: no}
  - {id: share, quote: half, share: half, of: North Korean, scope: {who: women}}
  - {id: each, quote: 71 each year, value: 71, each: year, period: 2016/2017, status: estimate}
  - {id: state, quote: 710, value: 710, scope: {event: residing}, period: 2018-12-01}
"""
    loaded = load_files({"a.yaml": ARTICLE.replace("claims:\n", lines)})
    assert loaded.problems == ()
    assert [(claim.status, isinstance(claim.form, Value) and claim.form.so_far) for claim in loaded.claims] == [
        ("estimate", False),
        ("forecast", Interval(Fraction(710), Fraction(710))),
        ("asserted", None),
        ("forecast", False),
        ("forecast", None),
    ]


def test_no_state_grows_by_its_defaults(load_files: Load) -> None:
    lines = "defaults: {scope: arrivals, source: Z, period: 2018, so far: yes}\nclaims:\n"
    state = "  - {id: a, quote: 710, value: 710, scope: {event: residing}}\n  - {id: b, quote: 710, value: 710}\n"
    loaded = load_files({"a.yaml": ARTICLE.replace("claims:\n", lines) + state})
    assert [claim.id for claim in loaded.claims] == ["a/b"]
    assert [str(problem) for problem in loaded.problems] == [
        "claims/a.yaml:2:48: period: “2018” ends after publication (2018-12-18); "
        "write 2018/2018-12-18, what was over of it, or write status: forecast"
    ]
