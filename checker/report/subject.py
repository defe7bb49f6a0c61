"""What a word names in a report: findings by the beginning of their fingerprint, a claim by its id, an article by its file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from checker.intake.files.names import nearest
from checker.intake.language.characters import one_spelling
from checker.model.claim import Claim
from checker.model.errors import Unusable
from checker.model.finding import FEWEST_DIGITS, Finding, digits_needed, fingerprints_from
from checker.report.render.paths import relative

_DIGITS, _NUMBER = frozenset("0123456789abcdef"), re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a word names: findings of one fingerprint, one claim, or all claims of one file; the other two are empty."""

    findings: tuple[Finding, ...] = ()
    claim: Claim | None = None
    file: tuple[Claim, ...] = ()


def subject(word: str, claims: Sequence[Claim], findings: Sequence[Finding]) -> Subject:
    """What the word names. Raises Unusable with what is near where it names nothing, or more than one."""
    word = one_spelling(word)
    if not word.strip():
        raise Unusable(f"“{word}”: names nothing; check --brief names findings, check show FILE the claims of a file")
    of_file = _of_file(word, claims)
    prints = fingerprints_from(word.lower(), findings)
    ids = _ids(word, claims)
    names = [*([_file(of_file)] if of_file else []), *prints, *ids]
    if len(names) > 1:
        raise Unusable(f"{word}: {len(names)} things are named so; write {' or '.join(names)}")
    if of_file:
        return Subject(file=of_file)
    if prints:
        return Subject(findings=tuple(finding for finding in findings if finding.fingerprint == prints[0]))
    if ids:
        return Subject(claim=next(claim for claim in claims if claim.id == ids[0]))
    raise Unusable(f"{word}: no finding, claim or article is named so; {_near(word, claims, findings)}")


def _of_file(word: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    path = relative(word)
    same = tuple(claim for claim in claims if relative(claim.location.file) == path)
    return same or tuple(claim for claim in claims if word in (claim.article.stem, PurePath(claim.location.file).name))


def _file(claims: Sequence[Claim]) -> str:
    return claims[0].location.file


def _ids(word: str, claims: Sequence[Claim]) -> list[str]:
    """The full ids of the claims that have this one, or this one within their files."""
    ids = [claim.id for claim in claims]
    return [each for each in ids if each == word] or [each for each in ids if each.rpartition("/")[2] == word]


def _near(word: str, claims: Sequence[Claim], findings: Sequence[Finding]) -> str:
    """What to write instead."""
    lower = word.lower()
    if _DIGITS.issuperset(lower) and (short := sorted({f.fingerprint for f in findings if f.fingerprint.startswith(lower[:3])})):
        if len(word) < FEWEST_DIGITS and all(each.startswith(lower) for each in short):
            return f"an id has at least {FEWEST_DIGITS} digits: {' or '.join(each[:FEWEST_DIGITS] for each in short[:3])}"
        return f"did you mean {' or '.join(each[:FEWEST_DIGITS] for each in short[:3])}?"
    if _DIGITS.issuperset(lower) and _NUMBER.search(lower) and len(lower) >= FEWEST_DIGITS:
        return "a finding of this id is no longer there; check --brief names those that are"
    stems = dict.fromkeys(claim.article.stem for claim in claims)
    names = nearest(word, (*(claim.id for claim in claims), *stems))
    return (
        f"did you mean {' or '.join(names)}?" if names else "check --brief names findings, check show FILE the claims of a file"
    )


def finding_named(word: str, claims: Sequence[Claim], findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings of which the word is the id, or of which the claim so named is accused. Raises Unusable if there are none."""
    named = subject(word, claims, findings)
    if named.findings:
        return named.findings
    own = () if named.claim is None else tuple(finding for finding in findings if named.claim.id in finding.accused)
    if len(own) == 1:
        return own
    ids = " or ".join(finding.fingerprint[: digits_needed(findings)] for finding in own)
    raise Unusable(
        f"{word}: {f'{len(own)} findings accuse it; write {ids}' if own else 'name a finding: check --brief lists them'}"
    )
