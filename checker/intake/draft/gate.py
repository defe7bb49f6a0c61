"""What is drafted is read as any claim file is: a claim of which the reader refuses more than a missing name is no draft."""

from __future__ import annotations

from collections.abc import Mapping

from checker.intake.files.article import read_article_file
from checker.intake.files.claims import read_claim
from checker.intake.files.load import most_bytes
from checker.intake.files.problems import Problems
from checker.intake.files.read_context import ReadContext, WordingCache
from checker.intake.files.resolve import Minutes
from checker.intake.files.tree import MappingEntry, MappingNode, Node, Scalar, SequenceNode
from checker.model.claim import Location
from checker.model.vocabulary import Settings, Vocabulary

_HERE = Location("draft", 1)
DraftedValue = str | Mapping[str, str]


class Gate:
    """Reads drafted claims by a vocabulary."""

    def __init__(self, vocabulary: Vocabulary | None) -> None:
        self._vocabulary = vocabulary or Vocabulary({})
        self._wordings = WordingCache(self._vocabulary, Settings())
        self._resolver = Minutes(self._vocabulary)

    def refusal(self, fields: Mapping[str, DraftedValue], published: str, language: str = "") -> str:
        """Why the reader refuses a claim of these fields, of an article published on a day; "" where it reads it.

        Names that the vocabulary lacks are no refusal: it can be given them.
        """
        problems = Problems()
        context = ReadContext(self._vocabulary, self._resolver, self._wordings, most_bytes(Settings()), problems)
        article = {"title": "-", "publisher": "-", "published": published}
        if language:
            article["language"] = language
        root = _node({"article": article})
        claims = SequenceNode((_node(fields),), _HERE)
        whole = MappingNode((*root.entries, MappingEntry(Scalar("claims", _HERE), claims)), _HERE)
        for row in read_article_file(whole, "draft", context):
            read_claim(row, context)
        self._resolver.taken()
        refused = [problem for problem in problems.in_order() if problem.undeclared is None]
        return refused[0].what if refused else ""


def _node(fields: Mapping[str, DraftedValue] | Mapping[str, Mapping[str, str]]) -> MappingNode:
    return MappingNode(tuple(MappingEntry(Scalar(name, _HERE), _value(value)) for name, value in fields.items()), _HERE)


def _value(value: DraftedValue) -> Node:
    return Scalar(value, _HERE) if isinstance(value, str) else _node(value)
