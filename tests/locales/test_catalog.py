"""Reading .ftl files the way a translator sees them."""

from __future__ import annotations

from pathlib import Path

from locales.catalog import read_catalog, words_of
from tests.locales.shelf import entry, write

CLOCK = """clock = { $minutes ->
        [one] In <b>{ $minutes } minute</b>.
       *[other] In <b>{ $minutes } minutes</b>.
    }
"""


def test_an_entry_knows_its_variables(tmp_path: Path) -> None:
    assert entry(tmp_path, "en", "line = { $service }: { $number }\n").variables == {
        "service",
        "number",
    }


def test_an_entry_knows_the_variable_that_only_chooses(tmp_path: Path) -> None:
    words = "who = { $kind ->\n    [police] police\n   *[other] others\n }\n"

    assert entry(tmp_path, "en", words).variables == {"kind"}


def test_an_entry_is_written_out_branch_by_branch(tmp_path: Path) -> None:
    assert entry(tmp_path, "en", CLOCK).shapes == (
        "In <b>{$minutes} minute</b>.",
        "In <b>{$minutes} minutes</b>.",
    )


def test_an_entry_knows_its_choices(tmp_path: Path) -> None:
    assert entry(tmp_path, "en", CLOCK).choices == (frozenset({"one", "other"}),)


def test_an_entry_knows_the_texts_it_leans_on(tmp_path: Path) -> None:
    found = entry(tmp_path, "en", "why = an accusation: { accused-kind }\n")

    assert found.references == {"accused-kind"}
    assert found.shapes == ("an accusation: {accused-kind}",)


def test_an_entry_says_where_it_stands(tmp_path: Path) -> None:
    write(tmp_path, "ky", "# A note.\n\nfirst = Бир\nsecond = Эки\n", "start.ftl")

    assert read_catalog(tmp_path, "ky").entries["second"].place == "ky/start.ftl:4"


def test_a_text_said_twice_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "ky", "same = Бир\n", "first.ftl")
    write(tmp_path, "ky", "same = Эки\n", "second.ftl")

    assert read_catalog(tmp_path, "ky").faults == ("ky/second.ftl:1: same is said twice",)


def test_broken_fluent_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "ky", "good = Бир\nbad = { $name\n")

    (fault,) = read_catalog(tmp_path, "ky").faults

    assert fault.startswith("ky/some.ftl:2: this is not Fluent: bad = ")


def test_a_language_that_is_not_there_is_an_empty_catalogue(tmp_path: Path) -> None:
    assert read_catalog(tmp_path, "ky").entries == {}


def test_the_words_of_a_shape_have_no_markup() -> None:
    assert words_of("<b>Иш { $number }</b>").split() == ["Иш"]
