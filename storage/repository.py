"""What the repositories have in common: what they read from and where their writes go."""

from __future__ import annotations

from dataclasses import dataclass

from storage.holdings import Holdings
from storage.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Repository:
    """Reads at once, writes into the ledger, never commits."""

    holdings: Holdings
    ledger: Ledger
