"""What members do with a group from the page: topics, who comes, who goes."""

from typing import TYPE_CHECKING

from aiohttp import web

from simulator.chats import Topic
from simulator.groups import Group
from simulator.pageinput import (
    InputError,
    actor_in,
    chat_of,
    person_of,
    read_object,
    text_of,
    topic_of,
)
from simulator.pageviews import chat_summary
from simulator.people import Person
from simulator.shapes import Json

if TYPE_CHECKING:
    from simulator.pageacts import Route
    from simulator.world import World

GROUP = "/sim/groups/{chat}"


class PageGroups:
    """Routes of /sim for members of a group."""

    def __init__(self, world: "World") -> None:
        self._world = world

    def routes(self) -> "list[Route]":
        return [
            ("PATCH", GROUP, self.change),
            ("DELETE", f"{GROUP}/topics/{{topic}}", self.delete_topic),
            ("POST", f"{GROUP}/members", self.add_member),
            ("DELETE", f"{GROUP}/members/{{person}}", self.remove_member),
            ("POST", "/sim/joins", self.join),
        ]

    async def change(self, request: web.Request) -> web.Response:
        """{"topics": true|false}: an administrator switches topics on or off."""
        person, group, given = await self._act(request)
        if not isinstance(given.get("topics"), bool):
            raise InputError("topics must be true or false")
        group.gets_topics(person, on=given["topics"])
        return self._shown(group)

    async def delete_topic(self, request: web.Request) -> web.Response:
        person, group, _ = await self._act(request)
        number = topic_of(group.chat, {"topic": request.match_info["topic"]})
        group.deletes_topic(_topic(group, number), person)
        return self._shown(group)

    async def add_member(self, request: web.Request) -> web.Response:
        """A member brings somebody in, past every invitation."""
        person, group, given = await self._act(request)
        group.adds(person_of(self._world, given.get("newcomer")), by=person)
        return self._shown(group)

    async def remove_member(self, request: web.Request) -> web.Response:
        """By themselves when `person` is the one who goes."""
        person, group, _ = await self._act(request)
        gone = person_of(self._world, request.match_info["person"])
        if gone is not person and not group.chat.member(person.account).may("can_restrict_members"):
            raise InputError(f"{person.name} may not remove members")
        group.removes(gone, by=None if gone is person else person)
        return self._shown(group)

    async def join(self, request: web.Request) -> web.Response:
        """Somebody follows an invitation link."""
        given = await read_object(request)
        person, link = person_of(self._world, given.get("person")), text_of(given, "link", 128)
        for group in self._world.groups:
            if link in group.chat.invites:
                group.admits(person, link)
                return self._shown(group)
        raise InputError("this link opens nothing", 404)

    async def _act(self, request: web.Request) -> tuple[Person, Group, Json]:
        given = await read_object(request)
        person, group = actor_in(self._world, chat_of(self._world, request), given)
        if group is None:
            raise InputError("this is no group")
        return person, group, given

    def _shown(self, group: Group) -> web.Response:
        return web.json_response(chat_summary(self._world, group.chat))


def _topic(group: Group, number: int | None) -> Topic:
    return group.chat.topics[number or 0]
