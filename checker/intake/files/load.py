"""Loads claim files: every claim with its words resolved, and every problem in what the editors wrote."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.intake.files import source
from checker.intake.files.article import read_article_file
from checker.intake.files.article_form import ARTICLE_FILE
from checker.intake.files.claims import read_claim
from checker.intake.files.files import SETTINGS, VOCABULARY, File, claim_files, companion, stem_of, suffix_of
from checker.intake.files.links import in_force, read_links, withdrawn
from checker.intake.files.measures import measures_of
from checker.intake.files.multiples import THAT, multiplied
from checker.intake.files.other_units import remark_units
from checker.intake.files.problems import Problem, Problems, shown
from checker.intake.files.quotes import bears_out, read_quote
from checker.intake.files.read_context import OpenRecords, RawClaim, ReadContext, RecordStore, WordingCache
from checker.intake.files.resolve import Minutes
from checker.intake.files.settings import read_settings
from checker.intake.files.settings_form import SETTINGS_FILE
from checker.intake.files.shapes import MappingForm
from checker.intake.files.source import MEGABYTE, Unreadable
from checker.intake.files.table import TABLES
from checker.intake.files.tree import MappingNode, Node, parse_yaml
from checker.intake.files.undeclared import with_units
from checker.intake.files.vocabulary import read_vocabulary
from checker.intake.files.vocabulary_form import VOCABULARY_FILE
from checker.model.claim import Article, Claim, Location
from checker.model.vocabulary import Settings, Vocabulary
from checker.prose.phrases import inflected

NO_ID = "\n"
EMPTY = "the file is empty", "record an article in it, or delete it"
UNFILLED = "the file is empty", "fill it, or delete it"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the files hold. Claims with a problem are left out; callers decide whether to use the others.

    `claims` are sorted by id, `articles` by stem, `problems` by file, line and column; `files` are those read. `unread` counts
    the claims left out, `blank` are the files of which no claim was so much as told from the others. `usable` is False where the
    vocabulary or the settings have a problem: nothing can be relied on then.
    `warnings` tell of what is still read, but goes out.
    """

    claims: tuple[Claim, ...]
    articles: tuple[Article, ...]
    vocabulary: Vocabulary
    settings: Settings
    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    unread: int = 0
    usable: bool = True
    warnings: tuple[Problem, ...] = ()
    blank: tuple[str, ...] = ()

    @property
    def left_out(self) -> str:
        """How much of the files was not checked, in words."""
        none = self.blank[0] if len(self.blank) == 1 else f"{len(self.blank):,} files"
        claims = f"{self.unread:,} {inflected(self.unread, 'claim')} {'was' if self.unread == 1 else 'were'} not checked"
        if self.blank:
            return f"{claims}, and none of {none}" if self.unread else f"no claim of {none} was checked"
        return claims if self.unread else "the rest was checked"


def load(paths: Sequence[Path], stored: OpenRecords | None = None) -> Loaded:
    """Everything in the files and folders given. Never raises for what is in them: see `Loaded.problems`.

    What the store has of files that did not change is not read again.
    """
    opened = open_files(paths)
    store = stored(opened.context.vocabulary, opened.settings) if stored is not None and opened.usable else None
    problems = opened.context.problems
    rows = [row for file in opened.of_a_stem for row in rows_of(file, opened.context, store)]
    loaded = gathered(rows_by_id(rows, problems), opened)
    wrong = {problem.location.file for problem in loaded.problems} - {row.fields.location.file for row in rows}
    return replace(loaded, blank=tuple(name for name in loaded.files if name in wrong))


@dataclass(frozen=True, slots=True)
class OpenedFiles:
    """The files of a run, and by what they are read. `of_a_stem` are those that are read: of several of one stem the first.

    `usable` is False where the vocabulary or the settings have a problem.
    """

    files: tuple[File, ...]
    of_a_stem: tuple[File, ...]
    context: ReadContext
    settings: Settings
    usable: bool


def open_files(paths: Sequence[Path]) -> OpenedFiles:
    """The files that the paths stand for, with the vocabulary and the settings beside them; the context has what is wrong."""
    problems = Problems()
    files = claim_files(paths, problems)
    before = len(problems)
    words = companion(VOCABULARY, paths, files, problems)
    one = len(problems) == before
    context, settings = _read_context(words, one, companion(SETTINGS, paths, files, problems), problems)
    usable = len(problems) == before
    return OpenedFiles(files, _one_a_stem(files, problems), context, settings, usable)


