"""Tips, cases and dispatches of a day: a test changes what it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.clock import MORNING
from triage.model import (
    AgencyKey,
    Case,
    CaseFacts,
    CaseId,
    ChatId,
    Conversation,
    Desk,
    DeskState,
    Dispatch,
    DispatchId,
    DispatchState,
    Draft,
    Evidence,
    EvidenceId,
    EvidenceKind,
    Officer,
    Piece,
    Place,
    Reading,
    Reason,
    Receipt,
    Role,
    SentTip,
    Tip,
    TipId,
    TipState,
    TipWords,
)

AMINA = ChatId(7_000_000_001)
DESK_CHAT = ChatId(-1_002_000_000_001)
BAKYT = 7_000_000_777

TIP = TipId("tip-one")
CASE = CaseId("case-one")
DISPATCH = DispatchId("dispatch-one")
PHOTO = EvidenceId("photo-one")
CUSTOMS = AgencyKey("kg_customs")
RECEIPT = Receipt("123456789012345678901")

WORDS = "Эки илбирстин терисин сатып жатышат"


def a_conversation(chat: ChatId = AMINA, **changes: Any) -> Conversation:
    return replace(Conversation(chat=chat, language="ky"), **changes)


def a_draft(**changes: Any) -> Draft:
    return replace(Draft(tip=TIP, begun=MORNING, pieces=(Piece(1, WORDS),)), **changes)


def a_full_conversation() -> Conversation:
    sent = SentTip(TipId("tip-zero"), MORNING, receipt=RECEIPT, albums=("album",), pieces=(4,))
    return a_conversation(draft=a_draft(reading=a_reading()), sent=(sent,), tries=(MORNING,))


def a_reading() -> Reading:
    offences = {"selling": 0.9, "not_wildlife": 0.1}
    return Reading("ky", "selling", offences, sure=True, taxa=("panthera_uncia",))


def a_tip(tip: TipId = TIP, **changes: Any) -> Tip:
    content = TipWords(words=WORDS, language="ky", suspects=("996700000001",))
    return replace(Tip(tip, None, TipState.SENT, "2026-05-04", content, MORNING), **changes)


def some_evidence(evidence: EvidenceId = PHOTO, **changes: Any) -> Evidence:
    plain = Evidence(evidence, TIP, EvidenceKind.PHOTO, size=7, gps=(41.4, 75.9))
    return replace(plain, **changes)


def a_case(case: CaseId = CASE, tip: TipId = TIP, **changes: Any) -> Case:
    place = Place(country="KG", region="KG-N", name="Нарын", lat=41.4281, lon=75.9911)
    facts = CaseFacts(a_reading(), place, (Reason("market", (("city", "Нарын"),)),), "rules-1")
    clear = ("2026-05-04", "KG", "KG-N", "8420d6b", "panthera_uncia", "selling", 4)
    return replace(Case(case, tip, *clear, facts), **changes)


def a_dispatch(dispatch: DispatchId = DISPATCH, **changes: Any) -> Dispatch:
    reasons = (Reason("route-border", (("km", "3"),)),)
    state = DispatchState.WAITING
    plain = Dispatch(dispatch, CASE, CUSTOMS, Role.LEAD, state, "KT-482", reasons)
    return replace(plain, **changes)


def a_desk(agency: AgencyKey = CUSTOMS, **changes: Any) -> Desk:
    return replace(Desk(agency, DeskState.BOUND, "ru", chat=DESK_CHAT), **changes)


def an_officer(person: int = BAKYT, **changes: Any) -> Officer:
    return replace(Officer(CUSTOMS, person, "Bakyt", is_lead=True), **changes)
