"""The two ends of a range, and the multiplier that they share: 30-40,000, 5 to 7 million."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checker.intake.language.errors import WordingError
from checker.intake.language.figures import Figure
from checker.intake.language.number_words import power_of_ten

_THOUSAND = 1000
# Wider ranges than tenfold are rare enough to ask.
_WIDEST = 10


def range_ends(
    wording: str, first: Figure, second: Figure, *, apart: bool = False, doubtful: bool = False
) -> tuple[Figure, Figure]:
    """The ends of a range, with the multiplier of the second given to the first where they share it.

    They do not where they stand `apart`, each with a unit of its own; it is `doubtful` where each has a currency sign. Raises
    WordingError where thousands may be shared or not, and for a range that ends below its start.
    """
    if not apart and first.kind == second.kind == "cardinal" and first.times == 1:
        first = _multiplied(wording, first, second, doubtful)
    if first.value > second.value:
        raise WordingError(f"“{wording}” ends below its start", "write the lower number first")
    return first, second


def shared(first: Fraction, second: Fraction, times: Fraction) -> tuple[Fraction, ...]:
    """What the first end of a range may stand for beside a second one with a multiplier, in words or as thousands."""
    words = (first * times,) if times > 1 and first * times <= second else ()
    thousands = (first * _THOUSAND,) if times == 1 and first < _THOUSAND and first * _THOUSAND <= second else ()
    return words + thousands


def _multiplied(wording: str, first: Figure, second: Figure, doubtful: bool) -> Figure:
    """ "1 to 2 million" means one million to two million, "14 to 15,000" fourteen thousand to fifteen thousand."""
    times = second.times
    if times > 1:
        if first.value >= second.value / times:
            return first
        return replace(first, value=first.value * times, grain=first.grain * times, last=first.last * times, times=times)
    value = first.value * _THOUSAND
    if not 0 < first.value < _THOUSAND or value >= second.value or not _has_separators(second):
        return first
    whole = first.last == 1 and second.value % _THOUSAND == 0
    if doubtful or not whole or first.value == 1 or second.value > _WIDEST * value:
        raise _either(wording, first, second)
    return replace(first, value=value, grain=power_of_ten(value))


def _has_separators(figure: Figure) -> bool:
    return figure.text[:1].isdigit() and not figure.text.isdigit()


def _either(wording: str, first: Figure, second: Figure) -> WordingError:
    end, value = int(second.value), first.value * _THOUSAND
    while value * _THOUSAND < end:
        value *= _THOUSAND
    written = f"{int(value):,}"
    what = f"“{wording}” may begin at {written} or at {first.text}"
    return WordingError(what, f"write {written} to {end:,}, or {first.text} to {end} without the comma")
