"""Finds the files of a run: claim files in the folders given, and the vocabulary and settings that go with them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from checker.intake.files.problems import Problems, listed, shown
from checker.intake.language.characters import one_spelling
from checker.model.claim import Location

CLAIM_FILES = (".yaml", ".csv", ".jsonl", ".parquet", ".xlsx")
NOT_READ = {
    **{".yml": "rename it to .yaml", ".ndjson": "rename it to .jsonl", ".tsv": "save it as .csv"},
    **dict.fromkeys((".json", ".xml", ".toml", ".db", ".sqlite"), "save it as .yaml, .csv or .jsonl"),
    **dict.fromkeys((".xls", ".xlsm", ".xlsb", ".ods", ".numbers"), "save it as .xlsx or .csv"),
    **dict.fromkeys((".feather", ".arrow"), "save it as .parquet, .csv or .jsonl"),
}
VOCABULARY, SETTINGS, JUDGED = "vocabulary.yaml", "settings.yaml", "judged.yaml"
COMPANIONS = (VOCABULARY, SETTINGS, JUDGED)
MAPPINGS = ".import.yaml"
"""How the names of files end that say how a series is turned into claims."""
_OPEN = "~$"
"""How the names of files begin that a spreadsheet program keeps beside a workbook as long as it is open."""
_MOST_OTHERS = 50_000
"""So many files and folders without claims are passed over in a folder, which is the wrong one if it has more."""
_LIKE = 60
_Found = tuple[Path, Path]
"""A claim file, and where its path leads in the end."""


@dataclass(frozen=True, slots=True)
class File:
    """A file and its name as the user is to see it."""

    path: Path
    name: str


def posix_name(path: Path) -> str:
    """The path with forward slashes, whatever bytes it holds."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def real(path: Path) -> Path:
    """Where the path leads in the end; where that is nowhere, as far as it can be followed."""
    return Path(os.path.realpath(path))


