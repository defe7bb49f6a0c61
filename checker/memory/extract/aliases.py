"""Other names in the place of those of people, papers and places, so that a folder can be shown to anybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.memory.extract.material import Data, Material, usual
from checker.model.claim import Claim
from checker.model.forms import comparison

_NOUNS = {"who": "group", "event": "event", "where": "place", "route": "way", "publishers": "Paper", "sources": "Source"}
_LINKS = ("restates", "supersedes", "that")
_PERIODS = ("period", "from", "among", "since", "until", "over")
_LEFT_OUT = ("note", "url", "title")


def with_aliases(material: Material, claims: Sequence[Claim]) -> tuple[Material, Mapping[str, str]]:
    """The material with other names for concepts, papers, sources, articles and claims, and the other ids; without addresses.

    `claims` are those of the material, resolved. The figures, and the dates, stay.
    """
    aliases = _Aliases(material, claims)
    by_id = {claim.id: claim for claim in claims}
    heads = {aliases.stems[stem]: aliases.head(head, stem) for stem, head in material.heads.items()}
    entries = {
        aliases.ids[name]: aliases.entry({**usual(_defaults(material, by_id[name]), by_id[name]), **each}, by_id[name])
        for name, each in material.claims.items()
    }
    rows = {aliases.ids[name]: aliases.row(each, by_id[name]) for name, each in material.rows.items()}
    vocabulary = aliases.vocabulary(material.vocabulary)
    return replace(material, heads=heads, claims=entries, rows=rows, vocabulary=vocabulary), aliases.ids


def _defaults(material: Material, claim: Claim) -> Data:
    defaults: Data = material.heads[claim.article.stem].get("defaults", {})
    return defaults


class _Aliases:
    """Which name stands for which."""

    def __init__(self, material: Material, claims: Sequence[Claim]) -> None:
        stems = dict.fromkeys((*material.heads, *(name.partition("/")[0] for name in material.rows)))
        self.stems = {stem: f"article-{i}" for i, stem in enumerate(stems, 1)}
        self.ids = {claim.id: f"{self.stems[claim.article.stem]}/claim-{i}" for i, claim in enumerate(claims, 1)}
        names = {section: list(material.vocabulary.get(section, {})) for section in _NOUNS}
        for dimension in ("who", "event", "where", "route"):
            names[dimension] += [getattr(claim.scope, dimension) for claim in claims]
        names["publishers"] += [claim.article.publisher for claim in claims]
        names["sources"] += [name for claim in claims for name in (claim.source, claim.via)]
        self.names: Mapping[str, Mapping[str, str]] = {
            section: {name: f"{_NOUNS[section]} {i}" for i, name in enumerate(dict.fromkeys(filter(None, several)), 1)}
            for section, several in names.items()
        }
        self.periods = {name: f"period {i}" for i, name in enumerate(material.vocabulary.get("periods", {}), 1)}

    def head(self, head: Data, stem: str) -> Data:
        """The article under another title, with no defaults: each claim says all of itself."""
        article = {name: each for name, each in head["article"].items() if name not in _LEFT_OUT}
        return {"article": {"title": self.stems[stem], **article, "publisher": self._paper(article["publisher"])}}

    def entry(self, entry: Data, claim: Claim) -> Data:
        """The claim in other words but its figures; its scope and source are written out."""
        return {**self._shared(entry, claim), "scope": self._scope(claim.scope), **self._whole(entry, claim)}

    def row(self, row: Data, claim: Claim) -> Data:
        """The same of a row of a table."""
        shared = {name: each for name, each in self._shared(row, claim).items() if name not in _NOUNS}
        return {**shared, "title": "table", "publisher": self._paper(claim.article.publisher), **self._scope(claim.scope)}

    def vocabulary(self, vocabulary: Data) -> Data:
        """Without other names; named scopes are not needed any more."""
        shown: dict[str, Data] = {}
        for section, entries in vocabulary.items():
            if section in self.names:
                names = self.names[section]
                shown[section] = {names[name]: self._concept(entry, names) for name, entry in entries.items()}
            elif section == "periods":
                shown[section] = {self.periods[name]: entry for name, entry in entries.items()}
            elif section != "scopes":
                shown[section] = entries
        for dimension in ("who", "event", "where", "route"):
            missing = [alias for alias in self.names[dimension].values() if alias not in shown.get(dimension, {})]
            if missing:
                shown[dimension] = {**shown.get(dimension, {}), **{alias: {} for alias in missing}}
        return shown

    def _paper(self, written: str) -> str:
        return self.names["publishers"].get(written, next(iter(self.names["publishers"].values())))

    def _shared(self, entry: Data, claim: Claim) -> Data:
        shown = {name: each for name, each in entry.items() if name not in (*_LEFT_OUT, "scope", "of", "quote")}
        shown["id"] = self.ids[claim.id].partition("/")[2]
        if "quote" in entry:
            shown["quote"] = claim.wording
        shown["source"] = self.names["sources"].get(claim.source, "unnamed")
        if claim.via:
            shown["via"] = self.names["sources"][claim.via]
        if "period" not in shown and claim.period.text:
            shown["period"] = claim.period.text
        for name in _PERIODS:
            if name in shown:
                shown[name] = self.periods.get(shown[name], shown[name])
        links = {"restates": claim.restates, "supersedes": claim.supersedes}
        for name in _LINKS:
            if name in shown:
                full = links.get(name) or (shown[name] if "/" in shown[name] else f"{claim.article.stem}/{shown[name]}")
                shown[name] = self.ids.get(full, shown[name])
        return shown

    def _whole(self, entry: Data, claim: Claim) -> Data:
        other = comparison(claim.form).scope
        return {"of": self._scope(other)} if "of" in entry and other is not None else {}

    def _scope(self, scope: object) -> Data:
        dimensions = ("who", "event", "where", "route")
        named = ((dimension, getattr(scope, dimension)) for dimension in dimensions)
        return {dimension: self.names[dimension].get(concept, concept) for dimension, concept in named if concept}

    def _concept(self, entry: Data, names: Mapping[str, str]) -> Data:
        if isinstance(entry, str):
            return names.get(entry, entry)
        if isinstance(entry, list):
            return [self._concept(each, names) for each in entry]
        return {name: self._concept(each, names) for name, each in entry.items() if name != "also"}
