"""Single slips of the pen that may explain a refuted claim. One file each, in the folder of slips.

A slip module defines NAME, SAYS, WHY (how it comes about), DO (what an editor does about it), `readings(claim, case)`: the claim
as it may have been meant, each with a statement by a template of the slip; HOLDS and BREAKS, claims that agree and claims of
which one is refuted and explained by the slip. Which readings explain the claim is judged in one place: `fitting`.

It may define MOST, how likely by chance the slip may fit: more than usual where there is but one thing that may have been meant;
WEAK = True: of two slips that come to the same reading the other one is told, which says how it came about;
`recognises(question, vocabulary)`: whether a reading that a pattern found is such a slip; `together(claim, case)`: a
statement where the claim fits if it and others of its article are mended, None where not; `far_off(claim, allowed)`: the one
reading, among what the others allow, of a claim far beyond that, where too little is known to judge it as any other; and
`otherwise(finding, vocabulary)`: the vocabulary as it may have been meant, with a statement, in which all claims are right as
they are. These three are told where no other reading of a claim alone is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.model.claim import Claim
from checker.model.statement import Statement
from checker.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Otherwise:
    """Another vocabulary; `fits` says for an editor how it differs."""

    vocabulary: Vocabulary
    fits: Statement


class SlipRule(Protocol):
    """What a slip module offers."""

    NAME: str
    SAYS: str
    WHY: str
    DO: str
    HOLDS: str
    BREAKS: str

    def readings(self, claim: Claim, case: Case) -> Iterator[WhatIf]:
        """The claim as it may have been meant, each with a statement for the editor."""
