"""What is drafted is read as any claim file is: a claim of which the reader refuses more than a missing name is no draft."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.intake.files.article import read_article_file
from checker.intake.files.article_form import CLAIM, SLUG
from checker.intake.files.claims import read_claim
from checker.intake.files.load import most_bytes
from checker.intake.files.problems import Problems
from checker.intake.files.read_context import RawClaim, ReadContext, WordingCache
from checker.intake.files.reader import Fields, fields_of
from checker.intake.files.resolve import Minutes
from checker.intake.files.shapes import Object, Text
from checker.intake.files.tree import MappingEntry, MappingNode, Node, Scalar, SequenceNode
from checker.intake.files.vocabulary_form import SCOPE
from checker.model.claim import Location
from checker.model.vocabulary import Settings, Vocabulary

_SHAPES = {each.name: each.shape for each in CLAIM.fields}
_SLUG = re.compile(SLUG.pattern)
_SHORT = 200
"""No field need be shorter."""
_HERE = Location("draft", 1)
DraftedValue = str | Mapping[str, str]
DraftedFields = Mapping[str, DraftedValue]


class Gate:
    """Reads drafted claims by a vocabulary."""

    def __init__(self, vocabulary: Vocabulary | None) -> None:
        self._vocabulary = vocabulary or Vocabulary({})
        self._most = most_bytes(Settings())
        self._resolver = Minutes(self._vocabulary)
        self.begin()
        self._heads: dict[tuple[str, str], RawClaim] = {}

    def begin(self) -> None:
        """Forget the wordings of the article before."""
        self.wordings = WordingCache(self._vocabulary, Settings())

    def refusal(self, fields: DraftedFields, published: str, language: str = "") -> str:
        """Why the reader refuses a claim of these fields, of an article published on a day; "" where it reads it.

        Names that the vocabulary lacks are no refusal: it can be given them.
        """
        head = self._head(published, language)
        if not head.sound_article:
            return f"nothing can be published on “{published}”"
        problems = Problems()
        raw = RawClaim(_fields(fields, problems), head.defaults, head.article, head.sound_article, head.in_table)
        read_claim(raw, self._context(problems))
        self._resolver.taken()
        refused = [problem for problem in problems.in_order() if problem.undeclared is None]
        return refused[0].what if refused else ""

    def _head(self, published: str, language: str) -> RawClaim:
        """A claim of such an article, in which only its own fields are missing."""
        key = published, language
        head = self._heads.get(key)
        if head is None:
            article = {"title": "-", "publisher": "-", "published": published} | ({"language": language} if language else {})
            root = _node({"article": article})
            claims = SequenceNode((_node({"id": "-"}),), _HERE)
            whole = MappingNode((*root.entries, MappingEntry(Scalar("claims", _HERE), claims)), _HERE)
            head = read_article_file(whole, "draft", self._context(Problems()))[0]
            # Others may draft at the same time by the same vocabulary: each goes on with what it holds.
            self._heads = {key: head}
            self._resolver.taken()
        return head

    def _context(self, problems: Problems) -> ReadContext:
        return ReadContext(self._vocabulary, self._resolver, self.wordings, self._most, problems)


def _fields(fields: DraftedFields, problems: Problems) -> Fields:
    """The fields of a claim; those that cannot but have the form of their kind are not held against it."""
    if all(_has_form(name, value) for name, value in fields.items()):
        return Fields({name: _value(value) for name, value in fields.items()}, _HERE, True)
    return fields_of(_node(fields), CLAIM, problems)


def _has_form(name: str, value: DraftedValue) -> bool:
    shape = _SHAPES.get(name)
    if not isinstance(value, str):
        return isinstance(shape, Object) and shape.form is SCOPE  # its own reader looks at its form
    if len(value) > _SHORT or not isinstance(shape, Text):
        return False
    if shape is SLUG:
        return _SLUG.fullmatch(value) is not None
    return value in shape.choices or not (shape.choices or shape.pattern)


def _node(fields: Mapping[str, DraftedValue] | Mapping[str, Mapping[str, str]]) -> MappingNode:
    return MappingNode(tuple(MappingEntry(Scalar(name, _HERE), _value(value)) for name, value in fields.items()), _HERE)


def _value(value: DraftedValue) -> Node:
    return Scalar(value, _HERE) if isinstance(value, str) else _node(value)
