"""`ilbirs route`: tips as JSON Lines in, who would get them and why as JSON Lines out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self, TextIO

from bot.judging import Assessor
from cli.lines import BadLineError, answer_lines, point_of, required_text
from cli.route_explained import Explainer, told
from nlp.reader import Reader
from places.atlas import Atlas
from reference.routing import RoutingTables, load_routing
from reference.urgency import UrgencyWeights, load_urgency
from triage.model import Assessment
from triage.routing import Question, Recipient, Route, route

Known = tuple[Reader, Atlas]


def load_known() -> Known:
    return Reader.load(), Atlas.load()


def route_lines(
    source: TextIO, sink: TextIO, *, explain: bool = False, known: Known | None = None
) -> int:
    """One route a line in the same order; returns the exit code."""
    return answer_lines(source, sink, Judge.load(known or load_known(), explain=explain))


@dataclass(frozen=True, slots=True)
class Judge:
    """What a tip would do: a row with `text`, and perhaps `lat` and `lon`, in; its route out.
    Seasons count where the row says the `day` it was told; no clock is asked."""

    reader: Reader
    atlas: Atlas
    rules: RoutingTables
    weights: UrgencyWeights
    explainer: Explainer | None = None

    @classmethod
    def load(cls, known: Known, *, explain: bool = False) -> Self:
        rules = load_routing()
        explainer = Explainer.load(rules) if explain else None
        return cls(*known, rules, load_urgency(), explainer)

    def __call__(self, row: Mapping[str, Any]) -> dict[str, Any]:
        text, point = required_text(row), point_of(row)
        reading = self.reader.read(text)
        heard = self.atlas.hear(text)
        place = heard.located(point)
        abroad = tuple(one for one in heard.countries if one != place.country)
        question = Question(reading, place, abroad)
        way = route(question, self.rules)
        assessment = Assessor(self.weights)(reading, place, _day_of(row), row.get("happened", ""))
        answer = shape(assessment, way)
        if self.explainer:
            answer["explanation"] = self.explainer.explain(text, question, way, assessment)
        return answer


def _day_of(row: Mapping[str, Any]) -> date | None:
    day = row.get("day")
    try:
        return date.fromisoformat(day) if day else None
    except (TypeError, ValueError):
        raise BadLineError("no day: write it as 2026-05-02") from None


def shape(assessment: Assessment, way: Route) -> dict[str, Any]:
    """Priority and route in the keys of the contract; `proposed` waits for a person."""
    return {
        "priority": assessment.priority,
        "reasons": told(assessment.reasons),
        "agencies": _recipients(way.recipients),
        "withheld": [{"key": one.agency, "reasons": told(one.reasons)} for one in way.withheld],
        "triage_desk": way.triage_desk,
        "triage_reasons": told(way.triage),
        "proposed": _recipients(way.proposed),
        "place_kind": way.kind.value,
        "rules": way.rules,
    }


def _recipients(recipients: Iterable[Recipient]) -> list[dict[str, Any]]:
    return [
        {"key": one.agency, "role": one.role.value, "reasons": told(one.reasons)}
        for one in recipients
    ]
