"""A fiscal year is that of the claim's source, else of its publisher, else that of the United States."""

from __future__ import annotations

from collections.abc import Callable

from checker.intake.files.load import Loaded
from checker.prose.periods import show_period
from tests.records.conftest import VOCABULARY, Files

WORDS = VOCABULARY.replace(
    "trust: 3}}", "trust: 3, fiscal_year: 2008}, Treasury: {also: [the Treasury], fiscal_year: 2008-04/2009-03}}"
)
PUBLISHERS = WORDS.replace("also: [AsiaNews/Agencies]", "also: [AsiaNews/Agencies], fiscal_year: 2007-07/2008-06")


def test_whose_fiscal_year_it_is(load_files: Callable[[Files], Loaded]) -> None:
    text = """\
    article: {title: T, publisher: AsiaNews, published: 2018-12-18}
    defaults: {scope: arrivals, period: FY2012}
    claims:
      - {id: a, quote: 12, value: 12, source: Ministry of Unification}
      - {id: b, quote: 12, value: 12, source: the Treasury}
      - {id: c, quote: 12, value: 12, source: Yonhap}
      - {id: d, quote: fell, change: fell, from: FY2011, period: FY2012/FY2013, source: Treasury}
    """
    other = text.replace("AsiaNews", "The Post")
    loaded = load_files({"vocabulary.yaml": PUBLISHERS, "a.yaml": text, "b.yaml": other})
    assert loaded.problems == ()
    assert {claim.id: show_period(claim.period) for claim in loaded.claims} == {
        "a/a": "2012",
        "a/b": "April 2012 to March 2013",
        "a/c": "July 2011 to June 2012",
        "a/d": "April 2012 to March 2014",
        "b/a": "2012",
        "b/b": "April 2012 to March 2013",
        "b/c": "October 2011 to September 2012",
        "b/d": "April 2012 to March 2014",
    }
    assert show_period(next(claim.form for claim in loaded.claims if claim.id == "a/d").base) == "April 2011 to March 2012"
