"""How fast the desk is, and what recording an article at it costs: `python -m tests.benchmarks desk FOLDER [--claims FOLDER]`.

FOLDER holds the texts of articles, the other the claims as they were recorded by hand, in files named as the texts are. The cost
is counted by the keystroke-level model (Card, Moran & Newell 1980): the keys that make a draft what was recorded, at the desk;
and the keys that write the same claim into a file by hand.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean

from checker.cli.screen import complain
from checker.desk.articles import Articles, OpenArticle, OpenClaim, place_of
from checker.desk.claim_form import claim_form
from checker.desk.clashes import first_panel
from checker.desk.folder import Folder
from checker.desk.highlights import paragraphs
from checker.desk.recording import NotReadable, Recording
from checker.drafting import Drafter, article_file, drafted, vocabulary_of
from checker.intake.documents.read import read_document
from checker.intake.files.load import load
from checker.intake.language.tokens import tokens
from checker.memory.drafts.filed import FiledClaim, claims_of
from checker.memory.texts import keep_text
from checker.model.claim import Claim
from checker.model.errors import Unusable
from checker.model.vocabulary import Vocabulary

K, H, P, M = 0.28, 0.4, 1.1, 1.35
"""Seconds of a key, of the hands from keys to mouse, of pointing, and of making up one's mind."""
SURE, GUESSED = 10, 25
"""What a claim may cost at most, in seconds."""
RUNS, GLANCES = 50, 7
_WORDS = 1_500
_COMPLETED = 4
"""Letters after which a name of the vocabulary is picked, with an arrow and Enter."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a claim cost at the desk and by hand, by how it was drafted.

    "missed": not at all, so that it was added by its words; "extra": as a claim, but it had to be dropped.
    """

    standing: str
    desk: float
    by_hand: float
    mended: int


class Watch:
    """Counts from when it is made."""

    def __init__(self) -> None:
        self._clock, self._processor = time.perf_counter(), time.process_time()

    @property
    def times(self) -> tuple[float, float]:
        """Seconds by the clock, and of the processor."""
        return time.perf_counter() - self._clock, time.process_time() - self._processor


