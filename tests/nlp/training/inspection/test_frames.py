"""One sentence with other animals, places and numbers in it is one frame, not many tips."""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.training.corpus import parse_tip
from nlp.training.inspection.faults import Fault
from nlp.training.inspection.frames import MOST_USES, Framer, frame_faults
from tests.nlp.training.inspection.folders import a_row, placed, rows_of

PLANTED = (
    "Вчера в Бишкеке мужчина предлагал 5 барсов",
    "Вчера в Оше мужчина предлагал 17 волков",
    "вчера в Таласе мужчина предлагал 3 лисицы!",
    "Вчера в Нарыне мужчина предлагал двух рысей.",
    "Здравствуйте. Вчера в Караколе мужчина предлагал 40 медведей",
    "Вчера в Джалал-Абаде мужчина предлагал 200 сурков",
)


@pytest.fixture(scope="session")
def framer(pipeline: Language) -> Framer:
    return Framer(pipeline)


def faults(framer: Framer, *texts: str) -> list[Fault]:
    return list(frame_faults(placed(rows_of(*texts)), framer))


def frames(framer: Framer, text: str, language: str = "ru") -> set[str]:
    return framer.frames_of(parse_tip(a_row(text, lang=language)))


def test_species_places_and_numbers_are_masked(framer: Framer) -> None:
    assert frames(framer, PLANTED[0]) == frames(framer, PLANTED[1])
    [frame] = frames(framer, PLANTED[0])
    assert all(mask in frame for mask in ("<taxon>", "<place>", "<number>"))


def test_a_planted_frame_is_found_and_all_its_tips_are_named(framer: Framer) -> None:
    [fault] = faults(framer, *PLANTED)

    assert (fault.kind, fault.where) == ("frame", "ru.jsonl:1")
    assert fault.what.startswith("6 tips are cut from the frame")
    assert len(fault.tips) == len(PLANTED)
    assert "t-4  Здравствуйте." in fault.tips[4]


def test_five_uses_are_allowed(framer: Framer) -> None:
    assert faults(framer, *PLANTED[:MOST_USES]) == []


def test_a_sentence_said_twice_in_one_tip_is_one_use(framer: Framer) -> None:
    assert faults(framer, *PLANTED[:4], f"{PLANTED[4]}. {PLANTED[5]}") == []


def test_another_language_has_frames_of_its_own(framer: Framer) -> None:
    rows = rows_of(*PLANTED)
    rows[5]["lang"] = "ky"

    assert list(frame_faults(placed(rows), framer)) == []


def test_thanks_and_lone_names_are_no_frames(framer: Framer) -> None:
    assert frames(framer, "Спасибо! Сайгак 5. 12345") == set()


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "They shot two wolves behind the hill", "They shot 15 ibex behind the hill"),
        ("ky", "Кечээ үч аркар атып кетишти", "Кечээ 12 илбирс атып кетишти"),
        ("uz", "Bozorda oʻnta sayoq itni emas, 3 burgut sotishyapti",
         "Bozorda oʻnta sayoq itni emas, 40 lochin sotishyapti"),
    ],
)  # fmt: skip
def test_numbers_in_words_are_masked_too(
    framer: Framer, language: str, one: str, other: str
) -> None:
    assert frames(framer, one, language) == frames(framer, other, language)


def test_sentences_in_other_words_differ(framer: Framer) -> None:
    assert not frames(framer, PLANTED[0]) & frames(framer, "Вчера в Оше мужчина купил 17 волков")


def test_a_number_with_a_point_ends_no_sentence(framer: Framer) -> None:
    assert len(frames(framer, "Рога весом 4.5 кг лежат в гараже")) == 1
