"""How near the vocabulary that `check init --from` drafts comes to one recorded by hand.

`python -m tests.benchmarks vocabularies --stories DIR [--list]`. DIR holds a folder for each story, with `claims/` as recorded
and, if there are any, `articles/NAME.txt` (or .html), named as the claim files. Where there are none the quotes stand for them, a
sentence each, which is less than an article has.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.beginning import begin_from
from checker.intake.documents.document import Document
from checker.intake.documents.read import read_document
from checker.intake.files.load import Loaded, load
from checker.model.vocabulary import Vocabulary
from checker.run import Run
from tests.benchmarks.drafting import Tally

Words = frozenset[str]


def main(arguments: Sequence[str]) -> str:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks vocabularies")
    parser.add_argument("--stories", type=Path, required=True)
    parser.add_argument("--list", action="store_true", help="name the concepts that were missed")
    given = parser.parse_args(arguments)
    tallies = {name: Tally() for name in ("concepts found", "concepts right", "parts found", "runs unedited")}
    rows = []
    for folder in sorted(path for path in given.stories.iterdir() if (path / "claims").is_dir()):
        rows.append(_story(folder, tallies))
    rows += [f"{name:22} {tally.text}" for name, tally in tallies.items()]
    if given.list:
        rows += [f"-- {name}: {what}" for name, tally in tallies.items() for what in tally.wrong]
    return "\n".join(rows)


def _story(folder: Path, tallies: dict[str, Tally]) -> str:
    recorded = load([folder / "claims"])
    documents, source = _documents(folder, recorded)
    with TemporaryDirectory() as name:
        begun = begin_from(Path(name) / "claims", documents)
        run = Run(((Path(name) / "claims").as_posix(),))
        drafted = load([Path(name) / "claims"]).vocabulary
        tallies["runs unedited"].add(not run.report.problems, f"{folder.name}: {run.report.problems[:3]}")
        more = _contradictions(run)
    before = _contradictions(Run(((folder / "claims").as_posix(),)))
    _score(folder.name, recorded.vocabulary, drafted, tallies)
    both = f"contradictions {more}, as recorded {before}"
    return f"{folder.name:8} {len(documents)} {source}: {begun.claims} claims, {begun.apart} apart; {both}"


def _contradictions(run: Run) -> int:
    return sum(finding.severity == "contradiction" for finding in run.report.findings)


def _documents(folder: Path, recorded: Loaded) -> tuple[list[tuple[str, Document]], str]:
    articles = {claim.article.stem: claim.article for claim in recorded.claims}
    files = {path.stem: path for path in sorted((folder / "articles").glob("*")) if path.suffix in (".txt", ".html")}
    documents = []
    for stem, article in articles.items():
        published = article.published.text or "unknown"
        if stem in files:
            text = read_document(files[stem].name, files[stem].read_bytes()).text
        elif files:
            continue
        else:
            quotes = (claim.quote for claim in recorded.claims if claim.article.stem == stem)
            text = "\n\n".join((article.title, *(f"{quote[0].upper()}{quote[1:]}." for quote in quotes if quote)))
        document = Document(
            text, title=article.title, publisher=article.publisher or "-", published=published, language=article.language
        )
        documents.append((f"{stem}.txt", document))
    return documents, "articles" if files else "lists of quotes"


def _score(story: str, recorded: Vocabulary, drafted: Vocabulary, tallies: dict[str, Tally]) -> None:
    for dimension in ("who", "event", "where"):
        own = [_words((each.name, *each.also)) for each in drafted.concepts.get(dimension, {}).values()]
        wanted = {each.name: _words((each.name, *each.also)) for each in recorded.concepts.get(dimension, {}).values()}
        for name, words in wanted.items():
            tallies["concepts found"].add(any(words & other for other in own), f"{story} {dimension} {name}")
        for each, words in zip(drafted.concepts.get(dimension, {}).values(), own, strict=True):
            if " told as " not in each.name:
                right = any(words & other for other in wanted.values())
                tallies["concepts right"].add(right, f"{story} {dimension} {each.name}")
    pairs = list(_pairs(drafted))
    for whole, part in _pairs(recorded):
        tallies["parts found"].add(any(whole & a and part & b for a, b in pairs), f"{story} {sorted(whole)} {sorted(part)}")


def _pairs(vocabulary: Vocabulary) -> Iterator[tuple[Words, Words]]:
    for concept in vocabulary.concepts.get("who", {}).values():
        for partition in concept.partitions:
            yield from ((_words((concept.name, *concept.also)), _words((part,))) for part in partition.parts)


def _words(names: Iterable[str]) -> Words:
    """The last words of names, which say what is counted, without their endings."""
    lasts = (re.findall(r"[^\W_]+", name.casefold())[-1:] for name in names)
    return frozenset(re.sub(r"(?:ions?|ed|ers?|ing|s)$", "", word) for last in lasts for word in last)
