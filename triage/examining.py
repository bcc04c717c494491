"""Files after they arrived: fetched and sealed untouched, then copied clean. Cards never wait."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass, replace
from datetime import timedelta

from triage import intentions
from triage.entering import entered_soon
from triage.errors import RefusedError, UnavailableError
from triage.keeping import looked_at
from triage.model import (
    ChatId,
    Conversation,
    DispatchState,
    Evidence,
    EvidenceId,
    EvidenceState,
    Job,
)
from triage.ports import CleanCopy, Cleans, Clock, Downloads, Sealed, Tokens, Unit
from triage.sight import Sight
from triage.tracing import traced_soon

FETCH_TRIES = 8
TRY_AGAIN = timedelta(days=1)
TELEGRAM_LIMIT = 20 * 1024 * 1024
TOO_BIG = "evidence-too-big"
HELD_DOCUMENT = "desk-held-document"

Coordinates = tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file as Telegram gave it, with its SHA-256; or why it did not. Late: it may come yet."""

    blob: bytes = b""
    sha256: str = ""
    trouble: str = ""
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Examining:
    """What takes long, `arrival` and `copy`, writes nothing: nobody's lane waits for it. What
    writes, `take_in` and `keep`, looks again whether the file is still there."""

    unit: Unit
    clock: Clock
    tokens: Tokens
    vault: Sealed
    downloads: Downloads
    cleaner: Cleans

    async def fetch(self, job: Job) -> None:
        await self.take_in(job, await self.arrival(job))

    async def clean(self, job: Job, talk: Conversation | None) -> None:
        await self.keep(job, await self.copy(job), talk)

    async def arrival(self, job: Job) -> Arrival | None:
        """None: there is no such file any more."""
        evidence = await self._known(job)
        if evidence is None:
            return None
        if evidence.size > TELEGRAM_LIMIT:
            return Arrival(trouble=TOO_BIG)
        try:
            blob = await self.downloads.fetch(await self.unit.evidence.source(evidence.id))
        except UnavailableError:
            return Arrival(is_late=True)
        except RefusedError as error:
            return Arrival(trouble=error.key)
        return Arrival(blob, await asyncio.to_thread(_digest, blob))

    async def take_in(self, job: Job, arrival: Arrival | None) -> None:
        """The original, sealed as it came. What Telegram will not give is said, once."""
        evidence = await self._evidence(job)
        if evidence is None or arrival is None:
            return
        if arrival.is_late:
            return self._try_again(job, evidence)
        if arrival.trouble:
            state = EvidenceState.TOO_BIG if arrival.trouble == TOO_BIG else EvidenceState.LOST
            return self._refuse(job, evidence, state, arrival.trouble)
        name = self.tokens.name()
        await self.vault.put(evidence.tip, name, arrival.blob)
        fetched = replace(evidence, original=name, sha256=arrival.sha256)
        self.unit.evidence.save(replace(fetched, state=EvidenceState.FETCHED))
        self.unit.evidence.forget_source(evidence.id)
        self.unit.jobs.finish(job)
        chat = _listener(job, evidence)
        self.unit.jobs.put(looked_at(evidence, self.clock.now(), chat))
        return None

    async def copy(self, job: Job) -> CleanCopy | None:
        """None: there is no such file any more, or it has its copies."""
        evidence = await self._known(job)
        if evidence is None or not evidence.original or evidence.state is EvidenceState.CLEAN:
            return None
        blob = await self.vault.get(evidence.tip, evidence.original)
        return await self.cleaner.clean(blob, evidence.kind, evidence.mime)

    async def keep(self, job: Job, result: CleanCopy | None, talk: Conversation | None) -> None:
        """What the sandbox made of it. Without a result only the desks look anew: whether a voice
        may be heard is asked whenever they do."""
        evidence = await self._evidence(job)
        if evidence is None:
            return
        if result is not None and self._is_put_off(job, evidence, result):
            return
        self.unit.jobs.put(entered_soon(evidence.tip, self.clock.now()))
        if result is not None and result.state is EvidenceState.REFUSED:
            await self.vault.remove(evidence.original)
            return self._refuse(job, evidence, EvidenceState.REFUSED, result.trouble)
        if result is None or not result.is_untried:
            self.unit.jobs.finish(job)
        if result is not None:
            await self._keep_copies(evidence, result)
            self._offer_gps(evidence, result.gps, talk)
            self._advise(_listener(job, evidence), result)
        await self._tell_desks(evidence)
        return None

    def _is_put_off(self, job: Job, evidence: Evidence, result: CleanCopy) -> bool:
        """What it takes is not there: it is tried each day, and again whenever the line starts.
        True: desks were told so already."""
        if not result.is_untried:
            return False
        self.unit.jobs.finish(job)
        later = self.clock.now() + TRY_AGAIN
        self.unit.jobs.put(looked_at(evidence, later, _listener(job, evidence)))
        return evidence.state is EvidenceState.HELD

    async def notify(self, job: Job, talk: Conversation | None) -> None:
        """Whoever gave a file hears what became of it, where another role looked at it."""
        self.unit.jobs.finish(job)
        evidence = await self._evidence(job)
        if evidence is None or talk is None or evidence.is_silent:
            return
        if evidence.state is EvidenceState.REFUSED:
            self.unit.outbox.add(intentions.screen(talk.chat, evidence.trouble))
        else:
            self._offer_gps(evidence, evidence.gps, talk)

    async def discard(self, job: Job) -> None:
        """A blob whose key is gone opens nothing; it still need not lie about."""
        await self.vault.remove(job.subject)
        self.unit.jobs.finish(job)

    async def _keep_copies(self, evidence: Evidence, result: CleanCopy) -> None:
        """Beside what the file says of itself, sealed with it."""
        kept = replace(
            evidence, state=result.state, trouble=result.trouble, form=result.mime,
            sha256=evidence.sha256 or result.sha256, copy_mime=result.copy_mime,
            gps=result.gps, taken=result.taken, frame=result.frame, imprint=result.imprint,
            copy=await self._put(evidence, result.copy),
            pages=tuple([await self._put(evidence, page) for page in result.pages]),
            voiced=await self._put(evidence, result.voiced),
        )  # fmt: skip
        self.unit.evidence.save(kept)
        if result.imprint is not None:
            self.unit.jobs.put(traced_soon(evidence.tip, self.clock.now()))

    async def _put(self, evidence: Evidence, blob: bytes | None) -> str:
        """The vault's name for it; none for nothing."""
        if not blob:
            return ""
        name = self.tokens.name()
        await self.vault.put(evidence.tip, name, blob)
        return name

    def _advise(self, chat: ChatId | None, result: CleanCopy) -> None:
        """Papers often name who wrote them: whoever gave one hears of a safer way."""
        if chat is not None and result.trouble == HELD_DOCUMENT:
            self.unit.outbox.add(intentions.screen(chat, "document-held"))

    def _offer_gps(self, evidence: Evidence, gps: Coordinates, talk: Conversation | None) -> None:
        """The place a file remembers is offered to its draft, never taken."""
        draft = talk.draft if talk else None
        if talk is None or draft is None or draft.tip != evidence.tip or gps is None:
            return
        if draft.pin or draft.gps_answered or draft.offered_gps:
            return
        draft = replace(draft, offered_gps=gps)
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

    async def _known(self, job: Job) -> Evidence | None:
        try:
            return await self.unit.evidence.get(EvidenceId(job.subject))
        except RefusedError:
            return None

    async def _evidence(self, job: Job) -> Evidence | None:
        """None when the draft was deleted meanwhile: then the job is over."""
        evidence = await self._known(job)
        if evidence is None:
            self.unit.jobs.finish(job)
        return evidence

    def _try_again(self, job: Job, evidence: Evidence) -> None:
        if job.attempts + 1 >= FETCH_TRIES:
            return self._refuse(job, evidence, EvidenceState.LOST, "evidence-lost")
        self.unit.jobs.retry(job, due=self.clock.now() + timedelta(seconds=2**job.attempts))
        return None

    def _refuse(self, job: Job, evidence: Evidence, state: EvidenceState, key: str) -> None:
        self.unit.evidence.save(replace(evidence, state=state, trouble=key, original=""))
        self.unit.evidence.forget_source(evidence.id)
        self.unit.jobs.finish(job)
        if chat := _listener(job, evidence):
            self.unit.outbox.add(intentions.screen(chat, key))


def _listener(job: Job, evidence: Evidence) -> ChatId | None:
    """Of a tip that was sent silently nobody hears: the job may have begun before it was."""
    return None if evidence.is_silent else job.chat


def _digest(blob: bytes) -> str:
    return hashlib.sha256(blob).hexdigest()
