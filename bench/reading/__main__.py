"""`make bench-reading`: taught the same corpus, asked about the same tips, and timed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.reading.entrants import ABLATIONS, CURVE, PEERS, READER, Tips, entries
from bench.reading.table import ahead, figures_table, speed_table
from bench.reading.trials import Ground, Trial
from nlp.training.corpus import load_apart, load_corpus


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def say_all(title: str, lines: Iterable[str]) -> None:
    say(f"\n{title}")
    for text in lines:
        say(text)


def asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    parser.add_argument("--ablation", action="store_true", help="and without each of its parts")
    parser.add_argument("--curve", action="store_true", help="and taught parts of the corpus")
    parser.add_argument("--every", type=int, default=1, help="teach only each so-manieth tip")
    return parser.parse_args(arguments)


def peers_here() -> list[str]:
    """Those that can be measured; the others are named loudly."""
    known = entries()
    for name in PEERS:
        if not known[name].is_here:
            say(f"NOT MEASURED: {name}, for {known[name].needs} is missing; see scripts/peers.sh")
    return [name for name in PEERS if known[name].is_here]


def main(arguments: Sequence[str]) -> None:
    chosen, tips = asked(arguments), load_apart()
    peers = [READER, *peers_here(), "tokenizer"]
    parts, shares = [*ABLATIONS] * chosen.ablation, [*CURVE] * chosen.curve
    taught = len(load_corpus()[:: chosen.every])
    say(f"{taught:,} tips taught, {len(tips):,} others asked; nothing is tuned on these")
    with TemporaryDirectory(prefix="ilbirs-reading-") as folder:
        ran = Ground(Path(folder), chosen.every).run([*peers, *parts, *shares])
    of = {one.name: one for one in ran}.__getitem__
    report_peers([of(name) for name in peers], tips)
    if parts:
        say_all("Without one part each", figures_table([of(READER), *map(of, parts)], tips))
    if shares:
        falling = [of(READER), *map(of, reversed(shares))]
        say_all("Taught a part of the corpus", figures_table(falling, tips))


def report_peers(trials: Sequence[Trial], tips: Tips) -> None:
    """The last is the bare tokenizer, which says nothing."""
    say_all("The reader beside its peers", figures_table(trials[:-1], tips))
    say_all("Where it is not first", list(ahead(trials[:-1], tips)) or ["  nowhere"])
    say_all("Speed, on one core", speed_table(trials))


if __name__ == "__main__":
    main(sys.argv[1:])
