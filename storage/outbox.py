"""The outbox: what a unit of work wants sent. Reporters' chats are sealed with fresh nonces."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import bindparam, delete, func, insert, select

from storage.cipher import record_name
from storage.codec import dump
from storage.repository import Repository
from storage.tables import outbox
from triage.model import Intention

WAITING = "waiting"
SENDING = "sending"
HELD = "held"
"""Came back from a backup: a person lets it go."""
AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
MOST_URGENT = 5
FLOOR = 512

ADD = insert(outbox)
FINISH = delete(outbox).where(outbox.c.id == bindparam("intention"))
KEYED = (outbox.c.replace == bindparam("key"), outbox.c.state == WAITING)
DROP = delete(outbox).where(*KEYED)
# After the newest was added, not before: units that are written together take turns statement by
# statement.
DROP_OLDER = DROP.where(outbox.c.id < select(func.max(outbox.c.id)).where(*KEYED).scalar_subquery())
FORGET = delete(outbox).where(
    outbox.c.subject == bindparam("the_subject"), outbox.c.state == WAITING
)


class SqlOutbox(Repository):
    __slots__ = ()

    def add(self, intention: Intention) -> None:
        is_desk = intention.agency is not None
        self.ledger.add(
            ADD,
            kind=intention.kind.value,
            subject=intention.subject,
            is_for_desk=is_desk,
            content=self._sealed(intention),
            replace=intention.replace,
            not_before=intention.not_before or AT_ONCE,
            rank=2 * (MOST_URGENT - intention.priority) + is_desk,
            state=WAITING,
            is_again=False,
        )
        if intention.replace:
            self.ledger.add(DROP_OLDER, key=intention.replace)

    def finish(self, intention: int) -> None:
        self.ledger.add(FINISH, intention=intention)

    def drop(self, replace: str) -> None:
        self.ledger.add(DROP, key=replace)

    def forget(self, subject: str) -> None:
        self.ledger.add(FORGET, the_subject=subject)

    def _sealed(self, intention: Intention) -> bytes:
        ring = self.holdings.link if intention.agency is None else self.holdings.content
        return ring.seal(dump(intention), name_of(intention.subject), floor=FLOOR)


def name_of(subject: str) -> bytes:
    return record_name("outbox", subject, "content")
