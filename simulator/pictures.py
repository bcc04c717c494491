"""Pictures: their size read from the header, the smaller sizes Telegram adds, sample ones."""

import io
from dataclasses import replace

from PIL import Image, UnidentifiedImageError

from simulator.content import Media
from simulator.files import FileStore, Upload

SIZES = (90, 320)
UNKNOWN = (1280, 960)
THUMBNAIL_PIXELS = 64_000_000


def photo_media(files: FileStore, upload: Upload) -> Media:
    """Photo sizes, smallest first; the biggest keeps the bytes as they were given."""
    width, height = measure(upload.content)
    smaller = []
    for edge in SIZES:
        if edge < max(width, height):
            scale = edge / max(width, height)
            shape = (max(1, round(width * scale)), max(1, round(height * scale)))
            content = shrink(upload.content, shape)
            thumb = Upload(content, mime="image/jpeg")
            smaller.append(files.add("photo", thumb, width=shape[0], height=shape[1]))
    main = files.add("photo", replace(upload, name=None), width=width, height=height)
    return Media("photo", (*smaller, main))


def measure(content: bytes) -> tuple[int, int]:
    """Width and height from the header; Telegram's usual size when it cannot be read."""
    try:
        with Image.open(io.BytesIO(content)) as image:
            return image.size
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return UNKNOWN


def shrink(content: bytes, shape: tuple[int, int]) -> bytes:
    """A JPEG of about this shape; the bytes themselves when they are no readable picture."""
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height > THUMBNAIL_PIXELS:
                return content
            image.draft("RGB", shape)
            small = image.convert("RGB").resize(shape)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return content
    return _jpeg(small)


def sample_photo(number: int) -> bytes:
    """A small valid JPEG; another number gives other pixels and another hash."""
    colour = ((number * 47) % 256, (number * 101) % 256, (number * 13 + number // 256) % 256)
    image = Image.new("RGB", (64, 48), colour)
    for bit in range(32):
        if number >> bit & 1:
            image.paste((255 - colour[0], 255, 0), (2 * bit, 0, 2 * bit + 2, 48))
    return _jpeg(image)


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=85)
    return out.getvalue()
