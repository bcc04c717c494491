"""What must hold of a translation: ids, variables, tags, plurals, letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from locales import rules
from locales.catalog import read_catalog
from tests.locales.shelf import entry, write


def plural(*keys: str) -> str:
    branches = "".join(f"    [{key}] {{ $n }} x\n" for key in keys)
    return f"count = {{ $n ->\n{branches}   *[other] {{ $n }} x\n }}\n"


def test_a_forgotten_text_is_told_with_its_source(tmp_path: Path) -> None:
    write(tmp_path, "en", "a = One\nb = Two\n")
    write(tmp_path, "ky", "a = Бир\n")

    found = list(rules.same_ids(read_catalog(tmp_path, "en"), read_catalog(tmp_path, "ky")))

    assert found == ["ky: b is not translated (en/some.ftl:2)"]


def test_a_text_that_english_does_not_have_is_told(tmp_path: Path) -> None:
    write(tmp_path, "en", "a = One\n")
    write(tmp_path, "ky", "a = Бир\nb = Эки\n")

    found = list(rules.same_ids(read_catalog(tmp_path, "en"), read_catalog(tmp_path, "ky")))

    assert found == ["ky/some.ftl:2: b is not in en"]


def test_a_lost_and_an_invented_variable_are_told(tmp_path: Path) -> None:
    source = entry(tmp_path, "en", "a = { $place }\n")
    other = entry(tmp_path, "ru", "a = { $plase }\n")

    found = list(rules.same_variables(source, other))

    assert found == ["ru/some.ftl:1: a loses $place", "ru/some.ftl:1: a invents $plase"]


@pytest.mark.parametrize("words", ["Сохранено", "<i>Сохранено</i>", "<b>Сохра</b><b>нено</b>"])
def test_other_tags_than_the_source_are_told(tmp_path: Path, words: str) -> None:
    source = entry(tmp_path, "en", "a = <b>Saved</b>\n")

    assert list(rules.same_tags(source, entry(tmp_path, "ru", f"a = {words}\n")))


def test_more_plural_branches_may_repeat_the_same_tags(tmp_path: Path) -> None:
    english = plural("one").replace("x", "<b>x</b>")
    russian = plural("one", "few", "many").replace("x", "<b>x</b>")

    found = rules.same_tags(entry(tmp_path, "en", english), entry(tmp_path, "ru", russian))

    assert not list(found)


@pytest.mark.parametrize("words", ["<b>open", "<b><i>crossed</b></i>", "shut</b>"])
def test_a_tag_that_telegram_would_refuse_is_told(tmp_path: Path, words: str) -> None:
    (found,) = rules.sound_markup(entry(tmp_path, "en", f"a = {words}\n"))

    assert "leaves a tag open" in found


def test_a_button_with_a_tag_is_told(tmp_path: Path) -> None:
    (found,) = rules.sound_markup(entry(tmp_path, "en", "button-a = <b>Send</b>\n"))

    assert "plain words" in found


def test_a_value_inside_a_tag_is_told(tmp_path: Path) -> None:
    words = 'a = <a href="{ $link }">here</a>\n'

    (found,) = rules.sound_markup(entry(tmp_path, "en", words))

    assert "inside a tag" in found


@pytest.mark.parametrize(
    ("language", "keys"),
    [
        ("ru", ("one", "few", "many")),
        ("ky", ("one",)),
        ("kk", ("one",)),
        ("uz", ("one",)),
        ("tk", ("one",)),
        ("en", ("one",)),
        ("tg", ()),
    ],
)
def test_all_plurals_of_a_language_are_enough(
    tmp_path: Path, language: str, keys: tuple[str, ...]
) -> None:
    assert not list(rules.whole_plurals(language, entry(tmp_path, language, plural(*keys))))


@pytest.mark.parametrize(
    ("language", "keys"), [("ru", ("one",)), ("ru", ("one", "few")), ("tg", ("one",))]
)
def test_a_missing_or_dead_plural_is_told(
    tmp_path: Path, language: str, keys: tuple[str, ...]
) -> None:
    assert list(rules.whole_plurals(language, entry(tmp_path, language, plural(*keys))))


def test_a_choice_by_name_is_no_plural(tmp_path: Path) -> None:
    assert not list(rules.whole_plurals("ru", entry(tmp_path, "ru", plural("police", "customs"))))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "Телегрaм"),  # a Latin a
        ("ky", "қайда"),  # a Kazakh letter
        ("kk", "ҳабар"),  # a Tajik letter
        ("tg", "щит"),
        ("uz", "qo'shing"),
        ("uz", "qo‘shing"),
        ("uz", "qaʻni"),
        ("uz", "xаbar"),  # a Cyrillic a
        ("tk", "video"),
        ("tk", "işgər"),
        ("en", "plаce"),  # a Cyrillic a
    ],
)
def test_a_strange_letter_is_told(tmp_path: Path, language: str, words: str) -> None:
    (found,) = rules.own_letters(language, entry(tmp_path, language, f"a = {words}\n"))

    assert words in found


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "Есть код? Пишите /status, CITES I, 20 МБ."),
        ("ky", "Өчүрүү: { $place }"),
        ("kk", "Қайтарып алғаныңыз үшін рақмет"),
        ("tg", "Ӯро ҳеҷ ҷо надидам"),
        ("uz", "Maʼlumotni qoʻshing, togʻda, Telegramdan"),
        ("tk", "Täze ýazgy, CITES sanawynda ýok"),
    ],
)
def test_own_letters_are_fine(tmp_path: Path, language: str, words: str) -> None:
    assert not list(rules.own_letters(language, entry(tmp_path, language, f"a = {words}\n")))


def test_a_sentence_that_nobody_translated_is_told(tmp_path: Path) -> None:
    words = "a = This sentence is long enough: { $place }\n"

    found = rules.not_copied(entry(tmp_path, "en", words), entry(tmp_path, "uz", words))

    assert list(found) == ["uz/some.ftl:1: a says the same as en/some.ftl:1"]


def test_a_short_name_may_be_the_same(tmp_path: Path) -> None:
    words = "a = Talas, { $place }\n"

    assert not list(rules.not_copied(entry(tmp_path, "en", words), entry(tmp_path, "uz", words)))
