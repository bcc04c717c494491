"""Settings that are there and yet unwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.process_roles import ProcessRole
from bot.settings import Settings
from cli.demo_token import DEMO_TOKEN
from cli.doctor.findings import Finding, warn, wrong
from storage.database import is_sqlite, parsed

TELEGRAM = "https://api.telegram.org"
TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{30,}")
PART = "configuration"
DEFAULTS = frozenset({
    "", "admin", "changeme", "demo", "ilbirs", "passw0rd", "password", "postgres", "secret", "test",
})  # fmt: skip


def settings_findings(settings: Settings) -> Iterator[Finding]:
    yield from _token(settings)
    yield from _webhook(settings)
    yield from _passwords(settings)
    is_telegram = settings.api_base.rstrip("/") == TELEGRAM
    if is_telegram and not settings.pace:
        yield wrong(PART, "Telegram's limits are not kept.", "Remove ILBIRS_PACE.")
    if not is_telegram:
        yield warn(
            PART,
            "The Bot API is not Telegram's own.",
            "Right for the simulator or a server of yours; else remove ILBIRS_API_BASE.",
        )
    if not settings.pass_on:
        yield warn(
            PART,
            "Drafts wait for [Send now]: nothing goes by itself.",
            "Remove ILBIRS_PASS_ON if reporters may be interrupted.",
        )


def _passwords(settings: Settings) -> Iterator[Finding]:
    """Threat: who reaches the port of the database needs no more than a guess."""
    for name in ("database_url", "keys_url"):
        address = parsed(getattr(settings, name))
        is_weak = (address.password or "").lower() in {*DEFAULTS, (address.username or "").lower()}
        if not is_sqlite(address) and address.host and is_weak:
            yield wrong(
                PART,
                f"ILBIRS_{name.upper()} has no password, or one that everybody tries.",
                "Set a long random one: openssl rand -hex 24.",
            )


def _token(settings: Settings) -> Iterator[Finding]:
    if settings.role is ProcessRole.WORKER:
        return
    token = settings.token.get_secret_value()
    advice = "Take one from @BotFather: ILBIRS_TOKEN."
    if token == DEMO_TOKEN:
        yield wrong(PART, "The token is the demo's.", advice)
    elif not TOKEN.fullmatch(token):
        yield warn(PART, "The token does not look like one of Telegram's.", advice)


def _webhook(settings: Settings) -> Iterator[Finding]:
    if settings.webhook_url and not settings.webhook_url.startswith("https://"):
        yield wrong(
            PART,
            "The webhook's address is not https: Telegram refuses it.",
            "Put a proxy with a certificate before it: ILBIRS_WEBHOOK_URL.",
        )
