"""Which proposals of claims are let through: those of figures that stand in the article and that the grammar sees by itself.

Whatever is proposed, no figure comes out that is not among those handed in: a model may tell more of a figure, but add none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.intake.language.errors import WordingError
from checker.intake.language.numbers import numbers_borne_out, numbers_in
from checker.intake.language.tokens import is_long
from checker.intake.language.units import Units
from checker.intake.language.values import read_change, read_share, read_value
from checker.intake.proposals.proposal import Proposal, RefusedProposal
from checker.model.vocabulary import Settings

TextSpan = tuple[int, int]
"""From which character of a text up to which."""


@dataclass(frozen=True, slots=True)
class GatedProposal:
    """A proposal that was let through, the span of its figure, and that of its quote.

    `doubtful` names the fields whose text does not stand in the article as it was proposed.
    """

    proposal: Proposal
    figure: TextSpan
    quote: TextSpan
    doubtful: tuple[str, ...]


def gate(
    text: str, proposals: Sequence[Proposal], figures: Sequence[TextSpan]
) -> tuple[tuple[GatedProposal, ...], tuple[RefusedProposal, ...]]:
    """The proposals that are let through, in the order of the text, and why others are not.

    A proposal's quote has to stand in the text (white space folded), its number in the quote, its value has to be one that claims
    can have, and its figure one of `figures`, which no other proposal has taken.
    """
    spans = sorted({(start, end) for start, end in figures if 0 <= start < end <= len(text)})
    taken: dict[TextSpan, GatedProposal] = {}
    refusals: list[RefusedProposal] = []
    for proposal in proposals:
        gated = _gated(text, proposal, spans, taken)
        if isinstance(gated, GatedProposal):
            taken[gated.figure] = gated
        else:
            refusals.append(RefusedProposal(f"{proposal.value}: {proposal.quote}", gated))
    return tuple(taken[span] for span in sorted(taken)), tuple(refusals)


def _gated(
    text: str, proposal: Proposal, figures: Sequence[TextSpan], taken: dict[TextSpan, GatedProposal]
) -> GatedProposal | str:
    """The proposal as it is let through, or why it is not."""
    if is_long(proposal.value) or is_long(proposal.quote):
        return "it is longer than any wording"
    places = tuple(_places(text, proposal.quote))
    if not places:
        return "its quote does not stand in the text"
    numbers = frozenset(numbers_in(proposal.value)) | frozenset(numbers_in(proposal.value, thousands=True))
    if not numbers:
        return "its value tells no number"
    if not numbers & numbers_borne_out(proposal.quote):
        return "its number does not stand in the quote"
    if not any(_reads(read) for read in _readers(proposal.value)):
        return "its value is none that a claim can have"
    inside = [(figure, place) for place in places for figure in figures if place[0] <= figure[0] and figure[1] <= place[1]]
    same = [(figure, place) for figure, place in inside if numbers & _numbers(text[figure[0] : figure[1]])]
    if not same:
        return "its figure is none that the grammar sees there"
    free = [(figure, place) for figure, place in same if figure not in taken]
    if not free:
        return "its figure is another proposal's already"
    figure, place = free[0]
    doubtful = tuple(name for name in ("period", "source", "who") if not _stands(text, getattr(proposal, name)))
    return GatedProposal(proposal, figure, place, doubtful)


def _numbers(words: str) -> frozenset[Fraction]:
    return numbers_borne_out(words) if not is_long(words) else frozenset()


def _places(text: str, quote: str) -> Iterator[TextSpan]:
    """Where the quote stands in the text, whatever white space divides its words there."""
    pattern = r"\s+".join(map(re.escape, quote.split()))
    if pattern:
        for match in re.finditer(pattern, text):
            yield match.span()


def _stands(text: str, words: str) -> bool:
    """Whether words stand in the text, or there are none."""
    return not words or next(_places(text, words), None) is not None


def _readers(value: str) -> tuple[Callable[[], object], ...]:
    """How the reader of claims may take a wording."""
    settings, units = Settings(), Units(())
    return (
        lambda: read_value(value, unit="people", exact=False, mean=False, settings=settings, units=units),
        lambda: read_share(value, settings.readings),
        lambda: read_change(value, unit="people", settings=settings, units=units),
    )


def _reads(read: Callable[[], object]) -> bool:
    try:
        read()
    except WordingError:
        return False
    return True
