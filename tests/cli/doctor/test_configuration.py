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
