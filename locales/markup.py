"""HTML as Telegram reads it, and what a person sees of it."""

from __future__ import annotations

import html
import re

TAG = re.compile(r"</?[a-z][^>]*>")


def visible(text: str) -> str:
    """The characters that a person sees of HTML."""
    return html.unescape(TAG.sub("", text))
