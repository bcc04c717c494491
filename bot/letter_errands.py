"""Letters at desks: what waits for the hotline, what reporters answered, what was seized."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from aiogram.exceptions import TelegramForbiddenError

from bot.card_lines import Material, escaped, local_time
from bot.card_parts import part_words, parts_after
from bot.desk_doors import DeskDoors, insist_on_guard
from bot.errands import Effect, Errand, Pen
from bot.letter_lines import held_screen, question_words
from bot.outcome_lines import heard_seizure
from bot.witness import Witness
from handlers.wording import time_words
from locales.texts import Library, Texts
from triage.errors import UnavailableError
from triage.growth import Extent
from triage.model import Desk, Dispatch, Intention, Kind, Letter, LetterId
from triage.ports import Clock, Reads, Unit
from triage.seizures import Terms, read_seizures
from triage.sight import Sight
from triage.triage_desks import triage_desk_for


@dataclass(frozen=True)
class LetterErrands:
    pen: Pen
    library: Library
    doors: DeskDoors
    reader: Reads
    terms: Terms
    clock: Clock

    @property
    def witness(self) -> Witness:
        return Witness(self.clock)

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {
            Kind.HELD: self.show_held,
            Kind.ANSWER: self.show_answer,
            Kind.OBJECTION: self.show_objection,
            Kind.SEIZED: self.show_seized,
        }

    async def show_held(self, intention: Intention) -> Effect | None:
        """At the desk of the hotline that may see the case; without one it waits."""
        async with self.doors.store.unit() as unit:
            letter = await unit.letters.get(LetterId(intention.subject))
            dispatch = await unit.dispatches.get(letter.dispatch)
            desk = await _listener(unit, dispatch)
        if desk is None or desk.chat is None:
            return None
        insist_on_guard(desk)
        name = self.doors.agencies[desk.language].get(dispatch.agency, dispatch.agency)
        shown = held_screen(letter, name, self.library[desk.language])
        message = int(dict(intention.values)["message"] or 0)
        try:
            if not (message and await self.pen.edit(desk.chat, message, shown)):
                await self.pen.send(desk.chat, shown)
        except TelegramForbiddenError:
            # We were thrown out; the operator binds another group, which must hear of it.
            raise UnavailableError("the hotline's own desk does not let us in") from None
        reader = replace(dispatch, agency=desk.agency)
        return None if message else self.witness.saw(reader, "letter read")

    async def show_answer(self, intention: Intention) -> Effect | None:
        """Below the card: what was asked, and what came of it."""
        entered = await self.doors.enter(intention)
        if entered is None or not _may_hear(entered[2]):
            return None
        desk, chat, material = entered
        texts, letter = self.library[desk.language], await self._letter(intention)
        asked = question_words(letter, texts)
        for words in _answers(material, dict(intention.values), texts):
            lines = [texts("answer-title", number=material.dispatch.number, question=asked)]
            lines += [*_report(material, texts), words]
            if intention.is_again:
                lines.insert(0, texts("desk-again"))
            await self.pen.below(chat, material.dispatch, "\n".join(lines))
        return self.witness.saw(material.dispatch, "answer shown")

    async def show_objection(self, intention: Intention) -> Effect | None:
        """Below the card of who stands above the desk that ended the case."""
        entered = await self.doors.enter(intention)
        if entered is None or not _may_hear(entered[2]):
            return None
        desk, chat, material = entered
        if material.dispatch.card is None:
            raise UnavailableError("the card is still to come")
        texts, letter = self.library[desk.language], await self._letter(intention)
        ended = texts(f"outcome-{letter.outcome}")
        lines = [texts("objection-title", number=material.dispatch.number, outcome=ended)]
        lines.append(f"<blockquote>{escaped(letter.objection)}</blockquote>")
        await self.pen.below(chat, material.dispatch, "\n".join(lines))
        return self.witness.saw(material.dispatch, "objection shown")

    async def show_seized(self, intention: Intention) -> Effect | None:
        entered = await self.doors.enter(intention)
        if entered is None:
            return None
        desk, chat, material = entered
        words = dict(intention.values)["words"]
        heard = read_seizures(words, self.reader, self.terms)
        lines = heard_seizure(heard, self.library[desk.language])
        await self.pen.below(chat, material.dispatch, "\n".join(lines))
        return None

    async def _letter(self, intention: Intention) -> Letter:
        async with self.doors.store.unit() as unit:
            return await unit.letters.get(LetterId(dict(intention.values)["letter"]))


def _may_hear(material: Material) -> bool:
    """Threat: a desk that was accused since, or reads what an accused one reads."""
    return Sight.of(material.case, material.dispatch.agency).is_open


async def _listener(unit: Unit, dispatch: Dispatch) -> Desk | None:
    """None: the desk that wrote it is accused by now. Raises UnavailableError: nobody of the
    hotline may read it yet."""
    case = await unit.cases.get(dispatch.case)
    if not Sight.of(case, dispatch.agency).is_open:
        return None
    desks = {desk.agency: desk for desk in await unit.desks.all()}
    key = triage_desk_for(desks.values(), case.facts.withheld)
    if key is None:
        raise UnavailableError("no desk of the hotline may read this letter")
    return desks[key]


def _report(material: Material, texts: Texts) -> Iterator[str]:
    """Which of the reports it belongs to, where several were asked."""
    if material.tip and material.tip.id != material.case.tip:
        yield texts("desk-received", time=local_time(material.tip.sent, material.case.country))


def _answers(material: Material, values: Mapping[str, str], texts: Texts) -> list[str]:
    """The stretches of the tip that the answer brought; or that files came, or no more will."""
    if "before" not in values:
        return [texts("answer-last")]
    before, after = Extent.parse(values["before"]), Extent.parse(values["after"])
    if before == after:
        return [texts("answer-files")]
    assert material.tip is not None
    content = after.then(material.tip.content)
    told = [
        time_words(content.happened, texts) if one.field == "happened" else part_words(content, one)
        for one in parts_after(content, before)
    ]
    return [f"<blockquote>{escaped(words)}</blockquote>" for words in told if words]
