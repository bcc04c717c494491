"""Nothing of a report stays in memory because aiogram would know it again."""

from __future__ import annotations

import gc

import pytest
from aiogram.types import Update

from tests.hotline import Hotline

WORDS = "A wolf cub sits in a cage behind the tyre shop in Osh"


def updates_in_memory() -> list[Update]:
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, Update)]


@pytest.mark.slow
async def test_an_update_that_was_handled_is_let_go(hotline: Hotline) -> None:
    amina = hotline.person("Amina", phone="en")

    await hotline.hears(amina.says(WORDS))
    assert amina.cards

    assert not [one for one in updates_in_memory() if one.message and one.message.text == WORDS]
