"""The article's own words beside the value that the editor took from them."""

from __future__ import annotations

from fractions import Fraction

from checker.intake.files.problems import Fix, listed, shown
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.spelling import FIELDS
from checker.intake.files.tree import Scalar
from checker.intake.language.miscopied import as_quoted
from checker.intake.language.periods import is_day_told
from checker.intake.language.tokens import is_long
from checker.prose.numbers import show_number

MOST_WORDS = 12
LONGEST_QUOTE = 1000
WORDINGS = tuple(field.name for field in FIELDS if field.quoted)
ELISIONS = ("…", "...")


def read_quote(raw: RawClaim, context: ReadContext) -> str | None:
    """The quote, "" where a table has none; None if it is refused."""
    scalar = raw.fields.scalar("quote")
    if scalar is None:
        return "" if raw.in_table else None
    if len(scalar.text) > LONGEST_QUOTE:
        what = f"quote: {shown(scalar.text)} has {len(scalar.text):,} characters"
        context.problems.add(scalar.location, what, f"keep the numeric phrase, at most {MOST_WORDS} words")
        return None
    words = _words(scalar.text)
    if len(words) <= MOST_WORDS:
        return scalar.text
    what = f"quote: {len(words)} words"
    context.problems.add(
        scalar.location, what, f"keep the numeric phrase, at most {MOST_WORDS} words, with … for what you leave out"
    )
    return None


def bears_out(raw: RawClaim, quote: str, context: ReadContext) -> bool:
    """Whether every number of the claim's wording stands in the quote; if not, a problem. No quote bears out all."""
    language = raw.article.language
    in_quote = context.wordings.numbers_borne_out(quote, language)
    missing = False
    for name in WORDINGS:
        scalar = raw.fields.scalar(name)
        if scalar is not None and quote and not is_day_told(scalar.text):  # a date is refused as such
            absent = _absent(scalar.text, in_quote, language, context)
            missing = missing or bool(absent)
            _report(name, scalar, absent, quote, language, context)
    return not missing


def _absent(wording: str, in_quote: frozenset[Fraction], language: str, context: ReadContext) -> tuple[Fraction, ...]:
    """The numbers of a wording that are not in the quote; 20.000 may stand for either number there."""
    if is_long(wording):
        return ()
    decimal, thousands = (context.wordings.numbers(wording, either, language) for either in (False, True))
    both = zip(decimal, thousands, strict=True)
    return tuple(dict.fromkeys(number for number, other in both if not {number, other} & in_quote))


def _report(name: str, scalar: Scalar, absent: tuple[Fraction, ...], quote: str, language: str, context: ReadContext) -> None:
    if not absent:
        return
    verb = "is" if len(absent) == 1 else "are"
    what = f"{name}: {listed(tuple(map(show_number, absent)), 'and')} {verb} not in the quote {shown(quote)}"
    instead = "write the number as the article has it, or mend the quote"
    context.problems.add(
        scalar.location, what, instead, None if context.problems.full else _as_quoted(scalar, absent, quote, language)
    )


def _as_quoted(scalar: Scalar, absent: tuple[Fraction, ...], quote: str, language: str) -> Fix | None:
    """The wording as the quote has it, where it is but a slip that it says otherwise."""
    mended = as_quoted(scalar.text, quote, absent, language)
    return Fix(scalar.text, mended, f"the quote says {shown(quote)}") if mended else None


def _words(text: str) -> list[str]:
    for elision in ELISIONS:
        text = text.replace(elision, " ")
    return text.split()
