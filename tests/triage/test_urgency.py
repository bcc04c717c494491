"""How urgent a case is, and why."""

from __future__ import annotations

from datetime import date

import pytest

from tests.triage.routing_stories import place, reading
from tests.triage.weighing import counted, judged, marked, why
from triage.model import PlaceKind

LEOPARD, SAKER, SAIGA = "Panthera uncia", "Falco cherrug", "Saiga tatarica"
WOLF, IBEX, BEAR = "Canis lupus", "Capra sibirica", "Ursus thibetanus"


@pytest.mark.parametrize(
    ("offence", "priority"),
    [("poaching", 4), ("poisoning", 5), ("possession", 2), ("online_sale", 2), ("corruption", 3)],
)
def test_an_offence_has_a_priority_of_its_own(offence: str, priority: int) -> None:
    assert judged(reading(offence)).priority == priority


def test_an_act_under_way_is_one_step_more_urgent() -> None:
    answer = judged(reading("market_sale", urgent=True))

    assert answer.priority == 4
    assert why(answer) == ["priority-offence", "priority-under-way"]


def test_a_reporter_who_says_now_of_a_deed_says_that_it_goes_on() -> None:
    assert judged(reading("illegal_fishing"), happened="now").priority == 4


def test_a_bear_that_sits_in_a_cage_now_has_sat_there_for_years() -> None:
    assert why(judged(reading("possession"), happened="now")) == ["priority-offence"]


def test_a_live_animal_changing_hands_is_one_step_more_urgent_and_no_further() -> None:
    assert judged(reading("market_sale", parts=("live",))).priority == 4
    assert judged(reading("market_sale", parts=("live",), urgent=True)).priority == 4


def test_chronic_captivity_is_not_made_urgent_by_being_alive() -> None:
    assert judged(reading("possession", parts=("live",))).priority == 2


# -- the top ----------------------------------------------------------------------------


def test_armed_or_hurt_people_come_before_everything() -> None:
    answer = judged(reading("not_wildlife", danger=True))

    assert answer.priority == 5
    assert why(answer) == ["priority-danger"]


@pytest.mark.parametrize(("value", "named"), [("armed", True), ("weapon", True), ("harm", False)])
def test_a_weapon_that_was_named_is_told_beside_the_danger(value: str, *, named: bool) -> None:
    spans = marked("two men with rifles", ("with rifles", "danger", value))

    assert ("priority-weapon" in why(judged(reading(danger=True, spans=spans)))) is named


@pytest.mark.parametrize(("taxon", "priority"), [(SAIGA, 5), (LEOPARD, 5), (IBEX, 4), (WOLF, 4)])
def test_only_what_is_irreplaceable_makes_now_the_highest(taxon: str, priority: int) -> None:
    assert judged(reading("poaching", taxa=(taxon,), urgent=True)).priority == priority


@pytest.mark.parametrize(("taxa", "priority"), [((), 5), (("Aves",), 5), (("Aves", IBEX), 4)])
def test_an_unknown_quarry_may_be_irreplaceable(taxa: tuple[str, ...], priority: int) -> None:
    assert judged(reading("poaching", taxa=taxa, urgent=True)).priority == priority


def test_whatever_adds_up_without_haste_stays_below_the_highest() -> None:
    told = counted(900, "horn", "trafficking", taxa=(SAIGA,), parts=("horn",))

    assert judged(told, place("KZ", PlaceKind.BORDER), date(2026, 12, 5)).priority == 4


def test_what_is_no_wildlife_has_no_priority() -> None:
    told = reading("not_wildlife", taxa=(LEOPARD,), urgent=True)

    assert judged(told, happened="now").priority == 1


# -- protection -------------------------------------------------------------------------


def test_a_snow_leopard_is_never_a_small_matter() -> None:
    answer = judged(reading("possession", taxa=("Vulpes", LEOPARD)))

    assert answer.priority == 3
    assert answer.reasons[1].values == (("taxon", LEOPARD), ("appendix", "I"))


def test_the_red_book_that_counts_is_that_of_the_country() -> None:
    answer = judged(reading(taxa=(SAIGA,)), place("UZ"))

    assert why(answer)[1:] == ["priority-cites", "priority-red-book"]
    assert why(judged(reading(taxa=(SAIGA,)), place("KZ")))[1:] == ["priority-cites"]


def test_of_a_genus_the_red_book_lists_some_member_and_nobody_knows_which() -> None:
    assert why(judged(reading(taxa=("Tulipa",)))) == ["priority-offence"]


def test_two_lists_are_one_step() -> None:
    assert judged(reading("market_sale", taxa=(LEOPARD,), parts=("skin",))).priority == 3


def test_a_listed_wolf_without_a_closed_season_adds_nothing() -> None:
    assert why(judged(reading(taxa=(WOLF,)))) == ["priority-offence"]


def test_the_rarest_of_several_taxa_speaks_for_all() -> None:
    answer = judged(reading("market_sale", taxa=(SAKER, BEAR)))

    assert dict(answer.reasons[1].values)["taxon"] == BEAR


# -- steps together ---------------------------------------------------------------------


def test_two_halves_are_a_step_and_one_is_none() -> None:
    many = counted(5, "skin", parts=("skin",))
    rare = reading("market_sale", taxa=(LEOPARD,))

    assert [judged(one).priority for one in (many, rare)] == [3, 3]
    assert judged(counted(5, "skin", parts=("skin",), taxa=(LEOPARD,))).priority == 4


def test_twelve_live_falcons_that_leave_tonight_cannot_wait() -> None:
    told = counted(12, "Falco", taxa=("Falco",), urgent=True)

    assert judged(told).priority == 5


def test_a_store_of_hundreds_of_horns_is_no_small_possession() -> None:
    answer = judged(counted(845, "horn", "possession", taxa=(SAIGA,), parts=("horn",)))

    assert answer.priority == 4
    assert "priority-mass" in why(answer)


def test_a_season_is_told_with_its_name() -> None:
    answer = judged(reading(taxa=(SAIGA,)), place("KZ"), date(2026, 12, 5))

    assert answer.reasons[-1].values == (("season", "rut"),)


def test_without_a_day_there_is_no_season() -> None:
    assert why(judged(reading(taxa=(SAIGA,)), place("KZ"), None))[1:] == ["priority-cites"]
