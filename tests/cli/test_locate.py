"""`ilbirs locate` keeps its contract."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

from cli.locate import locate_lines


def located(*rows: dict[str, Any]) -> list[dict[str, Any]]:
    sink = StringIO()
    assert locate_lines(StringIO("\n".join(map(json.dumps, rows))), sink) == 0
    return [json.loads(line) for line in sink.getvalue().splitlines()]


def test_points_and_texts_become_places_in_one_run() -> None:
    point, text = located(
        {"id": 1, "lat": 42.117, "lon": 76.983},
        {"id": 2, "text": "на суусамыре петли", "unknown": "key"},
    )

    assert (point["country"], point["region"], point["place"]) == ("KG", "KG-Y", "Bokonbaevo")
    assert point["source"] == "point"
    assert (text["region"], text["place"], text["radius_km"]) == ("KG-C", "Suusamyr valley", 45.0)
    assert text["source"] == "gazetteer"
    assert text["border_with"] == "KZ"


def test_where_nothing_is_found_the_country_is_null() -> None:
    nothing, abroad = located({"id": 1, "text": "помогите"}, {"id": 2, "lat": 36.3, "lon": 59.6})

    assert nothing["country"] is None
    assert abroad["country"] is None
    assert abroad["trouble"] == "outside"


def test_a_row_with_neither_point_nor_text_is_bad() -> None:
    assert located({"id": 1}, {"id": 2, "text": "Ош"})[0]["error"]
