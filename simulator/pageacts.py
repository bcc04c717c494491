"""What people do from the page: they come, write, press, edit and delete."""

from typing import TYPE_CHECKING

from aiohttp import web

from simulator.pageinput import (
    LONGEST_NAME,
    InputError,
    actor_in,
    chat_of,
    message_of,
    person_of,
    read_object,
    text_of,
)
from simulator.pagemessages import message_view
from simulator.pageposts import post_from_page
from simulator.pageviews import person_view
from simulator.people import Person

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from simulator.world import World

    Route = tuple[str, str, Callable[[web.Request], Awaitable[web.StreamResponse]]]

LONGEST_LANGUAGE = 10
CHAT = "/sim/chats/{chat}"


class PageActs:
    """One method per route of /sim that changes the world or asks what happened."""

    def __init__(self, world: "World") -> None:
        self._world = world

    def routes(self) -> "list[Route]":
        return [
            ("POST", "/sim/people", self.add_person),
            ("PATCH", "/sim/people/{id}", self.change_person),
            ("POST", "/sim/people/{id}/block", self.block),
            ("POST", f"{CHAT}/messages", self.post),
            ("PATCH", f"{CHAT}/messages/{{id}}", self.edit),
            ("DELETE", f"{CHAT}/messages/{{id}}", self.delete),
            ("POST", f"{CHAT}/press", self.press),
            ("POST", f"{CHAT}/start", self.start),
        ]

    async def add_person(self, request: web.Request) -> web.Response:
        given = await read_object(request)
        name = text_of(given, "name", LONGEST_NAME)
        person = self._world.person(name, language_code=_language(given))
        return web.json_response(person_view(self._world, person))

    async def change_person(self, request: web.Request) -> web.Response:
        person = self._person(request)
        person.account.language_code = _language(await read_object(request))
        return web.json_response(person_view(self._world, person))

    async def block(self, request: web.Request) -> web.Response:
        person = self._person(request)
        blocked = (await read_object(request)).get("blocked")
        if not isinstance(blocked, bool):
            raise InputError("blocked must be true or false")
        if blocked:
            person.blocks()
        else:
            person.unblocks()
        return web.json_response(person_view(self._world, person))

    async def post(self, request: web.Request) -> web.Response:
        chat = chat_of(self._world, request)
        messages = await post_from_page(self._world, chat, request)
        return web.json_response({"messages": [message_view(message) for message in messages]})

    async def edit(self, request: web.Request) -> web.Response:
        chat, given = chat_of(self._world, request), await read_object(request)
        person, _ = actor_in(self._world, chat, given)
        message = message_of(chat, request.match_info["id"])
        edited = person.edits(message, text_of(given, "text"))
        return web.json_response(message_view(edited))

    async def delete(self, request: web.Request) -> web.Response:
        """On the person's side; bots hear nothing."""
        chat = chat_of(self._world, request)
        message = message_of(chat, request.match_info["id"])
        person, _ = actor_in(self._world, chat, await read_object(request))
        if not chat.is_private and message.sender is not person.account:
            raise InputError("only its author can delete this message")
        person.deletes(message)
        return web.json_response({"deleted": [message.id]})

    async def press(self, request: web.Request) -> web.Response:
        chat, given = chat_of(self._world, request), await read_object(request)
        person, _ = actor_in(self._world, chat, given)
        data = text_of(given, "data", 64)
        query = person.taps_data(message_of(chat, given.get("message")), data)
        return web.json_response({"query": query})

    async def start(self, request: web.Request) -> web.Response:
        chat, given = chat_of(self._world, request), await read_object(request)
        person, group = actor_in(self._world, chat, given)
        if group is not None:
            raise InputError("only a private chat is started")
        message = person.starts(str(given.get("payload") or "")[:64])
        return web.json_response(message_view(message))

    def _person(self, request: web.Request) -> Person:
        return person_of(self._world, request.match_info["id"])


def _language(given: dict[str, object]) -> str | None:
    language = given.get("language_code")
    if language is None:
        return None
    if not isinstance(language, str) or not 2 <= len(language) <= LONGEST_LANGUAGE:
        raise InputError("language_code must be a code such as ky")
    return language
