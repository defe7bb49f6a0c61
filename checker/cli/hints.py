"""What a person may have meant by a misspelt name, and what to do next: judge the first finding that is new."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.model.errors import Unusable
from checker.model.finding import CheckReport, Finding, digits_needed
from checker.model.history import accused
from checker.prose.phrases import count
from checker.workspace import here_or_above, neighbours

_SEVERITIES = ("contradiction", "tension", "note")
_MANY = 30
"""So many names are only listed where none is near."""
_NAMED = 3
"""Claims of which one is off that are named."""


def choose(option: str, word: str, known: Iterable[str], lists: str = "`check help` lists all") -> str:
    """The word if it is known. Raises Unusable naming the nearest known word, and all others; of many what `lists` them."""
    choices = sorted(set(known))
    if word in choices:
        return word
    from rapidfuzz import process

    best = process.extractOne(word.lower(), choices, score_cutoff=60 if len(choices) > _MANY else 50)
    if len(choices) > _MANY:
        meant = f"did you mean {best[0]}? " if best else ""
        raise Unusable(f"{option} {word}: unknown; {meant}{lists}")
    hint = f"did you mean {best[0]}? " if best else ""
    raise Unusable(f"{option} {word}: unknown; {hint}{'Known' if hint else 'known'}: {', '.join(choices)}")


def inside(folder: str) -> str:
    """What commands that look for claims need to find them in a folder: " --in newsroom"; "" where they find it themselves."""
    here = Path(folder).absolute() == here_or_above(Path("claims")).absolute()
    return "" if here else f" --in {shlex.quote(folder)}"


def next_step(report: CheckReport, folder: str, least: str = "note") -> tuple[str, ...]:
    """One line for the new findings from the severity `least` on; nothing where there are none."""
    counting = _SEVERITIES[: _SEVERITIES.index(least) + 1]
    new = [finding for finding in report.findings if finding.status == "new" and finding.severity in counting]
    if not new:
        return ()
    more = f"; {len(new):,} findings are new" if len(new) > 1 else ""
    chosen = _first_to_judge(new)
    # Who repeats what was judged wrong is to be judged, not that.
    unjudged = [claim for claim in accused(chosen) if chosen.doubt_on(claim) is None]
    claims = [shlex.quote(claim.id) for claim in unjudged or accused(chosen)]
    command = f'check judge {{}}{inside(folder)} --verdict {{}} --because "…"'
    if not chosen.is_open:
        return (f"next: {command.format(claims[0], 'VERDICT')}{more}",)
    choice = " or ".join(claims) if len(claims) <= _NAMED else f"one of {len(claims):,} claims"
    show = f"check show {chosen.fingerprint[: digits_needed(report.findings)]}{inside(folder)}"
    return (f"next: {show}: it is open which is off, {choice}; then {command.format('CLAIM', 'wrong')}{more}",)


def beside_lines(paths: Sequence[str]) -> tuple[str, ...]:
    """How many files beside those that were named took no part, for each of their folders in a line."""
    return tuple(
        f"{count(number, 'other claim file')} in {shlex.quote(folder)} took no part; check {shlex.quote(folder)} compares all"
        for folder, number in neighbours(paths).items()
    )


def _first_to_judge(new: Sequence[Finding]) -> Finding:
    """A refutation before a note, one with a suspect before one that leaves open who is off; of these the gravest."""
    gravest = [finding for finding in new if finding.severity != "note"] or new
    return min(gravest, key=lambda finding: (finding.is_open, _SEVERITIES.index(finding.severity), len(finding.accused)))
