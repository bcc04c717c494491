"""What a desk is told below the card of a case that waits too long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.card_lines import Material, local_time
from bot.desk_doors import DeskDoors, insist_on_guard, is_over
from bot.errands import Effect, Errand, Pen
from bot.known_bodies import known_bodies
from locales.texts import Library, Texts
from reference.duty import load_duty
from triage.duty import Pace
from triage.model import Intention, Kind, Watch


@dataclass(frozen=True)
class DutyErrands:
    pen: Pen
    library: Library
    doors: DeskDoors

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.DUTY: self.remind}

    async def remind(self, intention: Intention) -> Effect | None:
        """Only while that wait lasts: who has answered meanwhile is not told."""
        desk, chat, material = await self.doors.open(intention)
        if material is None or is_over(material):
            return None
        values, watch = dict(intention.values), material.dispatch.watch
        if watch is None or watch.since != datetime.fromisoformat(values["since"]):
            return None
        insist_on_guard(desk)
        words = _words(values, material, watch, self.library[desk.language])
        await self.pen.below(chat, material.dispatch, words)
        return None


def _words(values: Mapping[str, str], material: Material, watch: Watch, texts: Texts) -> str:
    dispatch, country = material.dispatch, material.case.country
    holder = dispatch.progress.holder
    return texts(
        values["say"],
        number=dispatch.number,
        time=local_time(watch.since, country),
        due=local_time(_due(material, watch), country),
        count=int(values["count"]),
        minutes=int(values["most"]),
        officer=holder.name if holder else "",
    )


def _due(material: Material, watch: Watch) -> datetime:
    seat = known_bodies().seats.get(material.dispatch.agency)
    pace = Pace.of(material.case.priority, seat, load_duty())
    return pace.after(watch.since, pace.allowed(watch.awaited))
