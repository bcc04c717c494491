"""What is still to be done: intentions to send, and jobs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.model.names import AgencyKey, ChatId


class Kind(StrEnum):
    """What an outbox row means to show. A row has no words: they are rendered when it is sent."""

    SCREEN = "screen"
    DRAFT_CARD = "draft_card"
    DRAFT_EDIT = "draft_edit"
    SENT = "sent"
    CODE = "code"
    WIPE = "wipe"
    FOLD = "fold"
    SEEN = "seen"
    CARD = "card"
    CARD_EDIT = "card_edit"
    ADDED = "added"
    PART = "part"
    JOINED = "joined"
    PICTURES = "pictures"
    MAP = "map"
    DESK_SCREEN = "desk_screen"
    SHEET = "sheet"
    PROMPT = "prompt"
    HISTORY = "history"
    PAGE = "page"
    PAPER = "paper"
    TOPIC = "topic"
    OVERVIEW = "overview"
    OUTCOME = "outcome"
    MAIL = "mail"
    LETTER = "letter"
    HELD = "held"
    ANSWER = "answer"
    OBJECTION = "objection"
    SEIZED = "seized"
    CLEAN_UP = "clean_up"
    RIGHTS = "rights"
    EXPEL = "expel"
    INVITE = "invite"
    LINK = "link"
    OFFICERS = "officers"
    WEEK = "week"
    NEWS = "news"
    TOLD = "told"
    DUTY = "duty"
    CLEAR = "clear"


DECORATIONS = frozenset(
    {Kind.DRAFT_EDIT, Kind.CLEAN_UP, Kind.MAP, Kind.HISTORY, Kind.PAGE, Kind.PAPER}
)
"""Never repeated when their outcome is unknown: a second one would only confuse."""


@dataclass(frozen=True, slots=True)
class Intention:
    """One thing to send. `chat` (a reporter's) or `agency` (a desk's) is the destination, both a
    group that claims to be that desk; `subject` names what to render (a tip, dispatch or text
    key) and `values` its few variables."""

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
    FILM = "film"
    TRACE = "trace"
    DISCARD = "discard"
    ANSWER_BY = "answer_by"
    VISIT = "visit"
    SWEEP = "sweep"
    FOLD = "fold"
    DUTY = "duty"
    TELL = "tell"
    JOIN = "join"
    FALSEHOOD = "falsehood"
    NOTICE = "notice"
    RETAIN = "retain"
    SHRED_CASE = "shred_case"
    SHRED = "shred"
    UNLINK = "unlink"
    ANCHOR = "anchor"
    ENTER = "enter"
    STRAY = "stray"


@dataclass(frozen=True, slots=True)
class Job:
    """Durable work on one subject, due at a time. One (kind, subject) exists at most once: putting
    it again restarts its clock. `chat` (sealed) is there for jobs about a draft."""

    kind: JobKind
    subject: str
    due: datetime
    chat: ChatId | None = None
    attempts: int = 0
