"""The term by law stands on the card of who leads a grave case, in the country that has one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locales.texts import Library
from tests.bot import materials
from tests.clock import MORNING
from triage.model import AgencyKey, Role

TERM = "By law an appeal is answered by 29.05.2026 (working days: 14)."
SETS = AgencyKey("kg_sets")


def card(library: Library, priority: int = 4, agency: str = SETS, role: Role = Role.LEAD) -> str:
    given = materials.dispatch(agency=AgencyKey(agency), role=role, since=MORNING)
    grave = replace(materials.case(), priority=priority)
    return materials.card(library["en"], dispatch=given, case=grave)


def test_who_leads_a_grave_case_reads_until_when(library: Library) -> None:
    assert TERM in card(library)


@pytest.mark.parametrize(
    ("priority", "agency", "role"),
    [(3, SETS, Role.LEAD), (4, "tj_customs", Role.LEAD), (4, SETS, Role.COPY)],
)
def test_nobody_else_does(library: Library, priority: int, agency: str, role: Role) -> None:
    assert "By law" not in card(library, priority, agency, role)
