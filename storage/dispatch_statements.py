"""What is asked of dispatches and their cards, and what is written of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, bindparam, delete, func, insert, or_, select, update

from storage.emptying import EMPTY
from storage.tables import cases, dispatch_messages, dispatches
from triage.model import OVER, WORKED, DispatchState

WITH_TIP: Select[Any] = (
    select(
        dispatches,
        cases.c.tip_id,
        dispatch_messages.c.content.label("message"),
        dispatch_messages.c.id.label("message_row"),
    )
    .join(cases, cases.c.id == dispatches.c.case_id)
    .outerjoin(dispatch_messages, dispatch_messages.c.dispatch_id == dispatches.c.id)
)
"""A row a message of its card, one where there is none."""
GET = WITH_TIP.where(dispatches.c.id == bindparam("dispatch"))
OF_CASE = WITH_TIP.where(dispatches.c.case_id == bindparam("case"))
ITS = dispatches.alias("its")
BESIDE = WITH_TIP.where(
    dispatches.c.case_id
    == select(ITS.c.case_id).where(ITS.c.id == bindparam("dispatch")).scalar_subquery()
)
OPEN = or_(*(dispatches.c.state == state.value for state in sorted({*DispatchState} - OVER)))
AT = dispatches.c.desk.in_(bindparam("desks", expanding=True))
OPEN_AT = WITH_TIP.where(AT, OPEN)
OPEN_SINCE = select(func.min(dispatches.c.day).label("first")).where(OPEN)
EVER_SINCE = select(func.min(dispatches.c.day).label("first"))
NEWEST = select(func.max(dispatches.c.day).label("last"))
SINCE = WITH_TIP.where(dispatches.c.day >= bindparam("first"))
SINCE_AT = SINCE.where(AT)
NUMBERED = WITH_TIP.where(dispatches.c.number == bindparam("the_number"))
ALL_AT = select(dispatches.c.id).where(AT)
TIP_OF_CASE = select(cases.c.tip_id).where(cases.c.id == bindparam("case"))
ADD = insert(dispatches)
NOTE_MESSAGE = insert(dispatch_messages)
FORGET_CARD = delete(dispatch_messages).where(
    dispatch_messages.c.dispatch_id == bindparam("dispatch")
)
NOTE_STATE = (
    update(dispatches)
    .where(
        dispatches.c.id == bindparam("dispatch"),
        # Whoever read it before it was stopped must not open it again.
        dispatches.c.state != DispatchState.STOPPED.value,
    )
    .values(state=bindparam("new_state"))
)
NOTE_SEEN = (
    update(dispatches)
    .where(
        dispatches.c.id == bindparam("dispatch"),
        # The first officer's press stands, and a dispatch that was stopped stays stopped.
        *(dispatches.c.state != state.value for state in sorted({*WORKED, DispatchState.STOPPED})),
    )
    .values(state=DispatchState.SEEN.value, seen=bindparam("seen"))
)
NOTE_PROGRESS = (
    update(dispatches)
    .where(
        dispatches.c.id == bindparam("dispatch"),
        dispatches.c.state != DispatchState.STOPPED.value,
    )
    .values(state=bindparam("new_state"), work=bindparam("new_work"))
)
ONE = update(dispatches).where(dispatches.c.id == bindparam("dispatch"))
NOTE_WORDS = ONE.values(words=bindparam("words"))
NOTE_ROLE = ONE.values(role=bindparam("new_role"))
NOTE_TOPIC = ONE.values(topic=bindparam("new_topic"))
RENEW = ONE.values(desk=bindparam("new_desk"), work=bindparam("new_work"))
NOTE_WATCH = ONE.values(clock=bindparam("new_clock"))
REDUCE = ONE.values(
    reasons=EMPTY, words=None, seen=bindparam("new_seen"), work=bindparam("new_work"), clock=None
)
