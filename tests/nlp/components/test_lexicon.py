"""Species and parts are found in seven languages, and not where a name means something else."""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.attributes import findings_of
from triage.model import Span


def spans(pipeline: Language, text: str, label: str = "taxon") -> list[Span]:
    return [span for span in findings_of(pipeline(text)).spans if span.label == label]


def taxa(pipeline: Language, text: str) -> set[str]:
    return {span.value for span in spans(pipeline, text)}


@pytest.mark.parametrize(
    ("text", "taxon"),
    [
        ("Под Аркалыком вторую ночь гоняют сайгаков на джипах", "Saiga tatarica"),
        ("saigaka strelyayut vozle dorogi, priezzhaite", "Saiga tatarica"),
        ("Тургайда киіктерді атып жатыр, мүйізін кесіп алыпты", "Saiga tatarica"),
        ("кечээ тоодо аркарларды атып кетишти, эттери калыптыр", "Ovis ammon"),
        ("Bozorda toshbaqalarni qopda sotib o'tirishibdi", "Testudo horsfieldii"),
        ("Бозорда тошбақаларни қопда сотиб ўтиришибди", "Testudo horsfieldii"),
        ("Дар бозор сангпуштҳоро мефурӯшанд, қафас пур аст", "Testudo horsfieldii"),
        ("Bazarda pyşdyllary satyp otyrlar, her haýsy 30 manat", "Testudo horsfieldii"),
        ("Someone sells snow leopards' skins in Osh", "Panthera uncia"),
        ("шкуру ирбиса предлагают на рынке", "Panthera uncia"),
        ("на склоне выкапывают луковицы тюльпанов Грейга", "Tulipa"),
        ("продают балобпна за пять тысяч", "Falco cherrug"),
    ],
)
def test_a_species_is_found_under_its_endings(pipeline: Language, text: str, taxon: str) -> None:
    assert taxon in taxa(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        "Матч Барс против Динамо начинается в семь, билеты в кассе",
        "Сайга калибр 12, карабин, переоформление",
        "Вчера Арслан и Лола пришли к нам в гости с тортом",
        "левый берег, каждый день еду домой через лес",
        "Good morning, please tell me more about the visa",
    ],
)
def test_a_club_a_gun_a_person_is_no_animal(pipeline: Language, text: str) -> None:
    assert taxa(pipeline, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Кеше Қапчағай жанында екі көлік көрдік",
        "Вчера под Касансаем остановили машину",
        "Düýn Tarbagataý ýanynda iki maşyn gördük",
        "Кечээ Каракалпакияда эки машина көрдүк",
        "Kecha Qizilaray yonida mashina ko'rdik",
        "Yesterday near Rybachye we saw a car",
        "Журналист иликтөөсү: башкармалыктын машинасы колдонулган",
        "Barlag haçan boljagyny radiodan aýtdylar",
    ],
)
def test_a_place_or_a_word_that_only_sounds_like_one_is_no_animal(
    pipeline: Language, text: str
) -> None:
    assert taxa(pipeline, text) == set()


def test_the_longest_name_wins(pipeline: Language) -> None:
    found = spans(pipeline, "Нашли мёртвого барана Марко Поло у перевала")
    assert [span.value for span in found] == ["Ovis ammon polii"]


def test_a_shared_name_takes_the_sense_of_the_language(pipeline: Language) -> None:
    assert taxa(pipeline, "Бетпақдалада киік атып жатқандар бар, мотоциклмен қуады") == {
        "Saiga tatarica"
    }
    assert taxa(pipeline, "Тоодо кийик атып жаткандар бар, мергенчилер көп экен") == {
        "Capra sibirica"
    }


def test_a_span_lies_where_the_words_are(pipeline: Language) -> None:
    text = "Ой! 🐢 черепахи в тазике"
    (span,) = spans(pipeline, text)
    assert text[span.start : span.end] == "черепахи"


def test_parts_are_found_beside_species(pipeline: Language) -> None:
    found = spans(pipeline, "продают рога сайги и медвежью желчь", "part")
    assert {span.value for span in found} >= {"horn"}


def test_groups_become_cues(pipeline: Language) -> None:
    assert "group bird" in findings_of(pipeline("сокола держат в клетке")).cues
    assert "group none" in findings_of(pipeline("добрый вечер всем")).cues
