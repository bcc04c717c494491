"""`ilbirs locate` keeps its contract."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest

from cli.locate import locate_lines
from places.atlas import Atlas

Row = dict[str, Any]
Locate = Callable[..., list[Row]]


@pytest.fixture
def located(atlas: Atlas) -> Locate:
    def answers(*rows: Row) -> list[Row]:
        sink = StringIO()
        assert locate_lines(StringIO("\n".join(map(json.dumps, rows))), sink, atlas=atlas) == 0
        return [json.loads(line) for line in sink.getvalue().splitlines()]

    return answers


def test_points_and_texts_become_places_in_one_run(located: Locate) -> None:
    point, text = located(
        {"id": 1, "lat": 42.117, "lon": 76.983},
        {"id": 2, "text": "на суусамыре петли", "unknown": "key"},
    )

    assert (point["country"], point["region"], point["place"]) == ("KG", "KG-Y", "Bokonbaevo")
    assert point["source"] == "point"
    assert (text["region"], text["place"], text["radius_km"]) == ("KG-C", "Suusamyr valley", 45.0)
    assert text["source"] == "gazetteer"
    assert text["border_with"] == "KZ"


def test_where_nothing_is_found_the_country_is_null(located: Locate) -> None:
    nothing, abroad = located({"id": 1, "text": "помогите"}, {"id": 2, "lat": 36.3, "lon": 59.6})

    assert nothing["country"] is None
    assert abroad["country"] is None
    assert abroad["trouble"] == "outside"


def test_a_row_with_neither_point_nor_text_is_bad(located: Locate) -> None:
    assert located({"id": 1}, {"id": 2, "text": "Ош"})[0]["error"]


@pytest.mark.slow
def test_what_is_not_given_is_loaded() -> None:
    sink = StringIO()

    locate_lines(StringIO(json.dumps({"id": 1, "text": "В Бишкеке продают шкуру барса"})), sink)

    assert json.loads(sink.getvalue())["country"] == "KG"
