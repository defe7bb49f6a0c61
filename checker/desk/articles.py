"""An article as the desk opens it: its text, its claims as the file has them, how each is read, and how sure drafting was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal

import yaml

from checker.drafting import Drafter, drafted_or_empty
from checker.intake.documents.document import Document
from checker.intake.draft.answers import FieldAnswer, Sureness, TextPlace, weaker
from checker.intake.draft.draft import Draft, DraftedClaim, PassedOver
from checker.intake.files.completions import Completions, completions
from checker.intake.files.files import SETTINGS, VOCABULARY, companions, posix_name
from checker.intake.files.load import legible, load
from checker.intake.files.preview import read_text
from checker.intake.files.read_context import WordingCache
from checker.intake.files.source import Unreadable, bytes_of, decoded
from checker.memory.drafts.filed import FiledClaim, filed_article
from checker.memory.texts import text_of
from checker.model.claim import Claim
from checker.model.errors import Unusable
from checker.model.problem import Problem
from checker.model.vocabulary import Settings, Vocabulary

DraftStanding = Literal["confirmed", "sure", "likely", "guess"]
STANDINGS: Mapping[DraftStanding, str] = {
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
    def standing(self) -> DraftStanding:
        """Whether an editor confirmed it; else how sure the least sure field is that nobody changed."""
        if not self.filed.draft:
            return "confirmed"
        sure: Sureness = "sure"
        for name, answer in self.answers.items():
            if self.filed.field(name) == answer.text or not answer.text:
                sure = weaker(sure, answer.sure)
        return sure


@dataclass(frozen=True, slots=True)
class ClaimFrame:
    """By what the articles of a folder are read, with what is wrong in it; `stamp` changes with any of its files."""

    stamp: str
    vocabulary: Vocabulary
    settings: Settings
    problems: tuple[Problem, ...]
    names: Completions
    wordings: WordingCache
    drafter: Drafter

    def read(self, text: str, name: str, stem: str) -> tuple[tuple[Claim | None, ...], tuple[Problem, ...]]:
        """The claims in the text of a file, None for each that cannot be read, and what is wrong."""
        return read_text(text, name, stem, self.vocabulary, self.settings, self.wordings)


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
    frame: ClaimFrame

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
        return self.frame.names

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
    """The articles of a folder; what was worked out of files that have not changed since is remembered."""

    folder: Path
    frames: dict[str, ClaimFrame] = field(default_factory=dict)
    drafts: dict[tuple[str, ...], Draft] = field(default_factory=dict)
    opened: dict[Path, tuple[str, OpenArticle]] = field(default_factory=dict)

    def open(self, path: Path) -> OpenArticle:
        """The article in a claim file. Raises Unusable where the file cannot be read as YAML."""
        frame = self.frame(path)
        document = text_of(self.folder, path.stem)
        try:
            data = bytes_of(path)
            state = sha256(b"\0".join((data, frame.stamp.encode(), repr(document).encode("utf-8", "surrogatepass")))).hexdigest()
            before = self.opened.get(path)
            if before is not None and before[0] == state:
                return before[1]
            article = self._read(path, decoded(data), frame, document)
        except (Unreadable, yaml.YAMLError) as error:
            problems = load([path]).problems
            raise Unusable(*map(str, problems), problems=problems) from error
        if len(self.opened) >= _MOST_DRAFTS:
            self.opened.clear()
        self.opened[path] = state, article
        return article

    def frame(self, path: Path) -> ClaimFrame:
        """Vocabulary and settings that go with a file, and what is wrong in them."""
        beside = [file for name in (VOCABULARY, SETTINGS) for file in companions(name, [path], [])]
        beside += [file for name in (VOCABULARY, SETTINGS) for file in companions(name, [self.folder], [])]
        stamp = repr([(file.name, *_stat(file.path)) for file in beside])
        frame = self.frames.get(stamp)
        if frame is None:
            loaded = load([path])
            own = posix_name(path)
            problems = tuple(problem for problem in loaded.problems if problem.location.file != own)
            names = completions(loaded.vocabulary)
            wordings = WordingCache(loaded.vocabulary, legible(loaded.settings))
            drafter = Drafter(loaded.vocabulary if loaded.vocabulary.concepts else None)
            frame = ClaimFrame(stamp, loaded.vocabulary, loaded.settings, problems, names, wordings, drafter)
            # Others may ask at the same time: each goes on with what it holds.
            self.frames.clear()
            self.frames[stamp] = frame
        return frame

    def _read(self, path: Path, text: str, frame: ClaimFrame, document: Document | None) -> OpenArticle:
        name = posix_name(path)
        filed = filed_article(text)
        read, problems = frame.read(text, name, path.stem)
        draft = self.draft(known_of(document, filed.head), frame) if document is not None else None
        claims = tuple(_claims(filed.claims, read, problems, draft, document))
        of_claims = {id(problem) for each in claims for problem in each.problems}
        rest = tuple(problem for problem in problems if id(problem) not in of_claims)
        places = [each.place for each in claims if each.place]
        passed = tuple(each for each in draft.passed_over if _is_free(each.place, places)) if draft is not None else ()
        return OpenArticle(path, name, filed.head, filed.defaults, claims, document, passed, (*frame.problems, *rest), frame)

    def draft(self, document: Document, frame: ClaimFrame) -> Draft | None:
        """The draft of an article of which publisher and date are known; None where its date cannot be read."""
        key = document.text, document.published or "", document.language or "", frame.stamp
        draft = self.drafts.get(key)
        if draft is None:
            try:
                draft = drafted_or_empty(document, frame.drafter, "the article")
            except Unusable:
                return None
            if len(self.drafts) >= _MOST_DRAFTS:
                self.drafts.clear()
            self.drafts[key] = draft
        return draft


_MOST_DRAFTS = 50


def known_of(document: Document, head: Mapping[str, str]) -> Document:
    """The text of an article with publisher and date as its claim file has them."""
    return replace(document, publisher=head.get("publisher") or "unknown", published=head.get("published") or "unknown")


def _stat(path: Path) -> tuple[int, ...]:
    try:
        status = path.stat()
    except OSError:
        return ()
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def _claims(
    filed: Iterable[FiledClaim],
    read: Sequence[Claim | None],
    problems: Sequence[Problem],
    draft: Draft | None,
    document: Document | None,
) -> Iterator[OpenClaim]:
    ids: dict[str, int] = {}
    proposed = list(draft.claims) if draft is not None else []
    taken: list[TextPlace] = []
    for each in filed:
        ids[each.id] = ids.get(each.id, 0) + 1
        key = each.id if each.id and ids[each.id] == 1 else f"#{each.number}"
        match = _proposed(each, proposed)
        if match is not None:
            proposed.remove(match)
        place = match.place if match is not None else place_of(each.field("quote"), document, taken)
        if place is not None:
            taken.append(place)
        own = tuple(problem for problem in problems if each.line <= problem.location.line <= each.last)
        claim = read[each.number] if each.number < len(read) else None
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


def place_of(quote: str, document: Document | None, taken: Sequence[TextPlace]) -> TextPlace | None:
    """Where a quote stands in the text, or its first part; white space makes no difference."""
    words = quote.split("…")[0].split()
    if document is None or not words:
        return None
    phrase = r"\s+".join(map(re.escape, words))
    # Scripts without spaces have words that go on behind a figure.
    whole = [hit.span() for hit in re.finditer(rf"(?<![\w.,]){phrase}(?!\w)", document.text)]
    places = whole or [hit.span() for hit in re.finditer(phrase, document.text)]
    return next((place for place in places if _is_free(place, taken)), places[0] if places else None)


def _is_free(place: TextPlace, taken: Iterable[TextPlace]) -> bool:
    return all(place[1] <= start or end <= place[0] for start, end in taken)
