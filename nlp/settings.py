"""Settings of a trained model: what made it, and what turns its chances into statements."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

MODEL = Path(__file__).parent / "model"
SETTINGS_FILE = "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """Chances at which a reading is called urgent, surely a crime, surely noise.

    `corpus` and `training` are hashes of the tips and of the way they were taught.
    """

    name: str = "untrained"
    corpus: str = ""
    training: str = ""
    urgent_at: float = 0.5
    sure_crime_at: float = 0.9
    sure_noise_at: float = 0.9

    def save(self, folder: Path) -> None:
        written = json.dumps(asdict(self), indent=2, sort_keys=True)
        (folder / SETTINGS_FILE).write_text(written + "\n", encoding="utf-8")


class StrangeModelError(ValueError):
    """A model folder was written by other code than this."""


def load_settings(folder: Path) -> Settings:
    """The settings of a model folder; those without today's keys are refused."""
    written = json.loads((folder / SETTINGS_FILE).read_text(encoding="utf-8"))
    strange = {field.name for field in fields(Settings)} ^ written.keys()
    if strange:
        raise StrangeModelError(
            f"{folder.name}/{SETTINGS_FILE} and this code disagree about "
            f"{', '.join(sorted(strange))}: make the model anew with `ilbirs train`"
        )
    return Settings(**written)
