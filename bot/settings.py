"""Settings from the environment (ILBIRS_...): every one documented in the README."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from triage.errors import HotlineError

PREFIX = "ILBIRS_"


class SettingsError(HotlineError):
    """Settings are missing or wrong: all of them are named at once."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", frozen=True)

    token: SecretStr = Field(description="the bot's token from @BotFather")
    link_key: SecretStr | None = Field(
        default=None, description="the link keys, as `ilbirs keys new` prints them"
    )
    content_key: SecretStr | None = Field(default=None, description="the content keys")
    key_file: Path | None = Field(
        default=None, description="a file with both keys, readable by its owner alone; for a demo"
    )
    key_command: str = Field(
        default="", description="a command that prints both keys, as `ilbirs keys new` does"
    )
    database_url: str = Field(
        default="sqlite+aiosqlite:///var/ilbirs.db", description="where tips lie, sealed"
    )
    keys_url: str = Field(
        default="sqlite+aiosqlite:///var/keys.db",
        description="where wrapped data keys lie: never in the same backup as the database",
    )
    vault_dir: Path = Field(default=Path("var/vault"), description="where evidence lies, sealed")
    api_base: str = Field(
        default="https://api.telegram.org",
        description="the Bot API: Telegram's own, a local server, or the simulator",
    )
    webhook_url: str = Field(default="", description="public https address; empty: polling")
    webhook_secret: SecretStr | None = Field(
        default=None, description="1 to 256 of A-Z a-z 0-9 _ -, shown by Telegram on each call"
    )
    webhook_host: str = Field(default="127.0.0.1", description="address the webhook listens on")
    webhook_port: int = Field(default=8080, description="port the webhook listens on")
    pass_on: bool = Field(default=True, description="drafts that read as a crime go by themselves")
    pass_on_minutes: int = Field(default=10, ge=1, description="after so many minutes")
    pass_on_urgent_minutes: int = Field(default=2, ge=1, description="when it sounds urgent")
    pace: bool = Field(default=True, description="keep Telegram's limits; off only for benches")
    log_level: str = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR")


def load_settings(**given: object) -> Settings:
    """Raises SettingsError that names every missing or wrong setting, and never a value."""
    try:
        settings = Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        problems = [_problem(one["loc"], one["msg"]) for one in error.errors()]
        raise SettingsError("\n".join(problems)) from None
    if missing := list(_missing(settings)):
        raise SettingsError("\n".join(missing))
    return settings


def _problem(where: tuple[int | str, ...], what: str) -> str:
    name = str(where[0]) if where else ""
    field = Settings.model_fields.get(name)
    meaning = f" ({field.description})" if field else ""
    return f"{PREFIX}{name.upper()}: {what}{meaning}"


def _missing(settings: Settings) -> Iterator[str]:
    if settings.key_file is None and not settings.key_command:
        for name in ("link_key", "content_key"):
            if getattr(settings, name) is None:
                yield _problem((name,), "Field required, or ILBIRS_KEY_FILE or ILBIRS_KEY_COMMAND")
    if settings.webhook_url and settings.webhook_secret is None:
        yield _problem(("webhook_secret",), "Field required with ILBIRS_WEBHOOK_URL")
