"""Who is counted in a country, and where: the vocabulary as an editor writes it, and as the checker reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from checker.intake.files.problems import Problems
from checker.intake.files.tree import parse_yaml
from checker.intake.files.vocabulary import read_vocabulary
from checker.model.scope import Scope
from checker.model.vocabulary import Vocabulary

LEFT, ARRIVED, RESIDING = "left", "arrived", "residing"
MEN, WOMEN, SOLDIERS = "men", "women", "soldiers"
FIRST_YEAR = 1990
Atom = tuple[str, str, str]
"""Sex, occupation ("" for any other) and place: whoever arrives has one of each."""


@dataclass(frozen=True)
class Country:
    """`who[name]`: what of its atoms those of a name have in common, nothing for everybody. `places` make the `land`.

    `text` is the file vocabulary.yaml.
    """

    land: str
    places: tuple[str, ...]
    who: Mapping[str, tuple[str, ...]]
    text: str

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary as it is read; nothing in it may be refused."""
        problems = Problems()
        found = read_vocabulary(parse_yaml(self.text, "vocabulary.yaml", problems), problems)
        assert not problems.seen
        return found

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """All whose arrivals are counted, in the order of their names."""
        return tuple(sorted(Scope(who, ARRIVED, where) for who in self.who for where in (self.land, *self.places)))

    @property
    def everybody(self) -> Scope:
        """All who arrived."""
        return Scope(next(name for name, shared in self.who.items() if not shared), ARRIVED, self.land)

    def counts(self, scope: Scope, atom: Atom) -> bool:
        """Whether those of the atom are counted in the scope; a dimension left out means any."""
        who = self.who[scope.who] if scope.who else ()
        return all(shared in atom for shared in who) and scope.where in ("", self.land, atom[2])
