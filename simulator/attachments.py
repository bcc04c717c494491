"""Files that bots send: uploads, attach:// parts, and file ids used again."""

from dataclasses import replace

from simulator.calls import Call
from simulator.content import Media
from simulator.files import StoredFile, Upload
from simulator.pictures import measure, photo_media
from simulator.refusals import bad_request
from simulator.shapes import Json

UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
PHOTO_EDGES = 10_000
MIMES = {"video": "video/mp4", "audio": "audio/mpeg", "voice": "audio/ogg"}


def attach(call: Call, kind: str, ref: str, args: Json) -> Media:
    """The media behind an upload, `attach://` name or file id of this bot."""
    upload = _upload(call, kind, ref)
    if upload is not None:
        return _new(call, kind, upload, args)
    if ref.startswith(("http://", "https://")):
        # The simulated world has no internet behind it.
        raise bad_request("failed to get HTTP URL content")
    return _again(call, kind, ref)


def _upload(call: Call, kind: str, ref: str) -> Upload | None:
    if ref.startswith("attach://"):
        upload = call.uploads.get(ref.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f"{kind} file not found in the request")
        return upload
    return call.uploads.get(kind) if ref == f"upload://{kind}" else None


def _new(call: Call, kind: str, upload: Upload, args: Json) -> Media:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if kind == "photo":
        return _photo(call, upload)
    if len(upload.content) > UPLOAD_LIMIT:
        raise bad_request("file is too big")
    traits = {name: int(args.get(name, 0)) for name in ("width", "height", "duration")}
    typed = replace(upload, mime=MIMES.get(kind) or upload.mime)
    stored = call.world.files.add(kind, typed, **traits)
    return Media(kind, (stored,), _thumbnail(call, args), _extra(kind, args))


def _photo(call: Call, upload: Upload) -> Media:
    if len(upload.content) > PHOTO_LIMIT:
        raise bad_request("file is too big")
    width, height = measure(upload.content)
    if width + height > PHOTO_EDGES or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return photo_media(call.world.files, upload)


def _again(call: Call, kind: str, file_id: str) -> Media:
    stored = call.world.files.find(call.bot, file_id)
    if stored.kind != kind:
        raise bad_request(
            f"can't use file of type {stored.kind.capitalize()} as {kind.capitalize()}"
        )
    return Media(kind, (stored,))


def _thumbnail(call: Call, args: Json) -> StoredFile | None:
    ref = args.get("thumbnail")
    upload = _upload(call, "thumbnail", ref) if ref else None
    if upload is None:
        return None
    width, height = measure(upload.content)
    return call.world.files.add("photo", upload, width=width, height=height)


def _extra(kind: str, args: Json) -> Json:
    if kind != "audio":
        return {}
    return {name: args[name] for name in ("performer", "title") if name in args}
