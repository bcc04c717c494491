"""Lanes of delivery, and which changes of membership are told at all."""

from simulator import FaultRule, Group, Person, World
from simulator.chats import Membership
from simulator.membership import change, change_private


def lanes(world: World) -> list[str]:
    return [update.lane for update in world.first_bot.updates.pending()]


def test_messages_and_edits_of_a_chat_share_a_lane(world: World, amina: Person) -> None:
    amina.edits(amina.says("one"), "two")

    assert lanes(world) == [f"chat:{amina.id}"] * 2


def test_chats_have_different_lanes(
    world: World, amina: Person, desk: Group, bakyt: Person
) -> None:
    amina.says("one")
    bakyt.says("/two", in_=desk)

    assert lanes(world) == [f"chat:{amina.id}", f"chat:{desk.id}"]


def test_a_standing_that_stays_is_not_told(world: World, desk: Group, bakyt: Person) -> None:
    bakyt.promotes_bot(desk)
    change(world, desk.chat, bakyt.account, desk.chat.member(bakyt.account))

    assert lanes(world) == []


def test_blocking_twice_is_told_once(world: World, amina: Person) -> None:
    amina.blocks()
    change_private(world, amina.chat, True)

    assert len(lanes(world)) == 1


def test_someone_unknown_to_a_group_has_left_it(desk: Group, amina: Person) -> None:
    assert desk.chat.member(amina.account) == Membership(amina.account, "left")


def test_a_fault_of_one_kind_leaves_other_updates_alone(world: World, amina: Person) -> None:
    world.faults.add(FaultRule("delay", method="edited_message", seconds=60))

    amina.edits(amina.says("one"), "two")

    kinds = [update.kind for update in world.first_bot.updates.pending()]
    assert kinds == ["message"]
    assert world.first_bot.updates.holds_back


def test_each_person_talks_to_their_own_bot(world: World, amina: Person) -> None:
    other = world.add_bot("43:OTHER", "other_bot")
    cholpon = world.person("Cholpon", bot=other)

    cholpon.says("to the other")

    assert lanes(world) == []
    assert other.updates.pending()[0].body["text"] == "to the other"
    assert world.private_chat(other, cholpon.account) is cholpon.chat
    assert repr(cholpon) == "<Cholpon>"
