"""The archive divided into components: what lies in two of them the engine would check apart."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from checker.engine.solve.reach import Reach
from checker.intake.files.load import OpenedFiles, gathered
from checker.intake.files.measures import measures_of
from checker.intake.files.problems import Problems
from checker.memory.archived.rows import one_of_each_tie, rows_where
from checker.memory.archived.ties import Kin, counted_in, divided, in_one_text, is_multiple, tie_of
from checker.memory.cache.archive import digest_of_bytes
from checker.model.claim import Claim
from checker.model.vocabulary import Vocabulary


def divide(database: sqlite3.Connection, opened: OpenedFiles) -> Mapping[str, str]:
    """Divide the archive into what bears on one another, and note which claims are refused for what others say.

    Gives what is to be held of that: the component of the exchange rates, and what the claims reach of the vocabulary.
    """
    vocabulary = opened.context.vocabulary
    database.execute("DELETE FROM tie WHERE number NOT IN (SELECT DISTINCT tie FROM row WHERE tie IS NOT NULL)")
    of_tie, kin = one_of_each_tie(database), Kin(vocabulary)
    pairs = database.execute(
        "SELECT DISTINCT a.tie, b.tie FROM link JOIN row a ON a.name=source JOIN row b ON b.name=target "
        "WHERE a.tie IS NOT NULL AND b.tie IS NOT NULL"
    ).fetchall()
    multiples = {number for number, words in database.execute("SELECT number, words FROM tie") if is_multiple(words)}
    division = divided(of_tie, pairs, multiples, vocabulary)
    of_component = division.components
    changes, keys = [], set[tuple[str | int, ...]]()
    for tie, claim in of_tie.items():
        scope, other, _, _ = counted_in(tie_of(claim, False))
        kins = [kin.of(each) for each in (scope, other) if each is not None]
        keys.update((*each, of_component[tie]) for each in kins)
        changes.append((of_component[tie], in_one_text(kins[0]), in_one_text(kins[1]) if other else "", tie))
    database.executemany("UPDATE tie SET component=?, kin=?, other_kin=? WHERE number=?", changes)
    database.execute("DELETE FROM component")
    database.execute(
        "INSERT INTO component SELECT component, COUNT(*), SUM(sum) FROM row JOIN tie ON tie=tie.number GROUP BY component"
    )
    database.execute("DELETE FROM kin")
    database.executemany("INSERT INTO kin VALUES (?, ?, ?, ?, ?)", sorted(keys))
    _note_trouble({tie: claim for tie, claim in of_tie.items() if tie not in multiples}, database, opened)
    return {"reach": reach(of_tie, vocabulary), "rates": "" if division.rates is None else str(division.rates)}


def reach(of_tie: Mapping[int, Claim], vocabulary: Vocabulary) -> str:
    """A digest of what the claims reach of the vocabulary."""
    return digest_of_bytes(repr(Reach(vocabulary).of(list(of_tie.values()))).encode("utf-8", "surrogatepass"))


def _note_trouble(of_tie: Mapping[int, Claim], database: sqlite3.Connection, opened: OpenedFiles) -> None:
    """Note the claims that are refused; `of_tie` has one of each tie whose own unit says something."""
    database.execute("DELETE FROM trouble")
    _, apart = measures_of(sorted(of_tie.values(), key=lambda claim: claim.id), opened.context.vocabulary, Problems())
    ties = [tie for tie, claim in of_tie.items() if claim.id in apart]
    database.execute(
        "INSERT OR IGNORE INTO trouble SELECT name FROM row WHERE tie IN (SELECT value FROM json_each(?))",
        (json.dumps(ties),),
    )
    linked = "SELECT source FROM link UNION SELECT target FROM link"
    rows = {name: row for name, _, row in rows_where(database, f"name IN ({linked})")}
    context = replace(opened.context, problems=Problems())
    sound = {claim.id for claim in gathered(rows, replace(opened, context=context)).claims}
    refused = [(name,) for (name,) in database.execute("SELECT DISTINCT source FROM link") if name not in sound]
    database.executemany("INSERT OR IGNORE INTO trouble VALUES (?)", refused)
