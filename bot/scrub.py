"""Logs without a trace: libraries that print updates, links or rows are kept quiet."""

from __future__ import annotations

import logging
import re

NOISY = ("aiogram", "aiohttp", "asyncio", "sqlalchemy", "alembic", "aiosqlite", "spacy", "PIL")
TOKEN = re.compile(r"\d{5,12}:[A-Za-z0-9_-]{20,}")
NUMBER = re.compile(r"-?\d{7,}")


class Scrub(logging.Filter):
    """The last net: tokens and long numbers (chats, phones) never reach a log, and an exception
    is reduced to its type, because its message may quote a reporter."""

    def filter(self, record: logging.LogRecord) -> bool:
        words = NUMBER.sub("<number>", TOKEN.sub("<token>", _message(record)))
        if record.exc_info and record.exc_info[0] is not None:
            words = f"{words} ({record.exc_info[0].__name__})"
        record.msg, record.args = words, ()
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def _message(record: logging.LogRecord) -> str:
    """A filter's error would reach whoever logs: a line must never stop a tip."""
    try:
        return record.getMessage()
    except (TypeError, ValueError, KeyError):
        return "a log line that does not fit its values"


def set_up_logging(level: str) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Scrub())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    # aiogram quotes the whole update when a handler fails.
    logging.getLogger("aiogram.event").setLevel(logging.CRITICAL)
