"""An officer opens the species sheet: status, marks, papers, in the desk's language."""

from __future__ import annotations

import pytest

from bot.species_sheet import species_lines
from locales.markup import visible
from locales.texts import Library
from reference.identification import load_identification, load_papers
from reference.species import load_species
from triage.model import COUNTRIES, LANGUAGES

LIMIT = 4_096


def sheet(library: Library, taxon: str, *, country: str = "KG", language: str = "en") -> str:
    return "\n".join(species_lines(taxon, country, library[language]))


def test_a_sheet_tells_status_marks_papers_and_how_far_to_trust_it(library: Library) -> None:
    lines = sheet(library, "Saiga tatarica", country="UZ").split("\n")

    assert lines[0] == "<b>saiga</b> (<i>Saiga tatarica</i>)"
    assert lines[1] == "CITES II: crosses a border only with a CITES permit."
    assert lines[2] == "In the Red Book of this country: Uzbekistan."
    assert lines[4] == "<b>How to recognise it: horn</b>"
    assert lines[5].startswith("Wax-yellow to amber")
    assert "• CITES export permit, or re-export certificate" in lines
    assert any("horn from Kazakhstan within its quota" in line for line in lines)
    assert "no proof" in lines[-1]


def test_the_red_book_of_the_desk_s_country_comes_first(library: Library) -> None:
    lines = sheet(library, "Panthera uncia", country="TJ").split("\n")

    assert lines[2] == "In the Red Book of this country: Tajikistan."
    assert lines[3] == "Red Books elsewhere: Kyrgyzstan, Kazakhstan, Uzbekistan."


def test_a_red_book_that_we_did_not_verify_is_not_said_to_lack_it(library: Library) -> None:
    words = sheet(library, "Saiga tatarica", country="KZ")

    assert "Red Book of this country: Kazakhstan. Not confirmed in our list" in words


def test_of_a_genus_only_some_kinds_are_in_the_red_book(library: Library) -> None:
    words = sheet(library, "Ferula", country="KZ")

    assert "Some of its kinds are in the Red Book of this country: Kazakhstan." in words


def test_two_parts_of_a_bear_are_told_apart(library: Library) -> None:
    words = sheet(library, "Ursus arctos", language="ru")

    assert words.count("<b>Как узнать:") == 2
    assert words.count("охотничье разрешение") == 1


def test_a_ban_says_where_and_until_when(library: Library) -> None:
    assert "Kyrgyzstan: taking it from nature is banned until 01.01.2027." in sheet(
        library, "Rhodiola rosea"
    )
    words = sheet(library, "Testudo horsfieldii", language="ky")
    assert "Казакстан: жаратылыштан алууга 2040 чейин тыюу салынган." in words
    assert "Тажикстан: жаратылыштан алууга тыюу салынган." in words


def test_a_sturgeon_shows_the_marks_of_all_sturgeons(library: Library) -> None:
    assert "These are the marks of the whole group: sturgeon." in sheet(
        library, "Acipenser stellatus"
    )


def test_a_group_without_marks_says_so_and_where_to_look(library: Library) -> None:
    words = sheet(library, "Falco")

    assert "No marks are written down for it yet. Ask an expert." in words
    assert "Marks are written down for: saker falcon, peregrine falcon, gyrfalcon." in words


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_marks_that_are_only_in_english_are_called_so(language: str, library: Library) -> None:
    note = library[language]("species-english")

    assert note in sheet(library, "Otocolobus manul", language=language)
    assert note not in sheet(library, "Falco cherrug", language=language)
    assert library["en"]("species-english") not in sheet(library, "Otocolobus manul")


def test_an_unknown_taxon_gets_a_plain_word(library: Library) -> None:
    assert sheet(library, "Draco volans").split("\n")[1:] == [
        "It is not in our list. Ask an expert."
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_of_every_taxon_fits_one_message_whole(language: str, library: Library) -> None:
    for taxon in load_species():
        for country in ("", *COUNTRIES):
            words = sheet(library, taxon, country=country, language=language)
            assert len(words.encode("utf-16-le")) // 2 < LIMIT
            assert "species-" not in words
            assert words.count("<b>") == words.count("</b>")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_note_and_ban_has_its_words(language: str, library: Library) -> None:
    texts = library[language]
    papers = load_papers()
    keys = {*papers.national, *(one for listed in papers.cites.values() for one in listed)}
    rows = [row for of in load_identification().values() for row in of]

    assert all(texts(f"species-paper-{key}") for key in keys)
    assert all(texts(f"species-note-{note}") for row in rows for note in row.notes)


def test_marks_are_shown_as_words_and_never_as_markup(library: Library) -> None:
    shown = visible(sheet(library, "Falco cherrug"))

    assert 'dark "trousers"' in shown
    assert "<" not in shown.replace("<i>", "")
