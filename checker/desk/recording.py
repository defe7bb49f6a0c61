"""What an editor decides of claims: written into their files a step at a time, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

import yaml

from checker.desk.articles import Articles, OpenArticle, OpenClaim, known_of
from checker.desk.folder import Refused
from checker.drafting import claim_lines, drafted_at
from checker.intake.draft.answers import TextPlace
from checker.intake.draft.draft import DraftedClaim
from checker.intake.files.article_form import CLAIM
from checker.intake.files.files import VOCABULARY, claim_files, suffix_of
from checker.intake.files.problems import Problems
from checker.intake.files.source import Unreadable, bytes_of, decoded
from checker.memory.drafts.drafts import FIELD
from checker.memory.drafts.edits import confirmed, dropped
from checker.memory.drafts.fields import rewritten, with_claim
from checker.memory.drafts.filed import FiledClaim, claims_of
from checker.memory.step_log import MOST as MOST_STEPS
from checker.memory.step_log import LoggedStep, forget, log, logged
from checker.memory.steps import step, take_back
from checker.memory.words.added import with_entries
from checker.model.claim import Claim
from checker.model.errors import Unusable
from checker.model.problem import Problem
from checker.model.vocabulary import DIMENSIONS

FIELDS = frozenset(
    (*CLAIM.names(), *(f"{outer}.{name}" for outer in ("scope", "of") for name in DIMENSIONS if outer in CLAIM.names()))
) - {"id", FIELD, "scope_of"}
"""The fields that a form may hold."""
SECTIONS = (*DIMENSIONS, "sources", "publishers")


class Meanwhile(Exception):
    """The claim has been changed by somebody else since the form was made; nothing was written."""


class NotReadable(Exception):
    """The claim cannot be read as it is wished; nothing was written. `problems` say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(*map(str, problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Recording:
    """Changes claim files of a folder; `done` are the steps that can be taken back, those of before too, the last one last."""

    folder: Path
    articles: Articles
    done: list[LoggedStep] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self.done.extend(logged(self.folder))

    def file(self, name: str) -> Path:
        """The claim file of this name in the folder. Raises Refused where there is none: no other file is ever touched."""
        files = claim_files([self.folder], Problems())
        path = next((each.path for each in files if each.name == name and suffix_of(each.path) == ".yaml"), None)
        if path is None:
            raise Refused(f"{name}: no such claim file in {self.folder.as_posix()}")
        return path

    def confirm(self, article: OpenArticle, key: str, version: str, fields: Mapping[str, str]) -> str:
        """Write the fields and take the mark of a draft from the claim; the key of what comes next, "" if nothing does.

        Raises Meanwhile, NotReadable, and Unusable where it cannot be written. Where nothing but names is amiss, which the
        vocabulary may be given, a draft keeps the fields.
        """

        def edit(text: str) -> str:
            filed = _same(text, key, version)
            after = self._fields(article, text, filed, fields, readable=True)
            after = _sound(confirmed(after, filed.number) if filed.draft else after, article, filed)
            return after

        try:
            self._do(article, key, edit, "confirm")
        except NotReadable as error:
            claim = article.claim(key)
            if claim is not None and claim.filed.draft and all(problem.undeclared for problem in error.problems):
                self.save(article, key, version, fields)
            raise
        following = article.following(key)
        return following.key if following else ""

    def save(self, article: OpenArticle, key: str, version: str, fields: Mapping[str, str]) -> None:
        """Write the fields, and let a draft be one. Raises as `confirm`, but for what cannot be read."""
        self._do(
            article,
            key,
            lambda text: self._fields(article, text, _same(text, key, version), fields, readable=False),
            "change",
        )

    def reading(self, article: OpenArticle, key: str, fields: Mapping[str, str]) -> tuple[Claim | None, tuple[Problem, ...]]:
        """How a claim would be read with these fields, or why it cannot be; nothing is written. Raises Refused, Unusable."""
        claim = article.claim(key)
        if claim is None:
            raise Refused(f"{article.name}: the claim is not there any more")
        try:
            text = decoded(bytes_of(article.path))
        except Unreadable as error:
            raise Unusable(f"{article.name}:{error.line}: {error.what}; {error.instead}") from error
        filed = _same(text, key, claim.filed.version)
        after = self._fields(article, text, filed, fields, readable=False)
        read, _ = article.frame.read(after, article.name, article.stem)
        return (read[filed.number] if filed.number < len(read) else None), _problems(article, after, filed.number)

    def drop(self, article: OpenArticle, key: str, version: str) -> str:
        """Take the claim out of its file; the key of what comes next."""

        def edit(text: str) -> str:
            filed = _same(text, key, version)
            return _sound(dropped(text, filed.number, drafts_alone=False), article, filed)

        self._do(article, key, edit, "drop")
        following = article.following(key)
        return following.key if following else ""

    def add(self, article: OpenArticle, place: TextPlace) -> str:
        """A claim more, of what stands at a place of the text: its key."""
        document = article.document
        if document is None or not 0 <= place[0] < place[1] <= min(len(document.text), place[0] + _LONGEST):
            raise Refused(f"select the words of one figure in the text, of at most {_LONGEST} characters")
        words = document.text[slice(*place)]
        place = place[0] + len(words) - len(words.lstrip()), place[1] - (len(words) - len(words.rstrip()))
        if place[0] >= place[1]:
            raise Refused("select the words of one figure in the text")
        known = known_of(document, article.head)
        claim = drafted_at(known, article.frame.drafter, place, _before(article, place))
        claim = replace(claim, id=_free_id(claim.id, article))
        lines = claim_lines(known, claim)

        def edit(text: str) -> str:
            after = with_claim(text, lines)
            if after is None:
                raise Unusable(f"{article.name}: a claim cannot be put into it as it is written; write by hand:", *lines)
            return after

        self._do(article, claim.id, edit, "add")
        return claim.id

    def add_word(self, article: OpenArticle, key: str, section: str, name: str, entry: Mapping[str, str]) -> None:
        """Write a name into the vocabulary: of a section, with `within`, `also of`, `kind` or `unit` where they are given."""
        from checker.memory.ledger.lines import in_one_line, scalar

        name = in_one_line(name)
        if section not in SECTIONS or not name:
            raise Refused("name the word, and what it is: " + ", ".join(SECTIONS))
        inner = ", ".join(f"{each}: {scalar(in_one_line(text), listed=True)}" for each, text in entry.items() if text.strip())

        def edit(text: str) -> str:
            after = with_entries(text, {section: {name: f"{{{inner}}}"}})
            if after is None or after == text:
                raise Unusable(f"{VOCABULARY}: “{name}” cannot be put into it as it is written; write it there by hand")
            return after

        self._do(article, key, edit, f"add “{name}” to the vocabulary", self.folder / VOCABULARY)

    def undo(self, article: Path) -> str:
        """Take the last step of an article back; the key of its claim. Raises Refused where there is none, or it cannot be."""
        with self.lock:
            last = next((each for each in reversed(self.done) if each.article == article), None)
            if last is None:
                raise Refused("there is nothing to undo")
            self.done.remove(last)
            forget(self.folder, last.number)
            try:
                take_back(self.folder, last.step)
            except Unusable as error:
                raise Refused(*error.lines) from error
            return last.key

    def last(self, article: Path) -> str:
        """What the last step of an article did; "" where there is none to take back."""
        return next((each.step.does for each in reversed(self.done) if each.article == article), "")

    def _do(self, article: OpenArticle, key: str, edit: object, does: str, path: Path | None = None) -> None:
        done = step(self.folder, path or article.path, edit, does)  # type: ignore[arg-type]
        if done.before != done.after:
            with self.lock:
                number = self.done[-1].number + 1 if self.done else 1
                self.done.append(LoggedStep(number, done, article.path, key))
                log(self.folder, self.done[-1])
                del self.done[:-MOST_STEPS]

    def _fields(self, article: OpenArticle, text: str, filed: FiledClaim, fields: Mapping[str, str], readable: bool) -> str:
        unknown = sorted(set(fields) - FIELDS)
        if unknown:
            raise Refused(*(f"{name}: no field of a claim" for name in unknown))
        after = _sound(rewritten(text, filed.number, fields), article, filed)
        if readable:
            # Nothing was changed: it reads as when the article was opened.
            same = article.claim(filed.id) if after == text else None
            fits = same is not None and same.filed.version == filed.version
            problems = same.problems if same is not None and fits else _problems(article, after, filed.number)
            if problems:
                raise NotReadable(problems)
        return after


_LONGEST = 200


def _same(text: str, key: str, version: str) -> FiledClaim:
    """The claim in the text of its file, if it is as it was. Raises Meanwhile."""
    try:
        every = claims_of(text)
    except yaml.YAMLError as error:
        raise Meanwhile from error
    same = [each for each in every if (f"#{each.number}" == key or each.id == key) and each.version == version]
    if not same:
        raise Meanwhile
    return same[0]


def _sound(after: str | None, article: OpenArticle, filed: FiledClaim) -> str:
    if after is None:
        raise Unusable(f"{article.name}:{filed.line}: cannot be done as the file is written; edit it there by hand")
    return after


def _problems(article: OpenArticle, text: str, number: int) -> tuple[Problem, ...]:
    """What would be wrong in a claim if its file were so."""
    filed = next(each for each in claims_of(text) if each.number == number)
    _, problems = article.frame.read(text, article.name, article.stem)
    return tuple(problem for problem in problems if filed.line <= problem.location.line <= filed.last)


def _before(article: OpenArticle, place: TextPlace) -> DraftedClaim | None:
    """The claim that stands last before a place of the text, or the first of all, by what stands in its fields."""
    from checker.intake.draft.answers import FieldAnswer

    placed = [each for each in article.claims if each.place is not None]
    placed.sort(key=lambda each: each.place or (0, 0))
    before: OpenClaim | None = next((each for each in reversed(placed) if (each.place or (0, 0)) < place), None)
    before = before or (placed[0] if placed else None)
    if before is None or before.place is None:
        return None
    fields = tuple((name, FieldAnswer(text, "guess")) for name, text in before.filed.fields if name in ("period", "source"))
    scope = tuple(
        (name.removeprefix("scope."), FieldAnswer(text, "guess"))
        for name, text in before.filed.fields
        if name.startswith("scope.")
    )
    return DraftedClaim(before.key, before.filed.field("quote"), before.place, before.place, fields, scope)


def _free_id(name: str, article: OpenArticle) -> str:
    taken = {each.filed.id for each in article.claims}
    numbers = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(each for each in numbers if each not in taken)
