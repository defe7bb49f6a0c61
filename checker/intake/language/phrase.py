"""The parts of a wording: hedge, currency, figure or figures, and the unit words behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.intake.language.cursor import CURRENCIES, Cursor
from checker.intake.language.errors import WordingError
from checker.intake.language.figures import Figure
from checker.intake.language.hedges import table
from checker.intake.language.number_words import ARTICLES
from checker.intake.language.ranges import range_ends
from checker.intake.language.tokens import MOST_DIGITS, Token, is_endless, tokens

_BELOW_ZERO = re.compile(r"\s*[-−–]\s?[\d.,]+\s*$")
_ONE = Fraction(1)
_NO_NUMBERS = (
    "many",
    "numerous",
    "countless",
    "lots",
    "lot",
    "plenty",
    "innumerable",
    "untold",
    "myriad",
    "multitude",
    "umpteen",
)
_VAGUE = ("several", "a few", "a couple")
LOWER = ("over", "at least", "nearly")
_BEFORE_RANGE = "write “a to b” or “about a-b”, or “between nearly a and b” where it hedges one end only"
UPPER = ("over", "at least", "up to", "fewer than", "nearly")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording taken apart.

    `row` names the row of the readings table that the words ask for, "" if none; `hedge` is the hedge as written.
    `figures` holds one figure, two for a range, none where the row says it all ("dozens"). `unit` are the words behind
    the figure, `over` the whole of "one in ten" or, `per` so many, of "12 per 1,000". A vague row is multiplied by `times`
    ("several hundred"). `ends` are the rows that hedge each end of a range by itself, "" for an end that is none or plain.
    """

    wording: str
    row: str
    hedge: str
    figures: tuple[Figure, ...]
    unit: str
    over: Figure | None = None
    times: Fraction = _ONE
    per: bool = False
    ends: tuple[str, str] = ("", "")


def taken_apart(wording: str) -> Phrase:
    """The parts of a wording.

    Raises WordingError for an empty wording, one without a number, and hedges that do not go together.
    """
    cursor = Cursor(wording, tokens(wording))
    if not cursor.words:
        raise WordingError("no value", "write the number in the article's own words, such as “over 20,000”")
    _refuse_endless(cursor)
    _refuse_vague(cursor)
    cursor.take_hedges()
    before = len(cursor.hedges)
    opening = cursor.take("between", "from")
    cursor.take_hedges()
    inside = len(cursor.hedges)
    figures = _figures(cursor, opening)
    joined = len(cursor.hedges)
    over, per = _out_of(cursor) if figures else (None, False)
    if not figures and not cursor.hedges and cursor.take(*ARTICLES):
        figures = (Figure(_ONE, _ONE, _ONE, _ONE, "article", "a"),)
    unit = _unit_words(cursor)
    cursor.take_hedges()
    unit += _unit_words(cursor)
    currency = [word.text for word in cursor.words if word.text in CURRENCIES][:1]
    unit = [word for word in unit if word not in currency]
    ends = ("", "")
    if len(figures) == 2:
        own = cursor.hedges[before:inside] if opening else [], cursor.hedges[inside:joined], cursor.hedges[joined:]
        ends = _of_end(wording, own[0], LOWER), _of_end(wording, own[1] or own[2], UPPER)
        shared = slice(before) if opening else slice(inside)
        cursor.hedges = cursor.hedges[shared] if any(ends) else cursor.hedges
    return _checked(
        Phrase(wording, *_one_hedge(cursor.hedges, wording), figures, " ".join(currency + unit), over, per=per, ends=ends)
    )


def _refuse_endless(cursor: Cursor) -> None:
    endless = next(filter(is_endless, cursor.words), None)
    if endless is not None:
        raise WordingError(
            f"“{endless.text}” has {sum(map(str.isdigit, endless.text)):,} digits",
            f"write a number of at most {MOST_DIGITS} digits",
        )


def _refuse_vague(cursor: Cursor) -> None:
    words = [word.text for word in cursor.words]
    bare = not any(word.kind == "number" for word in cursor.words)
    vague = next((word for word in words if word in _NO_NUMBERS), "")
    if bare and vague and ["as", "many", "as"] not in (words[at : at + 3] for at in range(len(words))):
        raise WordingError(
            f"“{vague}” in “{cursor.wording}” gives no number", "leave the claim out, or write a number if the article has one"
        )


