"""Loads articles with all that bears on them in an archive, of which nothing else is read."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from pathlib import Path

from checker.intake.files.files import File, claim_files, is_folder, posix_name, real, stem_of
from checker.intake.files.load import Loaded, OpenedFiles, gathered, open_files, rows_by_id, rows_of
from checker.intake.files.problems import MOST, Problems
from checker.intake.files.read_context import OpenRecords, RawClaim
from checker.memory.archived.bearing import BearingSearch
from checker.memory.archived.filing import IndexedFile
from checker.memory.archived.index import ArchiveIndex, IndexReplaced, Watch
from checker.memory.archived.part import part_in
from checker.memory.archived.tables import INDEX
from checker.memory.cache.codec import Unfit
from checker.memory.cache.database import TableLayout, in_memory, is_damage, renewed, to_write
from checker.memory.cache.folder import cache_folder, stamp
from checker.model.finding import CheckReport
from checker.model.problem import Problem, number_of

ShownProgress = Callable[[], AbstractContextManager[Watch | None]]
FILE = "index"
_TRIES = 3
"""So often an index is consulted that others write, or have damaged."""


@dataclass(frozen=True, slots=True)
class Archived:
    """What stands in an archive: so many claims in so many files, and so many of them bear on the articles."""

    claims: int
    files: int
    bearing: int


class HeldAgainst:
    """Holds articles against an archive. Its index is kept beside it if it is to be, and can be; `watched` shows the work."""

    def __init__(self, archive: Path, keep: bool, watched: ShownProgress) -> None:
        self._archive, self._watched = archive, watched
        self._index = cache_folder((str(archive),)) / FILE if keep else None
        self._own = frozenset[str]()
        self.archived = Archived(0, 0, 0)

    def load(self, paths: Sequence[Path], stored: OpenRecords | None) -> Loaded:
        """The claims below the paths with those of the archive that bear on them, and all problems of both.

        Never raises for what is in them.
        """
        if not os.path.lexists(self._archive):
            # Its vocabulary is missing too: all that would be said of the articles follows from that.
            return gathered({}, open_files([self._archive]))
        opened = open_files([*paths, self._archive])
        ours = {real(file.path) for file in claim_files(paths, Problems())}
        mine = tuple(file for file in opened.of_a_stem if real(file.path) in ours)
        self._own = frozenset(stem_of(file.path) for file in mine)
        store = stored(opened.context.vocabulary, opened.settings) if stored is not None and opened.usable else None
        problems = opened.context.problems
        own = rows_by_id([row for file in mine for row in rows_of(file, opened.context, store)], problems)
        if not opened.usable:
            return gathered(own, opened)
        loaded, self.archived = self._consulted(_Question(opened, own, mine, self._archive))
        # Where nothing of the articles is left, nothing is checked, whatever the archive holds.
        return loaded if self.speaks(loaded) else replace(loaded, claims=())

    def speaks(self, loaded: Loaded) -> bool:
        """Whether any of the claims is one of the articles'."""
        return any(claim.article.stem in self._own for claim in loaded.claims)

    def part_of(self, report: CheckReport, loaded: Loaded) -> CheckReport:
        """What of a report is about the articles: the findings in which they take part, and what became of their claims."""
        return part_in(report, self._own, loaded.claims)

    def _consulted(self, question: _Question) -> tuple[Loaded, Archived]:
        """What is answered by the index in the file; by one made for this once where that cannot be had."""
        with self._watched() as progress:
            watch = progress or _nobody
            connect: Callable[[Path, TableLayout], sqlite3.Connection] = to_write
            for path in () if self._index is None else (self._index,) * _TRIES:
                try:
                    with closing(connect(path, INDEX)) as database:
                        return question.answer(database, watch)
                except IndexReplaced:
                    connect = to_write
                except (Unfit, ValueError, TypeError):
                    connect = _emptied
                except (sqlite3.Error, OSError) as error:
                    if not is_damage(error):
                        break
                    connect = renewed
            with closing(in_memory(INDEX)) as database:
                return question.answer(database, watch)


