"""A case for machines: Darwin Core terms for what was where, ICCS codes for what was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reference.species import load_offences, load_species
from triage.exporting import Export
from triage.mended import meant, taxa_of
from triage.model import CaseFacts, Letter, PinMeaning, Place, Tip

FORM = "ilbirs case 1"
DATUM = "WGS84"
TERMS = "http://rs.tdwg.org/dwc/terms/"
COARSE_DIGITS, EXACT_DIGITS = 1, 5


def case_object(export: Export, files: Sequence[Mapping[str, object]]) -> dict[str, Any]:
    """`files` say of each piece of evidence where in the archive it is, or why it is not."""
    case, dispatch = export.case, export.dispatch
    return {
        "form": FORM,
        "number": dispatch.number,
        "agency": dispatch.agency,
        "role": dispatch.role,
        "priority": case.priority,
        "offence": _offence(case.facts),
        "occurrences": list(_occurrences(export)),
        "darwin_core": TERMS,
        "quantities": [one.words for one in case.facts.reading.quantities],
        "reports": [_report(number, tip) for number, tip in enumerate(export.tips, start=1)],
        "independent_sources": case.sources,
        "questions": [_question(one) for one in export.questions],
        "endings": [
            {"outcome": one.outcome, "by": one.by, "at": one.at.isoformat(), "reason": one.reason}
            for one in dispatch.progress.closings
        ],
        "files": list(files),
    }


def _offence(facts: CaseFacts) -> dict[str, Any]:
    reading = meant(facts)
    known = load_offences().get(reading.offence)
    return {
        "key": reading.offence,
        "label": known.label_in("en") if known else "",
        "iccs_code": known.iccs_code if known else "",
        "iccs_title": known.iccs_title if known else "",
        "is_sure": reading.sure,
    }


def _occurrences(export: Export) -> Iterator[dict[str, Any]]:
    """One for each taxon, or one without a name."""
    facts, first = export.case.facts, export.tips[0]
    where = {"eventDate": first.day, "basisOfRecord": "HumanObservation"} | _location(
        facts.where, is_coarse=_is_coarse(facts, first)
    )
    if first.content.happened:
        where["verbatimEventDate"] = first.content.happened
    for taxon in taxa_of(facts) or ("",):
        known = load_species().get(taxon)
        named = {"scientificName": taxon, "vernacularName": known.name_in("en") if known else ""}
        yield {name: value for name, value in (named | where).items() if value not in ("", None)}


def _is_coarse(facts: CaseFacts, first: Tip) -> bool:
    """The reporter said no more than that it was near."""
    pin = first.content.pin
    return pin is not None and pin.meaning is PinMeaning.NEAR and facts.where == facts.place


def _location(place: Place, *, is_coarse: bool) -> dict[str, Any]:
    """A radius of nothing is an unknown one: it is left out, as the standard wants."""
    found: dict[str, Any] = {
        "countryCode": place.country,
        "stateProvince": place.region,
        "locality": place.name,
    }
    if place.lat is not None and place.lon is not None:
        digits = COARSE_DIGITS if is_coarse else EXACT_DIGITS
        found |= {
            "decimalLatitude": round(place.lat, digits),
            "decimalLongitude": round(place.lon, digits),
            "geodeticDatum": DATUM,
        }
        if place.radius_km:
            found["coordinateUncertaintyInMeters"] = round(1000 * place.radius_km)
    return found


def _report(number: int, tip: Tip) -> dict[str, Any]:
    """What its reporter said, as its desk reads it: by the day, not the minute."""
    content = tip.content
    return {
        "report": number,
        "day": tip.day,
        "language": content.reading.language if content.reading else content.language,
        "words": content.words,
        "place_words": content.place_words,
        "happened": content.happened,
        "forwarded_from": [f"{one.title} {one.link}".strip() for one in content.forwards],
        "suspects": list(content.suspects),
    }


def _question(letter: Letter) -> dict[str, Any]:
    """Not whether, nor when, it was read or answered: that would tell when somebody was there."""
    return {
        "by": letter.by,
        "at": letter.at.isoformat(),
        "question": letter.question,
        "words": letter.words,
    }
