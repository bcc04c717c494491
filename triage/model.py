"""The words of the house as values: readings, places, tips, cases, dispatches, desks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

ChatId = NewType("ChatId", int)
"""A Telegram chat. It identifies a person: it is only ever stored sealed."""

ConversationKey = NewType("ConversationKey", bytes)
"""HMAC(link key, chat): finds a conversation, says nothing without the link key."""

TipId = NewType("TipId", str)
CaseId = NewType("CaseId", str)
EvidenceId = NewType("EvidenceId", str)
DispatchId = NewType("DispatchId", str)
AgencyKey = NewType("AgencyKey", str)

LANGUAGES = ("ky", "kk", "ru", "uz", "tg", "tk", "en")
"""The languages a reporter and a desk may choose, ISO 639-1."""

COUNTRIES = ("KG", "KZ", "TJ", "UZ", "TM")
"""The countries we serve, ISO 3166-1 alpha-2."""

NOT_WILDLIFE = "not_wildlife"


class Secret(str):
    """A string that unlocks something. Its repr shows nothing, so that no log line leaks it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"


class Receipt(Secret):
    """Twenty digits and a check digit: lets a reporter come back to a tip from any account."""


# --- what nlp understood -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """Where in the text something was found: `text[start:end]`, in code points."""

    start: int
    end: int
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts, as the text says it: 845 horns, 3 kg, 20000 som."""

    value: float
    unit: str
    words: str


@dataclass(frozen=True, slots=True)
class Accusation:
    """A kind of body (environment, customs, police, border, ...) that the text accuses."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood from words.

    `offences` maps each offence key of labels to a probability (they sum to 1); `offence` is the
    most probable one; `sure` is False when a person should look. `urgency` is the probability that
    the act is under way or about to happen; `danger` means armed or hurt people.
    `places` are the words that name places, as written.
    """

    language: str
    offence: str
    offences: dict[str, float]
    sure: bool
    taxa: tuple[str, ...] = ()
    urgent: bool = False
    urgency: float = 0.0
    danger: bool = False
    accuses: tuple[Accusation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    parts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    model: str = ""

    @property
    def is_crime(self) -> bool:
        return self.offence != NOT_WILDLIFE


# --- where ---------------------------------------------------------------------------------


class PlaceKind(StrEnum):
    """The rows of the routing table: what sort of place it is."""

    BORDER = "border"
    TRANSPORT = "transport"  # airport, post, courier, rail, container
    RESERVE = "reserve"
    OPEN = "open"  # steppe, desert, mountains outside reserves
    FOREST = "forest"
    WATER = "water"
    TOWN = "town"  # market, shop, restaurant, home, roadside
    INTERNET = "internet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """A point with a radius (km) in a country (ISO 3166-1) and region (ISO 3166-2), or less.

    `country` is None when nothing was found or the point lies nowhere we serve; `trouble` then
    says why ("null_island", "sea", "outside", ""). `source` is gazetteer, point, link or
    coordinates.
    """

    country: str | None = None
    region: str | None = None
    name: str = ""
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 0.0
    border_km: float | None = None
    border_with: str | None = None
    source: str = ""
    cell: str = ""
    trouble: str = ""
    kind: PlaceKind = PlaceKind.UNKNOWN


NOWHERE = Place()


class PinMeaning(StrEnum):
    """What the reporter said of a pin: a pin is their own position until they say otherwise."""

    ASKED = "asked"
    HERE = "here"
    NEAR = "near"  # within 5 km: only a coarse cell is kept


@dataclass(frozen=True, slots=True)
class Pin:
    """A point a reporter gave: where from (pin, venue, live, link, file) and what it means."""

    lat: float
    lon: float
    source: str
    title: str = ""
    meaning: PinMeaning = PinMeaning.ASKED


# --- what a reporter gives -----------------------------------------------------------------


class EvidenceKind(StrEnum):
    PHOTO = "photo"
    VIDEO = "video"
    VOICE = "voice"
    AUDIO = "audio"
    FILE = "file"


class EvidenceState(StrEnum):
    """waiting -> fetched -> clean, or held (no clean copy can be made), refused, too_big, lost."""

    WAITING = "waiting"
    FETCHED = "fetched"
    CLEAN = "clean"
    HELD = "held"
    REFUSED = "refused"
    TOO_BIG = "too_big"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A photo, video, voice note or file. `file_id` is Telegram's; `original` and `copy` are vault
    names; `trouble` is the text key that tells the reporter why it was refused."""

    id: EvidenceId
    tip: TipId
    kind: EvidenceKind
    file_id: str
    size: int = 0
    mime: str = ""
    state: EvidenceState = EvidenceState.WAITING
    sha256: str = ""
    original: str = ""
    copy: str = ""
    trouble: str = ""
    gps: tuple[float, float] | None = None


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


@dataclass(frozen=True, slots=True)
class Correction:
    """What the reporter said the machine got wrong; empty fields stand as read."""

    taxon: str = ""
    offence: str = ""


# --- the conversation: all that we keep about a reporter ------------------------------------


class Awaited(StrEnum):
    """What the next words of the reporter would mean. Anything else stays welcome."""

    NOTHING = ""
    PLACE = "place"
    TIME = "time"
    SPECIES = "species"
    OFFENCE = "offence"
    RECEIPT = "receipt"


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
    offered_gps: tuple[float, float] | None = None
    gps_answered: bool = False
    held_origin: str = ""
    contacts: tuple[str, ...] = ()
    asked_contact: str = ""
    correction: Correction = Correction()
    reading: Reading | None = None
    place: Place | None = None
    is_paused: bool = False
    send_at: datetime | None = None
    card: int | None = None

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


