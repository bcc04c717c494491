"""All that we keep about a reporter: the conversation, with its draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.model.names import AgencyKey, ChatId, EvidenceId, LetterId, Receipt, TipId
from triage.model.place import Pin, Place
from triage.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Forward:
    """Where a forwarded piece came from: a channel or public group (kept), never a person."""

    title: str
    link: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that came in one message; `message` is that message's id, so that an edit finds it."""

    message: int
    words: str
    album: str = ""
    forward: Forward | None = None
    unmasked: str = ""
    """The words as they were written, where something was left out of them."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What the reporter said the machine got wrong; empty fields stand as read."""

    taxon: str = ""
    offence: str = ""


UNCORRECTED = Correction()


class Awaited(StrEnum):
    """What the next words of the reporter would mean. Anything else stays welcome."""

    NOTHING = ""
    PLACE = "place"
    TIME = "time"
    SPECIES = "species"
    OFFENCE = "offence"
    RECEIPT = "receipt"


@dataclass(frozen=True, slots=True)
class Answer:
    """The message that answered a question, so that an edit of it mends the answer; `pin` is the
    one that was there before."""

    message: int
    awaited: Awaited
    pin: Pin | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reporter has given so far and not sent. `tip` is the id it will have when sent."""

    tip: TipId
    begun: datetime
    pieces: tuple[Piece, ...] = ()
    evidence: tuple[EvidenceId, ...] = ()
    albums: tuple[str, ...] = ()
    pin: Pin | None = None
    place_words: str = ""
    happened: str = ""
    answers: tuple[Answer, ...] = ()
    offered_gps: tuple[float, float] | None = None
    gps_answered: bool = False
    held_origin: str = ""
    contacts: tuple[str, ...] = ()
    asked_contact: str = ""
    correction: Correction = UNCORRECTED
    reading: Reading | None = None
    place: Place | None = None
    is_paused: bool = False
    held_until: datetime | None = None
    """*Send* was pressed, and it goes then: whoever told so often what was false waits a little."""
    is_silent: bool = False
    """Sent, nothing here will know of it: no list, no push, no way back but the code."""
    own: tuple[str, ...] = ()
    """Words of it that may tell who the reporter is: they only go when the reporter keeps them."""
    kept_own: tuple[str, ...] = ()
    has_voice: bool = False
    """A file in it may hold a voice; until `voice_consent` says so, no desk hears it."""
    voice_consent: bool | None = None
    send_at: datetime | None = None
    card: int | None = None
    questions: tuple[int, ...] = ()
    """Messages of ours about it: they leave the chat when it is sent."""
    adds_to: TipId | None = None
    """The sent tip that this was said to; it became a draft because it accuses somebody."""

    @property
    def words(self) -> str:
        return "\n".join(piece.words for piece in self.pieces if piece.words)

    @property
    def is_empty(self) -> bool:
        return not (self.pieces or self.evidence or self.pin or self.place_words)


@dataclass(frozen=True, slots=True)
class SentTip:
    """What a conversation remembers of a tip that was passed on. The receipt stays until it has
    been shown; `albums` lets late parts of a known album find their tip for 48 hours."""

    tip: TipId
    sent: datetime
    receipt: Receipt | None = None
    card: int | None = None
    albums: tuple[str, ...] = ()
    pieces: tuple[int, ...] = ()
    questions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answering:
    """The reporter writes an answer to a letter, or an objection to an outcome: their next words,
    pictures and places are it, until then. `shown` is the message that shows the letter, `pieces`
    those that were taken as the answer. `held` and `pin` wait for a word of the reporter."""

    letter: LetterId
    until: datetime
    shown: int = 0
    pieces: tuple[int, ...] = ()
    held: Piece | None = None
    pin: Pin | None = None
    beside: TipId | None = None
    """Where the rest goes once a piece has accused somebody."""
    is_objection: bool = False
    kept: tuple[str, ...] = ()
    """Words that may tell who they are, and that the reporter kept."""


@dataclass(frozen=True, slots=True)
class UnshownCode:
    """The code of a tip that was sent silently, until it was shown once in place of its card.
    Which tip it opens is written nowhere."""

    name: str
    receipt: Receipt
    card: int | None = None
    questions: tuple[int, ...] = ()
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakingBack:
    """A report is to be taken back by its code, and is when the code comes once more until then.
    Of the code only the end stands here: it leads to no tip."""

    ending: str
    until: datetime


@dataclass(frozen=True, slots=True)
class OpenLetter:
    """A message that shows a letter, or words of an answer to it, until it is closed again."""

    letter: LetterId
    message: int


@dataclass(frozen=True, slots=True)
class Visit:
    """A letter that was opened here with a receipt. That the tip is theirs is written nowhere."""

    letter: LetterId
    until: datetime


@dataclass(frozen=True, slots=True)
class Falsehood:
    """A tip of this reporter that an agency found to be false. Written nowhere else."""

    tip: TipId
    by: AgencyKey
    at: datetime


@dataclass(frozen=True, slots=True)
class Conversation:
    """All that we keep about a reporter: one sealed row.

    `chat` is where to answer; `country` is set once a place is known; `tries`
    are the moments receipts were tried here.
    """

    chat: ChatId
    language: str
    draft: Draft | None = None
    awaited: Awaited = Awaited.NOTHING
    sent: tuple[SentTip, ...] = ()
    country: str = ""
    is_blocked: bool = False
    tries: tuple[datetime, ...] = ()
    answering: Answering | None = None
    visits: tuple[Visit, ...] = ()
    codes: tuple[UnshownCode, ...] = ()
    letters: tuple[OpenLetter, ...] = ()
    messages: tuple[tuple[int, int], ...] = ()
    """Messages of both sides that Telegram still lets us delete: number, and minute since 1970."""
    sweep: str = ""
    """The job that forgets them, by a name that says nothing."""
    falsehoods: tuple[Falsehood, ...] = ()
    taking_back: TakingBack | None = None
