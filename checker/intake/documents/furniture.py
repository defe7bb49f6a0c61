"""What a page has around its article: each line that is none of the text, and by which rule it is left out.

`looks` tells it by what a line says; here it is told by where a line stands. Between the headline and the first sentence, and
behind the last one, there are menus and links; a line without a figure that is no sentence is left out there for its place alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from checker.intake.documents.document import LeftOut
from checker.intake.documents.looks import MARKS, is_sentence, why_left_out, words_in
from checker.intake.documents.paragraphs import PAGE
from checker.intake.documents.stamps import leading_stamp, named_stamp
from checker.intake.documents.words import PageWords, page_words

_HEADLINE, _LONG = 4, 20
"""In words: a headline has more than these, and no teaser of another article is a sentence of so many."""
_SHORT = 4
_PARAGRAPHS = 3
"""Before so many of them “Comments” is a button, not the heading of what readers wrote."""
_UNDER = "links under"
_MOST_TEASERS = 50
"""In lines from the first: behind them nothing is the beginning of the article shown before it."""
_ENDED = (".", "!", "?", "…", "。")
_CREDIT = re.compile(
    r"\((?:photo|image|picture|foto|bild|credit|사진)\s?:[^()]{1,120}\)\s*|\[(?:photo|image|foto)[^\[\]]{1,120}\]\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sifted:
    """The paragraphs of the article; what was left out, in the order of the page; with which line the article begins and ends."""

    paragraphs: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    begins: int
    ends: int


def sifted(lines: Sequence[str], title: str | None = None) -> Sifted:
    """The article's paragraphs among the lines of a page."""
    reasons = [why_left_out(line) for line in lines]
    _behind_headings(lines, reasons)
    _repeats(lines, reasons)
    prose = [number for number, line in enumerate(lines) if not reasons[number] and is_sentence(line)]
    begins, ends = (prose[0], prose[-1] + 1) if prose else (0, len(lines))
    _around(lines, reasons, begins, ends, title)
    _menus(lines, reasons)
    paragraphs: list[str] = []
    left: list[LeftOut] = []
    for line, why in zip(lines, reasons, strict=True):
        if why:
            left += [LeftOut(line.replace(PAGE, "").strip(), why)] if line.strip() else []
            paragraphs += [PAGE * line.count(PAGE)] if PAGE in line else []
            continue
        rest, cut = _without_credits(line)
        left += cut
        paragraphs += [rest] if rest.strip(" \t") else []
    return Sifted(tuple(paragraphs), tuple(left), begins, ends)


def _behind_headings(lines: Sequence[str], reasons: list[str]) -> None:
    """Links behind “See also” up to the next two sentences in a row, and comments behind their heading to the end."""
    words, before = page_words(), 0
    for number, line in enumerate(lines):
        before += not reasons[number] and is_sentence(line)
        plain = re.sub(r"^\W*\d[\d.,]*\s+|\s*\(\d[\d.,]*\)\s*$", "", " ".join(line.lower().split())).strip(MARKS)
        if plain in words.comments and before >= _PARAGRAPHS:
            reasons[number:] = [reason or "comments of readers" for reason in reasons[number:]]
            return
        if _leads_to_others(plain, words) and not reasons[number].startswith(_UNDER):
            end = _end_of_links(lines, reasons, number + 1)
            reasons[number:end] = [reason or f"{_UNDER} “{line.strip()}”" for reason in reasons[number:end]]
            continue
        head, _, rest = line.partition(":")
        if rest.strip() and not line.rstrip().endswith(_ENDED) and head.strip().lower() in words.related:
            reasons[number] = reasons[number] or "a link to another article"


def _leads_to_others(plain: str, words: PageWords) -> bool:
    """Whether a line is a heading of links, such as “More on this story”."""
    short = words_in(plain) <= 6 and not any(map(str.isdigit, plain))
    return plain in words.related or (short and plain.startswith(words.related_begins))


def _end_of_links(lines: Sequence[str], reasons: Sequence[str], number: int) -> int:
    """Where the links end: at a long sentence, or at one that another follows, furniture between them left aside."""
    free = (at for at in range(number, len(lines)) if not reasons[at])
    for one, other in pairwise(chain(free, (-1,))):
        if is_sentence(lines[one]) and (words_in(lines[one]) >= _LONG or (other >= 0 and is_sentence(lines[other]))):
            return one
    return len(lines)


