"""Voices: a reporter is told that a voice can be recognised, and says whether a desk hears it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

from triage import intentions
from triage.errors import UnknownSubjectError
from triage.intake import Intake
from triage.keeping import Gift
from triage.mailbox import Mailbox
from triage.model import (
    Conversation,
    Evidence,
    EvidenceId,
    EvidenceState,
    Job,
    JobKind,
    TipId,
)

EXAMINED = frozenset({EvidenceState.CLEAN, EvidenceState.HELD})


@dataclass(frozen=True, slots=True)
class Voices:
    """Without a word of the reporter a voice stays in the archive."""

    intake: Intake

    async def settle(self, talk: Conversation, *, goes: bool) -> Conversation:
        """For all files of the draft, those that are still to come too."""
        draft = talk.draft
        if draft is None or not draft.has_voice:
            return talk
        for one in await self.intake.unit.evidence.of_tip(draft.tip):
            self._note(one, talk, goes=goes)
        return self.intake.grow(talk, replace(draft, voice_consent=goes), edit=True)

    async def settle_late(self, talk: Conversation, key: EvidenceId, *, goes: bool) -> None:
        """Of one file that came after its tip was sent, or with an answer. Raises
        UnknownSubjectError: a changed client may name any."""
        evidence = await self.intake.unit.evidence.get(key)
        if evidence.tip not in await self._tips(talk):
            raise UnknownSubjectError("too-old")
        self._note(evidence, talk, goes=goes)

    def _note(self, evidence: Evidence, talk: Conversation, *, goes: bool) -> None:
        """What was examined already is examined again: other eyes may have it now."""
        unit = self.intake.unit
        unit.evidence.save(replace(evidence, voice_consent=goes))
        if evidence.state in EXAMINED and goes != evidence.voice_consent:
            due = self.intake.clock.now()
            unit.jobs.put(Job(JobKind.CLEAN, evidence.id, due=due, chat=talk.chat))

    async def _tips(self, talk: Conversation) -> set[TipId]:
        """Those that were sent from here, and those whose letters are open here."""
        tips = {sent.tip for sent in talk.sent}
        mailbox = Mailbox(self.intake.unit, self.intake.clock)
        for one in talk.visits:
            with suppress(UnknownSubjectError):
                tips.add((await mailbox.find(talk, one.letter)).tip)
        beside = talk.answering.beside if talk.answering else None
        return tips | {beside} if beside else tips


async def keep_late(intake: Intake, talk: Conversation, tip: TipId, gift: Gift) -> None:
    """A file for a tip that was sent: of a voice its reporter is asked."""
    evidence = await intake.keeping.keep(talk.chat, tip, gift)
    if gift.may_speak:
        intake.unit.outbox.add(intentions.screen(talk.chat, "voice-ask", evidence=evidence))
