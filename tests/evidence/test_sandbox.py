"""The process around the decoders: what it may do, and what is left when it dies."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence.cleaning import Cleaned, Cleaner
from tests.evidence.camera import bomb, phone_jpeg, scene, shot
from triage.model import EvidenceKind, EvidenceState

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.slow]

SLOW_PICTURE = bomb(8000, 8000, depth=16)
"""As many pixels as are allowed: it takes seconds."""
BIG_PICTURE = bomb(5000, 5000)

OPENINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8 ", b"GIF89a", b"")


async def cleaned(cleaner: Cleaner, blob: bytes) -> Cleaned:
    return await cleaner.clean(blob, EvidenceKind.PHOTO, "image/jpeg")


def sandboxes() -> list[psutil.Process]:
    """The sandboxed processes of this test run; their jobs are their children."""
    return [
        child
        for child in psutil.Process().children()
        if child.status() != psutil.STATUS_ZOMBIE and "evidence.sandbox" in child.cmdline()
    ]


async def fewest_descriptors(looks: int) -> int:
    """The smallest number of open descriptors that any job was seen with."""
    seen = [99]
    for _ in range(looks):
        await asyncio.sleep(0.005)
        for job in [job for sandbox in sandboxes() for job in sandbox.children()]:
            with contextlib.suppress(psutil.Error):
                seen.append(job.num_fds() or 99)
    return min(seen)


async def kill_jobs(times: int) -> None:
    """Kill the forks at work on a picture, as the kernel does when memory runs out."""
    while times:
        await asyncio.sleep(0.01)
        for job in [job for sandbox in sandboxes() for job in sandbox.children()]:
            job.kill()
            times -= 1


@pytest.mark.skipif(sys.platform != "linux", reason="namespaces and Landlock are Linux's")
async def test_the_process_is_not_root_and_says_which_walls_hold(cleaner: Cleaner) -> None:
    walls = await cleaner.walls()

    assert "user" in walls
    assert set(walls) <= {"user", "network", "files"}
    assert all(sandbox.uids().real != 0 for sandbox in sandboxes())


async def test_no_process_is_there_before_the_first_picture() -> None:
    before = len(sandboxes())
    cleaner = Cleaner.start()
    assert len(sandboxes()) == before

    await cleaned(cleaner, phone_jpeg())
    assert len(sandboxes()) == before + 1

    await cleaner.stop()
    assert len(sandboxes()) == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may look into the sandbox")
async def test_a_process_has_no_environment_of_ours(cleaner: Cleaner) -> None:
    await cleaned(cleaner, phone_jpeg())

    for sandbox in sandboxes():
        assert not set(sandbox.environ()) & set(os.environ)


async def test_an_idle_process_costs_little(cleaner: Cleaner) -> None:
    await cleaned(cleaner, phone_jpeg())

    assert all(sandbox.memory_info().rss < 48 * 2**20 for sandbox in sandboxes())


async def test_ten_pictures_at_once_share_two_processes(cleaner: Cleaner) -> None:
    pictures = [shot(scene(300 + 10 * number)) for number in range(10)]

    results = await asyncio.gather(*(cleaned(cleaner, picture) for picture in pictures))

    assert {result.state for result in results} == {EvidenceState.CLEAN}
    assert len({result.copy for result in results}) == 10
    assert len(sandboxes()) == 2


async def test_a_process_killed_over_a_picture_costs_nothing(cleaner: Cleaner) -> None:
    async with asyncio.TaskGroup() as both:
        killing = both.create_task(kill_jobs(1))
        copying = both.create_task(cleaned(cleaner, BIG_PICTURE))

    assert killing.done()
    assert copying.result().state is EvidenceState.CLEAN


async def test_a_picture_that_kills_twice_is_refused_and_the_next_is_cleaned(
    cleaner: Cleaner,
) -> None:
    async with asyncio.TaskGroup() as both:
        both.create_task(kill_jobs(2))
        copying = both.create_task(cleaned(cleaner, SLOW_PICTURE))

    assert copying.result().trouble == "evidence-refused-broken"
    assert (await cleaned(cleaner, phone_jpeg())).state is EvidenceState.CLEAN


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may look into the sandbox")
async def test_a_job_holds_nothing_but_its_end_of_a_pipe(cleaner: Cleaner) -> None:
    async with asyncio.TaskGroup() as both:
        counting = both.create_task(fewest_descriptors(50))
        both.create_task(cleaned(cleaner, BIG_PICTURE))

    assert counting.result() == 1


async def test_idle_processes_that_were_killed_are_replaced(cleaner: Cleaner) -> None:
    await asyncio.gather(*(cleaned(cleaner, phone_jpeg()) for _ in range(2)))
    for sandbox in sandboxes():
        sandbox.kill()

    results = await asyncio.gather(*(cleaned(cleaner, phone_jpeg()) for _ in range(2)))

    assert {result.state for result in results} == {EvidenceState.CLEAN}


async def test_a_picture_that_takes_too_long_is_refused_and_leaves_no_process() -> None:
    cleaner = Cleaner.start(seconds=0.2)
    before = len(sandboxes())

    late = await cleaned(cleaner, SLOW_PICTURE)

    assert late.trouble == "evidence-refused-bomb"
    assert len(sandboxes()) == before
    assert (await cleaned(cleaner, phone_jpeg())).state is EvidenceState.CLEAN
    await cleaner.stop()


async def test_a_cancelled_picture_leaves_no_process() -> None:
    cleaner, before = Cleaner.start(), len(sandboxes())

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.5):
            await cleaned(cleaner, SLOW_PICTURE)

    assert len(sandboxes()) == before


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(opening=st.sampled_from(OPENINGS), rest=st.binary(max_size=400))
async def test_random_bytes_always_get_an_answer(
    cleaner: Cleaner, opening: bytes, rest: bytes
) -> None:
    answer = await cleaned(cleaner, opening + rest)

    assert bool(answer.copy) != bool(answer.trouble)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(at=st.integers(3, len(phone_jpeg()) - 1), noise=st.binary(min_size=1, max_size=8))
async def test_a_damaged_picture_is_clean_or_broken(
    cleaner: Cleaner, at: int, noise: bytes
) -> None:
    whole = phone_jpeg()

    answer = await cleaned(cleaner, whole[:at] + noise + whole[at + len(noise) :])

    assert answer.state in {EvidenceState.CLEAN, EvidenceState.REFUSED}
