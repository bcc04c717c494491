"""Queries: on the way of a tip none reads a whole table."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Delete, Select, Update
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

import storage
from tests.clock import MORNING
from tests.storage.homes import Home, look

MAY_SCAN = {
    "storage.desks.ALL": "a few dozen desks",
    "storage.officers.ALL": "a few officers at each, asked when a tip accuses",
    "storage.sheets.ALL": "an operator's list",
    "storage.campaigns.COUNTS": "an operator's report",
    "storage.inbox.PRUNE": "once a day",
    "storage.receipts.COSTS": "a handful of costs",
    "storage.dispatch_statements.WITH_TIP": "a part of others",
    "storage.transfers.WITH_TIP": "a part of others",
    "storage.dispatch_statements.OPEN_SINCE": "days of what is open, in an index alone",
    "storage.dispatch_statements.EVER_SINCE": "one end of an index",
    "storage.dispatch_statements.NEWEST": "the other",
    "storage.trails.EVERY": "when a desk moves to another group",
    "storage.whose_adoption.DISPATCHES": "once a start",
    "storage.whose_adoption.MESSAGES": "once a start",
    "storage.whose_adoption.TRAILS": "once a start",
    "storage.trails.STAYING": "an operator's list",
    "storage.pruning.UPDATES": "once an hour, of eight days",
    "storage.pruning.TRACES": "once an hour, of a month",
    "storage.pruning.SKETCHES": "once an hour, of a month",
    "storage.pruning.AMENDMENTS": "once an hour, few",
    "storage.pruning.CAMPAIGNS": "once an hour, few",
    "storage.store.SKETCHED": "when keys are rotated",
    "storage.amendments.ALL": "an operator's report",
    "storage.anchors.NEWEST": "its last row",
    "storage.anchors.EVERY": "an operator's audit",
    "storage.custody_audit.EVERY": "an operator's audit",
    "storage.custody_audit.KNOWN": "an operator's audit",
    "storage.custody_audit.LOGGED": "an operator's audit",
    "storage.custody_adoption.ANCHORED": "its first row",
    "storage.custody_adoption.LOOSE": "once, before the first anchor",
    "storage.source_adoption.OLD": "once a start",
}

Statement = Select[Any] | Update | Delete


def statements() -> Iterator[tuple[str, Statement]]:
    """Every statement with conditions that a module of storage keeps ready."""
    for module in pkgutil.iter_modules(storage.__path__, "storage."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if name.isupper() and isinstance(value, Select | Update | Delete):
                yield f"{module.name}.{name}", value


READY = dict(statements())


def plan_of(home: Home, name: str) -> list[str]:
    statement = READY[name]
    if isinstance(statement, Select):
        given: dict[str, object] = {
            "keys": [b"one", b"two"],
            "digests": [b"one", b"two"],
            "tips": ["one", "two"],
            "cases": ["one", "two"],
            "subjects": ["one", "two"],
            "held": ["one", "two"],
            "these": [1, 2],
            "desks": [b"one", b"two"],
            "now": MORNING,
            "since": date(2026, 5, 4),
            "first": date(2026, 5, 4),
            "most": 1,
        }
        statement = statement.params(given)
    text = str(
        statement.compile(dialect=SQLiteDialect(), compile_kwargs={"render_postcompile": True})
    )
    file = "keys.db" if name.startswith("storage.datakeys") else "records.db"
    nothing = [None] * text.count("?")
    return [row[3] for row in look(home, f"EXPLAIN QUERY PLAN {text}", *nothing, file=file)]


def test_there_are_statements_to_look_at() -> None:
    assert len(READY) > 35
    assert READY.keys() >= MAY_SCAN.keys()


def test_no_query_on_the_way_reads_a_whole_table(sqlite: Home) -> None:
    plans = {name: plan_of(sqlite, name) for name in READY.keys() - MAY_SCAN.keys()}

    assert all(plans.values())
    assert not {
        name for name, plan in plans.items() if any(step.startswith("SCAN") for step in plan)
    }


def test_a_plan_that_scans_would_be_seen(sqlite: Home) -> None:
    plan = plan_of(sqlite, "storage.campaigns.COUNTS")

    assert any(step.startswith("SCAN") for step in plan)
