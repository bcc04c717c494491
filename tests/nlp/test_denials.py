"""Denials: what a text says it was not."""

from __future__ import annotations

import pytest

from nlp.reader import Reader


@pytest.mark.parametrize(
    "text",
    [
        "Застрелили не волка, рыжий и меньше, шкура висит на заборе",
        "They shot it on the slope, not a wolf, redder and smaller, the skin hangs on his fence",
        "Карышкыр эмес, андан кызыл, кичине, атып алышты, териси дубалда илинип турат",
        "Қасқыр емес, қызылдау, кішірек, атып алды, терісі қорада ілулі тұр",
        "Bo'ri emas, qizilroq, kichikroq, otib olishdi, terisi devorda osig'liq turibdi",
        "Гург нест, сурхтару хурдтар, паррондаанд, пӯсташ дар девор овезон аст",
        "Möjek däl, gyzylrak, kiçiräk, atdylar, derisi diwarda asylgy dur",
    ],
)
def test_an_animal_that_it_was_not_is_not_stated(reader: Reader, text: str) -> None:
    assert "Canis lupus" not in reader.read(text).taxa


@pytest.mark.parametrize(
    "text",
    [
        "Застрелили волка, не в первый раз, шкура висит на заборе",
        "Карышкырды атып алышты, биринчи жолу эмес, териси дубалда илинип турат",
        "Bo'rini otib olishdi, terisi devorda, birinchi marta emas",
    ],
)
def test_a_denial_of_something_else_leaves_the_animal(reader: Reader, text: str) -> None:
    assert "Canis lupus" in reader.read(text).taxa
