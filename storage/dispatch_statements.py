"""What is asked of dispatches and their cards, and what is written of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql

from storage.emptying import EMPTY
from storage.tables import cases, dispatch_messages, dispatches
from triage.model import OVER, WORKED, DispatchState

WITH_TIP: Select[Any] = (
    select(
        dispatches,
        cases.c.tip_id,
        dispatch_messages.c.message,
        dispatch_messages.c.id.label("message_row"),
    )
    .join(cases, cases.c.id == dispatches.c.case_id)
    .outerjoin(dispatch_messages, dispatch_messages.c.dispatch_id == dispatches.c.id)
)
"""A row a message of its card, one where there is none."""
GET = WITH_TIP.where(dispatches.c.id == bindparam("dispatch"))
OF_CASE = WITH_TIP.where(dispatches.c.case_id == bindparam("case"))
OPEN_AT = WITH_TIP.where(
    dispatches.c.agency == bindparam("the_agency"),
    *(dispatches.c.state != state.value for state in sorted(OVER)),
)
SINCE = WITH_TIP.where(dispatches.c.day >= bindparam("first"))
SINCE_AT = SINCE.where(dispatches.c.agency == bindparam("the_agency"))
NUMBERED = WITH_TIP.where(
    dispatches.c.agency == bindparam("the_agency"), dispatches.c.number == bindparam("the_number")
)
TIP_OF_CASE = select(cases.c.tip_id).where(cases.c.id == bindparam("case"))
ADD = insert(dispatches)
NOTE_MESSAGE = postgresql.insert(dispatch_messages).on_conflict_do_nothing(
    index_elements=["dispatch_id", "message"]
)
FORGET_MESSAGES = delete(dispatch_messages).where(
    dispatch_messages.c.dispatch_id.in_(
        select(dispatches.c.id).where(dispatches.c.agency == bindparam("the_agency"))
    )
)
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
NOTE_WATCH = ONE.values(clock=bindparam("new_clock"))
REDUCE = ONE.values(
    reasons=EMPTY, words=None, seen=bindparam("new_seen"), work=bindparam("new_work"), clock=None
)
FORGET_TOPICS = (
    update(dispatches).where(dispatches.c.agency == bindparam("the_agency")).values(topic=None)
)
