"""What editors are offered in the fields of claims: the names of one vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from checker.intake.files.files import VOCABULARY, claim_files, companion
from checker.intake.files.load import UNFILLED, read_tree, usual_size
from checker.intake.files.problems import Problems
from checker.intake.files.vocabulary import read_vocabulary
from checker.intake.files.vocabulary_form import VOCABULARY_FILE
from checker.model.errors import Unusable
from checker.model.vocabulary import DIMENSIONS, Concept, Name, Vocabulary

Completions = Mapping[str, tuple[str, ...]]
"""Names by the fields in which they may stand; anything else may stand there too."""
_PERIODS = ("period", "from", "among", "since", "until", "over")


def completions_for(paths: Sequence[Path]) -> Completions:
    """The names of the vocabulary that goes with these folders or files. Raises Unusable unless there is one that is sound."""
    problems = Problems()
    file = companion(VOCABULARY, paths, claim_files(paths, Problems()), problems)
    if file is None:
        raise Unusable(f"no {VOCABULARY} goes with {', '.join(path.as_posix() for path in paths)}; begin one with: check init")
    root = read_tree(file, usual_size(), problems, UNFILLED, VOCABULARY_FILE)
    vocabulary = read_vocabulary(root, problems) if root is not None else None
    if vocabulary is None or len(problems):
        raise Unusable(*map(str, problems.in_order()))
    return completions(vocabulary)


def completions(vocabulary: Vocabulary) -> Completions:
    """The names of concepts, scopes, periods, publishers and sources, with their other names, where each may stand."""
    concepts = {each: _spellings(vocabulary.concepts.get(each, {}).values()) for each in DIMENSIONS}
    scopes, sources = _sorted(vocabulary.scopes), _spellings(vocabulary.sources.values())
    names = {
        **concepts,
        "scope": scopes,
        "of": _sorted((*scopes, *concepts["who"])),
        "source": _sorted((*sources, "unnamed")),
        "via": sources,
        "publisher": _spellings(vocabulary.publishers.values()),
        **dict.fromkeys(_PERIODS, _sorted(vocabulary.periods)),
    }
    return {field: each for field, each in names.items() if each}


def _spellings(names: Iterable[Concept | Name]) -> tuple[str, ...]:
    return _sorted(spelling for name in names for spelling in (name.name, *name.also))


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names), key=lambda name: (name.casefold(), name)))
