"""The token of the demo's bot: the simulator's, worth nothing to Telegram."""

from __future__ import annotations

DEMO_TOKEN = "42:DEMO-OF-ILBIRS-WITHOUT-A-SECRET"  # noqa: S105
