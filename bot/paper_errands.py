"""A document that a lead released: the file as it came, below its card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.albums import Albums, Spot
from bot.desk_doors import DeskDoors
from bot.errands import Errand
from bot.file_lines import ending_of
from locales.texts import Library
from triage.model import Intention, Kind
from triage.releasing import is_paper


@dataclass(frozen=True)
class PaperErrands:
    library: Library
    doors: DeskDoors
    albums: Albums

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.PAPER: self.show}

    async def show(self, intention: Intention) -> None:
        """Asked anew what the desk may see: between the press and now much may have happened."""
        entered = await self.doors.enter(intention)
        if entered is None:
            return
        desk, chat, material = entered
        wanted = dict(intention.values)["evidence"]
        found = (one for one in material.evidence if one.id == wanted and is_paper(one))
        if (one := next(found, None)) is None:
            return
        number, spot = material.dispatch.number, Spot(chat, material.dispatch.topic)
        caption = self.library[desk.language]("release-caption", number=number)
        await self.albums.send_original(spot, one, f"{number}.{ending_of(one)}", caption)
