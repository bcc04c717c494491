"""The menus by which a lead has a document released: which one, and whether they are sure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.card_keys import Keys, Rows
from bot.file_lines import ending_of
from handlers.buttons import DeskMenu, PaperPick
from handlers.keyboards import button
from triage.model import Evidence
from triage.releasing import is_paper


def under_lock(keys: Keys) -> Rows:
    if count := len(_papers(keys)):
        menu = DeskMenu(view="papers", dispatch=keys.material.dispatch.id)
        yield [button(keys.texts("button-papers", count=count), menu)]


def papers(keys: Keys) -> Rows:
    for at, one in enumerate(_papers(keys), start=1):
        label = keys.texts("button-paper", name=f"{at}: {ending_of(one)}")
        yield [button(label, _pick(keys, one.id))]
    yield keys.back()


def paper(keys: Keys) -> Rows:
    """Of one document: it comes, or it does not."""
    chosen = keys.material.view.partition(".")[2]
    for one in _papers(keys):
        if one.id == chosen:
            yield [button(keys.texts("button-release"), _pick(keys, one.id, is_sure=True))]
    yield keys.back()


def _pick(keys: Keys, evidence: str, *, is_sure: bool = False) -> PaperPick:
    dispatch = keys.material.dispatch.id
    return PaperPick(is_sure=is_sure, evidence=evidence, dispatch=dispatch)


def _papers(keys: Keys) -> list[Evidence]:
    found = [one for one in keys.material.evidence if is_paper(one)]
    return sorted(found, key=lambda one: one.id)


MENUS: Mapping[str, Callable[[Keys], Rows]] = {"papers": papers, "paper": paper}
