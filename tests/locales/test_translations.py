"""Our own texts: each language whole, each text rendered, each promise in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from locales import checks, lengths, usage
from locales.kinds import LANGUAGES
from locales.samples import SAMPLES
from locales.texts import Texts
from tests.locales.shelf import ROOT, our_catalog, our_library

PROMISES = ("start-honest", "privacy-limits", "sent", "help", "card-danger", "desk-stopped")
REGIONS = {"KG": 9, "KZ": 20, "TJ": 5, "UZ": 14, "TM": 6}
KINDS = ("environment", "forestry", "fisheries", "customs", "border", "police", "prosecutor")


@pytest.fixture(params=LANGUAGES)
def texts(request: pytest.FixtureRequest) -> Texts:
    return our_library()[request.param]


@pytest.mark.slow
def test_nothing_is_wrong_with_our_texts() -> None:
    unused = {f"no code says {key}" for key in usage.unused_ids(ROOT)}

    assert [one for one in checks.problems(ROOT) if one not in unused] == []


def test_each_language_says_its_own_name() -> None:
    library = our_library()

    names = [library[code]("language-name") for code in library.languages]

    assert names == [
        "Кыргызча", "Қазақша", "Русский", "Oʻzbekcha", "Тоҷикӣ", "Türkmençe", "English",
    ]  # fmt: skip


def test_every_text_speaks_with_values(texts: Texts) -> None:
    for entry in our_catalog(texts.language).entries.values():
        assert texts(entry.key, **SAMPLES)


@pytest.mark.parametrize("key", PROMISES)
def test_a_promise_is_no_shorter_than_half_of_the_english(texts: Texts, key: str) -> None:
    english = our_library()["en"]

    assert len(texts(key, **SAMPLES)) > len(english(key, **SAMPLES)) / 2


def test_the_emergency_numbers_are_in_the_first_screen_and_the_help(texts: Texts) -> None:
    for key in ("start-danger", "help"):
        assert "<b>112</b>" in texts(key)
        assert "<b>102</b>" in texts(key)


def test_the_commands_in_the_help_are_real(texts: Texts) -> None:
    for command in ("/status", "/withdraw", "/forget", "/privacy", "/clean", "/cancel"):
        assert command in texts("help")


@pytest.mark.parametrize("key", ["sent", "sent-anyway", "sent-nobody"])
def test_a_receipt_can_be_copied_by_a_tap(texts: Texts, key: str) -> None:
    receipt = "1234 5678 9012 3456 7890 1"

    assert f"<code>{receipt}</code>" in texts(key, receipt=receipt)


@pytest.mark.parametrize("minutes", [1, 2, 5, 10, 21])
def test_the_clock_says_its_minutes(texts: Texts, minutes: int) -> None:
    assert f"<b>{minutes} " in texts("card-clock", minutes=minutes)


@pytest.mark.parametrize(
    ("minutes", "words"), [(1, "1 минуту"), (2, "2 минуты"), (5, "5 минут"), (21, "21 минуту")]
)
def test_russian_counts_minutes_as_people_do(minutes: int, words: str) -> None:
    russian = our_library()["ru"]

    assert f"<b>{words}</b>" in russian("card-clock", minutes=minutes)


def test_every_region_has_a_name_of_its_own(texts: Texts) -> None:
    keys = [key for key in our_catalog(texts.language).entries
            if key.startswith("region-")]  # fmt: skip

    names = {texts(key) for key in keys}

    assert len(names) == len(keys) == sum(REGIONS.values())


@pytest.mark.parametrize(("country", "count"), REGIONS.items())
def test_no_region_of_a_country_is_forgotten(country: str, count: int) -> None:
    keys = our_catalog("en").entries

    assert sum(key.startswith(f"region-{country}-") for key in keys) == count


@pytest.mark.parametrize("kind", KINDS)
def test_an_accused_body_is_named_in_words(texts: Texts, kind: str) -> None:
    said = texts("why-accusation", kind=kind)

    assert said.endswith(texts("accused-kind", kind=kind))
    assert texts("accused-kind", kind=kind) != texts("accused-kind", kind="something else")


def test_a_reason_turns_keys_into_words(texts: Texts) -> None:
    assert texts("priority-offence", offence="poaching") == texts("offence-poaching")
    assert texts("country-CN") in texts("why-route", country="CN")


def test_a_reason_keeps_a_name_that_it_does_not_know(texts: Texts) -> None:
    assert "Pakistan" in texts("why-route", country="Pakistan")


def test_a_villager_sees_no_seam_in_a_text(texts: Texts) -> None:
    for entry in our_catalog(texts.language).entries.values():
        for shown in lengths.spoken(texts, entry):
            assert isinstance(shown, str)
            assert shown == shown.strip()
            assert "  " not in shown


def test_no_text_of_ours_carries_an_invisible_sign() -> None:
    for path in Path(ROOT / "locales").glob("*/*.ftl"):
        assert not set(path.read_text(encoding="utf-8")) & set("\u00a0\u200b\u2068\u2069\ufeff")
