"""Lines of a page that are none of the article: links, notes, time stamps."""

from __future__ import annotations

import re

from checker.intake.draft.cues import Cues

_SHORT = 160
_STAMP = re.compile(r"\b(?:am|pm|date|gmt|utc|kst|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|[\W\d_]+|t(?=\d)")


def is_furniture(text: str, cues: Cues) -> bool:
    """Whether a line is none of the article: links, notes on the page, time stamps."""
    line = " ".join(text.split()).lower()
    short, ended = len(line) < _SHORT, line[-1:] in '.!?”"'
    leads = line.startswith(_texts(cues, "furniture"))
    return (leads and short and not ended) or _is_stamp(line) or (short and "http" in line and " " not in line)


def _is_stamp(line: str) -> bool:
    """Whether a line is nothing but a date and an hour."""
    row = " | " in line  # of a table: 2018 | 1,200
    return not row and len(line) < _SHORT and any(map(str.isdigit, line)) and len(_STAMP.sub("", line)) == 0


def begins_links(text: str, cues: Cues) -> bool:
    """Whether a line begins a list of links, which goes on to the end of the article."""
    line = " ".join(text.split()).lower().strip(" :")
    return line in _texts(cues, "see-also")


def _texts(cues: Cues, name: str) -> tuple[str, ...]:
    return cues.texts["none", name]
