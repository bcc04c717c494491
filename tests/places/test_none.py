"""Texts without any place, full of what sounds like one: surnames, dishes, clubs, breeds, brands,
sides of the world, dogs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from places.atlas import Atlas
from places.folding import tokens
from tests.places.finding import named
from triage.model import PlaceKind

TEXTS = [
    json.loads(line)
    for line in (Path(__file__).parent / "none.jsonl").read_text(encoding="utf-8").splitlines()
]
LANGUAGES = ("ru", "en", "ky", "kk", "uz", "tg", "tk")


@pytest.mark.parametrize("language", LANGUAGES)
def test_hardly_a_place_is_invented(atlas: Atlas, language: str) -> None:
    texts = [row["text"] for row in TEXTS if row["lang"] == language]
    invented = [text for text in texts if atlas.find(text)]

    assert len(texts) >= 46
    assert len(invented) <= len(texts) / 20, invented


NAMED = [
    ("Мурат сказал, сто соколов стали курами", ""),
    ("Инспектор айтты: Асандын капкандары ийиндерде калыптыр", ""),
    ("Maksat harby kazarmanyň arkasynda bir jahyl gördi", ""),
    ("көчөдө дордой базарында бүркүт сатып жатышат", "Dordoi bazaar"),
    ("Чилонзор деган ошпаз илон гўшти пиширади", ""),
    ("Чилонзор деган жойда илон сотишяпти", "Chilonzor"),
    ("Суусамыр деген жерде капкан бар", "Suusamyr valley"),
    ("Суусамыр деген кафеде аюу бар", ""),
    ("Термиз поччам илон терисини сотади", ""),
    ("Термизда поччам илон терисини сотади", "Termez"),
    ("уста Қаратау барыстың тісін күміске қаптайды", ""),
    ("Жетісай емес, жеті сай бойында кекілік ұстайды", ""),
    ("Murgap diýen gyz towşany goýberdi", ""),
    ("Урал-4320 шёл порожняком, борт заляпан", ""),
    ("в Андижане-1 на станции клетки с птицами", "Andijan"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_who_or_what_is_called_so_is_no_place_but_a_spot_is(
    atlas: Atlas, text: str, name: str
) -> None:
    assert named(atlas, text) == name


SMALL = [
    "үш ауылдың адамы бірігіп қой бақты",
    "дар панҷ ноҳия шира ҷамъ кардаанд",
    "айтканына караганда тугайда кийик жок",
    "жапалақтың балапаны қалай тамақ жейді",
    "рога свежие, из леса, кровь на спиле",
    "свет қашан беріледі, айтыңыздар",
    "Дўстим пайқаганда улар пастга тушди",
]


@pytest.mark.parametrize("text", SMALL)
def test_a_small_word_that_only_sounds_like_a_name_is_none(atlas: Atlas, text: str) -> None:
    assert atlas.find(text) is None


HALVES = [
    ("Көк-Жайыкта он жети кулжа жүрөт", ""),
    ("Карагай-Булактагы үйдө барс бар", ""),
    ("лавка у въезда в Сары-Агаш", "Saryagash"),
    ("чат для торговли Kazakhstan-China", "Kazakhstan"),
    ("қысқа жалды, сары, тағы жылқы тұр", ""),
    ("құлағы ұзын, түсі сары. Арқасында жолақ бар", ""),
    ("рога из леса. Кровь на спиле", ""),
    ("дорога Ташкент-Самарканд", "Tashkent – Samarkand"),
    ("ели плов по-узгенски, потом принесли рога", ""),
    ("қарағандыдай жер емес қой", ""),
]


@pytest.mark.parametrize(("text", "name"), HALVES)
def test_half_of_a_longer_name_is_none(atlas: Atlas, text: str, name: str) -> None:
    assert named(atlas, text) == name


OTHERWISE = [
    ("Барсы порвали Сарыарку 5:1", ""),
    ("Arkadag 3 – Ahal 1", ""),
    ("копия 1:1, Сарыарка", "Saryarka"),
    ("букеты, пересечение Ауэзова и Тимирязева", ""),
    ("ёлки с биркой, ул. Шопокова", ""),
    ("на банке QR-код и печать", ""),
    ("«Арыстан» бөліміне түссем", ""),
    ("пенсия жок, Лейлек району. Кимге кайрылам", "Leylek district"),
    ("Кимде илбирс бар, Ким айылы", "Kim"),
    ("Орал қаласында көше иттері көп", "Oral"),
    ("Samarqanddagi madrasa oldida", "Samarkand"),
]


@pytest.mark.parametrize(("text", "name"), OTHERWISE)
def test_matches_corners_codes_and_small_words_name_no_place(
    atlas: Atlas, text: str, name: str
) -> None:
    assert named(atlas, text) == name


CLOSING = [
    ("участковый отпустил ловцов, Навоий", "Navoiy"),
    ("toshbaqalarni oʻtkazishdi, Olot posti.", "Olot post"),
    ("рубят арчу под Кызыл-Кией, вывозят на муле", "Kyzyl-Kiya"),
    ("у деда Навоий, он сторож, сова", ""),
]


@pytest.mark.parametrize(("text", "name"), CLOSING)
def test_what_a_comma_parts_and_nothing_follows_is_where_it_happened(
    atlas: Atlas, text: str, name: str
) -> None:
    assert named(atlas, text) == name


def test_wholesale_is_no_reserve_and_salary_no_village(atlas: Atlas) -> None:
    assert atlas.hear("оптом, недорого").located().kind is PlaceKind.UNKNOWN
    assert atlas.find("Каракол ойлиги") == atlas.find("Каракол")


@pytest.mark.parametrize("text", ["в Карако́ле", "в Каракóле", "Ысы́к-Кө́лдө", "Bişkékte"])
def test_stress_marks_change_no_name(atlas: Atlas, text: str) -> None:
    place = atlas.find(text)

    assert place is not None
    assert place.country == "KG"
    assert all(token.written in text for token in tokens(text))
