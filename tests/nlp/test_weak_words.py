"""Weak words: who says only that somebody harms or bothers an animal is heard all the same."""

from __future__ import annotations

import pytest

from nlp.reader import Reader

SAID = {
    "en": "Somebody harmed eagles near Osh|People are hurting a wolf cub behind the mill"
    "|They disturb the flamingos every day|A man is bothering the swans on the lake"
    "|Two boys are doing something bad to a hedgehog by the river"
    "|They throw stones at the owls in the park",
    "ru": "Возле Оша кто-то навредил орлам|Какие-то люди мучают волчонка за мельницей"
    "|Они беспокоят фламинго каждый день|Мужик пристаёт к лебедям на озере"
    "|Пацаны что-то плохое делают с ёжиками у реки|В парке кидают камнями в сов",
    "ky": "Оштун жанында бирөөлөр бүркүткө зыян келтирди|Эки киши бөлтүрүктү кыйнап жатышат"
    "|Алар аккууларга зыян тийгизип жатышат|Бир киши түлкүгө жаман иш кылып жатат"
    "|Эки киши байкушка таш ыргытып жатышат|Жайлоодо бирөө суурларга тийишип жүрөт",
    "kk": "Ош маңында біреу бүркіттерге зиян тигізді|Екі адам қасқырдың күшігін қинап жатыр"
    "|Олар аққулардың мазасын алып жүр|Біреу түлкіге жаман іс жасап жатыр"
    "|Екі адам үкіге тас лақтырып жатыр|Далада біреулер суырларды азаптап жүр",
    "uz": "Oʻsh yonida kimdir burgutlarga zarar yetkazdi|Ikki kishi boʻrini qiynayapti"
    "|Ular oqqushlarni bezovta qilyapti|Bir odam tulkiga yomonlik qilyapti"
    "|Икки киши бойўғлига тош отишяпти|Чўлда кимдир тошбақаларга озор беряпти",
    "tg": "Назди Ош касе ба уқобҳо зарар расонд|Ду мард гургро азоб медиҳанд"
    "|Онҳо қуҳоро дар кӯл ташвиш медиҳанд|Як мард ба рӯбоҳ кори бад мекунад"
    "|Ду мард ба бум санг мепартоянд|Дар саҳро касе ба сангпуштҳо озор медиҳад",
    "tk": "Oşuň golaýynda biri bürgütlere zyýan berdi|Iki adam möjegi horlaýarlar"
    "|Olar guwlara azar berýärler|Bir adam tilkä ýamanlyk edýär"
    "|Iki adam baýguşa daş zyňýarlar|Çölde kimdir biri pyşdyllary ezýär",
}


@pytest.mark.parametrize("language", SAID)
def test_a_weak_word_beside_a_wild_animal_is_a_crime(reader: Reader, language: str) -> None:
    said = SAID[language].split("|")

    assert [text for text in said if not reader.read(text).is_crime] == []


@pytest.mark.parametrize(
    "text",
    [
        "Somebody harmed my cat with a pellet gun",
        "Соседские дети мучают нашу кошку, куда жаловаться",
        "Қойыма біреу зиян келтірді, кімге айтамын",
        "We treated an injured eagle that was hurt by the storm, the vet released it",
    ],
)
def test_the_same_word_beside_a_cat_or_a_rescue_is_none(reader: Reader, text: str) -> None:
    assert not reader.read(text).is_crime
