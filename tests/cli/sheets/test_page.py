"""The sheet: all that a registry needs, nothing that leads to the reporter, nothing fetched."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.texts import Library
from tests.cli.sheets.printing import JPEG, OSH, SKINS, a_paper, another, picture, printed, told
from tests.storage.samples import AMINA, DISPATCH, TIP, WORDS
from triage.model import (
    LANGUAGES,
    NOWHERE,
    AgencyKey,
    EvidenceKind,
    EvidenceState,
    Forward,
    Pin,
    PinMeaning,
    Reason,
    Role,
)

OUTSIDE = re.compile(r"(?:src|href|url)\s*[=(]\s*[\"']?(?!data:image/jpeg;base64,)", re.IGNORECASE)
NEAR = Pin(40.5, 72.8, "pin", meaning=PinMeaning.NEAR)


class Tags(HTMLParser):
    """Every tag, and whether each that opens is closed in its turn."""

    def __init__(self, shown: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.open: list[str] = []
        self.is_sound = True
        self.feed(shown)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.names.add(tag)
        if tag not in ("meta", "br", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.is_sound = self.is_sound and bool(self.open) and self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language_it_says_all_that_is_known(library: Library, language: str) -> None:
    full = told(happened="today", place_words="Жайма", suspects=("+996 700 000 001",))
    shown = printed(library[language], a_paper(full))

    assert f'<html lang="{language}">' in shown
    for known in ("KT-482", SKINS, "Panthera uncia", "CITES I", "40.52828, 72.79849", "Жайма",
                  "+996 700 000 001", "04.05.2026 12:30", "93"):  # fmt: skip
        assert known in shown
    assert library[language]("offence-market_sale") in shown
    assert library[language]("sheet-anonymous") in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tag_is_closed(library: Library, language: str) -> None:
    one = a_paper(told(), another("again"), evidence=(picture(),), danger=True)

    tags = Tags(printed(library[language], one, photo_one=JPEG))

    assert tags.is_sound
    assert tags.open == []


def test_it_is_addressed_to_the_body_in_its_language(library: Library) -> None:
    assert "Башкы прокуратурасы" in printed(library["ky"])
    assert "Генеральная прокуратура Кыргызской Республики" in printed(library["ru"])


@pytest.mark.parametrize("role", [Role.LEAD, Role.COPY])
def test_it_says_who_leads(library: Library, role: Role) -> None:
    one = a_paper()
    shown = printed(library["en"], replace(one, dispatch=replace(one.dispatch, role=role)))

    assert library["en"](f"desk-{role}") in shown


def test_it_says_why_to_this_body(library: Library) -> None:
    one = a_paper()
    why = (Reason("why-accusation", (("kind", "environment"),)),)
    shown = printed(library["en"], replace(one, dispatch=replace(one.dispatch, reasons=why)))

    assert "an accusation: the environment service" in shown


def test_nothing_leads_to_the_reporter_or_into_our_rooms(library: Library) -> None:
    evidence = picture(gps=(41.4281, 75.9911), size=7_777_777)
    shown = printed(library["en"], a_paper(evidence=(evidence,)), photo_one=JPEG)

    for secret in (str(AMINA), TIP, DISPATCH, "telegram-file-id", "photo-one", "41.4281",
                   "75.9911", "7777777"):  # fmt: skip
        assert secret not in shown
    assert WORDS not in shown


def test_nothing_is_fetched_from_anywhere(library: Library) -> None:
    link = Forward("Skins of Osh", "https://t.me/some_channel/482", told().sent)
    shown = printed(library["en"], a_paper(told(forwards=(link,))), photo_one=JPEG)

    assert "default-src 'none'" in shown
    assert OUTSIDE.findall(shown) == []
    assert not Tags(shown).names & {"script", "link", "iframe", "object", "a", "form"}
    assert "Skins of Osh https://t.me/some_channel/482" in shown


@given(st.text())
def test_whatever_is_said_stays_words(library: Library, words: str) -> None:
    quiet = Tags(printed(library["en"]))

    shown = printed(library["en"], a_paper(told(f"{words}<b>&<script>")))

    assert Tags(shown).names <= quiet.names | {"blockquote"}
    assert "&lt;b&gt;&amp;&lt;script&gt;" in shown
    assert shown.encode("utf-8")


def test_half_a_letter_does_not_stop_the_print(library: Library) -> None:
    assert printed(library["en"], a_paper(told("horns \ud83d here"))).encode("utf-8")


def test_every_tip_that_speaks_of_the_case_stands_on_it(library: Library) -> None:
    second = another("I saw the white car", happened="yesterday")
    shown = printed(library["en"], a_paper(told(), second))

    assert shown.index(SKINS) < shown.index("One more report") < shown.index("white car")
    assert "yesterday" in shown


def test_a_report_without_words_says_so(library: Library) -> None:
    assert "The report has no words." in printed(library["en"], a_paper(told("")))


def test_of_a_coarse_pin_only_the_neighbourhood_is_printed(library: Library) -> None:
    shown = printed(library["en"], a_paper(told(pin=NEAR)))

    assert "within 5 km of: Osh" in shown
    assert "40.5, 72.8 (WGS 84)" in shown
    assert "40.52828" not in shown


def test_without_a_place_it_says_so(library: Library) -> None:
    shown = printed(library["en"], a_paper(place=NOWHERE))

    assert "not known" in shown
    assert "WGS 84" not in shown


def test_a_far_border_is_not_named(library: Library) -> None:
    assert "State border" in printed(library["en"])
    assert "State border" not in printed(library["en"], a_paper(place=replace(OSH, border_km=80.0)))


def test_danger_stands_above_everything_that_is_known(library: Library) -> None:
    shown = printed(library["en"], a_paper(danger=True))

    assert shown.index("call 112") < shown.index("Priority")
    assert "call 112" not in printed(library["en"])


def test_doubt_is_printed_as_doubt(library: Library) -> None:
    assert "perhaps: sale at a market" in printed(library["en"], a_paper(sure=False))
    assert "not recognised" in printed(library["en"], a_paper(taxa=()))


def test_a_clean_copy_lies_in_the_page_with_its_own_hash(library: Library) -> None:
    shown = printed(library["en"], a_paper(evidence=(picture(),)), photo_one=JPEG)

    assert shown.count("data:image/jpeg;base64,") == 1
    assert "ab" * 32 in shown
    assert hashlib.sha256(JPEG).hexdigest() in shown


def test_what_is_sealed_or_still_to_be_examined_is_listed_and_not_shown(library: Library) -> None:
    video = picture("video", kind=EvidenceKind.VIDEO, state=EvidenceState.HELD, copy="")
    voice = picture("voice", kind=EvidenceKind.VOICE, state=EvidenceState.WAITING, copy="")

    film = picture("film", kind=EvidenceKind.AUDIO, copy="mute", copy_mime="video/mp4")

    shown = printed(library["en"], a_paper(evidence=(video, voice, film)))

    assert re.search("video.*sealed, not shown", shown)
    assert re.search("sound file.*sealed, not shown", shown)
    assert re.search("voice note.*not examined yet", shown)
    assert "<img" not in shown


@pytest.mark.parametrize(
    "state", [EvidenceState.REFUSED, EvidenceState.LOST, EvidenceState.TOO_BIG]
)
def test_what_was_not_kept_is_no_evidence(library: Library, state: EvidenceState) -> None:
    refused = picture(state=state, copy="")

    assert "No pictures or files" in printed(library["en"], a_paper(evidence=(refused,)))


def test_the_registry_has_room_to_write(library: Library) -> None:
    shown = printed(library["en"])

    for blank in ("Handed over by", "Received by", "Date and time", "Registration number",
                  "Signature"):  # fmt: skip
        assert re.search(f"<th>{blank}[^<]*</th><td></td>", shown)


def test_a_body_that_is_in_no_table_is_named_by_its_key(library: Library) -> None:
    one = a_paper()
    gone = replace(one.dispatch, agency=AgencyKey("kg_dragons"))

    assert "kg_dragons" in printed(library["en"], replace(one, dispatch=gone))
