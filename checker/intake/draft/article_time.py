"""What is known of time while an article is read: its day, its newest date, and what its lines were about."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.intake.draft.answers import Sureness
from checker.intake.draft.cues import Cues
from checker.intake.draft.dated import Dated, Newest
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import DaySpan
from checker.intake.draft.whens import When
from checker.model.calendar import unit_start

_REFERS = ("they", "these", "those", "them", "then", "that", "this", "it", "of", "there", "others")
"""With these a paragraph goes on with what the one before it tells."""


@dataclass
class ArticleTime:
    """`subject` is the span that the last line was about, `since` the last beginning that was told, `dated` the line's figures.

    `listed` are the spans of the last line, where it told figures and times one for one. `main` is the span that the article was
    about first, and `paragraph` that of the last line. `published` is the day of the article; None where nobody knows.
    """

    cues: Cues
    published: int | None
    newest: Newest
    subject: DaySpan | None = None
    since: When | None = None
    dated: dict[int, Dated] = field(default_factory=dict)
    main: DaySpan | None = None
    paragraph: int = -1
    passing: bool = False
    listed: tuple[DaySpan, ...] = ()

    def enter(self, s: Sentence) -> None:
        """Begin a line: behind a paragraph that looks back, an article comes back to what it is about; not with "they were"."""
        self.main = self.main or self.subject
        new = s.paragraph != self.paragraph and s.word(0) not in _REFERS
        passing = self.subject is not None and (self.passing or self._looks_back(self.subject))
        if new and self.main is not None and passing:
            self.subject, self.passing = self.main, False
        self.paragraph = s.paragraph

    def _looks_back(self, span: DaySpan) -> bool:
        return self.main is not None and span.end is not None and self.main.first is not None and span.end <= self.main.first

    def goes_on(self, when: When, span: DaySpan) -> bool:
        """Whether it is the year, or another unit, in which the article appeared and which was not over."""
        return (
            self.published is not None
            and when.form == "plain"
            and span.first is not None
            and span.end is not None
            and (span.first <= self.published < span.end - 1 and when.stretch.grain in ("year", "quarter", "half-year"))
        )

    def of_this_year(self, when: When, sure: Sureness, span: DaySpan) -> Dated:
        """This year: up to the newest date that the article tells, else to its own."""
        assert self.published is not None and span.first is not None
        newest = self.newest.day if self.newest.day is not None and self.newest.day > span.first else self.published + 1
        own = DaySpan(span.first, min(newest, span.end or newest))
        others = () if newest == self.published + 1 else (DaySpan(span.first, self.published + 1),)
        ended = bool(others) and not self.newest.ends
        return Dated(own, "guess" if ended else "likely" if sure == "sure" else sure, when, others)

    def before(self, number: int) -> list[Dated]:
        """The figures of the line that stand before one of them."""
        return [self.dated[n] for n in range(number) if n in self.dated]

    def subject_of(self, number: int) -> DaySpan | None:
        """What the line is about up to one of its figures, or else what the line before was about."""
        for dated in self.before(number):
            if not dated.total and dated.span.first is not None and not (dated.when is not None and dated.when.form == "same"):
                return dated.span
        return self.subject

    def this_month(self) -> DaySpan:
        """The month of publication, up to its day."""
        if self.published is None:
            return DaySpan(None, None)
        return DaySpan(unit_start(self.published, "month"), self.published + 1)
