"""Clean copies at a desk: behind spoilers, ten an album, protected from forwarding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aiogram import Bot
from aiogram.methods import SendMediaGroup, SendPhoto
from aiogram.types import BufferedInputFile, InputMediaPhoto, MediaUnion

from triage.model import ChatId, Evidence
from triage.ports import Sealed

ALBUM = 10


@dataclass(frozen=True, slots=True)
class Spot:
    """A chat, and a topic of it."""

    chat: ChatId
    topic: int | None


@dataclass(frozen=True, slots=True)
class Albums:
    bot: Bot
    vault: Sealed

    async def send(
        self,
        chat: ChatId,
        pictures: Sequence[Evidence],
        caption: str,
        *,
        topic: int | None = None,
    ) -> None:
        for at in range(0, len(pictures), ALBUM):
            await self._send_one(Spot(chat, topic), pictures[at : at + ALBUM], caption)

    async def _send_one(self, spot: Spot, pictures: Sequence[Evidence], caption: str) -> None:
        files = [
            BufferedInputFile(await self.vault.get(one.tip, one.copy), f"{at}.jpg")
            for at, one in enumerate(pictures, start=1)
        ]
        if len(files) == 1:
            return await self._send_alone(spot, files[0], caption)
        media: list[MediaUnion] = [
            InputMediaPhoto(
                media=file, has_spoiler=True, parse_mode="HTML", caption="" if at else caption
            )
            for at, file in enumerate(files)
        ]
        await self.bot(
            SendMediaGroup(
                chat_id=spot.chat,
                message_thread_id=spot.topic,
                media=media,
                protect_content=True,
            )
        )

    async def _send_alone(self, spot: Spot, file: BufferedInputFile, caption: str) -> None:
        await self.bot(
            SendPhoto(
                chat_id=spot.chat,
                message_thread_id=spot.topic,
                photo=file,
                caption=caption,
                has_spoiler=True,
                protect_content=True,
                parse_mode="HTML",
            )
        )
