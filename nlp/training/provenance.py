"""Provenance: hashes of what made a model, so that it can be told from what lies here now.

Code is not hashed: a change of it that changes weights asks for a training all the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from nlp import features
from nlp.names import load_names
from nlp.phrases import CUES
from nlp.pipeline import HEADS
from nlp.training import augmentation, calls, course, groups, heads, solver
from nlp.training.corpus import LabelledTip
from reference.species import load_species

NUMBERED: Final = (augmentation, calls, course, features, groups, heads, solver)
HEARD_AFTER_HEADS: Final = {
    "company.csv", "denials.csv", "implied.csv", "kinds.csv", "letters.csv", "officials.csv",
    "own.csv", "place_cues.csv", "plain.csv", "traces.csv", "wrongs.csv",
}  # fmt: skip
"""No classifier sees what is read from these: they may change without a training."""


def hash_tips(tips: Iterable[LabelledTip]) -> str:
    """SHA-256 of what is taught: neither the order of the tips nor their files count."""
    return _hash(sorted(map(_canonical, map(asdict, tips))))


def hash_training(copies: int = course.COPIES, cues: Path = CUES) -> str:
    """SHA-256 of how it is taught: numbers, lessons, features, and the facts they are made of."""
    return _hash({
        "copies": copies,
        "numbers": {module.__name__: dict(_numbers(module)) for module in NUMBERED},
        "lessons": [[one.name, one.cost, one.epochs, one.balance]
                    for one in heads.LESSONS.values()],
        "heads": {name: [asdict(recipe), labels] for name, (recipe, labels) in HEADS.items()},
        "names": sorted(map(asdict, load_names()), key=_canonical),
        "groups": {key: species.group for key, species in load_species().items()},
        "cues": {path.name: path.read_text(encoding="utf-8")
                 for path in cues.glob("*.csv") if path.name not in HEARD_AFTER_HEADS},
    })  # fmt: skip


def _numbers(module: ModuleType) -> Iterator[tuple[str, float]]:
    """The constants that are plain numbers: a new one is taken in by itself."""
    for name, value in vars(module).items():
        if name.isupper() and isinstance(value, int | float):
            yield name, value


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _hash(value: Any) -> str:
    return sha256(_canonical(value).encode("utf-8")).hexdigest()
