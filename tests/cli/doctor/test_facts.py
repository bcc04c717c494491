"""What is shipped with us: read again by the doctor."""

from __future__ import annotations

import pytest

from cli.doctor.facts import fact_findings, tried
from cli.doctor.findings import Level
from reference.tables import BadTableError


@pytest.mark.slow
def test_what_is_shipped_loads() -> None:
    found = {finding.part: finding for finding in fact_findings()}

    assert set(found) == {"facts", "numbers", "texts", "places", "model"}
    assert all(one.level is not Level.WRONG for one in found.values())


def test_a_damaged_table_is_named_with_its_cure() -> None:
    def load() -> str:
        raise BadTableError("agencies.csv line 3", "no parent; add one")

    finding = tried("facts", load)

    assert finding.level is Level.WRONG
    assert "agencies.csv line 3: no parent; add one" in finding.what
