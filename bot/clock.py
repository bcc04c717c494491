"""The one place that reads the time of day."""

from __future__ import annotations

from datetime import UTC, datetime


class SystemClock:
    """Implements `triage.ports.Clock`."""

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251
