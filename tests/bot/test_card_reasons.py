"""A card says why it came here and, apart, why it is so urgent, in the language of the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from locales.kinds import LANGUAGES
from locales.texts import Library
from reference.seasons import load_seasons
from tests.bot.materials import card, case, dispatch
from triage.model import Reason

LIBRARY = Library.load(strict=True)
HERE = (Reason("why-place-border"), Reason("why-cites"))
URGENT = (
    Reason("priority-offence", (("offence", "trafficking"),)),
    Reason("priority-leaves-at", (("time", "06:00"),)),
    Reason("priority-cites", (("taxon", "Falco cherrug"), ("appendix", "II"))),
    Reason("priority-red-book", (("taxon", "Falco cherrug"), ("country", "KG"))),
    Reason("priority-many", (("words", "5 <живых> соколов"),)),
    Reason("priority-season", (("season", "passage"),)),
)


def lines(language: str, reasons: tuple[Reason, ...] = URGENT, **more: Any) -> list[str]:
    plain = case()
    urgent = replace(plain, priority=4, facts=replace(plain.facts, reasons=reasons))
    shown = card(LIBRARY[language], dispatch=dispatch(reasons=HERE), case=urgent, **more)
    return shown.splitlines()


def test_why_here_and_why_so_urgent_stand_apart() -> None:
    *_, here, urgent = lines("en")

    assert here == "Why here: at the border; permits for rare species (CITES)"
    assert urgent == (
        "Why priority 4: smuggling or transport; leaves: 06:00; CITES II: saker falcon; "
        "red book: Kyrgyzstan; many: 5 &lt;живых&gt; соколов; falcon passage"
    )


def test_a_russian_desk_reads_russian() -> None:
    assert lines("ru")[-1] == (
        "Почему важность 4: контрабанда или перевозка; уходит: 06:00; CITES II: балобан; "
        "Красная книга: Кыргызстан; много: 5 &lt;живых&gt; соколов; пролёт соколов"
    )


def test_what_was_said_above_is_not_said_again() -> None:
    assert len([line for line in lines("en", HERE) if line.startswith("Why")]) == 1


def test_what_a_machine_never_judged_has_no_reasons() -> None:
    assert not [line for line in lines("en", ()) if line.startswith("Why priority")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_season_is_named_in_every_language(language: str) -> None:
    texts = LIBRARY[language]
    names = {season.name for season in load_seasons().seasons}
    nameless = texts("priority-season", season="no such season")

    spoken = {texts("priority-season", season=name) for name in names}

    assert len(spoken) == len(names)
    assert nameless not in spoken