def gathered(
    rows: Mapping[str, RawClaim], opened: OpenedFiles, beside: Sequence[Claim] = (), others: Collection[str] = ()
) -> Loaded:
    """What rows by their full ids come to together: claims linked to one another, and the units of ratios.

    Of what is not gathered, `beside` are claims in whose units ratios may be told, and `others` ids that links may have meant.
    """
    context = opened.context
    claims = _claims(rows, context.vocabulary, context.problems, others)
    every = sorted((*claims, *beside), key=lambda claim: claim.id) if beside else claims
    measures, apart = measures_of(every, context.vocabulary, context.problems)
    claims = tuple(claim for claim in claims if claim.id not in apart)
    return Loaded(
        claims=claims,
        articles=_articles(rows),
        vocabulary=replace(context.vocabulary, measures=measures) if measures else context.vocabulary,
        settings=opened.settings,
        problems=with_units(context.problems.in_order(), rows.values(), context),
        files=tuple(file.name for file in opened.files),
        unread=len(rows) - len(claims),
        usable=opened.usable,
        warnings=context.problems.warnings,
    )


def read_rows(paths: Sequence[Path]) -> tuple[tuple[RawClaim, ...], tuple[Problem, ...]]:
    """The rows of claims as they are written, whatever names they use, and what keeps files or rows from being read at all."""
    rows, context = _raw_rows(paths)
    return rows, context.problems.in_order()


def quote_problems(paths: Sequence[Path]) -> tuple[Problem, ...]:
    """Quotes that are refused, and numbers of claims that their quote does not hold, whatever names the claims use."""
    rows, context = _raw_rows(paths)
    context = replace(context, problems=Problems())
    for row in rows:
        if quote := read_quote(row, context):
            bears_out(row, quote, context)
    return context.problems.in_order()


def _raw_rows(paths: Sequence[Path]) -> tuple[tuple[RawClaim, ...], ReadContext]:
    problems = Problems()
    files = claim_files(paths, problems)
    set_by = companion(SETTINGS, paths, files, problems)
    settings_root = read_tree(set_by, usual_size(), problems, UNFILLED, SETTINGS_FILE) if set_by else None
    settings = read_settings(settings_root, problems) if settings_root else Settings()
    nothing = Vocabulary({})
    wordings = WordingCache(nothing, legible(settings))
    context = ReadContext(nothing, Minutes(nothing), wordings, most_bytes(settings), problems, False, settings.language)
    return tuple(row for file in _one_a_stem(files, problems) for row in _rows(file, context)), context


def _read_context(words: File | None, one: bool, set_by: File | None, problems: Problems) -> tuple[ReadContext, Settings]:
    settings_root = read_tree(set_by, usual_size(), problems, UNFILLED, SETTINGS_FILE) if set_by else None
    settings = read_settings(settings_root, problems) if settings_root else Settings()
    most = most_bytes(settings)
    before = len(problems)
    root = read_tree(words, most, problems, UNFILLED, VOCABULARY_FILE) if words else MappingNode((), Location("", 0))
    vocabulary = read_vocabulary(root, problems)
    sound, wordings = one and len(problems) == before, WordingCache(vocabulary, legible(settings))
    return ReadContext(vocabulary, Minutes(vocabulary), wordings, most, problems, sound, settings.language), settings


def legible(settings: Settings) -> Settings:
    """The settings by which files are read; those by which claims are compared, or shown, are as they are by themselves."""
    return Settings(
        rounding=settings.rounding, readings=settings.readings, megabytes=settings.megabytes, language=settings.language
    )


def usual_size() -> int:
    """How many bytes a YAML file may have where nothing else is set."""
    return most_bytes(Settings())


def most_bytes(settings: Settings) -> int:
    """How many bytes a YAML file may have."""
    return int(settings.megabytes * MEGABYTE)


def read_tree(
    file: File, most: int, problems: Problems, empty: tuple[str, str] = EMPTY, form: MappingForm | None = None
) -> Node | None:
    """The tree of a YAML file of at most so many bytes; None, and why in the problems, where it cannot be had.

    By the form it is told what to write where nothing stands.
    """
    try:
        text = source.text(file.path, most)
    except Unreadable as error:
        problems.add(Location(file.name, error.line), error.what, error.instead)
        return None
    if not text.strip():
        problems.add(Location(file.name, 1), *empty)
        return None
    before = len(problems)
    root = parse_yaml(text, file.name, problems, form)
    if root is None and before == len(problems):
        problems.add(Location(file.name, 1), "the file holds nothing but comments", "fill it, or delete it")
    return root


