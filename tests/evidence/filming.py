"""Films and voices as phones make them, made here by ffmpeg: with all that should not go on."""

from __future__ import annotations

import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest

from evidence.cleaning import find_ffmpeg
from tests.evidence.camera import SECRET, scene, shot

FFMPEG = find_ffmpeg()
needs_ffmpeg = pytest.mark.skipif(not FFMPEG, reason="NO FFMPEG HERE: no film is tested")

NAME = SECRET.decode()
PICTURES = ("-f", "lavfi", "-i", "testsrc2=size=320x240:rate=15:duration=2")
TONE = ("-f", "lavfi", "-i", "sine=frequency=440:duration=2")
PLACED = ("location=+39.5083+072.9250/", "creation_time=2026-05-01T12:00:00Z")
SUBTITLES = f"1\n00:00:00,000 --> 00:00:02,000\n{NAME}\n"
CHAPTERS = f";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1\nSTART=0\nEND=1\ntitle={NAME}\n"


@cache
def phone_film() -> bytes:
    """H.264 and AAC in MP4, with a place, a time, names, chapters, subtitles and a cover."""
    inputs = (*PICTURES, *TONE, "-i", "words.srt", "-i", "chapters.txt", "-i", "cover.jpg")
    maps = [part for at in (0, 1, 2, 4) for part in ("-map", str(at))]
    codecs = ("-c:v:0", "libx264", "-c:v:1", "copy", "-c:a", "aac", "-c:s", "mov_text")
    marks = ("-disposition:v:1", "attached_pic", "-map_chapters", "3")
    return _made("film.mp4", *inputs, *maps, *codecs, *marks, *_said())


@cache
def mute_film() -> bytes:
    return _made("film.mp4", *PICTURES, "-c:v", "libx264", *_said())


@cache
def old_film(name: str, *codecs: str) -> bytes:
    """In another container, which its name tells, and with other codes."""
    return _made(name, *PICTURES, *TONE, *codecs, *_said())


@cache
def voice_note(name: str = "voice.ogg", *codecs: str) -> bytes:
    return _made(name, *TONE, *(codecs or ("-c:a", "libopus")), *_said())


@cache
def song() -> bytes:
    """A voice with a picture glued to it, as players show one."""
    inputs = (*TONE, "-i", "cover.jpg", "-map", "0", "-map", "1")
    return _made("song.mp3", *inputs, "-c:a", "libmp3lame", "-c:v", "copy", *_said())


def _said() -> list[str]:
    keys = [f"{key}={NAME}" for key in ("title", "comment", "artist")]
    return [part for each in (*keys, *PLACED) for part in ("-metadata", each)]


def _made(name: str, *options: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "words.srt").write_text(SUBTITLES)
        (Path(folder) / "chapters.txt").write_text(CHAPTERS)
        (Path(folder) / "cover.jpg").write_bytes(shot(scene(), comment=SECRET))
        asked = (FFMPEG, "-hide_banner", "-loglevel", "error", *options, "-y", name)
        subprocess.run(asked, cwd=folder, check=True, stdin=subprocess.DEVNULL)
        return (Path(folder) / name).read_bytes()
