"""The tables of the index of an archive, which one SQLite file holds."""

from __future__ import annotations

from checker.memory.cache.database import TableLayout

INDEX = TableLayout(
    0x636C6932,
    (
        "CREATE TABLE held(name TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE file(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, mark TEXT NOT NULL, digest BLOB NOT NULL, "
        "seen INTEGER NOT NULL, claims INTEGER NOT NULL, unread INTEGER NOT NULL, problems TEXT NOT NULL)",
        "CREATE TABLE row(number INTEGER PRIMARY KEY, name TEXT NOT NULL, file INTEGER NOT NULL, tie INTEGER, "
        "line TEXT NOT NULL, sum INTEGER NOT NULL)",
        "CREATE UNIQUE INDEX row_of_name ON row(name)",
        "CREATE INDEX row_of_file ON row(file)",
        "CREATE INDEX row_of_tie ON row(tie)",
        "CREATE TABLE tie(number INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE, component INTEGER NOT NULL, "
        "counted TEXT NOT NULL, ratio INTEGER NOT NULL, kin TEXT NOT NULL, other_kin TEXT NOT NULL)",
        "CREATE INDEX tie_of_component ON tie(component)",
        "CREATE TABLE component(number INTEGER PRIMARY KEY, claims INTEGER NOT NULL, sum INTEGER NOT NULL)",
        "CREATE TABLE kin(who TEXT NOT NULL, event TEXT NOT NULL, place TEXT NOT NULL, route TEXT NOT NULL, "
        "component INTEGER NOT NULL)",
        "CREATE TABLE link(source TEXT NOT NULL, target TEXT NOT NULL, field TEXT NOT NULL, file INTEGER NOT NULL)",
        "CREATE INDEX link_of_source ON link(source)",
        "CREATE INDEX link_of_target ON link(target)",
        "CREATE INDEX link_of_file ON link(file)",
        "CREATE TABLE trouble(name TEXT PRIMARY KEY) WITHOUT ROWID",
        "CREATE TABLE text(number INTEGER PRIMARY KEY, content TEXT NOT NULL)",
        "CREATE TABLE asked(words TEXT PRIMARY KEY) WITHOUT ROWID",
    ),
)
"""`held`: by what the archive was read. `file`: each with the mark of its state, and what is wrong in it. `row`: its claims, by
full id, each with its tie, which is what decides on what a claim may bear; one that was refused has none. `tie`: with the number
of its component. `component`: how many claims it has, and the sum of theirs. `kin`: the components by what stands for the
concepts of their scopes. `link`: from claim to claim. `trouble`: the claims that are refused for what other claims say. `text`:
what many lines share. `asked`: what the vocabulary was asked, and its answers."""
