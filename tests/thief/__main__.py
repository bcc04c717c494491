"""`python -m tests.thief --tips 1000 --people 300`: the whole theft, its figures and findings."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from bot.opening import learn
from tests.hotline import make_blank
from tests.thief.crowd import gather
from tests.thief.guessing import guessed
from tests.thief.joining import BOUND, advantages, joined
from tests.thief.night import Loot, steal
from tests.thief.search import Search


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    for name, usual in (("--tips", 1000), ("--people", 300), ("--seed", 1)):
        asked.add_argument(name, type=int, default=usual)
    given = asked.parse_args()
    crowd = gather(given.tips, given.people, given.seed)
    with tempfile.TemporaryDirectory() as blank, tempfile.TemporaryDirectory() as folder:
        learned = learn()
        begun = time.perf_counter()
        await make_blank(Path(blank))
        loot = await steal(Path(folder), learned, Path(blank), crowd)
        say(f"{len(loot.owners)} tips of {given.people} people, {loot.play.letters} letters "
            f"answered, {time.perf_counter() - begun:.0f} s")  # fmt: skip
        return 1 if tell(loot, given.seed) else 0


def tell(loot: Loot, seed: int) -> int:
    """Faults found."""
    search = Search(loot.secrets)
    say(f"{sum(len(content) for _, content in loot.haul):,} bytes in {len(loot.haul)} pieces; "
        f"{search.size:,} patterns")  # fmt: skip
    found = search.found(loot.haul)
    looks = advantages(loot.folder, loot.owners, seed=seed)
    nearest = sorted(looks.items(), key=lambda one: -one[1])[:5]
    say(f"found: {found[:20]}")
    say(f"{len(looks)} ways to join, bound {BOUND}; the best: {nearest}")
    known = guessed(loot.ids, loot.haul)
    say(f"{len(loot.ids)} ids guessed: {known[:5]}")
    return len(found) + len(joined(looks)) + len(known)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
