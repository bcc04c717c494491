"""What the domain needs of the world, as protocols: storage, clock, tokens, reader, atlas.

A unit of work reads at once and collects its writes; `commit` makes all of them durable in one
transaction, or none. Leaving a unit without `commit` undoes it. A unit does not see its own
uncommitted writes: a service holds the values it changed. Conversations alone are read back as
the unit left them: what was sent is noted beside what was done.
"""

from triage.ports.casework import Amendments, Letters, Notes, Prompts, Trails, Transfers
from triage.ports.files import CleanCopy, Cleans, Downloads, Evidences, Sealed, Vault
from triage.ports.reporters import Conversations, Receipts
from triage.ports.repositories import (
    Anchors,
    Campaigns,
    Cases,
    CustodyLog,
    Desks,
    Dispatches,
    Jobs,
    Officers,
    Outbox,
    Sheets,
    Tips,
    Traces,
)
from triage.ports.store import Store, Unit
from triage.ports.world import Assesses, Clock, Guards, Hears, Locates, Reads, Tokens

__all__ = [
    "Amendments",
    "Anchors",
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
    "Guards",
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
    "Trails",
    "Transfers",
    "Unit",
    "Vault",
]
