"""What Telegram tells of who writes: looked at while one message is handled, stored nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Account:
    """`names` are first and last name; `number` is only there when its owner shared it."""

    names: tuple[str, ...] = field(default=(), repr=False)
    username: str = field(default="", repr=False)
    number: str = field(default="", repr=False)


NOBODY = Account()
