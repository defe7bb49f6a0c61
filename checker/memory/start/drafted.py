"""A vocabulary as `check init --from` writes it: of articles, for an editor to go through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from checker.intake.draft.glossary import Glossary, Term
from checker.memory.drafts.claim_file import scalar

_HEAD = """\
# yaml-language-server: $schema=.schema/vocabulary.json
# Drafted from articles, and confirmed by nobody: whether two names mean the same, and what is a part of what, is for you to say.
"""


def vocabulary_text(glossary: Glossary, sources: Iterable[str]) -> str:
    """The text of vocabulary.yaml with the concepts of a glossary, and who vouches for figures."""
    dimensions = {"who": glossary.who or (Term("people"),), "event": glossary.event, "where": glossary.where}
    lines = [line for name, terms in dimensions.items() for line in _section(name, terms)]
    voices = dict.fromkeys(sources)
    lines += ["sources:" if voices else "sources: {}", *(f"  {_key(voice)}: {{}}" for voice in voices)]
    return _HEAD + "\n".join((*lines, ""))


def _section(name: str, terms: Iterable[Term]) -> Iterator[str]:
    terms = tuple(terms)
    yield f"{name}:" if terms else f"{name}: {{}}"
    for term in terms:
        yield f"  {_key(term.name)}: {_entry(term)}"


def _entry(term: Term) -> str:
    kinds = {"complete": term.divided, "some": term.parts}
    parts = ", ".join(f"{{{kind}: {_listed(names)}}}" for kind, names in kinds.items() if names)
    fields: Mapping[str, str] = {"also": _listed(term.also) if term.also else "", "parts": f"[{parts}]" if parts else ""}
    return f"{{{', '.join(f'{name}: {text}' for name, text in fields.items() if text)}}}"


def _listed(names: Iterable[str]) -> str:
    return f"[{', '.join(map(_key, names))}]"


def _key(text: str) -> str:
    return scalar(text, flow=True)


def part_entries(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Entries of a vocabulary for parts, each within its whole."""
    return {part: f"{{within: {_key(whole)}}}" for part, whole in pairs}
