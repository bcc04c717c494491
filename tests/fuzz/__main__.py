"""`python -m tests.fuzz --updates 200000 --seed 1`: a long campaign, its figures and faults."""

from __future__ import annotations

import argparse
import asyncio
import gc
import sys
import tempfile
from pathlib import Path

from bot.opening import learn
from tests.fuzz.campaign import Campaign, Tally
from tests.hotline import make_blank


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--updates", type=int, default=20_000)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="ilbirs-blank-") as folder:
        blank = await make_blank(Path(folder))
        learned = learn()
        gc.freeze()
        campaign = Campaign(learned, blank, given.updates, given.seed, patient=True, say=say)
        tell(await campaign.run())
    return 1 if campaign.tally.faults else 0


def tell(tally: Tally) -> None:
    say(f"{tally.updates:,} updates in {tally.scenes:,} scenes on {tally.stages} stages")
    for name, count in tally.played.most_common():
        say(f"  {count:8,}  {name}")
    say(f"longest conversation: {tally.longest:,} bytes sealed; most rows of one stage:")
    for name, rows in sorted(tally.most_rows.items(), key=lambda one: -one[1])[:12]:
        say(f"  {rows:8,}  {name}")
    say(f"faults: {len(tally.faults)}")
    for fault in tally.faults:
        say(f"  {fault[:500]}")


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
