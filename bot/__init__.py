"""The process: settings, wiring, inbox, poller, webhook, sender, cards."""

from bot.late_types import build_late

build_late()
