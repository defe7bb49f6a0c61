"""Rows of a table in an article: the figures of a row are of the time, or count what, the head of their column tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checker.intake.draft.answers import AMONG, FieldAnswer, TextPlace
from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.cues import Cues
from checker.intake.draft.dated import Dated
from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import span_of
from checker.intake.draft.stretches import TimeStretch, year
from checker.intake.draft.whens import When
from checker.intake.language.cursor import CURRENCIES
from checker.intake.language.figures import magnitude_at
from checker.intake.language.units import Units

BAR = "|"
_UNITS = Units()
_FIRST, _LAST, _YEAR = 1850, 2099, 4
_LONGEST = 60
_MOST_WORDS = 5
_LABEL = "it is the label of its row"
_HEAD = "it stands in the head of a table"
_UNTOLD = "the head of its column tells a unit, which its cell does not"


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell from one word of its row up to another: its place, its time, its other text, and if it tells a unit."""

    at: int
    to: int
    text: str
    place: TextPlace
    stretch: TimeStretch | None
    unit: bool

    @property
    def is_name(self) -> bool:
        """Whether it names what is counted, or whose row it is."""
        return any(map(str.isalpha, self.text)) and len(self.text) <= _LONGEST


@dataclass
class TableRows:
    """The head of the table that is being read; a row of other than its number of cells, or a line of prose, ends it."""

    cues: Cues
    _heads: tuple[_Cell, ...] = ()
    _row: tuple[_Cell, ...] = ()
    _paragraph: int = field(default=-1)
    _is_head: bool = field(default=False)

    def enter(self, s: Sentence, whens: Sequence[When]) -> None:
        """Begin a line; the first row of a table is its head, if none of its cells is a figure."""
        self._row = tuple(_cells(s, whens, self.cues)) if any(word.text == BAR for word in s.words) else ()
        follows = s.paragraph in (self._paragraph, self._paragraph + 1) and len(self._row) == len(self._heads)
        self._paragraph, self._is_head = s.paragraph, False
        if self._row and follows:
            return
        self._heads = self._row if all(cell.stretch is not None or not _is_figure(s, cell) for cell in self._row) else ()
        self._is_head = bool(self._heads)
        self._row = ()

    def refusal(self, figure: Written) -> str:
        """Why a figure of a row is no claim; "" where it may be one."""
        if self._is_head:
            return _HEAD
        if self._heads and self._row and figure.at < self._row[0].to:
            return _LABEL
        head = self._head(figure)
        return _UNTOLD if head is not None and head.unit and figure.kind == "count" else ""

    def dated(self, figure: Written) -> Dated | None:
        """The time of a figure, as its column or its row tells it; None for what stands in no such row."""
        head = self._head(figure)
        stretch = None if head is None else head.stretch or self._row[0].stretch
        return None if stretch is None or stretch.first is None else Dated(span_of(stretch), "likely")

    def who(self, figure: Written) -> FieldAnswer | None:
        """What a figure counts by the head of its column, by the label of its row, or by both: of others than the next row.

        The label stands before `AMONG`, and the head alone is another answer.
        """
        head = self._head(figure)
        if head is None or figure.kind != "count":
            return None
        label = self._row[0]
        if not head.is_name:
            return FieldAnswer(label.text, "guess", label.place) if label.stretch is None and label.is_name else None
        named = " ".join(label.text.split())[:_LONGEST].strip(" :")
        if label.stretch is not None or not named or named.casefold() in self._totals:
            return FieldAnswer(head.text, "guess", head.place)
        return FieldAnswer(f"{named}{AMONG}{head.text}", "guess", label.place, (head.text,))

    @cached_property
    def _totals(self) -> frozenset[str]:
        """Labels of rows of all."""
        return frozenset(self.cues.texts["tables", "totals"])

    def _head(self, figure: Written) -> _Cell | None:
        """The head of the column in which a figure stands; None for the labels of rows, and outside of tables."""
        column = next((number for number, cell in enumerate(self._row) if cell.at <= figure.at < cell.to), 0)
        return self._heads[column] if column and len(self._heads) == len(self._row) else None


def _cells(s: Sentence, whens: Sequence[When], cues: Cues) -> Iterator[_Cell]:
    begin = 0
    for at in range(len(s.words) + 1):
        if at < len(s.words) and s.word(at) != BAR:
            continue
        when = next(((each.stretch, each.at, each.to) for each in whens if begin <= each.at and each.to <= at), None)
        stretch, first, behind = when or _bare_year(s, begin, at) or (None, at, at)
        sides = [(start, stop) for start, stop in ((begin, first), (behind, at)) if start < stop]
        text = " ".join(in_line(s, *side) for side in sides).strip(" ,:()")
        yield _Cell(begin, at, text, s.place(begin, at), stretch, any(_tells_unit(s, *side, cues) for side in sides))
        begin = at + 1


def _bare_year(s: Sentence, begin: int, end: int) -> tuple[TimeStretch, int, int] | None:
    """The year that is the one number of a cell, alone or behind what is counted: Passengers 2023."""
    numbers = [at for at in range(begin, end) if s.words[at].kind == "number"]
    if len(numbers) != 1 or end - begin > _MOST_WORDS:
        return None
    word = s.word(numbers[0])
    is_year = len(word) == _YEAR and word.isdigit() and _FIRST <= int(word) <= _LAST
    return (year(int(word)), numbers[0], numbers[0] + 1) if is_year else None


def _is_figure(s: Sentence, cell: _Cell) -> bool:
    return any(s.words[at].kind == "number" for at in range(cell.at, cell.to))


def _tells_unit(s: Sentence, at: int, to: int, cues: Cues) -> bool:
    """Whether the head of a column says in which unit its figures are: %, in thousand, million euros."""
    for step in range(at, to):
        if cues.has("counts", "per-cent", s.words, step) or s.word(step) in CURRENCIES or magnitude_at(s.words, step):
            return True
        led = s.word(step - 1) in ("(", "in", ",") or step > at
        if (
            s.words[step].kind == "word"
            and led
            and _UNITS.canonical(s.word(step)) is not None
            and s.word(step) not in ("in", "a")
        ):
            return True
    return any(s.word(step) in ("hundred", "thousand", "million", "billion", "millions", "thousands") for step in range(at, to))
