"""The overview: the gravest first, then the oldest, and never more than a message holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.overview_lines import MOST, OpenCase, Wall, overview
from bot.portions import LIMIT, units
from locales.markup import visible
from locales.texts import Library
from tests.bot import materials
from tests.clock import MORNING
from tests.storage.samples import DESK_CHAT
from triage.model import LANGUAGES, DispatchState, Holder, Place, Progress

LIBRARY = Library.load()
WALL = Wall(DESK_CHAT, MORNING)
LONG = Place(country="KG", region="KG-N", name="Жогорку-Кичүү-Нарын-Ат-Башы-Чатыр-Көл " * 4)


def an_open_case(number: str = "KT-482", priority: int = 3, **changes: object) -> OpenCase:
    dispatch = materials.dispatch(number=number, since=MORNING, **changes)
    return OpenCase(dispatch, replace(materials.case(), priority=priority), None)


def numbers(words: str) -> list[str]:
    """In the order in which they are shown."""
    lines = [line for line in visible(words).splitlines() if "-" in line and " · " in line]
    return [line.split(" · ")[0].split()[1] for line in lines]


def shown(*cases: OpenCase, language: str = "en") -> str:
    return overview(cases, WALL, LIBRARY[language])


def test_the_gravest_comes_first_then_the_oldest() -> None:
    old = an_open_case("OL-001")
    old = replace(old, dispatch=replace(old.dispatch, since=MORNING - timedelta(days=3)))
    words = shown(an_open_case("NE-001"), an_open_case("LO-001", 1), old, an_open_case("UR-001", 5))

    assert numbers(words) == ["UR-001", "OL-001", "NE-001", "LO-001"]


def test_late_ones_are_marked_and_counted() -> None:
    late = replace(an_open_case("LA-001"), late=MORNING)
    soon = replace(an_open_case("SO-001"), late=MORNING + timedelta(seconds=1))

    words = visible(shown(late, soon))

    assert "LA-001 ⏰" in words
    assert "SO-001 ⏰" not in words
    assert "Late: 1" in words


def test_who_has_it_is_named_and_escaped() -> None:
    progress = Progress(holder=Holder(7, "Bakyt <b>", MORNING))
    taken = an_open_case(state=DispatchState.TAKEN, progress=progress)

    assert "🖐 Bakyt &lt;b&gt;" in shown(taken)
    assert "Not taken" not in shown(taken)


def test_a_card_that_is_still_to_come_has_no_link() -> None:
    assert "<a href" not in shown(an_open_case())


def test_in_topics_the_link_leads_through_the_topic() -> None:
    assert f"/c/{str(DESK_CHAT)[4:]}/5/9" in shown(an_open_case(messages=(8, 9), topic=5))


def test_what_has_no_room_is_counted() -> None:
    words = shown(*(an_open_case(f"AA-{at:03}") for at in range(500)))

    assert len(numbers(words)) == MOST
    assert words.endswith(f"… and {500 - MOST} more")


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_hundred_long_cases_fit_a_message(language: str) -> None:
    progress = Progress(holder=Holder(7, "Abdurahmon " * 6, MORNING))
    one = an_open_case(state=DispatchState.TAKEN, progress=progress, messages=(9,))
    facts = replace(one.case.facts, place=LONG)
    one = replace(one, case=replace(one.case, facts=facts), late=MORNING)

    words = shown(*[one] * 500, language=language)

    assert units(visible(words)) <= LIMIT
    assert words.count("<a href") == len(numbers(words)) <= 100


@given(st.lists(st.integers(1, 5), min_size=1, max_size=120))
def test_all_are_counted_shown_or_not(priorities: list[int]) -> None:
    words = visible(shown(*(an_open_case(priority=one) for one in priorities)))

    left = words.rpartition("… and ")[2].partition(" more")[0] if "… and " in words else "0"
    assert len(numbers(words)) + int(left) == len(priorities)
