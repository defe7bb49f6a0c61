"""Lines of a page that date it: what stands there beside the date, and what the date is said to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from checker.intake.documents.candidate import DateOf
from checker.intake.documents.dates import Printed, printed_dates
from checker.intake.documents.words import alternatives, page_words

_LONGEST = 200
_NAME, _LINK = 6, 3
"""So many words at most are a name; of these one of so few letters may be small: “of”, “the”, “del”."""
_HOUR = re.compile(
    r"(?<![\d.,])\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?(?:[A-Z]{2,4}|[+-]\d{1,2}:?\d{2}))?(?![\d%])"
    r"|(?<!\w)\d{1,2}\s?[ap]\.?m\.?(?!\w)|(?<!\w)\d{1,2}\s?(?:Uhr|h)(?!\w)|(?<!\w)\d{1,3}\s?(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?)\s+ago(?!\w)"
    r"|(?<!\w)in\s\d{1,2}\s(?:hours|days|months|years)(?!\w)|(?:오전|오후)\s?\d{1,2}[:시]\s?\d{0,2}분?",
    re.IGNORECASE,
)
_ZONED = re.compile(r"T?\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{1,2}:?\d{2})?")
_BYLINE = re.compile(r"(?:By|Von|Por|Par|Di|Door)\s+(?:\w[\w.'’-]*,?\s*){1,6}|\w{2,4}\s기자", re.UNICODE)
_REST = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date in a line, and what its label says it is of."""

    printed: Printed
    of: DateOf


@cache
def _label() -> re.Pattern[str]:
    words = page_words()
    groups = ((name, getattr(words, name)) for name in ("published", "updated", "fetched"))
    return re.compile("|".join(rf"(?<!\w)(?P<{name}>{alternatives(labels)})(?=[\W\d])" for name, labels in groups), re.IGNORECASE)


def stamps_in(line: str) -> tuple[Stamp, ...]:
    """The dates of a line, each with what the label next before it says."""
    stamps: list[Stamp] = []
    before, of = 0, ""
    for printed in printed_dates(line[:_LONGEST]):
        labels = list(_label().finditer(line, before, printed.start + 1))
        of = str(labels[-1].lastgroup) if labels else of if line[before : printed.start].strip(" ,;:|-–") == "" else ""
        stamps.append(Stamp(printed, of))  # type: ignore[arg-type]
        before = printed.end
    return tuple(stamps)


def is_stamp(line: str) -> bool:
    """Whether the line holds a date or an hour and, beside it, no more than labels and a byline."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return False
    rest = _ZONED.sub(" ", line)
    for printed in printed_dates(rest)[::-1]:
        rest = f"{rest[: printed.start]} {rest[printed.end :]}"
    undated = _HOUR.sub(" ", rest)
    if undated == line:
        return False
    rest = _label().sub(" ", f" {undated} ")
    rest = _weekday().sub(" ", _BYLINE.sub(" ", rest))
    return sum(map(len, _REST.findall(rest))) <= 6


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(page_words().weekdays)})(?!\w)", re.IGNORECASE)


def named_stamp(line: str) -> Stamp | None:
    """The date with which a line ends that has but a name before it: “Port Gazette, 5 March 2025”."""
    line = line.strip()
    printed = next(iter(printed_dates(line[-_LONGEST:])[-1:]), None) if len(line) <= _LONGEST else None
    if printed is None or printed.year is None or not printed.edtf or line[printed.end :].strip(" .)") or not printed.start:
        return None
    before = line[: printed.start].rstrip(" ,;:|(–—-·")
    words = before.split()
    is_name = 0 < len(words) <= _NAME and words[0][0].isupper() and all(len(w) <= _LINK or not w[0].islower() for w in words)
    return Stamp(printed, "") if is_name and not any(map(str.isdigit, before)) else None


def leading_stamp(line: str) -> Stamp | None:
    """The date with its label with which a line begins that goes on with other words, if it does."""
    head = line.lstrip()[:_LONGEST]
    label = _label().match(head) if any(map(str.isdigit, head)) else None
    if label is None:
        return None
    stamps = stamps_in(line)
    if not stamps:
        return None
    indent = len(line) - len(line.lstrip())
    between = line[indent + label.end() : stamps[0].printed.start]
    return stamps[0] if not between.strip(" :|-–\t") else None
