"""sendPhoto and its kin, and albums."""

from simulator.attachments import attach
from simulator.calls import Call
from simulator.content import Content
from simulator.formatting import format_caption
from simulator.messagewire import message_json
from simulator.methods.sending import check_permission, send, sending_of
from simulator.posts import Author, post
from simulator.refusals import bad_request
from simulator.shapes import Json

ALBUM_KINDS = ("photo", "video", "audio", "document")
INPUT_KINDS = (*ALBUM_KINDS, "animation")
UNMIXED = ("audio", "document")


def send_media(call: Call, kind: str) -> Json:
    chat = call.chat()
    return send(call, chat, media_content(call, kind, call.args[kind], call.args))


def send_media_group(call: Call) -> list[Json]:
    chat = call.chat()
    parts = _parts(call.args["media"])
    contents = [input_media(call, part) for part in parts]
    for content in contents:
        check_permission(call, chat, content.kind)
    sending = sending_of(call, chat, album=f"13{call.world.count('album', 10**15)}")
    author = Author(call.bot.account)
    messages = [post(call.world, chat, author, content, sending) for content in contents]
    return [message_json(message, call.bot) for message in messages]


def input_media(call: Call, part: object) -> Content:
    """An InputMedia object of an album or of editMessageMedia."""
    if not isinstance(part, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind, ref = part.get("type"), part.get("media")
    if kind not in INPUT_KINDS:
        raise bad_request("can't parse InputMedia: type of the input media is invalid")
    if not isinstance(ref, str) or not ref:
        raise bad_request("can't parse InputMedia: media not found")
    return media_content(call, kind, ref, part)


def media_content(call: Call, kind: str, ref: str, args: Json) -> Content:
    caption, entities = format_caption(args)
    return Content(
        kind,
        caption,
        entities,
        media=attach(call, kind, ref, args),
        spoiler=bool(args.get("has_spoiler", False)),
        caption_above=bool(caption) and bool(args.get("show_caption_above_media", False)),
    )


def _parts(media: object) -> list[Json]:
    if not isinstance(media, list):
        raise bad_request("expected an Array of InputMedia")
    if not 2 <= len(media) <= 10:
        raise bad_request(
            "there must be from 2 to 10 items in the media group"
            if media
            else "media group is empty"
        )
    kinds = {part.get("type") for part in media if isinstance(part, dict)}
    if not kinds <= set(ALBUM_KINDS) or (len(kinds) > 1 and kinds & set(UNMIXED)):
        raise bad_request("Can't use the media of the specified type in the album")
    return media
