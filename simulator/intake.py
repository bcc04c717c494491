"""From an HTTP request to the raw fields and files of a Bot API call."""

from aiohttp import BodyPartReader, web

from simulator.files import Upload
from simulator.refusals import RefusalError, bad_request
from simulator.shapes import Json

UPLOAD_LIMIT = 50 * 1024 * 1024
FILE_FIELDS = ("photo", "video", "document", "audio", "voice", "animation", "thumbnail")


async def read_call(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    """Query and body together, the body winning; multipart files by their part names."""
    raw: Json = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.method != "POST":
        return raw, uploads
    if request.content_type == "multipart/form-data":
        await _read_multipart(request, raw, uploads)
    elif request.content_type == "application/json":
        raw |= await _read_json(request)
    else:
        raw |= dict(await request.post())
    return raw, uploads


async def _read_json(request: web.Request) -> Json:
    try:
        given = await request.json()
    except ValueError:
        raise bad_request("can't parse request JSON object") from None
    if not isinstance(given, dict):
        raise bad_request("expected an Object as request body")
    return given


async def _read_multipart(request: web.Request, raw: Json, uploads: dict[str, Upload]) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or not part.name:
            continue
        if part.filename is None:
            raw[part.name] = await part.text()
            continue
        content = await read_part(part)
        uploads[part.name] = Upload(content, part.filename, part.headers.get("Content-Type"))
        if part.name in FILE_FIELDS:
            raw[part.name] = f"upload://{part.name}"


async def read_part(part: BodyPartReader) -> bytes:
    """The bytes of one file; more than 50 MB are refused with 413."""
    content = bytearray()
    while chunk := await part.read_chunk(1 << 16):
        content += chunk
        if len(content) > UPLOAD_LIMIT:
            raise RefusalError(413, "Request Entity Too Large")
    return bytes(content)
