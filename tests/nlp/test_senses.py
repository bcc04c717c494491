"""Senses: a place, a club or a thing that bears the name of an animal, and the animal itself."""

from __future__ import annotations

import pytest

from nlp.reader import Reader
from nlp.senses import Trap, load_senses

PLACES = [
    "Кулан айылында жаңы мектеп ачылды, баары келгиле",
    "Маған Құлан ауылына баратын автобус керек",
    "В селе Сокол открыли школу, приходите в субботу",
    "Sazak obasynda toý bar, irräk geliň",
]
ANIMALS = [
    ("Кечээ айылда кулан атып союп алышты", "Equus hemionus"),
    ("Көшеде бір кісі сұңқар сатып тұр", "Falco"),
    ("Айылда бугу атып сойду", "Cervus canadensis"),
    ("Düýn obada sazak çapyp satýarlar", "Haloxylon"),
    ("Көлдүн жээгинде аккууну уруп өлтүрүштү", "Cygnus"),
    ("Белугу разделали прямо на причале", "Huso huso"),
    ("Балыкты ток менен кырып жатышат", "Actinopterygii"),
    ("Obada tilkä duzak gurýarlar", "Vulpes"),
    ("Деңизде бекире, bekräni tor bilen tutýarlar", "Acipenseridae"),
]


@pytest.mark.parametrize("text", PLACES)
def test_a_village_named_after_an_animal_is_none(reader: Reader, text: str) -> None:
    assert reader.read(text).taxa == ()


@pytest.mark.parametrize(("text", "taxon"), ANIMALS)
def test_an_animal_in_a_village_is_one(reader: Reader, text: str, taxon: str) -> None:
    assert taxon in reader.read(text).taxa


def test_a_word_may_count_near_a_name_or_only_as_the_next_one() -> None:
    trap = Trap(near=("futbol",), before=("selo",), after=("aiil",))

    assert trap.catches(["futbol", "x", "kulan"], 2, 3)
    assert trap.catches(["selo", "kulan"], 1, 2)
    assert trap.catches(["kulan", "aiilinda"], 0, 1)
    assert not trap.catches(["aiilda", "kulan", "selo"], 1, 2)


def test_a_short_word_counts_only_whole() -> None:
    trap = Trap(near=("tur",))

    assert trap.catches(["kaz", "tur"], 0, 1)
    assert not trap.catches(["kaz", "turat"], 0, 1)


def test_the_list_tells_places_from_what_stands_near() -> None:
    assert {trap.after != () for trap in load_senses().traps.values()} == {True, False}
    assert any(trap.before for trap in load_senses().traps.values())
