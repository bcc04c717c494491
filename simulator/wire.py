"""Accounts, chats, members and topics as Bot API objects."""

from datetime import datetime

from simulator.accounts import Account
from simulator.chats import PERMISSIONS, RIGHTS, Chat, Membership, Topic
from simulator.shapes import Json


def stamp(moment: datetime) -> int:
    return int(moment.timestamp())


def user_json(account: Account) -> Json:
    user: Json = {"id": account.id, "is_bot": account.is_bot, "first_name": account.first_name}
    if account.last_name:
        user["last_name"] = account.last_name
    if account.username:
        user["username"] = account.username
    if account.language_code and not account.is_bot:
        user["language_code"] = account.language_code
    return user


def chat_json(chat: Chat) -> Json:
    if chat.person:
        person: Json = {"id": chat.id, "type": "private", "first_name": chat.person.first_name}
        if chat.person.username:
            person["username"] = chat.person.username
        return person
    shown: Json = {"id": chat.id, "type": chat.type, "title": chat.title}
    if chat.username:
        shown["username"] = chat.username
    if chat.is_forum:
        shown["is_forum"] = True
    return shown


def member_json(member: Membership) -> Json:
    shown: Json = {"status": member.status, "user": user_json(member.account)}
    if member.leads:
        shown["is_anonymous"] = member.anonymous
    if member.status == "administrator":
        shown["can_be_edited"] = False
        shown |= {right: right in member.rights for right in RIGHTS} | {"can_manage_chat": True}
    if member.status == "restricted":
        shown |= {right: right in member.rights for right in PERMISSIONS} | {"is_member": True}
    if member.status in ("kicked", "restricted"):
        shown["until_date"] = member.until
    if member.title and member.leads:
        shown["custom_title"] = member.title
    return shown


def topic_json(topic: Topic) -> Json:
    shown: Json = {"message_thread_id": topic.id, "name": topic.name}
    shown["icon_color"] = topic.icon_color
    if topic.icon_emoji:
        shown["icon_custom_emoji_id"] = topic.icon_emoji
    return shown
