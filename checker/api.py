"""The checker in Python: `checker.check("claims/")` and its kin. These names are the public interface, and they stay."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal

from checker.model import finding
from checker.model.bounds import Bounds
from checker.model.claim import Claim
from checker.model.errors import Unusable
from checker.model.history import History
from checker.model.vocabulary import Settings, Vocabulary
from checker.run import Run, opened

if TYPE_CHECKING:
    from checker.report.explain import Topic
    from checker.report.tables import Tables

Path = str | os.PathLike[str]


@dataclass(frozen=True)
class Report(finding.CheckReport):
    """All that a check gives, and the claims that were checked, by id.

    `findings`, `coverage`, `undecided`, `stale` and `problems` are tuples of frozen dataclasses; numbers in them are exact. A
    notebook shows a report as its findings, each with its sum.
    """

    claims: tuple[Claim, ...] = ()

    def to_pandas(self) -> Tables:
        """The tables `findings`, `claims` and `coverage`; numbers are `Fraction`, and `.astype(float)` makes them floats."""
        from checker.report.tables import tables

        return tables(self, self.claims)

    def _repr_html_(self) -> str:
        from checker.report.render.notebook import notebook_html

        return notebook_html(self)


@dataclass(frozen=True)
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


def check(*paths: Path, as_of: str | None = None, cache: bool = False) -> Report:
    """Check the claims in files and folders, of those published by `as_of` only.

    Judgements in judged.yaml are matched. What cannot be read is in `problems`, and the rest is checked. With `cache`, what was
    worked out is kept beside the claims for the next run. Raises Unusable if there is nothing to check.
    """
    run = _run(paths, as_of, cache)
    report = run.report
    run.keep()
    return Report(**{field.name: getattr(report, field.name) for field in fields(report)}, claims=run.loaded.claims)


def load(*paths: Path, as_of: str | None = None) -> Claims:
    """The claims in files and folders, without checking them. Raises Unusable if there are none."""
    loaded = Claims(_run(paths, as_of, False))
    assert loaded.claims
    return loaded


def bounds(
    *paths: Path, period: str, who: str = "", event: str = "", where: str = "", route: str = "", as_of: str | None = None
) -> Bounds:
    """The tightest interval that all claims together allow for a count, by both readings, and which claims set each end.

    Words and period are written as in claims. Raises Unusable for words that the vocabulary does not know.
    """
    return _run(paths, as_of, False).bounds({"who": who, "event": event, "where": where, "route": route}, period)


def history(*paths: Path, fail_on: Literal["contradiction", "tension"] = "contradiction") -> History:
    """When each contradiction could first be seen, and which article a check before publication would have stopped."""
    return _run(paths, None, False).history(fail_on == "tension")


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


def _run(paths: tuple[Path, ...], as_of: str | None, cache: bool) -> Run:
    named = tuple(os.fspath(path) for path in paths)
    return Run(named, as_of, store=opened(named) if cache else None)
