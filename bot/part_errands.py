"""What goes on below a card: words that had no room on it, and words that came later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.card_lines import Material, escaped
from bot.card_parts import part_words, parts_beyond, parts_since
from bot.cards import word_cut
from bot.desk_doors import DeskDoors, insist_on_guard, is_over
from bot.errands import Effect, Errand, Pen
from bot.joined_lines import FIRST_WORDS, joined_lines
from handlers.screens import Screen
from locales.texts import Library, Texts
from triage import intentions
from triage.growth import Extent, Part
from triage.model import DispatchId, DispatchState, Intention, Kind
from triage.ports import Unit


@dataclass(frozen=True)
class PartErrands:
    pen: Pen
    library: Library
    doors: DeskDoors
    covered: dict[DispatchId, Extent] = field(default_factory=dict)
    """What a card was made of: an addition that it has already need not come again."""

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {
            Kind.ADDED: self.part_added,
            Kind.PART: self.show_part,
            Kind.JOINED: self.show_joined,
        }

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
        if _has_joined(material):
            assert material.tip is not None
            return parts_follow(
                material, parts_since(after.then(material.tip.content), 0, before, 0)
            )
        parts = _added(material, before, after, self.library[desk.language])
        return parts_follow(material, parts)

    async def show_joined(self, intention: Intention) -> Effect | None:
        """One more report, below the card of its case. A card still to come brings it along."""
        desk, chat, material = await self.doors.open(intention)
        if material is None or not material.dispatch.messages:
            return None
        if material.dispatch.state is DispatchState.STOPPED:
            return None
        insist_on_guard(desk)
        lines = list(joined_lines(material, self.library[desk.language]))
        if intention.is_again:
            lines.insert(0, self.library[desk.language]("desk-again"))
        under = material.dispatch.messages[-1]
        await self.pen.send(chat, Screen("\n".join(lines)), under=under)
        if material.tip is None:
            return None
        return parts_follow(material, parts_beyond(material.tip.content, FIRST_WORDS))

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

    assert material.tip is not None
    tip, priority = material.tip.id, material.case.priority

    async def effect(unit: Unit) -> None:
        for part in parts:
            unit.outbox.add(intentions.part(material.dispatch, tip, part, priority=priority))

    return effect


def _has_joined(material: Material) -> bool:
    """The tip did not open the case: its words are not on the card."""
    return material.tip is not None and material.tip.id != material.case.tip


def _added(material: Material, before: Extent, after: Extent, texts: Texts) -> list[Part]:
    assert material.tip is not None
    content = after.then(material.tip.content)
    cuts = [word_cut(material, each.then(content), texts) for each in (after, before)]
    return parts_since(content, cuts[0], before, cuts[1])


def _part(intention: Intention) -> Part:
    values = dict(intention.values)
    return Part(values["field"], int(values["start"]), int(values["end"]))
