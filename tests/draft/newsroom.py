"""A vocabulary of sailors, and what is drafted of a text by it."""

from __future__ import annotations

from functools import cache

from checker.intake.documents.document import Document
from checker.intake.draft.draft import Draft, DraftedClaim, Drafter
from checker.intake.files.problems import Problems
from checker.intake.files.tree import parse_yaml
from checker.intake.files.vocabulary import read_vocabulary
from checker.intake.language.periods import read_period
from checker.model.vocabulary import Vocabulary

WORDS = """\
who:
  sailors: {also: [sailor, seafarers], parts: [{complete: [men, women]}]}
  men: {also: [man, male sailors]}
  women: {also: [woman, female sailors]}
event:
  landed: {also: [land, landing, came ashore, arrived]}
  residing: {kind: state, also: [living, live, lived]}
where:
  Norland: {also: [the North]}
scopes:
  landings: {who: sailors, event: landed, where: Norland}
periods:
  since the flood: 1990-05-04/..
sources:
  Harbour Ministry: {also: [harbour ministry]}
"""
PUBLISHED = "2020-07-15"


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of sailors."""
    return vocabulary_of(WORDS)


def vocabulary_of(text: str) -> Vocabulary:
    """The vocabulary of a text, which is sound."""
    problems = Problems()
    root = parse_yaml(text, "vocabulary.yaml", problems)
    assert root is not None
    words = read_vocabulary(root, problems)
    assert not problems.in_order()
    return words


@cache
def drafter() -> Drafter:
    """A drafter by it."""
    return Drafter(vocabulary())


def draft(text: str, published: str = PUBLISHED) -> Draft:
    """The draft of a text of that day."""
    return drafter().draft(Document(text), None if published == "unknown" else read_period(published))


def written(claim: DraftedClaim) -> str:
    """A claim as one line: its fields, the dimensions of its scope, and which of them are no more than guesses."""
    fields = [f"{name}: {answer.text}" for name, answer in claim.fields]
    scope = " ".join(answer.text for _, answer in claim.scope)
    whole = f" of {claim.whole[0][1].text}" if claim.whole else ""
    return f"“{claim.quote}” {'; '.join(fields)}; {scope}{whole}"
