"""What the operator prints of a week: no small count, and never more than was shown before."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cli.week import as_object, in_words, of_agency
from cli.week_table import as_table
from tests.cli.terminal import Terminal
from triage.model import AgencyKey, DispatchState
from triage.numbers import Deed
from triage.outside import outside
from triage.weeks import Fortnight, mondays

ZONE = ZoneInfo("Asia/Bishkek")
NOW = datetime(2026, 5, 13, 6, tzinfo=UTC)
LAST = mondays(NOW, ZONE)[0]
HOUR = timedelta(hours=1)


def deeds(agency: str, count: int) -> list[Deed]:
    """Each was seen, and taken an hour after it came."""
    one = Deed(
        agency=AgencyKey(agency), priority=3, taxon="panthera_uncia", region="KG-O",
        state=DispatchState.TAKEN, since=LAST, due=LAST + 24 * HOUR, seen=LAST + HOUR,
        taken=LAST + HOUR,
    )  # fmt: skip
    return [one] * count


def fortnight(**counts: int) -> Fortnight:
    every = [one for agency, count in counts.items() for one in deeds(agency, count)]
    return Fortnight(ZONE, mondays(NOW, ZONE), NOW, tuple(every))


def test_an_object_has_null_where_a_count_stays_hidden() -> None:
    both = fortnight(kg_sets=12, kg_customs=3)

    told = as_object(outside(both), both)

    assert told["last"]["received"] == 15
    assert told["last"]["agencies"]["kg_customs"]["received"] is None
    assert told["last"]["agencies"]["kg_sets"]["received"] is None
    assert told["last"]["to_take"] == {"median": 3600, "ninetieth": 3600}
    assert told["open"]["ages"] == {"86400": 0, "259200": 0, "864000": 15, "older": 0}


def test_one_agency_alone_is_shown_no_more_of_than_among_all() -> None:
    three = outside(fortnight(kg_sets=12, kg_customs=3, kg_police=8))

    alone = of_agency(three, "kg_police")

    assert list(alone.last.agencies.values()) == [three.last.agencies[AgencyKey("kg_police")]]
    assert alone.last.agencies[AgencyKey("kg_police")].received is None
    assert list(alone.open_at) == ["kg_police"]


def test_the_same_numbers_are_the_same_bytes() -> None:
    first, again = (fortnight(kg_sets=12, kg_customs=6) for _ in range(2))

    written = [json.dumps(as_object(outside(one), one)) for one in (first, again)]

    assert written[0] == written[1]


def test_words_are_plain_and_name_agencies_and_rules() -> None:
    words = in_words(outside(fortnight(kg_sets=12)), ZONE)

    assert words.startswith("Week 04.05.–10.05.\nCases received: 12\nAcknowledged in time: 100 %")
    assert "Environmental and Technical Supervision Service" in words
    assert "<b>" not in words
    assert "rules of 2026-" in words


def test_a_table_has_a_figure_a_row_and_hides_what_is_hidden() -> None:
    both = fortnight(kg_sets=12, kg_customs=3)

    rows = list(csv.DictReader(io.StringIO(as_table(as_object(outside(both), both)))))

    found = {(one["agency"], one["measure"], one["name"]): one["value"] for one in rows}
    assert found["", "received", ""] == "0"
    first = {(one["agency"], one["measure"], one["name"]): one["value"] for one in reversed(rows)}
    assert first["", "received", ""] == "15"
    assert first["kg_customs", "received", ""] == ""
    assert first["", "taxa", "panthera_uncia"] == "15"
    assert first["", "to_take", "median"] == "3600"
    assert first["", "open", "864000"] == "15"


@pytest.mark.slow
async def test_the_operator_reads_a_week_beside_the_line(configured: Terminal) -> None:
    words = await configured.runs("week")
    told = await configured.runs("week", "--json", "--agency", "kg_sets")
    table = await configured.runs("week", "--csv")

    assert "Cases received: 0" in words.out
    assert json.loads(told.out)["last"]["agencies"] == {}
    assert table.out.startswith("begin,end,agency,measure,name,value")


@pytest.mark.slow
async def test_an_agency_that_is_not_known_is_refused(configured: Terminal) -> None:
    refused = await configured.runs("week", "--agency", "kg_dragons")

    assert refused.code == 2
    assert "Known: triage" in refused.err
