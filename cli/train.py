"""`ilbirs train` and `ilbirs evaluate`: makes the model from the corpus, and measures it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from nlp.reader import Reader
from nlp.settings import MODEL
from nlp.training.corpus import CORPUS, load_corpus, read_tips
from nlp.training.evaluation import cross_validate
from nlp.training.peer import cross_validate_peer
from nlp.training.report import compare, describe, list_weakest
from nlp.training.scores import Scores, score
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


def evaluate(corpus: Path = CORPUS, *, peer: bool = True, echo: Echo) -> Scores:
    """Prints scores of five-fold cross-validation, of the peer and of held-out samples."""
    tips = load_corpus(corpus)
    pairs = list(zip(tips, cross_validate(tips, echo), strict=True))
    columns = {"reader, 5 folds": score(pairs)}
    if peer:
        columns["TextCatBOW, 5 folds"] = score(cross_validate_peer(tips, echo))
    columns["reader, samples"] = evaluate_samples(corpus / "samples.jsonl")
    compare(columns, echo)
    for key in ("language", "style", "offence"):
        describe(pairs, key, echo)
    list_weakest(pairs, echo)
    return columns["reader, 5 folds"]


def evaluate_samples(path: Path) -> Scores:
    """The shipped model on tips that no training has seen."""
    reader, tips = Reader.load(), list(read_tips(path))
    return score([(tip, reader.read(tip.text)) for tip in tips])
