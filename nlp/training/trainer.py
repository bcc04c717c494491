"""The trainer: tips in, a pipeline that has learned from them out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from nlp.features import hash_features
from nlp.linear import softmax
from nlp.pipeline import BEFORE_HEADS, HEADS, build_pipeline, save_heads
from nlp.settings import Settings
from nlp.training.augmentation import vary
from nlp.training.calibration import first_safe, fit_shift, fit_threshold, fit_warmth
from nlp.training.calls import with_call
from nlp.training.corpus import LabelledTip
from nlp.training.course import (
    COPIES,
    INNER_FOLDS,
    LOST_AT_MOST,
    SEED,
    SURE_CRIME_RIGHT,
    SURE_NOISE_RIGHT,
)
from nlp.training.groups import group_texts, split_folds
from nlp.training.heads import LESSONS, install, teach
from nlp.training.provenance import hash_tips, hash_training
from nlp.training.solver import Floats, Row
from nlp.training.unnamed import Pupil, described, named, silent
from triage.model import NOT_WILDLIFE

Echo = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Trained:
    """A pipeline whose heads have learned, and the settings that go with it."""

    pipeline: Language
    settings: Settings

    def save(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        save_heads(self.pipeline, folder)
        self.settings.save(folder)


def train_pipeline(
    tips: Sequence[LabelledTip],
    echo: Echo,
    *,
    copies: int = COPIES,
    build: Callable[[], Language] = build_pipeline,
) -> Trained:
    """A pipeline taught on these tips alone; the same tips always give the same weights."""
    pipeline = build()
    pupils = list(chain(tips, _variants(tips, copies)))
    docs = [prepare(pipeline, tip.text, ("ilbirs_fold",)) for tip in pupils]
    folds = split_folds(group_texts([tip.text for tip in tips]), INNER_FOLDS)
    school = School(pipeline, pupils, folds * (1 + copies), len(tips))
    school.teach("language", docs, Settings())
    settings = Settings()
    for doc in docs:
        finish(pipeline, doc)
    for head in ("offence", "urgency"):
        echo(f"teaching {head} on {len(pupils)} texts")
        settings = school.teach(head, docs, settings)
    settings = _teach_accusation(school, docs, settings, echo)
    _teach_taxon(school, docs, settings, echo)
    named = replace(
        settings,
        name=f"ilbirs-{fingerprint(pipeline)}",
        corpus=hash_tips(tips),
        training=hash_training(copies),
    )
    return Trained(pipeline, named)


@dataclass(frozen=True, slots=True)
class School:
    """Teaches heads. `folds` has one for each pupil; by the first `judged` of the pupils, unseen,
    chances and thresholds are set."""

    pipeline: Language
    pupils: Sequence[LabelledTip]
    folds: Sequence[int]
    judged: int

    def teach(self, head: str, docs: Sequence[Doc], settings: Settings) -> Settings:
        """Installs one head and returns the settings with its thresholds."""
        recipe, labels = HEADS[head]
        rows = [hash_features(doc, recipe) for doc in docs]
        taught = teach(LESSONS[head], self.pupils, rows, SEED)
        margins = self._unseen_margins(head, rows)
        originals = self.pupils[: self.judged]
        rights = np.array([labels.index(LESSONS[head].first(tip)) for tip in originals])
        warmth = fit_warmth(margins, rights)
        shift = _shift_of(head, margins, rights, warmth)
        pipe: Any = self.pipeline.get_pipe(head)
        install(pipe.model, replace(taught, warmth=warmth, shift=shift))
        return judge(head, softmax((margins + shift) * warmth), rights, settings)

    def also(self, pupils: Sequence[LabelledTip], folds: Sequence[int]) -> School:
        """The same with further pupils, who are not judged."""
        return replace(self, pupils=[*self.pupils, *pupils], folds=[*self.folds, *folds])

    def _unseen_margins(self, head: str, rows: Sequence[Row]) -> Floats:
        margins = np.zeros((self.judged, len(HEADS[head][1])), np.float32)
        for fold in range(INNER_FOLDS):
            seen = [at for at, its in enumerate(self.folds) if its != fold]
            taught = teach(
                LESSONS[head], [self.pupils[at] for at in seen], [rows[at] for at in seen], SEED
            )
            unseen = [at for at in range(self.judged) if self.folds[at] == fold]
            if unseen:
                margins[unseen] = taught.margins([rows[at] for at in unseen])
        return margins


def _teach_accusation(
    school: School, docs: Sequence[Doc], settings: Settings, echo: Echo
) -> Settings:
    called = [with_call(tip) for tip in school.pupils[: school.judged]]
    more = [prepare(school.pipeline, tip.text, BEFORE_HEADS) for tip in called]
    echo(f"teaching accusation on {len(docs) + len(more)} texts")
    larger = school.also(called, school.folds[: school.judged])
    return larger.teach("accusation", [*docs, *more], settings)


def _teach_taxon(school: School, docs: Sequence[Doc], settings: Settings, echo: Echo) -> None:
    """Judged by the tips that name nothing, as only such are guessed at."""
    pupils = list(map(Pupil, school.pupils, docs, school.folds))
    read = partial(prepare, school.pipeline)
    asked = list(silent(pupils[: school.judged]))
    if not asked:
        return
    varied = silent(pupils[school.judged :])
    own = [*asked, *varied, *named(pupils[: school.judged], read)]
    own += described(school.pupils, read)
    echo(f"teaching taxon on {len(own)} texts")
    tips, folds = [one.tip for one in own], [one.fold for one in own]
    lesson = School(school.pipeline, tips, folds, len(asked))
    lesson.teach("taxon", [one.doc for one in own], settings)


def judge(head: str, chances: Floats, rights: np.ndarray, settings: Settings) -> Settings:
    """The thresholds that the chances of unseen tips ask for."""
    if head == "offence":
        column = HEADS[head][1].index(NOT_WILDLIFE)
        is_noise, noise = rights == column, chances[:, column]
        return replace(
            settings,
            sure_noise_at=first_safe(noise, is_noise, SURE_NOISE_RIGHT),
            sure_crime_at=first_safe(1 - noise, ~is_noise, SURE_CRIME_RIGHT),
        )
    if head == "urgency":
        return replace(settings, urgent_at=fit_threshold(chances[:, 1], rights == 1))
    return settings


def prepare(pipeline: Language, text: str, steps: Sequence[str]) -> Doc:
    doc = pipeline.make_doc(text)
    for step in steps:
        doc = pipeline.get_pipe(step)(doc)
    return doc


def finish(pipeline: Language, doc: Doc) -> Doc:
    """The steps between the language and the other heads."""
    for step in BEFORE_HEADS[1:]:
        doc = pipeline.get_pipe(step)(doc)
    return doc


def _shift_of(head: str, margins: Floats, rights: np.ndarray, warmth: float) -> Floats:
    """In the space of margins, so that it outweighs once they are warm."""
    shift = np.zeros(margins.shape[1], np.float32)
    if head == "offence":
        column = HEADS[head][1].index(NOT_WILDLIFE)
        shift[column] = fit_shift(margins * warmth, column, rights == column, LOST_AT_MOST) / warmth
    return shift


def _variants(tips: Sequence[LabelledTip], copies: int) -> Iterator[LabelledTip]:
    texts = [list(vary(tip.text, copies, crc32(tip.id.encode()) + SEED)) for tip in tips]
    for copy in range(copies):
        yield from (replace(tip, text=ways[copy]) for tip, ways in zip(tips, texts, strict=True))


def fingerprint(pipeline: Language) -> str:
    """Eight hexadecimal digits that change with any weight."""
    heads: list[Any] = [pipeline.get_pipe(name) for name in HEADS]
    return f"{crc32(b''.join(head.model.to_bytes() for head in heads)):08x}"
