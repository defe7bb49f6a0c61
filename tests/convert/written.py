"""Claim files and a vocabulary as text."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from checker.model.scope import Scope
from checker.model.vocabulary import DIMENSIONS
from tests.convert.concepts import Added
from tests.convert.forms import Drawn
from tests.convert.labelled import Labelled, Paper
from tests.convert.scopes import Scopes

_PLAIN = re.compile(r"[A-Za-z0-9.][\w .%'’()/+…–-]*")
LeftOut = tuple[Labelled, str]


def claim_file(
    paper: Paper,
    claims: Mapping[str, Drawn],
    links: Mapping[str, str],
    left_out: Sequence[LeftOut],
    named: Mapping[str, Scope],
) -> str:
    """One claim file; `links` are its corrections by id, `named` the scopes with a name. What is left out stands as comments."""
    sources = Counter(source_of(claim.label) for claim in claims.values())
    usual = sources.most_common(1)[0][0] if sources else "unnamed"
    head = [
        "article:",
        f'  title: "[no title kept] article {paper.number}"',
        f"  publisher: {scalar(paper.publisher)}",
        f"  published: {paper.published}",
        *([f"  url: {scalar(paper.url)}"] if paper.url else []),
        "defaults:",
        f"  source: {scalar(usual)}",
        "claims:",
    ]
    blocks = ["\n".join(_claim(key, claim, links, usual, named)) for key, claim in claims.items()]
    comments = [f"# not recorded: {json.dumps(label.phrase, ensure_ascii=False)} because {why}" for label, why in left_out]
    return "\n".join([*head, "\n\n".join(blocks), *(["", *comments] if comments else [])]) + "\n"


def _claim(key: str, claim: Drawn, links: Mapping[str, str], usual: str, named: Mapping[str, Scope]) -> list[str]:
    lines = [f"  - id: {scalar(key.partition('/')[2])}", f"    quote: {scalar(claim.quote)}"]
    form = dict(claim.fields)
    period = form.pop("period")
    lines += [f"    {name}: {scalar(text)}" for name, text in form.items()]
    lines += [f"    scope: {_scope(claim.scope, named)}", f"    period: {period}"]
    if source_of(claim.label) != usual:
        lines.append(f"    source: {scalar(source_of(claim.label))}")
    if claim.status:
        lines.append(f"    status: {claim.status}")
    if key in links:
        lines.append(f"    supersedes: {links[key]}")
    return lines


def source_of(label: Labelled) -> str:
    """Who vouches; an article's own author is nobody it names."""
    return label.source if label.source not in ("", "author") else "unnamed"


def _scope(scope: Scope, named: Mapping[str, Scope]) -> str:
    name = next((name for name, known in named.items() if known == scope), "")
    if name:
        return scalar(name)
    given = [f"{dimension}: {scalar(text)}" for dimension, text in zip(DIMENSIONS, scope, strict=True) if text]
    return "{" + ", ".join(given) + "}"


def scalar(text: str) -> str:
    """A text as a YAML scalar, quoted where it would not stand as itself."""
    if _PLAIN.fullmatch(text) and text == text.strip() and text.lower() != "null":
        return text
    return json.dumps(text, ensure_ascii=False)


def vocabulary_file(base: str, scopes: Scopes) -> str:
    """The vocabulary with the concepts that it lacks, each at the head of its section."""
    for section in DIMENSIONS:
        added = getattr(scopes, section).added
        if added:
            base = _headed(base, section, "\n".join(f"  {scalar(name)}: {_concept(what)}" for name, what in added.items()))
    return base


def _headed(base: str, section: str, lines: str) -> str:
    """The text with lines at the head of a section, which may be empty or missing."""
    found = re.search(rf"^{section}:(?: \{{\}})?\n", base, re.MULTILINE)
    if found is None:
        return f"{base}\n{section}:\n{lines}\n"
    return f"{base[: found.start()]}{section}:\n{lines}\n{base[found.end() :]}"


def _concept(what: Added) -> str:
    fields = [f"within: {scalar(what.within)}"] if what.within else []
    fields += [f"unit: {scalar(what.unit)}"] if what.unit != "people" else []
    fields += [f"kind: {what.kind}"] if what.kind else []
    return "{" + ", ".join(fields) + "}" + (f"  # {what.remark}" if what.remark else "")
