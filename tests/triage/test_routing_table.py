"""Competence row by row: what the written rules say of a tip, beside what the machine does."""

from __future__ import annotations

from collections.abc import Iterator

from tests.triage.routing_stories import keys, leads, rules, triage, withheld
from tests.triage.tabled import ROWS, Row
from triage.model import Role
from triage.routing import Route, route

WAYS = ("lead", "copies", "proposed", "triage")


def _named(answer: Route) -> Iterator[str]:
    for one in (*answer.recipients, *answer.proposed):
        yield from (one.agency, *one.fallbacks)


def _ways(row: Row) -> dict[str, list[str]]:
    answer = route(row.question, rules())
    copies: list[str] = [one.agency for one in answer.recipients if one.role is Role.COPY]
    proposed: list[str] = [one.agency for one in answer.proposed]
    found = (leads(answer), copies, proposed, triage(answer))
    return dict(zip(WAYS, found, strict=True))


def _open_to(row: Row) -> set[str]:
    """Who gets a tip, or may, though the written rules keep it from them."""
    return set(_named(route(row.question, rules()))) & set(row.listed("never"))


def test_a_tip_goes_where_the_written_rules_send_it() -> None:
    found = [(str(row), _ways(row), {way: row.listed(way) for way in WAYS}) for row in ROWS]

    assert [each for each in found if each[1] != each[2]] == []


def test_nobody_gets_what_the_written_rules_keep_from_them() -> None:
    assert {str(row): _open_to(row) for row in ROWS if _open_to(row)} == {}


def test_whom_an_accusation_closes_stays_closed_for_all_that_follows() -> None:
    accused = [row for row in ROWS if row.listed("accused")]
    left = {str(row): set(row.listed("never")) - withheld(route(row.question, rules()))
            for row in accused}  # fmt: skip

    assert accused
    assert {row: open_to for row, open_to in left.items() if open_to} == {}


def test_whoever_gets_a_tip_can_take_over_from_a_silent_lead() -> None:
    answers = [route(row.question, rules()) for row in ROWS if row.listed("lead")]

    for answer in answers:
        copies = tuple(key for key in keys(answer) if key not in leads(answer))
        assert all(one.fallbacks == copies for one in answer.recipients if one.role is Role.LEAD)


def test_the_table_is_long_and_tells_no_row_twice() -> None:
    assert len(ROWS) >= 320
    assert len({str(row) for row in ROWS}) == len(ROWS)
