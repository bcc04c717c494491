"""What goes on below a card: words that had no room on it, and words that came later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.card_lines import Material, escaped
from bot.card_parts import part_words, parts_since
from bot.cards import word_cut
from bot.desk_doors import DeskDoors, insist_on_guard, is_over
from bot.errands import Effect, Errand, Pen
from handlers.screens import Screen
from locales.texts import Library, Texts
from triage import intentions
from triage.growth import Extent, Part
from triage.model import DispatchId, Intention, Kind
from triage.ports import Unit


@dataclass(frozen=True)
class PartErrands:
    pen: Pen
    library: Library
    doors: DeskDoors
    covered: dict[DispatchId, Extent] = field(default_factory=dict)
    """What a card was made of: an addition that it has already need not come again."""

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.ADDED: self.part_added, Kind.PART: self.show_part}

    async def part_added(self, intention: Intention) -> Effect | None:
        """What the card, shown anew with the addition, has no room for follows below it. A card
        that is still to come has all of it."""
        desk, _, material = await self.doors.open(intention)
        if material is None or is_over(material) or not material.dispatch.messages:
            return None
        values = dict(intention.values)
        before, after = Extent.parse(values["before"]), Extent.parse(values["after"])
        if self.covered.get(material.dispatch.id, Extent()).covers(after):
            return None
        parts = _added(material, before, after, self.library[desk.language])
        return parts_follow(material, parts)

    async def show_part(self, intention: Intention) -> Effect | None:
        """Tied to its card by Telegram's own reply: other cards may stand between them."""
        desk, chat, material = await self.doors.open(intention)
        if material is None or material.tip is None or is_over(material):
            return None
        insist_on_guard(desk)
        words = part_words(material.tip.content, _part(intention))
        again = self.library[desk.language]("desk-again") if intention.is_again else ""
        shown = Screen(f"{again}\n<blockquote>{escaped(words)}</blockquote>".strip())
        if words and material.dispatch.messages:
            await self.pen.send(chat, shown, under=material.dispatch.messages[-1])
        return None


def parts_follow(material: Material, parts: Sequence[Part]) -> Effect:
    """A row each: what Telegram has taken is not sent again when it refuses the next."""

    async def effect(unit: Unit) -> None:
        for part in parts:
            unit.outbox.add(
                intentions.part(material.dispatch, part, priority=material.case.priority)
            )

    return effect


def _added(material: Material, before: Extent, after: Extent, texts: Texts) -> list[Part]:
    assert material.tip is not None
    content = after.then(material.tip.content)
    cuts = [word_cut(material, each.then(content), texts) for each in (after, before)]
    return parts_since(content, cuts[0], before, cuts[1])


def _part(intention: Intention) -> Part:
    values = dict(intention.values)
    return Part(values["field"], int(values["start"]), int(values["end"]))
