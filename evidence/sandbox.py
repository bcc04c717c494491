"""The sandboxed process that opens pictures and documents."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

from evidence.answers import Answer
from evidence.forms import form_of
from evidence.pages import PDF, clean_pages, prepare_pages
from evidence.pictures import clean_picture, prepare_decoders
from evidence.serving import serve
from evidence.walls import HEIF_THREADS, PICTURE, limit_job, raise_walls

PATIENCE = 5
"""How far a picture lets the bot go first."""


def main() -> None:
    os.chdir("/")
    os.nice(PATIENCE)
    prepare_decoders()
    prepare_pages()
    serve(clean, raise_walls())


def clean(blob: bytes, walls: Sequence[str]) -> Answer:
    mime = form_of(blob)[1]
    limit_job(replace(PICTURE, processes=_processes(mime, walls)))
    return clean_pages(blob) if mime == PDF else clean_picture(blob)


def _processes(mime: str, walls: Sequence[str]) -> int | None:
    """libheif decodes in threads. Only a user namespace counts ours apart from the bot's."""
    if mime != "image/heif":
        return 0
    return HEIF_THREADS if "network" in walls else None


if __name__ == "__main__":
    main()
