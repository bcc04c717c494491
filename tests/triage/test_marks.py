"""Marks: one account, phone or post is one mark, however it is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.triage.routing_stories import CLEAR
from triage.marks import NETWORKS, NOBODY, marks_of
from triage.model import Forward, Reading, Span, TipWords
from triage.ports import Reads

LONG = "Эки илбирстин терисин Ош базарында сатып жатышат, дагы бирөө машинада турат"


def marks(label: str, value: str) -> tuple[str, ...]:
    read = replace(CLEAR, spans=(Span(0, 1, label, value),))
    return marks_of(TipWords("words", "ky"), read)


def told(reader: Reads, words: str) -> set[str]:
    reading: Reading = reader.read(words)
    return set(marks_of(TipWords(words, "ru"), reading))


@pytest.mark.parametrize(
    "words",
    [
        "Пишите @Sokol_Osh, продам сокола",
        "Сокола продают, инста: sokol_osh",
        "Сокола продают, инста sokol_osh",
        "Сокол на продажу https://www.instagram.com/sokol_osh?igsh=abc",
        "Сокол на продажу https://t.me/sokol_osh",
        "Сокол на продажу telegram.me/sokol_osh/",
        "Сокол на продажу https://t.me/s/sokol_osh",
        "Сокол: https://www.tiktok.com/@sokol_osh",
    ],
)
def test_an_account_is_one_mark_however_it_is_written(reader: Reads, words: str) -> None:
    assert told(reader, words) == {"account @sokol_osh"}


def test_a_post_is_a_mark_beside_the_account_that_posted_it() -> None:
    assert marks("link", "t.me/sokol_osh/77") == ("account @sokol_osh", "link t.me/sokol_osh/77")


@pytest.mark.parametrize(
    "link",
    [
        "t.me/joinchat/aaaa", "t.me/+abcdef", "instagram.com/p/Cx12", "facebook.com/profile.php",
        "olx.uz/sokol_osh", "facebook.com/groups/sokol", "t.me", "kaktus.media/sokol",
    ],
)  # fmt: skip
def test_a_link_that_names_nobody_is_only_a_link(link: str) -> None:
    assert marks("link", link) == (f"link {link.casefold()}",)


@pytest.mark.parametrize("link", ["wa.me/996700123456", "api.whatsapp.com/send?phone=996700123456"])
def test_a_link_that_calls_somebody_is_their_phone(link: str) -> None:
    assert marks("link", link) == marks("phone", "+996700123456") == ("phone +996700123456",)


def test_a_contact_that_was_passed_on_is_the_phone_that_others_write() -> None:
    content = TipWords("words", "ky", suspects=("996 700 123456",))

    assert marks_of(content, CLEAR) == marks("phone", "+996700123456")


@pytest.mark.parametrize(
    ("link", "found"),
    [("https://t.me/Osh_news/12", ("link t.me/osh_news/12",)), ("https://t.me/osh_news", ())],
)
def test_a_post_that_was_sent_on_is_a_mark_but_its_channel_is_not(
    link: str, found: tuple[str, ...]
) -> None:
    forward = Forward("Osh news", link, datetime(2026, 5, 4, tzinfo=UTC))

    assert marks_of(TipWords("words", "ky", forwards=(forward,)), CLEAR) == found


def test_plates_are_marks_and_animals_are_none() -> None:
    spans = (Span(0, 1, "plate", "01KG123ABC"), Span(2, 3, "taxon", "Rosa"))

    assert marks_of(TipWords("words", "ky"), replace(CLEAR, spans=spans)) == ("plate 01kg123abc",)


def test_a_long_text_sent_on_is_a_mark_whatever_its_punctuation() -> None:
    content, shouted = TipWords(LONG, "ky"), TipWords(LONG.upper().replace(",", " ! "), "ky")

    assert marks_of(content, CLEAR) == marks_of(shouted, CLEAR)
    assert len(marks_of(content, CLEAR)) == 1
    assert marks_of(TipWords("Эки тери", "ky"), CLEAR) == ()


NAMES = st.from_regex(r"[a-z][a-z0-9_]{3,20}", fullmatch=True).filter(
    lambda name: name not in NOBODY
)


@given(name=NAMES, network=st.sampled_from(sorted(NETWORKS)))
def test_a_link_to_any_account_is_the_account(name: str, network: str) -> None:
    assert marks("link", f"{network}/{name}") == marks("account", f"@{name}")


@given(path=st.text(max_size=40))
def test_no_path_however_odd_leaves_nothing_or_too_much(path: str) -> None:
    assert 1 <= len(marks("link", f"t.me/{path}")) <= 2
