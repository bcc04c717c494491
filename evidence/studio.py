"""The sandboxed process that makes films and voices anew: ffmpeg behind walls.

Nothing of the original's container, streams of data or bytes of a picture is copied: what one sees
and hears is coded afresh. ffmpeg gets two files in memory, no network, and of the machine only its
programs and libraries.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace

from evidence import atoms
from evidence.answers import BOMB, BROKEN, Answer
from evidence.films import is_bare_film
from evidence.forms import form_of
from evidence.recipes import FILM, SILENT, VOICE, Quality, Recipe, arguments, is_audible, quality_of
from evidence.serving import serve
from evidence.walls import FILM as LIMITS
from evidence.walls import die_with_parent, limit_job, raise_walls

LIBRARIES = ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/alternatives")
THREADS = 64
PATIENCE = 15
"""How far a film lets everything else on the machine go first."""
_ISO_MEDIA = frozenset({"video/mp4", "video/quicktime", "audio/mp4"})


def main(ffmpeg: str) -> None:
    os.chdir("/")
    os.nice(PATIENCE)
    walls = raise_walls((*LIBRARIES, os.path.dirname(os.path.realpath(ffmpeg))))
    serve(lambda blob, walls: copy(ffmpeg, blob, walls), walls)


def copy(ffmpeg: str, blob: bytes, walls: Sequence[str]) -> Answer:
    """A film with sound and one without, or a voice; and what its container says of it."""
    source = _in_memory(blob)  # it may be larger than what is made of it
    # Where no namespace counts our processes apart, the bot's own would count too.
    limit_job(replace(LIMITS, processes=THREADS if "network" in walls else None))
    die_with_parent()
    mime = form_of(blob)[1]
    if not is_audible(blob, mime):
        return Answer(trouble=BOMB)
    film = _made(ffmpeg, FILM, source, mime, _quality(blob, mime))
    if not film:
        voice = _made(ffmpeg, VOICE, source, mime)
        return Answer(voiced=voice) if voice else Answer(trouble=BROKEN)
    silent = _made(ffmpeg, SILENT, _in_memory(film), "video/mp4")
    if not silent:
        return Answer(trouble=BOMB)
    answer = Answer(film=silent, voiced=b"" if is_bare_film(film, "vide") else film)
    return _with_facts(answer, blob) if mime in _ISO_MEDIA else answer


def _with_facts(answer: Answer, blob: bytes) -> Answer:
    try:
        place, taken = atoms.place_in(blob), atoms.taken_in(blob)
        return replace(answer, gps=place, taken=taken, frame=atoms.frame_in(blob))
    except ValueError:  # a film that plays may have boxes that lie: then it says nothing
        return answer


def _quality(blob: bytes, mime: str) -> Quality:
    try:
        return quality_of(len(blob), atoms.seconds_in(blob) if mime in _ISO_MEDIA else 0.0)
    except ValueError:
        return quality_of(len(blob), 0.0)


def _made(
    ffmpeg: str, recipe: Recipe, source: int, mime: str, quality: Quality | None = None
) -> bytes:
    """What ffmpeg makes of it; empty when it cannot, or takes too much."""
    target = os.memfd_create("copy", 0)
    files = f"/proc/self/fd/{source}", f"/proc/self/fd/{target}"
    asked = arguments(recipe, mime, *files, quality)
    child = os.fork()
    if child == 0:
        _become(ffmpeg, asked)
    status = os.waitpid(child, 0)[1]
    size = os.fstat(target).st_size if status == 0 else 0
    made = os.pread(target, size, 0)
    os.close(target)
    return made


def _become(ffmpeg: str, asked: Sequence[str]) -> None:
    try:
        die_with_parent()
        os.execve(ffmpeg, (ffmpeg, *asked), {})  # noqa: S606  words of ours, no shell
    finally:
        os._exit(1)


def _in_memory(blob: bytes) -> int:
    """A file that has no place on any disk."""
    file = os.memfd_create("film", 0)
    rest = memoryview(blob)
    while rest:
        rest = rest[os.write(file, rest) :]
    return file


if __name__ == "__main__":
    main(sys.argv[1])
