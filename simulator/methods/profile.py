"""The bot about itself: getMe, commands, names, descriptions, menu button, logOut."""

import json
import re

from simulator.calls import Call
from simulator.refusals import bad_request
from simulator.shapes import Json
from simulator.wire import user_json

SCOPES = frozenset(
    [
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    ]
)
LENGTHS = {"name": 64, "description": 512, "short_description": 120}


def get_me(call: Call) -> Json:
    return user_json(call.bot.account) | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(call: Call) -> bool:
    commands = call.args["commands"]
    if len(commands) > 100:
        raise bad_request("too many commands specified")
    for command in commands:
        _check_command(command)
    key = _scope(call)
    call.bot.commands.pop(key, None)
    if commands:
        call.bot.commands[key] = commands
    return True


def get_my_commands(call: Call) -> list[Json]:
    return call.bot.commands.get(_scope(call), [])


def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop(_scope(call), None)
    return True


def set_text(call: Call, field: str) -> bool:
    text = call.args.get(field, "")
    if len(text) > LENGTHS[field]:
        raise bad_request(f"{field.replace('_', ' ')} is too long")
    call.bot.texts[field, call.args.get("language_code", "")] = text
    return True


def get_text(call: Call, field: str) -> Json:
    """In the language asked for, or else the one without a language."""
    texts, language = call.bot.texts, call.args.get("language_code", "")
    fallback = call.bot.account.first_name if field == "name" else ""
    return {field: texts.get((field, language)) or texts.get((field, "")) or fallback}


def set_menu_button(call: Call) -> bool:
    button = call.args.get("menu_button", {"type": "commands"})
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    call.bot.menu_button = button
    return True


def get_menu_button(call: Call) -> Json:
    return call.bot.menu_button


def log_out(call: Call) -> bool:
    call.bot.logged_out = True
    return True


def close(call: Call) -> bool:
    return True


def _scope(call: Call) -> str:
    scope = call.args.get("scope", {"type": "default"})
    if scope.get("type") not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return json.dumps([scope, call.args.get("language_code", "")], sort_keys=True)


def _check_command(command: object) -> None:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    if not re.fullmatch(r"/?[a-z0-9_]{1,32}", str(command.get("command", ""))):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command.get("description", ""))) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
