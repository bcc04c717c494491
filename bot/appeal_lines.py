"""Until when a body must answer by law, on the card of a grave case."""

from __future__ import annotations

from collections.abc import Iterator

from bot.card_lines import Material
from bot.known_bodies import known_bodies
from locales.texts import Texts
from reference.appeals import load_appeals
from reference.duty import load_duty
from triage.model import Role


def appeal_lines(material: Material, texts: Texts) -> Iterator[str]:
    """For who leads the case, in the country whose law binds them: no clock of ours goes by it."""
    dispatch = material.dispatch
    country = known_bodies().seats.get(dispatch.agency, "")
    appeal = load_appeals().get(country)
    if appeal is None or dispatch.role is not Role.LEAD or dispatch.since is None:
        return
    if material.case.priority < appeal.priority:
        return
    hours = load_duty().hours[country]
    last = appeal.last_day(dispatch.since.astimezone(hours.zone).date(), hours)
    yield texts("desk-appeal", time=last.strftime("%d.%m.%Y"), count=appeal.working_days)
