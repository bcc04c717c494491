"""What the reader of seizures needs of the facts: codes of specimens and names of parts."""

from __future__ import annotations

from reference.specimens import load_specimens, part_words
from triage.seizures import Terms


def load_seizure_terms() -> Terms:
    return Terms(load_specimens(), part_words())
