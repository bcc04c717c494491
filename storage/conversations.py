"""Conversations and return addresses: sealed with the link key, found by keyed hash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row, portions
from storage.day_marks import Sender, SqlDayMarks
from storage.ledger import Talk
from storage.repository import Repository
from storage.tables import conversations, return_addresses
from triage.model import ChatId, Conversation, TipId

FLOOR = 1024
"""A new conversation and one with a short draft have the same length."""

GET = select(conversations).where(conversations.c.key.in_(bindparam("keys", expanding=True)))
ADD = insert(conversations)
SAVE = ADD.on_conflict_do_update(index_elements=["key"], set_={"content": ADD.excluded.content})
FORGET = delete(conversations).where(conversations.c.key == bindparam("the_key"))

ADDRESS = select(return_addresses).where(
    return_addresses.c.key.in_(bindparam("keys", expanding=True))
)
ADD_ADDRESS = insert(return_addresses)
LINK = ADD_ADDRESS.on_conflict_do_update(
    index_elements=["key"], set_={"chat": ADD_ADDRESS.excluded.chat}
)
UNLINK = delete(return_addresses).where(return_addresses.c.key == bindparam("the_key"))


class SqlConversations(Repository):
    __slots__ = ()

    @property
    def is_open(self) -> bool:
        return self.holdings.link.is_open

    async def get(self, chat: ChatId) -> Conversation | None:
        known = self.ledger.talks.get(chat)
        if known is not None:
            return known.talk
        row = await self.holdings.records.row(GET, keys=self._keys(chat))
        if row is None:
            return None
        return load(Conversation, self.holdings.link.open(row.content, _name(row.key)))

    def save(self, conversation: Conversation) -> None:
        current, *retired = self._keys(conversation.chat)
        box = self.holdings.link.seal(dump(conversation), _name(current), floor=FLOOR)
        known = self.ledger.talks.get(conversation.chat)
        if known is not None and known.talk is not None:
            known.talk, known.entry.row["content"] = conversation, box
            return
        entry = self.ledger.add(SAVE, key=current, content=box)
        self.ledger.talks[conversation.chat] = Talk(conversation, entry)
        for key in retired:
            self.ledger.add(FORGET, the_key=key)

    def forget(self, chat: ChatId) -> None:
        for key in self._keys(chat):
            entry = self.ledger.add(FORGET, the_key=key)
            self.ledger.talks[chat] = Talk(None, entry)

    async def return_address(self, tip: TipId) -> ChatId | None:
        row = await self.holdings.records.row(ADDRESS, keys=self._addresses(tip))
        return None if row is None else self._address(row)

    def _address(self, row: Row) -> ChatId:
        return load(ChatId, self.holdings.link.open(row.chat, _address_name(row.key)))

    def link(self, tip: TipId, chat: ChatId) -> None:
        key = self._addresses(tip)[0]
        box = self.holdings.link.seal(dump(chat), _address_name(key))
        self.ledger.add(LINK, key=key, chat=box)

    def unlink(self, tip: TipId) -> None:
        for key in self._addresses(tip):
            self.ledger.add(UNLINK, the_key=key)

    async def mark(self, tip: TipId, chat: ChatId, day: date) -> None:
        await self._marks.add(tip, chat, day)

    async def are_independent(self, tip: TipId, others: Sequence[TipId]) -> bool:
        senders = await self._senders((tip, *others))
        if len(senders) < len({tip, *others}):
            return False
        own = senders[tip]
        return not any(self._marks.are_one(own, senders[other]) for other in others)

    async def _senders(self, tips: Sequence[TipId]) -> Mapping[TipId, Sender]:
        """Of those that have one that can be told from others."""
        linked = await self._return_addresses(tips)
        silent = [tip for tip in tips if tip not in linked]
        return {**linked, **(await self._marks.find(silent) if silent else {})}

    @property
    def _marks(self) -> SqlDayMarks:
        return SqlDayMarks(self.holdings, self.ledger)

    async def _return_addresses(self, every: Sequence[TipId]) -> Mapping[TipId, ChatId]:
        """Of those that have one, in one look."""
        owners = {key: tip for tip in every for key in self._addresses(tip)}
        looks = [
            await self.holdings.records.rows(ADDRESS, keys=keys) for keys in portions([*owners])
        ]
        return {owners[row.key]: self._address(row) for rows in looks for row in rows}

    def renew(self, row: Row) -> None:
        """A row under a retired key moves to the key in use. Raises BrokenPromiseError."""
        self.save(load(Conversation, self.holdings.link.open(row.content, _name(row.key))))

    async def renew_addresses(self, every: Sequence[TipId]) -> int:
        """Of these tips; how many lay under a retired key."""
        owners = {key: tip for tip in every for key in self._addresses(tip)[1:]}
        moved = 0
        for keys in portions([*owners]):
            for row in await self.holdings.records.rows(ADDRESS, keys=keys):
                self.link(owners[row.key], self._address(row))
                self.ledger.add(UNLINK, the_key=row.key)
                moved += 1
        return moved

    def _keys(self, chat: ChatId) -> Sequence[bytes]:
        return self.holdings.link.digests("conversation", str(chat).encode())

    def _addresses(self, tip: TipId) -> Sequence[bytes]:
        return self.holdings.link.digests("return address", tip.encode())


def _name(key: bytes) -> bytes:
    return record_name("conversations", key.hex(), "content")


def _address_name(key: bytes) -> bytes:
    return record_name("return_addresses", key.hex(), "chat")
