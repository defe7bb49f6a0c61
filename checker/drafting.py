"""Articles to drafts of claims: what is read of a file, by which vocabulary, and what the new claims clash with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.intake.documents.document import Document
from checker.intake.draft.draft import UNKNOWN_DATE, Draft, draft_claims
from checker.intake.files.load import load
from checker.intake.files.problems import in_lines
from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.memory.drafts import claim_file, slug, write_draft
from checker.model.errors import Unusable
from checker.model.finding import Finding
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary
from checker.run import Run

__all__ = ["Clashes", "article_text", "claim_file", "clashes", "drafted", "slug", "vocabulary_of", "write_draft"]

_LONGEST_TITLE = 200
_DATED = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Clashes:
    """What a check finds once new claims are on file: findings in which they take part, and lines of what cannot be read."""

    findings: tuple[Finding, ...]
    problems: tuple[str, ...]


def article_text(data: bytes) -> Document:
    """A plain text: its first line is the title if it ends in no full stop; an address and a date may stand below it."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    document, rest = Document(text), text.lstrip("\n")
    line, _, after = rest.partition("\n")
    if line.strip() and len(line) <= _LONGEST_TITLE and after.strip() and line.strip()[-1] not in ".,;:":
        document, rest = replace(document, title=line.strip(), text=after), after
    for _ in range(2):
        line, _, after = rest.partition("\n")
        if re.fullmatch(r"https?://\S+", line.strip()):
            document, rest = replace(document, url=line.strip(), text=after), after
        elif _DATED.fullmatch(line.strip()):
            document, rest = replace(document, published=line.strip(), text=after), after
    return document


def vocabulary_of(folder: Path | None) -> Vocabulary | None:
    """The vocabulary of a folder of claims; None where there is none. Raises Unusable where it is broken."""
    if folder is None or not folder.exists():
        return None
    loaded = load([folder])
    if not loaded.usable:
        raise Unusable(*in_lines(loaded.problems), problems=loaded.problems)
    return loaded.vocabulary if loaded.vocabulary.concepts else None


def drafted(document: Document, vocabulary: Vocabulary | None, name: str) -> Draft:
    """The draft of an article of which everything is known; `name` is what to call it. Raises Unusable for what is missing."""
    missing = []
    if not document.publisher:
        missing.append(f"{name}: nobody says who published it; give --publisher NAME")
    if not document.published:
        missing.append(f"{name}: nobody says when it was published; give --published 2018-12-18, 2015-06? or unknown")
    if missing:
        raise Unusable(*missing)
    return draft_claims(document, vocabulary, _day(document.published or UNKNOWN_DATE))


def _day(text: str) -> Period | None:
    if text.casefold() == UNKNOWN_DATE:
        return None
    try:
        return read_period(text.partition("T")[0])
    except WordingError as error:
        raise Unusable(f"--published {text}: {error.what}; {error.instead}") from error


def clashes(folder: Path, written: Sequence[Path]) -> Clashes:
    """What the claims of new files clash with, by a check of their folder."""
    run = Run((folder.as_posix(),))
    stems = {path.stem for path in written}
    names = {path.as_posix() for path in written}
    try:
        findings = tuple(finding for finding in run.report.findings if finding.articles & stems)
    except Unusable as error:
        return Clashes((), tuple(str(line) for line in error.lines))
    own = tuple(problem for problem in run.problems if problem.location.file in names)
    return Clashes(findings, run.problem_lines(own) if own else ())
