"""What a route rests on: the rules that named agencies, whom words shut out, place, priority."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Self

from cli.locate import shape
from places.folding import tokens
from places.lexicon import Lexicon
from reference.geography import PlaceWord, load_place_words
from triage.asking import suggested_question
from triage.matters import Matter
from triage.model import Assessment, PlaceKind, Reading, Reason
from triage.routing import Question, Route, namings
from triage.routing_rows import Naming
from triage.routing_rules import Rules
from triage.withholding import Withheld

TABLE = "routing.toml"


def told(reasons: Iterable[Reason]) -> list[dict[str, str]]:
    """Reasons in the keys of the contract."""
    return [{"key": reason.key} | dict(reason.values) for reason in reasons]


@dataclass(frozen=True, slots=True)
class Explainer:
    """Explains routes by the same tables that made them."""

    rules: Rules
    words: Lexicon[PlaceWord]

    @classmethod
    def load(cls, rules: Rules) -> Self:
        pairs = ((word.word, word) for word in load_place_words())
        return cls(rules, Lexicon.of(pairs, declined=False))

    def explain(
        self, text: str, question: Question, way: Route, assessment: Assessment
    ) -> dict[str, Any]:
        """`named` has one entry for each rule that names somebody, in the order of the rules;
        `shut_out` are those of them who must not see the tip. `question` is what the triage desk
        may ask back ("" for nothing)."""
        closed = {one.agency for one in way.withheld}
        receiving = (*way.recipients, *way.proposed)
        return {
            "rules": {"table": TABLE, "version": way.rules},
            "place": shape(question.place) | self._kind(text, question, way),
            "named": [_named(one, closed) for one in namings(question, self.rules)],
            "withheld": [self._withheld(one, question.reading) for one in way.withheld],
            "fallbacks": {one.agency: list(one.fallbacks) for one in receiving if one.fallbacks},
            "priority": _priority(assessment),
            "question": _question(question, way),
        }

    def _kind(self, text: str, question: Question, way: Route) -> dict[str, Any]:
        """The kind of place that decided, and what told it."""
        words = list(self._words_of(text, question.place.kind))
        return {"kind": way.kind.value, "kind_by": _told_by(question, way, words), "words": words}

    def _words_of(self, text: str, kind: PlaceKind) -> Iterator[str]:
        """The words of a text that speak of this kind of place, as written."""
        words = tokens(text)
        for hit in self.words.find(words):
            if any(word.kind == kind.value for word in hit.meanings):
                yield text[words[hit.start].start : words[hit.end - 1].end]

    def _withheld(self, one: Withheld, reading: Reading) -> dict[str, Any]:
        kinds = {dict(reason.values)["kind"] for reason in one.reasons}
        words = [said.words for said in reading.accuses if said.kind in kinds]
        parent = self.rules.parents.get(one.agency, "")
        return {
            "agency": one.agency,
            "parent": parent if parent != one.agency else "",
            "reasons": told(one.reasons),
            "words": list(dict.fromkeys(words)),
        }


def _told_by(question: Question, way: Route, words: list[str]) -> str:
    if way.kind is not question.place.kind:
        return "border_km" if way.kind is PlaceKind.BORDER else "offence"
    if way.kind is PlaceKind.UNKNOWN:
        return "nothing"
    return "words" if words else "name"


def _named(naming: Naming, closed: Iterable[str]) -> dict[str, Any]:
    return {
        "rule": naming.rule,
        "agencies": list(naming.keys),
        "shut_out": [key for key in naming.keys if key in closed],
        "reason": told((naming.reason,))[0],
    }


def _question(question: Question, way: Route) -> str:
    asked = suggested_question(way.triage, Matter(question.reading, question.place))
    return asked.key if asked else ""


def _priority(assessment: Assessment) -> dict[str, Any]:
    return {
        "priority": assessment.priority,
        "reasons": told(assessment.reasons),
        "weights": assessment.weights,
    }
