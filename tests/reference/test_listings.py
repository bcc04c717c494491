"""Listings: what a priority knows of the protection of a taxon."""

from __future__ import annotations

from reference.listings import listings_of


def test_a_taxon_is_known_with_its_parents() -> None:
    (saker,) = listings_of(["Falco cherrug"])

    assert saker.line == ("Falco cherrug", "Falco", "Aves")
    assert (saker.group, saker.cites, saker.sensitivity) == ("bird", "II", 5)
    assert "KG" in saker.red_book


def test_a_group_is_in_no_red_book_of_its_own() -> None:
    (falcons,) = listings_of(["Falco"])

    assert falcons.red_book == ()
    assert falcons.cites == "I/II"


def test_of_birds_nobody_knows_which() -> None:
    found = listings_of(["Aves", "Anatidae", "Coturnix coturnix"])

    assert [one.is_vague for one in found] == [True, False, False]


def test_what_nobody_listed_is_left_out_and_the_order_kept() -> None:
    found = listings_of(["Panthera uncia", "no such taxon", "Vulpes"])

    assert [one.key for one in found] == ["Panthera uncia", "Vulpes"]
