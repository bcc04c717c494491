"""A peer: linear support vector machines on TF-IDF of character n-grams, by scikit-learn."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import joblib
import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.multiclass import OneVsRestClassifier
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.svm import LinearSVC

from bench.reading.answers import Answer
from bench.reading.entrants import Tips
from bench.reading.questions import QUESTIONS
from triage.model import NOT_WILDLIFE

FILE = "planes.joblib"
SOFTNESS = 1.0
LIKELY_TAXON = -0.5
"""The margin from which a taxon is said. Both were chosen on a fold of the corpus; at 0, the usual,
taxa F1 there was 0.40 instead of 0.65."""
Margins = NDArray[np.float32]


class Planes:
    """One vectorizer for all questions; their planes stand side by side in one matrix."""

    def __init__(self) -> None:
        self._vectorizer: Any = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True, dtype=np.float32
        )
        self._labels: dict[str, list[str]] = {}
        self._weights: NDArray[np.float32]
        self._bias: NDArray[np.float32]

    def learn(self, tips: Tips) -> None:
        rows = self._vectorizer.fit_transform([tip.text for tip in tips])
        planes = []
        for question, right in QUESTIONS.items():
            taught = machine().fit(rows, [right(tip) for tip in tips])
            self._labels[question] = list(taught.classes_)
            planes.append(taught)
        taxa = MultiLabelBinarizer()
        kinds = OneVsRestClassifier(machine()).fit(rows, taxa.fit_transform(taxa_of(tips)))
        self._labels["taxa"] = list(taxa.classes_)
        planes.extend(kinds.estimators_)
        self._weights = np.vstack([plane.coef_ for plane in planes]).T.astype(np.float32)
        self._bias = np.concatenate([plane.intercept_ for plane in planes]).astype(np.float32)

    def save(self, folder: Path) -> None:
        joblib.dump((self._vectorizer, self._labels, self._weights, self._bias), folder / FILE)

    def load(self, folder: Path) -> None:
        kept = joblib.load(folder / FILE)
        self._vectorizer, self._labels, self._weights, self._bias = kept

    def answer(self, text: str) -> Answer:
        return self.answer_many([text])[0]

    def answer_many(self, texts: Sequence[str]) -> list[Answer]:
        margins = self._vectorizer.transform(texts) @ self._weights + self._bias
        return [self._answer(row) for row in margins]

    def _answer(self, margins: Margins) -> Answer:
        said: dict[str, str] = {}
        rest = margins
        for question in QUESTIONS:
            own, rest = self._cut(question, rest)
            said[question] = self._labels[question][int(own.argmax())]
        offences, _ = self._cut("offence", margins)
        return Answer(
            offence=said["offence"],
            noise=lead_of(offences, self._labels["offence"].index(NOT_WILDLIFE)),
            urgent=said["urgent"] == str(True),
            language=said["language"],
            taxa=tuple(self._labels["taxa"][at] for at in np.flatnonzero(rest > LIKELY_TAXON)),
            accused=said["accused"] == str(True),
        )

    def _cut(self, question: str, margins: Margins) -> tuple[Margins, Margins]:
        """The margins of a question's labels, and those of the questions after it. Of two labels
        only the second has a plane."""
        count = len(self._labels[question])
        if count > 2:
            return margins[:count], margins[count:]
        return np.array([-margins[0], margins[0]], np.float32), margins[1:]


def machine() -> Any:
    return LinearSVC(C=SOFTNESS, class_weight="balanced", random_state=0)


def lead_of(margins: Margins, column: int) -> float:
    """How far a label is before the best of its rivals."""
    return float(margins[column] - np.delete(margins, column).max())


def taxa_of(tips: Tips) -> list[tuple[str, ...]]:
    return [tip.taxa for tip in tips]
