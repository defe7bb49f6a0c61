"""`check draft ARTICLE…`: the numeric claims of articles, filled as far as their words allow, for an editor to confirm."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from shlex import quote
from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.drafting import claim_file, clashes, documents_of, drafted, slug, vocabulary_of, write_draft
from checker.model.errors import Unusable
from checker.prose.phrases import count
from checker.workspace import claims_folder

_STANDARD_INPUT = "-"
_NONE = {
    False: "they clash with nothing on file",
    True: "those that can be read clash with nothing on file; mend the others, and check again",
}
"""What is said where nothing clashes, by whether some of the new claims cannot be read."""


def draft(
    *articles: Annotated[
        str, Parameter(help="Files with an article each: text, HTML, PDF, .docx; - is standard input.", show_default=False)
    ],
    into: Annotated[
        Path | None, Parameter(metavar="FOLDER", help="Write the claim files there, and tell what they clash with.")
    ] = None,
    published: Annotated[
        str | None, Parameter(metavar="DATE", help="When the article was published: 2018-12-18, 2015-06?, or unknown.")
    ] = None,
    publisher: Annotated[str | None, Parameter(metavar="NAME", help="Who published it.")] = None,
    explain: Annotated[bool, Parameter(negative=(), help="Tell what was passed over, and why.")] = False,
) -> int:
    """Draft the claims of articles: every number, its period, scope and source, each with how sure it is."""
    if not articles:
        raise Unusable("no article given; name files with the text of one each, or - for standard input: check draft article.txt")
    folder = into or claims_folder()
    vocabulary = vocabulary_of(folder)
    documents = documents_of((name, _bytes(name)) for name in articles)
    drafts = []
    missing: list[str] = []
    for name, document in documents:
        known = replace(document, publisher=publisher or document.publisher, published=published or document.published)
        try:
            drafts.append((name, drafted(known, vocabulary, name)))
        except Unusable as error:
            missing += error.lines
    if missing:
        raise Unusable(*missing)
    if into is None:
        screen.write("---\n".join(claim_file(each, explain) for _, each in drafts), None)
        return 0
    written = [write_draft(each, into, _stem(name, each.document.publisher or "", each.published)) for name, each in drafts]
    lines = [
        f"{path.as_posix()}: {count(len(each.claims), 'claim')} drafted" for path, (_, each) in zip(written, drafts, strict=True)
    ]
    if explain:
        lines += [
            f"passed over: “{over.text}” (character {over.place[0]}): {over.why}"
            for _, each in drafts
            for over in each.passed_over
        ]
        lines += [f"left out: “{line.text}”: {line.why}" for _, each in drafts for line in each.document.left_out]
    screen.write("\n".join((*lines, *_clashes(into, written), "")), None)
    return 0


def _clashes(folder: Path, written: list[Path]) -> list[str]:
    """What the new claims clash with, and what to do next."""
    from checker.report.render.finding import findings_text

    hit = clashes(folder, written)
    explicit = findings_text(hit.findings, screen.width(), screen.color()).rstrip("\n") if hit.findings else ""
    head = f"they take part in {count(len(hit.findings), 'finding')}:" if hit.findings else _NONE[bool(hit.problems)]
    name = quote(folder.as_posix())
    following = f"next: check confirm {name} goes through them beside the article; then check {name}"
    return [*hit.problems, head, *([explicit] if explicit else []), following]


def _bytes(name: str) -> bytes:
    if name == _STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise Unusable(f"{name}: cannot be read: {error.strerror}") from error


def _stem(name: str, publisher: str, published: str) -> str:
    """What the claim file is called: as the article's file, else by its publisher and date."""
    return slug(Path(name).stem) if name != _STANDARD_INPUT else slug(f"{publisher}-{published}")
