"""The mapping of a series as it is guessed, with comments, for an editor to correct."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from checker.intake.files.files import suffix_of
from checker.intake.files.problems import shown
from checker.intake.files.resolve import Resolver
from checker.intake.language.errors import WordingError
from checker.intake.series.figures import figure_in
from checker.intake.series.form import LEAVE_OUT
from checker.intake.series.grid import SeriesGrid
from checker.intake.series.headings import Headings
from checker.intake.series.labels import period_in, quoted_key, within_year
from checker.intake.series.layout import Layout, layout_of
from checker.intake.series.words import series_words
from checker.model.vocabulary import DIMENSIONS

_MANY = 8
_END = "at: end"
_MARKED = re.compile(r"(.*[^\W\d_]\.?)\s*(\(\w{1,2}\)|[*†‡]{1,3}|\d{1,2}\))")
_NO_WORD = r"(?!\w)"
"""Behind the mark of a footnote: "e" is that of "e estimated", and not of "estimated"."""
_UNKNOWN = "", "{who: …}; {} where it is nothing but what scope says; or leave out"
_ALONE = "{}", "nothing but what scope says; or {who: …}"


def guess(grid: SeriesGrid, series: str, separator: str, resolver: Resolver) -> str:
    """The text of a mapping of a series, of which `series` is the path to be written into it."""
    layout = layout_of(grid, separator)
    headings = Headings(grid, layout.header, layout.labels)
    marks, words = dict[str, None](), dict[str, None]()
    means = dict(_means(grid, layout, headings, resolver))
    if [each[0] for each in means.values() if each[0] in ("", "{}")] == [""]:
        # Of several, or beside a total, all but one would have the wrong meaning.
        means = {label: _ALONE if each is _UNKNOWN else each for label, each in means.items()}
    for line in range(layout.header[-1] + 1, grid.height + 1):
        for column in range(layout.labels + 1, grid.width + 1):
            text, labels = grid.text(line, column), (*headings.of_column(column), *headings.of_row(line))
            if not text or any(means.get(_bare(label), ("",))[0] == LEAVE_OUT for label, *_ in labels):
                continue
            figure = figure_in(text, "." if (line, column) in grid.numbers else layout.decimal)
            if figure is None:
                words[text] = None
            else:
                marks |= dict.fromkeys(figure.marks)
    if not _is_monthly(grid, layout, headings):
        means = {label: _at_end(label, each, grid, layout) for label, each in means.items()}
    marks |= dict.fromkeys(filter(None, map(_mark, _labels(grid, layout, headings))))
    return "\n".join((*_head(grid, layout, series, separator, resolver), *_lists(grid, means, words, marks), ""))


def _head(grid: SeriesGrid, layout: Layout, series: str, separator: str, resolver: Resolver) -> Iterator[str]:
    yield "# How this series is read, as it was guessed: mend it, and run check import on this file."
    yield f"series: {json.dumps(series, ensure_ascii=False)}"
    if suffix_of(Path(series)) == ".xlsx":
        others = f" # the others: {_some(grid.others)}" if grid.others else ""
        yield f"sheet: {json.dumps(grid.sheet, ensure_ascii=False)}{others}"
    else:
        yield f"separator: {quoted_key(separator)} # between two cells"
    example = "1,397.5" if layout.decimal == "." else "1.397,5"
    yield f"decimal: '{layout.decimal}' # fractions are written as in {example}"
    first, last = layout.header[0], layout.header[-1]
    yield f"header: {first}{f'-{last}' if last > first else ''} # the rows of the headings; those above are not read"
    yield f"labels: {layout.labels} # so many columns at the left say what a row is about"
    title = next((grid.text(line, 1) for line in range(1, first) if grid.text(line, 1)), "")
    yield "article:"
    yield f"  title: {json.dumps(title, ensure_ascii=False) if title else ''} # of the series"
    yield "  publisher: # who published it"
    yield "  published: # when: 2026-02-15, or 2026-02"
    vocabulary = resolver.vocabulary
    scopes = _some(vocabulary.scopes)
    only = next(iter(vocabulary.scopes)) if len(vocabulary.scopes) == 1 else ""
    known = f": {scopes}" if scopes else ""
    yield f"scope: {only} # what is counted: a scope of vocabulary.yaml{known}; or {{who: …, event: …, where: …}}"
    known = f": {_some(vocabulary.sources)}" if vocabulary.sources else ""
    yield f"source: # who vouches for the figures{known}"


def _lists(grid: SeriesGrid, means: Mapping[str, tuple[str, str]], words: Iterable[str], marks: Iterable[str]) -> Iterator[str]:
    if means:
        yield "means: # what headings and labels mean that are no periods"
        for label, (meaning, why) in means.items():
            yield f"  {quoted_key(label)}: {meaning}{f' # {why}' if why else ''}"
    if words := sorted(words):
        yield f"words: # what cells without a number mean: {LEAVE_OUT}, or the number, such as 0"
        yield from (f"  {quoted_key(word)}: {LEAVE_OUT}" for word in words)
    if marks := sorted(marks):
        yield "marks: # what the marks of footnotes mean: a note, and status: estimate where the figure is provisional"
        yield from (f"  {quoted_key(mark)}: {_footnote(grid, mark)}" for mark in marks)


def _means(grid: SeriesGrid, layout: Layout, headings: Headings, resolver: Resolver) -> Iterator[tuple[str, tuple[str, str]]]:
    monthly = _is_monthly(grid, layout, headings)
    beside = {label for line in _lines(grid, layout) for label, *_ in headings.of_row(line)}
    periods_below = sum(bool(period_in(bare := _bare(label)) or within_year(bare)) for label in beside) * 2 > len(beside)
    seen, known = set(), series_words()
    for text in _labels(grid, layout, headings):
        label = _bare(text)
        if label in seen or period_in(label) or within_year(label):
            continue
        seen.add(label)
        word = label.casefold()
        concept = _concept(label, resolver)
        if label in beside and periods_below:
            yield label, (LEAVE_OUT, "no period; or {period: 2002/2025}")
        elif known.running.search(word):
            yield label, ("{running: year}", "or all") if monthly else ("{running: all}", "up to the end of the period; or year")
        elif known.aside.fullmatch(word) or not _has_figures(grid, layout, headings, text):
            yield label, (LEAVE_OUT, "")
        elif concept:
            yield label, (concept, "")
        else:
            yield label, ("{}", "") if known.total.fullmatch(word) else _UNKNOWN


def _is_monthly(grid: SeriesGrid, layout: Layout, headings: Headings) -> bool:
    """Whether its periods are shorter than a year."""
    return any(within_year(label) or "-" in period_in(label) for label in _labels(grid, layout, headings))


def _at_end(label: str, meaning: tuple[str, str], grid: SeriesGrid, layout: Layout) -> tuple[str, str]:
    """The meaning as one of figures on the last day of a year, where the heading or what stands around the headings says so."""
    around = [text for (line, column), text in grid.cells.items() if line < layout.header[0] or _is_corner(line, column, layout)]
    says = next((text for text in (label, *around) if series_words().at_end.search(text.casefold())), "")
    fields, why = meaning
    if not says or "running" in fields or fields == LEAVE_OUT:
        return meaning
    if not fields:
        return "", why.replace("{who: …}; {} where", f"{{who: …, {_END}}}; {{{_END}}} where")
    reason = f"{shown(says)}, so on the last day of each period"
    return (f"{{{_END}}}" if fields == "{}" else f"{fields[:-1]}, {_END}}}"), f"{reason}; {why}" if why else reason


def _is_corner(line: int, column: int, layout: Layout) -> bool:
    """Whether a cell heads the labels of the rows."""
    return line in layout.header and column <= layout.labels


def _concept(label: str, resolver: Resolver) -> str:
    for dimension in DIMENSIONS:
        try:
            name = resolver.concept(dimension, label)
        except WordingError:
            continue
        return f"{{{dimension}: {quoted_key(name)}}}"
    return ""


def _labels(grid: SeriesGrid, layout: Layout, headings: Headings) -> tuple[str, ...]:
    """All labels that figures may have, headings first."""
    above = (label for c in range(layout.labels + 1, grid.width + 1) for label, *_ in headings.of_column(c))
    beside = (label for line in _lines(grid, layout) for label, *_ in headings.of_row(line))
    return tuple(dict.fromkeys((*above, *beside)))


def _lines(grid: SeriesGrid, layout: Layout) -> Sequence[int]:
    """The rows that hold something behind their labels."""
    columns = range(layout.labels + 1, grid.width + 1)
    below = range(layout.header[-1] + 1, grid.height + 1)
    return [line for line in below if any(grid.text(line, column) for column in columns)]


def _has_figures(grid: SeriesGrid, layout: Layout, headings: Headings, label: str) -> bool:
    """Whether a figure stands below a heading; the label of a row is none."""
    columns = [c for c in range(layout.labels + 1, grid.width + 1) if label in (text for text, *_ in headings.of_column(c))]
    return not columns or any(
        figure_in(grid.text(line, c), layout.decimal) is not None for line in _lines(grid, layout) for c in columns
    )


def _bare(label: str) -> str:
    """A label that names a period but for the mark of a footnote, without that mark."""
    mark = _mark(label)
    return label.removesuffix(mark).strip() if mark else label


def _mark(label: str) -> str:
    """The mark of a footnote behind a year, or a part of one; "" if there is none."""
    match = re.fullmatch(r"(\d{4})\s*(\D{1,5}|\(?\d{1,2}\))", label)
    if match is None and (match := _MARKED.fullmatch(label)) and not within_year(match[1].strip()):
        return ""
    return match[2].strip() if match and not period_in(label) else ""


def _footnote(grid: SeriesGrid, mark: str) -> str:
    """What the footnote says that begins with a mark."""
    begins = re.compile(rf"{re.escape(mark)}{_NO_WORD if mark[-1:].isalnum() else ''}")
    texts = (text for (_, column), text in sorted(grid.cells.items()) if column == 1 and begins.match(text))
    says = next((text.removeprefix(mark).strip(" :=-–") for text in texts if len(text) > len(mark) + 2), "")
    note = json.dumps(says or f"marked {mark}", ensure_ascii=False)
    provisional = series_words().provisional.search(says.casefold()) or mark.strip("()").casefold() in ("p", "e")
    return f"{{status: estimate, note: {note}}}" if provisional else f"{{note: {note}}}"


def _some(names: Iterable[str]) -> str:
    names = list(names)
    return ", ".join(names[:_MANY]) + (", …" if len(names) > _MANY else "")
