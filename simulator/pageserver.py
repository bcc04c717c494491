"""The chat page and its small JSON interface."""

from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from simulator.world import World


def add_page(app: web.Application, world: "World") -> None:
    """Routes under / and /sim."""
