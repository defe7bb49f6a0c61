"""Divides again what a line of a sum says that it divided: the last digit has to be the one that everyone gets."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.report.render.calculation import SumLine
from tests.headlines.redo import number

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_WORDS = re.compile(rf"(?:[a-z ]+: )?(?:from ({_NUMBER}) to ({_NUMBER})|({_NUMBER}) (of|against|in) ({_NUMBER}))(?: \w+)?(?:;|$)")
_SHOWN = re.compile(rf"(?:(up|down) )?({_NUMBER})(%| times| a \w+)")


def comes_out(line: SumLine) -> bool:
    """Whether a line that divides two figures comes to what they come to, rounded to its last digit; so of any other line.

    A bound may be cut to that digit: where no nearest number is one it is no farther off than by one of it.
    """
    words, shown = _WORDS.match(line.words), _SHOWN.fullmatch(line.amount)
    if line.look != "total" or words is None or shown is None:
        return True
    base, what = map(number, words.group(1, 2) if words[1] else words.group(5, 3))
    ratio = what / base * (100 if shown[3] == "%" else 1) - (100 if words[1] else 0)
    printed = number(shown[2]) * (-1 if shown[1] == "down" else 1)
    step = Fraction(1, 10 ** len(shown[2].partition(".")[2]))
    return abs(ratio - printed) <= (step if line.words.startswith(("at ", "more", "less")) else step / 2)
