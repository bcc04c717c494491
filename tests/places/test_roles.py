"""Of several places, the one where it is now."""

from __future__ import annotations

import pytest

from places.atlas import Atlas
from places.folding import tokens
from places.roles import ELSEWHERE, HERE, NOW, role

ROUTES = [
    ("из Оша везут в Бишкек, сейчас в Токтогуле", "Toktogul town"),
    ("Привезли из Атырау икру, продают в Актобе", "Aktobe"),
    ("шкуры из Нарына едут в Ташкент, машина стоит в Токмоке", "Tokmok"),
    ("Сокола поймали под Балхашом и повезут в Алматы", "Lake Balkhash"),
    ("from Naryn to Bishkek, now in Kochkor", "Kochkor village"),
    ("Nukusdan Toshkentga olib ketyapti, hozir Buxoroda", "Bukhara"),
    ("аз Хоруғ овардаанд, дар Душанбе мефурӯшанд", "Dushanbe"),
    ("Қапшағайда балық, Алматыға апарады", "Konaev"),
    ("из села Чаек Жумгальского района пишу", "Chaek"),
]


@pytest.mark.parametrize(("text", "name"), ROUTES)
def test_where_it_is_now_counts_before_where_it_came_from_and_goes(
    atlas: Atlas, text: str, name: str
) -> None:
    place = atlas.find(text)

    assert place is not None
    assert place.name == name


ROLES = [
    ("сейчас в Оше", 2, "e", NOW),
    ("в Оше", 1, "e", HERE),
    ("из Оша", 1, "a", ELSEWHERE),
    ("в Бишкек", 1, "", ELSEWHERE),
    ("Ошко", 0, "ko", ELSEWHERE),
    ("Оштон", 0, "ton", ELSEWHERE),
    ("Ош аркылуу", 0, "", ELSEWHERE),
    ("Ошту карай", 0, "tu", ELSEWHERE),
    ("Ошто жашайм", 0, "to", ELSEWHERE),
    ("живу в Оше", 2, "e", ELSEWHERE),
    ("towards Osh", 1, "", ELSEWHERE),
    ("left Osh", 1, "", ELSEWHERE),
]


@pytest.mark.parametrize(("text", "at", "ending", "expected"), ROLES)
def test_an_ending_or_a_word_tells_the_part_a_place_plays(
    text: str, at: int, ending: str, expected: int
) -> None:
    assert role(tokens(text), at, at + 1, ending) == expected


def test_all_places_of_a_route_keep_their_countries(atlas: Atlas) -> None:
    assert atlas.hear("из Оша через Кордай, сейчас в Ташкенте").countries == ("KG", "KZ", "UZ")
