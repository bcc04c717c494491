"""What is shipped with us: tables of facts, texts, maps, and the model that reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cached_property

from bot.clock import SystemClock
from cli.doctor.findings import Finding, ok, warn, wrong
from cli.route import Judge
from locales.texts import Library
from nlp.reader import Reader
from nlp.settings import MODEL, SETTINGS_FILE
from places.atlas import Atlas
from reference.agencies import load_agencies, load_bodies
from reference.emergency import current_lines
from reference.geography import load_gazetteer, load_settlements
from reference.retention import load_retention
from reference.routing import load_routing
from reference.species import load_offences, load_parts, load_species
from reference.urgency import load_urgency
from triage.model import COUNTRIES
from triage.retention import least

MEND = "Put back what git has: git status shows what was changed."
CHECK_SENTENCE = "В горах возле Нарына застрелили снежного барса"


def fact_findings() -> Iterator[Finding]:
    yield tried("facts", _tables)
    yield _numbers()
    yield tried("retention", _terms)
    yield tried("texts", _texts)
    loaded = Loaded()
    yield tried("places", loaded.places)
    yield tried("model", loaded.model)
    yield tried("routing", loaded.routing)


def tried(part: str, load: Callable[[], str]) -> Finding:
    try:
        return ok(part, load())
    except Exception as error:
        # Whatever a damaged file makes of a loader; our tables name file, line and cure.
        return wrong(part, f"{type(error).__name__}: {error}", MEND)


def _tables() -> str:
    load_bodies(), load_parts(), load_offences(), load_routing(), load_urgency()
    return f"{len(load_agencies())} agencies, {len(load_species())} taxa."


def _terms() -> str:
    terms = load_retention()
    drafts, shortest = terms.rows["drafts"].kept.days, least(terms).days
    return f"Terms of {terms.version}: drafts {drafts} day, cases from {shortest} days on."


def _numbers() -> Finding:
    today = SystemClock().now().date()
    silent = [country for country in COUNTRIES if not current_lines(country, today)]
    if silent:
        mend = "Look the numbers up and date them in reference/; until then nobody is told one."
        return warn("numbers", f"No emergency number is recent: {', '.join(silent)}.", mend)
    return ok("numbers", "Emergency numbers are recent in every country.")


def _texts() -> str:
    Library.load(strict=True)
    return "Every language is whole."


class Loaded:
    """Map and reader, each loaded by the first finding that asks and shared with the next."""

    @cached_property
    def atlas(self) -> Atlas:
        return Atlas.load()

    @cached_property
    def reader(self) -> Reader:
        return Reader.load()

    def places(self) -> str:
        assert self.atlas
        return f"{len(load_settlements())} settlements, {len(load_gazetteer())} names."

    def model(self) -> str:
        self.reader.read(CHECK_SENTENCE)
        day = datetime.fromtimestamp((MODEL / SETTINGS_FILE).stat().st_mtime, UTC)
        return f"{self.reader.name}, file of {day:%Y-%m-%d}."

    def routing(self) -> str:
        """What a tip would do, through reader, map and rules."""
        judge = Judge(self.reader, self.atlas, load_routing(), load_urgency())
        answer = judge({"text": CHECK_SENTENCE})
        agencies = ", ".join(one["key"] for one in answer["agencies"]) or "nobody"
        way = f"would go to {agencies}, priority {answer['priority']}, by rules {answer['rules']}"
        return f"A leopard shot near Naryn {way}. More: ilbirs route --explain."
