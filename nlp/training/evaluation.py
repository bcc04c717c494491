"""Evaluation: the whole reader taught on four fifths and asked about the last, five times."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nlp.reader import Reader
from nlp.training.corpus import LabelledTip
from nlp.training.groups import group_texts, split_folds
from nlp.training.trainer import Echo, train_pipeline
from triage.model import Reading

FOLDS = 5
Read = Callable[[str], Reading]


def cross_validate(tips: Sequence[LabelledTip], echo: Echo) -> list[Reading]:
    """A reading of each tip by a reader that never saw it or a near-duplicate of it."""
    fold_of = split_folds(group_texts([tip.text for tip in tips]), FOLDS)
    readings: dict[int, Reading] = {}
    for fold in range(FOLDS):
        echo(f"fold {fold + 1} of {FOLDS}")
        seen = [tip for tip, its in zip(tips, fold_of, strict=True) if its != fold]
        trained = train_pipeline(seen, lambda _line: None)
        reader = Reader(trained.pipeline, trained.settings)
        unseen = [at for at, its in enumerate(fold_of) if its == fold]
        readings.update((at, reader.read(tips[at].text)) for at in unseen)
    return [readings[at] for at in range(len(tips))]
