"""What a message carries and how it was sent: frozen values, shared by copies and forwards."""

from dataclasses import dataclass, field

from simulator.files import StoredFile
from simulator.shapes import Json

EDITABLE = frozenset({"photo", "video", "document", "audio", "animation"})
CAPTIONED = EDITABLE | {"voice"}


@dataclass(frozen=True, slots=True)
class Media:
    """An attachment. Photo sizes come smallest first; other kinds have one file."""

    kind: str
    files: tuple[StoredFile, ...]
    thumbnail: StoredFile | None = None
    extra: Json = field(default_factory=dict)

    @property
    def main(self) -> StoredFile:
        return self.files[-1]


@dataclass(frozen=True, slots=True)
class Content:
    """`text` is the caption when there is media; `body` holds ready Bot API fields."""

    kind: str = "text"
    text: str = ""
    entities: tuple[Json, ...] = ()
    media: Media | None = None
    body: Json = field(default_factory=dict)
    spoiler: bool = False
    caption_above: bool = False
    preview: Json | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """How a message was sent: keyboards, reply, album, protection, topic and origin."""

    markup: Json | None = None
    reply_to: int | None = None
    protected: bool = False
    thread: int | None = None
    album: str | None = None
    origin: Json | None = None
    signature: str | None = None
    silent: bool = False
    effect: str | None = None
