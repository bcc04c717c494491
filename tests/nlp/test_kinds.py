"""Kinds: what is filed under a larger kind is told beside its kin; a general word is not."""

from __future__ import annotations

import pytest

from nlp.kinds import listed
from nlp.reader import Reader
from reference.species import lineage, load_species

OWN = [
    ("В клетках на рынке щеглы, синицы и чижи, ловят клеем в парке", "Carduelis carduelis", "Aves"),
    ("Beluga and sturgeon under the melons in a fridge truck", "Huso huso", "Acipenseridae"),
    ("Базарда бекире менен белуганы сатып жатышат", "Huso huso", "Acipenseridae"),
    ("Көлде аққулар мен қаздарды атып жатыр", "Cygnus", "Anatidae"),
    ("Қақпанда емес, торға форель мен сазан түсіріп сатып отыр", "Salmo", "Actinopterygii"),
    ("Daryoda tok bilan gulmohi va sazanni qirishyapti", "Salmo", "Actinopterygii"),
    ("Дар бозор белуга ва осётр мефурӯшанд, шабона меоранд", "Huso huso", "Acipenseridae"),
    ("Kölde guwlary we ördekleri atýarlar, etini satýarlar", "Cygnus", "Anatidae"),
]
AGAIN = [
    ("Поймали балобана, птица в мешке, везут на границу", "Falco cherrug"),
    ("They trapped a saker, the bird sits in a sack in the boot", "Falco cherrug"),
    ("Ителгини кармап алышты, куштун көзүн тигип салышты", "Falco cherrug"),
    ("Ителгіні ұстап алды, құстың көзін тігіп қойды", "Falco cherrug"),
    ("Burgutni ushlab oldi, qushning oyog'ini bog'lab qo'ydi", "Aquila chrysaetos"),
    ("Kepjebaşy tutdular, ýylany halta saldylar", "Naja oxiana"),
    ("Belugany tutdular, balygyň işbilini satýarlar", "Huso huso"),
]


@pytest.mark.parametrize(("text", "narrow", "larger"), OWN)
def test_two_kinds_side_by_side_are_both_told(
    reader: Reader, text: str, narrow: str, larger: str
) -> None:
    assert {narrow, larger} <= set(reader.read(text).taxa)


@pytest.mark.parametrize(("text", "taxon"), AGAIN)
def test_the_general_word_speaks_of_the_same_animal_again(
    reader: Reader, text: str, taxon: str
) -> None:
    assert reader.read(text).taxa == (taxon,)


def test_only_taxa_that_hold_others_are_listed() -> None:
    held = {parent for taxon in load_species() for parent in lineage(taxon)[1:]}
    assert listed() <= held
