"""The few type names that every module of the simulator shares."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

Json = dict[str, Any]
Clock = Callable[[], datetime]
Pause = Callable[[float], Awaitable[None]]
