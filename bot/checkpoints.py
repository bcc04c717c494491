"""Named points on a tip's way, where a test may kill the process: nothing happens there else."""

from __future__ import annotations

from collections.abc import Callable

Checkpoint = Callable[[str], None]

POINTS = (
    "update-received",
    "inbox-written",
    "update-taken",
    "update-handled",
    "draft_card-accepted",
    "work-done",
    "work-committed",
    "marked-sending",
    "card-accepted",
    "card-committed",
    "sent-accepted",
)
"""From the first byte of an update to the reporter's "Sent."; `<kind>-accepted` lies between
Telegram's acceptance of an intention and our commit, `<kind>-done` between a job and its commit."""

CLOCK_POINTS = ("duty-done", "duty-committed", "duty-accepted")
"""From the ring of a desk's clock to what the desk hears of it."""

SHRED_POINTS = (
    "retain-done",
    "shred_case-done",
    "shred_case-committed",
    "shred-done",
    "shred-committed",
    "discard-done",
    "clear-accepted",
)
"""From the look that finds a case whose time is over to what its desks still show of it."""


def no_checkpoint(point: str) -> None:
    """The point is passed."""
