"""What is shipped with us: read again by the doctor."""

from __future__ import annotations

import pytest

from cli.doctor.facts import fact_findings, tried
from cli.doctor.findings import Level
from reference.tables import BadTableError


@pytest.mark.slow
def test_what_is_shipped_loads() -> None:
    found = {finding.part: finding for finding in fact_findings()}

    assert set(found) == {"facts", "numbers", "texts", "places", "model", "retention", "routing"}
    assert all(one.level is not Level.WRONG for one in found.values())


@pytest.mark.slow
def test_the_doctor_says_where_a_tip_would_go() -> None:
    finding = {finding.part: finding for finding in fact_findings()}["routing"]

    assert "would go to kg_sets, kg_police, priority 4" in finding.what


def test_a_damaged_table_is_named_with_its_cure() -> None:
    def load() -> str:
        raise BadTableError("agencies.csv line 3", "no parent; add one")

    finding = tried("facts", load)

    assert finding.level is Level.WRONG
    assert "agencies.csv line 3: no parent; add one" in finding.what
