"""The domain's rules joined with the facts they need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from places.cells import H3Cells
from reference.agencies import load_agencies
from reference.joining import kinship, load_joining
from reference.listings import listings_of
from triage.gathering import Kindred
from triage.joining_rules import Kin
from triage.likeness import Scale
from triage.matters import Matter
from triage.model import (
    COUNTRIES,
    LANGUAGES,
    SECOND_TRIAGE_DESK,
    TRIAGE_DESK,
    Assessment,
    Place,
    Reading,
)
from triage.urgency import assess
from triage.urgency_rules import Weights

LOCAL = dict(zip(COUNTRIES, ("ky", "kk", "tg", "uz", "tk"), strict=True))
"""The state language of each country: the one that an agency's local name is in."""


@dataclass(frozen=True, slots=True)
class Assessor:
    """Judges a reading with what our tables know of its taxa."""

    weights: Weights

    def __call__(
        self, reading: Reading, place: Place, day: date | None = None, happened: str = ""
    ) -> Assessment:
        taxa = listings_of(reading.taxa)
        return assess(Matter(reading, place, taxa, day, happened), self.weights)


def related(one: str, other: str) -> Kin:
    """How close two taxa are."""
    return Kin(kinship(one, other))


def load_kindred() -> Kindred:
    """What tips are joined by: H3 cells, and the weights of joining.toml."""
    return Kindred(H3Cells(), Scale(load_joining(), related))


def agency_names() -> dict[str, dict[str, str]]:
    """Names of agencies by language and key; the triage desks are the hotline itself."""
    own: dict[str, str] = {TRIAGE_DESK: "Ilbirs", SECOND_TRIAGE_DESK: "Ilbirs 2"}
    names = {code: dict(own) for code in LANGUAGES}
    for key, agency in load_agencies().items():
        for code in LANGUAGES:
            is_local = LOCAL.get(agency.country) == code
            names[code][key] = (
                (is_local and agency.name_local)
                or (agency.name_en if code == "en" else agency.name_ru)
                or agency.name_en
            )
    return names
