"""`ilbirs locate --geocoder`: what the map does not know is asked of a server of one's own."""

from __future__ import annotations

import asyncio
import json
from io import StringIO

import pytest

from cli.geocoding import asking
from cli.locate import locate_lines
from places.atlas import Atlas
from tests.places.neighbour import Neighbour, next_door

UNKNOWN = "Жылкычы-Төр айлы"
STORY = "кечээ коңшу барсты атып салды, терисин жашырып койду, эч ким билбейт дейт"


async def located(atlas: Atlas, neighbour: Neighbour, *texts: str) -> list[dict[str, object]]:
    """In a thread: the command has a loop of its own."""
    rows, sink = "\n".join(json.dumps({"text": text}) for text in texts), StringIO()
    ask = asking(f"photon=http://{neighbour.domain}")
    await asyncio.to_thread(locate_lines, StringIO(rows), sink, atlas=atlas, ask=ask)
    return [json.loads(line) for line in sink.getvalue().splitlines()]


async def test_a_name_that_the_map_does_not_know_is_asked_about(atlas: Atlas) -> None:
    async with next_door(UNKNOWN) as neighbour:
        found, nowhere = await located(atlas, neighbour, UNKNOWN, "Нигде")

    assert (found["country"], found["source"]) == ("KG", "geocoder")
    assert nowhere["country"] is None


async def test_neither_what_is_known_nor_a_story_is_asked_about(atlas: Atlas) -> None:
    async with next_door() as neighbour:
        known, _ = await located(atlas, neighbour, "Ош", STORY + STORY)

    assert known["source"] == "gazetteer"
    assert neighbour.asked == []


@pytest.mark.parametrize(
    "told", ["", "photon", "photon=", "google=maps.example", "photon=photon.komoot.io"]
)
def test_only_a_server_of_ones_own_is_taken(told: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        asking(told)
