"""A message with ForceReply opens the reply bar for whom it asks, as Telegram's apps do."""

import pytest
from playwright.async_api import expect

from simulator import Group, Person
from tests.simulator.page.viewer import Viewer
from tests.simulator.wiretap import Wire

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
BAR = "#desk-form .context"


async def asked(wire: Wire, desk: Group, person: Person, words: str) -> int:
    mention = f'<a href="tg://user?id={person.account.id}">{person.name}</a>'
    field = {"force_reply": True, "selective": True, "input_field_placeholder": "Write it here"}
    sent = await wire.sendMessage(
        chat_id=desk.id, text=f"{mention}, {words}", parse_mode="HTML", reply_markup=field
    )
    return int(sent["message_id"])


async def test_who_is_asked_only_has_to_write(
    viewer: Viewer, bakyt: Person, desk: Group, wire: Wire
) -> None:
    await viewer.opens()
    await viewer.part(f"desk-tab-{desk.id}").click()
    question = await asked(wire, desk, bakyt, "which road?")

    await expect(viewer.page.locator(BAR)).to_contain_text("which road?")
    await expect(viewer.part("desk-composer")).to_have_attribute("placeholder", "Write it here")
    await viewer.part("desk-composer").fill("The old one")
    await viewer.part("desk-composer").press("Enter")

    await viewer.sees("The old one", "desk-messages")
    assert desk.last.reply_to == question
    await expect(viewer.page.locator(BAR)).to_be_hidden()


async def test_a_bar_that_was_shut_stays_shut(
    viewer: Viewer, bakyt: Person, desk: Group, wire: Wire
) -> None:
    await viewer.opens()
    await viewer.part(f"desk-tab-{desk.id}").click()
    await asked(wire, desk, bakyt, "which road?")
    await expect(viewer.page.locator(BAR)).to_be_visible()

    await viewer.part("desk-composer").press("Escape")
    await wire.sendMessage(chat_id=desk.id, text="A new case")

    await viewer.sees("A new case", "desk-messages")
    await expect(viewer.page.locator(BAR)).to_be_hidden()


async def test_nobody_else_is_asked(viewer: Viewer, desk: Group, wire: Wire, bakyt: Person) -> None:
    timur = desk.world.person("Timur")
    await viewer.opens()
    await viewer.part(f"desk-tab-{desk.id}").click()

    await asked(wire, desk, timur, "which road?")

    await viewer.sees("which road?", "desk-messages")
    await expect(viewer.page.locator(BAR)).to_be_hidden()
