"""A reader taught a few sentences: enough to ask what it answers and why."""

from __future__ import annotations

from functools import lru_cache

from nlp.reader import Reader
from nlp.training.corpus import LabelledTip
from nlp.training.trainer import Trained, train_pipeline
from triage.model import NOT_WILDLIFE

SENTENCES = {
    "poaching": ["сейчас стреляют сайгаков в степи", "прямо сейчас убили архара ночью",
                 "подстрелили косулю у реки", "сейчас охотятся на кабанов", "застрелили волка"],
    "market_sale": ["продают шкуру барса на базаре", "на рынке торгуют шкурами рыси",
                    "шкуры волка на базаре", "продают чучела на рынке", "торгуют рогами у рынка"],
    "illegal_fishing": ["ставят сети на озере", "сети в нерест на реке", "рыбу глушат током",
                        "браконьеры с сетями у плотины", "тянут сети ночью с лодки"],
    "corruption": ["зелёная папка лежит в сейфе", "в сейфе зелёная папка", "папка из сейфа зелёная",
                   "зелёная папка и снова сейф", "сейф, а там зелёная папка"],
    NOT_WILDLIFE: ["добрый день как дела", "спасибо за ответ", "сколько стоит билет",
                   "завтра матч и концерт", "потерялась собака соседа"],
}  # fmt: skip
TAXA = {"сети": "Actinopterygii", "рыбу": "Actinopterygii"}


@lru_cache(maxsize=1)
def trained() -> Trained:
    return train_pipeline(list(_lesson()), lambda _line: None)


def taught_reader() -> Reader:
    """A reader of its own over the pipeline that all tests share."""
    return Reader(trained().pipeline, trained().settings)


def _lesson() -> list[LabelledTip]:
    return [
        LabelledTip(f"{offence} {at}", "ru", text, _taxa(text), (offence,), "сейчас" in text)
        for offence, texts in SENTENCES.items()
        for at, text in enumerate(texts)
    ]


def _taxa(text: str) -> tuple[str, ...]:
    return tuple({taxon for word, taxon in TAXA.items() if word in text})
