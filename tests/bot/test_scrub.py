"""No log line holds a token, a chat, a phone, or the message of an error."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.scrub import NOISY, Scrub, set_up_logging

TOKEN = "123456789:AAabcdefghijklmnopqrst-UVWXYZ_0123456789"
WORDS = st.text(alphabet="0123456789:._-+= abcчат<>", max_size=60)
MANY_DIGITS = re.compile(r"\d{7}")


def record(words: str, *values: object, error: BaseException | None = None) -> logging.LogRecord:
    trace = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("bot", logging.WARNING, __file__, 1, words, values, trace)


def scrubbed(words: str, *values: object, error: BaseException | None = None) -> str:
    line = record(words, *values, error=error)
    assert Scrub().filter(line)
    return logging.Formatter("%(message)s").format(line)


def test_an_innocent_line_stays_as_it_is() -> None:
    words = "incident a1b2c3 during sending a card: TimeoutError at send:42 < take:7"

    assert scrubbed(words) == words


def test_values_are_put_in_before_they_are_looked_at() -> None:
    assert scrubbed("chat %d of %s", 5_000_000_001, "Bishkek") == "chat <number> of Bishkek"


def test_a_token_never_reaches_a_log() -> None:
    shown = scrubbed(f"GET https://api.telegram.org/file/bot{TOKEN}/photos/file_1.jpg")

    assert shown == "GET https://api.telegram.org/file/bot<token>/photos/file_1.jpg"


@pytest.mark.parametrize(
    "words",
    [
        "chat 5000000001",
        "chat 5000000001.",
        "chat_id=-1002000000001",
        "chat5000000001left",
        "phone +996555123456, then silence",
        "(996555123456)",
        "point 41.42871234, 75.99110000",
        "сто 9965551234 рублей",
    ],
)
def test_no_long_number_survives(words: str) -> None:
    assert not MANY_DIGITS.search(scrubbed(words))
    assert "<number>" in scrubbed(words)


@given(WORDS)
def test_no_run_of_seven_digits_survives_any_line(words: str) -> None:
    assert not MANY_DIGITS.search(scrubbed(words.replace("%", "")))


@given(WORDS)
def test_what_is_scrubbed_stays_as_it_is(words: str) -> None:
    once = scrubbed(words)

    assert scrubbed(once) == once


def test_an_error_is_reduced_to_its_type() -> None:
    try:
        raise ValueError("He sells skins under the counter")
    except ValueError as error:
        shown = scrubbed("handling failed", error=error)

    assert shown == "handling failed (ValueError)"


def test_no_stack_goes_along() -> None:
    line = record("here")
    line.stack_info = "Stack: words = 'He sells skins'"
    Scrub().filter(line)

    assert logging.Formatter("%(message)s").format(line) == "here"


def test_a_line_that_does_not_fit_its_values_stops_nobody() -> None:
    assert scrubbed("chat %d", "5000000001") == "a log line that does not fit its values"


@contextmanager
def logging_kept() -> Iterator[None]:
    """The test's own logging comes back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in (*NOISY, "aiogram.event")}
    try:
        yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        for name, kept in levels.items():
            logging.getLogger(name).setLevel(kept)


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "WARNING", "ERROR"])
def test_libraries_that_talk_too_much_are_kept_quiet(level: str) -> None:
    with logging_kept():
        set_up_logging(level)
        levels = [logging.getLogger(name).level for name in NOISY]

        assert min(levels) >= logging.WARNING
        assert logging.getLogger("aiogram.event").level == logging.CRITICAL
        assert logging.getLogger().level == logging.getLevelName(level)


def test_every_line_of_the_process_passes_the_net(capsys: pytest.CaptureFixture[str]) -> None:
    with logging_kept():
        set_up_logging("INFO")
        logging.getLogger().handlers[0].setStream(sys.stderr)  # type: ignore[attr-defined]
        logging.getLogger("bot.sender").info("chat %s with %s", 5_000_000_001, TOKEN)

    assert "INFO bot.sender: chat <number> with <token>" in capsys.readouterr().err
