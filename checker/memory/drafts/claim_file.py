"""Drafted claims as a claim file: what was made of each field stands in it, and how sure that is beside it as a comment."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.draft import Draft, DraftedClaim
from checker.intake.files.article_form import CLAIM
from checker.intake.files.files import posix_name
from checker.intake.files.tree import EMPTY
from checker.intake.language.codes import ENGLISH, is_english
from checker.memory.drafts.drafts import HEAD, SENTENCE
from checker.memory.drafts.sentence import marked_sentence
from checker.memory.ledger.lines import quoted
from checker.memory.writing import write_whole
from checker.model.errors import Unusable

_PLAIN = re.compile(r"[^\W_](?:[^\n:#{}\[\]&*!|>'\"%@`\\]|%(?! )|:(?=[^\s:]))*", re.ASCII)
_LISTING = re.compile("[,?]")
"""What ends a text between braces; PyYAML takes a question mark for the beginning of a key."""
_LATER = ("scope", "period", "source", "via", "status", "restates")


def claim_file(draft: Draft, explain: bool = False, usual: str = "") -> str:
    """The text of a claim file with the drafted claims; with `explain` also what was passed over or left out, as comments.

    `usual` is the language of articles that name none, where it is to lie: one in English has to say so beside others.
    `title` and `publisher` of the document have to be known. Raises Unusable where there is no claim.
    """
    document = draft.document
    if not draft.claims:
        raise Unusable("no claim was found in the article: no figure in it counts anything")
    article = {
        "title": document.title or "untitled",
        "publisher": document.publisher or "unknown",
        "published": draft.published,
        "url": document.url or "",
        "language": draft.language or ("" if is_english(usual) else ENGLISH),
    }
    lines = [HEAD, "article:", *(f"  {name}: {scalar(text)}" for name, text in article.items() if text), "claims:"]
    for number, claim in enumerate(draft.claims):
        lines += [*([""] if number else []), *_claim(claim, draft)]
    if explain:
        lines += [
            "",
            "# Passed over:",
            *(f"#   {each.place[0]}: {_comment(each.text)}: {each.why}" for each in draft.passed_over),
        ]
    if explain and document.left_out:
        lines += ["", "# Left out of the page:", *(f"#   {_comment(line.text)}: {line.why}" for line in document.left_out)]
    return "\n".join((*lines, ""))


def write_draft(draft: Draft, folder: Path, stem: str, usual: str = "") -> Path:
    """Write the claim file of a draft into a folder; see `claim_file`.

    Raises Unusable if there is one already, or it cannot be written.
    """
    path = folder / f"{slug(stem)}.yaml"
    if os.path.lexists(path):
        raise Unusable(
            f"{posix_name(path)}: stands already, and was left as it is; if it is of this article, delete it to draft that anew; "
            "if it is of another, give the file of this article a name of its own"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, claim_file(draft, usual=usual).encode("utf-8"))
    except OSError as error:
        raise Unusable(f"{posix_name(path)}: cannot be written: {error.strerror}") from error
    return path


def distinct_stems(stems: Sequence[str]) -> tuple[str, ...]:
    """Names of files for so many articles: one that another has before it gets a number, which none of them has."""
    given: list[str] = []
    for stem in stems:
        free, number = stem, 1
        while free in given or (number > 1 and free in stems):
            number += 1
            free = f"{stem}-{number}"
        given.append(free)
    return tuple(given)


def slug(text: str) -> str:
    """A name for a file, of small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "article"


def scalar(text: str, flow: bool = False) -> str:
    """A text as YAML has it; in quotation marks where it would be read as something else. `flow`: between braces."""
    plain = _PLAIN.fullmatch(text) and text == text.strip() and text not in EMPTY and not (flow and _LISTING.search(text))
    return text if plain and text.isprintable() else quoted(text)


def _claim(claim: DraftedClaim, draft: Draft) -> Iterator[str]:
    fields = dict(claim.fields)
    leads = [name for name in CLAIM.names() if name in fields and name not in _LATER]
    leads.sort(key=lambda name: [each for each, _ in claim.fields].index(name))
    yield f"  - id: {claim.id}"
    yield f"    {SENTENCE}{_comment(marked_sentence(draft.document.text, claim.figure))}"
    yield f"    quote: {scalar(claim.quote)}{_at(claim, draft)}"
    for name in leads:
        yield f"    {name}: {scalar(fields[name].text)}{_how(fields[name])}"
    if claim.whole:
        yield f"    of: {_mapping(claim.whole)}{_how_all(claim.whole)}"
    if claim.scope:
        yield f"    scope: {_mapping(claim.scope)}{_how_all(claim.scope)}"
    for name in _LATER[1:]:
        answer = fields.get(name)
        if answer is None:
            continue
        if answer.text:
            yield f"    {name}: {scalar(answer.text)}{_how(answer)}"
        else:
            yield f"    # {name}: the article does not say; write it"
    yield "    draft: true"


def _mapping(scope: Sequence[tuple[str, FieldAnswer]]) -> str:
    return f"{{{', '.join(f'{name}: {scalar(answer.text, flow=True)}' for name, answer in scope)}}}"


def _at(claim: DraftedClaim, draft: Draft) -> str:
    """Where the quote stands in the article."""
    page = draft.document.page(claim.place[0])
    return f"  # {f'page {page}, ' if page else ''}characters {claim.place[0]} to {claim.place[1]}"


def _how(answer: FieldAnswer) -> str:
    rests = f", by characters {answer.rests_on[0]} to {answer.rests_on[1]}" if answer.rests_on and answer.sure != "sure" else ""
    others = f"; or {_comment(', '.join(answer.others))}" if answer.others and answer.sure != "sure" else ""
    assumed = f", {answer.assumed}" if answer.assumed else ""
    return f"  # {answer.sure}{rests}{assumed}{others}{_proposed(answer)}"


def _proposed(answer: FieldAnswer) -> str:
    """What a model has in its place, which the article may not say at all."""
    if not answer.proposed:
        return ""
    if answer.proposed == answer.text:
        return "; as the model proposes"
    return f"; the model proposes {_comment(answer.proposed)}{', which the article does not say' if answer.doubtful else ''}"


def _how_all(scope: Sequence[tuple[str, FieldAnswer]]) -> str:
    parts = (
        f"{name} {answer.sure}"
        + (f", {answer.assumed}" if answer.assumed else "")
        + (f", or {_comment(', '.join(answer.others))}" if answer.others else "")
        + _proposed(answer).replace(";", ",")
        for name, answer in scope
    )
    return f"  # {'; '.join(parts)}"


def _comment(text: str) -> str:
    """A text in a line of comment, without what a terminal might obey."""
    return "".join(character if character.isprintable() else " " for character in text)
