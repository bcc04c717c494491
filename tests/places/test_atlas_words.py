"""Words in, a place out: in seven languages, in any case ending, in either script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.atlas import Atlas
from tests.places.finding import found
from triage.model import PlaceKind

TOLD = [
    ("на суусамыре проволочные петли на волков", "KG-C", "Suusamyr valley"),
    ("В степи под Аркалыком гоняют сайгаков на джипах", "KZ-39", "Arkalyk"),
    ("На Балхаше под Приозёрском сетями черпают рыбу", "KZ-35", "Priozersk"),
    ("алайский раён ош обл убили барса", "KG-O", "Alay district"),
    ("Алайдагы Сары-Таштан ары илбирске капкан коюшкан", "KG-O", "Sary-Tash"),
    ("Чаткалда бүт тоодо капкан", "KG-J", "Chatkal district"),
    ("Ысык-Көл облусу, Түп району, көл жээгинде", "KG-Y", "Tyup district"),
    ("Алматы облысы, Кеген ауданында таутеке атып жатыр", "KZ-19", "Kegen district"),
    ("Атырауда, Жайық өзенінде бекіре аулап жатыр", "KZ-23", "Atyrau"),
    ("Өскеменге сатып жатыр", "KZ-63", "Oskemen"),
    ("Toshkent viloyati Bo'stonliq tumanida otishyapti", "UZ-TO", "Bostonliq district"),
    ("Jizzaxda Zomin milliy bog'ida archazorni kesishdi", "UZ-JI", "Zaamin national park"),
    ("Жиззах вилояти, Форишда архар овлашди", "UZ-JI", "Forish district"),
    ("Термиздан битта одам олиб келди", "UZ-SU", "Termez"),
    ("Garagumda, Derwezäniň ýanynda jereni kowalaýarlar", "TM-A", "Derweze"),
    ("Türkmenabatda bazarda pyşdyl bar", "TM-L", "Turkmenabat"),
    ("дар бозори Корвон туфаҳо мефурӯшанд", "TJ-DU", "Korvon bazaar"),
    ("uch yildan beri boʻri bolalari boqiladi va sotiladi. Karmana", "UZ-NW", "Karmana"),
    ("neighbour keeps two bear cubs and rents them for weddings. Talas", "KG-T", "Talas"),
    ("у соседа в Кызыл-Суу рысь на цепи", "KG-Y", "Kyzyl-Suu"),
    ("назди Хоруғ пости паланг", "TJ-GB", "Khorog"),
    ("Osh Bazaar, Bishkek: wolf pelts under the counter", "KG-GB", "Osh Bazaar, Bishkek"),
    ("Ishkashim, Tajik side of the Panj, falcon trapper", "TJ-GB", "Ishkashim (TJ)"),
    ("Na Barskoone vchera nochyu strelyali", "KG-Y", "Barskoon"),
    ("каскелене продают черепах", "KZ-19", "Kaskelen"),
    ("в Кара-Кульдже рубят ель", "KG-O", "Kara-Kulja"),
    ("Хатлон, Пяндж, стреляют джейранов", "TJ-KT", "Panj"),
    ("Байрам-Али, на базаре сокол", "TM-M", "Bayramaly"),
    ("Мары, базар, сокол в клетке", "TM-M", "Mary"),
    ("в Чолпон-Ате сетями ловят рыбу", "KG-Y", "Cholpon-Ata"),
    ("за Чаеком, у второй заправки", "KG-N", "Chaek"),
    ("У НАС В ТОКМОКЕ ЖИВОЙ СОКОЛ", "KG-C", "Tokmok"),
]


@pytest.mark.parametrize(("text", "region", "name"), TOLD)
def test_a_place_is_understood_as_people_tell_it(
    atlas: Atlas, text: str, region: str, name: str
) -> None:
    place = found(atlas, text)

    assert (place.region, place.name) == (region, name)
    assert place.source == "gazetteer"
    assert place.radius_km > 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "👋🏽 ☎",
        "чойхонада ош еб кетишади",
        "Тонгда уйғонсак йилқи эмас",
        "панҷ шикорчӣ ду мурғобӣ парронданд",
        "сексеуілді түп-тамырымен қопарды",
        "har dushanba keladi",
        "майда балиқчи уст",
        "come now, they are here",
        "fur seller @almaty_furs and t.me/bishkek_skins",
        "продам сокола, доставка",
        "Серик застрелил архара",
    ],
)
def test_what_only_sounds_like_a_place_is_none(atlas: Atlas, text: str) -> None:
    assert atlas.find(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Нарынская область, ставят петли", "Naryn region"),
        ("в Нарыне ставят петли", "Naryn"),
        ("Нарын дарыясында тор коюшту", "Naryn river"),
        ("ош обл, петли", "Osh region"),
        ("рынок Кара-Суу, соколы", "Kara-Suu bazaar"),
    ],
)
def test_the_word_beside_a_name_decides_what_it_means(atlas: Atlas, text: str, name: str) -> None:
    assert found(atlas, text).name == name


def test_a_link_beats_coordinates_and_coordinates_beat_names(atlas: Atlas) -> None:
    link = "https://yandex.ru/maps/?ll=69.2401%2C41.2995&z=12"

    assert found(atlas, f"Бишкек {link} 42.1, 77.2").region == "UZ-TK"
    assert found(atlas, "в Бишкеке, точно 42.2083, 79.0500").region == "KG-Y"


@pytest.mark.parametrize(
    "text", ["в 40 км от Каракола капканы", "Караколдон 40 чакырым ары", "40km from Karakol"]
)
def test_some_way_from_a_town_is_a_wider_circle_around_it(atlas: Atlas, text: str) -> None:
    place = found(atlas, text)

    assert (place.name, place.radius_km) == ("Karakol", 40.0)


def test_coordinates_in_the_sea_are_told_as_trouble(atlas: Atlas) -> None:
    assert found(atlas, "0.000000, 0.000000").trouble == "null_island"


def test_a_named_place_lies_by_its_border_like_any_point(atlas: Atlas) -> None:
    place = found(atlas, "Ishkashim, falcon trapper with nets")

    assert place.border_with == "AF"
    assert place.border_km is not None
    assert place.border_km < 5


KINDS = [
    ("На Балхаше под Приозёрском сетями черпают рыбу с берега", PlaceKind.WATER),
    ("в степи под Аркалыком", PlaceKind.OPEN),
    ("на базаре в Оше", PlaceKind.TOWN),
    ("Бишкек, аэропорт, чемодан", PlaceKind.TRANSPORT),
    ("КПП под Кордаем, фура", PlaceKind.BORDER),
    ("Кордай, чек арада", PlaceKind.BORDER),
    ("Торугарт, фура с рогами", PlaceKind.BORDER),
    ("Алматы әуежайында", PlaceKind.TRANSPORT),
    ("в заповеднике Аксу-Жабаглы", PlaceKind.RESERVE),
    ("Zomin milliy bog'ida", PlaceKind.RESERVE),
    ("Арстанбапта токойдо кыйып жатат", PlaceKind.FOREST),
    ("Бишкек, инстаграм баракча", PlaceKind.INTERNET),
    ("Сары-Таштан ары", PlaceKind.UNKNOWN),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_words_and_names_say_what_sort_of_place_it_is(
    atlas: Atlas, text: str, kind: PlaceKind
) -> None:
    assert found(atlas, text).kind is kind


def test_a_kind_is_heard_even_where_no_place_is_named(atlas: Atlas) -> None:
    assert atlas.hear("на границе продают соколов").located().kind is PlaceKind.BORDER
    assert atlas.hear("просто вопрос").located().kind is PlaceKind.UNKNOWN


def test_a_pin_stands_above_the_words_which_still_say_the_kind(atlas: Atlas) -> None:
    heard = atlas.hear("на базаре в Оше")
    place = heard.located((42.49, 78.39))

    assert (place.region, place.kind) == ("KG-Y", PlaceKind.TOWN)
    assert heard.located().name == "Osh"


@pytest.mark.parametrize("answer", ["Ош", "ош", "Bulung'ur", "туп", "Dushanbe"])
def test_a_bare_name_is_a_place_when_it_is_all_that_was_said(atlas: Atlas, answer: str) -> None:
    assert found(atlas, answer).source == "gazetteer"


def test_where_neither_pin_nor_name_is_given_only_the_kind_is_known(atlas: Atlas) -> None:
    place = atlas.hear("лежит на границе").located()

    assert (place.country, place.kind) == (None, PlaceKind.BORDER)


def test_a_town_beside_the_word_district_is_the_land_around_it(atlas: Atlas) -> None:
    place = found(atlas, "Тараз ауданы, киік")

    assert (place.name, place.radius_km) == ("Taraz", 30.0)


def test_the_countries_of_a_route_are_told_in_order(atlas: Atlas) -> None:
    assert atlas.hear("из Оша через Кордай в Ташкент").countries == ("KG", "KZ", "UZ")


@given(st.text(max_size=400))
def test_any_text_is_searched_without_an_accident(atlas: Atlas, text: str) -> None:
    place = atlas.find(text)

    assert place is None or place.source in ("gazetteer", "link", "coordinates")


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("телеграмда канал бар «Qyran satu Shymkent», тірі бүркіт, алдын ала төлем", "KZ-79"),
        ("тг канал «Ловчие Алматы» продаёт балобана", "KZ-75"),
        ("olx karaganda: chuchelo filina, 90 tysyach", "KZ-35"),
        ("Ургенч орқали ўтади деяпти", "UZ-XO"),
    ],
)
def test_wares_on_the_net_are_where_the_channel_or_the_page_says(
    atlas: Atlas, text: str, region: str
) -> None:
    found = atlas.find(text)
    assert found is not None
    assert found.region == region
