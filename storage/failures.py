"""What a database's errors mean to us."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError, SQLAlchemyError, StatementError

from triage.errors import BrokenPromiseError, HotlineError, UnavailableError


def translated(error: SQLAlchemyError | OSError) -> HotlineError:
    """Ours, to be raised `from None`: a driver's message quotes rows, and logs keep messages."""
    cause = type(getattr(error, "orig", None) or error).__name__
    if isinstance(error, IntegrityError):
        return BrokenPromiseError(f"The database refused a row: {cause}.")
    if type(error) is StatementError:
        return BrokenPromiseError(f"A row has a value that its column cannot hold: {cause}.")
    return UnavailableError(f"The database did not answer: {cause}.")
