"""A sum told in a line of text, redone by a program that knows nothing but the text."""

from __future__ import annotations

import re
from fractions import Fraction

_NUMBER = r"-?[\d,]+(?:\.\d+)?"
_UNITS = r"(?: [a-z][a-z ]*)?"
_TERM = re.compile(
    rf"(?P<percent>{_NUMBER}) per cent of (?P<of>{_NUMBER})|(?P<over>[\d,]+) ÷ (?P<under>[\d,]+) × (?P<whole>{_NUMBER})"
    rf"|(?P<times>{_NUMBER}) × (?P<one>{_NUMBER})|(?P<divided>{_NUMBER}) ÷ (?P<by>{_NUMBER})|(?P<plain>{_NUMBER})%?"
)
_AGAINST = r"(?P<bound>at least |at most |more than |less than |)"
_END = r"(?P<end>at least|at most|more than|less than)"


def is_true(line: str) -> bool:
    """Whether every equation in it holds, and the number it ends in misses what it is held against, on the side it says.

    What is divided may be cut, but only towards what it misses, and by less than one of its last digit; what is no bound may be
    rounded.
    """
    *sums, last = line.split("; ")
    if re.fullmatch(r"cannot be, (?:by the words|as readers take) “.*”", last):
        # Orders alone: there is nothing to add up.
        return True
    if not all(_equation(each) for each in sums):
        return False
    return any(redo(last) for redo in (_summed, _exceeding, _changed, _part, _times, _mean, _alone))


def _equation(text: str) -> bool:
    left, _, right = text.partition(" = ")
    return bool(right) and _value(left) == _number(right)


def _summed(text: str) -> bool:
    """ "32,381 - 1,042 = 31,339 at least, against 25,000: short by 6,339"."""
    shown = re.fullmatch(
        rf"(?P<sum>.*?)(?P<way>at least|at most|more than that|less than that), against (?P<allowed>{_NUMBER})%?: (?P<gap>.*)",
        text,
    )
    if shown is None:
        return False
    left, _, right = shown["sum"].strip().removesuffix("%").rpartition(" = ")
    total, allowed = _number(right), _number(shown["allowed"])
    gap = re.match(rf"(?:short|too many) by (?:at least )?({_NUMBER})", shown["gap"])
    missed = total - allowed if shown["way"] in ("at least", "more than that") else allowed - total
    if left and _value(left) != total:
        return False
    return missed == (_number(gap[1]) if gap else 0) and (missed > 0 or shown["gap"] == "both cannot be")


def _exceeding(text: str) -> bool:
    """ "5,717 exceeds 2 × 2,402 = 4,804 by 913, against none"; "2,402 is no less than 2,402"."""
    shown = re.fullmatch(rf"(.*) exceeds (.*) by (?:at least )?({_NUMBER}), against none, .*", text)
    if shown is not None:
        return _both(shown[1]) - _both(shown[2]) == _number(shown[3]) > 0
    same = re.fullmatch(r"(.*) is no less than (.*)", text)
    return same is not None and _both(same[1]) == _both(same[2])


def _both(text: str) -> Fraction:
    left, _, right = text.rpartition(" = ")
    assert not left or _value(left) == _number(right)
    return _number(right)


def _changed(text: str) -> bool:
    """ "1,397 to 1,088 is down 22.1%, against down at most 20.5%, by the words …"."""
    way = r"(?P<{0}way>up|down) (?P<{0}bound>at least |at most |more than |less than |)(?P<{0}>[\d,.]+)%|unchanged"
    shown = re.fullmatch(
        rf"(?P<old>{_NUMBER}) to (?P<new>{_NUMBER}) is (?:(?P<first>at least |at most |more than |less than )?"
        rf"(?:{way.format('a')})), against (?:{_END} )?(?:{way.format('b')}), .*",
        text,
    )
    if shown is None:
        return False
    exact = (_number(shown["new"]) / _number(shown["old"]) - 1) * 100
    ends = [Fraction(0) if shown[x] is None else _number(shown[x]) * (1 if shown[f"{x}way"] == "up" else -1) for x in "ab"]
    return _apart(exact, ends[0], ends[1], shown["a"] or "0", shown["first"] or shown["abound"] or "")


