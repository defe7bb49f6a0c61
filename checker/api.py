"""The checker in Python: `checker.check("claims/")` and its kin. These names are the public interface, and they stay."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Literal

from checker.model import finding
from checker.model.bounds import CountBounds
from checker.model.claim import Claim
from checker.model.errors import Unusable
from checker.model.history import FindingHistory
from checker.model.problem import number_of
from checker.model.vocabulary import Settings, Vocabulary
from checker.prose.phrases import count
from checker.run import Run, opened

if TYPE_CHECKING:
    from checker.report.explain import Topic
    from checker.report.tables import Tables

Path = str | os.PathLike[str]
Paths = Path | Iterable[Path]
_WIDTH = 80


@dataclass(frozen=True, repr=False)
class Report(finding.CheckReport):
    """All that a check gives, and the claims that were checked, by id.

    `findings`, `coverage`, `undecided`, `stale` and `problems` are tuples of frozen dataclasses; numbers in them are exact. As
    text a report is what `check` shows. A notebook shows it as its findings, each with its sum.
    """

    claims: tuple[Claim, ...] = ()

    def __str__(self) -> str:
        from checker.report.formats import Context
        from checker.report.formats.text import render

        return render(self, Context(width=_WIDTH)).rstrip("\n")

    def __repr__(self) -> str:
        from checker.report.formats import Context
        from checker.report.render.ending import summary_line

        return f"<Report: {summary_line(self, Context()).plain}>"

    def to_pandas(self) -> Tables:
        """The tables `findings`, `claims` and `coverage`; numbers are `Fraction`, and `.astype(float)` makes them floats."""
        from checker.report.tables import tables

        return tables(self, self.claims)

    def _repr_html_(self) -> str:
        from checker.report.render.notebook import notebook_html

        return notebook_html(self)


@dataclass(frozen=True)
class Bounds(CountBounds):
    """The tightest intervals for a count; as text what `check bounds` shows."""

    def __str__(self) -> str:
        from checker.report.render.sheet import bounds_text

        return bounds_text(self, _WIDTH, False).rstrip("\n")


@dataclass(frozen=True)
class History(FindingHistory):
    """When each finding could first be seen; as text what `check history` shows."""

    def __str__(self) -> str:
        from checker.report.render.chronicle import history_text

        return history_text(self, _WIDTH, False).rstrip("\n")


@dataclass(frozen=True, repr=False)
class Claims:
    """Claims on file, with the vocabulary and the settings that they are read by."""

    run: Run

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that could be read, by id."""
        return self.run.loaded.claims

    @property
    def vocabulary(self) -> Vocabulary:
        """What is counted, and how it hangs together."""
        return self.run.loaded.vocabulary

    @property
    def settings(self) -> Settings:
        """The settings of the folder."""
        return self.run.loaded.settings

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be read, a line each with file, line, what is wrong and what to write instead."""
        return tuple(map(str, self.run.loaded.problems))

    def __repr__(self) -> str:
        problems = number_of(self.run.loaded.problems)
        articles = count(len({claim.article.stem for claim in self.claims}), "article")
        wrong = f"; {count(problems, 'problem')}" if problems else ""
        return f"<Claims: {count(len(self.claims), 'claim')} in {articles}{wrong}>"


def check(*paths: Paths, as_of: str | None = None, cache: bool = False) -> Report:
    """Check the claims in files and folders, given one by one or as lists, of those published by `as_of` only.

    Judgements in judged.yaml are matched. What cannot be read is in `problems`, and the rest is checked. With `cache`, what was
    worked out is kept beside the claims for the next run. Raises Unusable if there is nothing to check.
    """
    run = _run(paths, as_of, cache)
    report = run.report
    run.keep()
    return Report(**_fields(report), claims=run.loaded.claims)


def load(*paths: Paths, as_of: str | None = None) -> Claims:
    """The claims in files and folders, without checking them. Raises Unusable if there are none."""
    loaded = Claims(_run(paths, as_of, False))
    assert loaded.claims
    return loaded


def bounds(
    *paths: Paths, period: str, who: str = "", event: str = "", where: str = "", route: str = "", as_of: str | None = None
) -> Bounds:
    """The tightest interval that all claims together allow for a count, by both readings, and which claims set each end.

    Words and period are written as in claims. Raises Unusable for words that the vocabulary does not know.
    """
    words = {"who": who, "event": event, "where": where, "route": route}
    return Bounds(**_fields(_run(paths, as_of, False).bounds(words, period)))


def history(*paths: Paths, fail_on: Literal["contradiction", "tension"] = "contradiction") -> History:
    """When each contradiction could first be seen, and which article a check before publication would have stopped."""
    return History(**_fields(_run(paths, None, False).history(fail_on == "tension")))


def explain(name: str = "") -> tuple[Topic, ...]:
    """What is known of a law, pattern, kind or slip of this name: what it means, why it matters, what to do; all without one.

    Raises Unusable where nothing has the name.
    """
    from checker.report.explain import slip_topics, topics

    known = (*topics(), *slip_topics())
    fitting = tuple(topic for topic in known if name in ("", topic.name)) or tuple(topic for topic in known if topic.kind == name)
    if not fitting:
        raise Unusable(f"explain {name}: unknown; checker.explain() lists all that can be explained")
    return fitting


def _fields(data: Any) -> dict[str, Any]:
    return {field.name: getattr(data, field.name) for field in fields(data)}


def _named(paths: Iterable[object]) -> Iterator[str]:
    """The paths as text; of lists those in them. Raises TypeError for what is no path."""
    for path in paths:
        if isinstance(path, str | bytes | os.PathLike):
            yield os.fsdecode(path)
        elif isinstance(path, Iterable):
            yield from _named(path)
        else:
            raise TypeError(f'{path!r:.60} is no path; write the folder or files with the claims: "claims/", or a list of them')


def _run(paths: Iterable[Paths], as_of: str | None, cache: bool) -> Run:
    named = tuple(_named(paths))
    return Run(named, as_of, store=opened(named) if cache else None)
