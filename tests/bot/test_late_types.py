"""Telegram's types are built at first use: those that nobody uses cost nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

FRESH = """
import bot
from aiogram import methods, types
from aiogram.methods.base import Response

built = lambda: [name for name in types.__all__ if is_built(getattr(types, name))]
is_built = lambda one: getattr(one, "__pydantic_complete__", False)
"""
AMINA = {"id": 7, "is_bot": False, "first_name": "Amina"}
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": AMINA}


def fresh(words: str) -> str:
    """What a new process prints that imports aiogram as the line does."""
    command = [sys.executable, "-c", FRESH + words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.slow
def test_nothing_is_built_before_its_first_use_and_then_to_its_last_part() -> None:
    read = f"types.Update.model_validate({{'update_id': 1, 'message': {MESSAGE}}})"
    print_sender = f"print(type({read}.message.from_user).__name__, is_built(types.User))"
    assert fresh(f"print(built())\n{print_sender}").splitlines() == ["[]", "User False"]


@pytest.mark.slow
def test_an_answer_of_telegram_is_understood_before_any_update() -> None:
    answer = {"ok": True, "result": [MESSAGE]}
    read = f"Response[list[types.Message]].model_validate({answer}).result[0]"
    assert fresh(f"print({read}.from_user.first_name)") == "Amina"


@pytest.mark.slow
def test_every_type_and_method_can_be_built() -> None:
    """Also those that we do not use: an update may carry any of them."""
    models = "[getattr(part, name) for part in (types, methods) for name in part.__all__]"
    build = f"for one in {models}: hasattr(one, 'model_rebuild') and one.model_rebuild()"
    assert int(fresh(f"{build}\nprint(len(built()))")) > 200
