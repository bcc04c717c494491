"""How findings are said."""

from __future__ import annotations

from cli.doctor.findings import ok, spoken, verdict, warn, wrong


def test_a_finding_says_how_grave_it_is_where_and_what() -> None:
    assert list(spoken(ok("keys", "They load."))) == ["ok     keys           They load."]


def test_what_can_be_mended_says_how_on_a_line_of_its_own() -> None:
    said = list(spoken(wrong("vault", "It is full.", "Make room.")))

    assert said[1].strip() == "-> Make room."


def test_the_verdict_counts_what_is_wrong_and_what_is_doubtful() -> None:
    found = [wrong("a", "", ""), warn("b", "", ""), warn("c", "", ""), ok("d", "")]

    assert verdict(found) == "Wrong: 1. To look at: 2."
    assert verdict([ok("d", "")]) == "All is right."
