"""A claim as a form: its fields in the order in which an editor looks at them, with how sure each is and what else it may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.desk.articles import OpenArticle, OpenClaim
from checker.intake.draft.attribution import UNNAMED
from checker.intake.files.article_form import CLAIM, STATUSES
from checker.model.claim import Claim
from checker.model.vocabulary import DIMENSIONS
from checker.prose.safe import clean
from checker.report.render.claims import period_words, scope_words
from checker.report.render.page.claim_words import both_readings

LABELS = {
    "quote": "The article’s words",
    "value": "Figure",
    "change": "Change",
    "from": "Compared with",
    "share": "Share",
    "record": "Record",
    "trend": "Trend",
    "each": "In each",
    "average": "On average a",
    "among": "Among",
    "since": "Since",
    "over": "Over",
    "of": "Of what",
    "of.who": "Of whom",
    "of.event": "Of what happened",
    "of.where": "Of where",
    "of.route": "Of which way",
    "scope": "What is counted",
    "scope.who": "Who",
    "scope.event": "What happened",
    "scope.where": "Where",
    "scope.route": "By which way",
    "period": "When",
    "source": "On whose word",
    "via": "Through whom",
    "status": "Status",
    "note": "Your note",
}
"""What a field is called in the form; others by their name in the file."""
MOST_KEYS = 9
"""Alternatives that a key of their own picks."""
_KEY, _LATER = "?", "??"
"""What drafting thinks possible has the first keys, so that these are the same whatever was confirmed before."""
MOST_BESIDE = 2
"""Texts of other claims that a field is offered."""


@dataclass(frozen=True, slots=True)
class OtherAnswer:
    """What else a field may be, and the key that picks it, "" where it has none."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class FormField:
    """A field with its text; `sure` is "" where nobody drafted it; `offers` names the list of what may stand there."""

    name: str
    label: str
    text: str
    sure: str
    offers: str
    usual: str
    alternatives: tuple[OtherAnswer, ...]


@dataclass(frozen=True, slots=True)
class ClaimForm:
    """The form of a claim. `reads` and `about` say in plain words what is read; "" where it cannot be read."""

    fields: tuple[FormField, ...]
    further: tuple[tuple[str, str], ...]
    reads: str
    about: str


def claim_form(article: OpenArticle, claim: OpenClaim, typed: dict[str, str] | None = None) -> ClaimForm:
    """The form of a claim, with what was `typed` into it before, if it comes back."""
    names = list(_names(article, claim))
    keys = iter(range(1, MOST_KEYS + 1))
    offers = article.names
    rows = []
    for name in names:
        answer = claim.answers.get(name)
        stands = claim.filed.field(name)
        text = typed.get(name, stands) if typed is not None else stands
        sure = answer.sure if answer is not None and claim.filed.draft and answer.text == text else ""
        drafted = (answer.text, *answer.others) if answer and claim.filed.draft else ()
        beside = _beside(article, claim, name) if claim.filed.draft and sure != "sure" else ()
        alternatives = tuple(
            OtherAnswer(each, _KEY if each in drafted else _LATER)
            for each in dict.fromkeys((*drafted, *beside))
            if each and each != text
        )
        usual = article.defaults.get(name, "")
        rows.append(FormField(name, LABELS.get(name, name), text, sure, _offers(name, offers), usual, alternatives))
    rows = _with_keys(_with_keys(rows, _KEY, keys), _LATER, keys)
    docs = {each.name: each.doc for each in CLAIM.fields}
    there = {name.partition(".")[0] for name in names} | {*claim.filed.fixed, "id", "draft"}
    further = tuple((name, docs[name]) for name in CLAIM.names() if name not in there)
    read = claim.claim
    return ClaimForm(tuple(rows), further, *plain_words(read))


def plain_words(claim: Claim | None) -> tuple[str, str]:
    """What is read, and of whom and when; "" where it cannot be read."""
    if claim is None:
        return "", ""
    return clean(both_readings(claim)), ", ".join(filter(None, (scope_words(claim.scope), period_words(claim.period))))


def _names(article: OpenArticle, claim: OpenClaim) -> Iterator[str]:
    """The fields to show: those that the claim has, and those that a claim usually has."""
    present = [name for name, _ in claim.filed.fields if name != "id"]
    late = ("scope", "period", "source", "via", "status", "note")
    yield from (name for name in present if name.partition(".")[0] not in late)
    if "scope" in present:
        yield "scope"
    elif "scope" in claim.filed.fixed:
        pass
    else:
        usual = ("who", "event", "where")
        for name in DIMENSIONS:
            if f"scope.{name}" in present or (name in usual and "scope" not in article.defaults):
                yield f"scope.{name}"
    for name in ("period", "source"):
        if name not in claim.filed.fixed:
            yield name
    yield from (name for name in present if name in ("via", "status", "note"))


def _with_keys(rows: Sequence[FormField], wanting: str, keys: Iterator[int]) -> list[FormField]:
    """The rows, their alternatives that want a key with the next ones there are."""

    def keyed(each: OtherAnswer) -> OtherAnswer:
        return replace(each, key=str(next(keys, ""))) if each.key == wanting else each

    return [replace(row, alternatives=tuple(map(keyed, row.alternatives))) for row in rows]


def _beside(article: OpenArticle, claim: OpenClaim, name: str) -> Iterator[str]:
    """What a field that is not sure may be by the rest of the article: as in confirmed claims, the nearest before first."""
    if name.partition(".")[0] not in ("scope", "period", "source"):
        return
    at = article.claims.index(claim)
    nearest = (*reversed(article.claims[:at]), *article.claims[at + 1 :])
    texts = (each.filed.field(name) or article.defaults.get(name, "") for each in nearest if not each.filed.draft)
    yield from list(dict.fromkeys(filter(None, texts)))[:MOST_BESIDE]
    if name == "source":
        yield UNNAMED


def _offers(name: str, offers: object) -> str:
    last = name.rpartition(".")[2]
    if name == "status":
        return "status"
    return last if isinstance(offers, dict) and last in offers else ""


STATUS_WORDS = STATUSES
