"""Run a simulated Telegram alone: `python -m simulator --port N --token T`."""

import argparse
import asyncio
import contextlib
import gc
import signal
import sys

from simulator.server import serve
from simulator.world import World


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted; the address is the first line of the output."""
    options = _parser().parse_args(arguments)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(options))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="0 takes any free port")
    parser.add_argument("--host", default="127.0.0.1", help="the loopback unless you know better")
    parser.add_argument("--token", default="42:SIMULATOR", help="the token of the one bot")
    parser.add_argument("--username", default="ilbirs_bot")
    parser.add_argument("--seed", type=int, default=0, help="decides ids and odds of faults")
    parser.add_argument("--limits", action="store_true", help="keep Telegram's real limits")
    return parser


async def _run(options: argparse.Namespace) -> None:
    world = World(seed=options.seed)
    world.add_bot(options.token, options.username)
    world.limits.enforced = options.limits
    server = await serve(world, options.port, options.host)
    # A world only grows and makes hardly any cycles: looking for them would halve the pace.
    gc.freeze()
    gc.set_threshold(200_000, 50, 100)
    sys.stdout.write(f"{server.url}\n")
    sys.stdout.flush()
    stopping = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stopping.set)
    await stopping.wait()
    await server.close()


if __name__ == "__main__":
    raise SystemExit(main())
