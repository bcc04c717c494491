"""Everything a person can send: words, pictures, files, places, and forwards of others."""

from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

from simulator.acting import Actor, Where
from simulator.chats import Chat
from simulator.content import Content, Media, Sending
from simulator.files import Upload
from simulator.formatting import person_text
from simulator.messages import Message
from simulator.origins import origin_of, origin_of_account, origin_of_chat
from simulator.pictures import photo_media, sample_photo
from simulator.posts import remove, revise
from simulator.shapes import Json
from simulator.wire import stamp

if TYPE_CHECKING:
    from simulator.groups import Group


class Sayer(Actor):
    """The sending half of a person."""

    def says(self, text: str, **where: Unpack[Where]) -> Message:
        words, entities = person_text(text)
        return self.puts(Content("text", words, entities), **where)

    def sends_photo(
        self,
        content: bytes | None = None,
        caption: str = "",
        album: str | None = None,
        **where: Unpack[Where],
    ) -> Message:
        """A photo; without `content` a small JPEG that differs from every other."""
        media = photo_media(self.world.files, Upload(content or self.new_photo()))
        return self.puts(_with_media(media, caption), Sending(album=album), **where)

    def sends_album(
        self, contents: list[bytes] | int = 2, caption: str = "", **where: Unpack[Where]
    ) -> list[Message]:
        """Several photos as one album; only the first carries the caption."""
        album = self.new_album()
        pictures = (
            [self.new_photo() for _ in range(contents)] if isinstance(contents, int) else contents
        )
        return [
            self.sends_photo(picture, "" if index else caption, album, **where)
            for index, picture in enumerate(pictures)
        ]

    def sends_file(
        self,
        content: bytes,
        name: str = "file.bin",
        mime: str = "application/octet-stream",
        caption: str = "",
        **where: Unpack[Where],
    ) -> Message:
        return self.sends_media("document", Upload(content, name, mime), caption, **where)

    def sends_video(
        self,
        content: bytes = b"\0\0\0\x18ftypmp42",
        caption: str = "",
        size: int | None = None,
        **where: Unpack[Where],
    ) -> Message:
        """A video; `size` declares more bytes than there are, for files too big to fetch."""
        upload = Upload(content, "video.mp4", "video/mp4", size)
        return self.sends_media("video", upload, caption, **where)

    def sends_voice(
        self, content: bytes = b"OggS\0voice", duration: int = 5, **where: Unpack[Where]
    ) -> Message:
        stored = self.world.files.add("voice", Upload(content, mime="audio/ogg"), duration=duration)
        return self.puts(Content("voice", media=Media("voice", (stored,))), **where)

    def sends_audio(
        self, content: bytes = b"ID3\4audio", caption: str = "", **where: Unpack[Where]
    ) -> Message:
        return self.sends_media("audio", Upload(content, "a.mp3", "audio/mpeg"), caption, **where)

    def sends_animation(
        self, content: bytes = b"GIF89a", caption: str = "", **where: Unpack[Where]
    ) -> Message:
        upload = Upload(content, "a.gif.mp4", "video/mp4")
        return self.sends_media("animation", upload, caption, **where)

    def sends_video_note(
        self, content: bytes = b"\0\0\0\x18ftypmp42", **where: Unpack[Where]
    ) -> Message:
        return self.sends_media("video_note", Upload(content), "", **where)

    def sends_sticker(self, emoji: str = "👍", **where: Unpack[Where]) -> Message:
        upload = Upload(b"RIFF\0\0\0\0WEBP", mime=None)
        stored = self.world.files.add("sticker", upload, width=512, height=512)
        extra = {"type": "regular", "is_animated": False, "is_video": False, "emoji": emoji}
        return self.puts(
            Content("sticker", media=Media("sticker", (stored,), extra=extra)), **where
        )

    def sends_media(
        self, kind: str, upload: Upload, caption: str = "", **where: Unpack[Where]
    ) -> Message:
        """One file of any kind, shown as that kind."""
        return self.puts(self._content(kind, upload, caption), **where)

    def _content(self, kind: str, upload: Upload, caption: str) -> Content:
        shape = {"width": 640, "height": 480} if kind in ("video", "animation") else {}
        timed = {} if kind == "document" else {"duration": 3}
        stored = self.world.files.add(kind, upload, **shape, **timed)
        extra: Json = {"length": 240} if kind == "video_note" else {}
        return _with_media(Media(kind, (stored,), extra=extra), caption)

    def sends_upload(
        self,
        kind: str,
        upload: Upload,
        caption: str = "",
        album: str | None = None,
        **where: Unpack[Where],
    ) -> Message:
        """A file as it came from outside, alone or as part of an album."""
        if kind == "photo":
            media = photo_media(self.world.files, upload)
            return self.puts(_with_media(media, caption), Sending(album=album), **where)
        return self.puts(self._content(kind, upload, caption), Sending(album=album), **where)

    def edits(self, message: Message, text: str) -> Message:
        """Change the words (or caption) of an own message."""
        self._own(message)
        words, entities = person_text(text)
        current = message.chat.messages[message.id]
        content = replace(current.content, text=words, entities=entities)
        return revise(self.world, current, content, current.sending)

    def deletes(self, *messages: Message) -> None:
        """Delete for both sides; no bot ever hears of it."""
        for message in messages:
            remove(self.world, message.chat, [message.id])

    def forwards(
        self,
        what: str | Message,
        source: "Chat | Group | Actor | str | None" = None,
        **where: Unpack[Where],
    ) -> Message:
        """Forward a message, or words said by `source`: a channel, a group, a person, or the
        bare name of someone who hides their account."""
        if isinstance(what, Message):
            if what.protected:
                raise AssertionError(f"{what!r} is protected and cannot be forwarded")
            return self.puts(what.content, Sending(origin=origin_of(what)), **where)
        words, entities = person_text(what)
        origin = self._origin(source)
        return self.puts(Content("text", words, entities), Sending(origin=origin), **where)

    def new_photo(self) -> bytes:
        return sample_photo(self.world.count("photo"))

    def _origin(self, source: "Chat | Group | Actor | str | None") -> Json:
        date = stamp(self.world.clock())
        if isinstance(source, str):
            return {"type": "hidden_user", "date": date, "sender_user_name": source}
        if isinstance(source, Chat):
            return origin_of_chat(source, date, 7)
        if isinstance(source, Actor):
            return origin_of_account(source.account, date)
        if source is None:
            raise AssertionError("words that are forwarded need a source")
        return origin_of_chat(source.chat, date, 7)

    def _own(self, message: Message) -> None:
        if message.sender is not self.account:
            raise AssertionError(f"{self.name} cannot edit {message!r}")


def _with_media(media: Media, caption: str) -> Content:
    words, entities = person_text(caption)
    return Content(media.kind, words, entities, media=media)
