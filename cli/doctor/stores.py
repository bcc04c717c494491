"""Both databases: there, reachable, in today's form, and apart."""

from __future__ import annotations

from bot.settings import Settings
from cli.beside import database_files
from cli.doctor.findings import Finding, ok, warn, wrong
from storage.store import Addresses
from triage.errors import HotlineError

UPGRADE = "ilbirs db upgrade"


async def store_findings(settings: Settings) -> list[Finding]:
    """Creates nothing: a SQLite file that is not there is only said to be missing."""
    if missing := [file.name for file in database_files(settings) if not file.exists()]:
        return [wrong("databases", f"Not there: {', '.join(missing)}.", UPGRADE)]
    return [await _form(settings), *_neighbours(settings)]


async def _form(settings: Settings) -> Finding:
    try:
        await Addresses(settings.database_url, settings.keys_url).prove_current()
    except HotlineError as error:
        return wrong("databases", str(error), UPGRADE)
    except Exception as error:
        # A driver's own error quotes the address, and so perhaps the password: the type only.
        mend = "See ILBIRS_DATABASE_URL and ILBIRS_KEYS_URL, and that the server runs."
        return wrong("databases", f"Not reachable ({type(error).__name__}).", mend)
    return ok("databases", "Both are reachable and have today's form.")


def _neighbours(settings: Settings) -> list[Finding]:
    """Threat: a backup that holds both databases opens what was shredded since."""
    folders = [file.resolve().parent for file in database_files(settings)]
    if len(folders) < 2 or len(set(folders)) > 1:
        return []
    return [
        warn(
            "databases",
            "Both lie in one folder.",
            "See that no backup takes both: ILBIRS_KEYS_URL may name another disk.",
        )
    ]
