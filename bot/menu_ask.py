"""The menu of questions to a reporter: prepared ones that fit, and one's own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.card_keys import Keys, Rows
from bot.file_lines import KEPT
from handlers.buttons import AskPick, DeskAct
from handlers.keyboards import Button, button
from reference.questions import load_questions
from triage.matters import Matter
from triage.mended import meant
from triage.prepared import offered, question_key

FIRST = 6
LONGEST_LABEL = 60


def ask(keys: Keys) -> Rows:
    """The most useful ones; the rest stand on a second page."""
    names = _names(keys)
    yield from _rows(keys, names[:FIRST])
    if names[FIRST:]:
        yield [keys.menu("ask-more", "button-ask-more")]
    yield [keys.act(DeskAct.WRITE, "button-ask-write")]
    yield keys.back()


def ask_more(keys: Keys) -> Rows:
    yield from _rows(keys, _names(keys)[FIRST:])
    yield [keys.menu("ask", "button-ask-first")]


MENUS: Mapping[str, Callable[[Keys], Rows]] = {"ask": ask, "ask-more": ask_more}


def _names(keys: Keys) -> tuple[str, ...]:
    material = keys.material
    facts, tip = material.case.facts, material.tip
    happened = tip.content.happened if tip else ""
    has_pictures = any(one.state in KEPT for one in material.evidence)
    matter = Matter(meant(facts), facts.where, happened=happened)
    return offered(load_questions().asked, matter, has_pictures=has_pictures)


def _rows(keys: Keys, names: Sequence[str]) -> Iterator[list[Button]]:
    key = keys.material.dispatch.id
    for name in names:
        label = _label(keys.texts(question_key(name)))
        yield [button(label, AskPick(question=name, dispatch=key))]


def _label(question: str) -> str:
    """The question itself, without what follows it."""
    first = question.partition("?")[0] + "?"
    return first if len(first) <= LONGEST_LABEL else f"{first[: LONGEST_LABEL - 1]}…"
