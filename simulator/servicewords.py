"""What a chat shows in place of words for messages that have none."""

from simulator.messages import Message
from simulator.shapes import Json

PLAIN = {
    "forum_topic_closed": "The topic was closed",
    "forum_topic_reopened": "The topic was reopened",
    "migrate_to_chat_id": "The group became a supergroup",
    "migrate_from_chat_id": "The group became a supergroup",
    "pinned": "A message was pinned",
}


def service_words(message: Message) -> str:
    """Words for service messages, contacts, polls and dice; empty for everything else."""
    body = message.content.body
    if message.kind == "service":
        return _service(body)
    if contact := body.get("contact"):
        return f"{contact['first_name']}, {contact['phone_number']}"
    if poll := body.get("poll"):
        return str(poll["question"])
    if dice := body.get("dice"):
        return f"{dice['emoji']} {dice['value']}"
    return ""


def _service(body: Json) -> str:
    if "new_chat_members" in body:
        return f"{_names(body['new_chat_members'])} joined"
    if "left_chat_member" in body:
        return f"{_names([body['left_chat_member']])} left"
    if "new_chat_title" in body:
        return f"The group is now called {body['new_chat_title']}"
    for field in ("forum_topic_created", "forum_topic_edited"):
        if field in body:
            return f"Topic: {body[field]['name']}"
    return next((PLAIN[field] for field in body if field in PLAIN), "")


def _names(accounts: list[Json]) -> str:
    return ", ".join(account["first_name"] for account in accounts)
