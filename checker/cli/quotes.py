"""`check quotes`: look up the quotes of claims in the texts of their articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.parameters import PathsFolder
from checker.prose.phrases import count
from checker.prose.safe import clean
from checker.workspace import paths_or_folder, quotes_checked

_WORDS = {"exact": "word for word", "near": "nearly", "missing": "not"}


def quotes(
    *paths: Annotated[str, Parameter(help="Folders or files with claims.", show_default=False)],
    folder: PathsFolder = None,
    articles: Annotated[Path, Parameter(metavar="FOLDER", help="The folder with the texts of the articles.")],
) -> int:
    """Look up the quotes of claims in the texts of their articles: text, HTML, PDF or .docx, named as the claim file is."""
    checked = quotes_checked(paths_or_folder(paths, folder), articles)
    lines = [str(problem) for problem in checked.wrong]
    for each in checked.articles:
        how = [f"{each.matches.count(match):,} {words}" for match, words in _WORDS.items() if match in each.matches]
        lines.append(
            f"{each.file}: {count(len(each.matches), 'quote')} in {each.text} (known by {each.by}): {', '.join(how) or 'none'}"
        )
    lines += [f"{file}: no quotes" for file in checked.unquoted]
    lines.append(f"{count(checked.quotes, 'quote')} looked up, {len(checked.wrong):,} not word for word")
    screen.write("".join(f"{clean(line)}\n" for line in lines), None)
    screen.complain(*map(str, checked.unread))
    if not (checked.quotes or checked.unread):
        screen.complain("no quote was looked up: these claims have none")
    if checked.unread or not checked.quotes:
        return 2
    return 1 if checked.wrong else 0
