"""The atlas is quick and small enough to sit in every process."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from places.atlas import Atlas

TIP = "Ысык-Көл облусу, Түп району, Сан-Таштын жанында көл жээгинде аккууну атышты, КАМАЗ менен"
# Coverage watches every line, and watching costs more than finding.
WATCHED = pytest.mark.skipif(sys.gettrace() is not None, reason="a tracer slows every line")

LOADING = """
import resource, time
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
before, began = peak(), time.process_time()
from places.atlas import Atlas
imported = time.process_time()
atlas = Atlas.load()
atlas.find("Ош"), atlas.at(42.0, 74.5)
print(time.process_time() - imported, peak() - before)
"""


def milliseconds(work: Callable[[], object], times: int) -> float:
    began = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - began) * 1000 / times


@pytest.mark.slow
def test_the_atlas_loads_within_a_second_and_little_memory() -> None:
    told = subprocess.run([sys.executable, "-c", LOADING], capture_output=True, check=True)
    seconds, megabytes = map(float, told.stdout.split())

    assert seconds < 1
    assert megabytes < 120


@WATCHED
def test_a_point_is_found_within_a_millisecond(atlas: Atlas) -> None:
    assert milliseconds(lambda: atlas.at(41.2, 76.1), 50) < 1


@WATCHED
def test_a_text_is_searched_within_two_milliseconds(atlas: Atlas) -> None:
    assert milliseconds(lambda: atlas.find(TIP), 50) < 2


@WATCHED
def test_the_longest_message_is_searched_within_fifty(atlas: Atlas) -> None:
    assert milliseconds(lambda: atlas.find((TIP + " ") * 45), 3) < 50
