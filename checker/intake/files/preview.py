"""A claim file that is not written yet, read as it would be once it is."""

from __future__ import annotations

from checker.intake.files.article import read_article_file
from checker.intake.files.claims import read_claim
from checker.intake.files.load import most_bytes
from checker.intake.files.problems import Problem, Problems
from checker.intake.files.read_context import ReadContext, WordingCache
from checker.intake.files.resolve import Minutes
from checker.intake.files.tree import parse_yaml
from checker.intake.files.undeclared import with_units
from checker.model.claim import Claim
from checker.model.vocabulary import Settings, Vocabulary


def read_text(
    text: str, name: str, stem: str, vocabulary: Vocabulary, settings: Settings, wordings: WordingCache
) -> tuple[tuple[Claim | None, ...], tuple[Problem, ...]]:
    """The claims in the text of a file, None for each that cannot be read, and what is wrong, but for links."""
    problems = Problems()
    root = parse_yaml(text, name, problems)
    if root is None:
        return (), problems.in_order()
    resolver = Minutes(vocabulary)
    context = ReadContext(
        vocabulary,
        resolver,
        wordings,
        most_bytes(settings),
        problems,
        language=settings.language,
    )
    rows = read_article_file(root, stem, context)
    claims = tuple(read_claim(row, context) for row in rows)
    resolver.taken()
    return claims, with_units(problems.in_order(), rows, context)
