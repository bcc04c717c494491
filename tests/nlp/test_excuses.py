"""Who is named and plainly not meant: robbed, honest, only played, or a house by the road."""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.attributes import findings_of, spoken_languages
from nlp.components.accusations import scene_of
from nlp.excuses import Excuses
from nlp.phrases import load_phrases

STEPS = ("ilbirs_fold", "language", "ilbirs_stem")


def excuses(pipeline: Language, text: str) -> Excuses:
    doc = pipeline.make_doc(text)
    for step in STEPS:
        doc = pipeline.get_pipe(step)(doc)
    sayings = load_phrases("wrongs.csv", "kind")
    found = sayings.find(findings_of(doc).folded, spoken_languages(doc))
    return Excuses(scene_of(doc), tuple(found))


def excused(pipeline: Language, text: str) -> list[str]:
    told = excuses(pipeline, text)
    return [one.value for one in told.scene.officials if one in told.excused()]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Представляется инспектором и отбирает у стариков черепах", "environment"),
        ("a man who poses as a ranger sells permits", "environment"),
        ("Өзүн егермин деп тааныштырган киши кийик атты", "environment"),
        ("Өзін балық инспекторымын деген біреу балық сатады", "environment"),
        ("Oʻzini inspektor deb tanishtirgan kishi toshbaqa sotdi", "environment"),
        ("худро нозир номида аз чӯпон пӯст гирифт", "environment"),
        ("Özüni gümrükçi diýip tanadýan biri şah alýar", "customs"),
        ("позовите инспектора, у соседа рысь на цепи", "environment"),
        ("please call the ranger, a bear cub is chained up", "environment"),
        ("егерди чакырып бергилечи, текенин баласын көтөрүп түштү", "environment"),
        ("прокурорға да айтыңыздар, тотықұс сатып отыр", "prosecutor"),
        ("прокурорга ҳам айтинг, тўтиқуш сотишяпти", "prosecutor"),
        ("ба прокурор гӯед, тӯтӣ мефурӯшанд", "prosecutor"),
        ("polisiýa habar beriň, jeren atýarlar", "police"),
    ],
)
def test_who_is_only_played_or_sent_for_is_not_meant(
    pipeline: Language, text: str, kind: str
) -> None:
    assert kind in excused(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        "Машину полиции угнали, в ней возят рога",
        "the ranger's car was stolen and seen with carcasses",
        "егердин машинасын уурдап кетишиптир",
        "мошини милисаро дузд бурд",
    ],
)
def test_who_was_robbed_does_not_poach(pipeline: Language, text: str) -> None:
    assert excused(pipeline, text)


def test_who_must_not_be_told_may_be_accused(pipeline: Language) -> None:
    assert excused(pipeline, "не сообщайте инспектору, он с ними") == []
    assert excused(pipeline, "инспекторго айтпагыла, алар менен чогуу") == []


@pytest.mark.parametrize(
    "text",
    [
        "щеглов продаёт дед по кличке Прокурор",
        "a guy nicknamed Sheriff runs the trips",
        "кекилик саткан абышканын лакап аты «Прокурор»",
        "qush sotadigan cholning laqabi Prokuror",
        "пирамарди саъвафурӯш лақабаш Прокурор",
        "pyşdyl satýan goja Prokuror diýip at dakypdyrlar",
    ],
)
def test_a_nickname_is_no_office(pipeline: Language, text: str) -> None:
    assert excused(pipeline, text)


def test_an_official_with_a_nickname_stays_one(pipeline: Language) -> None:
    assert excused(pipeline, "смена у инспектора по кличке Гараж, он пропустит") == []


def test_the_real_ones_are_not_meant_either(pipeline: Language) -> None:
    text = "Назвался инспектором и взял рыбу. В конторе удивились: инспектор там один, старый"
    assert excused(pipeline, text).count("environment") == 2


def test_who_took_no_bribe_is_honest(pipeline: Language) -> None:
    assert excused(pipeline, "егерь взятку не взял и задержал их") == ["environment"]


def test_another_body_is_not_excused_with_it(pipeline: Language) -> None:
    told = excused(pipeline, "Представляется инспектором. Полиция с ним в доле")
    assert set(told) == {"environment"}


@pytest.mark.parametrize(
    "text",
    ["возле здания полиции продают щеглов", "за таможней продают соколят",
     "Прокуратура биноси ёнидаги чойхонада тўтиқуш бор", "бажынын жанында ителги сатат"],
)  # fmt: skip
def test_what_is_near_an_office_is_a_place(pipeline: Language, text: str) -> None:
    told = excuses(pipeline, text)
    assert any(map(told.is_place, told.scene.officials))


SPOKEN_FOR = [
    ("инспектор сказал что выше по реке стреляют архаров", "environment"),
    ("a policeman told us that falcon trappers come every September", "police"),
    ("чек арачылар айткан, жогоруда аркар аткан эки киши бар", "border"),
    ("бывший таможенник узнал на фото рога сайгака", "customs"),
    ("собиқ гумрукчӣ шохҳоро дид", "customs"),
    ("инспектор оштрафовал того, кто ставил капканы", "environment"),
]


@pytest.mark.parametrize(("text", "kind"), SPOKEN_FOR)
def test_who_told_of_it_or_did_a_duty_is_spoken_for(
    pipeline: Language, text: str, kind: str
) -> None:
    told = excuses(pipeline, text)
    assert kind in [one.value for one in told.scene.officials if told.is_spoken_for(one)]


@pytest.mark.parametrize(
    "text",
    [
        "бывший таможенник берёт взятки и пропускает рога",
        "мы сказали что капканы стоят, инспектор не приехал",
        "bojxona inspektori musodara qilingan terini sotadi",
        "инспектор стоит у ворот",
    ],
)
def test_guilt_or_trade_in_the_text_speaks_for_nobody(pipeline: Language, text: str) -> None:
    told = excuses(pipeline, text)
    assert not any(map(told.is_spoken_for, told.scene.officials))


NO_OFFICE = [
    "бальзам ментолдан жасалған",
    "ses bilen aýdyp bilemok",
    "she's selling an owl",
    "заставляют медвежонка пить водку",
    "кірпі суды ішіп кетті",
    "ҳезумро ба Қазон мера",
]


@pytest.mark.parametrize("text", NO_OFFICE)
def test_a_word_that_only_begins_or_sounds_like_an_office_is_none(
    pipeline: Language, text: str
) -> None:
    assert not excuses(pipeline, text).scene.officials


@pytest.mark.parametrize("text", ["полиция берёт деньги", "the ranger shot an ibex near the lake"])
def test_a_plain_accusation_has_no_excuse(pipeline: Language, text: str) -> None:
    told = excuses(pipeline, text)
    assert not told.excused()
    assert not any(map(told.is_place, told.scene.officials))
