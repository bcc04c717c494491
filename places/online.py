"""Asking a geocoder on the network: off unless an operator names one, and place words only.

A tip never leaves the house: callers pass the words that name a place and nothing else, and the
public services are refused because a stream of queries would tell them what the hotline hears.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from geopy.adapters import AioHTTPAdapter
from geopy.exc import GeocoderServiceError
from geopy.geocoders import Nominatim, Photon

from triage.model import COUNTRIES

LONGEST = 80
"""More letters than this are a story, not the name of a place."""
PUBLIC = ("nominatim.openstreetmap.org", "photon.komoot.io")
AGENT = "ilbirs"


class GeocoderRefusedError(ValueError):
    """The geocoder was set up so that it would leak, or was given more than a place."""


class Service(StrEnum):
    NOMINATIM = "nominatim"
    PHOTON = "photon"


@dataclass(frozen=True, slots=True)
class OnlineGeocoder:
    """A Nominatim or Photon server of the operator's own."""

    service: Service
    domain: str
    scheme: str = "https"
    timeout: float = 3.0

    @classmethod
    def at(cls, service: str, domain: str, *, scheme: str = "https") -> Self:
        """Refuses to be set up without a domain, or with one of the public services."""
        host = domain.strip().lower().removeprefix("https://").strip("/")
        if not host:
            raise GeocoderRefusedError("name the domain of your own geocoder, or leave it off")
        if host in PUBLIC:
            raise GeocoderRefusedError(f"{host} would learn what the hotline hears; run your own")
        return cls(Service(service), host, scheme)

    async def find(self, words: str) -> tuple[float, float] | None:
        if len(words) > LONGEST:
            raise GeocoderRefusedError("only the words that name a place may leave the house")
        if not words.strip():
            return None
        async with self._client() as client:
            try:
                found = await client.geocode(words, **self._narrowed())
            except GeocoderServiceError:
                return None
        return (found.latitude, found.longitude) if found else None

    def _client(self) -> Nominatim | Photon:
        build = Nominatim if self.service is Service.NOMINATIM else Photon
        return build(
            domain=self.domain,
            scheme=self.scheme,
            timeout=self.timeout,
            user_agent=AGENT,
            adapter_factory=AioHTTPAdapter,
        )

    def _narrowed(self) -> dict[str, object]:
        if self.service is Service.NOMINATIM:
            return {"country_codes": [country.lower() for country in COUNTRIES]}
        return {"bbox": ((34.0, 46.0), (56.0, 91.0))}
