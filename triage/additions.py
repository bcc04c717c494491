"""More for a tip that was already sent: late parts of an album, and what the reporter adds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from triage import intentions, letter_intentions
from triage.drafts import with_more
from triage.growth import Extent
from triage.intake import Intake
from triage.keeping import Gift
from triage.model import (
    Conversation,
    Draft,
    EvidenceState,
    Letter,
    Piece,
    SentTip,
    TipId,
    TipWords,
)
from triage.own_words import is_told, telling, without
from triage.scrutiny import accuses_more
from triage.sight import Sight
from triage.tracing import traced_soon
from triage.voices import keep_late

LATE_PART = timedelta(hours=48)
SAME_MATTER = timedelta(days=1)
GONE = frozenset({EvidenceState.REFUSED, EvidenceState.TOO_BIG, EvidenceState.LOST})


def late_home(talk: Conversation, album: str, intake: Intake) -> SentTip | None:
    """The sent tip that a late part of an album belongs to; a part that accuses has taken those
    after it into a draft of its own."""
    since = intake.clock.now() - LATE_PART
    if talk.draft and album in talk.draft.albums:
        return None
    homes = (sent for sent in talk.sent if album and album in sent.albums)
    return next((sent for sent in homes if sent.sent >= since), None)


def edited_home(talk: Conversation, message: int, now: datetime) -> SentTip | None:
    """The sent tip that a message is part of, while Telegram lets it be edited."""
    homes = (sent for sent in talk.sent if message in sent.pieces)
    return next((sent for sent in homes if sent.sent >= now - LATE_PART), None)


def recent(talk: Conversation, now: datetime) -> SentTip | None:
    """The tip that a new draft may belong to: the last one, for a day."""
    last = talk.sent[-1] if talk.sent else None
    return last if last and last.sent >= now - SAME_MATTER else None


@dataclass(frozen=True, slots=True)
class Additions:
    intake: Intake

    async def note_late_part(self, talk: Conversation, gift: Gift, piece: Piece) -> bool:
        """A part of a known album joins its tip, sent or not. False: it is nobody's part."""
        home = late_home(talk, gift.album, self.intake)
        if home is None:
            return False
        if await self.accuses(home.tip, _words_of(piece, talk)):
            # The picture shows what its caption says.
            self._stand_beside(await self.intake.note_gift(talk, gift, piece), home.tip)
            return True
        await keep_late(self.intake, talk, home.tip, gift)
        self.intake.unit.outbox.add(intentions.screen(talk.chat, "late-added"))
        await self._note_words(talk, home.tip, piece)
        return True

    async def note_late_edit(self, talk: Conversation, piece: Piece) -> bool:
        """Of a sent tip the first words stay evidence; what the edit says comes after them.
        Telegram also calls changes edits that nobody can see: those add nothing."""
        home = edited_home(talk, piece.message, self.intake.clock.now())
        if home is None:
            return False
        tip = await self.intake.unit.tips.get(home.tip)
        if not is_told(piece.words, tip.content):
            self.intake.unit.outbox.add(intentions.screen(talk.chat, "late-added"))
            await self._note_words(talk, home.tip, piece)
        return True

    async def join(self, talk: Conversation) -> Conversation:
        """The draft joins the last sent tip. Words that accuse somebody open a tip of their own:
        the desks that have the first one may be the ones they accuse."""
        home = recent(talk, self.intake.clock.now())
        return talk if home is None else await self.join_to(talk, home)

    async def join_to(
        self, talk: Conversation, home: SentTip, *, answered: Letter | None = None
    ) -> Conversation:
        """The same with any tip of this conversation; perhaps as an answer."""
        draft = talk.draft
        if draft is None:
            return talk
        content = self.intake.content_of(draft, talk.language)
        if await self.accuses(home.tip, content):
            return await self.intake.send(_beside(talk, home.tip))
        await self._move_evidence(talk, home.tip)
        await self.append(home.tip, content, answered=answered)
        if answered is not None:
            self.intake.unit.letters.save(answered)
        talk = await self.intake.delete(talk, "late-added")
        return self.intake.remember(talk, _grown(home, draft))

    async def _note_words(self, talk: Conversation, tip: TipId, piece: Piece) -> None:
        """Words that accuse begin a draft of their own."""
        content = _words_of(piece, talk)
        if await self.accuses(tip, content):
            self._stand_beside(self.intake.note_words(talk, piece), tip)
        elif piece.words:
            await self.append(tip, self._bare(talk, content))

    def _bare(self, talk: Conversation, content: TipWords) -> TipWords:
        """What comes late goes at once, without what tells who they are; and they hear so."""
        own = telling(content.words, self.intake.guards, self.intake.reader)
        if not own:
            return content
        self.intake.unit.outbox.add(intentions.screen(talk.chat, "late-without"))
        return replace(content, words=without(content.words, own), unmasked=(content.words,))

    def _stand_beside(self, talk: Conversation, home: TipId) -> None:
        self.intake.unit.conversations.save(_beside(talk, home))

    async def accuses(self, home: TipId, more: TipWords) -> bool:
        known = await self.intake.unit.tips.get(home)
        return accuses_more(known.content, more, self.intake.reader)

    async def append(
        self, tip_id: TipId, more: TipWords, *, answered: Letter | None = None
    ) -> None:
        """The tip grows by words that accuse nobody. The desk that asked reads them as its
        answer."""
        unit = self.intake.unit
        tip = await unit.tips.get(tip_id)
        grown = with_more(tip.content, more)
        unit.tips.revise(replace(tip, content=grown))
        unit.jobs.put(traced_soon(tip_id, self.intake.clock.now()))
        case = await unit.cases.of_tip(tip_id)
        if case is None:
            return
        came = "question answered" if answered else "words added"
        unit.custody.add(case.id, came, at=self.intake.clock.now(), detail=f"report:{tip_id}")
        before, after = Extent.of(tip.content), Extent.of(grown)
        for dispatch in await unit.dispatches.of_case(case.id):
            if not Sight.of(case, dispatch.agency).is_open:
                continue
            unit.outbox.add(intentions.card_edit(dispatch, priority=case.priority))
            if answered and answered.dispatch == dispatch.id:
                is_told = before != after
                later = None if is_told else self.intake.clock.now() + intentions.GATHER
                stretch = (before, after)
                told = letter_intentions.answer(dispatch, answered, stretch, not_before=later)
                unit.outbox.add(told)
                continue
            unit.outbox.add(
                intentions.added(dispatch, tip_id, before, after, priority=case.priority)
            )

    async def _move_evidence(self, talk: Conversation, home: TipId) -> None:
        assert talk.draft is not None
        for evidence in await self.intake.unit.evidence.of_tip(talk.draft.tip):
            if evidence.state not in GONE:
                await self.intake.keeping.move(talk.chat, evidence, home)


def _beside(talk: Conversation, home: TipId) -> Conversation:
    """What accuses remembers which tip it was said to: the bodies that have that one may be those
    that it accuses."""
    assert talk.draft is not None
    return replace(talk, draft=replace(talk.draft, adds_to=home))


def _words_of(piece: Piece, talk: Conversation) -> TipWords:
    return TipWords(words=piece.words, language=talk.language)


def _grown(home: SentTip, draft: Draft) -> SentTip:
    """Late parts and edits of what was added find their way too."""
    known = tuple(piece.message for piece in draft.pieces)
    return replace(home, albums=home.albums + draft.albums, pieces=home.pieces + known)
