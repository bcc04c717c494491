"""Settings: all that is missing or wrong is named at once, and no value is ever shown."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import Settings, SettingsError, load_settings

GIVEN: dict[str, object] = {"token": "42:TOKEN", "link_key": "link", "content_key": "content"}
HOOK = "https://line.example/hook"


def loaded(**changes: object) -> Settings:
    return load_settings(**GIVEN | changes)


def refused(**given: object) -> str:
    with environment(), pytest.raises(SettingsError) as caught:
        load_settings(**given)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return str(caught.value)


def named(words: str) -> list[str]:
    return [line.split(":")[0].removeprefix("ILBIRS_") for line in words.splitlines()]


@contextmanager
def environment(**values: str) -> Iterator[None]:
    """Only these of our settings stand in the environment."""
    kept = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("ILBIRS_")}
    ours = {f"ILBIRS_{name.upper()}": value for name, value in values.items()}
    os.environ.update(ours)
    try:
        yield
    finally:
        for name in ours:
            del os.environ[name]
        os.environ.update(kept)


def test_with_a_token_and_two_keys_the_line_can_run() -> None:
    settings = loaded()

    assert settings.api_base == "https://api.telegram.org"
    assert (settings.pass_on, settings.pace, settings.webhook_url) == (True, True, "")


def test_without_anything_all_that_is_missing_is_named_at_once() -> None:
    assert named(refused()) == ["TOKEN", "LINK_KEY", "CONTENT_KEY"]


def test_what_is_wrong_is_named_beside_what_is_missing() -> None:
    words = refused(webhook_port="the front door", webhook_url=HOOK, pass_on_minutes=0)

    assert set(named(words)) == {
        "TOKEN", "LINK_KEY", "CONTENT_KEY", "WEBHOOK_PORT", "WEBHOOK_SECRET", "PASS_ON_MINUTES",
    }  # fmt: skip


def test_every_complaint_says_what_the_setting_is_for() -> None:
    lines = refused().splitlines()

    assert "the bot's token from @BotFather" in lines[0]
    assert all("(" in line for line in lines)


@pytest.mark.parametrize("name", ["webhook_port", "pass_on", "pass_on_minutes", "pace"])
@given(words=st.text(alphabet="xyzабв", min_size=6, max_size=12))
def test_no_complaint_shows_a_value(name: str, words: str) -> None:
    complaint = refused(**GIVEN | {name: words})

    assert named(complaint) == [name.upper()]
    assert words not in complaint


def test_no_complaint_shows_a_secret() -> None:
    complaint = refused(
        token="TOP-SECRET", link_key="TOP-SECRET", webhook_url=HOOK, webhook_secret="TOP SECRET"
    )

    assert named(complaint) == ["CONTENT_KEY", "WEBHOOK_SECRET"]
    assert "TOP" not in complaint


def test_settings_never_show_their_secrets() -> None:
    settings = loaded(webhook_url=HOOK, webhook_secret="quiet-owl")

    assert not {"42:TOKEN", "quiet-owl", "'link'", "'content'"} & set(repr(settings).split())
    assert "quiet-owl" not in f"{settings!r} {settings}"


@pytest.mark.parametrize("secret", [None, "", "  "])
def test_a_webhook_needs_a_secret(secret: str | None) -> None:
    assert named(refused(**GIVEN, webhook_url=HOOK, webhook_secret=secret)) == ["WEBHOOK_SECRET"]


@pytest.mark.parametrize("secret", ["two words", "тайна", "a" * 257, "a+b", "a\n"])
def test_a_secret_that_telegram_would_refuse_is_refused(secret: str) -> None:
    assert named(refused(**GIVEN, webhook_url=HOOK, webhook_secret=secret)) == ["WEBHOOK_SECRET"]


@given(st.text(alphabet="abcXYZ019_-", min_size=1, max_size=256))
def test_a_secret_as_telegram_wants_it_passes(secret: str) -> None:
    settings = loaded(webhook_url=HOOK, webhook_secret=secret)

    assert settings.webhook_secret
    assert settings.webhook_secret.get_secret_value() == secret


def test_who_polls_needs_no_secret() -> None:
    assert loaded(webhook_secret=None).webhook_secret is None


@pytest.mark.parametrize("other", [{"key_file": Path("keys")}, {"key_command": "vault read"}])
def test_keys_may_come_from_elsewhere(other: dict[str, object]) -> None:
    with environment():
        assert load_settings(token="42:TOKEN", **other).link_key is None


def test_a_blank_command_gives_no_keys() -> None:
    assert named(refused(token="42:TOKEN", key_command=" ")) == ["LINK_KEY", "CONTENT_KEY"]


@pytest.mark.parametrize("name", ["token", "link_key", "content_key"])
def test_an_empty_secret_is_a_missing_one(name: str) -> None:
    assert named(refused(**GIVEN | {name: ""})) == [name.upper()]


def test_settings_come_from_the_environment() -> None:
    with environment(token="42:TOKEN", link_key="a", content_key="b", webhook_port="8443"):
        settings = load_settings()

    assert settings.token.get_secret_value() == "42:TOKEN"
    assert settings.webhook_port == 8443


def test_what_stands_empty_in_the_environment_is_not_set() -> None:
    blank = dict.fromkeys(("webhook_url", "webhook_port", "key_file", "pass_on"), "")
    with environment(token="42:TOKEN", link_key="a", content_key="b", **blank):
        settings = load_settings()

    assert (settings.webhook_port, settings.key_file, settings.pass_on) == (8080, None, True)


def test_what_is_wrong_in_the_environment_is_named_too() -> None:
    wrong = {"link_key": "", "webhook_port": "door"}
    with environment(**wrong), pytest.raises(SettingsError) as caught:
        load_settings()

    assert set(named(str(caught.value))) == {"TOKEN", "LINK_KEY", "CONTENT_KEY", "WEBHOOK_PORT"}


def test_a_worker_needs_neither_token_nor_link_key_and_refuses_the_link_key() -> None:
    with environment():
        settings = load_settings(role="worker", content_key="content")
    assert (settings.link_key, settings.token.get_secret_value()) == (None, "")

    words = refused(role="worker", content_key="content", link_key="link of the test")
    assert named(words) == ["LINK_KEY"]
    assert "must never have held it" in words
    assert "link of the test" not in words


def test_a_role_that_does_not_exist_is_named() -> None:
    assert named(refused(**GIVEN | {"role": "boss"})) == ["ROLE"]
