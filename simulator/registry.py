"""Which function answers which Bot API method."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from simulator.calls import Call
from simulator.methods import (
    answers,
    copying,
    deleting,
    editing,
    invitations,
    media,
    members,
    pins,
    places,
    profile,
    sending,
    topics,
    updates,
)

Method = Callable[[Call], Any]

ANSWERS: dict[str, Method] = {
    "getMe": profile.get_me,
    "logOut": profile.log_out,
    "close": profile.close,
    "setWebhook": updates.set_webhook,
    "deleteWebhook": updates.delete_webhook,
    "getWebhookInfo": updates.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": partial(media.send_media, kind="photo"),
    "sendVideo": partial(media.send_media, kind="video"),
    "sendAnimation": partial(media.send_media, kind="animation"),
    "sendDocument": partial(media.send_media, kind="document"),
    "sendAudio": partial(media.send_media, kind="audio"),
    "sendVoice": partial(media.send_media, kind="voice"),
    "sendLocation": places.send_location,
    "sendVenue": places.send_venue,
    "sendContact": places.send_contact,
    "sendMediaGroup": media.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "copyMessage": copying.copy_message,
    "forwardMessage": copying.forward_message,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageMedia": editing.edit_media,
    "editMessageReplyMarkup": editing.edit_markup,
    "deleteMessage": deleting.delete_message,
    "deleteMessages": deleting.delete_messages,
    "answerCallbackQuery": answers.answer_callback_query,
    "getFile": answers.get_file,
    "setMessageReaction": answers.set_message_reaction,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": partial(profile.set_text, field="name"),
    "getMyName": partial(profile.get_text, field="name"),
    "setMyDescription": partial(profile.set_text, field="description"),
    "getMyDescription": partial(profile.get_text, field="description"),
    "setMyShortDescription": partial(profile.set_text, field="short_description"),
    "getMyShortDescription": partial(profile.get_text, field="short_description"),
    "setChatMenuButton": profile.set_menu_button,
    "getChatMenuButton": profile.get_menu_button,
    "getChat": members.get_chat,
    "getChatMember": members.get_chat_member,
    "getChatAdministrators": members.get_administrators,
    "getChatMemberCount": members.get_member_count,
    "banChatMember": members.ban,
    "unbanChatMember": members.unban,
    "leaveChat": members.leave_chat,
    "pinChatMessage": pins.pin,
    "unpinChatMessage": pins.unpin,
    "unpinAllChatMessages": pins.unpin_all,
    "exportChatInviteLink": invitations.export_link,
    "createChatInviteLink": invitations.create_link,
    "revokeChatInviteLink": invitations.revoke_link,
    "createForumTopic": topics.create_topic,
    "editForumTopic": topics.edit_topic,
    "closeForumTopic": topics.close_topic,
    "reopenForumTopic": topics.reopen_topic,
    "deleteForumTopic": topics.delete_topic,
}
WAITING: dict[str, Callable[[Call], Awaitable[Any]]] = {"getUpdates": updates.get_updates}

# Calls that Telegram counts against the sending limits.
COUNTED = frozenset(
    method
    for method in ANSWERS
    if method.startswith(("send", "copy", "forward", "editMessage")) and method != "sendChatAction"
)
