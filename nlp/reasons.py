"""Reasons: the Explanation of what a finished Doc says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of
from nlp.components.accusations import ACCUSED_FROM
from nlp.components.guess import LIKELY as GUESSED
from nlp.explaining import Grounds, Weights, explain
from nlp.explanation import Cue, Doubt, Explanation, Passage, Verdict
from nlp.linear import margins_of
from nlp.mentions import mentions_of
from nlp.pipeline import HEADS
from nlp.senses import is_bare_name
from nlp.settings import Settings
from triage.model import NOT_WILDLIFE, Reading

MOST_PASSAGES = 8
WORTH_TELLING = 0.2
"""The share of the heaviest word's weight from which another word is told."""
LIKELY_LANGUAGE = 0.05
DIGITS = 4


def account(pipeline: Language, doc: Doc, reading: Reading, settings: Settings) -> Explanation:
    """Why the Doc, which went through the whole pipeline, was read as it was."""
    ranked = sorted(HEADS["offence"][1], key=lambda key: -reading.offences[key])
    heard = _heard(pipeline, doc)
    is_bare = is_bare_name(findings_of(doc).text, reading.spans)
    return Explanation(
        offence=tuple(_verdict(pipeline, doc, "offence", label) for label in ranked[:2]),
        urgency=_verdict(pipeline, doc, "urgency", "urgent"),
        accusation=_verdict(pipeline, doc, "accusation", "accused"),
        taxa=mentions_of(pipeline, doc, reading),
        doubt=doubt_of(reading, settings, is_bare=is_bare),
        languages=_likely(doc.cats),
        thresholds=thresholds_of(settings),
        acquitted="" if heard == reading.offence else heard,
    )


def unspoken(reading: Reading, settings: Settings) -> Explanation:
    """The explanation of no words."""
    return Explanation(
        offence=(Verdict(reading.offence, reading.offences[reading.offence]),),
        urgency=Verdict("urgent", reading.urgency),
        accusation=Verdict("accused", 0.0),
        taxa=(),
        doubt=None,
        languages={},
        thresholds=thresholds_of(settings),
    )


def doubt_of(reading: Reading, settings: Settings, *, is_bare: bool) -> Doubt | None:
    """Why the reading is not sure; None where it is."""
    if reading.sure:
        return None
    noise = reading.offences[NOT_WILDLIFE]
    return Doubt(
        "bare name" if is_bare else "chance",
        1 - noise,
        settings.sure_crime_at,
        noise,
        settings.sure_noise_at,
    )


def thresholds_of(settings: Settings) -> dict[str, float]:
    return {
        "urgent": settings.urgent_at,
        "sure_crime": settings.sure_crime_at,
        "sure_noise": settings.sure_noise_at,
        "accused": ACCUSED_FROM,
        "taxon_guessed": GUESSED,
    }


def _verdict(pipeline: Language, doc: Doc, head: str, label: str) -> Verdict:
    grounds = grounds_of(pipeline, doc, head, label)
    cues = sorted(grounds.cues.items(), key=lambda cue: -abs(cue[1]))
    return Verdict(
        label,
        doc.cats[label],
        passages_of(doc, grounds.words),
        tuple(Cue(name, round(weight, DIGITS)) for name, weight in cues if weight),
    )


def grounds_of(pipeline: Language, doc: Doc, head: str, label: str) -> Grounds:
    """What spoke for a label; of two labels, what spoke for this one more than for the other."""
    model, labels = _model(pipeline, head), HEADS[head][1]
    own = explain(model, doc, labels.index(label))
    if len(labels) > 2:
        return own
    other = explain(model, doc, 1 - labels.index(label))
    cues = {name: weight - other.cues[name] for name, weight in own.cues.items()}
    return Grounds(own.words - other.words, cues)


def passages_of(doc: Doc, weights: Weights) -> tuple[Passage, ...]:
    """The heaviest words, neighbours that speak alike as one, heaviest first."""
    spoken = np.where(np.array(findings_of(doc).folded, bool), weights, 0)
    passages = sorted(_passages(doc, spoken), key=lambda passage: -abs(passage.weight))
    return tuple(passages[:MOST_PASSAGES])


def _passages(doc: Doc, weights: Weights) -> Iterator[Passage]:
    for start, end in _runs(weights):
        words = doc[start:end]
        weight = round(float(weights[start:end].sum()), DIGITS)
        yield Passage(words.start_char, words.start_char + len(words.text), words.text, weight)


def _runs(weights: Weights) -> Iterator[tuple[int, int]]:
    """Where words worth telling stand in a row that all speak for, or all against."""
    floor = float(np.abs(weights).max(initial=0.0)) * WORTH_TELLING
    signs = np.where(np.abs(weights) >= max(floor, 10.0**-DIGITS), np.sign(weights), 0)
    cuts = [0, *(np.flatnonzero(np.diff(signs)) + 1).tolist(), len(signs)]
    yield from ((start, end) for start, end in pairwise(cuts) if signs[start])


def _heard(pipeline: Language, doc: Doc) -> str:
    """The offence that the words alone speak for."""
    margins = margins_of(_model(pipeline, "offence"), doc)
    return HEADS["offence"][1][int(margins.argmax())]


def _model(pipeline: Language, head: str) -> Any:
    pipe: Any = pipeline.get_pipe(head)
    return pipe.model


def _likely(cats: Mapping[str, float]) -> dict[str, float]:
    likely = [code for code in HEADS["language"][1] if cats[code] > LIKELY_LANGUAGE]
    return {code: cats[code] for code in sorted(likely, key=lambda code: -cats[code])}
