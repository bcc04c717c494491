"""The card at a desk: in the desk's language, never too long, never with foreign HTML."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.card_lines import Material, local_time
from bot.cards import desk_card
from locales.texts import Library, Texts
from tests.bot.materials import (
    NAMES,
    buttons,
    card,
    case,
    content,
    dispatch,
    material,
)
from tests.clock import MORNING
from tests.storage.samples import some_evidence
from triage.model import (
    LANGUAGES,
    NOWHERE,
    DispatchState,
    EvidenceState,
    Forward,
    Pin,
    PinMeaning,
    Place,
    Reason,
    Role,
)


@pytest.fixture(scope="module")
def texts(library: Library) -> Texts:
    return library["en"]


@pytest.mark.parametrize("field", ["words", "place_words", "happened"])
def test_html_in_what_the_reporter_says_is_only_words(texts: Texts, field: str) -> None:
    text = card(texts, content(**{field: '<a href="x">here</a> & <b>'}))

    assert '&lt;a href="x"&gt;here&lt;/a&gt; &amp; &lt;b&gt;' in text
    assert "<a" not in text


def test_html_in_the_names_of_channels_and_people_is_only_words(texts: Texts) -> None:
    told = content(forwards=(Forward("<b>Sale", "<i>", MORNING),), suspects=("<u>Ermek",))

    text = card(texts, told)

    assert not any(tag in text for tag in ("<b>Sale", "<i> ", "<u>"))


NEAR = Pin(41.4, 76.0, "point", meaning=PinMeaning.NEAR)


def test_of_a_coarse_pin_the_card_says_that_it_is_an_area(texts: Texts) -> None:
    assert "within 5 km of" in card(texts, content(pin=NEAR))
    assert "within 5 km of" not in card(texts, content(pin=replace(NEAR, meaning=PinMeaning.HERE)))


def test_without_a_place_the_card_says_so_and_has_no_map(texts: Texts) -> None:
    nowhere = case(place=NOWHERE)

    assert "Place: not known" in card(texts, case=nowhere)
    assert buttons(texts, case=nowhere) == ["Acknowledge", "Take it", "More…"]
    assert buttons(texts) == ["Acknowledge", "Take it", "Map", "More…"]


@pytest.mark.parametrize(("km", "is_said"), [(0.4, True), (49.9, True), (50.0, False)])
def test_a_border_is_named_when_it_is_near(texts: Texts, km: float, is_said: bool) -> None:
    place = Place(country="KG", name="Torugart", border_km=km, border_with="CN")

    assert ("to the border with" in card(texts, case=case(place=place))) is is_said


@pytest.mark.parametrize(
    ("country", "time"),
    [
        ("KG", "04.05.2026 12:30"), ("KZ", "04.05.2026 11:30"), ("TJ", "04.05.2026 11:30"),
        ("UZ", "04.05.2026 11:30"), ("TM", "04.05.2026 11:30"), ("", "04.05.2026 06:30 UTC"),
        ("CN", "04.05.2026 06:30 UTC"),
    ],
)  # fmt: skip
def test_times_are_those_of_the_clock_on_the_wall_there(country: str, time: str) -> None:
    assert local_time(MORNING, country) == time


def test_a_tip_of_the_evening_is_of_the_next_day_there() -> None:
    assert local_time(datetime(2026, 5, 4, 20, tzinfo=UTC), "KG") == "05.05.2026 02:00"


def test_a_reason_that_is_there_twice_is_said_once(texts: Texts) -> None:
    twice = Reason("triage-machine-failed")
    known = case()
    known = replace(known, facts=replace(known.facts, reasons=(twice,)))

    text = card(texts, case=known, dispatch=dispatch(reasons=(twice, twice)))

    assert text.count(texts("triage-machine-failed")) == 1


@pytest.mark.parametrize(
    ("role", "said"), [(Role.LEAD, "You lead"), (Role.COPY, "A copy"), (Role.TRIAGE, "A person")]
)
def test_a_desk_reads_what_it_is_asked_for(texts: Texts, role: Role, said: str) -> None:
    assert said in card(texts, dispatch=dispatch(role=role))


def test_where_people_are_in_danger_that_comes_first(texts: Texts) -> None:
    assert card(texts, case=case(danger=True)).startswith(texts("desk-danger"))
    assert texts("desk-danger") not in card(texts)


def test_what_is_not_sure_is_said_to_be_so(texts: Texts) -> None:
    assert "perhaps" in card(texts, case=case(sure=False))
    assert "perhaps" not in card(texts, case=case(sure=True))


def test_held_evidence_is_counted_and_never_offered(texts: Texts) -> None:
    held = (some_evidence(state=EvidenceState.HELD),)

    assert texts("desk-held", count=1) in card(texts, evidence=held)
    assert not any("Pictures" in label for label in buttons(texts, evidence=held))


@pytest.mark.parametrize(
    "state", [EvidenceState.REFUSED, EvidenceState.TOO_BIG, EvidenceState.LOST]
)
def test_what_was_not_kept_is_not_counted(texts: Texts, state: EvidenceState) -> None:
    gone = (some_evidence(state=state),)

    assert "Evidence" not in card(texts, evidence=gone)


def test_a_case_taken_back_shows_nothing_of_itself(texts: Texts) -> None:
    gone = replace(material(content("squeaky barrow")), tip=None)

    screen = desk_card(gone, texts)

    assert texts("desk-stopped") in screen.text
    assert "barrow" not in screen.text
    assert screen.keyboard is None


def test_who_saw_it_is_on_the_card_and_nobody_need_press_again(texts: Texts) -> None:
    seen = dispatch(state=DispatchState.SEEN, seen_by="Bakyt", seen_at=MORNING)

    assert "Seen by Bakyt, 04.05.2026 12:30" in card(texts, dispatch=seen)
    assert buttons(texts, dispatch=seen) == ["Take it", "Map", "More…"]
    assert buttons(texts, dispatch=dispatch(state=DispatchState.STOPPED)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_a_card(library: Library, language: str) -> None:
    made: Material = material(agencies=NAMES[language], is_again=True)

    text = desk_card(made, library[language]).text

    assert "KT-482" in text
    assert library[language]("desk-again") in text
