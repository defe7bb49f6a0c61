"""`check --fix`: mend what is certainly a slip, and tell each change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from shlex import join

from checker.cli import screen
from checker.model.errors import Unusable
from checker.model.problem import Fix, Problem, visible
from checker.prose.phrases import count
from checker.workspace import fixed


def refuse(fix: bool, diff: bool, watch: bool) -> None:
    """Raises Unusable for options that do not go together."""
    wrong = [] if fix else ["--diff: only with --fix; check format --diff shows what that would change"]
    wrong += ["--fix: not with --watch, or a file would change while it is written; fix first"] if watch and fix else []
    if wrong:
        raise Unusable(*wrong)


def hint(problems: Iterable[Problem], paths: Sequence[str]) -> tuple[str, ...]:
    """How many of the problems can be mended at once, and by which command."""
    fixes = sum(problem.fix is not None and problem.fix.span is not None for problem in problems)
    command = f"check --fix {join(paths)}"
    return (f"{command} mends {fixes:,} of these",) if fixes else ()


def fix(paths: Sequence[str], write: bool) -> int:
    """Mend the files and tell of each change; without `write` show them as a diff. Gives 1 if there is anything to mend.

    Raises Unusable if a file cannot be written; the others are mended.
    """
    done = fixed(paths, write)
    if write:
        screen.complain(*map(_line, done.fixes))
    else:
        files = count(len(done.rewritten), "file")
        ending = f"{count(len(done.fixes), 'change')} in {files}; nothing was written" if done.fixes else "nothing to fix"
        screen.write("".join((*(each.diff() for each in done.rewritten), f"{ending}\n")), None)
    if done.left:
        raise Unusable(*map(str, done.left))
    return 1 if done.fixes else 0


def _line(fix: Fix) -> str:
    place = f"{fix.span[0].file}:{fix.span[0].line}" if fix.span else ""
    return visible(f"fixed {place}: {fix.old} -> {fix.new}: {fix.why}")
