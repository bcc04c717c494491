"""A print of one case: a test changes what it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.judging import agency_names
from cli.sheets.page import Print, page
from locales.texts import Texts
from tests.clock import MORNING
from tests.storage.samples import a_tip, some_evidence
from tests.triage.papered import paper
from triage.model import (
    Evidence,
    EvidenceId,
    EvidenceState,
    Place,
    Reading,
    Tip,
    TipId,
    TipWords,
)
from triage.papers import Paper

NAMES = agency_names()
SKINS = "На базаре в Оше мужчина продаёт шкуры ирбиса"
JPEG = b"\xff\xd8 a clean copy \xff\xd9"
OSH = Place(
    country="KG", region="KG-GO", name="Osh", lat=40.52828, lon=72.79849, radius_km=2.0,
    border_km=6.2, border_with="UZ",
)  # fmt: skip


def told(words: str = SKINS, **more: Any) -> Tip:
    return a_tip(content=replace(TipWords(words, "ru"), **more))


def another(words: str, **more: Any) -> Tip:
    return replace(told(words, **more), id=TipId("tip-two"))


def picture(name: str = "photo-one", **changes: Any) -> Evidence:
    plain = some_evidence(
        EvidenceId(name), state=EvidenceState.CLEAN, copy=f"{name}-copy", sha256="ab" * 32
    )
    return replace(plain, **changes)


def a_paper(
    *tips: Tip, place: Place = OSH, evidence: tuple[Evidence, ...] = (), **read: Any
) -> Paper:
    """What a_case says, with another place and another reading."""
    plain = paper(None, *(tips or (told(),)), evidence=evidence)
    offences = {"market_sale": 0.93, "not_wildlife": 0.07}
    first = Reading("ru", "market_sale", offences, sure=True, taxa=("Panthera uncia",))
    facts = replace(plain.case.facts, place=place, reading=replace(first, **read), reasons=())
    case = replace(plain.case, offence="market_sale", facts=facts)
    return replace(plain, case=case, dispatch=replace(plain.dispatch, reasons=()))


def printed(texts: Texts, one: Paper | None = None, **pictures: bytes) -> str:
    shown = one or a_paper()
    copies = {EvidenceId(name.replace("_", "-")): (blob,) for name, blob in pictures.items()}
    names = NAMES[texts.language]
    return page(Print(shown, copies, now=MORNING, agencies=names, texts=texts))
