"""How periods in the words of articles are written in claim files: "January 2018" is 2018-01."""

from __future__ import annotations

import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile(
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({'|'.join(_MONTHS)})[a-z]*\.?(?: (\d{{1,2}})(?:st|nd|rd|th)?)?,? (\d{{4}})"
)
_PART = re.compile(r"(?:(q[1-4]|h[12])[ -]?(\d{4})|(\d{4}) ?(q[1-4]|h[12]))")
_QUARTER = re.compile(r"(?:the )?(first|second|third|fourth) (quarter|half) of (\d{4})")
_DECADE = re.compile(r"(?:the )?(\d{3})0s")
_RANGE = re.compile(r"(?:from |between )?(\d{4})(?: ?- ?| to | and | until | through )(\d{4})")
_FISCAL = re.compile(r"(?:fiscal(?: year)?|financial year|fy) ?(\d{4})")
_SINCE = re.compile(r"since (\d{4}(?:-\d{2}){0,2})")
_ORDER = ("first", "second", "third", "fourth")


def written_as(text: str) -> str:
    """The notation for a period in an article's words; "" for words that name no period known here."""
    said = " ".join(text.casefold().replace("\u2013", "-").split())
    if match := _MONTH.fullmatch(said):
        day = match[1] or match[3]
        month = f"{match[4]}-{_MONTHS.index(match[2]) + 1:02d}"
        return f"{month}-{int(day):02d}" if day else month
    if match := _PART.fullmatch(said):
        return f"{match[2] or match[3]}-{(match[1] or match[4]).upper()}"
    if match := _QUARTER.fullmatch(said):
        return f"{match[3]}-{match[2][0].upper()}{_ORDER.index(match[1]) + 1}"
    for pattern, form in ((_DECADE, "{0}X"), (_RANGE, "{0}/{1}"), (_FISCAL, "FY{0}"), (_SINCE, "{0}/..")):
        if match := pattern.fullmatch(said):
            return form.format(*match.groups())
    return ""
