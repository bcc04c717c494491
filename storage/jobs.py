"""Durable work: one row a (kind, subject), due at a time; a reporter's chat is sealed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Executable, bindparam, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.holdings import Holdings
from storage.repository import Repository
from storage.tables import held_jobs, jobs
from triage.model import ChatId, Job, JobKind

ADD = insert(jobs)
PUT = ADD.on_conflict_do_update(
    index_elements=["kind", "subject"],
    set_={name: ADD.excluded[name] for name in ("due", "chat", "attempts")},
)
SAME = (jobs.c.kind == bindparam("the_kind"), jobs.c.subject == bindparam("the_subject"))
BEGIN = ADD.on_conflict_do_nothing(index_elements=["kind", "subject"])
FINISH = delete(jobs).where(*SAME)
CUT_OFF, CUT_OFF_HELD = (
    update(table)
    # Each kind is named, for the rows lie in the order of kinds.
    .where(
        or_(*(table.c.kind == kind.value for kind in JobKind)),
        table.c.subject == bindparam("the_subject"),
    )
    .values(chat=None)
    for table in (jobs, held_jobs)
)
SETTLE = FINISH.where(jobs.c.due == bindparam("the_due"))
PUT_OFF = (
    update(jobs).where(*SAME).values(due=bindparam("new_due"), attempts=bindparam("new_attempts"))
)
TURN = (
    update(jobs)
    .where(*SAME)
    .values(kind=bindparam("new_kind"), due=bindparam("new_due"), attempts=0)
)
HASTEN = (
    update(jobs)
    .where(jobs.c.kind == bindparam("the_kind"), jobs.c.due > bindparam("new_due"))
    .values(due=bindparam("new_due"))
)
DUE = (
    select(jobs)
    .where(jobs.c.due <= bindparam("now"), jobs.c.kind.not_in(bindparam("held", expanding=True)))
    .order_by(jobs.c.due, jobs.c.kind, jobs.c.subject)
    .limit(bindparam("most"))
)
NEXT = select(func.min(jobs.c.due).label("earliest")).where(
    jobs.c.kind.not_in(bindparam("held", expanding=True))
)
SEALED_AS = {JobKind.NOTICE: JobKind.CLEAN, JobKind.FILM: JobKind.CLEAN}
"""A job that turns into another kind where nobody can open its chat keeps the chat's box."""


class SqlJobs(Repository):
    __slots__ = ()

    def put(self, job: Job) -> None:
        """Restarts the clock and the attempts of one that is there."""
        self._add(PUT, job)

    def begin(self, job: Job) -> None:
        self._add(BEGIN, job)

    def finish(self, job: Job) -> None:
        """Whenever it was due: a kind of work on a subject is over."""
        self.ledger.add(FINISH, the_kind=job.kind.value, the_subject=job.subject)

    def cut_off(self, subject: str) -> None:
        """Whatever is to be done about this leads to nobody any more."""
        for statement in (CUT_OFF, CUT_OFF_HELD):
            self.ledger.add(statement, the_subject=subject)

    def settle(self, job: Job) -> None:
        self.ledger.add(SETTLE, the_kind=job.kind.value, the_subject=job.subject, the_due=job.due)

    def retry(self, job: Job, *, due: datetime) -> None:
        self._put_off(job, due, job.attempts + 1)

    def hasten(self, kind: JobKind, due: datetime) -> None:
        self.ledger.add(HASTEN, the_kind=kind.value, new_due=due)

    def turn(self, job: Job, kind: JobKind, *, due: datetime) -> None:
        self.finish(replace(job, kind=kind))
        self.ledger.add(
            TURN, the_kind=job.kind.value, the_subject=job.subject, new_kind=kind.value, new_due=due
        )

    def wait(self, job: Job, *, due: datetime) -> None:
        self._put_off(job, due, job.attempts)

    def _add(self, statement: Executable, job: Job) -> None:
        self.ledger.add(
            statement,
            kind=job.kind.value,
            subject=job.subject,
            due=job.due,
            chat=self._sealed(job),
            attempts=job.attempts,
        )

    def _put_off(self, job: Job, due: datetime, attempts: int) -> None:
        self.ledger.add(
            PUT_OFF,
            the_kind=job.kind.value,
            the_subject=job.subject,
            new_due=due,
            new_attempts=attempts,
        )

    def _sealed(self, job: Job) -> bytes | None:
        if job.chat is None:
            return None
        return self.holdings.link.seal(dump(job.chat), name_of(job.kind, job.subject))


@dataclass(frozen=True, slots=True)
class Agenda:
    """The jobs as their runner sees them."""

    holdings: Holdings

    async def due(
        self, now: datetime, *, limit: int, but: Collection[JobKind] = ()
    ) -> Sequence[Job]:
        """The longest overdue first."""
        kinds = [kind.value for kind in but]
        rows = await self.holdings.records.rows(DUE, now=now, most=limit, held=kinds)
        return [self._opened(row) for row in rows]

    async def next(self, *, but: Collection[JobKind] = ()) -> datetime | None:
        row = await self.holdings.records.row(NEXT, held=[kind.value for kind in but])
        return None if row is None else row.earliest

    def _opened(self, row: Row) -> Job:
        return Job(
            kind=JobKind(row.kind),
            subject=row.subject,
            due=row.due,
            chat=self._chat(row),
            attempts=row.attempts,
        )

    def _chat(self, row: Row) -> ChatId | None:
        """None also in a role that cannot open it."""
        if row.chat is None or not self.holdings.link.is_open:
            return None
        return load(ChatId, self.holdings.link.open(row.chat, name_of(row.kind, row.subject)))


def name_of(kind: str, subject: str) -> bytes:
    sealed_as = SEALED_AS.get(JobKind(kind), JobKind(kind))
    return record_name("jobs", f"{sealed_as}|{subject}", "chat")
