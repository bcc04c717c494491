"""What whoever runs a demonstration sets up from outside: groups, faults, the journal."""

from typing import TYPE_CHECKING

from aiohttp import web

from simulator.faults import rule_from_json
from simulator.pageinput import InputError, actor_in, chat_of, person_of, read_object, text_of
from simulator.pageviews import chat_summary

if TYPE_CHECKING:
    from simulator.pageacts import Route
    from simulator.world import World

JOURNAL_PAGE = 1000


class PageSettings:
    """Routes of /sim that prepare the world or ask what happened."""

    def __init__(self, world: "World") -> None:
        self._world = world

    def routes(self) -> "list[Route]":
        return [
            ("POST", "/sim/groups", self.add_group),
            ("POST", "/sim/groups/{chat}/bot", self.add_bot),
            ("POST", "/sim/faults", self.add_fault),
            ("GET", "/sim/faults", self.show_faults),
            ("DELETE", "/sim/faults", self.clear_faults),
            ("GET", "/sim/journal", self.show_journal),
        ]

    async def add_group(self, request: web.Request) -> web.Response:
        given = await read_object(request)
        ids = given.get("members", [])
        if not isinstance(ids, list) or not ids:
            raise InputError("members must be a list of people's ids, the owner first")
        members = [person_of(self._world, ref) for ref in ids]
        title = text_of(given, "title", 128)
        group = self._world.group(title, members, topics=given.get("topics") is True)
        group.chat.triage = given.get("triage") is True
        return web.json_response(chat_summary(self._world, group.chat))

    async def add_bot(self, request: web.Request) -> web.Response:
        """A member adds the bot, with `startgroup` as its link and `admin` for its rights."""
        chat, given = chat_of(self._world, request), await read_object(request)
        person, group = actor_in(self._world, chat, given)
        if group is None:
            raise InputError("a bot is added to groups only")
        person.adds_bot(group, str(given.get("startgroup", ""))[:64])
        if given.get("admin") is True:
            person.promotes_bot(group)
        return web.json_response(chat_summary(self._world, chat))

    async def add_fault(self, request: web.Request) -> web.Response:
        """A fault rule, or {"limits": true|false} for Telegram's real limits."""
        given = await read_object(request)
        if isinstance(given.get("limits"), bool):
            self._world.limits.enforced = given["limits"]
            return web.json_response({"limits": self._world.limits.enforced})
        rule = self._world.faults.add(rule_from_json(given))
        return web.json_response(rule.as_json())

    async def show_faults(self, request: web.Request) -> web.Response:
        limits = self._world.limits
        rules = [rule.as_json() for rule in self._world.faults.rules]
        facts = {"rules": rules, "limits": limits.enforced, "violations": limits.violations}
        return web.json_response(facts)

    async def clear_faults(self, request: web.Request) -> web.Response:
        self._world.faults.clear()
        self._world.limits.enforced = False
        return web.json_response({"rules": []})

    async def show_journal(self, request: web.Request) -> web.Response:
        """The newest 1,000 calls, of one `method` when asked; and how many there were in all."""
        calls = self._world.journal.calls(request.query.get("method"))
        shown = [call.as_json() for call in calls[-JOURNAL_PAGE:]]
        return web.json_response({"calls": shown, "count": len(calls)})
