"""Pages about a case hold everything, and each fits a message."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.page_lines import packed, text_pages
from bot.portions import LIMIT, units
from locales.texts import Library
from tests.bot import materials
from tests.storage.samples import CUSTOMS
from triage.model import Mending

BLOCKS = st.lists(st.text("aя🐆", min_size=1, max_size=2_000), min_size=1, max_size=9)


@given(BLOCKS)
def test_no_block_is_lost_or_torn(blocks: list[str]) -> None:
    assert "\n\n".join(packed(blocks)) == "\n\n".join(blocks)


@given(BLOCKS)
def test_every_page_fits_a_message(blocks: list[str]) -> None:
    assert all(units(page) <= LIMIT for page in packed(blocks))


def test_short_blocks_share_a_page() -> None:
    assert packed(["title", "one", "two"]) == ["title\n\none\n\ntwo"]


def test_what_an_officer_corrected_is_what_is_read_out() -> None:
    mended = Mending("taxon", "Falco cherrug", CUSTOMS, before=3, priority=3)
    case = materials.case()
    case = replace(case, facts=replace(case.facts, mended=(mended,)))

    (page,) = text_pages(materials.material(case=case), Library.load()["en"])

    assert "saker" in page.lower()
    assert "snow leopard" not in page.lower()
