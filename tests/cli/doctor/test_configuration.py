"""Settings that are there and yet unwise."""

from __future__ import annotations

import pytest

from cli.demo_token import DEMO_TOKEN
from cli.doctor.configuration import settings_findings
from cli.doctor.findings import Level
from tests.cli.doctor.conftest import Configure


def test_a_sound_configuration_gives_nothing_to_say(configure: Configure) -> None:
    assert list(settings_findings(configure())) == []


@pytest.mark.parametrize(
    ("given", "level", "words"),
    [
        ({"token": DEMO_TOKEN}, Level.WRONG, "the demo's"),
        ({"token": "hello"}, Level.WARN, "does not look like"),
        ({"pace": False}, Level.WRONG, "limits are not kept"),
        ({"api_base": "http://127.0.0.1:8081", "pace": False}, Level.WARN, "not Telegram's own"),
        ({"pass_on": False}, Level.WARN, "nothing goes by itself"),
        (
            {"webhook_url": "http://a.example/hook", "webhook_secret": "s"},
            Level.WRONG,
            "not https",
        ),
    ],
)
def test_an_unwise_setting_is_pointed_out(
    configure: Configure, given: dict[str, object], level: Level, words: str
) -> None:
    [finding] = settings_findings(configure(**given))

    assert finding.level is level
    assert words in finding.what
    assert finding.mend


@pytest.mark.parametrize("password", ["", ":postgres", ":Password", ":amina"])
def test_a_password_that_everybody_tries_is_wrong(configure: Configure, password: str) -> None:
    url = f"postgresql+asyncpg://amina{password}@db/keys"

    [finding] = settings_findings(configure(keys_url=url))

    assert finding.level is Level.WRONG
    assert "ILBIRS_KEYS_URL" in finding.what
    assert not password or password not in finding.what


def test_a_long_password_and_a_socket_are_right(configure: Configure) -> None:
    long = "postgresql+asyncpg://amina:0f1e2d3c4b5a69788796a5b4c3d2e1f0@db/records"
    socket = "postgresql+asyncpg://amina@/keys?host=/run/postgresql"

    assert list(settings_findings(configure(database_url=long, keys_url=socket))) == []
