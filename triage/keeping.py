"""Keeping files: an evidence row under its tip's key, and the job that fetches it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from triage.model import (
    ChatId,
    Evidence,
    EvidenceId,
    EvidenceKind,
    EvidenceState,
    Job,
    JobKind,
    TipId,
)
from triage.ports import Clock, Sealed, Tokens, Unit
from triage.shredding import Shredding

SOUNDING = frozenset({EvidenceKind.VOICE, EvidenceKind.AUDIO, EvidenceKind.VIDEO})


@dataclass(frozen=True, slots=True)
class Gift:
    """A file as it arrived: Telegram's id, its kind and size, and the album it came in."""

    kind: EvidenceKind
    file_id: str
    size: int = 0
    mime: str = ""
    album: str = ""
    is_mute: bool = False
    voice_consent: bool = False

    @property
    def may_speak(self) -> bool:
        """Somebody's voice may be in it, and a voice can be recognised."""
        is_sound = self.kind in SOUNDING or self.mime.startswith(("audio/", "video/"))
        return is_sound and not self.is_mute


@dataclass(frozen=True, slots=True)
class Keeping:
    unit: Unit
    clock: Clock
    tokens: Tokens
    vault: Sealed

    async def keep(self, chat: ChatId, tip: TipId, gift: Gift) -> EvidenceId:
        """The key first: nothing is sealed before what seals it is durable."""
        await self.unit.tips.open_key(tip)
        evidence = Evidence(
            id=EvidenceId(self.tokens.name()),
            tip=tip,
            kind=gift.kind,
            size=gift.size,
            mime=gift.mime,
            state=EvidenceState.WAITING,
            voice_consent=gift.voice_consent,
        )
        self.unit.evidence.add(evidence, gift.file_id)
        self.unit.jobs.put(Job(JobKind.FETCH, evidence.id, due=self.clock.now(), chat=chat))
        return evidence.id

    async def move(self, chat: ChatId, evidence: Evidence, home: TipId) -> None:
        """It lies under the other tip's key then: each tip can be shredded alone."""
        if not evidence.original:
            source = await self.unit.evidence.source(evidence.id)
            gift = Gift(evidence.kind, source, evidence.size, evidence.mime)
            await self.keep(chat, home, replace(gift, voice_consent=evidence.voice_consent))
            return
        await self.unit.tips.open_key(home)
        original = self.tokens.name()
        blob = await self.vault.get(evidence.tip, evidence.original)
        await self.vault.put(home, original, blob)
        moved = replace(
            evidence, id=EvidenceId(self.tokens.name()), tip=home, state=EvidenceState.FETCHED,
            original=original, copy="", pages=(), voiced="",
        )  # fmt: skip
        self.unit.evidence.add(moved)
        self.unit.jobs.put(looked_at(moved, self.clock.now(), chat))

    async def discard(self, tip: TipId) -> None:
        """The tip's files go: rows in this unit, key and blobs by jobs of the same commit."""
        await Shredding(self.unit, self.clock).tip(tip)


def looked_at(evidence: Evidence, due: datetime, chat: ChatId | None) -> Job:
    """What is to be done for a file that was fetched."""
    kind = JobKind.FILM if evidence.is_recorded else JobKind.CLEAN
    return Job(kind, evidence.id, due=due, chat=chat)
