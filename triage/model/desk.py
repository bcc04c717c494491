"""Desks and their officers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.model.names import AgencyKey, ChatId


class DeskState(StrEnum):
    """otherwise: an agency that no group will ever reach; its cases are handed over on paper."""

    INVITED = "invited"
    PENDING = "pending"
    BOUND = "bound"
    OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True)
class Officer:
    """A person registered at a desk; anyone else is a stranger."""

    agency: AgencyKey
    person: int
    name: str
    is_lead: bool
    language: str = ""
    """Of what is shown at their own press; empty: they have not said."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A group that waits to become the desk: until the operator confirms its digits it gets
    nothing and takes nothing from the desk that is there. `code` is a hash, `misses` how often
    other digits were tried."""

    chat: ChatId
    code: str
    expires: datetime
    lead: Officer | None = None
    is_guarded: bool = True
    misses: int = 0


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody inside a desk's group who is no officer and came without our invitation. `stays`:
    we could not remove them."""

    person: int
    name: str
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that lets one colleague in, made by a lead. `link` is a hash."""

    link: str
    lead: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Pinned:
    """A message of ours that stands pinned in a group: in any other its number means another."""

    chat: ChatId
    message: int


@dataclass(frozen=True, slots=True)
class Desk:
    """The private supergroup through which an agency works. `token` is a hash."""

    agency: AgencyKey
    state: DeskState
    language: str
    chat: ChatId | None = None
    token: str = ""
    expires: datetime | None = None
    is_guarded: bool = True
    """False while the bot lacks its rights there. What may be shown, `is_safe` says."""
    is_public: bool = False
    """Anybody can read its group, who is in it or not."""
    claim: Claim | None = None
    owner: AgencyKey | None = None
    """The body that runs a triage desk; None: nobody, it is independent."""
    strangers: tuple[Stranger, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    has_topics: bool = False
    """Its group is split into topics: each case gets one."""
    overview: Pinned | None = None
    """The message that says what is open."""

    @property
    def is_safe(self) -> bool:
        """Else the desk gets only "a case waits"."""
        return self.is_guarded and not self.is_public and not self.strangers
