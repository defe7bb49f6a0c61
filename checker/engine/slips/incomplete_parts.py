"""Parts that are not all of their whole, though the vocabulary takes them for all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.engine.cases.case import Case
from checker.engine.cases.oracle import WhatIf
from checker.engine.cases.slip import Otherwise
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.links import Link
from checker.model.statement import template
from checker.model.vocabulary import Vocabulary

NAME = "incomplete-parts"
SAYS = "The parts are not all of the whole, though vocabulary.yaml calls them complete."
WHY = "Breakdowns leave out who is of unknown sex or age, and small rests that no table has a column for."
DO = "Look whether the source has a rest beside the parts: name it in vocabulary.yaml, or write `some` in place of `complete`."
NOT_ALL = template("fits if {parts:and} together are not all {whole}", parts=tuple[str, ...], whole=str)

HOLDS = """
- {value: "229", scope: arrivals, period: 2020}
- {value: "72", scope: men arrived, period: 2020}
- {value: "157", scope: women arrived, period: 2020}
"""
BREAKS = """
- {value: "229", scope: arrivals, period: 2020}
- {value: "51", scope: men arrived, period: 2020}
- {value: "117", scope: women arrived, period: 2020}
"""


def readings(claim: Claim, case: Case) -> Iterator[WhatIf]:
    """None: every claim is right as it is."""
    return iter(())


def otherwise(finding: Finding, vocabulary: Vocabulary) -> Iterator[Otherwise]:
    """The vocabulary without each of the complete divisions on which the sum rests."""
    for line in finding.proof.declared if finding.proof else ():
        if line.link.relation == "complete":
            yield Otherwise(_with_a_rest(vocabulary, line.link), NOT_ALL(parts=line.link.others, whole=line.link.name))


def _with_a_rest(vocabulary: Vocabulary, link: Link) -> Vocabulary:
    """The vocabulary in which the parts that a line names leave something out."""
    concepts = dict(vocabulary.concepts[link.dimension])
    whole = concepts[link.name]
    divisions = (replace(each, complete=each.complete and each.parts != link.others) for each in whole.partitions)
    concepts[link.name] = replace(whole, partitions=tuple(divisions))
    return replace(vocabulary, concepts={**vocabulary.concepts, link.dimension: concepts})
