"""What people see of a text, and whether it fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from locales import lengths
from locales.catalog import read_catalog
from locales.kinds import kind_of
from locales.samples import SAMPLES
from tests.locales.shelf import entry, our_catalog, texts, write


def complaints(home: Path, words: str) -> list[str]:
    only = entry(home, "en", words)
    return list(lengths.renders(texts(home, "en"), only))


def test_a_text_that_fits_is_fine(tmp_path: Path) -> None:
    assert not complaints(tmp_path, "button-send = Send { $count }\n")


@pytest.mark.parametrize(
    ("key", "length"), [("button-a", 25), ("toast-a", 181), ("offence-a", 45), ("a", 901)]
)
def test_a_text_too_long_for_its_kind_is_told(tmp_path: Path, key: str, length: int) -> None:
    found = complaints(tmp_path, f"{key} = {'m' * length}\n")

    assert f"{key} has {length} characters" in found[0]


def test_values_count_in_the_length(tmp_path: Path) -> None:
    found = complaints(tmp_path, "button-a = Twenty characters! { $receipt }\n")

    assert "24 fit" in found[0]


def test_tags_do_not_count(tmp_path: Path) -> None:
    assert not complaints(tmp_path, f"sent-a = <b>{'m' * 600}</b>\n")


def test_a_brace_that_people_would_see_is_told(tmp_path: Path) -> None:
    assert "shows a brace" in complaints(tmp_path, 'a = Send {"{"} now\n')[0]


def test_a_variable_without_a_sample_is_told(tmp_path: Path) -> None:
    assert "does not fit its values" in complaints(tmp_path, "a = { $nobody_knows }\n")[0]


def test_a_text_that_leans_on_a_missing_text_is_told(tmp_path: Path) -> None:
    assert "does not fit its values" in complaints(tmp_path, "a = Offence: { nowhere }\n")[0]


def test_a_screen_of_many_texts_has_a_limit_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, "en", "".join(f"start-{name} = {'m' * 301}\n" for name in "abc"))

    (found,) = lengths.screens_fit(texts(tmp_path, "en"), read_catalog(tmp_path, "en"))

    assert found == "en: start- has 903 characters, 900 fit"


def test_every_variable_of_our_texts_has_a_sample() -> None:
    entries = our_catalog("en").entries.values()

    assert {name for one in entries for name in one.variables} <= SAMPLES.keys()


@pytest.mark.parametrize("key", ["button-send", "withdraw-button", "toast-old", "command-help"])
def test_what_telegram_shows_without_html_is_plain(key: str) -> None:
    assert kind_of(key).is_plain


@pytest.mark.parametrize("key", ["card-title", "sent", "why-life", "withdraw-ask", "help"])
def test_messages_are_html(key: str) -> None:
    assert not kind_of(key).is_plain
