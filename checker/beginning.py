"""A folder of claims begun from articles: their vocabulary, and a claim file for each, which a check reads as they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.drafting import Drafter, claim_file, distinct_stems, drafted, slug, usual_language
from checker.intake.documents.document import Document
from checker.intake.draft.answers import AMONG, FieldAnswer
from checker.intake.draft.draft import Draft, DraftedClaim
from checker.intake.draft.glossary import glossary_of
from checker.intake.draft.same_events import with_same_events
from checker.intake.files.files import VOCABULARY
from checker.intake.files.load import load
from checker.intake.files.problems import Problems
from checker.intake.files.tree import parse_yaml
from checker.intake.files.vocabulary import read_vocabulary
from checker.memory.start.drafted import part_entries, vocabulary_text
from checker.memory.start.files import Begun, begun
from checker.memory.words.added import with_entries
from checker.memory.words.needed import needed
from checker.model.errors import Unusable
from checker.model.finding import Finding
from checker.model.vocabulary import Vocabulary
from checker.run import Run

_ROUNDS = 4
_SOME_OF = ", some of "
_NOBODY = "unnamed"


@dataclass(frozen=True, slots=True)
class BegunFromArticles:
    """The files written, how many claims were drafted, how many stand by themselves, and what of the articles has no claim."""

    files: Begun
    claims: int
    apart: int
    empty: tuple[str, ...]


def begin_from(folder: Path, documents: Sequence[tuple[str, Document]], install: str = "") -> BegunFromArticles:
    """Begin a folder with the vocabulary and the claims of articles, by the names of their files.

    A claim of whose fields some are guesses, and which contradicts others, stands by itself, with a scope of its own. Raises
    Unusable where something is missing, where no article makes a claim, and where there is a vocabulary already.
    """
    if (folder / VOCABULARY).exists():
        name = folder.as_posix()
        raise Unusable(f"{name}/{VOCABULARY}: stands already; draft articles by it: check draft ARTICLE --into {name}")
    text = _vocabulary(documents)
    stems = distinct_stems([_stem(name, number) for number, (name, _) in enumerate(documents)])
    by = Drafter(_read(text))
    drafts = {f"{stem}.yaml": drafted(document, by, name) for stem, (name, document) in zip(stems, documents, strict=True)}
    empty = tuple(name for (name, _), draft in zip(documents, drafts.values(), strict=True) if not draft.claims)
    drafts = with_same_events({name: draft for name, draft in drafts.items() if draft.claims})
    if not drafts:
        raise Unusable("no claim was found in the articles: no figure in them counts anything")
    apart: set[str] = set()
    for _ in range(_ROUNDS):
        text, findings = _tried(text, drafts)
        more = {claim for finding in findings for claim in _doubtful(finding, drafts)} - apart
        if not more:
            break
        apart |= more
        drafts = {name: _set_apart(name, draft, more) for name, draft in drafts.items()}
    text, _ = _tried(text, drafts)
    usual = usual_language(folder)
    written = {name: claim_file(draft, usual=usual) for name, draft in drafts.items()}
    files = begun(folder, install, {VOCABULARY: text, **written})
    return BegunFromArticles(files, sum(len(draft.claims) for draft in drafts.values()), len(apart), empty)


def _stem(name: str, number: int) -> str:
    return slug(Path(name).stem) if name != "-" else f"article-{number + 1}"


def _vocabulary(documents: Sequence[tuple[str, Document]]) -> str:
    """The text of a vocabulary of the articles, with those who vouch for their figures."""
    glossary = glossary_of(document for _, document in documents)
    own = Drafter(_read(vocabulary_text(glossary, ())))
    voices = [
        source.text
        for name, document in documents
        for claim in drafted(document, own, name).claims
        if (source := claim.field("source")) is not None and source.text != _NOBODY
    ]
    return vocabulary_text(glossary, sorted(set(voices)))


def _read(text: str) -> Vocabulary:
    problems = Problems()
    return read_vocabulary(parse_yaml(text, VOCABULARY, problems), problems)


def _tried(text: str, drafts: Mapping[str, Draft]) -> tuple[str, tuple[Finding, ...]]:
    """The vocabulary with the names that it lacks, and what does not fit by it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file, draft in drafts.items():
            (folder / file).write_text(claim_file(draft), encoding="utf-8")
        text = _with_measures(_with_parts(text, drafts), drafts)
        (folder / VOCABULARY).write_text(text, encoding="utf-8")
        lacking = needed(load([folder]).problems)
        text = (with_entries(text, lacking) or text) if lacking else text
        (folder / VOCABULARY).write_text(text, encoding="utf-8")
        findings = Run((folder.as_posix(),)).report.findings
    return text, tuple(finding for finding in findings if finding.severity != "note")


