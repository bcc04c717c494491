"""Competence row by row: what the written rules say of a tip, beside what the machine does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.triage.routing_stories import keys, leads, rules, triage, withheld
from tests.triage.tabled import ROWS, Row
from triage.model import Role
from triage.routing import Route, route

each_row = pytest.mark.parametrize("row", ROWS, ids=str)


def _named(answer: Route) -> Iterator[str]:
    for one in (*answer.recipients, *answer.proposed):
        yield from (one.agency, *one.fallbacks)


@each_row
def test_a_tip_goes_where_the_written_rules_send_it(row: Row) -> None:
    answer = route(row.question, rules())
    copies = [one.agency for one in answer.recipients if one.role is Role.COPY]

    assert leads(answer) == row.listed("lead")
    assert copies == row.listed("copies")
    assert [one.agency for one in answer.proposed] == row.listed("proposed")
    assert triage(answer) == row.listed("triage")


@each_row
def test_nobody_gets_what_the_written_rules_keep_from_them(row: Row) -> None:
    assert not set(_named(route(row.question, rules()))) & set(row.listed("never"))


@pytest.mark.parametrize("row", [row for row in ROWS if row.listed("accused")], ids=str)
def test_whom_an_accusation_closes_stays_closed_for_all_that_follows(row: Row) -> None:
    assert set(row.listed("never")) <= withheld(route(row.question, rules()))


def test_whoever_gets_a_tip_can_take_over_from_a_silent_lead() -> None:
    answers = [route(row.question, rules()) for row in ROWS if row.listed("lead")]

    for answer in answers:
        copies = tuple(key for key in keys(answer) if key not in leads(answer))
        assert all(one.fallbacks == copies for one in answer.recipients if one.role is Role.LEAD)


def test_the_table_is_long_and_tells_no_row_twice() -> None:
    assert len(ROWS) >= 320
    assert len({str(row) for row in ROWS}) == len(ROWS)
