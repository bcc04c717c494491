"""Clean copies at a desk: pictures ten an album, films and voices alone, nothing to be passed on.

What can be seen stands behind a spoiler.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aiogram import Bot
from aiogram.methods import SendDocument, SendMediaGroup, SendPhoto, SendVideo, SendVoice
from aiogram.types import BufferedInputFile, InputMediaPhoto, MediaUnion

from triage.model import ChatId, Evidence, TipId
from triage.ports import Sealed

ALBUM = 10
FILM, VOICE = "video/mp4", "audio/ogg"


@dataclass(frozen=True, slots=True)
class Spot:
    """A chat, and a topic of it."""

    chat: ChatId
    topic: int | None


@dataclass(frozen=True, slots=True)
class Showing:
    """A copy in the vault, and what it is."""

    tip: TipId
    name: str
    mime: str


@dataclass(frozen=True, slots=True)
class Albums:
    bot: Bot
    vault: Sealed

    async def send(
        self,
        chat: ChatId,
        every: Sequence[Evidence],
        caption: str,
        *,
        topic: int | None = None,
    ) -> None:
        """Pictures first. Each message has the caption: one may be looked at alone."""
        spot, shown = Spot(chat, topic), list(showings(every))
        pictures = [one for one in shown if one.mime not in {FILM, VOICE}]
        for at in range(0, len(pictures), ALBUM):
            await self._send_album(spot, pictures[at : at + ALBUM], caption)
        for at, one in enumerate((one for one in shown if one.mime in {FILM, VOICE}), start=1):
            await self._send_recording(spot, one, caption, at)

    async def send_original(self, spot: Spot, one: Evidence, name: str, caption: str) -> None:
        """The file as it came. It may be saved: nobody could open it here."""
        blob = await self.vault.get(one.tip, one.original)
        await self.bot(
            SendDocument(
                chat_id=spot.chat,
                message_thread_id=spot.topic,
                document=BufferedInputFile(blob, name),
                caption=caption,
                disable_content_type_detection=True,
                parse_mode="HTML",
            )
        )

    async def _send_album(self, spot: Spot, pictures: Sequence[Showing], caption: str) -> None:
        files = [
            BufferedInputFile(await self.vault.get(one.tip, one.name), f"{at}.jpg")
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

    async def _send_recording(self, spot: Spot, one: Showing, caption: str, at: int) -> None:
        blob = await self.vault.get(one.tip, one.name)
        if one.mime == FILM:
            return await self._send_film(spot, BufferedInputFile(blob, f"{at}.mp4"), caption)
        await self.bot(
            SendVoice(
                chat_id=spot.chat,
                message_thread_id=spot.topic,
                voice=BufferedInputFile(blob, f"{at}.ogg"),
                caption=caption,
                protect_content=True,
                parse_mode="HTML",
            )
        )

    async def _send_film(self, spot: Spot, film: BufferedInputFile, caption: str) -> None:
        await self.bot(
            SendVideo(
                chat_id=spot.chat,
                message_thread_id=spot.topic,
                video=film,
                caption=caption,
                has_spoiler=True,
                protect_content=True,
                parse_mode="HTML",
            )
        )


def showings(every: Sequence[Evidence]) -> Iterator[Showing]:
    for one in every:
        yield from (Showing(one.tip, name, one.copy_mime) for name in one.shown)
