"""What officers put in place of the machine's answer, told beside it; and a sorter's doubts."""

from __future__ import annotations

from collections.abc import Iterator

from bot.card_lines import Material
from locales.texts import Texts
from triage.model import TRIAGE_DESKS, AgencyKey, DispatchState, Role
from triage.sorting import sent_to
from triage.uniting import JOIN

LIKELY = 3
"""Offences that a sorter may set by one press."""
LEAST = 0.05
"""A likelihood below this is no doubt worth a line."""


def likely_offences(material: Material) -> list[tuple[str, float]]:
    """Those that the reader is torn between, the likeliest first; none where it is sure."""
    reading = material.case.facts.reading
    ranked = sorted(reading.offences.items(), key=lambda one: (-one[1], one[0]))
    return [] if reading.sure else [one for one in ranked[:LIKELY] if one[1] >= LEAST]


def doubt_lines(material: Material, texts: Texts) -> Iterator[str]:
    """For whoever sorts: between what the reader is torn. The same as long as the tip stays."""
    likely = likely_offences(material)
    if material.dispatch.agency in TRIAGE_DESKS and likely:
        spoken = (
            texts("sorting-chance", name=texts(f"offence-{key}"), percent=round(100 * chance))
            for key, chance in likely
        )
        yield texts("sorting-doubts", chances=", ".join(spoken))


def mended_lines(material: Material, texts: Texts) -> Iterator[str]:
    """Whom it was sent to, or would go to since it was corrected."""
    dispatch, agencies = material.dispatch, material.agencies
    if dispatch.state is DispatchState.STOPPED and material.case.facts.mending(JOIN):
        yield texts("join-gone")
        return
    to = sent_to(material.case)
    if dispatch.agency in TRIAGE_DESKS:
        if to is not None and dispatch.role is Role.COPY:
            yield texts("sorting-sent", agency=agencies.get(to, to))
    elif (other := would_go_to(material)) is not None:
        yield texts("correct-would-go", agency=agencies.get(other, other))


def would_go_to(material: Material) -> AgencyKey | None:
    """Whom the rules name since an officer corrected it, where that is another than who leads."""
    mended, dispatch = material.case.facts.mended, material.dispatch
    if not mended or dispatch.role is not Role.LEAD or not mended[-1].leads:
        return None
    leads = mended[-1].leads
    return None if dispatch.agency in leads else leads[0]
