"""Prompts: found by a keyed hash of chat and message, sealed with the content key."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.codec import dump, load
from storage.repository import Repository
from storage.tables import prompts
from triage.model import ChatId, Prompt

FLOOR = 256

AT = select(prompts).where(prompts.c.key.in_(bindparam("keys", expanding=True)))
ADD = insert(prompts)
SAVE = ADD.on_conflict_do_update(index_elements=["key"], set_={"content": ADD.excluded.content})
REMOVE = delete(prompts).where(prompts.c.key == bindparam("the_key"))
PRUNE = delete(prompts).where(prompts.c.day < bindparam("before"))


class SqlPrompts(Repository):
    __slots__ = ()

    async def at(self, chat: ChatId, message: int) -> Prompt | None:
        row = await self.holdings.records.row(AT, keys=self._keys(chat, message))
        if row is None:
            return None
        return load(Prompt, self.holdings.content.open(row.content, _name(row.key)))

    def add(self, chat: ChatId, message: int, prompt: Prompt) -> None:
        key = self._keys(chat, message)[0]
        box = self.holdings.content.seal(dump(prompt), _name(key), floor=FLOOR)
        self.ledger.add(SAVE, key=key, day=prompt.until.date(), content=box)

    def finish(self, chat: ChatId, message: int) -> None:
        for key in self._keys(chat, message):
            self.ledger.add(REMOVE, the_key=key)

    def prune(self, before: date) -> None:
        self.ledger.add(PRUNE, before=before)

    def _keys(self, chat: ChatId, message: int) -> Sequence[bytes]:
        return self.holdings.content.digests("prompt", f"{chat}|{message}".encode())


def _name(key: bytes) -> bytes:
    return record_name("prompts", key.hex(), "content")
