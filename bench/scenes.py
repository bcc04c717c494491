"""What reporters of the bench write: five countries, nine deeds, so that many desks get work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

TOWNS = (
    "в Оше", "в Алматы", "в Душанбе", "в Ташкенте", "в Ашхабаде",
    "в Нарыне", "в Актау", "в Хороге", "в Нукусе", "в Мары",
    "в Караколе", "в Уральске", "в Худжанде", "в Самарканде", "в Туркменбаши",
    "в Баткене", "в Шымкенте", "в Кулябе", "в Термезе",
)  # fmt: skip
URGENT = (
    "Сейчас {} на базаре люди с ружьями грузят шкуры снежного барса",
    "Сейчас {} на границе грузят рога сайги в фуру, через час уедут за рубеж",
    "Сейчас {} в аэропорту сдают в багаж живых соколов, вылет через час",
    "Прямо сейчас {} егерь заповедника сам стреляет архаров",
    "Прямо сейчас {} разложили отравленные приманки на волков, уже лежат мёртвые грифы",
)
OTHERS = (
    "Прямо сейчас {} на реке ставят сети на осетра, лодка без номера",
    "Прямо сейчас {} рубят арчу в заповеднике, два грузовика",
    "Прямо сейчас {} жгут тугаи в заповеднике, гибнут фазаны",
    "Сейчас {} на посту таможни инспектор за взятку пропускает соколов",
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A tip's words; `is_urgent` ones are of priority 5 by our rules."""

    words: str
    is_urgent: bool


def scenes() -> Iterator[Scene]:
    """Every deed in every town; neighbours in the order differ in country and in deed."""
    deeds = tuple(chain.from_iterable(zip_longest(URGENT, OTHERS)))[: len(URGENT) + len(OTHERS)]
    for at in range(len(TOWNS) * len(deeds)):
        town, deed = TOWNS[at % len(TOWNS)], deeds[at % len(deeds)]
        yield Scene(deed.format(town), deed in URGENT)
