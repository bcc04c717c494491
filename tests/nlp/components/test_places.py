"""Words that name places are marked by a cue, a preposition or an ending."""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.attributes import findings_of


def places(pipeline: Language, text: str) -> list[str]:
    return [span.value for span in findings_of(pipeline(text)).spans if span.label == "place"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("стреляют сайгаков под Аркалыком", "Аркалыком"),
        ("черепахи на базаре в Ак-Суу", "Ак-Суу"),
        ("they sell skins in Karakol every day", "Karakol"),
        ("балыкты Нарында сатып жатышат", "Нарында"),
        ("кеше Аягөзде киік атты", "Аягөзде"),
        ("ular Chilonzor tumanida sotishyapti", "Chilonzor"),
        ("шикорчиён дар Мурғоб ҳастанд", "Мурғоб"),
        ("olar Gyzylarbatda jeren satýar", "Gyzylarbatda"),
    ],
)
def test_a_place_is_marked(pipeline: Language, text: str, place: str) -> None:
    assert place in places(pipeline, text)


def test_a_text_without_capitals_marks_none(pipeline: Language) -> None:
    assert places(pipeline, "продают черепах на базаре") == []


def test_a_person_in_the_middle_is_no_place(pipeline: Language) -> None:
    assert places(pipeline, "вчера сосед Бакыт показал шкуру") == []


def test_a_greeting_is_no_place(pipeline: Language) -> None:
    assert places(pipeline, "Здравствуйте! Скажите, нужна ли лицензия?") == []
