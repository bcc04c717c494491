"""What a database's errors mean to us."""

from __future__ import annotations

import sqlite3

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy.exc import SQLAlchemyError

from triage.errors import BrokenPromiseError, HotlineError, UnavailableError

REFUSED_ROW = (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError)
UNFIT = (OverflowError, ValueError, TypeError, KeyError, AttributeError, SQLAlchemyError)
"""A value is of the wrong kind or missing: found before the driver has it, or by the driver."""

WRONG_VALUE = (sqlite3.DataError, asyncpg.DataError, *UNFIT)


def translated(error: Exception) -> HotlineError:
    """Ours, to be raised `from None`: a driver's message quotes rows, and logs keep messages."""
    cause = type(error).__name__
    if isinstance(error, REFUSED_ROW):
        return BrokenPromiseError(f"The database refused a row: {cause}.")
    if isinstance(error, WRONG_VALUE):
        return BrokenPromiseError(f"A row has a value that its column cannot hold: {cause}.")
    return UnavailableError(f"The database did not answer: {cause}.")