def main(arguments: Sequence[str]) -> str:
    """The figures as lines."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks desk")
    parser.add_argument("articles", type=Path)
    parser.add_argument("--claims", type=Path, default=Path("claims"))
    parser.add_argument("--costs", action="store_true", help="the costs alone, not the times")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "claims"
        shutil.copytree(asked.claims, folder, ignore=shutil.ignore_patterns(".check"))
        texts = [path for path in sorted(asked.articles.glob("*.txt")) if (asked.claims / f"{path.stem}.yaml").exists()]
        costs = [cost for path in texts for cost in _costs(path, folder)]
        return "\n".join((*_table(costs), *(() if asked.costs else _times(texts, folder))))


def _costs(path: Path, folder: Path) -> Iterator[Cost]:
    """What each claim of an article costs: those that drafting made, and those that it missed."""
    by_hand = folder / path.name.replace(".txt", ".yaml")
    recorded = load([by_hand])
    text = by_hand.read_text(encoding="utf-8")
    filed = {f"{path.stem}/{each.id}": each for each in claims_of(text)}
    article = recorded.articles[0]
    document = replace(
        read_document(path.name, path.read_bytes()),
        title=article.title,
        publisher=article.publisher,
        published=article.published.text,
    )
    desk = Path(tempfile.mkdtemp(dir=folder.parent))
    shutil.copy(folder / "vocabulary.yaml", desk)
    keep_text(desk, path.stem, document)
    draft = drafted(document, Drafter(vocabulary_of(folder)), path.name)
    (desk / f"{path.stem}.yaml").write_text(article_file(draft, ""), encoding="utf-8")
    articles = Articles(desk)
    opened = articles.open(desk / f"{path.stem}.yaml")
    left = list(recorded.claims)
    for each in opened.claims:
        match = _same(each, left)
        if match is None:
            # Read, found to be none, dropped.
            Recording(desk, articles).drop(articles.open(opened.path), each.key, each.filed.version)
            yield Cost("extra", M + K, 0, 0)
            continue
        left.remove(match)
        article = articles.open(opened.path)
        now = article.claim(each.key)
        assert now is not None
        mends = list(_mends(article, now, match, recorded.vocabulary))
        _confirmed(articles, opened.path, now, match)
        yield Cost(each.standing, M + K + sum(mends), _by_hand(filed[match.id]), len(mends))
    for claim in left:
        added = _added(claim, articles, opened)
        if added is None:
            # Its words do not stand in the text as they were recorded: dragged over with the mouse, and every field typed.
            fields = [name for name, _ in filed[claim.id].fields if name not in ("id", "quote", "note")]
            mending = [_typed(filed[claim.id].field(name), name) for name in fields]
        else:
            mending = list(_mends(articles.open(opened.path), added, claim, recorded.vocabulary))
            _confirmed(articles, opened.path, added, claim)
        # Named by its words, or dragged over with the mouse and recorded by a key; then confirmed.
        named = M + min((2 + len(claim.wording)) * K, H + 2 * P + 2 * K + H + K)
        yield Cost("missed", named + sum(mending) + M + K, _by_hand(filed[claim.id]), len(mending))


def _confirmed(articles: Articles, path: Path, each: OpenClaim, claim: Claim) -> None:
    """Confirm a claim as it was recorded, so that those behind it are offered its words; it stays a draft where it takes more."""
    scope = {f"scope.{name}": str(getattr(claim.scope, name) or "") for name in ("who", "event", "where", "route")}
    fields = {**scope, "period": claim.period.text, "source": claim.source or "unnamed"}
    with suppress(NotReadable, Unusable):
        Recording(path.parent, articles).confirm(articles.open(path), each.key, each.filed.version, fields)


def _added(claim: Claim, articles: Articles, opened: OpenArticle) -> OpenClaim | None:
    """What the desk makes of the words of a claim that drafting missed."""
    article = articles.open(opened.path)
    taken = [each.place for each in article.claims if each.place]
    place = place_of(claim.wording, article.document, taken) or place_of(claim.quote, article.document, taken)
    if place is None:
        return None
    key = Recording(opened.path.parent, articles).add(article, place)
    return articles.open(opened.path).claim(key)


def _same(each: OpenClaim, claims: Sequence[Claim]) -> Claim | None:
    """The recorded claim of the same figure: the same words, or words that hold the same numbers."""
    wording = (each.claim.wording if each.claim else each.filed.field("quote")).casefold()
    same = [claim for claim in claims if claim.wording.casefold() == wording]
    numbers = [token.text for token in tokens(wording) if token.kind == "number"]
    near = [
        claim
        for claim in claims
        if numbers and [token.text for token in tokens(claim.wording.casefold()) if token.kind == "number"] == numbers
    ]
    read = each.claim
    order = [*same, *near]
    fits = [claim for claim in order if read is not None and claim.period.days == read.period.days]
    return (fits or order or [None])[0]


def _mends(article: OpenArticle, each: OpenClaim, claim: Claim, vocabulary: Vocabulary) -> Iterator[float]:
    """The seconds that each field takes that is not as it was recorded."""
    read = each.claim
    keyed = {field.name: [other.text for other in field.alternatives if other.key] for field in claim_form(article, each).fields}
    for name in ("who", "event", "where", "route"):
        wanted, got = getattr(claim.scope, name), getattr(read.scope, name) if read else None
        if (wanted or "") != (got or ""):
            yield _mend(keyed, f"scope.{name}", str(wanted or ""))
    if read is None or read.period.days != claim.period.days:
        yield _mend(keyed, "period", claim.period.text)
    if read is None or (read.source or "") != (claim.source or ""):
        yield _mend(keyed, "source", claim.source or "unnamed")
    if read is None or (read.form, read.reading) != (claim.form, claim.reading):
        yield _typed(claim.wording, "value")


def _mend(keyed: Mapping[str, Sequence[str]], name: str, text: str) -> float:
    """One key, where it is among the alternatives that have one; else the way to the field and its text."""
    if text in keyed.get(name, ()):
        return M + K
    return _typed(text, name)


def _typed(text: str, name: str) -> float:
    """Into the field by keys (e, and two tabs as a rule), and its text; a name of the vocabulary is completed."""
    letters = len(text)
    if name.startswith("scope") or name in ("source", "via", "of.who"):
        letters = min(letters, _COMPLETED + 2)
    return M + (3 + letters) * K


def _by_hand(claim: FiledClaim) -> float:
    """Every letter of the claim as its file has it, its name and its quote too; made up one's mind once a field."""
    fields = [(name.rpartition(".")[2], text) for name, text in claim.fields if name != "note"]
    lines = [f"{name}: {text}" for name, text in fields]
    return len(lines) * (M + K) + K * sum(map(len, lines))


