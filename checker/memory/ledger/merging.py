"""Lets git merge the judgements of two editors by itself."""

from __future__ import annotations

import os
from pathlib import Path

from checker.memory.git import GitError, git, top_of
from checker.model.errors import Unusable

_RULE = "merge=union"


def let_git_merge(ledger: Path) -> tuple[str, ...]:
    """See to it that git keeps the lines of both sides where two editors judge at once; what was done, or is to be done.

    Nothing, where git does so already or the ledger is in no repository.
    """
    folder = Path(os.path.realpath(ledger)).parent
    try:
        top_of(folder)
        if git(folder, "check-attr", "merge", "--", ledger.name).rstrip().endswith(b": union"):
            return ()
    except (GitError, Unusable):
        return ()
    attributes, line = ledger.parent / ".gitattributes", f"{ledger.name} {_RULE}"
    if attributes.exists():
        return (f"write “{line}” into {attributes}, so that git merges judgements by itself",)
    try:
        attributes.write_text(f"{line}\n", encoding="utf-8")
    except OSError as error:
        return (f"{attributes}: cannot be written: {error.strerror}; it should say “{line}”",)
    return (f"{attributes}: written, so that git merges judgements by itself; commit it with {ledger.name}",)