@dataclass(frozen=True, slots=True)
class _Question:
    """What of an archive bears on the rows of some files, which are `mine`."""

    opened: OpenedFiles
    own: Mapping[str, RawClaim]
    mine: tuple[File, ...]
    archive: Path

    def answer(self, database: sqlite3.Connection, watch: Watch) -> tuple[Loaded, Archived]:
        """The answer by an index in the database. Raises what an index raises."""
        mine = {real(file.path) for file in self.mine}
        theirs = {_name_in(self.archive, file): file for file in self.opened.of_a_stem if real(file.path) not in mine}
        index = ArchiveIndex(database, self.opened, stamp())
        index.bring_up_to_date(theirs, [_name_in(self.archive, file) for file in self.opened.files], watch)
        with index.still() as indexed:
            held = {name: each for name, each in indexed.items() if name in theirs}
            return _gathered(index, self.own, self.opened, held, theirs)


def _gathered(
    index: ArchiveIndex,
    own: Mapping[str, RawClaim],
    opened: OpenedFiles,
    held: Mapping[str, IndexedFile],
    files: Mapping[str, File],
) -> tuple[Loaded, Archived]:
    """The articles and what bears on them, with the problems of the files held."""
    bearing = BearingSearch(index, own, {each.number: files[name].name for name, each in held.items()}).result()
    # A database that fails is consulted again: what is told of claims together must not be told twice.
    context = replace(opened.context, problems=Problems())
    context.problems.join(opened.context.problems)
    beside = tuple(claim for claim in bearing.beside if claim.id not in bearing.rows)
    loaded = gathered({**bearing.rows, **own}, replace(opened, context=context), beside, bearing.others)
    sound = sum(row.claim is not None and row.sound_article for row in bearing.rows.values())
    ids = {claim.id for claim in loaded.claims}
    unread = sum(each.unread for each in held.values()) + sound + len(own) - len(ids)
    problems = [_placed(problem, files[name].name) for name, each in held.items() for problem in each.problems]
    warnings = [_placed(problem, files[name].name) for name, each in held.items() for problem in each.warnings]
    claims = tuple(claim for claim in loaded.claims if claim.id not in bearing.apart)
    wrong = {problem.location.file for problem in (*loaded.problems, *problems)}
    wrong -= {row.fields.location.file for row in own.values()}
    wrong -= {files[name].name for name, each in held.items() if each.claims or each.unread}
    every = replace(
        loaded,
        claims=claims,
        problems=_listed([*loaded.problems, *problems]),
        blank=tuple(name for name in loaded.files if name in wrong),
        warnings=tuple(sorted([*loaded.warnings, *warnings])),
        unread=unread,
    )
    archived = sum(each.claims for each in held.values())
    return every, Archived(archived, len(held), len(claims) - len(ids & own.keys()))


def _placed(problem: Problem, file: str) -> Problem:
    """The problem in the file as it is named now."""
    return replace(problem, location=replace(problem.location, file=file))


def _listed(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Those that are listed; the last one stands for those that are only counted."""
    listed = sorted(problems)
    if len(listed) <= MOST:
        return tuple(listed)
    many = number_of(listed[MOST:])
    rest = Problem(listed[MOST].location, f"… and {many:,} more problems from here on", "mend those above first", many)
    return (*listed[:MOST], rest)


def _name_in(archive: Path, file: File) -> str:
    """The name of a file within the archive; that of another one is its path."""
    folder = archive if is_folder(archive) else archive.parent
    return posix_name(file.path.relative_to(folder)) if file.path.is_relative_to(folder) else posix_name(file.path)


def _emptied(path: Path, layout: TableLayout) -> sqlite3.Connection:
    """The index in the file, of which nothing counts any more."""
    database = to_write(path, layout)
    database.execute("DELETE FROM held")
    return database


def _nobody(done: int, total: int, what: str) -> None:
    """Nobody is told how far it is."""
