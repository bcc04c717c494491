"""The buttons under a card: what an officer may do next, and the menus behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bot import menu_about, menu_ask, menu_close, menu_correct, menu_papers, menu_pass
from bot.card_keys import Keys, Rows
from bot.card_lines import Material
from bot.file_lines import may_show
from handlers.buttons import DeskAct
from handlers.keyboards import Button, Keyboard, inline
from locales.texts import Texts
from triage.model import WORKED, DispatchState, Role
from triage.watches import is_asked


def keyboard(material: Material, texts: Texts) -> Keyboard | None:
    """The menu that the material names; none under a card that was stopped."""
    if material.dispatch.state is DispatchState.STOPPED:
        return None
    make = MENUS.get(material.view.partition(".")[0], first)
    return inline(*make(Keys(material, texts)))


def first(keys: Keys) -> Rows:
    """What one does most: whoever has the case sees what comes next."""
    dispatch = keys.material.dispatch
    if dispatch.state is DispatchState.CLOSED:
        yield from menu_close.ended(keys)
    elif asked := [*menu_pass.offered(keys)]:
        yield asked
    else:
        yield from _open(keys)
        yield from menu_correct.sorting(keys)
    yield [*_places(keys), keys.menu("more", "button-more")]


def _open(keys: Keys) -> Rows:
    material = keys.material
    state, is_copy = material.dispatch.state, material.dispatch.role is Role.COPY
    is_theirs = not is_copy or is_asked(material.dispatch)
    row = []
    if state not in WORKED or material.has_unseen:
        row.append(keys.act(DeskAct.ACKNOWLEDGE, "button-acknowledge"))
    if state is not DispatchState.TAKEN and is_theirs:
        row.append(keys.act(DeskAct.TAKE, "button-take"))
    yield row
    if state is DispatchState.TAKEN:
        yield [keys.act(DeskAct.HAND_BACK, "button-hand-back"), keys.menu("close", "button-close")]
        if not is_copy:
            yield [keys.menu("ask", "button-ask")]


def _places(keys: Keys) -> Iterator[Button]:
    material = keys.material
    if material.case.facts.where.lat is not None:
        yield keys.act(DeskAct.MAP, "button-map")
    if count := sum(may_show(one) for one in material.evidence):
        yield keys.act(DeskAct.PICTURES, "button-pictures", count=count)


def more(keys: Keys) -> Rows:
    yield [keys.act(DeskAct.NOTE, "button-note"), keys.act(DeskAct.HISTORY, "button-history")]
    if keys.material.dispatch.state is not DispatchState.CLOSED:
        yield [keys.menu("close", "button-close")]
    yield from menu_about.about(keys)
    yield from menu_papers.under_lock(keys)
    yield from menu_correct.correcting(keys)
    yield from menu_pass.given_away(keys)
    yield keys.back()


MENUS: Mapping[str, Callable[[Keys], Rows]] = {
    "more": more, **menu_about.MENUS, **menu_ask.MENUS, **menu_close.MENUS,
    **menu_correct.MENUS, **menu_papers.MENUS, **menu_pass.MENUS,
}  # fmt: skip
