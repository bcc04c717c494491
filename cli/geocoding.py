"""A geocoder of the operator's own, as `ilbirs locate` asks it."""

from __future__ import annotations

import asyncio

from cli.locate import Ask
from places.online import LONGEST, OnlineGeocoder


def asking(told: str) -> Ask:
    """By "nominatim=DOMAIN" or "photon=DOMAIN". Raises ValueError for anything else, and for a
    public service. Threat: a story must not leave the house, so nothing longer than a name is
    asked about."""
    service, _, address = told.partition("=")
    scheme, _, domain = address.rpartition("://")
    geocoder = OnlineGeocoder.at(service, domain, scheme=scheme or "https")

    def ask(words: str) -> tuple[float, float] | None:
        return asyncio.run(geocoder.find(words)) if len(words) <= LONGEST else None

    return ask
