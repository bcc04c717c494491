"""answerCallbackQuery, getFile and reactions."""

from simulator.calls import Call
from simulator.messagewire import file_json
from simulator.presses import TOAST_LIMIT, Toast
from simulator.refusals import bad_request
from simulator.shapes import Json

EMOJI = frozenset(
    "👍👎🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡❤"
)


def answer_callback_query(call: Call) -> bool:
    text = call.args.get("text", "")
    press = call.world.presses.close(call.bot, call.args["callback_query_id"])
    if len(text) > TOAST_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    toast = Toast(
        press.chat, press.account, text, call.args.get("show_alert", False), call.args.get("url")
    )
    call.world.toasts.append(toast)
    call.world.announce("toast", {"chat": press.chat, "toast": toast})
    return True


def get_file(call: Call) -> Json:
    stored = call.world.files.find(call.bot, call.args["file_id"])
    path = call.world.files.link(call.bot, stored)
    return file_json(stored, call.bot) | {"file_path": path}


def set_message_reaction(call: Call) -> bool:
    chat = call.chat()
    message = call.message(chat, "message to react")
    reaction = call.args.get("reaction", [])
    if len(reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    for one in reaction:
        if not isinstance(one, dict) or one.get("type") not in ("emoji", "custom_emoji"):
            raise bad_request("can't parse ReactionType: invalid reaction type specified")
        if one["type"] == "emoji" and str(one.get("emoji", "")).rstrip("\ufe0f") not in EMOJI:
            raise bad_request("REACTION_INVALID")
    chat.reactions[message.id, call.bot.id] = reaction
    call.world.announce("message", {"chat": chat, "message": message})
    return True
