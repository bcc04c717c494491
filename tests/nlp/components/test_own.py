"""Reporters who give away their own name or number are noticed; others' numbers are not theirs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from nlp.attributes import findings_of
from triage.model import LANGUAGES

STEPS = ("ilbirs_fold", "ilbirs_patterns", "ilbirs_places", "ilbirs_own")


@pytest.fixture(scope="module")
def listener(pipeline: Language) -> Language:
    return pipeline


def own(listener: Language, language: str, text: str) -> list[tuple[str, str]]:
    doc = listener.make_doc(text)
    doc.cats = {code: float(code == language) for code in LANGUAGES}
    for step in STEPS:
        doc = listener.get_pipe(step)(doc)
    spans = findings_of(doc).spans
    return [(span.label, span.value) for span in spans if span.label.startswith("own_")]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Меня зовут Айбек, видел браконьеров", "Айбек"),
        ("ru", "меня зовут айбек, видел их", "айбек"),
        ("ru", "Я Бакыт, живу рядом", "Бакыт"),
        ("ru", "Мое имя: Амина", "Амина"),
        ("en", "my name is Amina and I saw it", "Amina"),
        ("en", "I'm Bakyt, from the village", "Bakyt"),
        ("ky", "Менин атым Айбек, көрдүм", "Айбек"),
        ("ky", "мен Бакыт, айылда турам", "Бакыт"),
        ("kk", "Менің атым Ерлан", "Ерлан"),
        ("kk", "Есімім Айгүл, көрдім", "Айгүл"),
        ("uz", "Mening ismim Madina, 8-sinf", "Madina"),
        ("uz", "ism menim Rustam", "Rustam"),
        ("uz", "Менинг исмим Рустам", "Рустам"),
        ("tg", "Номи ман Фирӯз, дидам", "Фирӯз"),
        ("tg", "Маро Фирӯз меноманд", "Фирӯз"),
        ("tk", "Meniň adym Maral, gördüm", "Maral"),
        ("tk", "men Aman, ýolda gördüm", "Aman"),
    ],
)
def test_the_writers_own_name_is_noticed(
    listener: Language, language: str, text: str, name: str
) -> None:
    assert own(listener, language, text) == [("own_name", name)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "меня зовут на охоту каждую осень"),
        ("ru", "имя своё не скажу, боюсь"),
        ("ru", "его зовут Айбек, он стреляет"),
        ("ru", "я видел Бакыта в лесу"),
        ("ru", "на чеке написано: «меня зовут Айбек»"),
        ("en", "against a promise that my name isn't used"),
        ("en", "I am Russian, sorry"),
        ("en", "his name is Bakyt"),
        ("ky", "менин атым керек эмес"),
        ("ky", "мен Ошто көрдүм"),
        ("ky", "Мен Сары-Челекте турам"),
        ("uz", "Мен Тахиатошданман. Ҳозир кўрдим"),
        ("tk", "Men Bäherdenli, mal saklaýan"),
        ("kk", "Менің атым керек емес ғой"),
        ("kk", "бұл қыздың аты Құндыз"),
        ("uz", "Men chegarachiman, ismim kerakmas"),
        ("uz", "uning ismi Rustam"),
        ("tg", "номам пинҳон монад"),
        ("tg", "номи ӯ Фирӯз аст"),
        ("tk", "Men adymy aýtmaýyn"),
        ("tk", "Adym Aman diýsem ýalan bolar, ýazmaýyn"),
    ],
)
def test_a_name_kept_back_or_anothers_is_not_the_writers(
    listener: Language, language: str, text: str
) -> None:
    assert own(listener, language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("ru", "мой номер 0555 12 34 56, звоните", "0555 12 34 56"),
        ("ru", "0555 12 34 56 это мой телефон", "0555 12 34 56"),
        ("ru", "Видел сам. Позвоните мне: +996 700 123456", "+996 700 123456"),
        ("ru", "продавец скрылся, мой номер 0555123456", "0555123456"),
        ("en", "call me at +996 555 001983", "+996 555 001983"),
        ("en", "my whatsapp is +7 701 555 03 71", "+7 701 555 03 71"),
        ("ky", "менин номерим 0700 12 34 56", "0700 12 34 56"),
        ("ky", "мага чалыңыз 0555123456", "0555123456"),
        ("kk", "нөмірім 8 701 555 03 71", "8 701 555 03 71"),
        ("kk", "маған хабарласыңыз: 8 701 555 03 71", "8 701 555 03 71"),
        ("uz", "mening raqamim 90 123 45 67", "90 123 45 67"),
        ("uz", "менга қўнғироқ қилинг +998 90 123 45 67", "+998 90 123 45 67"),
        ("tg", "рақамам 98 777 40 41", "98 777 40 41"),
        ("tg", "ба ман занг занед 98 777 40 41", "98 777 40 41"),
        ("tk", "meniň belgim 8 65 12 34 56", "8 65 12 34 56"),
        ("tk", "maňa jaň ediň 8 65 12 34 56", "8 65 12 34 56"),
    ],
)
def test_the_writers_own_number_is_noticed(
    listener: Language, language: str, text: str, number: str
) -> None:
    assert own(listener, language, text) == [("own_number", number)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "телефон продавца 0555 12 34 56"),
        ("ru", "в объявлении: звоните мне 0555 12 34 56"),
        ("ru", "пишет «мой номер 0555 12 34 56, отдам дёшево»"),
        ("ru", "продам рога, 0555 12 34 56"),
        ("ru", "мой сосед стреляет. Номер браконьера 0555 12 34 56"),
        ("en", "the seller's number is +996 555 001983"),
        ("en", 'the advert says "call me at +996 555 001983"'),
        ("ky", "сатуучунун номери 0555 12 34 56"),
        ("ky", "жарыяда: мага чалыңыз 0555 12 34 56"),
        ("kk", "сатушының нөмірі 8 701 555 03 71"),
        ("kk", "жарнамада маған хабарлас деген 8 701 555 03 71"),
        ("uz", "sotuvchining raqami 90 123 45 67"),
        ("uz", "eʼlonda menga tel qiling 90 123 45 67"),
        ("tg", "рақами фурӯшанда 98 777 40 41"),
        ("tg", "дар эълон: ба ман занг занед 98 777 40 41"),
        ("tk", "satyjynyň belgisi 8 65 12 34 56"),
        ("tk", "bildirişde maňa jaň ediň 8 65 12 34 56"),
    ],
)
def test_a_sellers_or_an_adverts_number_is_not_the_writers(
    listener: Language, language: str, text: str
) -> None:
    assert own(listener, language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "меня зовут Айбек, мой номер 0555 123456"),
        ("ky", "Мен Бакыт, 0700 123456"),
        ("uz", "Men Bakyt, 90 123 45 67"),
        ("tk", "men Aman 8 65 12 34 56"),
    ],
)
def test_a_number_beside_the_own_name_is_own_too(
    listener: Language, language: str, text: str
) -> None:
    assert [label for label, _ in own(listener, language, text)] == ["own_name", "own_number"]


def test_a_language_that_is_not_spoken_introduces_nobody(listener: Language) -> None:
    assert own(listener, "en", "two men Bakyt, knows") == []


@given(text=st.text('яменя зовут мой номер0123456789Айбек.,:«»" ', max_size=120))
def test_what_is_given_away_is_always_words_of_the_text(listener: Language, text: str) -> None:
    for _, value in own(listener, "ru", text) if text else []:
        assert value in text