def is_folder(path: Path) -> bool:
    """Whether the path leads to a folder; False too where it cannot be followed: too long, closed off, or round."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def suffix_of(path: Path) -> str:
    """What kind of file its name says it is; A.YAML is what a.yaml is."""
    return path.suffix.lower()


def stem_of(path: Path) -> str:
    """What the ids of the claims in a file begin with; some systems take the accents of names apart."""
    return one_spelling(path.stem)


def instead_of(path: Path, otherwise: str = "mend the path") -> str:
    """What to write instead of a path that leads nowhere: what is named much like it and lies beside it, if anything does."""
    from checker.intake.files.names import nearest

    try:
        beside = [f"{each.name}/" if is_folder(each) else each.name for each in path.parent.iterdir()]
    except (OSError, ValueError):
        beside = []
    usable = (name for name in beside if name[0] != "." and (name[-1] == "/" or suffix_of(Path(name)) in CLAIM_FILES))
    near, above = nearest(path.name, usable, least=_LIKE), "" if path.parent == Path() else f"{posix_name(path.parent)}/"
    return f"did you mean {listed([f'{above}{name}' for name in near])}?" if near else otherwise


def claim_files(paths: Sequence[Path], problems: Problems) -> tuple[File, ...]:
    """The claim files that the paths stand for, each once, by name. A path that gives none is a problem."""
    files: dict[Path, File] = {}
    for path in paths:
        before = len(problems)
        for file, target in _under(path, problems):
            files.setdefault(target, File(file, posix_name(file)))
            before = -1
        if before == len(problems):
            what, instead = (
                f"no claim files in {shown(posix_name(path))}",
                "record an article there in YAML, or give another path",
            )
            problems.add(Location(posix_name(path), 0), what, instead)
    return tuple(sorted(files.values(), key=lambda file: file.name))


def files_read(paths: Sequence[Path]) -> tuple[File, ...] | None:
    """All files that a run over the paths reads, those of claims first; None if a path or a companion is wrong."""
    problems = Problems()
    files = claim_files(paths, problems)
    beside = (companion(name, paths, files, problems) for name in (VOCABULARY, SETTINGS))
    every = (*files, *(file for file in beside if file), *companions(JUDGED, paths, files))
    return None if len(problems) else every


def companion(name: str, paths: Sequence[Path], files: Sequence[File], problems: Problems) -> File | None:
    """The one vocabulary or settings file of the run; a second one is a problem."""
    in_order = companions(name, paths, files)
    for other in in_order[1:]:
        instead = "keep one of them, or check the folders one by one"
        problems.add(Location(other.name, 0), f"a second {name} beside {in_order[0].name}", instead)
    return in_order[0] if in_order else None


def companions(name: str, paths: Sequence[Path], files: Sequence[File]) -> list[File]:
    """The files of this name that go with the claim files: for each the nearest, in its folder or above; uppermost first."""
    nearest_files: dict[Path, File] = {}
    folders = dict.fromkeys(os.path.dirname(file.path) for file in files)  # noqa: PTH120  parent takes five times as long
    places = (*(path if is_folder(path) else path.parent for path in paths), *map(Path, folders))
    for place in dict.fromkeys(places):
        nearest = next((up / name for up in _upwards(place) if os.path.lexists(up / name)), None)
        if nearest is not None:
            nearest_files.setdefault(real(nearest), File(nearest, posix_name(nearest)))
    return sorted(nearest_files.values(), key=lambda file: (len(file.path.parts), file.name))


def _upwards(folder: Path) -> Iterator[Path]:
    """The folder, and those above it: up to the current one if it lies below that, and on to the top of its repository."""
    yield folder
    here, current = real(Path.cwd()), real(folder)
    inside = current == here or here in current.parents
    top = _top(here) if inside else current
    for above in current.parents:
        if current == top or (above != top and top not in above.parents):
            return
        yield above if folder.is_absolute() else Path(os.path.relpath(above, here))


def _top(folder: Path) -> Path:
    """The top of the repository that the folder lies in, else the folder itself."""
    return next((above for above in (folder, *folder.parents) if os.path.lexists(above / ".git")), folder)


def in_repository() -> bool:
    """Whether the current folder lies in a repository: only there the folders above are looked at."""
    return os.path.lexists(_top(real(Path.cwd())) / ".git")


def nearest_above(name: str) -> Path | None:
    """The file or folder of this name in the current folder, or the next one above it, up to the top of the repository."""
    here = real(Path.cwd())
    top = _top(here)
    for above in (here, *here.parents):
        if os.path.lexists(above / name):
            return Path(os.path.relpath(above / name, here))
        if above == top:
            return None
    return None


def claims_folder() -> Path | None:
    """The folder `claims` in the current folder, or the next one above it, up to the top of the repository.

    Where there is none, the current folder if it has a vocabulary.
    """
    above = nearest_above("claims")
    if above is not None and is_folder(above):
        return above
    return Path() if os.path.lexists(VOCABULARY) else None


def _under(path: Path, problems: Problems) -> Iterator[_Found]:
    place = Location(posix_name(path), 0)
    if is_folder(path):
        yield from _FolderWalk(problems).below(path)
    elif not os.path.lexists(path):
        problems.add(place, "no such file or folder", instead_of(path))
    elif suffix_of(path) in CLAIM_FILES:
        yield from _claim_file(path, real(path), problems)
    else:
        instead = NOT_READ.get(suffix_of(path), "give a .yaml, .csv, .jsonl, .parquet or .xlsx file")
        problems.add(place, "this is no claim file", instead)


def _claim_file(path: Path, target: Path, problems: Problems) -> Iterator[_Found]:
    """The file, unless it is a companion of claim files. One whose name only differs in capitals would be passed over."""
    if path.name in COMPANIONS or path.name.endswith(MAPPINGS):
        return
    if path.name.lower() in COMPANIONS:
        problems.add(Location(posix_name(path), 0), "not read", f"rename it to {path.name.lower()}, in small letters")
        return
    yield path, target


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


class _FolderWalk:
    """The way through a folder and all that lies in it; given up where too much of that holds no claims."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._others = 0

    def below(self, folder: Path) -> tuple[_Found, ...]:
        """The claim files in a folder; none, with a problem, where it was given up."""
        files = tuple(self._in_folder(folder, (real(folder),)))
        if self._others <= _MOST_OTHERS:
            return files
        what = f"more than {_MOST_OTHERS:,} files and folders in it hold no claims"
        self._problems.add(Location(posix_name(folder), 0), what, "give the folder that holds the claims alone, such as claims/")
        return ()

    def _in_folder(self, folder: Path, above: tuple[Path, ...]) -> Iterator[_Found]:
        """The claim files in a folder; `above` are the real folders that it lies in, itself included."""
        try:
            with os.scandir(folder) as inside:
                entries = sorted(inside, key=attrgetter("name"))
        except OSError as error:
            self._problems.add(Location(posix_name(folder), 0), f"cannot be read: {error.strerror}", "mend its permissions")
            return
        for entry in entries:
            if entry.name.startswith((".", _OPEN)) or (entry.name in COMPANIONS and _leads_to_folder(entry)):
                continue  # a folder in the place of a companion is told where that is read
            path = folder / entry.name
            if suffix_of(path) not in CLAIM_FILES:
                self._others += 1
                if self._others > _MOST_OTHERS:
                    return
            yield from self._at(path, entry, above)

    def _at(self, path: Path, entry: os.DirEntry[str], above: tuple[Path, ...]) -> Iterator[_Found]:
        is_claim_file = suffix_of(path) in CLAIM_FILES
        # To ask the system of each file once more takes longer than the walk.
        target = real(path) if entry.is_symlink() else above[-1] / entry.name
        if not _leads_to_folder(entry):
            if is_claim_file:
                yield from _claim_file(path, target, self._problems)
            elif suffix_of(path) in NOT_READ:
                self._problems.add(Location(posix_name(path), 0), "not read", NOT_READ[suffix_of(path)])
        elif is_claim_file:
            self._problems.add(Location(posix_name(path), 0), "a folder with the name of a claim file", "rename it")
        elif entry.is_symlink() and any(target in (one, *one.parents) for one in above):
            # A link may lead to another folder, but not back to one that holds it.
            self._problems.add(Location(posix_name(path), 0), "a link that leads back to a folder that it lies in", "delete it")
        else:
            yield from self._in_folder(path, (*above, target))
