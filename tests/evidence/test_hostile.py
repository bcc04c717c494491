"""Each hostile file costs two seconds and half a gigabyte at most, and the next one is served."""

from __future__ import annotations

import pytest

from evidence.cleaning import Cleaner
from evidence.jpeg import is_bare
from tests.evidence.camera import phone_jpeg
from tests.evidence.hostile import CORPUS, films
from tests.evidence.test_sandbox import sandboxes
from triage.model import EvidenceKind, EvidenceState

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.slow]

SECONDS, BYTES = 2.0, 512 * 2**20
TICK = 0.5
"""Seconds: how late the kernel may see that a process had its time."""
REFUSED, HELD, CLEAN = EvidenceState.REFUSED, EvidenceState.HELD, EvidenceState.CLEAN


@pytest.mark.parametrize("name", CORPUS)
async def test_a_hostile_file_is_refused_held_or_harmless(cleaner: Cleaner, name: str) -> None:
    cleaned = await cleaner.clean(CORPUS[name](), EvidenceKind.FILE, "")

    assert cleaned.state in {REFUSED, HELD, CLEAN}
    assert (cleaned.state is CLEAN) != bool(cleaned.trouble)
    assert all(map(is_bare, (cleaned.copy or b"", *cleaned.pages) if cleaned.copy else ()))
    if cleaned.cost is not None:
        assert cleaned.cost.seconds <= SECONDS + TICK
        assert cleaned.cost.peak <= BYTES


@pytest.mark.parametrize("name", films.FILES)
async def test_no_film_that_lies_is_shown(cleaner: Cleaner, name: str) -> None:
    cleaned = await cleaner.clean(CORPUS[name](), EvidenceKind.VIDEO, "video/mp4")

    assert (cleaned.state, cleaned.copy, cleaned.voiced) == (HELD, None, None)


@pytest.mark.parametrize(
    "name", ["pdf of a gigabyte", "jpeg of 3,000 scans", "pdf of drawings in drawings"]
)
async def test_a_file_that_kills_its_job_does_not_kill_the_process(
    cleaner: Cleaner, name: str
) -> None:
    before = sandboxes()
    await cleaner.clean(CORPUS[name](), EvidenceKind.FILE, "")

    assert sandboxes() == before
    assert (await cleaner.clean(phone_jpeg(), EvidenceKind.PHOTO, "")).state is CLEAN
