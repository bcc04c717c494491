"""Messages that a person sends from the page: words, places, contacts and files."""

import mimetypes
from typing import TYPE_CHECKING

from aiohttp import BodyPartReader, web

from simulator.acting import Where
from simulator.chats import Chat
from simulator.files import Upload
from simulator.intake import read_part
from simulator.messages import Message
from simulator.pageinput import (
    LONGEST_NAME,
    InputError,
    actor_in,
    message_of,
    number_of,
    object_of,
    read_object,
    text_of,
    topic_of,
)
from simulator.people import Person
from simulator.shapes import Json

if TYPE_CHECKING:
    from simulator.world import World

MOST_FILES = 10
LONGEST_CAPTION = 1024
KINDS = {"image": "photo", "video": "video", "audio": "audio"}
PHOTO_TYPES = ("image/jpeg", "image/png", "image/webp")
VOICE_TYPES = ("audio/ogg", "audio/webm")


async def post_from_page(world: "World", chat: Chat, request: web.Request) -> list[Message]:
    """The messages that came of one request: several only for an album."""
    if request.content_type == "multipart/form-data":
        return await _post_files(world, chat, request)
    given = await read_object(request)
    person, group = actor_in(world, chat, given)
    where: Where = {"in_": group, "topic": topic_of(chat, given)}
    if given.get("reply_to") is not None:
        where["reply_to"] = message_of(chat, given["reply_to"])
    return [_post_object(person, given, where)]


def _post_object(person: Person, given: Json, where: Where) -> Message:
    if "location" in given:
        place = object_of(given, "location")
        share = person.shares_live_place if place.get("live") else person.shares_place
        return share(*_point(place), **where)
    if "venue" in given:
        place = object_of(given, "venue")
        title = text_of(place, "title", 200)
        return person.shares_venue(*_point(place), title, text_of(place, "address", 200), **where)
    if "contact" in given:
        card = object_of(given, "contact")
        phone = text_of(card, "phone_number", 32) if "phone_number" in card else person.phone
        name = text_of(card, "first_name", LONGEST_NAME) if "first_name" in card else None
        return person.sends_contact(name, phone, **where)
    return person.says(text_of(given, "text"), **where)


def _point(place: Json) -> tuple[float, float]:
    return number_of(place, "lat", -90, 90), number_of(place, "lon", -180, 180)


async def _post_files(world: "World", chat: Chat, request: web.Request) -> list[Message]:
    given, uploads = await _read_form(request)
    person, group = actor_in(world, chat, given)
    caption, topic = str(given.get("caption", "")), topic_of(chat, given)
    if len(caption) > LONGEST_CAPTION:
        raise InputError(f"caption is longer than {LONGEST_CAPTION} characters")
    if not uploads:
        raise InputError("there is no file in the request")
    kinds = [kind_of(upload, given.get("as_file") == "1") for upload in uploads]
    album = len(kinds) > 1 and ({"photo", "video"} >= set(kinds) or set(kinds) == {"document"})
    number = person.new_album() if album else None
    return [
        person.sends_upload(kind, upload, "" if index else caption, number, in_=group, topic=topic)
        for index, (kind, upload) in enumerate(zip(kinds, uploads, strict=True))
    ]


async def _read_form(request: web.Request) -> tuple[Json, list[Upload]]:
    given: Json = {}
    uploads: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise InputError("nested multipart bodies are not read")
        if part.filename is None:
            given[part.name or ""] = await part.text()
            continue
        if len(uploads) == MOST_FILES:
            raise InputError(f"more than {MOST_FILES} files at once")
        content = await read_part(part)
        uploads.append(Upload(content, part.filename, part.headers.get("Content-Type")))
    return given, uploads


def kind_of(upload: Upload, as_file: bool) -> str:
    """As what Telegram's own client would send this file."""
    mime = (upload.mime or mimetypes.guess_type(upload.name or "")[0] or "").split(";")[0]
    if as_file:
        return "document"
    if mime in VOICE_TYPES:
        return "voice"
    kind = KINDS.get(mime.split("/")[0], "document")
    return "document" if kind == "photo" and mime not in PHOTO_TYPES else kind
