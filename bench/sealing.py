"""What sealing costs a tip of words: the share of its processor time in cipher, padding, keyed
hashes and the custody chain."""

from __future__ import annotations

import cProfile
import pstats
import tempfile
import time
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from bench.scenes import scenes
from bot.opening import Learned
from storage.cipher import Key
from storage.receipts import PRESENT, hashed
from storage.tokens import SystemTokens
from tests.hotline import Hotline, make_blank, open_hotline

SEALING = tuple(f"storage/{name}.py" for name in ("cipher", "padding", "custody_chain", "receipts"))
AT_ONCE = 8


@dataclass(frozen=True)
class Share:
    """Milliseconds of processor a tip under the profiler, and those of them spent on sealing."""

    whole: float
    sealing: float
    code: float
    """What its receipt costs beside, on a thread: slow on purpose."""

    @property
    def percent(self) -> float:
        return 100 * (self.sealing + self.code) / (self.whole + self.code)


async def share(learned: Learned, tips: int) -> Share:
    """The whole line in this process, and the simulator beside it: its calls are not counted."""
    with tempfile.TemporaryDirectory(prefix="ilbirs-bench-") as folder:
        blank = Path(folder) / "blank"
        blank.mkdir()
        async with open_hotline(Path(folder), learned, blank=await make_blank(blank)) as hotline:
            await hotline.triage_desk(hotline.person("Nurlan"))
            await _tell(hotline, AT_ONCE)
            watch = cProfile.Profile(time.thread_time)
            watch.enable()
            await _tell(hotline, tips)
            watch.disable()
    return _counted(pstats.Stats(watch), tips)


async def _tell(hotline: Hotline, tips: int) -> None:
    words = [one.words for one in islice(cycle(scenes()), tips)]
    for start in range(0, tips, AT_ONCE):
        people = [hotline.person("Amina", phone="ru") for _ in words[start : start + AT_ONCE]]
        for person, told in zip(people, words[start:], strict=False):
            person.says(told)
        await hotline.settle()
        for person in people:
            card = person.cards[-1]
            data = (one.get("callback_data", "") for row in card.keyboard for one in row)
            person.taps_data(card, next(one for one in data if one.startswith("d:send:")))
        await hotline.settle()


def _counted(stats: pstats.Stats, tips: int) -> Share:
    """A function of ours with all that it calls outside of these files, each once."""
    whole = sealing = 0.0
    for (file, _, _), (_, _, own, _, callers) in stats.stats.items():  # type: ignore[attr-defined]
        if "/simulator/" in file:
            continue
        whole += own
        if file.endswith(SEALING):
            sealing += own
        elif file.startswith("~") or "hashlib" in file or "hmac" in file:
            sealing += sum(each[2] for (by, _, _), each in callers.items() if by.endswith(SEALING))
    return Share(1e3 * whole / tips, 1e3 * sealing / tips, _code())


def _code(times: int = 50) -> float:
    key, receipt = Key(bytes(range(32))), SystemTokens().receipt()
    begun = time.process_time()
    for _ in range(times):
        hashed(receipt, key, PRESENT)
    return 1e3 * (time.process_time() - begun) / times
