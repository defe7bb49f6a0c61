"""A share of another whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.scopes import AS_OTHER
from checker.model.claim import Claim
from checker.model.forms import Share
from checker.model.scope import Scope
from checker.model.vocabulary import Vocabulary

NAME = "wrong-whole"
SAYS = "The share is that of another whole."
WHY = "“70 per cent of them” points back to a group that the reader, or the next writer, may take for another."
DO = "Find out of whom the source took the share, and mend `of`."

HOLDS = """
- {value: "1,397", scope: arrivals, period: 2014}
- {value: "1,092", scope: women arrived, period: 2014}
- {share: 78%, of: North Koreans, scope: women arrived, period: 2014}
"""
BREAKS = """
- {value: "305", scope: men arrived, period: 2014, source: ministry}
- {value: "1,397", scope: arrivals, period: 2014, source: ministry}
- {value: "15", scope: soldiers arrived, period: 2014, source: ministry}
- {value: "305", scope: men arrived, period: 2014, source: police}
- {value: "1,397", scope: arrivals, period: 2014, source: police}
- {value: "15", scope: soldiers arrived, period: 2014, source: police}
- {share: 4.9%, of: North Koreans, scope: soldiers arrived, period: 2014}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """The share taken of each other scope of the same event that is counted for the period."""
    form = claim.form
    if not isinstance(form, Share):
        return
    for of in sorted(case.by_scope):
        same = (of.event, of.where, of.route) == (form.of.event, form.of.where, form.of.route)
        if same and of != form.of and not _is_apart(of, claim.scope, case.vocabulary):
            yield WhatIf(claim, replace(claim, form=Share(of)), AS_OTHER(said=form.of, meant=of))


def _is_apart(whole: Scope, part: Scope, vocabulary: Vocabulary) -> bool:
    """Whether nobody takes the one for a share of the other: it is the same, lies within it, or is another part beside it."""
    beside = any({whole.who, part.who} <= set(division.parts) for _, _, division in vocabulary.divisions("who", part.who))
    return vocabulary.within(whole, part) or (beside and whole.who != part.who)
