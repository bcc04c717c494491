"""What an inspection found."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.training.inspection.balance import Balance
from nlp.training.inspection.faults import Fault


@dataclass(frozen=True, slots=True)
class Inspection:
    """The figures of what is taught and of what is kept apart, and every fault."""

    taught: Balance
    apart: Balance
    faults: tuple[Fault, ...]

    @property
    def is_right(self) -> bool:
        return not self.faults
