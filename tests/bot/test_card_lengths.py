"""No card is longer than Telegram takes, and what does not fit goes on below it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards import word_cut
from locales.markup import visible
from locales.texts import Library, Texts
from tests.bot.materials import (
    LIMIT,
    NAMES,
    below,
    card,
    case,
    content,
    dispatch,
    length,
    material,
)
from tests.clock import MORNING
from tests.storage.samples import some_evidence
from triage.model import (
    LANGUAGES,
    Correction,
    DispatchState,
    Forward,
    Reason,
    TipWords,
)


@pytest.fixture(scope="module")
def texts(library: Library) -> Texts:
    return library["en"]


def shown(texts: Texts, told: TipWords) -> str:
    """All that a desk reads of the words: the card and what goes on below it."""
    return visible(card(texts, told)) + "".join(below(texts, told))


LETTERS = st.sampled_from(["a", "Ж", "🐆", "𝐒", "&", "<b>", "\n", " "])


@settings(max_examples=25)
@given(st.lists(LETTERS, max_size=9_000).map("".join))
def test_no_message_is_longer_than_telegram_takes(texts: Texts, words: str) -> None:
    told = content(words)

    parts = [visible(card(texts, told)), *below(texts, told)]

    assert max(map(length, parts)) <= LIMIT


@pytest.mark.parametrize("letter", ["Ж", "🐆"])
@pytest.mark.parametrize("size", [1_999, 2_001, 9_000])
def test_long_words_go_on_below_and_none_is_lost(texts: Texts, letter: str, size: int) -> None:
    assert shown(texts, content(letter * size)).count(letter) == size


@pytest.mark.parametrize("changes", [{"state": DispatchState.SEEN, "seen_by": "Bakyt"}, {}])
def test_words_are_parted_at_the_same_place_when_a_card_changes(
    texts: Texts, changes: dict[str, Any]
) -> None:
    told = content("🐆" * 3_000, place_words="П" * 300)
    kept = (some_evidence(),) * 30
    later = material(told, dispatch=dispatch(**changes), evidence=kept, is_again=True)

    assert word_cut(later, told, texts) == word_cut(material(told), told, texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_with_everything_at_its_longest_still_fits(library: Library, language: str) -> None:
    channel = Forward("Т" * 128, "https://t.me/" + "c" * 32 + "/1234567", MORNING)
    told = content(
        "𝐒" * 9_000, place_words="П" * 200, happened="В" * 200, forwards=(channel,) * 9,
        suspects=("+996555123456 " + "И" * 64,) * 9, correction=Correction("saiga", "poaching"),
    )  # fmt: skip
    why = tuple(Reason("why-stands-in", (("agency", key),)) for key in list(NAMES["en"])[:6])

    text = card(
        library[language], told, agencies=NAMES[language], is_again=True,
        dispatch=dispatch(reasons=why), case=case(danger=True, taxa=("Panthera uncia",) * 4),
    )  # fmt: skip

    assert length(visible(text)) <= LIMIT


def test_many_channels_and_numbers_go_on_below(texts: Texts) -> None:
    channels = tuple(Forward(f"channel {at}", "", MORNING) for at in range(9))
    numbers = tuple(f"+9965550000{at:02}" for at in range(9))
    told = content(forwards=channels, suspects=numbers)

    everything = shown(texts, told)

    assert all(one.title in everything for one in channels)
    assert all(number in everything for number in numbers)
