"""Contacts: names and numbers of others, kept only when the reporter says whose they are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage import intentions
from triage.intake import Intake
from triage.model import Conversation, Draft


@dataclass(frozen=True, slots=True)
class Contacts:
    """Every method changes the draft, saves it and returns the conversation as it is now."""

    intake: Intake

    def ask_about_origin(self, talk: Conversation, name: str) -> Conversation:
        """A forward from a person: the name is held back until the reporter keeps it."""
        self.intake.unit.outbox.add(intentions.screen(talk.chat, "forward-person"))
        return self.intake.keep_draft(talk, replace(self.intake.draft_of(talk), held_origin=name))

    def settle_origin(self, talk: Conversation, *, keep: bool) -> Conversation:
        draft = talk.draft
        if draft is None or not draft.held_origin:
            return talk
        kept = draft.held_origin if keep else ""
        return self._settle(talk, replace(draft, held_origin=""), kept, "origin-dropped")

    def ask_about_contact(self, talk: Conversation, contact: str) -> Conversation:
        self.intake.unit.outbox.add(intentions.screen(talk.chat, "contact-ask"))
        draft = replace(self.intake.draft_of(talk), asked_contact=contact)
        return self.intake.keep_draft(talk, draft)

    def drop_own_contact(self, talk: Conversation) -> None:
        """Not kept; but where it stands in the words already, it is asked about now."""
        self.intake.unit.outbox.add(intentions.screen(talk.chat, "contact-mine"))
        if talk.draft:
            self.intake.grow(talk, talk.draft)

    def settle_contact(self, talk: Conversation, *, suspect: bool) -> Conversation:
        """A reporter's own number is never kept."""
        draft = talk.draft
        if draft is None or not draft.asked_contact:
            return talk
        kept = draft.asked_contact if suspect else ""
        return self._settle(talk, replace(draft, asked_contact=""), kept, "contact-mine")

    def _settle(self, talk: Conversation, draft: Draft, kept: str, dropped: str) -> Conversation:
        """`dropped` is the screen for a contact that is not kept."""
        if kept:
            return self.intake.grow(talk, replace(draft, contacts=(*draft.contacts, kept)))
        self.intake.unit.outbox.add(intentions.screen(talk.chat, dropped))
        return self.intake.keep_draft(talk, draft)