def _part(text: str) -> bool:
    """ "2,672 of 203,619 is 1.31%, against at most 1.3%, by the words …"."""
    shown = re.fullmatch(
        rf"(?P<x>{_NUMBER}) of (?P<y>{_NUMBER}) is {_AGAINST}(?P<a>{_NUMBER})%, against {_END} (?P<b>{_NUMBER})%, .*", text
    )
    exact = shown and _number(shown["x"]) / _number(shown["y"]) * 100
    return bool(shown) and _apart(exact, _number(shown["a"]), _number(shown["b"]), shown["a"], shown["bound"])  # type: ignore[index,arg-type]


def _times(text: str) -> bool:
    """ "5,717 against 2,402 is 2.38 times, against at most 2 times, by the words …"."""
    shown = re.fullmatch(
        rf"(?P<x>{_NUMBER}) against (?P<y>{_NUMBER}) is {_AGAINST}(?P<a>{_NUMBER}) times, "
        rf"against {_END} (?P<b>{_NUMBER}) times, .*",
        text,
    )
    exact = shown and _number(shown["x"]) / _number(shown["y"])
    return bool(shown) and _apart(exact, _number(shown["a"]), _number(shown["b"]), shown["a"], shown["bound"])  # type: ignore[index,arg-type]


def _mean(text: str) -> bool:
    """ "8,022 in 3 years is 2,674 a year, against at least 2,775 a year, by the words …"."""
    shown = re.fullmatch(
        rf"(?P<x>{_NUMBER}) in (?P<y>\d+) [a-z-]+ is {_AGAINST}(?P<a>{_NUMBER}) a [a-z-]+, "
        rf"against {_END} (?P<b>{_NUMBER}) a [a-z-]+, .*",
        text,
    )
    exact = shown and _number(shown["x"]) / _number(shown["y"])
    return bool(shown) and _apart(exact, _number(shown["a"]), _number(shown["b"]), shown["a"], shown["bound"])  # type: ignore[index,arg-type]


def _alone(text: str) -> bool:
    """ "up at least 20.5%, against up at most 18.5%: 2 percentage points apart"."""
    shown = re.fullmatch(r"(?P<one>.*), against (?P<other>.*): (?P<gap>.*)", text)
    if shown is None:
        return False
    ends = []
    for side in ("one", "other"):
        number = re.search(rf"({_NUMBER})(?:%| times)", shown[side])
        size = _number(number[1]) if number else Fraction(0)
        ends.append(-size if shown[side].startswith("down") else size)
    gap = re.match(_NUMBER, shown["gap"])
    return abs(ends[0] - ends[1]) == (_number(gap[0]) if gap else 0)


def _apart(exact: Fraction, shown: Fraction, allowed: Fraction, digits: str, bound: str) -> bool:
    """Whether a number is shown beyond what is allowed: cut towards that, if it is a bound, else rounded, in its last digit."""
    last = Fraction(1, 10 ** len(digits.partition(".")[2]))
    cut = exact - shown
    if exact == allowed:
        return abs(cut) < last
    safe = abs(cut) < last and (not cut or (cut > 0) == (exact > allowed))
    return (safe if bound else abs(cut) <= last / 2) and (shown - allowed) * (exact - allowed) > 0


def _value(text: str) -> Fraction:
    return sum((_term(term) * sign for sign, term in _terms(text)), Fraction(0))


def _terms(text: str) -> list[tuple[int, str]]:
    parts = re.split(r"(?:^|(?<= ))([-+]) ", text)
    first = [(1, parts[0].strip())] if parts[0].strip() else []
    return [*first, *((-1 if sign == "-" else 1, term.strip()) for sign, term in zip(parts[1::2], parts[2::2], strict=True))]


def _term(text: str) -> Fraction:
    shown = _TERM.fullmatch(text)
    assert shown is not None, text
    if shown["plain"]:
        return _number(shown["plain"])
    if shown["percent"]:
        return _number(shown["percent"]) / 100 * _number(shown["of"])
    if shown["over"]:
        return _number(shown["over"]) / _number(shown["under"]) * _number(shown["whole"])
    return _number(shown["times"]) * _number(shown["one"]) if shown["times"] else _number(shown["divided"]) / _number(shown["by"])


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))
