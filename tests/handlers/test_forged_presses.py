"""Whoever has no right presses every button there is, with true, stolen and invented ids: nothing
changes, nobody is written to, and the answer stands on top of the chat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from handlers.buttons import MailPress
from simulator import Group, Person
from simulator.messages import Message
from tests.handlers.forging import CLASSES, forged, kept, names_somebody, presses
from tests.handlers.mail_scenes import writes
from tests.hotline import Hotline
from tests.stories import SKINS, reports
from triage.model import ChatId

pytestmark = pytest.mark.slow

OF_OTHERS = [kind for kind in CLASSES if names_somebody(kind)]
INVENTED = {"tip": "x" * 22, "dispatch": "y" * 22, "letter": "z" * 22}


@dataclass
class Scene:
    """Amina's case in Bakyt's hand, a letter of his that waits, and a case at another desk."""

    hotline: Hotline
    amina: Person
    bakyt: Person
    desk: Group
    ids: Mapping[str, str]

    @property
    def card(self) -> Message:
        card = self.desk.sees("Priority").message
        assert card is not None
        return card

    async def tries(
        self, person: Person, on: Message, *every: str, anonymously: bool = False
    ) -> list[str]:
        """Nothing is written, nothing is said, and each press is answered."""
        before, said = kept(self.hotline.folder), sent_by(self.hotline)
        told = await presses(self.hotline, person, on, every, anonymously=anonymously)
        assert kept(self.hotline.folder) == before
        assert sent_by(self.hotline) == said
        assert len(told) == len(every) > 0
        return told


def sent_by(hotline: Hotline) -> int:
    """Calls of ours that anybody can see."""
    silent = {"getUpdates", "answerCallbackQuery"}
    totals = hotline.world.journal.totals
    return sum(count for (method, _), count in totals.items() if method not in silent)


@pytest.fixture
async def scene(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group
) -> Scene:
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await writes(hotline, bakyt, desk, "Which stall was it?")
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(ChatId(amina.id))
        assert talk is not None
        case = await unit.cases.of_tip(talk.sent[0].tip)
        assert case is not None
        (dispatch,) = await unit.dispatches.of_case(case.id)
        (letter,) = await unit.letters.of_dispatch(dispatch.id)
    await hotline.after(minutes=2)
    ids = {"tip": talk.sent[0].tip, "dispatch": dispatch.id, "letter": letter.id}
    return Scene(hotline, amina, bakyt, desk, ids)


async def test_a_stranger_in_the_group_presses_every_button_in_vain(scene: Scene) -> None:
    ermek = scene.hotline.person("Ermek")
    scene.desk.adds(ermek)
    scene.desk.promotes(ermek)
    await scene.hotline.after(minutes=2)

    await scene.tries(ermek, scene.card, *forged(scene.ids), *forged(INVENTED))


async def test_nobody_can_press_without_a_face(scene: Scene) -> None:
    scene.desk.promotes(scene.bakyt, anonymous=True)
    await scene.hotline.after(minutes=2)

    told = await scene.tries(scene.bakyt, scene.card, *forged(scene.ids), anonymously=True)

    assert {word.partition(":")[0] for word in told} == {
        "Anonymous administrators cannot act on a case", "This card is no longer valid."
    }  # fmt: skip


async def test_an_officer_of_another_desk_presses_stolen_ids_in_vain(scene: Scene) -> None:
    daniyar = scene.hotline.person("Daniyar")
    customs = await scene.hotline.desk("kg_customs", daniyar)
    await scene.hotline.hears(daniyar.says("/officers", in_=customs))
    await scene.hotline.after(minutes=2)

    told = await scene.tries(daniyar, customs.cards[-1], *forged(scene.ids), *forged(INVENTED))

    assert set(told) == {"This card is no longer valid."}


async def test_an_officer_presses_what_was_taken_back_in_vain(scene: Scene) -> None:
    on = scene.card
    await scene.hotline.hears(scene.amina.says("/withdraw"))
    await scene.hotline.hears(scene.amina.taps("Report 1"))
    await scene.hotline.after(minutes=2)

    told = await scene.tries(scene.bakyt, on, *forged(scene.ids))

    assert set(told) == {"This card is no longer valid."}


async def test_in_a_private_chat_the_ids_of_others_open_nothing(scene: Scene) -> None:
    cousin = scene.hotline.person("Gulnara", phone="en")
    await scene.hotline.hears(cousin.starts())

    for ids in (scene.ids, INVENTED):
        await scene.tries(cousin, cousin.screen, *forged(ids, OF_OTHERS))


async def test_an_officer_who_left_presses_in_vain(scene: Scene) -> None:
    on = scene.card
    scene.desk.removes(scene.bakyt)
    await scene.hotline.after(minutes=2)

    await scene.tries(scene.bakyt, on, *forged(scene.ids))


async def test_a_press_about_another_letter_ends_no_answer(
    scene: Scene, nurlan: Person, triage: Group
) -> None:
    await scene.hotline.hears(nurlan.taps("Let it go", in_=triage))
    await scene.hotline.hears(scene.amina.taps("Show"))
    await scene.hotline.hears(scene.amina.taps("Answer"))

    within = forged(INVENTED, [MailPress])
    await scene.tries(scene.amina, scene.amina.screen, *within)
    await scene.hotline.hears(scene.amina.says("A white car stood there"))
    await scene.hotline.after(minutes=1)

    assert scene.desk.sees("A white car stood there")
