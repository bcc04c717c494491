"""One Bot API request from token to answer: faults, limits, the method itself, the journal."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.bots import Bot
from simulator.calls import Call
from simulator.decoding import decode
from simulator.faults import FaultRule
from simulator.fields import BY_LOWER
from simulator.files import Upload
from simulator.journal import Entry
from simulator.refusals import (
    RefusalError,
    bad_request,
    forbidden,
    not_found,
    too_many,
    unauthorized,
)
from simulator.registry import ANSWERS, COUNTED, WAITING
from simulator.shapes import Json

if TYPE_CHECKING:
    from simulator.world import World

STATUS_WORDS = {500: "Internal Server Error", 502: "Bad Gateway", 504: "Gateway Timeout"}


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came over the wire, before anything was believed."""

    token: str
    method: str
    raw: Json
    uploads: dict[str, Upload]


@dataclass(frozen=True, slots=True)
class Answer:
    """Status and body; `breaks` says that the connection must break in place of an answer."""

    code: int
    body: Json
    breaks: bool = False
    silent_for: float = 0.0


class BotApi:
    """Answers requests of every bot of the world; state changes only here and by people."""

    def __init__(self, world: "World") -> None:
        self._world = world

    async def answer(self, request: Request) -> Answer:
        """The answer, already written into the journal."""
        method, chat = BY_LOWER.get(request.method.lower(), request.method), _chat(request.raw)
        rule = self._world.faults.strike_call(method, chat)
        if rule and rule.fault in ("drop", "timeout"):
            answer = Answer(0, {}, True, rule.seconds if rule.fault == "timeout" else 0.0)
            return self._note(request, method, chat, answer)
        try:
            result = await self._result(request, method, rule)
        except RefusalError as refusal:
            return self._note(request, method, chat, Answer(refusal.code, refusal.as_json()))
        body = {"ok": True, "result": result}
        lost = rule is not None and rule.fault == "lost_answer"
        answer = Answer(0, {}, True) if lost else Answer(200, body)
        return self._note(request, method, chat, answer)

    async def _result(self, request: Request, method: str, rule: FaultRule | None) -> Any:
        bot = self._bot(request.token)
        if method not in BY_LOWER.values():
            raise not_found()
        if rule:
            _refuse(rule)
        call = Call(self._world, bot, method, decode(method, request.raw), request.uploads)
        if method in COUNTED:
            self._check_limits(call)
        if method in WAITING:
            return await WAITING[method](call)
        return ANSWERS[method](call)

    def _bot(self, token: str) -> Bot:
        bot = self._world.bots.get(token)
        if bot is None or bot.logged_out:
            raise unauthorized()
        return bot

    def _check_limits(self, call: Call) -> None:
        chat = call.args.get("chat_id")
        media = call.args.get("media")
        amount = len(media) if isinstance(media, list) else 1
        if isinstance(chat, int) and (
            wait := self._world.limits.wait_for(call.bot.id, chat, amount)
        ):
            raise too_many(wait)

    def _note(
        self, request: Request, method: str, chat: int | str | None, answer: Answer
    ) -> Answer:
        name = bot.username if (bot := self._world.bots.get(request.token)) else "?"
        words = answer.body.get("description", "no answer" if answer.breaks else "")
        entry = Entry(self._world.clock(), name, method, chat, answer.code, words)
        self._world.journal.write(entry)
        return answer


def _refuse(rule: FaultRule) -> None:
    if rule.fault == "retry_after":
        raise too_many(max(1, round(rule.seconds)))
    if rule.fault == "status":
        raise RefusalError(rule.code, STATUS_WORDS[rule.code])
    if rule.fault == "blocked":
        raise forbidden("bot was blocked by the user")
    if rule.fault == "kept":
        raise bad_request("message can't be deleted")


def _chat(raw: Json) -> int | str | None:
    chat = raw.get("chat_id")
    if isinstance(chat, str) and chat.lstrip("-").isdigit():
        return int(chat)
    return chat if isinstance(chat, (int, str)) else None