def _figures(cursor: Cursor, opening: str) -> tuple[Figure, ...]:
    first = cursor.figure()
    if first is None:
        return ()
    start, signed = cursor.at, _has_currency(cursor.words[: cursor.at])
    apart = cursor.skip_repeated_unit()
    joints = ("-", "to", *(("and",) if opening == "between" else ()), *(("or",) if cursor.phrase() is None else ()))
    joined = cursor.take(*joints)
    if joined == "-":
        cursor.take("to", "or")  # the first end of "100- to 300,000" leaves out what it shares with the second
    signed = signed and cursor.peek() in CURRENCIES
    hedges = len(cursor.hedges)
    if joined:
        cursor.take_hedges()
    second = cursor.figure() if joined else None
    if second is None:
        cursor.at = start
        del cursor.hedges[hedges:]
        if opening:
            raise WordingError(f"“{cursor.wording}” names no second end", "write “between a and b” or “from a to b”")
        return (first,)
    return range_ends(cursor.wording, first, second, apart=apart, doubtful=signed)


def _has_currency(words: Sequence[Token]) -> bool:
    return any(word.text in CURRENCIES for word in words)


def _out_of(cursor: Cursor) -> tuple[Figure | None, bool]:
    """The whole of "1 in 10", "seven out of ten" and "12 per 1,000", and whether it is "per" so many."""
    start = cursor.at
    per = bool(cursor.take("per"))
    if per or cursor.take("in") or (cursor.take("out") and cursor.take("of")):
        cursor.take("every", "each")
        figure = cursor.figure()
        if figure and figure.value >= 1:
            return figure, per
    cursor.at = start
    return None, False


def _unit_words(cursor: Cursor) -> list[str]:
    """The words up to the next hedge; the hyphen of "four-day" says nothing."""
    cursor.take("-")
    unit_words: list[str] = []
    while cursor.peek() and cursor.phrase() is None:
        unit_words.append(cursor.peek())
        cursor.at += 1
    return unit_words


def _one_hedge(hedges: Sequence[tuple[str, str]], wording: str) -> tuple[str, str]:
    if not hedges:
        return "", ""
    if {row for row, _ in hedges} == {"over", "at least"}:
        return next(hedge for hedge in hedges if hedge[0] == "over")  # "more than 1.2 million and counting"
    if len({row for row, _ in hedges}) > 1:
        both = "” and “".join(text for _, text in hedges)
        raise WordingError(f"“{wording}” hedges twice: “{both}”", "keep the one that decides the number's range")
    return hedges[0]


def _of_end(wording: str, hedges: Sequence[tuple[str, str]], rows: Sequence[str]) -> str:
    """The row that hedges one end of a range; "" where it says no more of the end than the range does."""
    row, text = _one_hedge(hedges, wording)
    if row in ("", "about", "exact"):
        return ""
    if row not in rows:
        raise WordingError(
            f"“{text}” before an end of a range in “{wording}”", "write “between 5,000 and nearly 7,000” or “a to b”"
        )
    return row


def _checked(phrase: Phrase) -> Phrase:
    """The phrase, if its row and its figures go together."""
    wording, row, figures = phrase.wording, phrase.row, phrase.figures
    complete = row in table().rows and "N" not in table().rows[row].literal
    if not figures and not complete:
        raise _no_number(wording)
    if len(figures) == 2 and row not in ("", "about", "exact"):
        raise WordingError(f"“{phrase.hedge}” before a range in “{wording}”", _BEFORE_RANGE)
    if not figures or not complete:
        return phrase
    if row in _VAGUE and figures[0].value == figures[0].times > 1:
        return replace(phrase, figures=(), times=figures[0].times)
    raise WordingError(f"“{phrase.hedge}” beside a number in “{wording}”", "write one of the two")


def _no_number(wording: str) -> WordingError:
    words = [token.text for token in tokens(wording)]
    if "few" in words:
        return WordingError(f"“few” in “{wording}” gives no number", "leave the claim out, or write “a few” if that is meant")
    if _BELOW_ZERO.match(wording):
        fall = f"down {wording.strip()[1:].strip()}"
        return WordingError(f"“{wording}” is below 0, and no count is", f"write a fall as `change: {fall}`, with `from`")
    if any(token.kind == "number" for token in tokens(wording)):
        return WordingError(f"cannot read “{wording}”", "write the hedge and the number alone, such as “over 20,000”")
    return WordingError(f"no number in “{wording}”", "write the number, such as “over 20,000”, “12” or “dozens”")
