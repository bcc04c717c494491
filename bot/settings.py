"""Settings from the environment (ILBIRS_...): every one documented in the README."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.process_roles import ProcessRole
from triage.errors import HotlineError

PREFIX = "ILBIRS_"
SECRETS_DIR = f"{PREFIX}SECRETS_DIR"
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class SettingsError(HotlineError):
    """Settings are missing or wrong: all of them are named at once."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", frozen=True
    )

    role: ProcessRole = Field(
        default=ProcessRole.ALL, description="all, or apart on PostgreSQL: bot, worker"
    )
    token: SecretStr = Field(
        default=SecretStr(""), description="the bot's token from @BotFather; the worker needs none"
    )
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
    secrets_dir: Path | None = Field(
        default=None, description="a folder with a file for each secret, as containers get them"
    )
    database_url: str = Field(
        default="sqlite+aiosqlite:///var/ilbirs.db", description="where tips lie, sealed"
    )
    keys_url: str = Field(
        default="sqlite+aiosqlite:///var/keys.db",
        description="where wrapped data keys lie: never in the same backup as the database",
    )
    vault_dir: Path = Field(default=Path("var/vault"), description="where evidence lies, sealed")
    signing_key: Path | None = Field(
        default=None, description="a file with the key that signs exported cases"
    )
    backup_data_dir: Path | None = Field(
        default=None, description="where `ilbirs backup` puts records and vault"
    )
    backup_keys_dir: Path | None = Field(
        default=None, description="where it puts the wrapped keys: another disk; kept 7 days"
    )
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
    problems: list[str] = []
    try:
        settings = _read(given)
    except ValidationError as error:
        problems = [_problem(one["loc"], one["msg"]) for one in error.errors()]
        settings = _without_wrong(given, error)
    if problems := [*problems, *_missing(settings)]:
        raise SettingsError("\n".join(dict.fromkeys(problems)))
    return settings


def _without_wrong(given: dict[str, object], error: ValidationError) -> Settings:
    """With the defaults of what is wrong: to see what else is missing."""
    fields = {str(one["loc"][0]): Settings.model_fields[str(one["loc"][0])]
              for one in error.errors()}  # fmt: skip
    defaults = {
        name: SecretStr("?") if field.is_required() else field.get_default()
        for name, field in fields.items()
    }
    return _read(given | defaults)


def _read(given: dict[str, object]) -> Settings:
    """What stands in the environment is above what lies in the folder of secrets."""
    folder = os.environ.get(SECRETS_DIR, "")
    found = Path(folder) if folder and Path(folder).is_dir() else None
    return Settings(_secrets_dir=found, **given)  # type: ignore[arg-type]


def _problem(where: tuple[int | str, ...], what: str) -> str:
    name = str(where[0]) if where else ""
    field = Settings.model_fields.get(name)
    meaning = f" ({field.description})" if field else ""
    return f"{PREFIX}{name.upper()}: {what}{meaning}"


def _missing(settings: Settings) -> Iterator[str]:
    is_worker = settings.role is ProcessRole.WORKER
    if settings.secrets_dir is not None and not settings.secrets_dir.is_dir():
        yield _problem(("secrets_dir",), "There is no such folder")
    if _is_blank(settings.token) and not is_worker:
        yield _problem(("token",), "Field required")
    if is_worker and not _is_blank(settings.link_key):
        yield _problem(("link_key",), "Remove it: a worker must never have held it")
    if settings.key_file is None and not settings.key_command.strip():
        for name in ("content_key",) if is_worker else ("link_key", "content_key"):
            if _is_blank(getattr(settings, name)):
                yield _problem((name,), "Field required, or ILBIRS_KEY_FILE or ILBIRS_KEY_COMMAND")
    if settings.webhook_url:
        yield from _open_door(settings.webhook_secret)


def _open_door(secret: SecretStr | None) -> Iterator[str]:
    """An empty secret equals the header that a stranger does not send."""
    if _is_blank(secret):
        yield _problem(("webhook_secret",), "Field required with ILBIRS_WEBHOOK_URL")
    elif secret and not SECRET.fullmatch(secret.get_secret_value()):
        yield _problem(("webhook_secret",), "Telegram would refuse it")


def _is_blank(secret: SecretStr | None) -> bool:
    return secret is None or not secret.get_secret_value().strip()
