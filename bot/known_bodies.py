"""The bodies that a desk may turn to, read from our tables once a process."""

from __future__ import annotations

from functools import cache

from reference.routing import RoutingTables, load_routing


@cache
def known_bodies() -> RoutingTables:
    return load_routing()
