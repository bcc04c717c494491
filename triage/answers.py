"""What a reporter answers to a question, by words or by a button, and mends by an edit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage import drafts, intentions
from triage.intake import Intake
from triage.model import Answer, Awaited, Conversation, Draft, Piece
from triage.taxon_words import named_taxon

LONGEST_ANSWER = 200
"""Code points: who writes more tells a story."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Every method changes the conversation, saves it and returns it as it is now."""

    intake: Intake

    def note_place(self, talk: Conversation, piece: Piece) -> Conversation:
        """Words that we find on the map stand in for a pin; others only describe where it is."""
        draft, is_found = self.intake.draft_of(talk), self._finds(talk, piece)
        pin = None if is_found and _is_older(draft, piece) else draft.pin
        draft = _answered(draft, Awaited.PLACE, piece)
        return self._grow(talk, replace(draft, place_words=piece.words, pin=pin))

    def note_time(self, talk: Conversation, piece: Piece) -> Conversation:
        draft = _answered(self.intake.draft_of(talk), Awaited.TIME, piece)
        return self._grow(talk, replace(draft, happened=piece.words))

    def pick_time(self, talk: Conversation, happened: str) -> Conversation:
        """By a button: an edit of what was written before corrects nothing any more."""
        draft = _answered(self.intake.draft_of(talk), Awaited.TIME)
        return self._grow(talk, replace(draft, happened=happened))

    def correct_offence(self, talk: Conversation, offence: str) -> Conversation:
        """The reporter's own word on what it is; the machine's answer stays beside it."""
        draft = self.intake.draft_of(talk)
        return self._grow(
            talk, replace(draft, correction=replace(draft.correction, offence=offence))
        )

    def correct_species(self, talk: Conversation, piece: Piece) -> Conversation:
        """A name we know corrects; whatever is more than a name goes along as words."""
        draft = _answered(self.intake.draft_of(talk), Awaited.SPECIES, piece)
        taxon, name = self._taxon(draft, piece)
        if taxon:
            draft = replace(draft, correction=replace(draft.correction, taxon=taxon))
        else:
            self._say(talk, "species-not-found")
        if name != piece.words or drafts.is_known(draft, piece.message):
            draft = drafts.with_piece(draft, piece)
        return self._grow(talk, draft)

    def correct(self, talk: Conversation, piece: Piece) -> bool:
        """An edit of an answer is the answer; one that grew into a story is told besides. False:
        that message answered nothing in the draft."""
        draft = talk.draft
        answer = _answer_in(draft, piece.message) if draft else None
        if draft is None or answer is None or not piece.words or piece.words.startswith("/"):
            return False
        said = {Awaited.PLACE: draft.place_words, Awaited.TIME: draft.happened}
        if said.get(answer.awaited) == piece.words:
            # Telegram also calls changes edits that nobody can see.
            return True
        if len(piece.words) > LONGEST_ANSWER:
            self.intake.note_words(talk, piece)
            return True
        again = {
            Awaited.PLACE: self.note_place,
            Awaited.TIME: self.note_time,
            Awaited.SPECIES: self.correct_species,
        }
        mended = again[answer.awaited](talk, piece)
        # Another question may be open meanwhile.
        self.intake.await_next(mended, talk.awaited)
        return True

    def _finds(self, talk: Conversation, piece: Piece) -> bool:
        is_found = self.intake.atlas.find(piece.words) is not None
        if not is_found:
            self._say(talk, "place-not-found")
        return is_found

    def _taxon(self, draft: Draft, piece: Piece) -> tuple[str, str]:
        told = "\n".join(
            one.words for one in draft.pieces if one.words and one.message != piece.message
        )
        return named_taxon(told, piece.words, self.intake.reader)

    def _say(self, talk: Conversation, name: str) -> None:
        self.intake.unit.outbox.add(intentions.screen(talk.chat, name))

    def _grow(self, talk: Conversation, draft: Draft) -> Conversation:
        return self.intake.grow(replace(talk, awaited=Awaited.NOTHING), draft)


def _answer_in(draft: Draft, message: int) -> Answer | None:
    return next((one for one in draft.answers if one.message == message), None)


def _answered(draft: Draft, awaited: Awaited, piece: Piece | None = None) -> Draft:
    """The newest answer to a question counts, and only its message mends it."""
    known = _answer_in(draft, piece.message) if piece else None
    others = tuple(one for one in draft.answers if one.awaited is not awaited)
    if piece is None:
        return replace(draft, answers=others)
    return replace(draft, answers=(*others, known or Answer(piece.message, awaited, draft.pin)))


def _is_older(draft: Draft, piece: Piece) -> bool:
    """Whether the pin was there before: one that came later stands above an edit of the answer."""
    known = _answer_in(draft, piece.message)
    return known is None or known.pin == draft.pin
