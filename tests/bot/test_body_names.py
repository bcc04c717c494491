"""A name on a button tells which body it is, in whatever language."""

from __future__ import annotations

import pytest

from bot.body_names import NAME_SHOWN, button_name
from bot.card_keys import Keys
from bot.judging import agency_names
from bot.known_bodies import known_bodies
from locales.texts import Library
from tests.bot.test_menu_pass import a_material
from triage.bodies import bodies_abroad, bodies_here
from triage.model import LANGUAGES, AgencyKey


def shown(library: Library, language: str, key: str) -> str:
    material = a_material("pass", agencies=agency_names()[language])
    return button_name(Keys(material, library[language]), AgencyKey(key))


@pytest.mark.parametrize(
    ("language", "key", "told"),
    [
        ("ky", "kg_customs", "Мамлекеттик бажы кызматы"),
        ("ky", "kg_forest", "караштуу Токой кызматы"),
        ("kk", "kz_fisheries", "Балық шаруашылығы комитеті"),
        ("uz", "uz_ecology", "iqlim oʻzgarishi milliy qoʻmitasi"),
        ("tk", "tm_fisheries", "gözegçilik müdirligi"),
        ("tg", "tj_customs", "Хадамоти гумруки"),
        ("ky", "kz_fisheries", "Комитет рыбного хозяйства"),
        ("ru", "kg_customs", "Государственная таможенная служба при…"),
        ("en", "kz_fisheries", "Fisheries Committee"),
    ],
)
def test_a_long_name_is_cut_where_it_only_says_under_whom(
    library: Library, language: str, key: str, told: str
) -> None:
    assert told in shown(library, language, key)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("desk", ["kg_sets", "kz_cfw", "tj_cep", "uz_ecology", "tm_mep"])
def test_no_two_bodies_of_a_list_look_alike(library: Library, language: str, desk: str) -> None:
    agency = AgencyKey(desk)
    for list_ in (bodies_here, bodies_abroad):
        names = [shown(library, language, key) for key in list_(agency, known_bodies())]
        assert len(set(names)) == len(names)
        assert all(len(name) <= NAME_SHOWN for name in names)
