"""What a card says of a case's way between desks: offers, what was given away, the others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.card_lines import Material, local_time
from locales.texts import Texts
from triage.model import AgencyKey, Transfer, TransferKind, TransferState

GIVEN_SHOWN = 2
PARTS_SHOWN = 4
WORDS_SHOWN = 150


def offer_lines(material: Material, texts: Texts) -> Iterator[str]:
    """Above all else: somebody waits for this desk's answer."""
    passing = material.passing
    for offer, sender in zip(passing.offers, passing.senders, strict=True):
        due = _moment(material, offer.due)
        key = f"passing-offer-{offer.kind.replace('_', '-')}"
        yield texts(key, agency=_name(material, sender), due=due)
        if offer.reason:
            yield texts("passing-why", reason=_reason(offer.reason, texts))
    if not passing.package.exact_place:
        yield texts("passing-blurred")


def passing_lines(material: Material, texts: Texts) -> Iterator[str]:
    """Below: what became of the desk's own offers, and what the others are doing."""
    for one in material.passing.given[-GIVEN_SHOWN:]:
        yield _given(one, material, texts)
    if material.passing.parts:
        yield texts("passing-parts")
    for part in material.passing.parts[:PARTS_SHOWN]:
        yield texts(f"passing-part-{part.doing}", agency=_name(material, part.agency))


def _given(one: Transfer, material: Material, texts: Texts) -> str:
    kind = "share" if one.kind is TransferKind.SHARE else "pass"
    name, state = _name(material, one.to), one.at_source
    if state is TransferState.WAITING:
        return texts(f"passing-{kind}-waiting", agency=name, due=_moment(material, one.due))
    line = texts(f"passing-{kind}-{state}", agency=name)
    if state is TransferState.DECLINED and one.answer:
        return f"{line} {texts('passing-why', reason=_reason(one.answer, texts))}"
    return line


def _reason(reason: str, texts: Texts) -> str:
    """A prepared one in the desk's language; else as it was written."""
    key = f"pass-why-{reason}"
    return texts(key) if texts.knows(key) else reason[:WORDS_SHOWN]


def _name(material: Material, agency: AgencyKey) -> str:
    return material.agencies.get(agency, agency)


def _moment(material: Material, moment: datetime) -> str:
    return local_time(moment, material.case.country)
