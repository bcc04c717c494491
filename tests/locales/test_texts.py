"""Speaking a language: escaping, plain words, numbers, fallbacks, the phone's language."""

from __future__ import annotations

import logging
from itertools import product
from pathlib import Path

import pytest
from fluent.runtime.types import fluent_number
from hypothesis import given
from hypothesis import strategies as st

from locales.kinds import LANGUAGES
from locales.texts import Library, Safe, TextError
from tests.locales.shelf import our_catalog, our_library, write


@pytest.fixture
def library() -> Library:
    return our_library()


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    write(tmp_path, "en", "greeting = Good day, { $name }\nplain = Hello\ncount = { $n } heads\n")
    write(tmp_path, "ky", "greeting = Саламатсызбы, { $name }\n")
    return tmp_path


def test_a_language_speaks_its_own_name(library: Library) -> None:
    assert library["en"]("language-name") == "English"


def test_words_of_a_person_cannot_become_markup(library: Library) -> None:
    shown = library["en"]("place-noted", place="<b>Osh</b> & Uzgen")

    assert "&lt;b&gt;Osh&lt;/b&gt; &amp; Uzgen" in shown


@given(words=st.text())
def test_no_words_whatever_open_a_tag(words: str) -> None:
    shown = our_library()["en"]("place-noted", place=words)

    assert "<" not in shown
    assert ">" not in shown


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_with_words_in_it_is_as_fluent_sets_it(language: str) -> None:
    texts = Library.load()[language]
    for entry in our_catalog(language).entries.values():
        words: dict[str, object] = {name: Safe(f"<{name}>") for name in entry.variables}
        dressed = {name: f"<{name}>" for name in entry.variables}
        pattern = texts.bundle.get_message(entry.key).value
        assert pattern is not None
        by_fluent, _ = texts.bundle.format_pattern(pattern, dressed)

        assert texts(entry.key, **words) == by_fluent, entry.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_with_a_number_in_it_is_as_fluent_sets_it(language: str) -> None:
    texts, entries = Library.load()[language], our_catalog(language).entries.values()
    for number, entry in product((0, 1, 1234567, -3, 2.5), entries):
        pattern = texts.bundle.get_message(entry.key).value
        assert pattern is not None
        dressed = dict.fromkeys(entry.variables, fluent_number(number, useGrouping=False))
        by_fluent, _ = texts.bundle.format_pattern(pattern, dressed)

        assert texts(entry.key, **dict.fromkeys(entry.variables, number)) == by_fluent, entry.key


def test_safe_words_keep_their_markup(library: Library) -> None:
    assert "<i>Osh</i>" in library["en"]("place-noted", place=Safe("<i>Osh</i>"))


def test_a_text_inside_a_text_is_escaped_once(library: Library) -> None:
    texts = library["en"]
    inner = texts("card-species", names="Bakyt & sons")

    assert texts("place-noted", place=inner).count("&amp;") == 1


def test_a_toast_is_plain_words(library: Library) -> None:
    assert "R&D <ok>" in library["en"]("toast-already", officer="R&D <ok>")


def test_a_toast_undresses_safe_words(library: Library) -> None:
    assert "R&D" in library["en"]("toast-already", officer=Safe("R&amp;D"))


def test_a_plain_text_inside_html_is_still_escaped(library: Library) -> None:
    toast = library["en"]("toast-already", officer="<b>")

    assert "&lt;b&gt;" in library["en"]("place-noted", place=toast)


@pytest.mark.parametrize("language", LANGUAGES)
def test_large_numbers_stay_in_one_piece(language: str, shelf: Path) -> None:
    texts = Library.load(strict=True, home=shelf)[language]

    assert texts("count", n=1234567) == "1234567 heads"


def test_a_missing_translation_is_said_in_english(shelf: Path) -> None:
    texts = Library.load(strict=True, home=shelf)["ky"]

    assert texts("greeting", name="Bakyt") == "Саламатсызбы, Bakyt"
    assert texts("plain") == "Hello"


def test_a_text_known_nowhere_is_an_error_when_strict(shelf: Path) -> None:
    with pytest.raises(TextError, match="nowhere is missing"):
        Library.load(strict=True, home=shelf)["ky"]("nowhere")


def test_a_text_known_nowhere_shows_its_id_to_people(shelf: Path) -> None:
    assert Library.load(home=shelf)["ky"]("nowhere") == "nowhere"


def test_a_forgotten_value_is_an_error_when_strict(shelf: Path) -> None:
    with pytest.raises(TextError, match="greeting does not fit"):
        Library.load(strict=True, home=shelf)["ky"]("greeting")


def test_trouble_is_logged_by_its_id_and_never_by_its_values(
    shelf: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        shown = Library.load(home=shelf)["en"]("greeting", village="Arslanbob")

    assert shown == "Good day, name"
    assert "greeting" in caplog.text
    assert "Arslanbob" not in caplog.text


def test_a_forgotten_value_is_not_remembered(shelf: Path) -> None:
    texts = Library.load(home=shelf)["en"]
    texts("greeting")

    assert texts("greeting", name="Amina") == "Good day, Amina"


def test_a_library_knows_what_it_can_say(shelf: Path) -> None:
    texts = Library.load(home=shelf)["ky"]

    assert texts.knows("plain")
    assert not texts.knows("nowhere")


@pytest.mark.parametrize(
    ("phone", "ours"),
    [
        ("ky", "ky"),
        ("kk-KZ", "kk"),
        ("uz_UZ", "uz"),
        ("UZ-Cyrl", "uz"),
        ("tg", "tg"),
        ("tk", "tk"),
        ("en-GB", "en"),
        ("uk", "ru"),
        ("kaa", "kk"),
        ("de", "en"),
        ("zh-hans", "en"),
        ("", "ru"),
        (None, "ru"),
    ],
)
def test_a_phone_is_answered_in_a_language_its_owner_reads(
    library: Library, phone: str | None, ours: str
) -> None:
    assert library.offer(phone) == ours


@given(code=st.none() | st.text(max_size=12))
def test_whatever_the_phone_says_we_have_a_language(code: str | None) -> None:
    library = our_library()

    assert library.offer(code) in library.languages
