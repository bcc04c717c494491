"""The questions that peers are taught one by one, as our heads are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from nlp.training.corpus import LabelledTip

QUESTIONS: Mapping[str, Callable[[LabelledTip], str]] = {
    "offence": lambda tip: tip.offences[0],
    "urgent": lambda tip: str(tip.urgent),
    "language": lambda tip: tip.language,
    "accused": lambda tip: str(tip.accuses),
}
"""What has one answer; taxa, of which a tip may have several, are taught apart."""
