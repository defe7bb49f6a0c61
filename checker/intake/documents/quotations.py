"""The quotes of claims held against the texts of their articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.intake.documents.shelf import ArticleText, Shelf
from checker.intake.documents.verbatim import Match, Passages, difference
from checker.intake.files.load import read_rows
from checker.intake.files.problems import shown
from checker.intake.files.read_context import RawClaim
from checker.intake.files.tree import Scalar
from checker.model.claim import Article, Location
from checker.model.errors import Unusable
from checker.model.problem import Problem
from checker.prose.phrases import listed


@dataclass(frozen=True, slots=True)
class ArticleQuotes:
    """How many quotes of an article stand in its text as they are, nearly, or not; `text` is the name of the text's file.

    `by` is what the text was known by.
    """

    file: str
    text: str
    by: str
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """The quotes of all articles whose text is there; what is wrong with quotes; and why others could not be looked up.

    `unquoted` are the files whose claims have no quotes.
    """

    articles: tuple[ArticleQuotes, ...]
    unquoted: tuple[str, ...]
    wrong: tuple[Problem, ...]
    unread: tuple[Problem, ...]

    @property
    def quotes(self) -> int:
        """How many were looked up."""
        return sum(len(each.matches) for each in self.articles)


def check_quotes(paths: Sequence[Path], folder: Path) -> QuoteCheck:
    """Hold the quotes of the claims below the paths against the texts in a folder. Names of the vocabulary do not matter."""
    rows, problems = read_rows(paths)
    unread = list(problems)
    shelf = Shelf(folder)
    by_article: dict[tuple[str, Article], list[RawClaim]] = {}
    for row in rows:
        if row.fields.scalar("quote") is not None:
            by_article.setdefault((row.fields.location.file, row.article), []).append(row)
    files = dict.fromkeys(row.fields.location.file for row in rows)
    unquoted = tuple(file for file in files if all(file != quoted for quoted, _ in by_article))
    articles: list[ArticleQuotes] = []
    wrong: list[Problem] = []
    for (file, article), of_article in by_article.items():
        text = shelf.text_of(article)
        if isinstance(text, ArticleText):
            checked = _of_article(file, of_article, text)
            articles.append(checked[0])
            wrong += checked[1]
            continue
        if text is None:
            what = f"{shown(article.title or article.stem)} has no text in {folder.as_posix()}: its quotes were not looked up"
            instead = f"save the article there as {article.stem}.txt, .html, .pdf or .docx"
            unread.append(Problem(Location(file, 0), what, instead))
    refusals: tuple[Unusable, ...] = shelf.refusals
    unread += (problem for error in refusals for problem in error.problems)
    return QuoteCheck(tuple(articles), unquoted, tuple(sorted(wrong)), tuple(sorted(unread)))


def _of_article(file: str, rows: Sequence[RawClaim], text: ArticleText) -> tuple[ArticleQuotes, list[Problem]]:
    title = text.document.title
    held = text.document.text if title is None or title in text.document.text else f"{title}\n\n{text.document.text}"
    passages = Passages.of(held)
    matches: list[Match] = []
    wrong: list[Problem] = []
    for row in rows:
        quote = row.fields.scalar("quote")
        if quote is None:
            continue
        problem, match = _of_quote(quote, passages, text)
        matches.append(match)
        wrong += [problem] if problem else []
    return ArticleQuotes(file, text.name, text.by, tuple(matches)), wrong


def _of_quote(quote: Scalar, passages: Passages, text: ArticleText) -> tuple[Problem | None, Match]:
    standing = passages.standing(quote.text)
    if standing.match == "exact":
        return None, "exact"
    what = f"quote: {shown(quote.text)} is not in {text.name}"
    instead = "write the text's own words, with … for what you leave out"
    if standing.match == "near":
        figures = f"; {listed(standing.figures, 'and')} is not there" if len(standing.figures) == 1 else ""
        figures = f"; {listed(standing.figures, 'and')} are not there" if len(standing.figures) > 1 else figures
        what += f", which has {shown(standing.words)} ({difference(quote.text, standing.words)}){figures}"
    return Problem(quote.location, what, instead), standing.match
