"""How a taxon was found: named, described, guessed from all the words, or implied."""

from __future__ import annotations

import pytest

from nlp.attributes import findings_of
from nlp.explanation import Mention
from nlp.mentions import mentions_of
from nlp.reader import Reader
from nlp.statements import state
from tests.nlp.schooling import taught_reader, trained


@pytest.fixture(scope="module")
def taught() -> Reader:
    return taught_reader()


def mentions(reader: Reader, text: str) -> list[Mention]:
    return list(reader.explain(text)[1].taxa)


def unguessed(text: str) -> list[Mention]:
    """By a reader that never guesses."""
    pipeline, thresholds = trained().pipeline, trained().settings
    doc = pipeline(text)
    findings_of(doc).guess = None
    return list(mentions_of(pipeline, doc, state(doc, thresholds)))


@pytest.mark.slow
def test_a_name_tells_which_name_it_matched(taught: Reader) -> None:
    (found,) = mentions(taught, "стреляют сайгаков в степи")
    assert (found.taxon, found.how, found.by) == ("Saiga tatarica", "named", "сайгак")
    assert found.span == (9, 17)


def test_a_name_of_another_language_is_told_as_it_is_written_there(taught: Reader) -> None:
    (found,) = mentions(taught, "стреляют в степи snow leopards сейчас")
    assert (found.taxon, found.by) == ("Panthera uncia", "snow leopard")


def test_kin_of_a_narrower_name_is_found_and_left_out(taught: Reader) -> None:
    wider, narrower = mentions(taught, "стреляют соколов, балобана в степи")
    assert (wider.taxon, wider.stated) == ("Falco", False)
    assert (narrower.taxon, narrower.stated) == ("Falco cherrug", True)


def test_a_name_in_idle_talk_is_found_and_left_out(taught: Reader) -> None:
    (found,) = mentions(taught, "спасибо за ответ, сайгак завтра, добрый день как дела")
    assert (found.how, found.stated) == ("named", False)


def test_a_description_has_no_name(taught: Reader) -> None:
    (found,) = mentions(taught, "стреляют: кошка высоко в горах, белая, большая, вся пятнистая")
    assert (found.taxon, found.how, found.by) == ("Panthera uncia", "described", "")


def test_a_guess_has_the_words_that_speak_for_it(taught: Reader) -> None:
    text = "тянут сети ночью с лодки у плотины"
    found = [one for one in mentions(taught, text) if one.how == "guessed"]
    assert [one.taxon for one in found] == ["Actinopterygii"]


def test_a_part_implies_whose_it_is() -> None:
    (found,) = unguessed("продают на рынке чучела, чешуйки и прочее")
    assert (found.taxon, found.how, found.by) == ("Manidae", "implied", "scale")
    assert found.span == (25, 32)


def test_an_offence_implies_its_victim_without_words() -> None:
    (found,) = unguessed("ставят сети у плотины")
    assert (found.taxon, found.by, found.span) == ("Actinopterygii", "illegal_fishing", None)


def test_nothing_found_gives_no_mention() -> None:
    assert unguessed("спасибо за ответ") == []


def test_what_keeps_another_company_is_found_and_left_out(taught: Reader) -> None:
    beast, fish = mentions(taught, "стреляют сайгаков в степи, рыба")
    assert (beast.taxon, beast.stated) == ("Saiga tatarica", True)
    assert (fish.taxon, fish.stated) == ("Actinopterygii", False)
