"""Dispatches: reasons sealed with the case's tip key, officers with the content key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from sqlalchemy import Executable

from storage import dispatch_statements as say
from storage.cipher import Key, record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.datakeys import GONE
from storage.dispatch_boxes import CLOCK_FLOOR, WORK_FLOOR, Grounds, Seen, Words, Work
from storage.emptying import EMPTY
from storage.keyring import Ring
from storage.ledger import Sealing
from storage.pseudonyms import pseudonym, pseudonyms
from storage.repository import Repository
from storage.trails import SqlTrails
from triage.errors import UnknownSubjectError
from triage.model import (
    AgencyKey,
    CaseId,
    Dispatch,
    DispatchId,
    DispatchState,
    Progress,
    Role,
    TipId,
    Watch,
)


class SqlDispatches(Repository):
    __slots__ = ()

    async def get(self, dispatch: DispatchId) -> Dispatch:
        """Raises UnknownSubjectError. Without the tip's key it comes without its reasons."""
        rows = await self.holdings.records.rows(say.GET, dispatch=dispatch)
        if not rows:
            raise UnknownSubjectError(GONE)
        return (await self._opened(rows))[0]

    async def with_others(self, dispatch: DispatchId) -> tuple[Dispatch, Sequence[Dispatch]]:
        every = await self._opened(await self.holdings.records.rows(say.BESIDE, dispatch=dispatch))
        found = next((one for one in every if one.id == dispatch), None)
        if found is None:
            raise UnknownSubjectError(GONE)
        return found, every

    async def of_case(self, case: CaseId) -> Sequence[Dispatch]:
        rows = await self.holdings.records.rows(say.OF_CASE, case=case)
        return await self._opened(rows)

    async def open_at(self, agency: AgencyKey) -> Sequence[Dispatch]:
        oldest = await self.holdings.records.row(say.OPEN_SINCE)
        rows = await self._at(say.OPEN_AT, agency, oldest and oldest.first)
        return await self._opened(rows)

    async def since(self, first: date, agency: AgencyKey | None = None) -> Sequence[Dispatch]:
        if agency is None:
            rows = await self.holdings.records.rows(say.SINCE, first=first)
        else:
            rows = await self._at(say.SINCE_AT, agency, first)
        return await self._opened(rows)

    async def numbered(self, agency: AgencyKey, number: str) -> Sequence[Dispatch]:
        rows = await self.holdings.records.rows(say.NUMBERED, the_number=number)
        return [one for one in await self._opened(rows) if one.agency == agency]

    def add(self, dispatch: Dispatch) -> None:
        self.ledger.add_sealed(
            say.ADD,
            self._sealing(dispatch),
            id=dispatch.id,
            case_id=dispatch.case,
            desk=pseudonym(self.holdings.content, dispatch.agency, _day_of(dispatch.since)),
            role=dispatch.role.value,
            state=dispatch.state.value,
            number=dispatch.number,
            seen=self._seen(dispatch),
            is_on_paper=dispatch.is_on_paper,
            day=_day_of(dispatch.since),
            work=self._work(dispatch),
            clock=dispatch.watch and self._clock(dispatch.id, dispatch.watch),
            topic=sealed_number(self.holdings.content, dispatch.topic, _name(dispatch.id, "topic")),
        )
        self._note_words(dispatch)
        for message in dispatch.messages:
            self.note_message(dispatch.id, message)

    def note_message(self, dispatch: DispatchId, message: int) -> None:
        box = sealed_number(self.holdings.content, message, message_name(dispatch))
        self.ledger.add(say.NOTE_MESSAGE, dispatch_id=dispatch, content=box)

    async def forget_messages(self, agency: AgencyKey) -> None:
        oldest = await self.holdings.records.row(say.EVER_SINCE)
        for row in await self._at(say.ALL_AT, agency, oldest and oldest.first):
            self.forget_card(DispatchId(row.id))
        await SqlTrails(self.holdings, self.ledger).forget_desk(agency)

    def forget_card(self, dispatch: DispatchId) -> None:
        self.ledger.add(say.FORGET_CARD, dispatch=dispatch)
        self.note_topic(dispatch, None)

    def note_state(self, dispatch: DispatchId, state: DispatchState) -> None:
        self.ledger.add(say.NOTE_STATE, dispatch=dispatch, new_state=state.value)

    def note_seen(self, dispatch: DispatchId, officer: str, at: datetime) -> None:
        """The state becomes seen; the first press stands."""
        box = self.holdings.content.seal(dump(Seen(officer, at)), _name(dispatch, "seen"))
        self.ledger.add(say.NOTE_SEEN, dispatch=dispatch, seen=box)

    def note_progress(self, dispatch: Dispatch) -> None:
        """State and progress as this dispatch has them."""
        work = self._work(dispatch)
        state = dispatch.state.value
        self.ledger.add(say.NOTE_PROGRESS, dispatch=dispatch.id, new_state=state, new_work=work)
        self._note_words(dispatch)

    def note_role(self, dispatch: DispatchId, role: Role) -> None:
        self.ledger.add(say.NOTE_ROLE, dispatch=dispatch, new_role=role.value)

    def note_topic(self, dispatch: DispatchId, topic: int | None) -> None:
        box = sealed_number(self.holdings.content, topic, _name(dispatch, "topic"))
        self.ledger.add(say.NOTE_TOPIC, dispatch=dispatch, new_topic=box)

    def reduce(self, dispatch: Dispatch) -> None:
        counted = replace(dispatch, seen_by="", progress=dispatch.progress.counted)
        boxes = {"new_seen": self._seen(counted), "new_work": self._work(counted)}
        self.ledger.add(say.REDUCE, dispatch=dispatch.id, **boxes)

    def note_watch(self, dispatch: DispatchId, watch: Watch) -> None:
        self.ledger.add(say.NOTE_WATCH, dispatch=dispatch, new_clock=self._clock(dispatch, watch))

    def _clock(self, dispatch: DispatchId, watch: Watch) -> bytes:
        return self.holdings.content.seal(dump(watch), _name(dispatch, "clock"), floor=CLOCK_FLOOR)

    def _note_words(self, dispatch: Dispatch) -> None:
        """Threat: under the content key a reason would open with an old copy of the records,
        though its tip was shredded since."""
        words = dispatch.progress.words
        if any(map(any, words)):
            owner = partial(self._tip_of, dispatch.case)
            sealing = Sealing("dispatches", dispatch.id, "words", dump(words), owner)
            self.ledger.add_sealed(say.NOTE_WORDS, sealing, dispatch=dispatch.id)

    def _work(self, dispatch: Dispatch) -> bytes:
        work = dump(Work(dispatch.progress.bare, dispatch.since, dispatch.agency))
        return self.holdings.content.seal(work, _name(dispatch.id, "work"), floor=WORK_FLOOR)

    def _sealing(self, dispatch: Dispatch) -> Sealing:
        grounds = Grounds(dispatch.reasons, dispatch.fallbacks)
        owner = partial(self._tip_of, dispatch.case)
        return Sealing("dispatches", dispatch.id, "reasons", dump(grounds), owner)

    def _seen(self, dispatch: Dispatch) -> bytes | None:
        if dispatch.seen_at is None:
            return None
        seen = Seen(dispatch.seen_by, dispatch.seen_at)
        return self.holdings.content.seal(dump(seen), _name(dispatch.id, "seen"))

    async def _tip_of(self, case: CaseId) -> TipId:
        if case in self.ledger.owners:
            return self.ledger.owners[case]
        row = await self.holdings.records.row(say.TIP_OF_CASE, case=case)
        if row is None:
            raise UnknownSubjectError(GONE)
        return TipId(row.tip_id)

    async def _opened(self, rows: Sequence[Row]) -> list[Dispatch]:
        copies: dict[str, list[Row]] = {}
        for row in rows:
            copies.setdefault(row.id, []).append(row)
        return [await self._one(each) for each in copies.values()]

    async def _one(self, copies: Sequence[Row]) -> Dispatch:
        """`copies` of one row differ in the message alone."""
        row = copies[0]
        key = await self.holdings.data_keys.find(row.tip_id) if row.reasons != EMPTY else None
        grounds, seen, work = _grounds(row, key), self._seen_in(row), self._work_in(row)
        return Dispatch(
            id=DispatchId(row.id),
            case=CaseId(row.case_id),
            agency=work.agency,
            role=Role(row.role),
            state=DispatchState(row.state),
            number=row.number,
            reasons=grounds.reasons,
            fallbacks=grounds.fallbacks,
            messages=self._messages(copies),
            seen_by=seen.by if seen else "",
            seen_at=seen.at if seen else None,
            is_on_paper=row.is_on_paper,
            since=work.since,
            progress=_told(work.progress, row, key),
            topic=opened_number(self.holdings.content, row.topic, _name(row.id, "topic")),
            watch=self._watch_in(row),
        )

    def renew(self, row: Row) -> None:
        """A row under a retired key moves to the key in use. Raises BrokenPromiseError."""
        work, name = self._work_in(row), _name(row.id, "work")
        self.ledger.add(
            say.RENEW,
            dispatch=row.id,
            new_desk=pseudonym(self.holdings.content, work.agency, row.day),
            new_work=self.holdings.content.seal(dump(work), name, floor=WORK_FLOOR),
        )

    async def _at(
        self, statement: Executable, agency: AgencyKey, first: date | None
    ) -> Sequence[Row]:
        """Of one agency, handed over on the first day or later."""
        newest = await self.holdings.records.row(say.NEWEST)
        last = newest and newest.last
        desks = pseudonyms(self.holdings.content, agency, first, last)
        return await self.holdings.records.rows(statement, desks=desks, first=first)

    def _messages(self, copies: Sequence[Row]) -> tuple[int, ...]:
        """In the order in which they were noted; twice noted is once shown."""
        content, name = self.holdings.content, message_name(copies[0].id)
        noted = sorted((row.message_row, row.message) for row in copies if row.message)
        numbers = (opened_number(content, box, name) for _, box in noted)
        return tuple(dict.fromkeys(one for one in numbers if one is not None))

    def _seen_in(self, row: Row) -> Seen | None:
        if row.seen is None:
            return None
        return load(Seen, self.holdings.content.open(row.seen, _name(row.id, "seen")))

    def _work_in(self, row: Row) -> Work:
        return load(Work, self.holdings.content.open(row.work, _name(row.id, "work")))

    def _watch_in(self, row: Row) -> Watch | None:
        if row.clock is None:
            return None
        return load(Watch, self.holdings.content.open(row.clock, _name(row.id, "clock")))


def _grounds(row: Row, key: Key | None) -> Grounds:
    if key is None:
        return Grounds(reasons=(), fallbacks=())
    return load(Grounds, key.open(row.reasons, _name(row.id, "reasons")))


def _told(progress: Progress, row: Row, key: Key | None) -> Progress:
    """Rows of before words lay apart have them still."""
    if row.words is None or key is None:
        return progress
    return progress.told(load(Words, key.open(row.words, _name(row.id, "words"))))


def sealed_number(content: Ring, number: int | None, name: bytes) -> bytes:
    """Threat: numbers of one chat lie close together, and would tell which cards share it."""
    return content.seal(b"" if number is None else str(number).encode(), name)


def opened_number(content: Ring, box: bytes, name: bytes) -> int | None:
    number = content.open(box, name)
    return int(number) if number else None


def _day_of(since: datetime | None) -> date | None:
    return since.date() if since else None


def message_name(dispatch: str) -> bytes:
    return record_name("dispatch_messages", dispatch, "content")


def _name(dispatch: str, column: str) -> bytes:
    return record_name("dispatches", dispatch, column)
