"""Articles to drafts of claims: what is read of a file, by which vocabulary, and what the new claims clash with."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from checker.intake.documents.document import Document
from checker.intake.documents.read import read_document
from checker.intake.documents.told_language import told_language
from checker.intake.draft.answers import FieldAnswer, TextPlace
from checker.intake.draft.cues import ENGLISH
from checker.intake.draft.draft import UNKNOWN_DATE, Draft, DraftedClaim, Drafter
from checker.intake.draft.tongues import draft_languages
from checker.intake.files.load import load, open_files
from checker.intake.files.problems import in_lines
from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.intake.proposals.joined import JoinedDraft, joined
from checker.intake.proposals.request import ModelCall, answer_of
from checker.memory.cache.file_cache import FileCache
from checker.memory.clock import today
from checker.memory.drafts.claim_file import claim_file, distinct_stems, scalar, slug, write_draft
from checker.model.errors import Unusable
from checker.model.finding import Finding
from checker.model.time import Period
from checker.model.vocabulary import Vocabulary
from checker.prose.phrases import listed
from checker.run import Run, opened

__all__ = [
    "Clashes",
    "Document",
    "Draft",
    "Drafter",
    "JoinedDraft",
    "ModelCall",
    "Vocabulary",
    "article_file",
    "claim_file",
    "claim_lines",
    "clashes",
    "distinct_stems",
    "documents_of",
    "drafted",
    "drafted_at",
    "drafted_or_empty",
    "is_drafted",
    "model_call",
    "proposed",
    "slug",
    "to_come",
    "usual_language",
    "vocabulary_of",
    "write_draft",
]
_SECONDS = 120
"""The time that a model has for one article, unless it is given more."""


@dataclass(frozen=True, slots=True)
class Clashes:
    """What a check finds once new claims are on file: findings in which they take part, and lines of what cannot be read.

    `read`: how many of the new claims were compared.
    """

    findings: tuple[Finding, ...]
    problems: tuple[str, ...]
    read: int = 0


def documents_of(
    files: Iterable[tuple[str, bytes]], language: str | None = None, usual: str = ""
) -> tuple[list[tuple[str, Document]], list[str], list[str]]:
    """What files hold, by name; lines that tell in which language they are read where nobody says so; what is wrong with others.

    `language` is theirs, whatever their pages say, and `usual` that of those that say nothing. Raises Unusable where that is no
    language in which articles are drafted.
    """
    known = listed([f"“{code}”" for code in draft_languages()], "and")
    if language is not None and language not in draft_languages():
        raise Unusable(f"--language {language}: articles can be drafted in {known}; write one of these codes")
    documents, remarks, refused = list[tuple[str, Document]](), list[str](), list[str]()
    for name, data in files:
        try:
            document = read_document(name, data)
        except Unusable as error:
            refused += error.lines
            continue
        code, why = told_language(document if language is None else replace(document, language=language), usual)
        document = replace(document, language=code)
        remarks += [f"{name}: {why}"] if why else []
        if document.language and document.language.casefold().partition("-")[0] not in draft_languages():
            refused.append(
                f"{name}: its page says that it is in “{document.language}”; articles are drafted in {known}; record it by hand"
            )
            continue
        documents.append((name, document))
    return documents, remarks, refused


def to_come(documents: Iterable[tuple[str, Document]]) -> Iterator[str]:
    """A warning for each article, by name, whose day of publication lies behind today, as of claim files."""
    now = today()
    for name, each in documents:
        try:
            start = read_period((each.published or UNKNOWN_DATE).partition("T")[0]).start
        except WordingError:
            continue  # it is unknown, or refused where the article is drafted
        if start is not None and start > date.fromisoformat(now).toordinal():
            late = f"warning: published: “{each.published}” is later than today, {now}"
            yield f"{name}: {late}; mend the date, unless it is to appear then"


def usual_language(folder: Path | None) -> str:
    """The language of articles that name none, as the settings of a folder say; "" where they do not."""
    return "" if folder is None or not folder.exists() else open_files([folder]).settings.language


def vocabulary_of(folder: Path | None) -> Vocabulary | None:
    """The vocabulary of a folder of claims; None where there is none. Raises Unusable where it is broken."""
    if folder is None or not folder.exists():
        return None
    store = opened((folder.as_posix(),))
    loaded = load([folder], None if store is None else partial(FileCache, store))
    if not loaded.usable:
        raise Unusable(*in_lines(loaded.problems), problems=loaded.problems)
    return loaded.vocabulary if loaded.vocabulary.concepts else None


def model_call(target: str, model: str | None, seconds: int | None) -> ModelCall:
    """Whom to ask for proposals: a command, or an address, which alone is told of a model.

    Its key, if it needs one, stands in CHECK_PROPOSE_KEY.
    """
    return ModelCall(target.strip(), model or "", seconds or _SECONDS, os.environ.get("CHECK_PROPOSE_KEY", ""))


def proposed(draft: Draft, vocabulary: Vocabulary | None, call: ModelCall) -> JoinedDraft:
    """A draft with what a model proposes for its claims. Raises Unusable where it gives no answer."""
    return joined(draft, answer_of(call, draft.document.text), Drafter(vocabulary))


def drafted(document: Document, by: Drafter, name: str) -> Draft:
    """The draft of an article of which everything is known; `name` is what to call it. Raises Unusable for what is missing."""
    missing = []
    if not document.publisher:
        missing.append(f"{name}: nobody says who published it; give --publisher NAME")
    if not document.published:
        why = f" ({document.dating})" if document.dating else ""
        missing.append(f"{name}: nobody says when it was published{why}; give --published 2018-12-18, 2015-06? or unknown")
    if missing:
        raise Unusable(*missing)
    return by.draft(document, _day(document.published or UNKNOWN_DATE))


def drafted_at(document: Document, by: Drafter, place: TextPlace, like: DraftedClaim | None = None) -> DraftedClaim:
    """The claim that is made at a place of an article's text, with period, scope and source as drafting attaches them.

    In a language that is not drafted it has the words at that place for its value, and all else from the claim that it is `like`.
    """
    if is_drafted(document.language):
        claims = by.draft(document, _day(document.published or UNKNOWN_DATE), place).claims
        hit = [each for each in claims if each.place[0] < place[1] and place[0] < each.place[1]]
        within = [each for each in hit if each.figure[0] < place[1] and place[0] < each.figure[1]]
        if within or hit:
            return (within or hit)[0]
    words = " ".join(document.text[place[0] : place[1]].split())
    value: tuple[tuple[str, FieldAnswer], ...] = (("value", FieldAnswer(words, "likely", place)),)
    about = (
        tuple((name, replace(each, sure="guess")) for name, each in like.fields if name in ("period", "source")) if like else ()
    )
    scope = tuple((name, replace(each, sure="guess")) for name, each in like.scope) if like else ()
    return DraftedClaim(slug(words)[:50].strip("-"), words, place, place, value + about, scope)


def is_drafted(language: str | None) -> bool:
    """Whether articles in a language, None being English, are drafted."""
    return not language or language.casefold().partition("-")[0] in draft_languages()


def claim_lines(document: Document, claim: DraftedClaim) -> tuple[str, ...]:
    """A drafted claim as the lines of a list of one, with how sure each field is as comments."""
    known = replace(document, title="-", publisher="-", url=None)
    lines = claim_file(Draft(known, (claim,), (), UNKNOWN_DATE)).splitlines()
    return tuple(line.removeprefix("  ") for line in lines[lines.index("claims:") + 1 :])


def article_file(draft: Draft, language: str) -> str:
    """The text of a claim file as `claim_file` gives it, with the language of the article; it may be one without claims.

    The publisher of its document has to be known.
    """
    if draft.claims:
        text = claim_file(draft)
    else:
        head = {"title": draft.document.title or "untitled", "publisher": draft.document.publisher or "unknown"}
        head |= {"published": draft.published} | ({"url": draft.document.url} if draft.document.url else {})
        lines = ("article:", *(f"  {name}: {scalar(each)}" for name, each in head.items()), "claims: []", "")
        text = "\n".join(lines)
    if language and language != ENGLISH and not (draft.claims and draft.language):
        lines = tuple(text.splitlines())
        at = next(number for number, line in enumerate(lines) if line.startswith("  published:"))
        text = "\n".join((*lines[: at + 1], f"  language: {language}", *lines[at + 1 :], ""))
    return text


def drafted_or_empty(document: Document, by: Drafter, name: str) -> Draft:
    """The draft as `drafted` makes it; one without claims in a language that is not drafted. Raises Unusable likewise."""
    if is_drafted(document.language):
        return drafted(document, by, name)
    published = document.published or UNKNOWN_DATE
    _day(published)
    return Draft(document, (), (), published)


def _day(text: str) -> Period | None:
    if text.casefold() == UNKNOWN_DATE:
        return None
    try:
        return read_period(text.partition("T")[0])
    except WordingError as error:
        raise Unusable(f"--published {text}: {error.what}; {error.instead}") from error


def clashes(folder: Path, written: Sequence[Path]) -> Clashes:
    """What the claims of new files clash with, by a check of their folder."""
    paths = (folder.as_posix(),)
    run = Run(paths, store=opened(paths))
    stems = {path.stem for path in written}
    names = {path.as_posix() for path in written}
    try:
        findings = tuple(finding for finding in run.report.findings if finding.articles & stems)
    except Unusable as error:
        return Clashes((), tuple(str(line) for line in error.lines))
    own = tuple(problem for problem in run.problems if problem.location.file in names)
    read = sum(claim.location.file in names for claim in run.loaded.claims)
    return Clashes(findings, run.problem_lines(own) if own else (), read)
