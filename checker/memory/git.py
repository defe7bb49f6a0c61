"""Asks git: who the editor is, what stood in files at a revision, and to merge the judgements of two editors by itself."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.model.errors import Unusable


class GitError(Exception):
    """Git refused; the message is its own."""


def git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git prints when run in the folder. Raises GitError if it refuses, Unusable if there is no git."""
    import subprocess

    command = ["git", "--literal-pathspecs", "-c", "core.quotePath=false", *arguments]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(command, cwd=folder, input=given, capture_output=True, env=environment, check=False)
    except (FileNotFoundError, PermissionError) as error:
        raise Unusable("git cannot be run; install git, or put it on the PATH") from error
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(lines[0].removeprefix("fatal: ").removeprefix("error: ") if lines else f"exit code {done.returncode}")
    return done.stdout


def user(folder: Path) -> str:
    """The editor's name as git knows it. Raises Unusable if it knows none."""
    author = os.environ.get("GIT_AUTHOR_NAME", "").strip()
    if author:
        return author
    advice = 'write --by "Your Name", or once and for all: git config --global user.name "Your Name"'
    try:
        name = git(folder, "config", "user.name").decode("utf-8", "replace").strip()
    except GitError:
        name = ""
    except Unusable as error:
        raise Unusable(f"nobody knows who judges: {error.lines[0]}, or write --by") from error
    if not name:
        raise Unusable(f"nobody knows who judges: {advice}")
    return name


def top_of(folder: Path) -> Path:
    """The top folder of the repository that holds the folder. Raises GitError if none does."""
    try:
        return Path(os.fsdecode(git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))
    except GitError as error:
        if not str(error).startswith("not a git repository"):
            raise
        raise GitError("not a git repository; git init and a first commit begin one, check judge needs none") from None


def commit_of(top: Path, revision: str) -> str:
    """The commit that a revision names. Raises GitError that says what to do if there is none."""
    try:
        return git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    except GitError:
        shallow = git(top, "rev-parse", "--is-shallow-repository").strip() == b"true"
        why = "this clone is shallow and does not hold it; git fetch --unshallow, or fetch-depth: 0 in the workflow"
        raise GitError(why if shallow else "no such revision; git log shows which there are") from None


def files_at(top: Path, commit: str, paths: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The files at or below the paths, which are relative to the top, and their bytes as they were at the commit."""
    listing = git(top, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *paths)
    entries = [entry.split(b"\t", 1) for entry in listing.split(b"\0") if entry.startswith(b"100")]
    names = [os.fsdecode(name) for _, name in entries]
    wanted = b"".join(head.split()[2] + b"\n" for head, _ in entries)
    stream, at = git(top, "cat-file", "--batch", given=wanted), 0
    for name in names:
        head = stream.index(b"\n", at)
        size = int(stream[at:head].split()[2])
        yield name, stream[head + 1 : head + 1 + size]
        at = head + 1 + size + 1


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
    attributes, line = ledger.parent / ".gitattributes", f"{ledger.name} merge=union"
    if attributes.exists():
        return (f"write “{line}” into {attributes}, so that git merges judgements by itself",)
    try:
        attributes.write_text(f"{line}\n", encoding="utf-8")
    except OSError as error:
        return (f"{attributes}: cannot be written: {error.strerror}; it should say “{line}”",)
    return (f"{attributes}: written, so that git merges judgements by itself; commit it with {ledger.name}",)
