"""A peer: fastText, supervised, with character n-grams; one model a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import fasttext

from bench.reading.answers import Answer
from bench.reading.entrants import Tips
from bench.reading.questions import QUESTIONS
from triage.model import NOT_WILDLIFE

MARK = "__label__"
NOTHING = "nothing"
LIKELY_TAXON = 0.1
TAUGHT = {"minn": 2, "maxn": 5, "wordNgrams": 2, "dim": 50, "bucket": 200_000, "lr": 1.0,
          "epoch": 50, "thread": 1, "seed": 0, "verbose": 0}  # fmt: skip
"""These and the chance from which a taxon is said were chosen on a fold of the corpus; at 0.5, the
usual, taxa F1 there was 0.21 instead of 0.33."""
Chances = Mapping[str, float]


class Subwords:
    def __init__(self) -> None:
        self._models: dict[str, Any] = {}

    def learn(self, tips: Tips) -> None:
        lines = [one_line(tip.text) for tip in tips]
        for question, right in QUESTIONS.items():
            labels = [[right(tip)] for tip in tips]
            self._models[question] = taught(labels, lines, loss="softmax")
        kinds = [list(tip.taxa) or [NOTHING] for tip in tips]
        self._models["taxa"] = taught(kinds, lines, loss="ova")

    def save(self, folder: Path) -> None:
        for question, model in self._models.items():
            model.save_model(str(folder / f"{question}.bin"))

    def load(self, folder: Path) -> None:
        for question in (*QUESTIONS, "taxa"):
            self._models[question] = fasttext.load_model(str(folder / f"{question}.bin"))

    def answer(self, text: str) -> Answer:
        return self.answer_many([text])[0]

    def answer_many(self, texts: Sequence[str]) -> list[Answer]:
        lines = [one_line(text) for text in texts]
        said = {question: self._chances(question, lines) for question in self._models}
        return [self._answer({question: said[question][at] for question in said})
                for at in range(len(lines))]  # fmt: skip

    def _chances(self, question: str, lines: Sequence[str]) -> list[Chances]:
        # Of a list: for a single text fastText 0.9.3 asks numpy for what numpy 2 refuses.
        labels, chances = self._models[question].predict(list(lines), k=-1)
        return [
            {unmarked(label): float(chance) for label, chance in zip(*row, strict=True)}
            for row in zip(labels, chances, strict=True)
        ]

    def _answer(self, said: Mapping[str, Chances]) -> Answer:
        best = {question: max(its, key=its.__getitem__) for question, its in said.items()}
        likely = {taxon for taxon, chance in said["taxa"].items() if chance >= LIKELY_TAXON}
        return Answer(
            offence=best["offence"],
            noise=said["offence"][NOT_WILDLIFE],
            urgent=best["urgent"] == str(True),
            language=best["language"],
            taxa=tuple(sorted(likely - {NOTHING})),
            accused=best["accused"] == str(True),
        )


def taught(labels: Sequence[Sequence[str]], lines: Sequence[str], *, loss: str) -> Any:
    """fastText reads its lessons from a file: labels, then the text, a line each."""
    with TemporaryDirectory() as folder:
        lessons = Path(folder) / "lessons.txt"
        with lessons.open("w", encoding="utf-8") as out:
            for own, line in zip(labels, lines, strict=True):
                out.write(f"{' '.join(map(marked, own))} {line}\n")
        return fasttext.train_supervised(str(lessons), loss=loss, **TAUGHT)


def one_line(text: str) -> str:
    return " ".join(text.lower().split())


def marked(label: str) -> str:
    return MARK + label.replace(" ", "_")


def unmarked(label: str) -> str:
    """Labels of ours with an underscore are offences, those with a space taxa."""
    bare = label.removeprefix(MARK)
    return bare.replace("_", " ") if bare[0].isupper() else bare
