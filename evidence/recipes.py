"""How ffmpeg is asked: which parsers it may use, and what a copy is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

LONGEST = 600
"""Seconds of a film that are copied."""
LARGEST = 15 * 10**6
SLOWEST, USUAL, FASTEST = 130, 1000, 2500
SPOKEN = 64
"""Kilobits a second of a film's sound."""
EDGES = ((900, 1280), (450, 854), (0, 640))
"""From so many kilobits a second on, so many pixels."""
RATES = range(4_000, 192_001)
"""Samples of sound a second."""

DEMUXERS = {
    "video/mp4": "mov", "video/quicktime": "mov", "audio/mp4": "mov", "video/webm": "matroska",
    "audio/ogg": "ogg", "audio/mpeg": "mp3", "audio/flac": "flac", "audio/wav": "wav",
    "video/x-msvideo": "avi", "audio/amr": "amr",
}  # fmt: skip
"""True media type -> parser. Named, for a film that is a playlist would have others read."""

DECODERS = (
    "h264,hevc,av1,libdav1d,libaom-av1,vp8,vp9,mpeg4,h263,mjpeg,msmpeg4v3,"
    "aac,opus,libopus,vorbis,mp3,mp3float,flac,amrnb,libopencore_amrnb,amrwb,libopencore_amrwb,"
    "pcm_s16le,pcm_u8,pcm_mulaw,pcm_alaw,adpcm_ima_wav,adpcm_ms"
)
"""What telephones and cameras make. What is not listed is not decoded."""

ENCODERS = ("libx264", "aac", "libopus")

_QUIET = ("-nostdin", "-hide_banner", "-loglevel", "quiet", "-protocol_whitelist", "file")
_ONE_THREAD = ("-threads", "1", "-filter_threads", "1")
_NO_WORDS = ("-map_metadata", "-1", "-map_metadata:s", "-1", "-map_chapters", "-1", "-sn", "-dn")
_NO_NAME = ("-fflags", "+bitexact", "-flags", "+bitexact")
_SOUND = ("-c:a", "aac", "-b:a", f"{SPOKEN}k", "-ac", "1", "-ar", "44100")
_SPEECH = ("-c:a", "libopus", "-b:a", "32k", "-ac", "1", "-ar", "48000")


class Recipe(Enum):
    """Options between the file that is read and the file that is written, and its form."""

    FILM = ("-map", "0:V:0", "-map", "0:a:0?", *_SOUND, "-f", "mp4")
    SILENT = ("-map", "0:V:0", "-c", "copy", "-f", "mp4")
    VOICE = ("-map", "0:a:0", "-vn", *_SPEECH, "-f", "ogg")


FILM, SILENT, VOICE = Recipe.FILM, Recipe.SILENT, Recipe.VOICE


@dataclass(frozen=True, slots=True)
class Quality:
    """The most kilobits a second, and the most pixels of the longer side."""

    rate: int
    edge: int


def quality_of(size: int, seconds: float) -> Quality:
    """Of a film of so many bytes that lasts so long, as far as it says: somewhat less than it has
    itself, so that the copy is no larger than we may send, and plates can still be read."""
    known = 0.7 * 8 * size / seconds / 1000 - SPOKEN if seconds > 0 else USUAL
    rate = int(min(max(known, SLOWEST), FASTEST))
    return Quality(rate, next(edge for least, edge in EDGES if rate >= least))


def is_audible(blob: bytes, mime: str) -> bool:
    """Threat: a sound of a few samples a second is one of weeks, and each second costs."""
    return mime != "audio/wav" or int.from_bytes(blob[24:28], "little") in RATES


def arguments(
    recipe: Recipe, mime: str, source: str, target: str, quality: Quality | None = None
) -> tuple[str, ...]:
    """`0:V` are pictures that move: the cover on a song is none."""
    opened = ("-codec_whitelist", DECODERS, "-f", DEMUXERS.get(mime, "mov"), "-i", source)
    seen = _seen(quality) if quality else ()
    bounds = ("-t", str(LONGEST), "-fs", str(LARGEST))
    made = (*recipe.value, *seen, *_NO_WORDS, *_NO_NAME, *bounds)
    return (*_QUIET, *_ONE_THREAD, *opened, *made, *_ONE_THREAD, "-y", target)


def _seen(quality: Quality) -> tuple[str, ...]:
    """How the pictures are coded: without the notes (SEI) that an encoder leaves in its stream."""
    fit = f"min(1,{quality.edge}/max(iw,ih))"
    small = f"scale=w='{fit}*iw':h='{fit}*ih':force_divisible_by=2"
    return (
        "-vf", f"{small},fps=fps='min(30,source_fps)',format=yuv420p", "-c:v", "libx264",
        "-preset", "superfast", "-crf", "27",
        "-maxrate", f"{quality.rate}k", "-bufsize", f"{2 * quality.rate}k",
        "-x264-params", "threads=1:sliced-threads=0", "-bsf:v", "filter_units=remove_types=6",
    )  # fmt: skip
