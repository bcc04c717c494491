"""What the domain needs of the world, as protocols: storage, clock, tokens, reader, atlas.

A unit of work reads at once and collects its writes; `commit` makes all of them durable in one
transaction, or none. Leaving a unit without `commit` undoes it. A unit does not see its own
uncommitted writes: a service holds the values it changed.
"""

from triage.ports.files import CleanCopy, Cleans, Downloads, Sealed, Vault
from triage.ports.repositories import (
    Amendments,
    Campaigns,
    Cases,
    Conversations,
    CustodyLog,
    Desks,
    Dispatches,
    Evidences,
    Jobs,
    Letters,
    Notes,
    Officers,
    Outbox,
    Prompts,
    Receipts,
    Sheets,
    Tips,
    Traces,
    Transfers,
)
from triage.ports.store import Store, Unit
from triage.ports.world import Assesses, Clock, Hears, Locates, Reads, Tokens

__all__ = [
    "Amendments",
    "Assesses",
    "Campaigns",
    "Cases",
    "CleanCopy",
    "Cleans",
    "Clock",
    "Conversations",
    "CustodyLog",
    "Desks",
    "Dispatches",
    "Downloads",
    "Evidences",
    "Hears",
    "Jobs",
    "Letters",
    "Locates",
    "Notes",
    "Officers",
    "Outbox",
    "Prompts",
    "Reads",
    "Receipts",
    "Sealed",
    "Sheets",
    "Store",
    "Tips",
    "Tokens",
    "Traces",
    "Transfers",
    "Unit",
    "Vault",
]
