"""Ports for servers of a run."""

from __future__ import annotations

from contextlib import closing
from socket import socket


def free_port() -> int:
    """One that nobody listens on now."""
    with closing(socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
