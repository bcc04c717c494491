"""Compiled statements: once a shape, and every value comes back as it went."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import BigInteger, Boolean, Date, LargeBinary, String, bindparam, insert, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.types import TypeEngine

from storage import conversations, outbox, postgreslink, sending, sqlite
from storage.columns import Moment
from storage.compiled import Compilations, compiled
from storage.tables import inbox, jobs
from tests.clock import MORNING

DIALECTS = pytest.mark.parametrize("dialect", [sqlite.DIALECT, postgreslink.DIALECT])


@pytest.fixture(scope="module")
def memory() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        yield connection


def echo(memory: sqlite3.Connection, kind: TypeEngine[Any], value: object) -> Any:
    """The value on its way through the driver and back."""
    statement = select(bindparam("value", type_=kind).label("value"))
    ready = compiled(statement, {"value": value}, sqlite.DIALECT)
    (row,) = ready.rows(memory.execute(ready.text, ready.arguments({"value": value})))
    return row.value


hours = st.integers(-12, 14).map(lambda hour: timezone(timedelta(hours=hour)))
moments = st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1), timezones=hours)


@given(moments)
def test_a_moment_of_any_zone_comes_back_in_utc(
    memory: sqlite3.Connection, moment: datetime
) -> None:
    back = echo(memory, Moment(), moment)

    assert back == moment
    assert back.tzinfo is UTC


KINDS: list[tuple[TypeEngine[Any], st.SearchStrategy[Any]]] = [
    (Boolean(), st.booleans()),
    (LargeBinary(), st.binary()),
    (Date(), st.dates()),
    (String(), st.text(st.characters(exclude_categories=["Cs"]))),
    (BigInteger(), st.integers(-(2**63), 2**63 - 1)),
]
values = st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind[0]), kind[1]))


@given(values)
def test_a_value_comes_back_as_it_went_and_of_its_kind(
    memory: sqlite3.Connection, sample: tuple[TypeEngine[Any], object]
) -> None:
    kind, value = sample

    back = echo(memory, kind, value)

    assert (type(back), back) == (type(value), value)


@pytest.mark.parametrize("kind", [Moment(), *(kind for kind, _ in KINDS)])
def test_nothing_stays_nothing(memory: sqlite3.Connection, kind: TypeEngine[Any]) -> None:
    assert echo(memory, kind, None) is None


@DIALECTS
@pytest.mark.parametrize("length", [1, 2, 3, 9])
def test_every_member_of_a_list_has_a_place(dialect: Any, length: int) -> None:
    keys = [bytes([number]) for number in range(length)]

    ready = compiled(conversations.GET, {"keys": keys}, dialect)

    assert ready.arguments({"keys": keys}) == keys
    assert ready.text.count("?") + ready.text.count("$") == length


@DIALECTS
def test_members_of_a_list_go_through_their_column_s_type(dialect: Any) -> None:
    noon = datetime(2026, 5, 4, 12, 30, tzinfo=timezone(timedelta(hours=6)))
    statement = select(jobs.c.kind).where(jobs.c.due.in_(bindparam("dues", expanding=True)))

    (place,) = compiled(statement, {"dues": [noon]}, dialect).arguments({"dues": [noon]})

    assert str(place).startswith("2026-05-04 06:30:00")


@DIALECTS
def test_lists_and_other_parameters_keep_to_their_places(dialect: Any) -> None:
    of_kinds = jobs.c.kind.in_(bindparam("kinds", expanding=True))
    statement = select(jobs).where(jobs.c.attempts > bindparam("tries"), of_kinds)
    wanted = {"kinds": ("work", "shred"), "tries": 2}

    assert compiled(statement, wanted, dialect).arguments(wanted) == [2, "work", "shred"]


def test_a_shape_is_compiled_once() -> None:
    known = Compilations(sqlite.DIALECT)

    first = known.of(conversations.GET, {"keys": [b"one"]})

    assert known.of(conversations.GET, {"keys": (b"two",)}) is first
    assert known.of(conversations.GET, {"keys": [b"one", b"two"]}) is not first
    assert known.of(conversations.ADDRESS, {"keys": [b"one"]}).text != first.text


def test_statements_made_on_the_way_never_share_a_text() -> None:
    known = Compilations(sqlite.DIALECT)

    texts = [known.of(select(jobs).limit(1).offset(at), {}).arguments({}) for at in range(50)]

    assert texts == [[1, at] for at in range(50)]


def test_other_columns_make_another_insert() -> None:
    known = Compilations(sqlite.DIALECT)

    few = known.of(insert(inbox), {"update_id": 1})
    more = known.of(insert(inbox), {"update_id": 1, "day": date(2026, 5, 4)})

    assert (len(few.slots), len(more.slots)) == (1, 2)


@DIALECTS
def test_constants_and_parameters_keep_their_order(dialect: Any) -> None:
    row = {"again": False, "until": MORNING, "intention": 5}

    ready = compiled(sending.POSTPONE, row, dialect)

    assert outbox.WAITING in ready.arguments(row)
    assert ready.arguments(row)[-1] == 5
    assert outbox.WAITING not in ready.text


@DIALECTS
def test_an_insert_does_not_ask_for_the_number_of_its_row(dialect: Any) -> None:
    row = {"update_id": 1, "body": b"", "day": date(2026, 5, 4)}

    assert "RETURNING" not in compiled(insert(inbox), row, dialect).text


def test_an_argument_that_is_missing_is_named_and_no_other_is_quoted() -> None:
    ready = compiled(outbox.DROP, {"key": "a"}, sqlite.DIALECT)

    with pytest.raises(KeyError, match=r"^'key'$"):
        ready.arguments({"other": "secret"})


@DIALECTS
def test_parameters_that_do_not_fit_are_refused_at_once(dialect: Any) -> None:
    with pytest.raises(SQLAlchemyError, match="'key'"):
        compiled(outbox.DROP, {}, dialect)
    with pytest.raises(SQLAlchemyError, match="'intention'"):
        compiled(sending.POSTPONE, {"until": MORNING, "again": True}, dialect)


def test_rows_have_the_names_of_what_was_selected(memory: sqlite3.Connection) -> None:
    statement = select(bindparam("value", type_=String()).label("word"), jobs.c.kind, jobs.c.due)
    ready = compiled(statement, {"value": ""}, sqlite.DIALECT)

    (row,) = ready.rows([("a", "work", "2026-05-04 06:30:00.000000")])

    assert (row.word, row.kind, row.due) == tuple(row) == ("a", "work", MORNING)
