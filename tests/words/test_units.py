"""Units of measure."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from importlib.resources import files

import pytest

from checker.intake.language.errors import WordingError
from checker.intake.language.units import Units
from checker.model.units import BASES, MEASURES

UNITS = """
km               | kilometre       | 1
kilometers       | kilometre       | 1
metres           | kilometre       | 1/1000
miles            | kilometre       | 25146/15625
nautical miles   | kilometre       | 463/250
feet             | kilometre       | 381/1250000
square miles     | hectare         | 2529285264/9765625
tonnes           | kilogram        | 1000
pounds           | kilogram        | 45359237/100000000
TWh              | kilowatt hour   | 1000000000
gigawatt-hours   | kilowatt hour   | 1000000
kilowatt hours   | kilowatt hour   | 1
MW               | kilowatt        | 1000
week             | day             | 7
hours            | day             | 1/24
years            | year            | 1
months           | year            | 1/12
won              | won             | 1
KRW              | won             | 1
US$              | dollar          | 1
$                | dollar          | 1
dollars          | dollar          | 1
₩                | won             | 1
£                | pound sterling  | 1
€                | euro            | 1
yuan             | yuan            | 1
RMB              | yuan            | 1
W                | won             | 1
₽                | ruble           | 1
roubles          | ruble           | 1
₴                | hryvnia         | 1
hryvnias         | hryvnia         | 1
R$               | brazilian real  | 1
₪                | shekel          | 1
HK$              | hong kong dollar| 1
swiss francs     | swiss franc     | 1
CHF              | swiss franc     | 1
polish zlotys    | zloty           | 1
PLN              | zloty           | 1
czech crowns     | czech koruna    | 1
CZK              | czech koruna    | 1
hungarian forints| forint          | 1
HUF              | forint          | 1
swedish crowns   | swedish krona   | 1
SEK              | swedish krona   | 1
norwegian crowns | norwegian krone | 1
NOK              | norwegian krone | 1
danish crowns    | danish krone    | 1
DKK              | danish krone    | 1
romanian lei     | romanian leu    | 1
bulgarian leva   | bulgarian lev   | 1
BGN              | bulgarian lev   | 1
turkish liras    | turkish lira    | 1
kazakh tenge     | tenge           | 1
KZT              | tenge           | 1
israeli shekels  | shekel          | 1
ILS              | shekel          | 1
egyptian pounds  | egyptian pound  | 1
EGP              | egyptian pound  | 1
saudi riyals     | saudi riyal     | 1
indian rupees    | indian rupee    | 1
INR              | indian rupee    | 1
pakistani rupees | pakistani rupee | 1
PKR              | pakistani rupee | 1
indonesian rupiah| rupiah          | 1
IDR              | rupiah          | 1
thai baht        | baht            | 1
THB              | baht            | 1
vietnamese dong  | dong            | 1
VND              | dong            | 1
malaysian ringgit| ringgit         | 1
MYR              | ringgit         | 1
philippine pesos | philippine peso | 1
south african rand| rand            | 1
ZAR              | rand            | 1
nigerian naira   | naira           | 1
NGN              | naira           | 1
brazilian reals  | brazilian real  | 1
BRL              | brazilian real  | 1
mexican pesos    | mexican peso    | 1
MXN              | mexican peso    | 1
argentine pesos  | argentine peso  | 1
canadian dollars | canadian dollar | 1
CAD              | canadian dollar | 1
australian dollars| australian dollar| 1
AUD              | australian dollar| 1
new zealand dollars| new zealand dollar| 1
NZD              | new zealand dollar| 1
hong kong dollars| hong kong dollar| 1
HKD              | hong kong dollar| 1
singapore dollars| singapore dollar| 1
SGD              | singapore dollar| 1
new taiwan dollars| taiwan dollar   | 1
TWD              | taiwan dollar   | 1
persons          | people          | 1
calendar year    | calendar year   | 1
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in UNITS.strip().splitlines()]


def test_every_unit_has_a_base_and_a_factor() -> None:
    units = Units()
    found = [(word, units.canonical(word)) for word, *_ in ROWS]
    assert [[word, unit[0], str(unit[1])] for word, unit in found if unit] == ROWS


def test_the_bases_of_measures_are_all_declared() -> None:
    assert {base for _, base, _ in ROWS} - {"people", "calendar year"} == set(MEASURES) - {"yen"} - BASES.keys()


def test_every_unit_that_figures_may_be_kept_in_is_one_of_its_base() -> None:
    units = Units()
    for unit, base in BASES.items():
        known = units.canonical(unit)
        assert known is not None and known[0] == base and known[1] != 1 and units.named(unit) == unit


def test_figures_are_kept_in_another_unit_than_the_base() -> None:
    units = Units(instead=("tonne", "mile"))
    known = [units.canonical(word) for word in ("kilos", "metric tons", "grams", "miles", "km", "hectares")]
    assert known == [
        ("tonne", Fraction(1, 1000)),
        ("tonne", Fraction(1)),
        ("tonne", Fraction(1, 10**6)),
        ("mile", Fraction(1)),
        ("mile", Fraction(1000000, 1609344)),
        ("hectare", Fraction(1)),
    ]


@pytest.mark.parametrize("word", ["defectors", "kilokm", "m", "", "km2x", "1", "km and", "__class__", "dimensionless"])
def test_other_words_are_no_units(word: str) -> None:
    assert Units().canonical(word) is None


def test_by_every_name_a_base_is_what_pint_says() -> None:
    lines = [line.split(" = ") for line in files("checker.intake.language").joinpath("units.txt").read_text("utf-8").splitlines()]
    names = [name for first, *others in lines if others for name in (first, *others[1:]) if name != "_"]
    short, by_pint = Units(), Units(("mission = [mission] = _ = missions",))
    assert len(names) > 100
    assert [short.canonical(name) for name in names] == [by_pint.canonical(name) for name in names]


def test_the_vocabulary_may_define_more() -> None:
    units = Units(("mission = [mission] = _ = missions", "league = 4828032 / 1000000 * kilometre = _ = leagues"))
    assert units.canonical("missions") == ("mission", 1)
    assert str(units.canonical("leagues")) == "('kilometre', Fraction(75438, 15625))"


@pytest.mark.parametrize("definition", ["mission", "mission = ", "a = [b", "league = 3 * parsnip", "x = 1 / 0 * km", "@group x"])
def test_a_definition_that_is_none_is_refused(definition: str) -> None:
    with pytest.raises(WordingError) as caught:
        Units((definition,)).canonical("league")
    example = "write it in pint's language, such as “mission = [mission] = _ = missions”"
    assert str(caught.value) == f"“{definition}” defines no unit; {example}"


def test_the_units_of_the_file_are_what_pint_makes_of_them() -> None:
    lines = files("checker.intake.language").joinpath("units.txt").read_text(encoding="utf-8").splitlines()
    defined = [[part.strip() for part in line.split("=")] for line in lines if "=" in line]
    names = {name for first, _, *others in defined for name in (first, *others) if name != "_"}
    assert len(names) > 100
    for name in names:
        factor, base = Units().registry.get_base_units(name)
        assert Units().canonical(name) == (str(base).replace("_", " "), factor), name


def test_pint_and_edtf_are_loaded_only_where_they_are_needed() -> None:
    code = """
import sys
from checker.intake.language.values import read_value
from checker.intake.language.periods import read_period
read_value("about 1,042"), read_value("14", unit="people"), read_value("3 miles")
read_period("2018-01/2018-11-30"), read_period("2015-06?")
print([name for name in ("pint", "edtf", "pandas") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
