"""`ilbirs demo --script`: three tips in three languages, played as people would, and printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from simulator import Group, Message, Person, World

Echo = Callable[[str], None]
PATIENCE = 30.0
RECEIPT = re.compile(r"\d{4}( \d{4}){4}")


async def play(world: World, desks: Mapping[str, Group], echo: Echo) -> int:
    """0 when every tip arrived at the desk that must act, 1 otherwise."""
    scenes = (_kyrgyz, _russian, _english)
    arrived = [await scene(world, desks, echo) for scene in scenes]
    echo(f"{sum(arrived)} of {len(arrived)} tips arrived.")
    return 0 if all(arrived) else 1


async def _kyrgyz(world: World, desks: Mapping[str, Group], echo: Echo) -> bool:
    """Urgent, with an album and a pin; the reporter does nothing more than press once."""
    aigul = world.person("Aigul", language_code="ky")
    aigul.starts()
    await aigul.waits_for("112", PATIENCE)
    aigul.says("Азыр Ак-Суу капчыгайында үч киши илбирсти атып жатышат, мылтыктары бар")
    aigul.sends_album([aigul.new_photo() for _ in range(3)])
    aigul.shares_place(42.30, 78.55)
    arrived = await _sent(aigul, desks["kg_police"], "илбирсти атып", echo)
    return await _has_pictures(desks["kg_police"], 3) and arrived


async def _russian(world: World, desks: Mapping[str, Group], echo: Echo) -> bool:
    marat = world.person("Marat", language_code="ru")
    marat.starts()
    await marat.waits_for("112", PATIENCE)
    marat.says("В аэропорту Манас в Бишкеке мужчина везёт в чемодане соколов балобанов в Дубай")
    return await _sent(marat, desks["kg_customs"], "балобанов", echo)


async def _english(world: World, desks: Mapping[str, Group], echo: Echo) -> bool:
    amina = world.person("Amina", language_code="en")
    amina.starts()
    await amina.waits_for("112", PATIENCE)
    amina.says("At the bazaar in Osh a man sells snow leopard skins from under the counter")
    return await _sent(amina, desks["kg_sets"], "under the counter", echo)


async def _sent(reporter: Person, desk: Group, words: str, echo: Echo) -> bool:
    """Press [Send now]: the reporter must get a receipt, the desk a card."""
    await reporter.waits_until(lambda: bool(_send_button(reporter)), PATIENCE)
    reporter.taps(_send_button(reporter))
    arrived = await desk.waits_until(lambda: desk.sees(words), PATIENCE)
    receipted = await reporter.waits_until(lambda: RECEIPT.search(reporter.screen.text), PATIENCE)
    echo(transcript(reporter.name, reporter.messages))
    card = desk.sees(words).message
    echo(transcript(desk.chat.title or "", [card] if card else []))
    return arrived and receipted


async def _has_pictures(desk: Group, count: int) -> bool:
    """Clean copies follow an urgent card by themselves."""

    def pictures() -> bool:
        return sum(message.kind == "photo" for message in desk.messages) >= count

    return await desk.waits_until(pictures, PATIENCE)


def _send_button(reporter: Person) -> str:
    """The label on the live card that sends it, whatever the language."""
    for card in reversed(reporter.cards):
        for row in card.keyboard:
            for button in row:
                if str(button.get("callback_data", "")).startswith("d:send:"):
                    return str(button["text"])
    return ""


def transcript(title: str, messages: Sequence[Message]) -> str:
    lines = [f"── {title} " + "─" * max(0, 60 - len(title))]
    for message in messages:
        who = message.sender.first_name if message.sender else "?"
        body = (message.text or f"({message.kind})").replace("\n", "\n    ")
        lines.append(f"{who}: {body}")
        if message.buttons:
            lines.append("    [" + "] [".join(message.buttons) + "]")
    return "\n".join(lines) + "\n"