@dataclass(frozen=True, slots=True)
class Conversation:
    """All that we keep about a reporter: one sealed row.

    `chat` is where to answer; `country` is set once a place is known; `tries`
    are the moments receipts were tried here.
    """

    chat: ChatId
    language: str
    is_language_chosen: bool = False
    draft: Draft | None = None
    awaited: Awaited = Awaited.NOTHING
    sent: tuple[SentTip, ...] = ()
    country: str = ""
    is_blocked: bool = False
    tries: tuple[datetime, ...] = ()


# --- what lies behind the line -------------------------------------------------------------


class TipState(StrEnum):
    SENT = "sent"
    FORWARDED = "forwarded"
    SEEN = "seen"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class TipWords:
    """The sealed content of a tip. `reading` and `place` are what the card showed the reporter,
    kept so that nothing is read twice; None where they must be found anew."""

    words: str
    language: str
    pin: Pin | None = None
    place_words: str = ""
    happened: str = ""
    forwards: tuple[Forward, ...] = ()
    suspects: tuple[str, ...] = ()
    correction: Correction = Correction()
    sent_anyway: bool = False
    reading: Reading | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Tip:
    """A draft that was passed on. `day` is all of its time that lies in clear."""

    id: TipId
    case: CaseId | None
    state: TipState
    day: str
    content: TipWords
    sent: datetime


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a text key (a Fluent id) and its variables, so that every desk reads it in its own
    language."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """The sealed judgement over a case: what was read, where, why, and with which versions."""

    reading: Reading
    place: Place
    reasons: tuple[Reason, ...]
    rules: str


@dataclass(frozen=True, slots=True)
class Case:
    """One incident. What lies in clear is coarse: day, region, cell, taxon, offence, priority."""

    id: CaseId
    tip: TipId
    day: str
    country: str
    region: str
    cell: str
    taxon: str
    offence: str
    priority: int
    facts: CaseFacts


class Role(StrEnum):
    LEAD = "lead"
    COPY = "copy"
    TRIAGE = "triage"


class DispatchState(StrEnum):
    WAITING = "waiting"
    SHOWN = "shown"
    SEEN = "seen"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One hand-over of one case to one agency. `number` is the short spoken case number there;
    `messages` are the card's copies in the desk's chat: any of them acts as the one."""

    id: DispatchId
    case: CaseId
    agency: AgencyKey
    role: Role
    state: DispatchState
    number: str
    reasons: tuple[Reason, ...]
    fallbacks: tuple[AgencyKey, ...] = ()
    messages: tuple[int, ...] = ()
    seen_by: str = ""
    seen_at: datetime | None = None


TRIAGE_DESK = AgencyKey("triage")


class DeskState(StrEnum):
    INVITED = "invited"
    PENDING = "pending"
    BOUND = "bound"


@dataclass(frozen=True, slots=True)
class Desk:
    """The private supergroup through which an agency works. `token` and `code` are hashes."""

    agency: AgencyKey
    state: DeskState
    language: str
    chat: ChatId | None = None
    token: str = ""
    code: str = ""
    expires: datetime | None = None
    is_guarded: bool = True
    """False while the bot lacks its rights there: the desk then gets only "a case waits"."""


@dataclass(frozen=True, slots=True)
class Officer:
    """A person registered at a desk; anyone else is a stranger."""

    agency: AgencyKey
    person: int
    name: str
    is_lead: bool


# --- intentions and jobs -------------------------------------------------------------------


class Kind(StrEnum):
    """What an outbox row means to show. A row has no words: they are rendered when it is sent."""

    SCREEN = "screen"
    DRAFT_CARD = "draft_card"
    DRAFT_EDIT = "draft_edit"
    SENT = "sent"
    SEEN = "seen"
    CARD = "card"
    CARD_EDIT = "card_edit"
    PICTURES = "pictures"
    MAP = "map"
    DESK_SCREEN = "desk_screen"
    CLEAN_UP = "clean_up"


DECORATIONS = frozenset({Kind.DRAFT_EDIT, Kind.CLEAN_UP, Kind.MAP})
"""Never repeated when their outcome is unknown: a second one would only confuse."""


@dataclass(frozen=True, slots=True)
class Intention:
    """One thing to send. `chat` (a reporter's) or `agency` (a desk's) is the destination; `subject`
    names what to render (a tip, dispatch or text key) and `values` its few variables."""

    kind: Kind
    subject: str
    chat: ChatId | None = None
    agency: AgencyKey | None = None
    replace: str = ""
    not_before: datetime | None = None
    priority: int = 3
    values: tuple[tuple[str, str], ...] = ()
    id: int = 0
    is_again: bool = False


class JobKind(StrEnum):
    PASS_ON = "pass_on"  # noqa: S105
    REMIND = "remind"
    EXPIRE = "expire"
    WORK = "work"
    FETCH = "fetch"
    CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Job:
    """Durable work on one subject, due at a time. One (kind, subject) exists at most once: putting
    it again restarts its clock. `chat` (sealed) is there for jobs about a draft."""

    kind: JobKind
    subject: str
    due: datetime
    chat: ChatId | None = None
    attempts: int = 0
