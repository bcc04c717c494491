"""A clean copy of a picture: decoded, turned upright, scaled, and painted anew.

Runs in the sandbox only: the bot's own process never decodes what a stranger sent.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from typing import TypeVar

import pillow_heif
from PIL import (
    ExifTags,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    WebPImagePlugin,
)

from evidence.answers import BOMB, BROKEN, Answer
from evidence.exif import gps_of, taken_at
from evidence.imprints import imprint_of

Found = TypeVar("Found")

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "HEIF")
PIXELS = 64 * 2**20
"""The largest picture that is decoded: a 64-megapixel phone (9280 x 6944) still fits."""
EDGE = 2560
QUALITY = 88
STRIP = 18

# No file can be opened behind the walls, so each decoder must be loaded before they stand.
DECODERS = (GifImagePlugin, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, WebPImagePlugin)

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def prepare_decoders() -> None:
    """Register HEIF, and turn Pillow's warning about bombs into a refusal."""
    pillow_heif.register_heif_opener(
        thumbnails=False, depth_images=False, aux_images=False, decode_threads=1
    )
    Image.preinit()
    Image.MAX_IMAGE_PIXELS = PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)


def clean_picture(blob: bytes) -> Answer:
    """A JPEG of at most 2560 pixels a side without metadata, or the trouble with the picture."""
    try:
        with Image.open(io.BytesIO(blob), formats=FORMATS) as picture:
            return _copied(picture)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
        return Answer(trouble=BOMB)
    except Exception:  # hostile bytes make decoders raise anything, and it all means one thing
        return Answer(trouble=BROKEN)


def _copied(picture: Image.Image) -> Answer:
    if picture.width * picture.height > PIXELS:
        return Answer(trouble=BOMB)
    exif = _fact(picture.getexif) or Image.Exif()
    turn = _UPRIGHT.get(exif.get(ExifTags.Base.Orientation, 1))
    gps, taken = _fact(lambda: gps_of(exif)), _fact(lambda: taken_at(exif))
    fresh = _painted(picture, turn)
    imprint = _fact(lambda: imprint_of(fresh))
    frame = picture.size
    return Answer(pages=(developed(fresh),), gps=gps, taken=taken, imprint=imprint, frame=frame)


def _painted(picture: Image.Image, turn: Image.Transpose | None) -> Image.Image:
    picture.draft("RGB", (EDGE, EDGE))
    small = _scaled(_flat(picture))
    upright = small.transpose(turn) if turn is not None else small
    fresh = Image.new("RGB", _paper(upright.size), "white")
    fresh.paste(upright, mask=upright if upright.mode == "RGBA" else None)
    return fresh


def _paper(size: tuple[int, int]) -> tuple[int, int]:
    """Telegram takes no picture that is more than twenty times as long as it is wide: such a
    strip would keep nine others of its album back."""
    least = -(-max(size) // STRIP)
    return max(size[0], least), max(size[1], least)


def developed(fresh: Image.Image) -> bytes:
    paper = io.BytesIO()
    fresh.save(paper, "JPEG", quality=QUALITY)
    return paper.getvalue()


def _flat(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I"):  # 16 bits a pixel; a plain convert clips them all to white
        return picture.convert("I").point(lambda depth: depth * (1 / 256)).convert("RGB")
    return picture.convert("RGBA" if picture.has_transparency_data else "RGB")


def _scaled(picture: Image.Image) -> Image.Image:
    picture.thumbnail((EDGE, EDGE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return picture


def _fact(read: Callable[[], Found]) -> Found | None:
    """What `read` finds; None for anything else, for a bad tag must not cost the picture."""
    try:
        return read()
    except Exception:
        return None
