"""Multipart bodies as the chat page sends them."""

import aiohttp

from simulator import Person
from simulator.pictures import sample_photo


def pictures_of(person: Person, *names: str, **fields: str) -> aiohttp.FormData:
    """A multipart body with one small picture per name."""
    data = aiohttp.FormData({"person": str(person.id)} | fields)
    for number, name in enumerate(names):
        kind = "image/jpeg" if name.endswith("jpg") else "text/html"
        data.add_field("files", sample_photo(number), filename=name, content_type=kind)
    return data
