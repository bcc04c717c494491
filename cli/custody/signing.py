"""The key that signs exports: made, and its public half shown."""

from __future__ import annotations

from pathlib import Path

from bot.settings import Settings
from cli.custody.which import CustodyError
from storage.signing import SETTING, Signer, make_signer, read_signer

ADVICE = f"{SETTING} names no file. Make one: ilbirs custody key --new FILE, and set it."


def signer_of(settings: Settings) -> Signer:
    """Raises CustodyError where there is none, BrokenPromiseError where it is no key."""
    if settings.signing_key is None:
        raise CustodyError(ADVICE)
    return read_signer(settings.signing_key)


def made(path: Path) -> str:
    signer = make_signer(path)
    return f"Written to {path}, readable by you alone. Set {SETTING}={path}\n{shown(signer)}"


def shown(signer: Signer) -> str:
    return f"Public key, to tell whoever verifies an export:\n{signer.public}"
