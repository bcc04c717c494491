"""Letters: their state in clear, all else sealed with the key of the tip they speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.ledger import Sealing
from storage.repository import Repository
from storage.tables import letters
from triage.errors import UnknownSubjectError
from triage.model import DispatchId, Letter, LetterId, LetterState, TipId

GET = select(letters).where(letters.c.id == bindparam("letter"))
OF_DISPATCH = select(letters).where(letters.c.dispatch_id == bindparam("dispatch"))
OF_TIP = select(letters).where(letters.c.tip_id == bindparam("tip"))
ADD = insert(letters)
SAVE = ADD.on_conflict_do_update(
    index_elements=["id"], set_={"state": ADD.excluded.state, "content": ADD.excluded.content}
)


class SqlLetters(Repository):
    __slots__ = ()

    async def get(self, letter: LetterId) -> Letter:
        """Raises UnknownSubjectError when there is none, or its tip was taken back."""
        found = await self._opened(await self.holdings.records.rows(GET, letter=letter))
        if not found:
            raise UnknownSubjectError("toast-old")
        return found[0]

    async def of_dispatch(self, dispatch: DispatchId) -> Sequence[Letter]:
        return await self._opened(await self.holdings.records.rows(OF_DISPATCH, dispatch=dispatch))

    async def of_tip(self, tip: TipId) -> Sequence[Letter]:
        return await self._opened(await self.holdings.records.rows(OF_TIP, tip=tip))

    def save(self, letter: Letter) -> None:
        async def owner() -> TipId:
            return letter.tip

        sealing = Sealing("letters", letter.id, "content", dump(letter), owner)
        self.ledger.add_sealed(
            SAVE,
            sealing,
            id=letter.id,
            dispatch_id=letter.dispatch,
            tip_id=letter.tip,
            state=letter.state.value,
        )

    async def _opened(self, rows: Sequence[Row]) -> list[Letter]:
        keys = await self.holdings.data_keys.find_all([row.tip_id for row in rows]) if rows else {}
        opened = [
            replace(
                load(Letter, keys[row.tip_id].open(row.content, _name(row.id))),
                state=LetterState(row.state),
            )
            for row in rows
            if row.tip_id in keys
        ]
        return sorted(opened, key=lambda letter: (letter.at, letter.id))


def _name(letter: str) -> bytes:
    return record_name("letters", letter, "content")
