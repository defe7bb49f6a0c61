"""Tags with a region (BCP 47): its separators where they are told of, else those of the language; they are data."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

from checker.intake.files.load import load
from checker.intake.language.codes import canonical, codes
from checker.intake.language.errors import WordingError
from checker.intake.language.lexicon import lexicon
from checker.intake.language.regions import regions
from checker.intake.language.values import read_share, read_value
from checker.intake.language.wording import numbers_said, written_numbers

TAGS = tuple(regions())
WORDED = tuple(tag for tag in TAGS if not tag.startswith("en"))
READ = {
    ("es-MX", "1,500 millones de dólares"): 1_500_000_000,
    ("es-MX", "casi 3.4 millones"): 3_400_000,
    ("es-419", "20,000"): 20_000,
    ("es-AR", "20.000"): 20_000,
    ("es-CR", "20 000"): 20_000,
    ("de-CH", "20'000"): 20_000,
    ("de-CH", "20’000 Menschen"): 20_000,
    ("de-CH", "3,4 Mio."): 3_400_000,
    ("de-CH", "3.4 Mio."): 3_400_000,
    ("de-CH", "12.50 km"): Fraction(25, 2),
    ("de-AT", "20.000"): 20_000,
    ("de-AT", "20 000"): 20_000,
    ("fr-CH", "20'000"): 20_000,
    ("it-CH", "20'000.5 km"): Fraction(40_001, 2),
    ("pt-PT", "1.500 milhões"): 1_500_000_000,
    ("pt-BR", "20.000"): 20_000,
    ("en-IN", "12,34,567"): 1_234_567,
    ("en-IN", "over 1,00,000"): 100_000,
    ("en-IN", "2.5 lakh"): 250_000,
    ("en-GB", "1,500 km"): 1500,
}


@pytest.mark.parametrize(("tag", "wording"), READ)
def test_a_region_writes_in_its_own_way(tag: str, wording: str) -> None:
    assert read_value(wording, language=tag).number == READ[tag, wording]


@pytest.mark.parametrize("tag", TAGS)
def test_every_region_is_one_of_a_language_that_is_read(tag: str) -> None:
    assert tag.partition("-")[0] in codes() and canonical(tag) == tag


@pytest.mark.parametrize("tag", WORDED)
def test_the_figures_that_messages_show_are_read(tag: str) -> None:
    count, amount, share = lexicon(tag).examples
    for wording in (count, amount):
        assert read_value(wording, language=tag).literal.lo is not None
    assert read_share(share, language=tag).literal.hi is not None


@pytest.mark.parametrize("tag", WORDED)
def test_both_ways_to_write_what_may_be_either_are_read(tag: str) -> None:
    known = lexicon(tag)
    for mark, unit in product(known.decimal, ("km", "€")):
        with pytest.raises(WordingError) as refused:
            read_value(f"1{mark}500 {unit}", language=tag)
        assert refused.value.instead == f"write 1{known.groups[0]}500, or 1{mark}5000 if it is a decimal"
        both = (read_value(f"1{each} {unit}", language=tag).number for each in (f"{known.groups[0]}500", f"{mark}5000"))
        assert tuple(both) == (1500, Fraction(3, 2))


@pytest.mark.parametrize("tag", ["es-AR", "de-DE", "pt-BR", "ko-KR", "ru-RU", "fr-FR", "de-1996"])
def test_where_a_region_is_not_told_of_its_language_is_read(tag: str) -> None:
    assert lexicon(tag) is lexicon(tag.partition("-")[0])


@pytest.mark.parametrize("tag", ["es-mx", "es-MX", "es-Latn-MX"])
def test_a_tag_may_be_written_as_it_likes(tag: str) -> None:
    assert lexicon(tag) == lexicon("es-MX")


def test_pairs_of_digits_are_no_number_elsewhere() -> None:
    for tag in ("", "en", "en-GB"):
        with pytest.raises(WordingError):
            read_value("12,34,567", language=tag)
    text = "some 1,00,000 of 12,34,567, or 5"
    assert numbers_said(text, "en-IN") == {100_000, 1_234_567, 5}
    assert [text[each.start : each.end] for each in written_numbers(text, "en-IN")] == ["1,00,000", "12,34,567", "5"]


CLAIMS = """
article: {{title: T, publisher: Diario, published: 2018-12-18, language: {}}}
defaults: {{scope: {{who: migrants, event: arrived}}, source: unnamed, period: 2017}}
claims:
  - {{id: a, quote: 'más de 20,000 personas', value: 'más de 20,000'}}
"""


def test_a_tag_stands_where_a_language_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("vocabulary.yaml").write_text("who: {migrants: {}}\nevent: {arrived: {}}\npublishers: {Diario: {}}\n", encoding="utf-8")
    told = {}
    for tag in ("es-MX", "es", "xx-MX", "es_MX"):
        Path("a.yaml").write_text(CLAIMS.format(tag), encoding="utf-8")
        told[tag] = [f"{problem.what}; {problem.instead}" for problem in load([Path()]).problems][:1]
    also = "de, en, es, fr, it, ko, nl, pt, ru or uk; with its region where that writes in another way: es-MX, de-CH"
    assert told == {
        "es-MX": [],
        "es": ["value: “20,000” in Spanish may be 20.000 or a decimal; write 20.000, or 20,0000 if it is a decimal"],
        "xx-MX": [f"language: “xx-MX” is not known; write {also}"],
        "es_MX": [f"language: “es_MX” is not known; write {also}"],
    }
