"""The article's own words beside the value that the editor took from them."""

from __future__ import annotations

from fractions import Fraction

from checker.intake.files.desk import Desk, Row
from checker.intake.files.problems import listed, shown
from checker.intake.files.spelling import FIELDS
from checker.intake.files.tree import Scalar
from checker.intake.language.lengths import is_long
from checker.prose.numbers import show_number

MOST_WORDS = 12
LONGEST_QUOTE = 1000
WORDINGS = tuple(field.name for field in FIELDS if field.quoted)
ELISIONS = ("…", "...")


def read_quote(row: Row, desk: Desk) -> str | None:
    """The quote, "" where a table has none; None if it is refused."""
    scalar = row.fields.scalar("quote")
    if scalar is None:
        return "" if row.in_table else None
    if len(scalar.text) > LONGEST_QUOTE:
        what = f"quote: {shown(scalar.text)} has {len(scalar.text):,} characters"
        desk.problems.add(scalar.location, what, f"keep the numeric phrase, at most {MOST_WORDS} words")
        return None
    words = _words(scalar.text)
    if len(words) <= MOST_WORDS:
        return scalar.text
    what = f"quote: {len(words)} words"
    desk.problems.add(
        scalar.location, what, f"keep the numeric phrase, at most {MOST_WORDS} words, with … for what you leave out"
    )
    return None


def bears_out(row: Row, quote: str, desk: Desk) -> bool:
    """Whether every number of the claim's wording stands in the quote; if not, a problem. No quote bears out all."""
    in_quote = desk.wordings.numbers_borne_out(quote)
    missing = False
    for name in WORDINGS:
        scalar = row.fields.scalar(name)
        if scalar is not None and quote:
            absent = _absent(scalar.text, in_quote, desk)
            missing = missing or bool(absent)
            _report(name, scalar, absent, quote, desk)
    return not missing


def _absent(wording: str, in_quote: frozenset[Fraction], desk: Desk) -> tuple[str, ...]:
    """The numbers of a wording that are not in the quote; 20.000 may stand for either number there."""
    if is_long(wording):
        return ()
    both = zip(desk.wordings.numbers(wording, False), desk.wordings.numbers(wording, True), strict=True)
    numbers = dict.fromkeys(number for number, thousands in both if not {number, thousands} & in_quote)
    return tuple(map(show_number, numbers))


def _report(name: str, scalar: Scalar, absent: tuple[str, ...], quote: str, desk: Desk) -> None:
    if absent:
        verb = "is" if len(absent) == 1 else "are"
        what = f"{name}: {listed(absent, 'and')} {verb} not in the quote {shown(quote)}"
        desk.problems.add(scalar.location, what, "write the number as the article has it, or mend the quote")


def _words(text: str) -> list[str]:
    for elision in ELISIONS:
        text = text.replace(elision, " ")
    return text.split()
