"""The reader takes any text, says what it says, and never breaks."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.reader import LONGEST, TOGETHER, Reader, printable, silence
from reference.species import load_offences, load_species
from triage.model import LANGUAGES, NOT_WILDLIFE, Reading


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Под Аркалыком вторую ночь гоняют сайгаков на джипах", "ru"),
        ("saigaka strelyayut vozle Aksuata, segodnya nochyu opyat poedut", "ru"),
        ("Someone sells tortoises at the bazaar behind the station", "en"),
        ("Тоодо аркарларды атып жатышат, азыр эле көрдүм", "ky"),
        ("Далада киіктерді атып жатыр, қазір көріп тұрмын", "kk"),
        ("Bozorda toshbaqalarni qopda sotib o'tirishibdi", "uz"),
        ("Бозорда тошбақаларни қопда сотиб ўтиришибди", "uz"),
        ("Дар бозор сангпуштҳоро мефурӯшанд, қафас пур аст", "tg"),
        ("Bazarda pyşdyllary satyp otyrlar, her haýsy 30 manat", "tk"),
    ],
)
def test_the_language_is_told(reader: Reader, text: str, language: str) -> None:
    assert reader.read(text).language == language


@pytest.mark.parametrize(
    ("text", "offence", "taxon"),
    [
        ("Прямо сейчас стреляют сайгаков с джипов под Аркалыком", "poaching", "Saiga tatarica"),
        ("На лалафо продают манула, объявление висит", "online_sale", "Otocolobus manul"),
        ("на базаре в Оше продают шкуру барса с рук", "market_sale", "Panthera uncia"),
        ("Хищных птиц травят: разложили приманки с ядом на орлов", "poisoning", "Aquila"),
        ("электроудочкой глушат рыбу на Или", "illegal_fishing", "Actinopterygii"),
        ("бульдозером выкапывают корень солодки", "plant_harvest", "Glycyrrhiza glabra"),
    ],
)
def test_an_offence_and_its_victim_are_told(
    reader: Reader, text: str, offence: str, taxon: str
) -> None:
    reading = reader.read(text)
    assert (reading.offence, taxon in reading.taxa) == (offence, True)


@pytest.mark.parametrize(
    "text",
    ["Здравствуйте! Как дела?", "Салам, кандайсыңар?", "Матч Барс — Динамо в семь, билеты есть?"],
)
def test_noise_stays_noise_without_taxa_or_hurry(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.offence, reading.taxa, reading.urgent) == (NOT_WILDLIFE, (), False)


def test_what_happens_now_is_more_urgent_than_a_standing_advert(reader: Reader) -> None:
    now = reader.read("прямо сейчас стреляют архаров, приезжайте скорее, слышу выстрелы!")
    advert = reader.read("на лалафо который месяц висит объявление о продаже рогов архара")
    assert now.urgent
    assert not advert.urgent


def test_fishing_without_a_name_means_fish(reader: Reader) -> None:
    assert "Actinopterygii" in reader.read("ставят сети в нерест на Балхаше с лодок").taxa


def test_a_species_makes_its_genus_redundant(reader: Reader) -> None:
    reading = reader.read("продают соколов, балобан за пять тысяч долларов, сокол ловчий")
    assert "Falco cherrug" in reading.taxa
    assert "Falco" not in reading.taxa


def test_no_words_are_surely_noise(reader: Reader) -> None:
    reading = reader.read(" \n ")
    assert reading == silence(reader.name)
    assert reading.sure


def test_chances_sum_to_one_over_all_offences(reader: Reader) -> None:
    offences = reader.read("везут черепах через границу").offences
    assert set(offences) == set(load_offences())
    assert sum(offences.values()) == pytest.approx(1, abs=1e-4)


def test_reading_twice_says_the_same(reader: Reader) -> None:
    text = "Егерь сам возит гостей стрелять архаров, 01KG123ABC"
    assert reader.read(text) == reader.read(text)


def test_many_are_read_in_order(reader: Reader) -> None:
    texts = ["продают черепах", "hello there", " ", "атып жатышат"] * (TOGETHER // 3)
    assert list(reader.read_many(texts)) == [reader.read(text) for text in texts]


def test_between_two_of_many_another_may_be_read(reader: Reader) -> None:
    many = reader.read_many(["продают черепах", "атып жатышат"])
    languages = [(one.language, reader.read("hello there").language) for one in many]
    assert languages == [("ru", "en"), ("ky", "en")]


def test_a_lone_surrogate_is_replaced_one_for_one() -> None:
    assert printable("a\ud800b") == "a\ufffdb"


def assert_sound(reading: Reading, text: str) -> None:
    assert reading.language in LANGUAGES
    assert set(reading.taxa) <= set(load_species())
    for span in reading.spans:
        assert 0 <= span.start < span.end <= len(text)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=400))
def test_any_text_gives_a_sound_reading(reader: Reader, text: str) -> None:
    assert_sound(reader.read(text), text)


@pytest.mark.parametrize(
    "piece",
    ["😀", "\u200b", "\u202e", "\ud800", "a", "сайга ", "1", "1 ", "+7", "@a", "аааа", "01KG123ABC",
     "'", "a'", "\n", "x.", "\u0300", "0 000 "],
)  # fmt: skip
def test_a_page_of_anything_is_read(reader: Reader, piece: str) -> None:
    text = (piece * 4096)[:4096]
    assert_sound(reader.read(text), text)


def test_beyond_the_longest_nothing_is_read(reader: Reader) -> None:
    text = "да " * LONGEST + "продают сайгу"
    assert all(span.end <= LONGEST for span in reader.read(text).spans)


def test_the_model_has_a_version(reader: Reader) -> None:
    assert reader.name.startswith("ilbirs-")
    assert reader.read("продают черепах").model == reader.name


@pytest.mark.slow
def test_what_collects_garbage_goes_on_after_loading_even_when_loading_fails(
    tmp_path: Path,
) -> None:
    with pytest.raises(OSError, match="language"):
        Reader.load(tmp_path)

    assert gc.isenabled()
