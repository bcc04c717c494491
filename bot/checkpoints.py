"""Named points on a tip's way, where a test may kill the process: nothing happens there else."""

from __future__ import annotations

from collections.abc import Callable

Checkpoint = Callable[[str], None]

POINTS = (
    "update-received",
    "inbox-written",
    "update-taken",
    "update-handled",
    "work-done",
    "work-committed",
    "marked-sending",
    "telegram-accepted",
    "sent-committed",
)


def no_checkpoint(point: str) -> None:
    """The point is passed."""
