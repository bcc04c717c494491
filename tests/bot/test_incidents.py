"""Of an error we write down where it was, never what it was about."""

from __future__ import annotations

import logging
import re

import pytest

from bot.incidents import incident

SECRET = "He sells skins under the counter"


def sells(words: str) -> None:
    raise ValueError(words)


def caught(depth: int = 0) -> ValueError:
    try:
        deeper(depth)
    except ValueError as error:
        return error
    raise AssertionError("nothing happened")


def deeper(depth: int) -> None:
    if depth:
        return deeper(depth - 1)
    return sells(SECRET)


def test_the_line_says_what_kind_of_error_and_where(caplog: pytest.LogCaptureFixture) -> None:
    code = incident(logging.getLogger("bot"), "handling an update", caught())

    assert re.fullmatch(
        rf"incident {code} during handling an update: ValueError at "
        r"sells:\d+ < deeper:\d+ < caught:\d+",
        caplog.messages[0],
    )


def test_the_line_never_says_what_it_was_about(caplog: pytest.LogCaptureFixture) -> None:
    incident(logging.getLogger("bot"), "handling an update", caught())

    assert SECRET not in caplog.text
    assert caplog.records[0].exc_info is None


def test_the_nearest_four_places_are_enough(caplog: pytest.LogCaptureFixture) -> None:
    incident(logging.getLogger("bot"), "work", caught(depth=30))

    assert caplog.messages[0].count(" < ") == 3


def test_every_incident_has_a_code_of_its_own() -> None:
    logger = logging.getLogger("bot")

    codes = {incident(logger, "work", ValueError()) for _ in range(20)}

    assert len(codes) == 20
    assert all(re.fullmatch(r"[0-9a-f]{6}", code) for code in codes)


def test_an_error_without_a_trace_is_an_incident_too(caplog: pytest.LogCaptureFixture) -> None:
    incident(logging.getLogger("bot"), "work", KeyError("5000000001"))

    assert caplog.messages[0].endswith("during work: KeyError at ")
