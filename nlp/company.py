"""Company: taxa that are named only as bait, food, tool or host of another one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from nlp.phrases import rows_of


@dataclass(frozen=True, slots=True)
class Rule:
    """The taxon is left out beside another (any other, when `beside` is empty), where the offence
    is one of these (all of them, when there are none)."""

    taxon: str
    beside: str
    offences: frozenset[str]

    def leaves_out(self, taxon: str, others: Collection[str], offence: str) -> bool:
        if taxon != self.taxon or (self.offences and offence not in self.offences):
            return False
        return self.beside in others if self.beside else bool(others)


def victims(
    taxa: Iterable[str], offence: str, apart: Collection[str] = frozenset()
) -> tuple[str, ...]:
    """The taxa an offence is about: where an otter is hunted, "fish" is what it eats. Those told
    `apart` by a word for one kind are no company of just anything."""
    named = tuple(taxa)
    return tuple(taxon for taxon in named if not _is_company(taxon, named, offence, taxon in apart))


def _is_company(taxon: str, named: Collection[str], offence: str, is_apart: bool) -> bool:
    others = [other for other in named if other != taxon]
    rules = (rule for rule in load_company() if rule.beside or not is_apart)
    return any(rule.leaves_out(taxon, others, offence) for rule in rules)


@lru_cache(maxsize=1)
def load_company() -> tuple[Rule, ...]:
    return tuple(_rule(row) for row in rows_of("company.csv"))


def _rule(row: dict[str, str]) -> Rule:
    offences = frozenset(filter(None, row["offences"].split("|")))
    return Rule(row["taxon"], row["beside"], offences)
