"""`check draft ARTICLE…`: the numeric claims of articles, filled as far as their words allow, for an editor to confirm."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Annotated

from cyclopts import Parameter
from cyclopts.validators import Number

from checker.cli import screen
from checker.cli.articles import Head, read_articles
from checker.cli.standard_input import STANDARD_INPUT
from checker.drafting import (
    Draft,
    Drafter,
    ModelCall,
    Vocabulary,
    claim_file,
    clashes,
    distinct_stems,
    drafted,
    model_call,
    proposed,
    slug,
    usual_language,
    vocabulary_of,
    write_draft,
)
from checker.model.errors import Unusable
from checker.prose.phrases import count
from checker.workspace import claims_folder

_FEW_REFUSALS = 5
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
    language: Annotated[
        str | None,
        Parameter(
            metavar="CODE",
            help="In which language the article is: de, es, ko …; else as its page, its words or the settings say.",
        ),
    ] = None,
    vocabulary: Annotated[
        Path | None,
        Parameter(metavar="FOLDER", help="By whose vocabulary to draft; else by that of --into, or of the folder claims/."),
    ] = None,
    no_vocabulary: Annotated[bool, Parameter(negative=(), help="Draft by no vocabulary: in the article's own words.")] = False,
    explain: Annotated[bool, Parameter(negative=(), help="Tell what was passed over, and why.")] = False,
    propose: Annotated[
        str | None,
        Parameter(metavar="CMD|URL", help="Let a model of yours propose: a command, or the address of a chat endpoint."),
    ] = None,
    propose_model: Annotated[
        str | None, Parameter(metavar="NAME", help="With the address of an endpoint: which model it is to ask.")
    ] = None,
    propose_seconds: Annotated[
        int | None,
        Parameter(
            metavar="N", help="The time that the model has for one article; else 120.", validator=Number(gte=1, lte=86_400)
        ),
    ] = None,
) -> int:
    """Draft the claims of articles: every number, its period, scope and source, each with how sure it is."""
    if not articles:
        raise Unusable("no article given; name files with the text of one each, or - for standard input: check draft article.txt")
    call = None if propose is None else model_call(propose, propose_model, propose_seconds)
    folder = into or claims_folder()
    names, usual = _names(vocabulary, no_vocabulary, folder, chosen=into is not None), usual_language(folder)
    articles_read = read_articles(articles, Head(published, publisher, language), usual)
    refused = list(articles_read.refused)
    drafts, by = list[tuple[str, Draft]](), Drafter(names)
    for name, document in articles_read.documents:
        try:
            draft_of_it = drafted(document, by, name)
            if call is not None:
                draft_of_it = _with_proposals(name, draft_of_it, names, call, explain)
            if not draft_of_it.claims:
                raise Unusable(f"{name}: no claim was found in the article: no figure in it counts anything")
            drafts.append((name, draft_of_it))
        except Unusable as error:
            refused += error.lines
    if into is None:
        screen.write("---\n".join(claim_file(each, explain, usual) for _, each in drafts), None)
        return _ended(refused, len(drafts))
    stems = distinct_stems([_stem(name, each.document.publisher or "", each.published) for name, each in drafts])
    written: list[tuple[Path, Draft]] = []
    for stem, (_, each) in zip(stems, drafts, strict=True):
        try:
            written.append((write_draft(each, into, stem, usual), each))
        except Unusable as error:
            refused += error.lines
    lines = [f"{path.as_posix()}: {count(len(each.claims), 'claim')} drafted" for path, each in written]
    if explain:
        lines += [
            f"passed over: “{over.text}” (character {over.place[0]}): {over.why}"
            for _, each in written
            for over in each.passed_over
        ]
        lines += [f"left out: “{line.text}”: {line.why}" for _, each in written for line in each.document.left_out]
    if written:
        screen.write("\n".join((*lines, *_clashes(into, [path for path, _ in written]), "")), None)
    return _ended(refused, len(written))


def _ended(refused: list[str], done: int) -> int:
    """The exit code, once all is drafted that can be; what cannot be is told. Raises Unusable where nothing was."""
    if refused and not done:
        raise Unusable(*refused)
    if refused:
        screen.complain(*refused, "the other article was drafted" if done == 1 else f"the other {done:,} articles were drafted")
    return 2 if refused else 0


def _names(given: Path | None, none: bool, folder: Path | None, chosen: bool) -> Vocabulary | None:
    """The vocabulary to draft by; None where there is none, or none is wanted. Whose it is gets a line, unless `chosen`."""
    if given is not None and none:
        raise Unusable("--vocabulary and --no-vocabulary: give one of the two")
    if none:
        return None
    names = vocabulary_of(given or folder)
    if given is not None and names is None:
        raise Unusable(f"--vocabulary {given.as_posix()}: there is no vocabulary; name a folder of claims with a vocabulary.yaml")
    read = given or folder
    if names is not None and read is not None and not chosen:
        screen.complain(f"drafted by the vocabulary of {read.as_posix()}; --no-vocabulary drafts by none")
    return names


def _with_proposals(name: str, draft: Draft, vocabulary: Vocabulary | None, call: ModelCall, explain: bool) -> Draft:
    """The draft with what a model proposes; what of that is not let through is told."""
    both = proposed(draft, vocabulary, call)
    if both.refused:
        shown = both.refused if explain else both.refused[:_FEW_REFUSALS]
        lines = [f"  refused: “{each.proposed}”: {each.why}" for each in shown]
        left = len(both.refused) - len(shown)
        more = [f"  and {left:,} more; --explain tells them all"] if left else []
        taken = f"of the model's proposals {both.used:,} got into the draft, in a field or beside it"
        head = f"{name}: {taken}; {len(both.refused):,} refused:"
        screen.complain(head, *lines, *more)
    return both.draft


def _clashes(folder: Path, written: list[Path]) -> list[str]:
    """What the new claims clash with, and what to do next."""
    from checker.report.render.finding import findings_text

    hit = clashes(folder, written)
    explicit = findings_text(hit.findings, screen.width(), screen.color()).rstrip("\n") if hit.findings else ""
    head = f"they take part in {count(len(hit.findings), 'finding')}:" if hit.findings else _NONE[bool(hit.problems)]
    if hit.problems and not hit.read:
        head = "none of them could be compared; mend these, and check again"
    name = quote(folder.as_posix())
    following = f"next: check confirm {name} goes through them beside the article; then check {name}"
    return [*hit.problems, head, *([explicit] if explicit else []), following]


def _stem(name: str, publisher: str, published: str) -> str:
    """What the claim file is called: as the article's file, else by its publisher and date."""
    return slug(Path(name).stem) if name != STANDARD_INPUT else slug(f"{publisher}-{published}")
