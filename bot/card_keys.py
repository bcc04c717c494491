"""Buttons under a card: what carries one dispatch, in the desk's language."""

from __future__ import annotations

from collections.abc import Iterator

from bot.card_lines import Material
from handlers.buttons import DeskAct, DeskMenu, DeskPress
from handlers.keyboards import Button, button
from locales.texts import Texts

Rows = Iterator[list[Button]]


class Keys:
    """Buttons of one dispatch in one language."""

    def __init__(self, material: Material, texts: Texts) -> None:
        self.material = material
        self.texts = texts

    def act(self, act: DeskAct, label: str, **values: object) -> Button:
        key = self.material.dispatch.id
        return button(self.texts(label, **values), DeskPress(act=act, dispatch=key))

    def menu(self, view: str, label: str) -> Button:
        key = self.material.dispatch.id
        return button(self.texts(label), DeskMenu(view=view, dispatch=key))

    def back(self) -> list[Button]:
        return [self.menu("", "button-back-to-card")]
