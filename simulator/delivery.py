"""Handing updates to a bot's queue, with the delivery faults that were ordered."""

from typing import TYPE_CHECKING

from simulator.bots import Bot
from simulator.shapes import Json

if TYPE_CHECKING:
    from simulator.world import World


def deliver(world: "World", bot: Bot, kind: str, body: Json) -> None:
    """Queue one update. Presses of a person travel in a lane of their own."""
    chat = body.get("chat", {}).get("id")
    lane = f"from:{body['from']['id']}" if kind == "callback_query" else f"chat:{chat}"
    rule = world.faults.strike_update(kind, chat)
    if rule and rule.fault == "delay":
        bot.updates.put_later(kind, body, lane, rule.seconds)
        return
    bot.updates.put(kind, body, lane)
    world.bell.ring()
    if rule and rule.fault == "duplicate":
        bot.updates.echo_last()
    elif rule and rule.fault == "reorder":
        bot.updates.swap_last()
