"""From what a bot sent as text or caption to the words and entities that are kept."""

from simulator.detection import find_entities
from simulator.markdown import parse_markdown, parse_markdown_v2
from simulator.markup import parse_html
from simulator.refusals import bad_request
from simulator.shapes import Json
from simulator.utf16 import width

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
RAW_LIMIT = 1 << 15
PARSERS = {"html": parse_html, "markdown": parse_markdown, "markdownv2": parse_markdown_v2}
GIVEN_KINDS = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)

Formatted = tuple[str, tuple[Json, ...]]


def format_text(args: Json) -> Formatted:
    """`text` with `parse_mode` or `entities`: at most 4,096 code points after parsing."""
    text, entities = _parse(args, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if len(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return text, entities


def format_caption(args: Json) -> Formatted:
    """`caption` likewise: it may be empty, and at most 1,024 code points."""
    text, entities = _parse(args, "caption", "caption_entities")
    if len(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return text, entities


def person_text(text: str) -> Formatted:
    """What a person typed: no markup, but commands, links and the like are found."""
    return text, tuple(find_entities(text, []))


def _parse(args: Json, field: str, entities_field: str) -> Formatted:
    source = args.get(field, "")
    if len(source) > RAW_LIMIT:
        raise bad_request("text is too long")
    mode = str(args.get("parse_mode") or "none").lower()
    if mode == "none":
        text, explicit = source, _given(args.get(entities_field) or [], source)
    elif mode in PARSERS:
        text, explicit = PARSERS[mode](source)
    else:
        raise bad_request("unsupported parse_mode")
    text, explicit = _trim(text, explicit)
    return text, tuple(find_entities(text, explicit))


def _given(entities: list[Json], text: str) -> list[Json]:
    total = width(text)
    for entity in entities:
        _check_given(entity, total)
    known = [entity for entity in entities if entity.get("type") in GIVEN_KINDS]
    return [entity for entity in known if entity["length"] > 0]


def _check_given(entity: object, total: int) -> None:
    if not isinstance(entity, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    for field in ("offset", "length"):
        if not isinstance(entity.get(field), int):
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{field}\"")
    start, end = entity["offset"], entity["offset"] + entity["length"]
    if start < 0 or end < start:
        raise bad_request(f"receive an entity with incorrect offset {start}")
    if end > total:
        words = f"entity beginning at UTF-16 offset {start} ends after the end of the text"
        raise bad_request(f"{words} at UTF-16 offset {end}")


def _trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Telegram cuts white space at both ends; entities move and shrink with it."""
    trimmed = text.strip()
    if trimmed == text:
        return text, entities
    lead = width(text[: len(text) - len(text.lstrip())]) if trimmed else 0
    end = width(trimmed)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] + entity["length"] - lead, end)
        if stop > start:
            moved.append(entity | {"offset": start, "length": stop - start})
    return trimmed, moved
