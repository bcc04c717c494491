"""Intake: anything a reporter gives starts or extends a draft, in any order, until it is sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from triage import drafts, intentions
from triage.drafts import PassOnPolicy
from triage.falsehoods import is_about_life, is_doubted
from triage.keeping import Gift, Keeping
from triage.model import (
    Awaited,
    Conversation,
    Draft,
    Job,
    JobKind,
    Piece,
    Pin,
    PinMeaning,
    Place,
    Reading,
    Receipt,
    SentTip,
    Tip,
    TipId,
    TipState,
    TipWords,
)
from triage.own_words import with_own, without_own
from triage.ports import Clock, Guards, Locates, Reads, Sealed, Tokens, Unit
from triage.silence import Silence
from triage.timers import Timers

PIECES_ALONE = 8
"""So many pieces, the newest, are read by themselves where all together say nothing."""
NO_POINT = ("null_island", "nonsense")
"""A phone without a position sends one of these: nothing to keep."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Every method changes the conversation, saves it and returns it as it is now."""

    unit: Unit
    clock: Clock
    tokens: Tokens
    reader: Reads
    atlas: Locates
    policy: PassOnPolicy
    guards: Guards
    vault: Sealed

    # -- growing ------------------------------------------------------------------------

    def note_words(self, talk: Conversation, piece: Piece) -> Conversation:
        return self.grow(
            talk, drafts.with_piece(self.draft_of(talk), piece), burst=bool(piece.album)
        )

    async def note_gift(self, talk: Conversation, gift: Gift, piece: Piece) -> Conversation:
        """A file, with its caption."""
        draft = drafts.with_piece(self.draft_of(talk), piece)
        gift = replace(gift, voice_consent=bool(draft.voice_consent))
        evidence = await self.keeping.keep(talk.chat, draft.tip, gift)
        draft = drafts.with_evidence(draft, evidence, gift.album)
        draft = replace(draft, has_voice=draft.has_voice or gift.may_speak)
        return self.grow(talk, draft, burst=True)

    def note_edit(self, talk: Conversation, piece: Piece) -> Conversation:
        """An edit changes the draft it is in; of a sent tip the first words stay evidence."""
        draft = talk.draft
        if draft is None or not drafts.is_known(draft, piece.message):
            return talk
        return self.grow(talk, drafts.with_piece(draft, piece))

    def note_pin(self, talk: Conversation, pin: Pin) -> Conversation:
        """A point; when it lies nowhere real the reporter hears why and nothing is lost."""
        place = self.atlas.at(pin.lat, pin.lon, source=pin.source)
        if place.trouble in NO_POINT:
            self.unit.outbox.add(intentions.screen(talk.chat, "place-null-island"))
            return talk
        if place.trouble:
            name = f"place-{place.trouble}"
            self.unit.outbox.add(intentions.screen(talk.chat, name))
        draft = drafts.with_pin(self.draft_of(talk), pin)
        return self.grow(replace(talk, awaited=Awaited.NOTHING), draft)

    def settle_pin(self, talk: Conversation, meaning: PinMeaning | None) -> Conversation:
        """What the pin meant; None: it happened somewhere else, so the pin goes."""
        draft = talk.draft
        if draft is None or draft.pin is None:
            return talk
        pin = replace(draft.pin, meaning=meaning) if meaning else None
        awaited = talk.awaited if meaning else Awaited.PLACE
        if not meaning:
            self.unit.outbox.add(intentions.screen(talk.chat, "pin-elsewhere"))
        return self.grow(replace(talk, awaited=awaited), replace(draft, pin=pin), edit=True)

    def settle_gps(self, talk: Conversation, *, use: bool) -> Conversation:
        """The place stored in a file: used only when the reporter says so."""
        draft = talk.draft
        if draft is None or draft.offered_gps is None:
            return talk
        pin = draft.pin
        if use:
            lat, lon = draft.offered_gps
            pin = Pin(lat, lon, "file", meaning=PinMeaning.HERE)
        else:
            self.unit.outbox.add(intentions.screen(talk.chat, "gps-dropped"))
        return self.grow(talk, replace(draft, pin=pin, offered_gps=None, gps_answered=True))

    def keep_own(self, talk: Conversation) -> Conversation:
        """The reporter wants it to go along, and is not asked again."""
        draft = talk.draft
        if draft is None:
            return talk
        kept = replace(draft, own=(), kept_own=(*draft.kept_own, *draft.own))
        return self.grow(talk, kept, edit=True)

    def await_next(self, talk: Conversation, awaited: Awaited) -> Conversation:
        talk = replace(talk, awaited=awaited)
        self.unit.conversations.save(talk)
        return talk

    def leave_question(self, talk: Conversation) -> Conversation:
        talk = replace(talk, awaited=Awaited.NOTHING)
        if talk.draft:
            card = intentions.draft_card(talk.chat, talk.draft, self.clock.now())
            self.unit.outbox.add(card)
        return self._saved(talk)

    # -- ending -------------------------------------------------------------------------

    def pause(self, talk: Conversation) -> Conversation:
        draft = talk.draft
        if draft is None:
            return talk
        waiting = replace(draft, is_paused=True, held_until=None)
        return self.grow(talk, waiting, edit=True)

    def hush(self, talk: Conversation, *, is_silent: bool) -> Conversation:
        """Nobody is to hear of it again, or somebody is after all. What was said to a tip that was
        sent leads back by that one."""
        draft = talk.draft
        if draft is None or draft.adds_to:
            return talk
        return self.grow(talk, replace(draft, is_silent=is_silent), edit=True)

    def hold(self, talk: Conversation, until: datetime) -> Conversation:
        """*Send* was pressed: it goes by itself then, whatever is added meanwhile."""
        if talk.draft is None:
            return talk
        held = replace(talk.draft, held_until=until, is_paused=False)
        return self.grow(talk, held, edit=True)

    async def delete(self, talk: Conversation, screen: str = "draft-deleted") -> Conversation:
        """The draft goes, and the key that sealed its files with it."""
        draft = talk.draft
        if draft is None:
            return talk
        self._timers.stop(talk.chat, draft)
        if draft.evidence:
            await self.keeping.discard(draft.tip)
        self.unit.outbox.drop(f"card:{draft.tip}")
        if screen:
            gone = " ".join(map(str, draft.questions))
            card = str(draft.card or "")
            self.unit.outbox.add(intentions.screen(talk.chat, screen, card=card, gone=gone))
        return self._saved(replace(talk, draft=None, awaited=Awaited.NOTHING))

    async def send(self, talk: Conversation, *, anyway: bool = False) -> Conversation:
        """The draft becomes a tip: sealed, durable, with a receipt; its work begins."""
        draft = talk.draft
        if draft is None or (draft.is_empty and not draft.contacts):
            return talk
        now = self.clock.now()
        receipt = self.tokens.receipt()
        await self.unit.tips.open_key(draft.tip)
        await self.unit.receipts.add(receipt, draft.tip)
        self.unit.tips.add(
            Tip(
                id=draft.tip,
                case=None,
                state=TipState.SENT,
                day=now.date().isoformat(),
                content=replace(
                    self.content_of(draft, talk.language, anyway=anyway),
                    is_slow=self._goes_slowly(talk, draft, now),
                ),
                sent=now,
            )
        )
        self._timers.stop(talk.chat, draft)
        self.unit.outbox.drop(f"card:{draft.tip}")
        self.unit.jobs.put(Job(JobKind.WORK, draft.tip, due=now))
        talk = await self._with_sent(talk, draft, receipt)
        return self._saved(replace(talk, draft=None, awaited=Awaited.NOTHING))

    async def _with_sent(self, talk: Conversation, draft: Draft, receipt: Receipt) -> Conversation:
        if draft.is_silent:
            return await Silence(self.unit, self.clock, self.tokens).keep(talk, draft, receipt)
        self.unit.conversations.link(draft.tip, talk.chat)
        known, now = tuple(piece.message for piece in draft.pieces), self.clock.now()
        record = SentTip(draft.tip, now, receipt, draft.card, draft.albums, known, draft.questions)
        return replace(talk, sent=(*talk.sent, record))

    def content_of(self, draft: Draft, language: str, *, anyway: bool = False) -> TipWords:
        def country_at(lat: float, lon: float) -> str | None:
            return self.atlas.at(lat, lon).country

        content = drafts.tip_words(draft, language, country_at, anyway=anyway)
        return without_own(content, draft, self.reader)

    def remember(self, talk: Conversation, record: SentTip) -> Conversation:
        """What is known of a sent tip has grown."""
        sent = tuple(record if one.tip == record.tip else one for one in talk.sent)
        return self._saved(replace(talk, sent=sent))

    # -- parts --------------------------------------------------------------------------

    @property
    def keeping(self) -> Keeping:
        return Keeping(self.unit, self.clock, self.tokens, self.vault)

    def draft_of(self, talk: Conversation) -> Draft:
        return talk.draft or Draft(TipId(self.tokens.name()), begun=self.clock.now())

    def grow(
        self, talk: Conversation, draft: Draft, *, burst: bool = False, edit: bool = False
    ) -> Conversation:
        """Read anew what changed, restart the clock, show the card."""
        now = self.clock.now()
        draft = with_own(self._read(talk.draft, draft), self.guards, self.reader)
        draft = replace(draft, send_at=self._goes_at(talk, draft, now))
        self._timers.start(talk.chat, draft)
        shown = (
            intentions.draft_edit(talk.chat, draft)
            if edit and draft.card
            else intentions.draft_card(talk.chat, draft, now, burst=burst)
        )
        self.unit.outbox.add(shown)
        country = draft.place.country if draft.place and draft.place.country else talk.country
        return self._saved(replace(talk, draft=draft, country=country))

    def _goes_at(self, talk: Conversation, draft: Draft, now: datetime) -> datetime | None:
        """By itself only where no person must look first, or *Send* was pressed."""
        if self._goes_slowly(talk, draft, now):
            return draft.held_until
        return drafts.pass_on_at(draft, now, self.policy)

    def _goes_slowly(self, talk: Conversation, draft: Draft, now: datetime) -> bool:
        rule = self.policy.false_reports
        if is_about_life(draft):
            return False
        return draft.held_until is not None or (rule is not None and is_doubted(talk, now, rule))

    def _read(self, before: Draft | None, draft: Draft) -> Draft:
        words, known = draft.words, before and before.reading
        if before is None or before.words != words or (words and known is None):
            known = self._understood(draft) if words else None
        return drafts.with_reading(draft, known or None, self._place(draft))

    def _understood(self, draft: Draft) -> Reading:
        """All words together; where these are no sure crime, the newest piece that is one by
        itself: what is told after a chat must not drown in it."""
        whole = self.reader.read(draft.words)
        if (whole.is_crime and whole.sure) or len(draft.pieces) < 2:
            return whole
        newest = (piece.words for piece in draft.pieces[: -PIECES_ALONE - 1 : -1] if piece.words)
        crimes = [one for one in map(self.reader.read, newest) if one.is_crime]
        surest = next((one for one in crimes if one.sure), None)
        return surest or (whole if whole.is_crime else next(iter(crimes), whole))

    def _place(self, draft: Draft) -> Place | None:
        if draft.pin:
            return self.atlas.at(draft.pin.lat, draft.pin.lon, source=draft.pin.source)
        text = draft.place_words or draft.words
        return self.atlas.find(text) if text else None

    def keep_draft(self, talk: Conversation, draft: Draft) -> Conversation:
        """As it is: nothing in it is to be read or shown."""
        if talk.draft is None:
            self._timers.start(talk.chat, draft)
        return self._saved(replace(talk, draft=draft))

    def _saved(self, talk: Conversation) -> Conversation:
        self.unit.conversations.save(talk)
        return talk

    @property
    def _timers(self) -> Timers:
        return Timers(self.unit, self.clock, self.policy)
