"""Reporters are warned of what in their own words would tell who they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.guarding.traces import own_traces


def traces(words: str) -> set[tuple[str, str]]:
    return {(trace.label, trace.value) for trace in own_traces(words)}


@pytest.mark.parametrize(
    ("words", "label", "value"),
    [
        ("Меня зовут Айбек, видел их", "own_name", "Айбек"),
        ("my name is Amina and I saw it", "own_name", "Amina"),
        ("Менин атым Айбек", "own_name", "Айбек"),
        ("Менің атым Ерлан", "own_name", "Ерлан"),
        ("Mening ismim Madina", "own_name", "Madina"),
        ("Менинг исмим Рустам", "own_name", "Рустам"),
        ("Номи ман Фирӯз, дидам", "own_name", "Фирӯз"),
        ("Meniň adym Maral, gördüm", "own_name", "Maral"),
        ("мой номер 0555 12 34 56", "own_number", "0555 12 34 56"),
        ("call me at +996 555 001983", "own_number", "+996 555 001983"),
        ("мага чалыңыз 0555123456", "own_number", "0555123456"),
        ("нөмірім 8 701 555 03 71", "own_number", "8 701 555 03 71"),
        ("mening raqamim 90 123 45 67", "own_number", "90 123 45 67"),
        ("рақамам 98 777 40 41", "own_number", "98 777 40 41"),
        ("meniň belgim 8 65 12 34 56", "own_number", "8 65 12 34 56"),
        ("пишите @aibek_k", "username", "@aibek_k"),
        ("почта bakyt@mail.kg", "email", "bakyt@mail.kg"),
        ("Я живу напротив", "home", "Я живу"),
        ("it stood behind my house", "home", "my house"),
        ("үйүмдүн жанында көрдүм", "home", "үйүмдүн"),
        ("үйіме жақын жерде", "home", "үйіме"),
        ("uyimning yonida", "home", "uyimning"),
        ("дар назди хонаам", "home", "хонаам"),
        ("öýümiň ýanynda", "home", "öýümiň"),
        ("видел мой брат", "family", "мой брат"),
        ("my neighbour sells them", "family", "my neighbour"),
        ("я работаю на рынке", "work", "я работаю"),
        ("базарда иштейм", "work", "иштейм"),
        ("bozorda ishlayman", "work", "ishlayman"),
        ("дар бозор кор мекунам", "work", "кор мекунам"),
        ("bazarda işleýärin", "work", "işleýärin"),
        ("базарда жұмыс істеймін", "work", "істеймін"),
        ("кроме меня никто не видел", "alone", "кроме меня никто"),
        ("паспорт номери менде, паспортум бар", "paper", "паспортум"),
    ],
)
def test_what_tells_of_the_writer_is_found(words: str, label: str, value: str) -> None:
    assert (label, value) in traces(words)


@pytest.mark.parametrize(
    "words",
    [
        "телефон продавца 0555 12 34 56",
        "пишет «мой номер 0555 12 34 56, я живу рядом»",
        "его зовут Айбек, он стреляет",
        "машина стояла у реки, двое с ружьями",
        "the seller's number is +996 555 001983",
        "сатуучунун номери 0555 12 34 56",
        "сатушының нөмірі 8 701 555 03 71",
        "sotuvchining raqami 90 123 45 67",
        "рақами фурӯшанда 98 777 40 41",
        "satyjynyň belgisi 8 65 12 34 56",
        "three ibex were shot near the pass",
        "ашууда үч тоо теке атылды",
        "uch kishi kiyik otdi",
        "се нафар нахчир куштанд",
        "",
    ],
)
def test_what_tells_of_others_is_no_trace(words: str) -> None:
    assert own_traces(words) == ()


@given(st.text(max_size=200))
def test_every_trace_is_a_part_of_the_words(words: str) -> None:
    for trace in own_traces(words):
        assert trace.value == words[trace.start : trace.end] != ""
