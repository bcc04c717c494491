"""What goes on below a card: words that had no room on it, and words that came later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.card_lines import Material, escaped
from bot.card_parts import part_words, parts_after, parts_beyond, parts_since
from bot.cards import word_cut
from bot.desk_doors import DeskDoors, insist_on_guard, is_over
from bot.errands import Effect, Errand, Pen
from bot.joined_lines import FIRST_WORDS, joined_lines
from bot.witness import Witness
from handlers.wording import time_words
from locales.texts import Library, Texts
from triage import intentions
from triage.growth import Extent, Part
from triage.model import DispatchId, DispatchState, Intention, Kind, TipId
from triage.ports import Unit


@dataclass(frozen=True)
class PartErrands:
    pen: Pen
    library: Library
    doors: DeskDoors
    witness: Witness
    covered: dict[tuple[DispatchId, TipId], Extent] = field(default_factory=dict)
    """What of a tip was shown: an addition that came along already need not come again."""

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
        assert material.tip is not None
        if self.covered.get((material.dispatch.id, material.tip.id), Extent()).covers(after):
            return None
        if _has_joined(material):
            return parts_follow(material, parts_after(after.then(material.tip.content), before))
        parts = _added(material, before, after, self.library[desk.language])
        return parts_follow(material, parts)

    async def show_joined(self, intention: Intention) -> Effect | None:
        """One more report, below the card of its case. A card still to come brings it along."""
        desk, chat, material = await self.doors.glance(intention)
        if material is None or not material.dispatch.messages:
            return None
        if material.dispatch.state is DispatchState.STOPPED:
            return None
        insist_on_guard(desk)
        lines = list(joined_lines(material, self.library[desk.language]))
        if intention.is_again:
            lines.insert(0, self.library[desk.language]("desk-again"))
        await self.pen.below(chat, material.dispatch, "\n".join(lines))
        self.cover(material)
        if material.tip is None:
            return None
        follow = parts_follow(material, parts_beyond(material.tip.content, FIRST_WORDS))
        told = f"report:{material.tip.id}"
        return self.witness.saw(material.dispatch, "report shown", follow, detail=told)

    def cover(self, material: Material) -> None:
        """All that the tip has at this moment is shown, or follows."""
        if material.tip is not None:
            known = material.dispatch.id, material.tip.id
            self.covered[known] = Extent.of(material.tip.content)

    async def show_part(self, intention: Intention) -> Effect | None:
        """Tied to its card by Telegram's own reply: other cards may stand between them."""
        entered = await self.doors.enter(intention)
        if entered is None or entered[2].tip is None:
            return None
        desk, chat, material = entered
        assert material.tip is not None
        texts, content, part = self.library[desk.language], material.tip.content, _part(intention)
        is_time = part.field == "happened"
        words = time_words(content.happened, texts) if is_time else part_words(content, part)
        again = texts("desk-again") if intention.is_again else ""
        shown = f"{again}\n<blockquote>{escaped(words)}</blockquote>".strip()
        if words and material.dispatch.messages:
            await self.pen.below(chat, material.dispatch, shown)
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
