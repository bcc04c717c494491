"""`ilbirs route`: tips as JSON Lines in, who would get them and why as JSON Lines out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self, TextIO

from cli.lines import BadLineError, answer_lines, point_of, text_of
from nlp.reader import Reader
from places.atlas import Atlas
from reference.routing import RoutingTables, load_routing
from reference.species import load_species
from reference.urgency import UrgencyWeights, load_urgency
from triage.model import Reason
from triage.routing import Question, Recipient, Route, route
from triage.urgency import Assessment, assess


def route_lines(source: TextIO, sink: TextIO) -> int:
    """One route a line in the same order; returns the exit code."""
    return answer_lines(source, sink, _Judge.load())


@dataclass(frozen=True, slots=True)
class _Judge:
    reader: Reader
    atlas: Atlas
    rules: RoutingTables
    weights: UrgencyWeights

    @classmethod
    def load(cls) -> Self:
        return cls(Reader.load(), Atlas.load(), load_routing(), load_urgency())

    def __call__(self, row: Mapping[str, Any]) -> dict[str, Any]:
        text, point = text_of(row), point_of(row)
        if text is None:
            raise BadLineError("no text")
        reading = self.reader.read(text)
        place = self.atlas.locate(text, point)
        abroad = tuple(one for one in self.atlas.countries(text) if one != place.country)
        known = load_species()
        taxa = [known[key] for key in reading.taxa if key in known]
        way = route(Question(reading, place, abroad), self.rules)
        return shape(assess(reading, taxa, self.weights), way)


def shape(assessment: Assessment, way: Route) -> dict[str, Any]:
    """Priority and route in the keys of the contract; `proposed` waits for a person."""
    return {
        "priority": assessment.priority,
        "reasons": _reasons(assessment.reasons),
        "agencies": _recipients(way.recipients),
        "withheld": [{"key": one.agency, "reasons": _reasons(one.reasons)} for one in way.withheld],
        "triage_desk": way.triage_desk,
        "triage_reasons": _reasons(way.triage),
        "proposed": _recipients(way.proposed),
        "place_kind": way.kind.value,
        "rules": way.rules,
    }


def _recipients(recipients: Iterable[Recipient]) -> list[dict[str, Any]]:
    return [
        {"key": one.agency, "role": one.role.value, "reasons": _reasons(one.reasons)}
        for one in recipients
    ]


def _reasons(reasons: Iterable[Reason]) -> list[dict[str, str]]:
    return [{"key": reason.key} | dict(reason.values) for reason in reasons]