def rows_of(file: File, context: ReadContext, store: RecordStore | None) -> tuple[RawClaim, ...]:
    """The rows of a file with the claims in them, as they were kept if nothing has changed."""
    mark = source.file_digest(file.path) if store is not None else b""
    key = store.key(file.name, mark) if store is not None else ""
    known = store.rows(key, file.name) if store is not None and mark else None
    if known is not None:
        return known
    before = len(context.problems), len(context.problems.warned)
    context.resolver.taken()
    read = ((row, _claim(row, context)) for row in _rows(file, context))
    rows = tuple(row if claim is row.claim else replace(row, claim=claim) for row, claim in read)
    # What was read with a warning is read again the next time, to be warned of again.
    silent = (len(context.problems), len(context.problems.warned)) == before
    if store is not None and silent and mark == source.file_digest(file.path):
        store.keep(key, rows, context.resolver.taken())
    return rows


def _claim(row: RawClaim, context: ReadContext) -> Claim | None:
    """The claim in a row; of one that is refused already no more is said once problems are only counted."""
    if row.claim is not None:
        return row.claim
    refused = not (row.fields.sound and row.sound_article)
    return None if refused and context.problems.full else read_claim(row, context)


def _rows(file: File, context: ReadContext) -> tuple[RawClaim, ...]:
    stem, suffix, before = stem_of(file.path), suffix_of(file.path), len(context.problems)
    if suffix == ".yaml":
        root = read_tree(file, context.most, context.problems, form=ARTICLE_FILE)
        return read_article_file(root, stem, context) if root else ()
    rows = TABLES[suffix](file.path, stem, file.name, context)
    if not rows and before == len(context.problems):
        context.problems.add(Location(file.name, 1), "no claims in the table", "write a row for each claim, or delete it")
    return rows


def _one_a_stem(files: Sequence[File], problems: Problems) -> tuple[File, ...]:
    """The files, with a problem for each whose stem an earlier one has, since stems begin the ids of claims."""
    first: dict[str, File] = {}
    for file in files:
        other = first.setdefault(stem_of(file.path), file)
        if other is not file:
            what = f"the name {shown(stem_of(file.path))} belongs to {other.name} already"
            problems.add(Location(file.name, 0), what, "rename one of the files; ids begin with the name")
    return tuple(first.values())


def rows_by_id(rows: Sequence[RawClaim], problems: Problems) -> dict[str, RawClaim]:
    """The rows by full id. Those without an id of their own get keys that no claim can have, to be checked too."""
    by_id: dict[str, RawClaim] = {}
    for row in rows:
        slug = row.fields.scalar("id")
        key = f"{row.article.stem}/{slug.text}" if slug else ""
        if slug and key in by_id:
            other = by_id[key].fields.location
            where = other.within.removeprefix(":") if other.sheet else f"line {other.line}"
            what = f"id: {shown(slug.text)} is the id of {where} too"
            problems.add(slug.location, what, "give each claim an id of its own")
        by_id[key if slug and key not in by_id else f"{row.article.stem}/{NO_ID}{len(by_id)}"] = row
    return by_id


def _claims(
    rows: Mapping[str, RawClaim], vocabulary: Vocabulary, problems: Problems, others: Collection[str]
) -> tuple[Claim, ...]:
    known = frozenset(key for key in rows if NO_ID not in key)
    links = read_links(rows, known, problems, others)
    claims = {}
    for key in sorted(rows):
        claim = rows[key].claim
        usable = key in known and key not in links.refused and rows[key].sound_article
        if claim is not None and usable:
            further = links.restates.get(key, ""), links.supersedes.get(key, "")
            claims[key] = replace(claim, restates=further[0], supersedes=further[1]) if any(further) else claim
    if multiples := {key: other for key, other in links.that.items() if key in claims}:
        places = {key: place for key in multiples if (place := rows[key].fields.scalar(THAT)) is not None}
        claims = multiplied(claims, multiples, places, vocabulary, problems)
    remark_units(claims, links.restates, rows, vocabulary, problems)
    lost = {old: new for new, old in links.supersedes.items() if new not in claims and new not in links.refused}
    return in_force(withdrawn(tuple(claims.values()), lost))


def _articles(rows: Mapping[str, RawClaim]) -> tuple[Article, ...]:
    articles = dict.fromkeys(row.article for row in rows.values() if row.sound_article)
    return tuple(sorted(articles, key=lambda article: (article.stem, article.publisher, article.title, article.url)))
