"""The data keys, one a tip, wrapped by the content key in a store of their own.

A key is durable before anything is sealed with it; an orphan key is harmless. Destroying it makes
everything sealed with it noise, wherever copies of that lie.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import KEY_SIZE, Key, record_name
from storage.compiled import padded
from storage.database import Database
from storage.keyring import Ring
from storage.tables import data_keys
from triage.errors import UnknownSubjectError
from triage.ports import Clock

GONE = "toast-old"
MOST_REMEMBERED = 4096

ADD = insert(data_keys).on_conflict_do_nothing(index_elements=["subject"])
FIND = select(data_keys.c.wrapped).where(data_keys.c.subject == bindparam("the_subject"))
FIND_ALL = select(data_keys.c.subject, data_keys.c.wrapped).where(
    data_keys.c.subject.in_(bindparam("subjects", expanding=True)),
    data_keys.c.wrapped.is_not(None),
)
SHRED = (
    update(data_keys)
    .where(data_keys.c.subject == bindparam("the_subject"))
    .values(wrapped=None, shredded=bindparam("today"))
)
SHREDDED = select(data_keys.c.subject).where(data_keys.c.shredded >= bindparam("since"))
PRUNE = delete(data_keys).where(data_keys.c.shredded < bindparam("before"))


class DataKeys:
    """Opened keys are remembered, the `most` used of late."""

    def __init__(
        self, database: Database, content: Ring, clock: Clock, *, most: int = MOST_REMEMBERED
    ) -> None:
        self._database = database
        self._content = content
        self._clock = clock
        self._most = most
        self._open: OrderedDict[str, Key] = OrderedDict()
        self._shreds = 0

    async def make(self, subject: str) -> None:
        """Durable on return. Raises UnknownSubjectError when its key was destroyed before."""
        if subject in self._open:
            return
        wrapped = self._content.seal(secrets.token_bytes(KEY_SIZE), _name(subject))
        await self._database.commit([(ADD, {"subject": subject, "wrapped": wrapped})])
        await self.get(subject)

    async def get(self, subject: str) -> Key:
        """Raises UnknownSubjectError when there is none, or not any more."""
        key = await self.find(subject)
        if key is None:
            raise UnknownSubjectError(GONE)
        return key

    async def find(self, subject: str) -> Key | None:
        if subject in self._open:
            self._open.move_to_end(subject)
            return self._open[subject]
        shreds = self._shreds
        row = await self._database.row(FIND, the_subject=subject)
        if row is None or row.wrapped is None:
            return None
        key = Key(self._content.open(row.wrapped, _name(subject)))
        if shreds == self._shreds:
            self._remember(subject, key)
        return key

    async def find_all(self, subjects: Sequence[str]) -> Mapping[str, Key]:
        """Those that are there, in one look: none is remembered on its way, so that a search
        among many does not push out the ones in use."""
        known = {one: self._open[one] for one in subjects if one in self._open}
        others = [one for one in dict.fromkeys(subjects) if one not in known]
        rows = await self._database.rows(FIND_ALL, subjects=padded(others)) if others else ()
        for row in rows:
            known[row.subject] = Key(self._content.open(row.wrapped, _name(row.subject)))
        return known

    async def shred(self, subject: str) -> None:
        """The wrapped key is overwritten; its subject stays a while, so that nobody remakes it."""
        self._shreds += 1
        self._open.pop(subject, None)
        today = self._clock.now().date()
        await self._database.commit([(SHRED, {"the_subject": subject, "today": today})])
        self._open.pop(subject, None)
        await self._database.truncate_log()

    async def forget_shredded(self) -> None:
        """Those that another process destroyed since yesterday."""
        if not self._open:
            return
        since = self._clock.now().date() - timedelta(days=1)
        gone = await self._database.rows(SHREDDED, since=since)
        self._shreds += bool(gone)
        for row in gone:
            self._open.pop(row.subject, None)

    async def prune(self, before: date) -> None:
        await self._database.commit([(PRUNE, {"before": before})])

    def _remember(self, subject: str, key: Key) -> None:
        self._open[subject] = key
        if len(self._open) > self._most:
            self._open.popitem(last=False)


def _name(subject: str) -> bytes:
    return record_name("data_keys", subject, "wrapped")
