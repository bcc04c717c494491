"""A desk with topics: what officers say there among themselves is still their own."""

from __future__ import annotations

import pytest
from aiogram.methods import CreateForumTopic

from simulator import Group, Person
from tests.hotline import Hotline


@pytest.fixture
async def thread(hotline: Hotline, bakyt: Person, desk: Group) -> int:
    """A topic of our making, in which all talk looks like an answer to us."""
    desk.gets_topics(bakyt)
    made = await hotline.parts.bot(CreateForumTopic(chat_id=desk.id, name="K7-412"))
    return made.message_thread_id


async def test_talk_in_a_topic_never_enters_the_inbox(
    hotline: Hotline, bakyt: Person, desk: Group, thread: int
) -> None:
    bakyt.says("Snow leopard skins again, who goes?", in_=desk, topic=thread)
    await hotline.line.poller.poll(timeout=0)

    assert not await hotline.store.waiting_updates(after=0, limit=9)


@pytest.mark.parametrize("command", ["/officer", "/lead", "/remove"])
async def test_in_a_colleagues_topic_a_command_still_has_to_answer_somebody(
    hotline: Hotline, bakyt: Person, desk: Group, command: str
) -> None:
    aigul = hotline.person("Aigul")
    desk.adds(aigul)
    await hotline.hears(
        bakyt.says("/officer", in_=desk, reply_to=aigul.says("I am here", in_=desk))
    )
    desk.promotes(aigul)
    desk.gets_topics(bakyt)
    topic = desk.opens_topic("Plans", aigul)

    await hotline.hears(bakyt.says(command, in_=desk, topic=topic.id))

    assert desk.sees(f"Answer with {command} to a message")
    assert desk.has(aigul)
