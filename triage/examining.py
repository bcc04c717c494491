"""Files after they arrived: fetched and sealed untouched, then copied clean. Cards never wait."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from triage import intentions
from triage.errors import RefusedError, UnavailableError
from triage.model import (
    Conversation,
    DispatchState,
    Evidence,
    EvidenceId,
    EvidenceState,
    Job,
    JobKind,
)
from triage.ports import CleanCopy, Cleans, Clock, Downloads, Sealed, Tokens, Unit
from triage.sight import Sight
from triage.tracing import traced_soon

FETCH_TRIES = 8
TELEGRAM_LIMIT = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Examining:
    unit: Unit
    clock: Clock
    tokens: Tokens
    vault: Sealed
    downloads: Downloads
    cleaner: Cleans

    async def fetch(self, job: Job) -> None:
        """The original, sealed as it came. What Telegram will not give is said, once."""
        evidence = await self._evidence(job)
        if evidence is None:
            return
        if evidence.size > TELEGRAM_LIMIT:
            return self._refuse(job, evidence, EvidenceState.TOO_BIG, "evidence-too-big")
        try:
            blob = await self.downloads.fetch(evidence.file_id)
        except UnavailableError:
            return self._try_again(job, evidence)
        except RefusedError as error:
            state = EvidenceState.TOO_BIG if error.key == "evidence-too-big" else EvidenceState.LOST
            return self._refuse(job, evidence, state, error.key)
        name = self.tokens.name()
        await self.vault.put(evidence.tip, name, blob)
        self.unit.evidence.save(replace(evidence, original=name, state=EvidenceState.FETCHED))
        self.unit.jobs.finish(job)
        self.unit.jobs.put(Job(JobKind.CLEAN, evidence.id, due=self.clock.now(), chat=job.chat))
        return None

    async def clean(self, job: Job, talk: Conversation | None) -> None:
        evidence = await self._evidence(job)
        if evidence is None:
            return
        blob = await self.vault.get(evidence.tip, evidence.original)
        result = await self.cleaner.clean(blob, evidence.kind, evidence.mime)
        if result.state is EvidenceState.REFUSED:
            await self.vault.remove(evidence.original)
            return self._refuse(job, evidence, EvidenceState.REFUSED, result.trouble)
        await self._keep_copy(evidence, result)
        self.unit.jobs.finish(job)
        self._offer_gps(evidence, result, talk)
        await self._tell_desks(evidence)
        return None

    async def discard(self, job: Job) -> None:
        """A blob whose key is gone opens nothing; it still need not lie about."""
        await self.vault.remove(job.subject)
        self.unit.jobs.finish(job)

    async def _keep_copy(self, evidence: Evidence, result: CleanCopy) -> None:
        name = ""
        if result.copy is not None:
            name = self.tokens.name()
            await self.vault.put(evidence.tip, name, result.copy)
        kept = replace(evidence, copy=name, state=result.state, sha256=result.sha256)
        self.unit.evidence.save(replace(kept, gps=result.gps, imprint=result.imprint))
        if result.imprint is not None:
            self.unit.jobs.put(traced_soon(evidence.tip, self.clock.now()))

    def _offer_gps(self, evidence: Evidence, result: CleanCopy, talk: Conversation | None) -> None:
        """The place a file remembers is offered to its draft, never taken."""
        draft = talk.draft if talk else None
        if talk is None or draft is None or draft.tip != evidence.tip or result.gps is None:
            return
        if draft.pin or draft.gps_answered or draft.offered_gps:
            return
        draft = replace(draft, offered_gps=result.gps)
        self.unit.conversations.save(replace(talk, draft=draft))
        self.unit.outbox.add(intentions.draft_card(talk.chat, draft, self.clock.now()))

    async def _tell_desks(self, evidence: Evidence) -> None:
        case = await self.unit.cases.of_tip(evidence.tip)
        for dispatch in await self.unit.dispatches.of_case(case.id) if case else ():
            if case is None or dispatch.state is DispatchState.STOPPED:
                continue
            if not Sight.of(case, dispatch.agency).has_file(evidence.tip, evidence.id):
                continue
            self.unit.outbox.add(intentions.card_edit(dispatch))
            if case.priority >= intentions.SHOW_AT_ONCE:
                later = self.clock.now() + intentions.GATHER
                self.unit.outbox.add(intentions.pictures(dispatch, not_before=later))

    async def _evidence(self, job: Job) -> Evidence | None:
        """None when the draft was deleted meanwhile: then the job is over."""
        try:
            return await self.unit.evidence.get(EvidenceId(job.subject))
        except RefusedError:
            self.unit.jobs.finish(job)
            return None

    def _try_again(self, job: Job, evidence: Evidence) -> None:
        if job.attempts + 1 >= FETCH_TRIES:
            return self._refuse(job, evidence, EvidenceState.LOST, "evidence-lost")
        self.unit.jobs.retry(job, due=self.clock.now() + timedelta(seconds=2**job.attempts))
        return None

    def _refuse(self, job: Job, evidence: Evidence, state: EvidenceState, key: str) -> None:
        self.unit.evidence.save(replace(evidence, state=state, trouble=key, original=""))
        self.unit.jobs.finish(job)
        if job.chat is not None:
            self.unit.outbox.add(intentions.screen(job.chat, key))
