"""Settings of a trained model: the thresholds that turn chances into statements."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

MODEL = Path(__file__).parent / "model"
SETTINGS_FILE = "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """Chances at which a reading is called urgent, surely a crime, surely noise."""

    name: str = "untrained"
    urgent_at: float = 0.5
    sure_crime_at: float = 0.9
    sure_noise_at: float = 0.9

    def save(self, folder: Path) -> None:
        written = json.dumps(asdict(self), indent=2, sort_keys=True)
        (folder / SETTINGS_FILE).write_text(written + "\n", encoding="utf-8")


def load_settings(folder: Path) -> Settings:
    return Settings(**json.loads((folder / SETTINGS_FILE).read_text(encoding="utf-8")))
