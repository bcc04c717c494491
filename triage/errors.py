"""The one error tree.

HotlineError
├── RefusedError       what was asked cannot be; safe to show: carries a text key, never text
│   ├── UnknownSubjectError   nothing of that id is kept (any more)
│   └── StrangerError         whoever asked has no right to it
├── UnavailableError   something we need is away for now; try again
│   └── UncertainError        it went away while it wrote: perhaps all of it is written
└── BrokenPromiseError  what must never happen did: wrong key, damaged row, missing parent
    └── LinkClosedError       this role holds no link keys: another one must do it
"""

from __future__ import annotations


class HotlineError(Exception):
    """Everything we raise on purpose."""


class RefusedError(HotlineError):
    """Safe to show: `key` is the id of the text that tells the person what to do."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class UnknownSubjectError(RefusedError):
    """Nothing of that id is kept, or not any more."""


class StrangerError(RefusedError):
    """Whoever asked is not registered where they asked."""


class UnavailableError(HotlineError):
    """Try again: the database, the vault or Telegram is away."""


class UncertainError(UnavailableError):
    """The connection broke after the word to commit: look before you write the same again."""


class BrokenPromiseError(HotlineError):
    """A key does not open what it should, or a row is damaged. A person must look."""


class LinkClosedError(BrokenPromiseError):
    """What leads to a person was asked of a role that holds no link keys."""
