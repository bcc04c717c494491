"""The menus that give a case away: the same bodies for every case of a desk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from aiogram.filters.callback_data import MAX_CALLBACK_LENGTH
from hypothesis import given
from hypothesis import strategies as st

from bot.card_keys import Keys
from bot.card_lines import Material
from bot.judging import agency_names
from bot.known_bodies import known_bodies
from bot.menu_pass import MENUS
from locales.texts import Library
from tests.storage.samples import a_case, a_dispatch, a_tip
from triage.model import LANGUAGES, AgencyKey, DispatchId, Role

ACTING = sorted(key for key, kind in known_bodies().kinds.items() if kind != "ngo_observer")
VIEWS = ("pass", "pass.abroad", "why.kg_biodiversity_dept", "share.w", "share.wep", "decline",
         "shareto.we", "shareto.wep.abroad")  # fmt: skip
LONGEST = DispatchId("a" * 22)
NAMES = agency_names()


def a_material(view: str, agency: str = "kg_sets", **changes: object) -> Material:
    dispatch = a_dispatch(LONGEST, agency=AgencyKey(agency), role=Role.LEAD)
    plain = Material(dispatch, a_case(), a_tip(), (), NAMES["en"], view=view)
    return replace(plain, **changes)  # type: ignore[arg-type]


def buttons(library: Library, material: Material, language: str = "en") -> list[tuple[str, str]]:
    make = MENUS[material.view.partition(".")[0]]
    rows = make(Keys(material, library[language]))
    return [(one.text, one.callback_data or "") for row in rows for one in row]


@given(
    withheld=st.lists(st.sampled_from(ACTING)),
    view=st.sampled_from(("pass", "pass.abroad", "shareto.w", "shareto.w.abroad")),
    country=st.sampled_from(("KG", "KZ", "TM")),
    priority=st.integers(1, 5),
)
def test_the_list_of_bodies_says_nothing_of_the_case(
    library: Library, withheld: list[str], view: str, country: str, priority: int
) -> None:
    case = a_case(country=country, priority=priority)
    facts = replace(case.facts, withheld=tuple(map(AgencyKey, withheld)))
    accusing = a_material(view, case=replace(case, facts=facts))

    assert buttons(library, accusing) == buttons(library, a_material(view))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_every_button_fits_in_every_language(library: Library, view: str, language: str) -> None:
    shown = buttons(library, a_material(view, agencies=NAMES[language]), language)

    assert shown
    assert all(len(data.encode()) <= MAX_CALLBACK_LENGTH for _, data in shown)
    assert len({data for _, data in shown}) == len(shown)
    assert len(shown) < 40


def test_a_tick_is_set_and_taken_and_never_the_last(library: Library) -> None:
    one = dict(buttons(library, a_material("share.w")))

    assert one["☑ Words of the report"].split(":")[1] == "share.w"
    assert one["☐ Exact place"].split(":")[1] == "share.we"
    assert dict(buttons(library, a_material("share.we")))["☑ Exact place"].startswith("m:share.w:")


def test_what_was_ticked_goes_with_the_body(library: Library) -> None:
    here = buttons(library, a_material("shareto.we"))
    abroad = buttons(library, a_material("shareto.we.abroad"))

    assert any(data.startswith("s:we:kg_customs:") for _, data in here)
    assert any(data.startswith("m:shareto.we.abroad:") for _, data in here)
    assert any(data.startswith("s:we:kz_cfw:") for _, data in abroad)


def test_the_lines_own_desk_sees_the_bodies_of_all_countries(library: Library) -> None:
    shown = buttons(library, a_material("pass", agency="triage"))

    assert any(data.startswith("m:why.kg_sets:") for _, data in shown)
    assert not any("abroad" in data for _, data in shown)
