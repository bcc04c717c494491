"""The keys: do they load, and do they lie where a thief of the database finds them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.keys import load_keyrings
from bot.process_roles import ProcessRole
from bot.settings import Settings
from cli.beside import sealed_folders
from cli.doctor.findings import Finding, ok, warn, wrong
from triage.errors import HotlineError

PART = "keys"


def key_findings(settings: Settings) -> Iterator[Finding]:
    try:
        keyrings = load_keyrings(settings)
    except HotlineError as error:
        yield wrong(PART, str(error), "Make keys with `ilbirs keys new`, keep them apart.")
    except OSError as error:
        yield wrong(PART, f"The key file: {error.strerror}.", "See ILBIRS_KEY_FILE.")
    else:
        if settings.role is ProcessRole.WORKER:
            yield from _of_worker(settings)
        elif keyrings.link is None:
            yield wrong(PART, "No link key: nobody can be answered.", "Set ILBIRS_LINK_KEY.")
        else:
            yield ok(PART, "Link and content keys load.")
    if settings.key_file is not None:
        yield _place(settings.key_file, settings)


def _of_worker(settings: Settings) -> Iterator[Finding]:
    yield ok(PART, "The worker holds content keys alone.")
    if settings.token.get_secret_value():
        what = "The worker holds the bot's token, and needs it for nothing."
        yield warn(PART, what, "Remove ILBIRS_TOKEN from its environment.")


def _place(key_file: Path, settings: Settings) -> Finding:
    """Threat: one stolen disk or backup holds both the sealed and what opens it."""
    backups = [settings.backup_data_dir, settings.backup_keys_dir]
    homes = [*sealed_folders(settings), *(one.resolve() for one in backups if one)]
    if any(key_file.resolve().is_relative_to(home) for home in homes):
        return wrong(
            PART,
            "The key file lies beside what it opens.",
            "Move it to another disk, or give the keys by ILBIRS_KEY_COMMAND.",
        )
    return warn(
        PART,
        "The keys lie in a file of this machine.",
        "Good for a demo; better a command that asks a safe: ILBIRS_KEY_COMMAND.",
    )