def _table(costs: Sequence[Cost]) -> Iterator[str]:
    yield "| how it was drafted | claims | fields mended | at the desk, seconds each | as YAML by hand, seconds each |"
    yield "| --- | --- | --- | --- | --- |"
    for standing in ("sure", "likely", "guess", "missed", "extra"):
        those = [cost for cost in costs if cost.standing == standing]
        if those:
            by_hand = f"{mean(c.by_hand for c in those):.0f}" if standing != "extra" else ""
            yield (
                f"| {standing} | {len(those)} | {sum(c.mended for c in those)} | {mean(c.desk for c in those):.1f} | {by_hand} |"
            )
    whole = sum(cost.desk for cost in costs), sum(cost.by_hand for cost in costs)
    made = [cost for cost in costs if cost.standing != "extra"]
    yield f"| all, what was dropped included | {len(made)} | | {whole[0] / len(made):.1f} | {whole[1] / len(made):.0f} |"


def _times(texts: Sequence[Path], folder: Path) -> Iterator[str]:
    """How long the desk takes, the 95th percentile of `RUNS`."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in texts)
    words = text.split(" ")
    long = replace(
        read_document("a.txt", " ".join(words[:_WORDS]).encode()), publisher="Desk", published="2020-07-15", title="Long"
    )
    shown = []
    path = folder / "desk-2020-07-15.yaml"
    articles = Articles(folder)
    frame = articles.frame(path)
    for run in range(RUNS):
        one = replace(long, text=f"{long.text} {run}")
        start = Watch()
        draft = articles.draft(one, frame)
        assert draft is not None
        path.write_text(article_file(draft, ""), encoding="utf-8")
        keep_text(folder, path.stem, one)
        paragraphs(articles.open(path))
        shown.append(start.times)
    yield f"{_WORDS:,} words drafted, written, opened and marked: {_late(shown)}"
    recording = Recording(folder, articles)
    confirmed = []
    legible = [each for each in articles.open(path).unconfirmed if each.claim is not None and not each.problems]
    for claim in legible[:RUNS]:
        article = articles.open(path)
        start = Watch()
        recording.confirm(article, claim.key, claim.filed.version, {})
        articles.open(path)
        confirmed.append(start.times)
    yield f"a claim confirmed, and the next one open: {_late(confirmed)}"
    desk = Folder(folder, "benchmark", complain)
    glanced, clashed = [], []
    for claim in articles.open(path).claims[:GLANCES]:
        desk.prepare()
        recording.save(articles.open(path), claim.key, claim.filed.version, {"period": "2016"})
        start = Watch()
        article = articles.open(path)
        first_panel(desk, article, article.claim(claim.key))
        glanced.append(start.times)
        start = Watch()
        desk.state()
        clashed.append(start.times)
    yield f"the clashes of a claim of another period, at first glance: {_late(glanced)}"
    yield f"the clashes of all: {_late(clashed)}"


def _late(times: Sequence[tuple[float, float]]) -> str:
    """The 95th percentile, by the clock and of the processor."""
    at = min(len(times) - 1, int(len(times) * 0.95))
    clock, processor = (sorted(each)[at] * 1000 for each in zip(*times, strict=True))
    return f"{clock:.0f} ms, {processor:.0f} of them of the processor (95th percentile of {len(times)})"
