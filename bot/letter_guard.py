"""What may tell who a reporter is, found by the rules of `nlp.guarding`."""

from __future__ import annotations

from dataclasses import dataclass

from aiogram.types import Update

from nlp.guarding.doubts import doubts
from nlp.guarding.identity import own_identity
from nlp.guarding.traces import own_traces
from triage.model import NOBODY, Account, Span


@dataclass(frozen=True, slots=True)
class LetterGuard:
    """The rules read their words at the first question, not at the start. `account` is of who
    writes just now."""

    account: Account = NOBODY

    def doubts(self, text: str) -> tuple[Span, ...]:
        return doubts(text)

    def own(self, text: str) -> tuple[Span, ...]:
        return own_identity(text, self.account)

    def traces(self, text: str) -> tuple[Span, ...]:
        found = {*own_traces(text), *self.own(text)}
        return tuple(sorted(found, key=lambda one: (one.start, one.end)))


OF_NOBODY = LetterGuard()


def account_of(update: Update) -> Account:
    """Of the person who acts; their number where they share it themselves."""
    person = getattr(update.event, "from_user", None)
    if person is None:
        return NOBODY
    contact = getattr(update.event, "contact", None)
    number = contact.phone_number if contact and contact.user_id == person.id else ""
    names = tuple(filter(None, (person.first_name, person.last_name)))
    return Account(names, person.username or "", number)
