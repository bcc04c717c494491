"""A few tips to teach and to ask, and builders of what tests are about."""

from __future__ import annotations

from bench.reading.answers import Answer
from bench.reading.speed import LENGTHS, Speed
from bench.reading.trials import Trial
from nlp.training.corpus import LabelledTip
from triage.model import NOT_WILDLIFE

CRIMES = ["стреляют сайгаков в степи", "ловят соколов на перевале", "убили архара ночью",
          "подстрелили косулю у реки", "охотятся на кабанов в заповеднике"]  # fmt: skip
NOISES = ["добрый день как дела", "спасибо за ответ", "сколько стоит билет",
          "завтра матч и концерт", "потерялась собака соседа"]  # fmt: skip
SPEED = Speed(1.0, 2.0, dict.fromkeys(LENGTHS, 3.0), 4.0, 5.0, 6.0)


def a_tip(
    offence: str = "poaching",
    *,
    text: str = "стреляют",
    language: str = "ru",
    taxa: tuple[str, ...] = (),
    urgent: bool = False,
) -> LabelledTip:
    return LabelledTip(text, language, text, taxa, (offence,), urgent)


def lessons() -> list[LabelledTip]:
    """Crimes and noise in two languages; every third is urgent, every fourth accuses."""
    said = [("poaching", text) for text in CRIMES] + [(NOT_WILDLIFE, text) for text in NOISES]
    return [
        LabelledTip(
            f"{code}-{at}", code, f"{text} {code}", ("Saiga tatarica",) * (at < 3), (offence,),
            urgent=at % 3 == 0, accuses=at % 4 == 0,
        )
        for code in ("ru", "ky")
        for at, (offence, text) in enumerate(said)
    ]  # fmt: skip


def a_trial(name: str, *answers: Answer) -> Trial:
    return Trial(name, learned_in=7.0, size=8.0, answers=answers, speed=SPEED)
