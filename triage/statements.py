"""Statements: what a reporter says to a letter, piece by piece, and where each piece goes.

An answer reaches the case by the way that additions go, sealed with the key of the tip.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from triage import intentions
from triage.additions import Additions
from triage.aside import Aside
from triage.drafts import kept_pin
from triage.errors import RefusedError
from triage.intake import Intake
from triage.keeping import Gift
from triage.mailbox import Mailbox
from triage.model import (
    Conversation,
    Forward,
    Letter,
    LetterState,
    Piece,
    Pin,
    PinMeaning,
    Span,
    TipId,
    TipWords,
)
from triage.model.conversation import Answering
from triage.objections import Objections
from triage.own_words import is_told, real, unasked, without
from triage.ports import Guards
from triage.voices import keep_late

MORE_WITHIN = timedelta(minutes=15)
"""How long more belongs to an answer that has begun."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One piece of an answer: words, perhaps with a file, or a point."""

    piece: Piece
    gift: Gift | None = None
    pin: Pin | None = None


@dataclass(frozen=True, slots=True)
class Statements:
    """Each raises RefusedError where the letter is there no more."""

    additions: Additions
    guards: Guards
    objections: Objections

    async def note(self, talk: Conversation, said: Statement) -> None:
        """Words that tell who the reporter is wait for another word of theirs; a file that comes
        with them does not. So does a pin: it may be where the reporter stands."""
        letter, answering = await self._open(talk)
        if answering.is_objection and (said.gift or said.pin):
            raise RefusedError("objection-words-only")
        if said.pin and said.pin.meaning is PinMeaning.ASKED:
            self._save(talk, replace(answering, pin=said.pin))
            return self._say(talk, "answer-pin", letter=letter.id)
        found = self._telling(said.piece, answering)
        if found and said.gift:
            bare = replace(said, piece=replace(said.piece, words=""))
            talk = await self._take(talk, letter, bare)
        if not found:
            await self._take(talk, letter, said)
            return None
        return self._hold(talk, letter, said.piece, found)

    async def note_edit(self, talk: Conversation, piece: Piece) -> None:
        """What the edit says comes after what was said. Telegram also calls changes edits that
        nobody can see: those add nothing."""
        letter, answering = await self._open(talk)
        known = await self._intake.unit.tips.get(answering.beside or letter.tip)
        if not is_told(piece.words, known.content):
            await self.note(talk, Statement(piece))

    async def settle_own(self, talk: Conversation, shown: int, *, keep: bool) -> None:
        """With what tells who they are, or without it. The question showed it: it goes."""
        letter, answering = await self._open(talk)
        piece = answering.held
        if piece is None:
            raise RefusedError("too-old")
        found = self._telling(piece, answering)
        if keep:
            kept = (*answering.kept, *(one.value for one in found))
            talk = replace(talk, answering=replace(answering, kept=kept))
        else:
            piece = replace(piece, words=without(piece.words, found), unmasked=piece.words)
        self._say(talk, "mail-answered", edit=str(shown))
        await self._take(talk, letter, Statement(piece))

    async def settle_pin(self, talk: Conversation, meaning: PinMeaning) -> None:
        letter, answering = await self._open(talk)
        if answering.pin is None:
            raise RefusedError("too-old")
        pin = replace(answering.pin, meaning=meaning)
        await self._take(talk, letter, Statement(Piece(0, ""), pin=pin))

    def _telling(self, piece: Piece, answering: Answering) -> tuple[Span, ...]:
        found = real(self.guards.traces(piece.words), self._intake.reader)
        return unasked(found, answering.kept)

    # -- parts --------------------------------------------------------------------------

    async def _open(self, talk: Conversation) -> tuple[Letter, Answering]:
        if talk.answering is None:
            raise RefusedError("mail-gone")
        mailbox = Mailbox(self._intake.unit, self._intake.clock)
        return await mailbox.find(talk, talk.answering.letter), talk.answering

    def _hold(
        self, talk: Conversation, letter: Letter, piece: Piece, found: tuple[Span, ...]
    ) -> None:
        assert talk.answering is not None
        self._save(talk, replace(talk.answering, held=piece))
        told = ", ".join(dict.fromkeys(one.value for one in found))
        self._say(talk, "answer-own", letter=letter.id, words=told)

    async def _take(self, talk: Conversation, letter: Letter, said: Statement) -> Conversation:
        """Goes where it belongs, and the reporter hears that it did."""
        answering = talk.answering
        assert answering is not None
        if answering.is_objection:
            return await self._object(talk, letter, said)
        beside, content = answering.beside, self._content(talk, said)
        if beside is None and await self._accuses(letter.tip, content):
            talk, beside = await Aside(self._intake).open(talk, said.piece, letter.tip)
            await self._keep(talk, beside, said)
        elif beside is not None:
            await self._keep(talk, beside, said)
            await self.additions.append(beside, content)
        else:
            await self._keep(talk, letter.tip, said)
            await self.additions.append(letter.tip, content, answered=letter)
            self._answered(letter)
        self._confirm(talk, letter)
        return self._save(talk, self._grown(answering, said, beside))

    async def _object(self, talk: Conversation, letter: Letter, said: Statement) -> Conversation:
        content = self._content(talk, said)
        letter = replace(letter, state=LetterState.ANSWERED, answered_at=self._intake.clock.now())
        if await self._accuses(letter.tip, content):
            talk, _ = await Aside(self._intake).open(talk, said.piece, letter.tip)
            self._intake.unit.letters.save(letter)
        else:
            await self.objections.lodge(replace(letter, objection=said.piece.words))
        assert talk.answering is not None
        self._say(talk, "objection-kept", edit=str(talk.answering.shown or ""))
        after = replace(talk, answering=None)
        self._intake.unit.conversations.save(after)
        return after

    async def _accuses(self, tip: TipId, content: TipWords) -> bool:
        return bool(content.words) and await self.additions.accuses(tip, content)

    async def _keep(self, talk: Conversation, tip: TipId, said: Statement) -> None:
        if said.gift is not None:
            await keep_late(self._intake, talk, tip, said.gift)

    def _answered(self, letter: Letter) -> None:
        now = letter.answered_at or self._intake.clock.now()
        answered = replace(letter, state=LetterState.ANSWERED, answered_at=now)
        self._intake.unit.letters.save(answered)

    def _content(self, talk: Conversation, said: Statement) -> TipWords:
        def country_at(lat: float, lon: float) -> str | None:
            return self._intake.atlas.at(lat, lon).country

        forwards: tuple[Forward, ...] = (said.piece.forward,) if said.piece.forward else ()
        pin = kept_pin(said.pin, country_at)
        words = said.piece.words
        place = pin.title if pin else ""
        left = (said.piece.unmasked,) if said.piece.unmasked else ()
        return TipWords(
            words, talk.language, pin, place_words=place, forwards=forwards, unmasked=left
        )

    def _grown(self, answering: Answering, said: Statement, beside: TipId | None) -> Answering:
        until = min(answering.until, self._intake.clock.now() + MORE_WITHIN)
        pieces = (*answering.pieces, said.piece.message)
        return replace(
            answering, until=until, pieces=pieces, beside=beside, held=None, pin=None, shown=0
        )

    def _confirm(self, talk: Conversation, letter: Letter) -> None:
        """Once for an album; and the question leaves the chat."""
        assert talk.answering is not None
        if talk.answering.shown:
            self._say(talk, "mail-answered", edit=str(talk.answering.shown))
        kept = intentions.screen(talk.chat, "answer-kept", letter=letter.id)
        later = self._intake.clock.now() + intentions.ALBUM_SILENCE
        self._intake.unit.outbox.add(replace(kept, replace=f"kept:{letter.id}", not_before=later))

    def _say(self, talk: Conversation, name: str, **values: str) -> None:
        self._intake.unit.outbox.add(intentions.screen(talk.chat, name, **values))

    def _save(self, talk: Conversation, answering: Answering) -> Conversation:
        after = replace(talk, answering=answering)
        self._intake.unit.conversations.save(after)
        return after

    @property
    def _intake(self) -> Intake:
        return self.additions.intake
