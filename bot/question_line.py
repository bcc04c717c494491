"""The line of a triage desk's card that suggests one question back to the reporter."""

from __future__ import annotations

from collections.abc import Iterator

from bot.card_lines import Material
from locales.texts import Texts
from triage.asking import suggested_question
from triage.matters import Matter
from triage.mended import meant
from triage.model import Role


def question(material: Material, texts: Texts) -> Iterator[str]:
    """Nothing where a machine decided, or no answer would help."""
    if material.dispatch.role is not Role.TRIAGE or material.tip is None:
        return
    facts = material.case.facts
    matter = Matter(meant(facts), facts.where, happened=material.tip.content.happened)
    asked = suggested_question(material.dispatch.reasons, matter)
    if asked:
        yield texts("desk-question", question=texts(asked.key))