def _repeats(lines: Sequence[str], reasons: list[str]) -> None:
    """A headline printed again, and the first words of the article shown before it with dots at their end."""
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        if reasons[number]:
            continue
        plain = " ".join(line.split()).lower()
        parts = {part.strip() for part in plain.split("|")} if "|" in plain else {plain}
        if len(parts) == 1 and "|" in plain:
            reasons[number] = "a headline printed twice"
        elif plain in first and (words_in(line) >= 3 or plain.strip(MARKS) == ""):
            reasons[number] = "a line printed before"
        first.setdefault(plain, number)
    plains = [" ".join(line.split()).lower() for line in lines]
    for number, plain in enumerate(plains[:_MOST_TEASERS]):
        stub = plain.rstrip(" .…")
        shown = not reasons[number] and plain.endswith(("...", "…")) and len(stub) > 30
        if shown and any(other.startswith(stub) and len(other) > len(plain) for other in plains[number + 1 :]):
            reasons[number] = "the article's first words, before it"


def _around(lines: Sequence[str], reasons: list[str], begins: int, ends: int, title: str | None) -> None:
    """Before the first sentence and behind the last one: what is neither headline nor tells of figures."""
    headline = _headline(lines, reasons, begins, title)
    for number in reversed((*range(begins), *range(ends, len(lines)))):
        line = lines[number]
        # What stands right before a line that tells figures may be its heading.
        heads = ends <= number < len(lines) - 1 and not reasons[number + 1] and _tells(lines[number + 1])
        if reasons[number] or number == headline or heads or not line.strip():
            continue
        if number < begins:
            if words_in(line) <= _HEADLINE and not _tells(line):
                reasons[number] = "a line of few words before the article"
        elif not _tells(line):
            reasons[number] = "no sentence, behind the article"


def _tells(line: str) -> bool:
    """Whether a line may tell a figure: digits, an item of a list, or a line of a table."""
    return any(map(str.isdigit, line)) or "\t" in line or line.lstrip().startswith(("•", "-", "*", "–"))


def _headline(lines: Sequence[str], reasons: Sequence[str], begins: int, title: str | None) -> int | None:
    """The line of the headline: the title that the page gives, else the first one of more than a few words, else the longest."""
    free = [number for number in range(begins) if not reasons[number] and lines[number].strip()]
    if title is not None:
        wanted = " ".join(title.split()).lower()
        return next((number for number in free if " ".join(lines[number].split()).lower() == wanted), None)
    # Who printed it and when is no headline, unless there is no other.
    free = [number for number in free if named_stamp(lines[number]) is None] or free
    longest = max(free, key=lambda number: words_in(lines[number]), default=None)
    return next((number for number in free if words_in(lines[number]) > _HEADLINE), longest)


def headline_of(lines: Sequence[str]) -> str | None:
    """The headline of a page in lines, if one stands before its first sentence, however short that is."""
    reasons = [why_left_out(line) for line in lines]
    for is_text in (is_sentence, _is_text):
        first = next((number for number, line in enumerate(lines) if not reasons[number] and is_text(line)), None)
        if first is not None:
            break
    else:
        return None
    head, why = lines[:first], reasons[:first]
    _repeats(head, why)
    number = _headline(head, why, len(head), None)
    return None if number is None else " ".join(head[number].split())


def _is_text(line: str) -> bool:
    """Whether a line is one of a text of few words, or one that its sentence goes on behind."""
    words = words_in(line)
    ended = line.rstrip().endswith(_ENDED) or any(f"{mark} " in line for mark in _ENDED)
    return words > _LONG or (words >= _SHORT and ended)


def _menus(lines: Sequence[str], reasons: list[str]) -> None:
    """Five lines in a row of at most four words and no figure are a menu, wherever they stand."""
    run: list[int] = []
    for number, line in enumerate((*lines, "This ends the run.")):
        short = number < len(lines) and 0 < words_in(line) <= 4 and not _tells(line) and not line.rstrip().endswith(_ENDED)
        if short:
            run.append(number)
            continue
        if len(run) >= 5:
            for each in run:
                reasons[each] = reasons[each] or "a menu"
        run = []


def _without_credits(line: str) -> tuple[str, tuple[LeftOut, ...]]:
    """The paragraph without the date with its label that it begins with, and without the credits of pictures."""
    cut: list[LeftOut] = []
    if (stamp := leading_stamp(line)) is not None:
        end = stamp.printed.end
        cut.append(LeftOut(line[:end].strip(), "a time stamp"))
        line = PAGE * line[:end].count(PAGE) + line[end:].lstrip(" ,;:|–-")
    for match in _CREDIT.finditer(line):
        cut.append(LeftOut(match[0].strip(), "the credit of a picture"))
    return _CREDIT.sub("", line), tuple(cut)
