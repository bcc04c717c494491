"""The inspection itself: a folder of labelled tips in, what it holds and what is wrong out."""

from __future__ import annotations

from pathlib import Path

from nlp.pipeline import build_pipeline
from nlp.training.inspection.balance import balance_faults, weigh
from nlp.training.inspection.frames import Framer, frame_faults
from nlp.training.inspection.results import Inspection
from nlp.training.inspection.sheets import read_sheets
from nlp.training.inspection.twins import twin_faults


def inspect(folder: Path) -> Inspection:
    """Only valid lines are compared and counted; frames and balance are asked of what is taught."""
    sheets = read_sheets(folder)
    taught = weigh(one.tip for one in sheets.taught)
    return Inspection(
        taught=taught,
        apart=weigh(one.tip for one in sheets.apart),
        faults=(
            *sheets.faults,
            *twin_faults([*sheets.taught, *sheets.apart]),
            *frame_faults(sheets.taught, Framer(build_pipeline())),
            *balance_faults(taught),
        ),
    )
