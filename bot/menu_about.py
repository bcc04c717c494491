"""The part of the menu that tells more about a case: species, notes, what is like it, as text."""

from __future__ import annotations

from bot.card_keys import Keys, Rows
from handlers.buttons import DeskAct
from triage.mended import taxa_of


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
