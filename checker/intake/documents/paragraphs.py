"""Lines of a text set in paragraphs: what was broken at the end of a line is put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.intake.documents.stamps import is_stamp

PAGE = "\f"
"""Stands in paragraphs where a page begins."""
_NARROWEST, _WIDEST = 25, 110
"""In characters: a text that is broken at the end of lines has lines about that long."""
_ENDS = re.compile(r"[.!?…:;。！？]['\"”’»)\]]*$")
_HYPHENED = re.compile(r"(\w+)[-\u00ad\u2010]$")
_TENS = frozenset(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"))
_SOFT, _BLANKS = "\u00ad", " \t\r\n\u00a0"
_ADDRESS = re.compile(r"\s*https?://\S+\s*")
_BULLET = re.compile(r"\s*(?:[•▪◦‣*·–-]|\d{1,2}[.)])\s")


def set_in_paragraphs(lines: Sequence[str]) -> tuple[str, ...]:
    """The paragraphs of a text in lines: a blank line ends one, and so does every line where lines are no rows of a page."""
    wide = _width(lines)
    whole = _words_with_hyphens(lines) if wide else frozenset()
    paragraphs: list[str] = []
    block: list[str] = []
    for line in (*lines, ""):
        if line.strip(_BLANKS):
            block.append(line)
            continue
        paragraphs += _of_block(block, wide, whole)
        block = []
    return tuple(paragraphs)


def _width(lines: Iterable[str]) -> int:
    """How long full lines are where paragraphs are broken into lines; 0 where each paragraph is one."""
    lengths = [len(line.strip()) for line in lines if line.strip()]
    if len(lengths) < 2 or max(lengths) > _WIDEST + _NARROWEST:
        return 0
    # Of rows on a page most are about as long as the longest.
    longest = sorted(lengths)[-max(1, len(lengths) // 10)]
    full = [length for length in lengths if length > longest * 0.75]
    return longest if _NARROWEST <= longest <= _WIDEST and 2 * len(full) > len(lengths) else 0


def _of_block(block: Sequence[str], wide: int, whole: frozenset[str]) -> Iterator[str]:
    if not wide:
        yield from (tidy(line) for line in block)
        return
    pieces: list[str] = []
    for number, line in enumerate(block):
        if pieces and _begins_anew(block[number - 1], line, wide):
            yield tidy("".join(pieces))
            pieces = []
        pieces += _pieces(pieces.pop() if pieces else "", line, whole)
    if pieces:
        yield tidy("".join(pieces))


def _begins_anew(before: str, line: str, wide: int) -> bool:
    """Whether a paragraph ends with the line before: it is short and ends a sentence, or the next is an item of a list."""
    if _BULLET.match(line):
        return True
    first = line.split(maxsplit=1)[0] if line.split() else ""
    if any(_ADDRESS.fullmatch(each) for each in (before, line)):
        return True
    if _HYPHENED.search(before.strip()):
        return False
    room = wide - len(before.strip())
    return room > len(first) + 1 and (bool(_ENDS.search(before.strip())) or room > wide // 2 or is_stamp(line))


def joined(before: str, line: str, whole: frozenset[str] = frozenset()) -> str:
    """What stands before, and the next line behind it; a word that was divided between them is one again.

    `whole` are the words that the text writes with a hyphen within a line.
    """
    return "".join(_pieces(before, line, whole))


def _pieces(before: str, line: str, whole: frozenset[str]) -> tuple[str, str]:
    """The line before as it is to stand, and what follows it; both together are the text."""
    ended, line = before.rstrip(_BLANKS), line.strip(_BLANKS)
    if not ended.strip(PAGE):
        return ended, line
    divided, following = _HYPHENED.search(ended), re.match(r"\w+", line.lstrip(PAGE))
    if divided is None or following is None:
        return ended.rstrip(_SOFT), f" {line}"
    soft = ended[divided.end(1)] == _SOFT
    stays = not soft and _keeps_hyphen(ended, divided[1], following[0], whole)
    return (ended if stays else ended[:-1]), line


def _keeps_hyphen(ended: str, one: str, other: str, whole: frozenset[str]) -> bool:
    """A hyphen stays before capitals and digits, in numbers and words of three parts, and where the text has it elsewhere."""
    last = ended.split()[-1]
    if not other[0].islower() or any(map(str.isdigit, one)) or one.lower() in _TENS or "-" in last[:-1]:
        return True
    return f"{one}-{other}".lower() in whole


def _words_with_hyphens(lines: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for line in lines for word in re.findall(r"\w+-\w+", line))


def tidy(paragraph: str) -> str:
    """The paragraph without soft hyphens, each run of white space one space; where pages begin stays, and so do tabs.

    One before a row of several cells says that the first of these is empty.
    """
    text = paragraph.replace(_SOFT, "").replace("\u00a0", " ").replace("\u200b", "")
    text = re.sub(r"[^\S\t\f]+", " ", text)
    text = re.sub(r" *\t *", "\t", text)
    bare = text.strip(" \t\n\r")
    return f"\t{bare}" if text.startswith("\t") and "\t" in bare else bare


def in_text(paragraphs: Iterable[str], paged: bool) -> tuple[str, tuple[int, ...]]:
    """The text of the paragraphs, divided by blank lines, and the offsets in it at which pages begin, the first one included."""
    texts: list[str] = []
    pages, waiting, end = [0] if paged else [], 0, 0
    for tabbed in paragraphs:
        # Between two cells of a row there is more than a space, which could make one number of both.
        paragraph = tabbed.replace("\t", " | ")
        bare = paragraph.replace(PAGE, "")
        if not bare.strip():
            waiting += paragraph.count(PAGE)
            continue
        at = end + 2 if texts else 0
        pages += [at] * waiting
        waiting = 0
        for number, piece in enumerate(paragraph.split(PAGE)):
            pages += [at] if number else []
            at += len(piece)
        texts.append(bare)
        end = at
    return "\n\n".join(texts), (*pages, *[end] * waiting)
