"""How a case ended, in words: buttons and lines for the desk, what the reporter hears."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.card_lines import Material
from handlers.wording import taxon_words
from locales.texts import Texts
from reference.outcomes import load_outcomes
from reference.specimens import part_word
from triage.model import Closing, DispatchState, Seizure
from triage.seizures import LONGEST, MOST, Doubt, Fault, Seized, SeizedLine

ON_CARD = 5
"""Lines of what was seized; the card has no room for more."""


def outcome_choices(texts: Texts) -> Iterator[tuple[str, str]]:
    """The keys of a desk's outcomes with what their buttons say, in the order of the buttons."""
    own = (key for key, outcome in load_outcomes().items() if not outcome.sorts)
    return ((key, texts(f"button-outcome-{key}")) for key in own)


def seizure_lines(seized: Iterable[Seizure], texts: Texts) -> Iterator[str]:
    """What was seized, a line each; nothing where nothing was."""
    lines = [_seizure_line(one, texts) for one in seized]
    if lines:
        yield texts("seizure-title")
        yield from lines


def heard_seizure(seized: Seized, texts: Texts) -> Iterator[str]:
    """What was understood of an officer's words, for them to check: lines, doubts, faults."""
    yield from seizure_lines((line.seizure for line in seized.lines), texts)
    for line in seized.lines:
        yield from (f"{_quoted(line, texts)} {_doubt(one, line, texts)}" for one in line.doubts)
    for words, fault in seized.faults:
        yield f"{texts('seizure-words', words=words)} {_fault(fault, texts)}".strip()
    if seized.lines:
        yield texts("seizure-check")


def heard_outcome(closing: Closing, texts: Texts) -> Iterator[str]:
    """The sentences for the reporter: nothing of what was found, where, or with whom."""
    outcome = load_outcomes()[closing.outcome]
    yield texts(f"heard-{outcome.hears}")
    if closing.reason and closing.is_reason_shown:
        yield texts("heard-reason", words=closing.reason)
    if outcome.objection:
        yield texts("heard-objection")


def ended_lines(material: Material, texts: Texts) -> Iterator[str]:
    """Under a closed card: what was seized, and whether the reporter hears the reason."""
    closing = material.dispatch.progress.closing
    if closing is None or material.dispatch.state is not DispatchState.CLOSED:
        return
    yield from seizure_lines(closing.seized[:ON_CARD], texts)
    if len(closing.seized) > ON_CARD:
        yield texts("seizure-more", count=len(closing.seized) - ON_CARD)
    if closing.reason and closing.is_reason_shown:
        yield texts("desk-reason-told")


def objection_label(outcome: str, texts: Texts) -> str:
    """What the button says by which a reporter objects; empty where there is none."""
    return texts("button-object") if load_outcomes()[outcome].objection else ""


def _seizure_line(seizure: Seizure, texts: Texts) -> str:
    """A line of which neither taxon nor part is known shows the officer's own words."""
    if not (seizure.taxon or seizure.part):
        return texts("seizure-words", words=seizure.words)
    taxa = (seizure.taxon,) if seizure.taxon else ()
    part = part_word(seizure.part, texts.language)
    name = ", ".join(filter(None, (taxon_words(taxa, texts), part)))
    code = f"({seizure.specimen})" if seizure.specimen else ""
    return texts("seizure-line", amount=_amount(seizure, texts), name=name, code=code).strip()


def _amount(seizure: Seizure, texts: Texts) -> str:
    if seizure.quantity is None:
        return texts("seizure-unsaid")
    return texts(f"seizure-{seizure.unit}", number=f"{seizure.quantity:.12g}")


def _quoted(line: SeizedLine, texts: Texts) -> str:
    return texts("seizure-words", words=line.seizure.words)


def _doubt(doubt: Doubt, line: SeizedLine, texts: Texts) -> str:
    return texts(f"seizure-doubt-{doubt}", units=", ".join(line.units))


def _fault(fault: Fault, texts: Texts) -> str:
    most = {Fault.LONG: LONGEST, Fault.MANY: MOST}
    return texts(f"seizure-fault-{fault}", count=most.get(fault, 0))
