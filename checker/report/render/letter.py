"""A letter to the publisher of a claim that others refute: what it says, the sum, and where each figure stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.claim import Article, Claim
from checker.model.finding import Finding
from checker.prose.phrases import listed
from checker.prose.safe import clean
from checker.report.render.claims import allowed_sentence, quote_words, scope_and_period, slip_sentence, source_words
from checker.report.render.layout import Matter, Passage
from checker.report.render.paper import grid, indented, lay_out, words
from checker.report.render.plain_lines import witness_lines
from checker.report.render.sums import evidence_sum, numbers_of, step_by_step

_WIDTH = 78
"""Columns that stand in mail."""
_OPEN = re.compile(r" (?:One figure of|Either) .* is off\.$")
_TWICE = re.compile(r"\(([^();]+); \1\)")


def letters(finding: Finding) -> str:
    """One for each article of which a claim is accused, below each other; plain text."""
    accused = [part.claim for part in finding.parts if part.role != "premise"]
    articles = dict.fromkeys(claim.article for claim in accused)
    rule = f"\n{'-' * _WIDTH}\n\n"
    own = ((article, [claim for claim in accused if claim.article == article]) for article in articles)
    return rule.join(_letter(finding, article, claims) for article, claims in own)


def _letter(finding: Finding, article: Article, claims: Sequence[Claim]) -> str:
    return "".join(
        (
            _laid(words(f"To {article.publisher}"), words(f"On “{article.title}”, published {article.published.text}")),
            _address(article, ""),
            _laid(
                Passage(),
                words(f"Your article says {_quoted_with_scope(claims)}. {_beside(finding, claims)} {_headline(finding)}"),
                Passage(),
            ),
            _laid(*_sum(finding)),
            _laid(words("Where each figure stands:")),
            *_sources(finding),
            _laid(*_again(finding)),
            _laid(Passage(), words(" ".join(_request(finding, len(claims))))),
        )
    )


def _laid(*blocks: Matter) -> str:
    return lay_out(blocks, _WIDTH, color=False)


def _address(article: Article, margin: str) -> str:
    """On a line of its own and whole, however long, so that mail makes a link of it."""
    return f"{margin}{clean(article.address)}\n" if article.address else ""


def _sum(finding: Finding) -> Iterator[Matter]:
    if finding.proof:
        yield words("The sum, where a number in brackets is that of the source below:")
        yield indented(step_by_step(finding.proof, numbers_of(finding)), 4)
        yield Passage()
    elif finding.evidence:
        yield words("By the other figures, where a number in brackets is that of the source below:")
        yield indented(evidence_sum(finding.evidence, numbers_of(finding)), 4)
        yield Passage()


def _headline(finding: Finding) -> str:
    """That of the finding without the words of a report: who is suspected reads it, and what is open stands before it."""
    text = _OPEN.sub("", finding.message)
    for words_of_report in ("suspect: ", " It is open which is off.", " One is off."):
        text = text.replace(words_of_report, "")
    # A paper whose own figures clash is named for both.
    return _sentence(_TWICE.sub(r"(\1)", text))


def _sentence(text: str) -> str:
    """Words behind a full stop."""
    return text[:1].upper() + text[1:]


def _again(finding: Finding) -> Iterator[Matter]:
    """Further sums by which other figures refute what is suspected, each in a line."""
    if finding.witnesses:
        yield Passage()
        yield words("Other figures speak against it too:")
        for line in witness_lines(finding):
            yield indented(_entry("-", line))


def _quoted_with_scope(claims: Sequence[Claim]) -> str:
    return listed(list(dict.fromkeys(f"{quote_words(c)} ({scope_and_period(c.scope, c.period)})" for c in claims)), "and")


def _beside(finding: Finding, claims: Sequence[Claim]) -> str:
    """How sure it is that these are wrong, in a sentence."""
    others = [part.claim.article for part in finding.parts if part.claim.article != claims[0].article]
    if finding.is_open:
        return "Not all of the figures below can be right, and we cannot tell which is not."
    if finding.proof is None:
        return "Nothing that we know refutes it, but it looks like a slip."
    if finding.reading == "pragmatic":
        return "By the letter that may pass, but readers will take it for something that other figures speak against."
    if finding.severity == "tension":
        return "It is not the same as the figures below say: by little, or one of them may have been replaced since."
    if not others:
        return "The figures of your article do not agree."
    own = [article.publisher == claims[0].article.publisher for article in others]
    if all(own):
        return "It cannot be right together with what you published elsewhere."
    return f"It cannot be right together with {'other figures, some of them your own' if any(own) else 'what others say'}."


def _sources(finding: Finding) -> Iterator[str]:
    numbers = numbers_of(finding)
    for number, part in enumerate(finding.parts, 1):
        claim = part.claim
        name = f"{claim.article.publisher}, {claim.article.published.text}: {quote_words(claim)}; source: {source_words(claim)}"
        yield _laid(indented(_entry(f"[{number}]", name)))
        yield _address(claim.article, "       ")
    for line in finding.proof.declared if finding.proof else ():
        yield _laid(indented(_entry(f"[{numbers[line.link]}]", f"taken for granted: {line.text}")))


def _entry(mark: str, text: str) -> Matter:
    table = grid("right", "left")
    table.add_row(words(mark), words(text))
    return table


def _request(finding: Finding, number: int) -> Iterator[str]:
    """What may explain it, what would fit, and what is asked for of so many figures."""
    if finding.margin:
        yield finding.margin
    for slip in finding.diagnosis:
        yield f"{slip_sentence(slip)}."
    if finding.fallen:
        yield f"What only follows from it falls with it: {listed([quote_words(claim) for claim in finding.fallen], 'and')}."
    if allowed := allowed_sentence(finding, "figures"):
        yield allowed
    if finding.nearest:
        yield f"The nearest figure that we know of is {finding.nearest.text}."
    if number == 1:
        yield "Would you look it up at its source, and correct it if it is wrong?"
        yield "If it is right, please tell us what it counts, and as of when."
    else:
        yield "Would you look them up at their source, and correct what is wrong?"
        yield "If all are right, please tell us what they count, and as of when."
