"""Where a run takes place: the folder `claims`, what its files are named, and the settings and options that hold there.

Commands know neither files, nor what is remembered; what they need of them stands here, or in `checker.run`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.intake.files import outgoing
from checker.intake.files.files import (
    CLAIM_FILES,
    COMPANIONS,
    MAPPINGS,
    VOCABULARY,
    claims_folder,
    in_repository,
    instead_of,
    is_folder,
    posix_name,
    suffix_of,
)
from checker.intake.files.files import stem_of as stem_of_file
from checker.intake.files.options import Configured, configured, is_switch, settings_here
from checker.memory.git import user
from checker.memory.writing import write_whole
from checker.model.errors import Unusable
from checker.model.problem import number_of
from checker.model.vocabulary import Settings
from checker.prose.phrases import count

if TYPE_CHECKING:
    from checker.intake.documents.quotations import QuoteCheck
    from checker.memory.drafts.files import FiledDraft
    from checker.memory.fixes.files import Mended
    from checker.memory.series import Imported
    from checker.memory.start.files import Begun
    from checker.memory.upgrade.files import Upgrade
    from checker.memory.words.added import WordsAdded

__all__ = [
    "CLAIM_FILES",
    "COMPANIONS",
    "VOCABULARY",
    "Configured",
    "Imported",
    "Imports",
    "add_words",
    "begin",
    "claims_folder",
    "configured",
    "current_arguments",
    "drafts_below",
    "fixed",
    "formatted",
    "here_or_above",
    "import_series",
    "in_repository",
    "instead_of",
    "is_folder",
    "is_switch",
    "option_names",
    "paths_or_folder",
    "quotes_checked",
    "schema",
    "settings_in_force",
    "stem_of",
    "suffix_of",
    "upgrade",
    "user",
    "write_whole",
]


def paths_or_folder(paths: Sequence[str], named: Path | None = None) -> tuple[str, ...]:
    """The paths, and the folder that is named; where there are none, the folder `claims` found here or above."""
    given = (*paths, *(() if named is None else (here_or_above(named).as_posix(),)))
    folder = None if given else claims_folder()
    return given if folder is None else (folder.as_posix(),)


def here_or_above(folder: Path) -> Path:
    """The folder; where `claims` is meant and is not in the current folder, the next one above it."""
    if folder != Path("claims") or is_folder(folder):
        return folder
    return claims_folder() or folder


def stem_of(file: str) -> str:
    """What the ids of the claims of a file begin with; the name of an article is taken for that of its file."""
    return stem_of_file(Path(file)) if suffix_of(Path(file)) in CLAIM_FILES else Path(file).name


def schema(of: str, folder: str | None = None) -> dict[str, Any]:
    """The JSON Schema of the files that editors write: of "article", "vocabulary", "settings", "judged" or "import".

    Those of an article and of a mapping offer the names of the vocabulary of a folder, if one is given. Raises Unusable if that
    cannot be read.
    """
    from checker.intake.files.schema import NOTHING, json_schema, list_schema
    from checker.intake.series.schema import mapping_schema
    from checker.memory.ledger.entry import JUDGEMENT

    offered = NOTHING
    if folder is not None:
        from checker.intake.files.completions import completions_for

        offered = completions_for([Path(folder)])
    if of == "import":
        return mapping_schema(offered)
    if offered:
        return json_schema(of, offered)
    return list_schema(JUDGEMENT, "Judgements") if of == "judged" else json_schema(of)


def option_names() -> Mapping[str, tuple[str, ...]]:
    """The options of each command."""
    from checker.intake.files.settings_form import OPTIONS

    return {command: tuple(option.name for option in options) for command, options in OPTIONS.items()}


def current_arguments(arguments: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    """The arguments of the command line as they are written now, and a warning for each that goes out.

    Raises Unusable with a line for each that has gone.
    """
    from checker.intake.files.options import current_options

    return current_options(arguments, outgoing.REGISTRY)


def add_words(paths: Sequence[str]) -> WordsAdded:
    """Write the names that the claims below the paths use, and their vocabulary lacks, into it.

    Raises Unusable without paths, and where that cannot be done.
    """
    from checker.memory.words.added import add_words as write_words

    return write_words(_given(paths, "check vocabulary add"))


@dataclass(frozen=True, slots=True)
class Imports:
    """What became of series: mappings that were begun, by name, and tables that were written, or not."""

    begun: tuple[str, ...]
    imported: tuple[Imported, ...]

    def complaints(self, one: Imported) -> tuple[str, ...]:
        """The problems of one of them in a line each, and what its vocabulary lacks."""
        from checker.intake.files.problems import in_lines
        from checker.memory.words.needed import needed_lines

        problems = (*one.problems, *one.unfit)
        if not problems:
            return ()
        lacks = needed_lines(problems, [one.table])
        if one.problems:
            end = "nothing was written"
        elif all(problem.undeclared for problem in problems):
            end = f"{one.table} was written; what is missing are words of the vocabulary"
        else:
            end = f"{one.table} was written; mend the mapping, and run check import again"
        return (*in_lines(problems), f"{count(number_of(problems), 'problem')}; {end}", *lacks)


def import_series(given: Sequence[str], into: Path | None = None, write: bool = True, among: Path = Path("claims")) -> Imports:
    """Write tables of claims by mappings, or begin the mapping of a series that has none; without any, by all mappings.

    Of a folder all mappings below it are meant. Tables are begun in the folder `among`. Raises Unusable where it cannot be done.
    """
    from checker.memory.series import begun_mapping, imported, mapping_of, mappings_below

    folder = here_or_above(among)
    if not is_folder(folder) and given and os.path.lexists(Path(given[0]).parent / VOCABULARY):
        folder = Path(given[0]).parent
    paths = [Path(each) for each in given] or [folder]
    paths = [each for path in paths for each in (mappings_below(path) if is_folder(path) else (path,))]
    if not paths:
        where = " and ".join(given) or posix_name(folder)
        begin = "check import SERIES.csv --into FOLDER/NAME.csv; --in FOLDER names the folder of the claims"
        raise Unusable(f"{where}: no mapping *.import.yaml is there; begin one: {begin}")
    if into is not None and (len(paths) != 1 or paths[0].name.endswith(MAPPINGS)):
        raise Unusable("--into: only with one series that is not a mapping")
    begun, done = [], []
    for path in paths:
        if not path.exists():
            raise Unusable(f"{path.as_posix()}: no such file; {instead_of(path)}")
        table = into or folder / f"{path.stem}.csv"
        if path.name.endswith(MAPPINGS):
            done.append(imported(path, None, write))
        elif mapping_of(table).exists():
            done.append(imported(mapping_of(table), path, write))
        else:
            begun.append(begun_mapping(path, table))
    return Imports(tuple(begun), tuple(done))


def begin(folder: Path, install: str = "") -> Begun:
    """Write what a folder of claims begins with; with `install`, what pip installs the checker from, a workflow for GitHub too.

    Raises Unusable if something cannot be written.
    """
    from checker.memory.start.files import begun

    return begun(folder, install)


def upgrade(paths: Sequence[str], write: bool = True) -> Upgrade:
    """Write what goes out of the files below the paths as it is written now; without `write` only say what would be.

    Raises Unusable without paths.
    """
    from checker.memory.upgrade.files import upgraded

    return upgraded(_given(paths, "check upgrade"), outgoing.REGISTRY, write)


def formatted(paths: Sequence[str], write: bool = True) -> Upgrade:
    """Put the claim files below the paths into one order and style; without `write` only say what would be.

    Raises Unusable without paths.
    """
    from checker.memory.style import formatted as put_in_order

    return put_in_order(_given(paths, "check format"), write)


def fixed(paths: Sequence[str], write: bool = True) -> Mended:
    """Mend in the files below the paths what readers know how to mend; without `write` say what would be, or why nothing can be.

    Raises Unusable without paths.
    """
    from checker.intake.files.load import load
    from checker.memory.fixes.files import mended

    loaded = load(_given(paths, "check --fix"))
    done = mended((*loaded.problems, *loaded.warnings), write)
    # Where it is written a check follows, which tells what else is wrong.
    return done if write or done.fixes else replace(done, left=loaded.problems)


def quotes_checked(paths: Sequence[str], articles: Path) -> QuoteCheck:
    """Hold the quotes of the claims below the paths against the texts of their articles in a folder.

    Raises Unusable without paths, and where there is no such folder.
    """
    from checker.intake.documents.quotations import check_quotes

    given = _given(paths, "check quotes")
    if not is_folder(articles):
        raise Unusable(
            f"--articles {articles}: no such folder; {instead_of(articles, 'name the folder of the articles as texts')}"
        )
    return check_quotes(given, articles)


def neighbours(paths: Sequence[str]) -> dict[str, int]:
    """How many claim files lie beside those that are named, in each of their folders; nothing of a folder that is named."""
    files = [Path(path) for path in paths if not is_folder(Path(path))]
    if len(files) < len(paths):
        return {}
    named = {path.resolve() for path in files}
    beside = ((folder, filter(_is_of_claims, folder.iterdir())) for folder in sorted({path.parent for path in files}))
    others = {folder.as_posix(): sum(each.resolve() not in named for each in every) for folder, every in beside}
    return {folder: number for folder, number in others.items() if number}


def _is_of_claims(path: Path) -> bool:
    return suffix_of(path) in CLAIM_FILES and path.name not in COMPANIONS and not path.name.startswith(".") and path.is_file()


def drafts_below(paths: Sequence[str]) -> tuple[FiledDraft, ...]:
    """The claims below the paths that are marked as drafts, each with what can be decided of it.

    Raises Unusable without paths, and where a file cannot be read.
    """
    from checker.memory.drafts.files import filed_drafts

    return filed_drafts(_given(paths, "check confirm"))


def _given(paths: Sequence[str], command: str) -> list[Path]:
    """The paths of a command, which must be given some. Raises Unusable if it has none."""
    if not paths or "" in paths:
        raise Unusable(f"no path given; name the folder or files with the claims, for instance: {command} claims/")
    return list(map(Path, paths))


def settings_in_force() -> tuple[tuple[str, str], ...]:
    """Each setting that holds in the current folder, as it is written. Raises Unusable if the file is broken."""
    settings = settings_here()
    shown = ((field.name, getattr(settings, field.name)) for field in fields(Settings))
    return tuple((name, _as_written(name, value)) for name, value in shown)


def _as_written(name: str, value: Any) -> str:
    from checker.prose.numbers import show_per_cent

    if name == "readings":
        return ", ".join(row.row for row in value)
    return show_per_cent(value) if name in ("immaterial", "revised", "saturated") else str(value)
