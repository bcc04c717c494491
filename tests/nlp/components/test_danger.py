"""Armed or hurt people are heard in seven languages; shot animals alone are no danger."""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.attributes import findings_of


def is_danger(pipeline: Language, text: str) -> bool:
    return findings_of(pipeline(text)).danger


@pytest.mark.parametrize(
    "text",
    [
        "угрожали ружьём и велели уезжать",
        "двое с автоматами у кордона, браконьеры",
        "егерь ранен, лежит у реки",
        "они заметили, что я снимаю, и едут за мной на джипе",
        "they saw the camera and are chasing us down the road",
        "сүрөткө тартканымды көрүп, артымдан кууп жөнөштү",
        "түсіргенімді көріп, артымнан қуып келеді",
        "rasmga olganimni koʻrib, orqamdan quvib kelishyapti",
        "маро диданд ва аз пасам меоянд",
        "surata alanymy gördüler, yzymdan kowup gelýärler",
        "атышты, бир окуучу колунан жарадар",
        "избили инспектора и забрали рацию",
        "Two armed men at the lake, they have rifles",
        "the poachers shot at us near the pass",
        "Мылтык менен коркутту, элик атып жүрүшкөн",
        "куралдуу адамдар токойдо жүрөт",
        "егерди сабап салды браконьерлер",
        "қарулы адамдар қорықта жүр",
        "инспекторды ұрып кетті, ауруханада жатыр",
        "qurolli odamlar kelgan, ov qilishyapti",
        "inspektorni kaltaklab ketishdi brakonyerlar",
        "одамони мусаллаҳ дар дара ҳастанд",
        "шикорбонро задан ва милтиқашро гирифтанд",
        "ýaragly adamlar çölde jeren awlaýar",
        "goragçyny ýençdiler, hassahanada ýatyr",
        "мылтыктары бар, жакын барба",
        "ружья у них, трое",
        "men with guns at the spring",
    ],
)
def test_danger_is_heard(pipeline: Language, text: str) -> None:
    assert is_danger(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        "стреляют сайгаков в степи под Аркалыком",
        "раненый орёл лежит у дороги, крыло сломано",
        "a wounded snow leopard near the village, please help",
        "на базаре продают черепах по 150 сомов",
        "аркарларды атып жатышат, тоодо",
        "Bozorda toshbaqa sotishyapti",
        "охотничье ружьё продам",
        "man with a rifle for sale, old hunting licence",
        "мылтыгы бар, сатам деди",
    ],
)
def test_harm_to_animals_is_no_danger_to_people(pipeline: Language, text: str) -> None:
    assert not is_danger(pipeline, text)


def test_danger_has_a_span(pipeline: Language) -> None:
    text = "осторожно, избили инспектора"
    (first, *_) = [s for s in findings_of(pipeline(text)).spans if s.label == "danger"]
    assert text[first.start : first.end].startswith("избили")
