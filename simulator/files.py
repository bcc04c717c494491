"""Files that went through the world, their ids for each bot, and download paths."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.bots import Bot
from simulator.refusals import bad_request
from simulator.shapes import Clock

DOWNLOAD_LIMIT = 20 * 1024 * 1024
LINK_LIFETIME = timedelta(hours=1)
WRONG_FILE = "wrong file_id or the file is temporarily unavailable"
FOLDERS = {"photo": "photos", "video": "videos", "voice": "voice", "audio": "music"}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Bytes kept as given; `size` may be declared larger than what is kept."""

    unique_id: str
    kind: str
    content: bytes
    size: int
    path: str
    name: str | None = None
    mime: str | None = None
    width: int = 0
    height: int = 0
    duration: int = 0


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way in, from a bot or a person."""

    content: bytes
    name: str | None = None
    mime: str | None = None
    size: int | None = None


class FileStore:
    """Keeps files by unique id; a file id is bound to one bot and hard to mistake."""

    def __init__(self, clock: Clock, seed: int) -> None:
        self._clock = clock
        self._seed = seed
        self._files: dict[str, StoredFile] = {}
        self._links: dict[tuple[int, str], tuple[StoredFile, datetime]] = {}

    def add(self, kind: str, upload: Upload, **traits: int) -> StoredFile:
        number = len(self._files) + 1
        size = len(upload.content) if upload.size is None else upload.size
        unique = self._unique_id(number)
        path = f"{FOLDERS.get(kind, 'documents')}/file_{number}{_suffix(kind, upload)}"
        stored = StoredFile(
            unique, kind, upload.content, size, path, upload.name, upload.mime, **traits
        )
        self._files[unique] = stored
        return stored

    def find(self, bot: Bot, file_id: str) -> StoredFile:
        """The file behind this bot's `file_id`; refuses foreign and unknown ids."""
        stored = self._files.get(file_id[10:26])
        if stored is None or file_id != file_id_for(bot, stored):
            raise bad_request(WRONG_FILE)
        return stored

    def by_unique_id(self, unique_id: str) -> StoredFile | None:
        return self._files.get(unique_id)

    def link(self, bot: Bot, stored: StoredFile) -> str:
        """Open the download path of a file for this bot, for at least one hour."""
        if stored.size > DOWNLOAD_LIMIT:
            raise bad_request("file is too big")
        self._links[bot.id, stored.path] = (stored, self._clock())
        return stored.path

    def linked(self, bot: Bot, path: str) -> StoredFile | None:
        stored, opened = self._links.get((bot.id, path), (None, None))
        if stored is None or opened is None or self._clock() - opened > LINK_LIFETIME:
            return None
        return stored

    def _unique_id(self, number: int) -> str:
        digest = hashlib.sha256(f"{self._seed}:{number}".encode()).digest()
        return "AQAD" + base64.urlsafe_b64encode(digest)[:12].decode()


def file_id_for(bot: Bot, stored: StoredFile) -> str:
    """The id under which `bot`, and no other bot, may use the file."""
    tail = hashlib.sha256(f"{bot.token}:{stored.unique_id}".encode()).digest()
    return f"AgACAgIAAx{stored.unique_id}{base64.urlsafe_b64encode(tail)[:40].decode()}"


def _suffix(kind: str, upload: Upload) -> str:
    if upload.name and "." in upload.name:
        ending = upload.name.rsplit(".", 1)[1]
        return f".{ending[:8]}" if ending.isalnum() else ""
    return {"photo": ".jpg", "voice": ".oga", "video": ".mp4", "audio": ".mp3"}.get(kind, "")
