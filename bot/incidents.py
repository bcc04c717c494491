"""What we write down of an error: its type, where, and a random code. Never what it was about."""

from __future__ import annotations

import logging
import secrets
import traceback


def incident(logger: logging.Logger, during: str, error: BaseException) -> str:
    """Logs the type and the code lines; messages of errors can hold a reporter's words."""
    code = secrets.token_hex(3)
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    where = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    logger.error("incident %s during %s: %s at %s", code, during, type(error).__name__, where)
    return code
