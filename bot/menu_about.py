"""The part of the menu that tells more about a case: species, notes, what is like it, as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.card_keys import Keys, Rows
from handlers.buttons import DeskAct, TonguePick
from handlers.keyboards import button
from triage.mended import taxa_of
from triage.model import LANGUAGES
from triage.tongues import CHOICE


def about(keys: Keys) -> Rows:
    """Only what there is something to show of."""
    material = keys.material
    row = [keys.act(DeskAct.TEXT, "button-text")]
    if taxa_of(material.case.facts):
        row.insert(0, keys.act(DeskAct.SPECIES_SHEET, "button-species-sheet"))
    yield row
    row = []
    if material.notes:
        row.append(keys.act(DeskAct.NOTES, "button-notes", count=material.notes))
    if material.alike:
        row.append(keys.act(DeskAct.SIMILAR, "button-similar"))
    if row:
        yield row
    yield [
        keys.act(DeskAct.OWN_LANGUAGE, "button-own-language"),
        keys.menu(CHOICE, "button-other-language"),
    ]


def tongues(keys: Keys) -> Rows:
    """The languages that the desk does not speak, in its own words."""
    key = keys.material.dispatch.id
    others = [code for code in LANGUAGES if code != keys.texts.language]
    row = [button(keys.texts(f"lang-{one}"), TonguePick(code=one, dispatch=key)) for one in others]
    yield from (row[at : at + 3] for at in range(0, len(row), 3))
    yield keys.back()


MENUS: Mapping[str, Callable[[Keys], Rows]] = {CHOICE: tongues}
