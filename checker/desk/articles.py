"""An article as the desk opens it: its text, its claims as the file has them, how each is read, and how sure drafting was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

import yaml

from checker.drafting import drafted, is_drafted
from checker.intake.documents.document import Document
from checker.intake.draft.answers import FieldAnswer, Sureness, TextPlace, weaker
from checker.intake.draft.draft import Draft, DraftedClaim, PassedOver
from checker.intake.files.completions import Completions, completions
from checker.intake.files.files import posix_name
from checker.intake.files.load import Loaded, load
from checker.intake.files.source import Unreadable, bytes_of, decoded
from checker.memory.drafts.filed import FiledClaim, article_of, claims_of, defaults_of
from checker.memory.texts import text_of
from checker.model.claim import Claim
from checker.model.errors import Unusable
from checker.model.problem import Problem

Standing = Literal["confirmed", "sure", "likely", "guess"]
STANDINGS: Mapping[Standing, str] = {
    "confirmed": "confirmed",
    "sure": "sure",
    "likely": "likely",
    "guess": "a guess",
}


@dataclass(frozen=True, slots=True)
class OpenClaim:
    """A claim of the article: as it stands in the file, and as it is read, if it can be; else why not.

    `answers` are what drafting made of its fields, by name; `place` is where its quote stands in the text, if it does.
    """

    key: str
    filed: FiledClaim
    claim: Claim | None
    problems: tuple[Problem, ...]
    answers: Mapping[str, FieldAnswer]
    place: TextPlace | None

    @property
    def standing(self) -> Standing:
        """Whether an editor confirmed it; else how sure the least sure field is that nobody changed."""
        if not self.filed.draft:
            return "confirmed"
        sure: Sureness = "sure"
        for name, answer in self.answers.items():
            if self.filed.field(name) == answer.text or not answer.text:
                sure = weaker(sure, answer.sure)
        return sure


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An article and its claims in the order of the file; `head` and `defaults` are fields of the file, by name.

    `document` is its text, if that is known; `passed` are figures of it that drafting took for no claims. `problems` are those
    of the file that belong to no claim.
    """

    path: Path
    name: str
    head: Mapping[str, str]
    defaults: Mapping[str, str]
    claims: tuple[OpenClaim, ...]
    document: Document | None
    passed: tuple[PassedOver, ...]
    problems: tuple[Problem, ...]
    loaded: Loaded

    @property
    def stem(self) -> str:
        """What the ids of its claims begin with."""
        return self.path.stem

    @property
    def unconfirmed(self) -> tuple[OpenClaim, ...]:
        """Those that are drafts."""
        return tuple(each for each in self.claims if each.filed.draft)

    @property
    def names(self) -> Completions:
        """What may stand in the fields, by the vocabulary."""
        return completions(self.loaded.vocabulary)

    def claim(self, key: str) -> OpenClaim | None:
        """The claim of this key; None where it is not there any more."""
        return next((each for each in self.claims if each.key == key), None)

    def following(self, key: str) -> OpenClaim | None:
        """The next draft behind a claim, or the first of all; None where there are no others."""
        keys = [each.key for each in self.claims]
        at = keys.index(key) if key in keys else -1
        drafts = [each for each in (*self.claims[at + 1 :], *self.claims[: max(at, 0)]) if each.filed.draft]
        return drafts[0] if drafts else None


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles of a folder; drafts once made of a text by a vocabulary are remembered."""

    folder: Path
    drafts: dict[tuple[str, str, str], Draft] = field(default_factory=dict)

    def open(self, path: Path) -> OpenArticle:
        """The article in a claim file. Raises Unusable where the file cannot be read as YAML."""
        name = posix_name(path)
        loaded = load([path])
        try:
            text = decoded(bytes_of(path))
            filed, head, defaults = claims_of(text), article_of(text), defaults_of(text)
        except (Unreadable, yaml.YAMLError) as error:
            raise Unusable(*map(str, loaded.problems), problems=loaded.problems) from error
        document = text_of(self.folder, path.stem)
        draft = self._draft(document, head, loaded) if document is not None else None
        own = [problem for problem in loaded.problems if problem.location.file == name]
        claims = tuple(_claims(path.stem, filed, loaded, own, draft, document))
        of_claims = {id(problem) for each in claims for problem in each.problems}
        rest = tuple(problem for problem in loaded.problems if id(problem) not in of_claims)
        places = [each.place for each in claims if each.place]
        passed = tuple(each for each in draft.passed_over if _is_free(each.place, places)) if draft is not None else ()
        return OpenArticle(path, name, head, defaults, claims, document, passed, rest, loaded)

    def _draft(self, document: Document, head: Mapping[str, str], loaded: Loaded) -> Draft | None:
        if not is_drafted(document.language):
            return None
        known = replace(document, publisher=head.get("publisher") or "unknown", published=head.get("published") or "unknown")
        key = document.text, known.published or "", repr(loaded.vocabulary)
        if key not in self.drafts:
            if len(self.drafts) >= _MOST_DRAFTS:
                self.drafts.clear()
            try:
                vocabulary = loaded.vocabulary if loaded.vocabulary.concepts else None
                self.drafts[key] = drafted(known, vocabulary, "the article")
            except Unusable:
                return None
        return self.drafts[key]


_MOST_DRAFTS = 50


def _claims(
    stem: str,
    filed: Iterable[FiledClaim],
    loaded: Loaded,
    problems: list[Problem],
    draft: Draft | None,
    document: Document | None,
) -> Iterator[OpenClaim]:
    read = {claim.id: claim for claim in loaded.claims}
    ids: dict[str, int] = {}
    proposed = list(draft.claims) if draft is not None else []
    taken: list[TextPlace] = []
    for each in filed:
        ids[each.id] = ids.get(each.id, 0) + 1
        key = each.id if each.id and ids[each.id] == 1 else f"#{each.number}"
        match = _proposed(each, proposed)
        if match is not None:
            proposed.remove(match)
        place = match.place if match is not None else _stands(each.field("quote"), document, taken)
        if place is not None:
            taken.append(place)
        own = tuple(problem for problem in problems if each.line <= problem.location.line <= each.last)
        claim = read.get(f"{stem}/{each.id}") if key == each.id else None
        yield OpenClaim(key, each, claim, own, _answers(match), place)


def _proposed(filed: FiledClaim, proposed: Iterable[DraftedClaim]) -> DraftedClaim | None:
    """What drafting proposes for a claim of the file."""
    same = [each for each in proposed if each.quote == filed.field("quote")]
    return next((each for each in same if each.id == filed.id), same[0] if same else None)


def _answers(proposed: DraftedClaim | None) -> dict[str, FieldAnswer]:
    if proposed is None:
        return {}
    answers = dict(proposed.fields)
    answers |= {f"scope.{name}": each for name, each in proposed.scope}
    return answers | {f"of.{name}": each for name, each in proposed.whole}


def _stands(quote: str, document: Document | None, taken: list[TextPlace]) -> TextPlace | None:
    """Where a quote stands in the text, or its first part; white space makes no difference."""
    words = quote.split("…")[0].split()
    if document is None or not words:
        return None
    import re

    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    places = [hit.span() for hit in pattern.finditer(document.text)]
    return next((place for place in places if _is_free(place, taken)), places[0] if places else None)


def _is_free(place: TextPlace, taken: Iterable[TextPlace]) -> bool:
    return all(place[1] <= start or end <= place[0] for start, end in taken)
