"""What a few papers say of one thing, checked: vocabularies of three stories, and articles with a line for each claim."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.model.finding import Finding
from checker.run import Run

ARRIVED = """\
who: {North Koreans: {}}
event: {arrived: {}}
sources: {Ministry: {trust: 2}}
"""
DIED = """\
who: {dead: {parts: [{complete: [fugitives, bystanders, guards]}]}, fugitives: {}, bystanders: {}, guards: {}}
event: {died: {}}
sources: {Institute: {trust: 3}, Police: {trust: 2}}
"""
DESERTED = """\
who: {soldiers: {}}
event: {deserted: {}}
sources: {Army: {trust: 2}}
"""
Articles = dict[str, tuple[str, str, tuple[str, ...]]]
"""By file stem: the date of publication, what all claims share, and each claim without braces."""


def findings(vocabulary: str, articles: Articles) -> tuple[Finding, ...]:
    """All findings on articles, each of a publisher of its own."""
    with TemporaryDirectory() as folder:
        Path(folder, "vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
        for stem, (published, shared, claims) in articles.items():
            name = stem.removesuffix("-2")
            head = f"article: {{title: {name}, publisher: Paper {name}, published: {published}}}\ndefaults: {{{shared}}}\n"
            lines = "".join(f"  - {{{claim}, quote: {_figure(claim)}}}\n" for claim in claims)
            Path(folder, f"{stem}.yaml").write_text(f"{head}claims:\n{lines}", encoding="utf-8")
        return Run((folder,), in_part=False).report.findings


def _figure(claim: str) -> str:
    """The words of a claim that name its figure, as they stand there."""
    match = re.search(r"(?:value|change|share|record|trend): ('[^']*'|[^,]*)", claim)
    assert match is not None
    return match[1]


def roles(vocabulary: str, articles: Articles) -> list[tuple[str, set[str], set[str], set[str]]]:
    """Of each finding with a proof its severity, and the ids of the suspects, of those of which one is off, of the premises."""
    return [
        (
            found.severity,
            *(
                {part.claim.id for part in found.parts if part.role == role}  # type: ignore[misc]
                for role in ("suspect", "either", "premise")
            ),
        )
        for found in findings(vocabulary, articles)
        if found.proof
    ]
