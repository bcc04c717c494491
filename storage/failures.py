"""What a database's errors mean to us."""

from __future__ import annotations

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy.exc import DataError, IntegrityError, StatementError

from triage.errors import BrokenPromiseError, HotlineError, UnavailableError

REFUSED_ROW = (IntegrityError, asyncpg.IntegrityConstraintViolationError)
WRONG_VALUE = (DataError, asyncpg.DataError, OverflowError, ValueError)


def translated(error: Exception) -> HotlineError:
    """Ours, to be raised `from None`: a driver's message quotes rows, and logs keep messages."""
    cause = type(getattr(error, "orig", None) or error).__name__
    if isinstance(error, REFUSED_ROW):
        return BrokenPromiseError(f"The database refused a row: {cause}.")
    if isinstance(error, WRONG_VALUE) or type(error) is StatementError:
        return BrokenPromiseError(f"A row has a value that its column cannot hold: {cause}.")
    return UnavailableError(f"The database did not answer: {cause}.")
