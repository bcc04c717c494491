"""People who work in their own language: what they press and read is named by its text id."""

from __future__ import annotations

import re
from dataclasses import dataclass

from locales.samples import SAMPLES
from locales.texts import Texts
from simulator import Group, Person
from simulator.messages import Message
from tests.hotline import Hotline

BLANK = "\N{CURRENCY SIGN}"
TAG = re.compile(r"<[^>]+>")

SKINS = {
    "ky": "Оштогу базарда бир киши илбирстин терилерин текченин астынан сатып жатат",
    "kk": "Оштағы базарда бір кісі барыстың терілерін сөре астынан сатып тұр",
    "ru": "На базаре в Оше мужчина продаёт шкуры снежного барса из-под прилавка",
    "uz": "Oʻshdagi bozorda bir erkak ilvirs terilarini peshtaxta ostidan sotyapti",
    "tg": "Дар бозори шаҳри Ош як мард пӯсти бабри барфиро мефурӯшад",
    "tk": "Oş şäheriniň bazarynda bir adam gar barsynyň derilerini satýar",
    "en": "At the bazaar in Osh a man sells snow leopard skins from under the counter",
}
"""One thing seen, as somebody of each language would tell it."""


def words_of(texts: Texts, key: str) -> str:
    """The longest stretch of a text that stands in it whatever its values are."""
    shown = TAG.sub("", texts(key, **dict.fromkeys(SAMPLES, BLANK)))
    return max(shown.split(BLANK), key=len).strip()


@dataclass(frozen=True)
class Voice:
    """Somebody alone with the line, or at a desk, and the language of what they see there."""

    hotline: Hotline
    person: Person
    texts: Texts
    desk: Group | None = None

    async def taps(self, *keys: str) -> None:
        for key in keys:
            await self.taps_label(words_of(self.texts, key))

    async def taps_label(self, label: str) -> None:
        await self.hotline.hears(self.person.taps(label, in_=self.desk))

    async def taps_data(self, carried: str) -> None:
        """A button whose label is the name of a body."""
        assert self.desk is not None
        card = [one for one in self.desk.cards if one.buttons][-1]
        every = (str(one["callback_data"]) for row in card.keyboard for one in row)
        await self.hotline.hears(
            self.person.taps_data(card, next(d for d in every if carried in d))
        )

    async def says(self, words: str, reply_to: Message | None = None) -> None:
        await self.hotline.hears(self.person.says(words, in_=self.desk, reply_to=reply_to))

    async def reports(self) -> None:
        """What was seen, in their words."""
        await self.says(SKINS[self.texts.language])
        await self.taps("button-send")

    def sees(self, key: str) -> bool:
        return self.reads(words_of(self.texts, key))

    def reads(self, words: str) -> bool:
        return bool((self.desk or self.person).sees(words))

    def sees_holder(self, name: str) -> bool:
        """Who has the case in hand, as the card says it."""
        shown = self.texts("desk-holder", officer=name, time=BLANK)
        return self.reads(next(part for part in shown.split(BLANK) if name in part).strip())

    def asked(self, key: str) -> Message | None:
        """The message that waits for a reply."""
        assert self.desk is not None
        return self.desk.sees(words_of(self.texts, key)).message
