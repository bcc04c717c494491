"""Which fields each Bot API method takes, which of them it needs, and their types: data only."""

from dataclasses import dataclass

TYPES = {
    "chat_id": "chat",
    "from_chat_id": "chat",
    "message_id": "int",
    "message_thread_id": "int",
    "user_id": "int",
    "offset": "int",
    "limit": "int",
    "timeout": "int",
    "max_connections": "int",
    "duration": "int",
    "width": "int",
    "height": "int",
    "live_period": "int",
    "heading": "int",
    "proximity_alert_radius": "int",
    "cache_time": "int",
    "until_date": "int",
    "expire_date": "int",
    "member_limit": "int",
    "icon_color": "int",
    "latitude": "float",
    "longitude": "float",
    "horizontal_accuracy": "float",
    "message_ids": "array",
    "media": "json",
    "entities": "array",
    "caption_entities": "array",
    "allowed_updates": "array",
    "commands": "array",
    "reaction": "array",
    "reply_markup": "object",
    "reply_parameters": "object",
    "link_preview_options": "object",
    "scope": "object",
    "menu_button": "object",
    "photo": "file",
    "video": "file",
    "document": "file",
    "audio": "file",
    "voice": "file",
    "animation": "file",
    "thumbnail": "file",
    "certificate": "file",
    "disable_notification": "bool",
    "protect_content": "bool",
    "show_caption_above_media": "bool",
    "has_spoiler": "bool",
    "show_alert": "bool",
    "drop_pending_updates": "bool",
    "only_if_banned": "bool",
    "revoke_messages": "bool",
    "creates_join_request": "bool",
    "is_big": "bool",
    "return_bots": "bool",
    "allow_sending_without_reply": "bool",
}

# What Telegram calls a JSON field when it cannot read it.
JSON_NAMES = {
    "reply_markup": "reply keyboard markup",
    "reply_parameters": "reply parameters",
    "link_preview_options": "link preview options",
    "message_ids": "message identifiers",
    "scope": "BotCommandScope",
    "menu_button": "menu button",
    "reaction": "reaction types",
}

MISSING = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "from_chat_id is empty",
    "text": "message text is empty",
    "user_id": "invalid user_id specified",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "photo": "there is no photo in the request",
    "video": "there is no video in the request",
    "document": "there is no document in the request",
    "audio": "there is no audio in the request",
    "voice": "there is no voice in the request",
    "animation": "there is no animation in the request",
    "file_id": "file_id not specified",
    "action": "wrong parameter action in request",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
    "latitude": "latitude is empty",
    "longitude": "longitude is empty",
}

# The last two are older than reply_parameters and still understood.
_BARE = (
    "message_thread_id disable_notification protect_content message_effect_id "
    "reply_parameters allow_sending_without_reply reply_to_message_id"
)
_HOW = f"{_BARE} reply_markup"
_CAPTION = "caption parse_mode caption_entities"
_MEDIA = f"{_CAPTION} thumbnail {_HOW}"
_TIMED = f"duration {_MEDIA}"
_SEEN = "show_caption_above_media has_spoiler"
_LINK = "name expire_date member_limit creates_join_request"

# A field that ends in "!" is needed.
METHODS = {
    "getMe": "",
    "logOut": "",
    "close": "",
    "getUpdates": "offset limit timeout allowed_updates",
    "setWebhook": "url certificate ip_address max_connections allowed_updates "
    "drop_pending_updates secret_token",
    "deleteWebhook": "drop_pending_updates",
    "getWebhookInfo": "",
    "sendMessage": f"chat_id! text! parse_mode entities link_preview_options {_HOW}",
    "sendPhoto": f"chat_id! photo! {_CAPTION} {_SEEN} {_HOW}",
    "sendVideo": f"chat_id! video! width height {_SEEN} {_TIMED}",
    "sendAnimation": f"chat_id! animation! width height {_SEEN} {_TIMED}",
    "sendDocument": f"chat_id! document! {_MEDIA}",
    "sendAudio": f"chat_id! audio! performer title {_TIMED}",
    "sendVoice": f"chat_id! voice! duration {_CAPTION} {_HOW}",
    "sendLocation": "chat_id! latitude! longitude! horizontal_accuracy live_period heading "
    f"proximity_alert_radius {_HOW}",
    "sendVenue": f"chat_id! latitude! longitude! title! address! foursquare_id {_HOW}",
    "sendContact": f"chat_id! phone_number! first_name! last_name vcard {_HOW}",
    "sendMediaGroup": f"chat_id! media! {_BARE}",
    "sendChatAction": "chat_id! action! message_thread_id",
    "copyMessage": f"chat_id! from_chat_id! message_id! {_CAPTION} {_HOW}",
    "forwardMessage": "chat_id! from_chat_id! message_id! message_thread_id "
    "disable_notification protect_content",
    "editMessageText": "chat_id! message_id! text! parse_mode entities link_preview_options "
    "reply_markup",
    "editMessageCaption": f"chat_id! message_id! {_CAPTION} show_caption_above_media reply_markup",
    "editMessageMedia": "chat_id! message_id! media! reply_markup",
    "editMessageReplyMarkup": "chat_id! message_id! reply_markup",
    "deleteMessage": "chat_id! message_id!",
    "deleteMessages": "chat_id! message_ids!",
    "answerCallbackQuery": "callback_query_id! text show_alert url cache_time",
    "getFile": "file_id!",
    "setMyCommands": "commands! scope language_code",
    "getMyCommands": "scope language_code",
    "deleteMyCommands": "scope language_code",
    "setMyName": "name language_code",
    "getMyName": "language_code",
    "setMyDescription": "description language_code",
    "getMyDescription": "language_code",
    "setMyShortDescription": "short_description language_code",
    "getMyShortDescription": "language_code",
    "setChatMenuButton": "chat_id menu_button",
    "getChatMenuButton": "chat_id",
    "getChat": "chat_id!",
    "getChatMember": "chat_id! user_id!",
    "getChatAdministrators": "chat_id! return_bots",
    "getChatMemberCount": "chat_id!",
    "banChatMember": "chat_id! user_id! until_date revoke_messages",
    "unbanChatMember": "chat_id! user_id! only_if_banned",
    "leaveChat": "chat_id!",
    "pinChatMessage": "chat_id! message_id! disable_notification",
    "unpinChatMessage": "chat_id! message_id",
    "unpinAllChatMessages": "chat_id!",
    "exportChatInviteLink": "chat_id!",
    "createChatInviteLink": f"chat_id! {_LINK}",
    "revokeChatInviteLink": "chat_id! invite_link!",
    "createForumTopic": "chat_id! name! icon_color icon_custom_emoji_id",
    "editForumTopic": "chat_id! message_thread_id! name icon_custom_emoji_id",
    "closeForumTopic": "chat_id! message_thread_id!",
    "reopenForumTopic": "chat_id! message_thread_id!",
    "deleteForumTopic": "chat_id! message_thread_id!",
    "setMessageReaction": "chat_id! message_id! reaction is_big",
}


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    type: str
    needed: bool


def _fields(line: str) -> tuple[Field, ...]:
    names = [(word.rstrip("!"), word.endswith("!")) for word in line.split()]
    return tuple(Field(name, TYPES.get(name, "str"), needed) for name, needed in names)


FIELDS = {method: _fields(line) for method, line in METHODS.items()}
# Telegram reads method names without regard to case.
BY_LOWER = {method.lower(): method for method in METHODS}
