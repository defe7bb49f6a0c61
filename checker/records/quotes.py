"""The article's own words beside the value that the editor took from them."""

from __future__ import annotations

from checker.records.desk import Desk, Row
from checker.records.problems import listed, shown
from checker.records.tree import Scalar
from checker.words.show import show_number

MOST_WORDS = 12
WORDINGS = ("value", "change", "share")
ELISIONS = ("…", "...")


def read_quote(row: Row, desk: Desk) -> str | None:
    """The quote, "" where a table has none; None if it is refused."""
    scalar = row.fields.scalar("quote")
    if scalar is None:
        return "" if row.in_table else None
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
    in_quote = desk.wordings.numbers(quote, True)
    missing = False
    for name in WORDINGS:
        scalar = row.fields.scalar(name)
        if scalar is not None and quote:
            numbers = dict.fromkeys(desk.wordings.numbers(scalar.text, False))
            absent = tuple(show_number(number) for number in numbers if number not in in_quote)
            missing = missing or bool(absent)
            _report(name, scalar, absent, quote, desk)
    return not missing


def _report(name: str, scalar: Scalar, absent: tuple[str, ...], quote: str, desk: Desk) -> None:
    if absent:
        verb = "is" if len(absent) == 1 else "are"
        what = f"{name}: {listed(absent, 'and')} {verb} not in the quote {shown(quote)}"
        desk.problems.add(scalar.location, what, "write the number as the article has it, or mend the quote")


def _words(text: str) -> list[str]:
    for elision in ELISIONS:
        text = text.replace(elision, " ")
    return text.split()
