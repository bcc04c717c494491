"""An official, an animal and what is done to it in one breath: who else should have done it?"""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.components.accusations import scene_of
from nlp.deeds import does

STEPS = ("ilbirs_fold", "language", "ilbirs_stem", "ilbirs_lexicon")


def culprits(pipeline: Language, text: str) -> list[str]:
    doc = pipeline.make_doc(text)
    for step in STEPS:
        doc = pipeline.get_pipe(step)(doc)
    scene = scene_of(doc)
    return [one.value for one in scene.officials if does(scene, one)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Лесник стреляет косуль в Чон-Кемине", "environment"),
        ("Rangers shoot ibex at Karkyra", "environment"),
        ("Чек арачылар кийик атып союп жатышат", "border"),
        ("Шекарашылар ақбөкен атып жатыр", "border"),
        ("Chegarachilar jayron otib yurishibdi", "border"),
        ("Милиса бузи кӯҳӣ мекушад", "police"),
        ("Polisiýa jeren atýar", "police"),
    ],
)
def test_who_is_said_to_shoot_did_it(pipeline: Language, text: str, kind: str) -> None:
    assert culprits(pipeline, text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Лесник задержал тех, кто стреляет косуль",
        "Rangers arrested a man who shot an ibex",
        "Чек арачылар кийик аткандарды кармашты",
        "ranger was beaten, they shoot ibex every night",
        "near the police a man caught an owl",
        "Лесник болеет. Стреляют косуль каждую ночь",
    ],
)
def test_who_caught_them_or_was_beaten_by_them_did_not(pipeline: Language, text: str) -> None:
    assert culprits(pipeline, text) == []
