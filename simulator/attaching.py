"""Pictures, videos, voices and files that a person sends."""

from typing import Unpack

from simulator.acting import Actor, Where
from simulator.content import Content, Media, Sending
from simulator.files import Upload
from simulator.formatting import person_text
from simulator.messages import Message
from simulator.pictures import photo_media, sample_photo
from simulator.shapes import Json


class Attacher(Actor):
    """The part of a person that sends files."""

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

    def _content(self, kind: str, upload: Upload, caption: str) -> Content:
        shape = {"width": 640, "height": 480} if kind in ("video", "animation") else {}
        timed = {} if kind == "document" else {"duration": 3}
        stored = self.world.files.add(kind, upload, **shape, **timed)
        extra: Json = {"length": 240} if kind == "video_note" else {}
        return _with_media(Media(kind, (stored,), extra=extra), caption)

    def new_photo(self) -> bytes:
        return sample_photo(self.world.count("photo"))


def _with_media(media: Media, caption: str) -> Content:
    words, entities = person_text(caption)
    return Content(media.kind, words, entities, media=media)