def _with_parts(text: str, drafts: Mapping[str, Draft]) -> str:
    """The vocabulary with the parts of which shares are told, each within its whole, where it has no such name."""
    known = {name for concept in _read(text).concepts.get("who", {}).values() for name in (concept.name, *concept.also)}
    pairs = [(dict(claim.scope).get("who"), dict(claim.whole).get("who")) for draft in drafts.values() for claim in draft.claims]
    named = [
        (part.text, whole.text) for part, whole in pairs if part is not None and whole is not None and part.text not in known
    ]
    wholes = [(whole, "") for _, whole in named if whole not in known]
    entries = {**{whole: "{}" for whole, _ in wholes}, **part_entries(named)}
    return (with_entries(text, {"who": entries}) or text) if entries else text


def _with_measures(text: str, drafts: Mapping[str, Draft]) -> str:
    """The vocabulary with the means and rates of which figures are told, each as a measure, where it has no such name."""
    known = {name for concept in _read(text).concepts.get("event", {}).values() for name in (concept.name, *concept.also)}
    events = (event for draft in drafts.values() for claim in draft.claims if (event := claim.measured) is not None)
    entries = {event.text: "{measure: mean}" for event in events if event.text not in known}
    return (with_entries(text, {"event": entries}) or text) if entries else text


def _doubtful(finding: Finding, drafts: Mapping[str, Draft]) -> tuple[str, ...]:
    """The claims that do not fit and whose figure may be told of something else; none if its fields are sure of all.

    Of a tension those alone of which nobody says whom they count: what looks odd is for an editor to see.
    """
    claims = [part.claim.id for part in finding.parts]
    drafted_claims = {f"{Path(name).stem}/{claim.id}": claim for name, draft in drafts.items() for claim in draft.claims}
    doubt = _is_unsure if finding.severity == "contradiction" else _is_of_anybody
    return tuple(name for name in claims if name in drafted_claims and doubt(drafted_claims[name]))


def _is_of_anybody(claim: DraftedClaim) -> bool:
    who = dict(claim.scope).get("who")
    return who is None or who.rests_on is None


def _is_unsure(claim: DraftedClaim) -> bool:
    period = claim.field("period")
    who = dict(claim.scope).get("who")
    return claim.fields[0][0] != "value" or any(answer is None or answer.sure != "sure" for answer in (period, who))


def _set_apart(name: str, draft: Draft, claims: set[str]) -> Draft:
    """The draft with a scope of its own for some of its claims."""
    stem = Path(name).stem
    return replace(draft, claims=tuple(_alone(claim) if f"{stem}/{claim.id}" in claims else claim for claim in draft.claims))


def _alone(claim: DraftedClaim) -> DraftedClaim:
    def own(scope: Sequence[tuple[str, FieldAnswer]], of: str) -> tuple[tuple[str, FieldAnswer], ...]:
        who = dict(scope).get("who")
        name = who.text if who is not None else "people"
        own_name = name if claim.whole else name.replace(AMONG, _SOME_OF)  # "among" says that it lies within another
        return (("who", FieldAnswer(f"{own_name}{of} told as {claim.id}", "guess", None, (name,))),)

    if (measured := claim.measured) is not None:
        alone = replace(measured, text=f"{measured.text} told as {claim.id}", others=(measured.text,))
        return replace(claim, scope=(("event", alone),))
    return replace(claim, scope=own(claim.scope, ""), whole=own(claim.whole, ", all of those") if claim.whole else ())
