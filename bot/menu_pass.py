"""The menus that give a case away: to whom, why, and what goes along.

Which bodies stand in them depends on the desk alone: a list that differed from case to case would
say who is accused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.body_names import button_name
from bot.card_keys import Keys, Rows
from bot.known_bodies import known_bodies
from handlers.buttons import DeclinePick, DeskAct, DeskMenu, PassPick, SharePick
from handlers.keyboards import Button, button
from triage.bodies import bodies_abroad, bodies_here
from triage.model import AgencyKey, DispatchState, Role

WHY = ("area", "task", "busy", "near", "known")
"""Prepared reasons to pass a case on: pass-why-… tells each."""
WHY_NOT = ("area", "task", "busy")
"""Prepared reasons to decline one."""
FLAGS = {"w": "words", "e": "place", "p": "pictures"}
"""What may go along, as one letter each in a button."""
FIRST_CHOICE = "w"

Link = Callable[[AgencyKey], Button]


def pass_menu(keys: Keys) -> Rows:
    """The bodies of the own country; `abroad` behind one more press."""
    yield from _bodies(
        keys, "pass", "", lambda key: _menu(keys, f"why.{key}", button_name(keys, key))
    )


def why(keys: Keys) -> Rows:
    """To the body that was chosen: why."""
    to, dispatch = _argument(keys), keys.material.dispatch.id
    for reason in WHY:
        pick = PassPick(why=reason, to=to, dispatch=dispatch)
        yield [button(keys.texts(f"pass-why-{reason}"), pick)]
    own = PassPick(why="", to=to, dispatch=dispatch)
    yield [button(keys.texts("button-own-words"), own)]
    yield [keys.menu("pass", "button-back-to-card")]


def share(keys: Keys) -> Rows:
    """What goes along: each press sets or takes a tick."""
    flags = _argument(keys) or FIRST_CHOICE
    for flag, name in FLAGS.items():
        tick = "☑" if flag in flags else "☐"
        label = f"{tick} {keys.texts(f'share-{name}')}"
        yield [_menu(keys, f"share.{_toggled(flags, flag)}", label)]
    look = SharePick(flags=flags, to="", dispatch=keys.material.dispatch.id)
    yield [
        button(keys.texts("button-preview"), look),
        _menu(keys, f"shareto.{flags}", keys.texts("button-share-to")),
    ]
    yield keys.back()


def share_to(keys: Keys) -> Rows:
    flags = _argument(keys).partition(".")[0]
    dispatch = keys.material.dispatch.id

    def pick(key: AgencyKey) -> Button:
        return button(button_name(keys, key), SharePick(flags=flags, to=key, dispatch=dispatch))

    yield from _bodies(keys, "shareto", flags, pick)


def decline(keys: Keys) -> Rows:
    dispatch = keys.material.dispatch.id
    for reason in WHY_NOT:
        yield [button(keys.texts(f"pass-why-{reason}"), DeclinePick(why=reason, dispatch=dispatch))]
    yield [
        button(keys.texts("button-own-words"), DeclinePick(why="own", dispatch=dispatch)),
        button(keys.texts("button-no-reason"), DeclinePick(why="", dispatch=dispatch)),
    ]
    yield keys.back()


def offered(keys: Keys) -> Iterator[Button]:
    """Under a card that waits for the desk's answer."""
    if keys.material.passing.offers:
        yield keys.act(DeskAct.ACCEPT, "button-accept")
        yield keys.menu("decline", "button-decline")


def given_away(keys: Keys) -> Rows:
    """In *More*: what this desk may do with the case beyond its own walls."""
    material = keys.material
    dispatch = material.dispatch
    row = []
    if dispatch.role is not Role.COPY and dispatch.state is not DispatchState.CLOSED:
        row.append(keys.menu("pass", "button-pass"))
    if material.passing.is_whole:
        row.append(keys.menu("share", "button-share"))
    yield row
    if material.passing.parts:
        yield [keys.act(DeskAct.WRITE_DESKS, "button-write-desks")]


def _bodies(keys: Keys, view: str, flags: str, link: Link) -> Rows:
    agency = keys.material.dispatch.agency
    here = bodies_here(agency, known_bodies())
    is_abroad = keys.material.view.endswith(".abroad") or not here
    shown: Sequence[AgencyKey] = bodies_abroad(agency, known_bodies()) if is_abroad else here
    for key in shown:
        yield [link(key)]
    base = f"{view}.{flags}" if flags else view
    if not is_abroad:
        yield [_menu(keys, f"{base}.abroad", keys.texts("button-abroad"))]
    yield keys.back()


def _menu(keys: Keys, view: str, label: str) -> Button:
    return button(label, DeskMenu(view=view, dispatch=keys.material.dispatch.id))


def _argument(keys: Keys) -> str:
    return keys.material.view.partition(".")[2]


def _toggled(flags: str, flag: str) -> str:
    """At least one thing goes along: a package of nothing is none."""
    chosen = flags.replace(flag, "") if flag in flags else flags + flag
    return "".join(one for one in FLAGS if one in chosen) or flags


MENUS: Mapping[str, Callable[[Keys], Rows]] = {
    "pass": pass_menu, "why": why, "share": share, "shareto": share_to, "decline": decline,
}  # fmt: skip
