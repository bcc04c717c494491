"""What the process has, and the services it builds over one unit of work."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.letter_guard import OF_NOBODY, LetterGuard
from bot.seizure_terms import load_seizure_terms
from reference.duty import load_duty
from reference.limits import load_limits
from reference.retention import load_retention
from triage.additions import Additions
from triage.allowance import Allowance
from triage.anchoring import Anchoring
from triage.answers import Answers
from triage.between import Between
from triage.casework import Casework
from triage.chat_messages import ChatMessages
from triage.clocks import Clocks
from triage.contacts import Contacts
from triage.correcting import Correcting
from triage.desks import Binding
from triage.drafts import PassOnPolicy
from triage.duty_rules import Duty
from triage.entering import Entering
from triage.examining import Examining
from triage.falsehoods import Falsehoods
from triage.gathering import Kindred
from triage.gauge import Gauge
from triage.guarding import Guarding
from triage.intake import Intake
from triage.letters import Letters
from triage.limits import Limits
from triage.objections import Objections
from triage.offers import Offers
from triage.outcomes import Outcomes
from triage.passing import Passing
from triage.ports import (
    Assesses,
    Cleans,
    Clock,
    Downloads,
    Locates,
    Reads,
    Sealed,
    Tokens,
    Unit,
)
from triage.replies import Replies
from triage.retaining import Retaining
from triage.returning import Returning
from triage.roles import Roles
from triage.routing_rules import Rules
from triage.shredding import Shredding
from triage.slowing import Slowing
from triage.sorting import Sorting
from triage.statements import Statements
from triage.straying import Straying
from triage.tally import Tally
from triage.telling import Telling
from triage.tracing import Tracing
from triage.uniting import Uniting
from triage.voices import Voices
from triage.watching import Watching
from triage.wiping import Wiping
from triage.work import Work
from triage.working import Working


@dataclass(frozen=True, slots=True)
class Workshop:
    clock: Clock
    tokens: Tokens
    reader: Reads
    atlas: Locates
    rules: Rules
    assess: Assesses
    vault: Sealed
    downloads: Downloads
    cleaner: Cleans
    policy: PassOnPolicy
    kindred: Kindred
    limits: Limits = field(default_factory=load_limits)
    gauge: Gauge = field(default_factory=Gauge)
    tally: Tally = field(default_factory=Tally)
    guards: LetterGuard = OF_NOBODY

    @property
    def allowance(self) -> Allowance:
        return Allowance(self.clock, self.limits, self.gauge, self.vault)

    def intake(self, unit: Unit) -> Intake:
        given = (unit, self.clock, self.tokens, self.reader, self.atlas)
        return Intake(*given, self.policy, self.guards, self.vault)

    def slowing(self, unit: Unit) -> Slowing:
        return Slowing(self.intake(unit), self.allowance)

    def falsehoods(self, unit: Unit) -> Falsehoods:
        return Falsehoods(unit, self.clock)

    def answers(self, unit: Unit) -> Answers:
        return Answers(self.intake(unit))

    def additions(self, unit: Unit) -> Additions:
        return Additions(self.intake(unit))

    def casework(self, unit: Unit) -> Casework:
        return Casework(unit, self.clock)

    def working(self, unit: Unit) -> Working:
        return Working(unit, self.clock, self.tokens)

    def letters(self, unit: Unit) -> Letters:
        return Letters(self.working(unit), self.guards)

    def outcomes(self, unit: Unit) -> Outcomes:
        return Outcomes(self.working(unit), self.guards, self.reader, load_seizure_terms())

    def watching(self, unit: Unit, duty: Duty) -> Watching:
        return Watching(unit, self.clock, self.tokens, duty, self.rules.seats)

    def replies(self, unit: Unit) -> Replies:
        return Replies(unit, self.clock)

    def statements(self, unit: Unit) -> Statements:
        overseers = load_duty().overseers
        objections = Objections(unit, self.clock, self.tokens, overseers)
        return Statements(self.additions(unit), self.guards, objections)

    def returning(self, unit: Unit) -> Returning:
        notice = load_retention().desk["taken_back"].kept
        return Returning(self.intake(unit), self.casework(unit), self.allowance, notice)

    def shredding(self, unit: Unit) -> Shredding:
        return Shredding(unit, self.clock)

    def retaining(self, unit: Unit) -> Retaining:
        return Retaining(unit, self.clock, load_retention())

    def contacts(self, unit: Unit) -> Contacts:
        return Contacts(self.intake(unit))

    def wiping(self, unit: Unit) -> Wiping:
        return Wiping(self.intake(unit))

    @property
    def messages(self) -> ChatMessages:
        return ChatMessages(self.clock, self.tokens, load_retention().rows["codes"].kept)

    def voices(self, unit: Unit) -> Voices:
        return Voices(self.intake(unit))

    def correcting(self, unit: Unit) -> Correcting:
        return Correcting(unit, self.clock, self.reader, self.atlas, self.rules, self.assess)

    def uniting(self, unit: Unit) -> Uniting:
        return Uniting(self.working(unit), self.work(unit))

    def sorting(self, unit: Unit) -> Sorting:
        return Sorting(self.working(unit), self.correcting(unit))

    def passing(self, unit: Unit) -> Passing:
        return Passing(unit, self.clock, self.tokens, self.rules, load_duty())

    def offers(self, unit: Unit) -> Offers:
        return Offers(unit, self.clock)

    def between(self, unit: Unit) -> Between:
        return Between(unit, self.clock, self.tokens, self.rules)

    def binding(self, unit: Unit) -> Binding:
        return Binding(unit, self.clock, self.tokens)

    def guarding(self, unit: Unit) -> Guarding:
        return Guarding(unit, self.clock, self.tokens)

    def roles(self, unit: Unit) -> Roles:
        return Roles(unit, self.clock, self.tokens)

    def clocks(self, unit: Unit) -> Clocks:
        return Clocks(self.intake(unit))

    def examining(self, unit: Unit) -> Examining:
        return Examining(unit, self.clock, self.tokens, self.vault, self.downloads, self.cleaner)

    def straying(self, unit: Unit) -> Straying:
        return Straying(unit, self.clock, self.vault)

    def anchoring(self, unit: Unit) -> Anchoring:
        return Anchoring(unit, self.clock)

    def entering(self, unit: Unit) -> Entering:
        return Entering(unit, self.clock)

    def tracing(self, unit: Unit) -> Tracing:
        return Tracing(unit, self.clock, self.reader, self.rules, self.kindred)

    def telling(self, unit: Unit) -> Telling:
        return Telling(unit, self.clock)

    def work(self, unit: Unit) -> Work:
        given = (unit, self.clock, self.tokens, self.reader, self.atlas)
        return Work(*given, self.rules, self.assess, self.kindred)
