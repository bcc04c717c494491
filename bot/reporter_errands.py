"""What a reporter is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.effects import (
    asked,
    card_stands,
    changed,
    chat_of,
    code_shown,
    folded,
    opened,
    receipt_shown,
)
from bot.errands import Effect, Errand, Pen
from handlers.buttons import CleanAct
from handlers.draft_card import CardView, draft_card
from handlers.keyboards import inline
from handlers.screens import Screen, Stage, clean_row, screen
from handlers.wording import place_words
from locales.texts import Library, Safe, Texts
from reference.emergency import EmergencyNumber, shown_numbers
from triage.additions import recent
from triage.loose_answers import open_question
from triage.model import (
    ChatId,
    Conversation,
    Dispatch,
    Draft,
    EvidenceKind,
    EvidenceState,
    Intention,
    Kind,
    LetterId,
    Receipt,
    Role,
    SentTip,
    TipId,
)
from triage.ports import Clock, Locates, Store, Unit
from triage.receipts import in_groups

SHOWN_KINDS = frozenset({"emergency", "environment", "police"})
PICTURES = {EvidenceKind.PHOTO, EvidenceKind.VIDEO}
TELLING = {"answer-own"}
"""Screens that repeat what a reporter said."""
ABOUT_A_DRAFT = (
    "place-", "pin-", "species-", "offence-", "time-", "contact-", "forward-", "gps-", "origin-",
    "card-", "evidence-", "cancel-",
)  # fmt: skip
GONE = {EvidenceState.REFUSED, EvidenceState.TOO_BIG, EvidenceState.LOST}


@dataclass(frozen=True)
class ReporterErrands:
    store: Store
    pen: Pen
    library: Library
    clock: Clock
    atlas: Locates
    numbers: tuple[EmergencyNumber, ...]

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {
            Kind.SCREEN: self.show_screen,
            Kind.DRAFT_CARD: self.show_draft,
            Kind.DRAFT_EDIT: self.edit_draft,
            Kind.SENT: self.show_sent,
            Kind.CODE: self.show_code,
            Kind.SEEN: self.show_seen,
        }

    async def show_screen(self, intention: Intention) -> Effect | None:
        chat, values = chat_of(intention), dict(intention.values)
        async with self.store.unit() as unit:
            talk = await unit.conversations.get(chat)
        language = talk.language if talk else values.pop("language", self.library.offer(None))
        values.pop("language", None)
        await self.pen.remove_all(chat, [int(one) for one in values.pop("gone", "").split()])
        old = int(values.pop("edit", "") or values.pop("card", "") or 0)
        stage = Stage(self.library[language], self.library, values, talk.draft if talk else None)
        shown = screen(intention.subject, stage)
        if old and await self.pen.edit(chat, old, shown):
            return changed(chat, folded(old)) if talk and talk.letters else None
        message = await self.pen.send(chat, shown)
        if intention.subject in TELLING:
            letter = LetterId(values["letter"])
            return opened(chat, letter, message, self.clock)
        is_question = intention.subject.startswith(ABOUT_A_DRAFT)
        return changed(chat, asked(message)) if talk and talk.draft and is_question else None

    async def show_draft(self, intention: Intention) -> Effect | None:
        """The card anew, below what was sent last; the old one goes."""
        chat = chat_of(intention)
        talk, view = await self._view(chat, intention.subject)
        if talk is None or view is None:
            return None
        message = await self.pen.send(chat, draft_card(view, self.library[talk.language]))
        if view.draft.card:
            await self.pen.remove(chat, view.draft.card)
        return changed(chat, card_stands(view.draft.tip, message))

    async def edit_draft(self, intention: Intention) -> Effect | None:
        chat = chat_of(intention)
        talk, view = await self._view(chat, intention.subject)
        if talk is None or view is None or not view.draft.card:
            return None
        shown = draft_card(view, self.library[talk.language])
        if await self.pen.edit(chat, view.draft.card, shown):
            return None
        message = await self.pen.send(chat, shown)
        return changed(chat, card_stands(view.draft.tip, message))

    async def show_sent(self, intention: Intention) -> Effect | None:
        """The card becomes "Sent." with the code: an edit, so that a repeat shows it once."""
        chat, tip = chat_of(intention), TipId(intention.subject)
        async with self.store.unit() as unit:
            talk = await unit.conversations.get(chat)
            record = _record(talk, tip)
            if talk is None or record is None or record.receipt is None:
                return None
            shown = await self._sent_screen(unit, talk, record.tip, record.receipt)
        await self.pen.remove_all(chat, record.questions)
        if not (record.card and await self.pen.edit(chat, record.card, shown)):
            again = self.library[talk.language]("sent-again") if intention.is_again else ""
            shown = replace(shown, text=f"{shown.text}\n\n{again}".strip())
            record = replace(record, card=await self.pen.send(chat, shown))
        return changed(chat, receipt_shown(tip, record.card or 0))

    async def show_code(self, intention: Intention) -> Effect | None:
        """Of a tip that was sent silently: shown once, then known to nobody here."""
        chat = chat_of(intention)
        async with self.store.unit() as unit:
            talk = await unit.conversations.get(chat)
        known = [one for one in talk.codes if one.name == intention.subject] if talk else []
        if talk is None or not known:
            return None
        code = known[0]
        texts = self.library[talk.language]
        text = texts("sent-silent", receipt=in_groups(code.receipt))
        shown = _sent(text, self._numbers(talk.country, texts), texts)
        await self.pen.remove_all(chat, code.questions)
        if not (code.card and await self.pen.edit(chat, code.card, shown)):
            await self.pen.send(chat, shown)
        return changed(chat, code_shown(code))

    async def show_seen(self, intention: Intention) -> Effect | None:
        chat = chat_of(intention)
        async with self.store.unit() as unit:
            talk = await unit.conversations.get(chat)
        if talk is not None and not talk.is_blocked:
            await self.pen.send(chat, Screen(self.library[talk.language]("seen")))
        return None

    # -- parts --------------------------------------------------------------------------

    async def _view(self, chat: ChatId, tip: str) -> tuple[Conversation | None, CardView | None]:
        """None where the draft was sent or deleted meanwhile."""
        async with self.store.unit() as unit:
            talk = await unit.conversations.get(chat)
            draft = talk.draft if talk else None
            if talk is None or draft is None or draft.tip != tip:
                return talk, None
            found = await unit.evidence.of_tip(draft.tip) if draft.evidence else ()
            may_answer = await open_question(unit, self.clock, talk) is not None
        kept = [one for one in found if one.state not in GONE]
        texts = self.library[talk.language]
        gps = self._gps_words(draft, texts)
        home = recent(talk, self.clock.now())
        # What is joined to a tip that was sent leads back by that one.
        is_apart = draft.is_paused or draft.is_silent
        can_join = home is not None and not is_apart
        has_picture = any(one.kind in PICTURES for one in kept)
        now = self.clock.now()
        joins = (can_join, may_answer and not is_apart)
        return talk, CardView(draft, now, len(kept), gps, *joins, has_picture)

    def _gps_words(self, draft: Draft, texts: Texts) -> str:
        if draft.offered_gps is None:
            return ""
        lat, lon = draft.offered_gps
        return place_words(self.atlas.at(lat, lon), texts) or f"{lat:.3f}, {lon:.3f}"

    async def _sent_screen(
        self, unit: Unit, talk: Conversation, tip: TipId, receipt: Receipt
    ) -> Screen:
        texts = self.library[talk.language]
        case = await unit.cases.of_tip(tip)
        told = await unit.dispatches.of_case(case.id) if case else ()
        text = texts(_sent_key(told), receipt=in_groups(receipt))
        country = case.country if case else talk.country
        numbers = self._numbers(country, texts)
        return _sent(text, numbers, texts)

    def _numbers(self, country: str, texts: Texts) -> str:
        shown = shown_numbers(self.numbers, country, self.clock.now().date())
        newest = {one.kind: one for one in reversed(shown) if one.kind in SHOWN_KINDS}
        if not newest:
            return ""
        head = texts("sent-numbers", country=Safe(texts(f"country-{country}")))
        return "\n".join([head, *(_line(newest[kind], texts) for kind in sorted(newest))])


def _sent(text: str, numbers: str, texts: Texts) -> Screen:
    row = clean_row(texts, ("button-clean", CleanAct.ASK))
    return Screen("\n\n".join(filter(None, (text, numbers))), inline(row))


def _line(one: EmergencyNumber, texts: Texts) -> str:
    service = texts(f"service-{one.kind}")
    return texts("sent-number-line", service=service, number=one.number)


def _sent_key(told: Sequence[Dispatch]) -> str:
    """Who has it, said honestly: nobody yet, a person of ours (who decides, or carries it on paper
    to those who must act), or those who must act."""
    if not told:
        return "sent-nobody"
    is_with_us = all(one.role is Role.TRIAGE or one.is_on_paper for one in told)
    return "sent-anyway" if is_with_us else "sent"


def _record(talk: Conversation | None, tip: TipId) -> SentTip | None:
    return next((sent for sent in talk.sent if sent.tip == tip), None) if talk else None
