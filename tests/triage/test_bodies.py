"""The list of bodies is a desk's, not a case's."""

from __future__ import annotations

import pytest

from tests.triage.routing_stories import rules
from triage.bodies import bodies_abroad, bodies_for, bodies_here, is_oversight
from triage.model import TRIAGE_DESK, AgencyKey

SETS = AgencyKey("kg_sets")


def test_at_home_stand_all_who_act_but_the_desk_itself() -> None:
    here = bodies_here(SETS, rules())

    assert {"kg_customs", "kg_prosecutor", "kg_ncb"} <= set(here)
    assert not {"kg_sets", "kg_ngo_nabu", "kz_cfw"} & set(here)


def test_abroad_stand_focal_points_and_bodies_of_many_countries() -> None:
    abroad = bodies_abroad(SETS, rules())

    assert {"kz_cfw", "kz_customs", "cn_cites_ma", "reg_cites_secretariat"} <= set(abroad)
    assert not {"kg_customs", "kz_police", "reg_traffic"} & set(abroad)


def test_the_lines_own_desk_asks_any_country() -> None:
    assert bodies_here(TRIAGE_DESK, rules()) == ()
    assert {"kg_sets", "tm_mep"} <= bodies_for(TRIAGE_DESK, rules())


ACTING = [key for key, kind in rules().kinds.items() if kind != "ngo_observer"]


@pytest.mark.parametrize("agency", ACTING)
def test_no_desk_turns_to_itself_or_to_observers(agency: str) -> None:
    every = bodies_for(AgencyKey(agency), rules())

    assert agency not in bodies_here(AgencyKey(agency), rules())
    assert not [one for one in every if rules().kinds[one] == "ngo_observer"]


def test_oversight_is_known_by_its_kind() -> None:
    assert is_oversight(AgencyKey("kg_scns"), rules())
    assert not is_oversight(SETS, rules())
    assert not is_oversight(TRIAGE_DESK, rules())
