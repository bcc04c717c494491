"""One unit of work over every repository."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from storage import inbox
from storage.amendments import SqlAmendments
from storage.anchors import SqlAnchors
from storage.campaigns import SqlCampaigns
from storage.cases import SqlCases
from storage.conversations import SqlConversations
from storage.custody import SqlCustodyLog
from storage.desks import SqlDesks
from storage.dispatches import SqlDispatches
from storage.evidence import SqlEvidences
from storage.holdings import Holdings
from storage.jobs import SqlJobs
from storage.ledger import Ledger
from storage.letters import SqlLetters
from storage.notes import SqlNotes
from storage.officers import SqlOfficers
from storage.outbox import SqlOutbox
from storage.prompts import SqlPrompts
from storage.receipts import SqlReceipts
from storage.sheets import SqlSheets
from storage.tips import SqlTips
from storage.traces import SqlTraces
from storage.trails import SqlTrails
from storage.transfers import SqlTransfers
from triage.ports import (
    Amendments,
    Anchors,
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
    Trails,
    Transfers,
)


class SqlUnit:
    """Leaving it without `commit` forgets its writes: they were nowhere but here."""

    def __init__(self, holdings: Holdings) -> None:
        self._ledger = Ledger(holdings)
        given = (holdings, self._ledger)
        self.conversations: Conversations = SqlConversations(*given)
        self.receipts: Receipts = SqlReceipts(*given)
        self.tips: Tips = SqlTips(*given)
        self.evidence: Evidences = SqlEvidences(*given)
        self.cases: Cases = SqlCases(*given)
        self.traces: Traces = SqlTraces(*given)
        self.dispatches: Dispatches = SqlDispatches(*given)
        self.notes: Notes = SqlNotes(*given)
        self.prompts: Prompts = SqlPrompts(*given)
        self.letters: Letters = SqlLetters(*given)
        self.trails: Trails = SqlTrails(*given)
        self.transfers: Transfers = SqlTransfers(*given)
        self.amendments: Amendments = SqlAmendments(*given)
        self.sheets: Sheets = SqlSheets(*given)
        self.desks: Desks = SqlDesks(*given)
        self.officers: Officers = SqlOfficers(*given)
        self.custody: CustodyLog = SqlCustodyLog(*given)
        self.anchors: Anchors = SqlAnchors(*given)
        self.campaigns: Campaigns = SqlCampaigns(*given)
        self.outbox: Outbox = SqlOutbox(*given)
        self.jobs: Jobs = SqlJobs(*given)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ledger.forget()

    def finish_update(self, update_id: int) -> None:
        self._ledger.add(inbox.FINISH, the_update=update_id)

    async def commit(self) -> None:
        await self._ledger.commit()
