"""What the databases' servers keep of how rows were written."""

from __future__ import annotations

from bot.settings import Settings
from cli.doctor.findings import Finding, ok, wrong
from storage.servers import SETTINGS, kept_by

PART = "writing"
MEND = (
    "As compose.yaml has it: "
    + ", ".join(f"{name}={value}" for name, value in SETTINGS.items())
    + "; no slots; and the line's role in pg_checkpoint, with pg_switch_wal granted."
)


async def writing_findings(settings: Settings) -> list[Finding]:
    """Threat: by a log that is kept, a thief of the disk joins the tips of one conversation."""
    found = []
    for what, url in (("records", settings.database_url), ("keys", settings.keys_url)):
        try:
            kept = await kept_by(url)
        except Exception:
            # Whatever keeps the database away was said in its own line.
            return []
        if kept:
            told = f"The server of the {what} remembers how rows were written: {', '.join(kept)}."
            found.append(wrong(PART, told, MEND))
    return found or [ok(PART, "After minutes nothing remembers how rows were written.")]
