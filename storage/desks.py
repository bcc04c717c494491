"""Desks: their chats and words sealed, so that a stolen database is no list of groups."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.keyring import Ring
from storage.repository import Repository
from storage.tables import desks
from triage.model import AgencyKey, ChatId, Desk

MOST_REMEMBERED = 256

ALL = select(desks).order_by(desks.c.agency)
GET = select(desks).where(desks.c.agency == bindparam("the_agency"))
AT_CHAT = select(desks).where(desks.c.chat_key.in_(bindparam("keys", expanding=True)))
ADD = insert(desks)
SAVE = ADD.on_conflict_do_update(
    index_elements=["agency"],
    set_={column.name: column for column in ADD.excluded if column.name != "agency"},
)
REMOVE = delete(desks).where(desks.c.agency == bindparam("the_agency"))


class SqlDesks(Repository):
    __slots__ = ()

    async def all(self) -> Sequence[Desk]:
        return [self._opened(row) for row in await self.holdings.records.rows(ALL)]

    async def get(self, agency: AgencyKey) -> Desk | None:
        row = await self.holdings.records.row(GET, the_agency=agency)
        return None if row is None else self._opened(row)

    async def at_chat(self, chat: ChatId) -> Desk | None:
        row = await self.holdings.records.row(AT_CHAT, keys=self._chat_keys(chat))
        return None if row is None else self._opened(row)

    def save(self, desk: Desk) -> None:
        self.ledger.add(
            SAVE,
            agency=desk.agency,
            state=desk.state.value,
            language=desk.language,
            is_guarded=desk.is_guarded,
            chat_key=None if desk.chat is None else self._chat_keys(desk.chat)[0],
            content=self.holdings.content.seal(dump(desk), _name(desk.agency), floor=512),
        )

    def remove(self, agency: AgencyKey) -> None:
        self.ledger.add(REMOVE, the_agency=agency)

    def _chat_keys(self, chat: ChatId) -> Sequence[bytes]:
        return self.holdings.content.digests("desk chat", str(chat).encode())

    def _opened(self, row: Row) -> Desk:
        return _desk(self.holdings.content, row.agency, row.content)


@lru_cache(maxsize=MOST_REMEMBERED)
def _desk(content: Ring, agency: str, box: bytes) -> Desk:
    """Each tip asks for every desk, and they hardly ever change: no two boxes are the same."""
    return load(Desk, content.open(box, _name(agency)))


def _name(agency: str) -> bytes:
    return record_name("desks", agency, "content")
