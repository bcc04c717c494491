"""`ilbirs train` and `ilbirs evaluate`: makes the model from the corpus, and measures it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from nlp.reader import Reader
from nlp.settings import MODEL
from nlp.training.corpus import APART, CORPUS, load_apart, load_corpus, read_tips
from nlp.training.evaluation import cross_validate
from nlp.training.report import compare, describe, list_weakest
from nlp.training.scores import Pairs, Scores, score
from nlp.training.trainer import train_pipeline

Echo = Callable[[str], None]


def train(corpus: Path = CORPUS, out: Path = MODEL, *, echo: Echo) -> None:
    """Trains on the corpus folder and writes the model folder; the same in, the same out."""
    tips = load_corpus(corpus)
    echo(f"{len(tips)} tips")
    trained = train_pipeline(tips, echo)
    trained.save(out)
    size = sum(path.stat().st_size for path in out.iterdir() if path.is_file())
    echo(f"{trained.settings.name}: {size / 1e6:.1f} MB in {out.name}")


def cross_check(corpus: Path = CORPUS, *, echo: Echo) -> Scores:
    """Prints scores of five-fold cross-validation, and of tips kept apart."""
    tips = load_corpus(corpus)
    pairs = list(zip(tips, cross_validate(tips, echo), strict=True))
    columns = {"5 folds": score(pairs), "apart": evaluate_apart(corpus / "apart")}
    compare(columns, echo)
    _detail(pairs, echo)
    return columns["5 folds"]


def evaluate(files: Sequence[Path], *, as_json: bool = False, echo: Echo) -> Scores:
    """The shipped model on files of labelled tips: tables, or one JSON object."""
    reader = Reader.load()
    pairs = [(tip, reader.read(tip.text)) for path in files for tip in read_tips(path)]
    found = score(pairs)
    if as_json:
        echo(json.dumps({"model": reader.name} | asdict(found)))
        return found
    compare({reader.name: found}, echo)
    _detail(pairs, echo)
    return found


def _detail(pairs: Pairs, echo: Echo) -> None:
    for key in ("language", "style", "offence"):
        describe(pairs, key, echo)
    list_weakest(pairs, echo)


def evaluate_apart(folder: Path = APART) -> Scores:
    """The shipped model on tips that no training has seen, and nothing was tuned on."""
    reader = Reader.load()
    return score([(tip, reader.read(tip.text)) for tip in load_apart(folder)])
