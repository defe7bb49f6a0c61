"""The parts of a wording: hedge, currency, figure or figures, and the unit words behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.intake.language.cursor import CURRENCIES, Cursor
from checker.intake.language.errors import WordingError
from checker.intake.language.figures import Figure
from checker.intake.language.hedges import table
from checker.intake.language.number_words import ARTICLES
from checker.intake.language.ranges import in_order
from checker.intake.language.tokens import MOST_DIGITS, Token, is_endless, tokens

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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording taken apart.

    `row` names the row of the readings table that the words ask for, "" if none; `hedge` is the hedge as written.
    `figures` holds one figure, two for a range, none where the row says it all ("dozens"). `unit` are the words behind
    the figure, `over` the whole of "one in ten". A vague row is multiplied by `times` ("several hundred").
    """

    wording: str
    row: str
    hedge: str
    figures: tuple[Figure, ...]
    unit: str
    over: Figure | None = None
    times: Fraction = _ONE


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
    opening = cursor.take("between", "from")
    cursor.take_hedges()
    figures = _figures(cursor, opening)
    over = _out_of(cursor) if figures else None
    if not figures and not cursor.hedges and cursor.take(*ARTICLES):
        figures = (Figure(_ONE, _ONE, _ONE, _ONE, "article", "a"),)
    unit = _unit_words(cursor)
    cursor.take_hedges()
    unit += _unit_words(cursor)
    currency = [word.text for word in cursor.words if word.text in CURRENCIES][:1]
    return _checked(Phrase(wording, *_one_hedge(cursor), figures, " ".join(currency + unit), over))


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
    said = next((word for word in words if word in _NO_NUMBERS), "")
    if bare and said and ["as", "many", "as"] not in (words[at : at + 3] for at in range(len(words))):
        raise WordingError(
            f"“{said}” in “{cursor.wording}” gives no number", "leave the claim out, or write a number if the article has one"
        )


def _figures(cursor: Cursor, opening: str) -> tuple[Figure, ...]:
    first = cursor.figure()
    if first is None:
        return ()
    start, signed = cursor.at, _has_currency(cursor.words[: cursor.at])
    apart = cursor.skip_repeated_unit()
    joints = ("-", "to", *(("and",) if opening == "between" else ()), *(("or",) if cursor.phrase() is None else ()))
    joined = cursor.take(*joints)
    signed = signed and cursor.peek() in CURRENCIES
    second = cursor.figure() if joined else None
    if second is None:
        cursor.at = start
        if opening:
            raise WordingError(f"“{cursor.wording}” names no second end", "write “between a and b” or “from a to b”")
        return (first,)
    return in_order(cursor.wording, first, second, apart=apart, doubtful=signed)


def _has_currency(words: Sequence[Token]) -> bool:
    return any(word.text in CURRENCIES for word in words)


def _out_of(cursor: Cursor) -> Figure | None:
    """The whole of "1 in 10" and "seven out of ten"."""
    start = cursor.at
    if cursor.take("in") or (cursor.take("out") and cursor.take("of")):
        cursor.take("every", "each")
        figure = cursor.figure()
        if figure and figure.value >= 1:
            return figure
    cursor.at = start
    return None


def _unit_words(cursor: Cursor) -> list[str]:
    """The words up to the next hedge; the hyphen of "four-day" says nothing."""
    cursor.take("-")
    found: list[str] = []
    while cursor.peek() and cursor.phrase() is None:
        found.append(cursor.peek())
        cursor.at += 1
    return found


def _one_hedge(cursor: Cursor) -> tuple[str, str]:
    if not cursor.hedges:
        return "", ""
    if len({row for row, _ in cursor.hedges}) > 1:
        said = "” and “".join(text for _, text in cursor.hedges)
        raise WordingError(f"“{cursor.wording}” hedges twice: “{said}”", "keep the one that decides the number's range")
    return cursor.hedges[0]


def _checked(phrase: Phrase) -> Phrase:
    """The phrase, if its row and its figures go together."""
    wording, row, figures = phrase.wording, phrase.row, phrase.figures
    complete = row in table().rows and "N" not in table().rows[row].literal
    if not figures and not complete:
        raise _no_number(wording)
    if len(figures) == 2 and row not in ("", "about", "exact"):
        raise WordingError(f"“{phrase.hedge}” before a range in “{wording}”", "write “a to b” or “about a-b”")
    if not figures or not complete:
        return phrase
    if row in _VAGUE and figures[0].value == figures[0].times > 1:
        return replace(phrase, figures=(), times=figures[0].times)
    raise WordingError(f"“{phrase.hedge}” beside a number in “{wording}”", "write one of the two")


def _no_number(wording: str) -> WordingError:
    words = [token.text for token in tokens(wording)]
    if "few" in words:
        return WordingError(f"“few” in “{wording}” gives no number", "leave the claim out, or write “a few” if that is meant")
    if any(token.kind == "number" for token in tokens(wording)):
        return WordingError(f"cannot read “{wording}”", "write the hedge and the number alone, such as “over 20,000”")
    return WordingError(f"no number in “{wording}”", "write the number, such as “over 20,000”, “12” or “dozens”")
