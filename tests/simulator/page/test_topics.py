"""Topics on the page: switched on, listed, opened, written in, deleted; on a phone too."""

import pytest
from playwright.async_api import expect

from simulator import Group, Person
from tests.simulator.page.viewer import Viewer
from tests.simulator.wiretap import Wire

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
DESK = "desk-messages"


async def carded(wire: Wire, desk: Group, name: str, words: str) -> int:
    """A topic with a card in it."""
    made: dict[str, int] = await wire.createForumTopic(chat_id=desk.id, name=name)
    thread = made["message_thread_id"]
    await wire.sendMessage(chat_id=desk.id, text=words, message_thread_id=thread)
    return thread


async def test_topics_are_switched_on_at_the_desk(viewer: Viewer, desk: Group) -> None:
    await viewer.opens()
    await viewer.part(f"desk-tab-{desk.id}").click()

    await viewer.part("topics-switch").click()

    await expect(viewer.part("topic-list")).to_contain_text("General")
    assert desk.chat.is_forum
    await viewer.part("topics-switch").click()
    await expect(viewer.part("topic-list")).to_be_hidden()
    assert not desk.chat.is_forum


async def test_a_topic_shows_its_own_messages_and_takes_words(
    viewer: Viewer, bakyt: Person, desk: Group, wire: Wire
) -> None:
    desk.gets_topics(bakyt)
    first = await carded(wire, desk, "K7-412", "Priority 4: saiga horns")
    await carded(wire, desk, "M2-118", "Priority 2: a falcon")
    await viewer.opens()
    await viewer.part(f"desk-tab-{desk.id}").click()

    await viewer.part(f"topic-{first}").click()
    await viewer.sees("saiga horns", DESK)
    await expect(viewer.bubble("a falcon", DESK)).to_have_count(0)
    await viewer.part("desk-composer").fill("On our way")
    await viewer.part("desk-composer").press("Enter")

    await viewer.sees("On our way", DESK)
    assert desk.last.sending.thread == first


async def test_a_deleted_topic_leads_back_to_the_list(
    viewer: Viewer, bakyt: Person, desk: Group, wire: Wire
) -> None:
    desk.gets_topics(bakyt)
    thread = await carded(wire, desk, "K7-412", "Priority 4: saiga horns")
    await viewer.opens()
    await viewer.part(f"desk-tab-{desk.id}").click()
    await viewer.part(f"topic-{thread}").click()

    await viewer.part("topic-delete").click()

    await expect(viewer.part("topic-list")).to_be_visible()
    await expect(viewer.part(f"topic-{thread}")).to_have_count(0)
    assert desk.topics == []


async def test_a_topic_opened_while_one_looks_appears(
    viewer: Viewer, bakyt: Person, desk: Group, wire: Wire
) -> None:
    desk.gets_topics(bakyt)
    await viewer.opens()
    await viewer.part(f"desk-tab-{desk.id}").click()

    thread = await carded(wire, desk, "K7-412", "Priority 4: saiga horns")

    await expect(viewer.part(f"topic-{thread}")).to_contain_text("saiga horns")


async def test_on_a_phone_one_goes_in_and_back(
    phone_viewer: Viewer, bakyt: Person, desk: Group, wire: Wire
) -> None:
    desk.gets_topics(bakyt)
    thread = await carded(wire, desk, "K7-412", "Priority 4: saiga horns")
    await phone_viewer.opens()
    await phone_viewer.part("to-desks").click()
    await phone_viewer.part(f"desk-tab-{desk.id}").click()

    await phone_viewer.part(f"topic-{thread}").click()
    await phone_viewer.sees("saiga horns", DESK)
    await phone_viewer.part("topic-back").click()

    await expect(phone_viewer.part("topic-list")).to_be_visible()
    width = await phone_viewer.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


async def test_without_topics_nothing_of_them_shows(viewer: Viewer, desk: Group) -> None:
    await viewer.opens()
    await viewer.part(f"desk-tab-{desk.id}").click()

    await expect(viewer.part("topic-list")).to_be_hidden()
    await expect(viewer.part("topic-name")).to_be_hidden()
    await expect(viewer.part("desk-composer")).to_be_visible()


async def test_an_invitation_is_followed_from_the_phone_settings(
    viewer: Viewer, amina: Person, desk: Group, wire: Wire
) -> None:
    made = await wire.createChatInviteLink(chat_id=desk.id, member_limit=1)
    await viewer.opens()

    await viewer.part("payload").fill(made["invite_link"])
    await viewer.part("start-link").click()

    await expect(viewer.page.locator("#desk-members")).to_contain_text("Amina")
    assert desk.has(amina)
