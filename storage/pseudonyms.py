"""Pseudonyms of agencies: by them the hand-overs of a desk are found, and none names its desk.

Threat: one name for each agency, however sealed, is known by how often it comes and with what, for
our routing table is public. So each lives for one week.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from storage.keyring import Ring
from triage.model import AgencyKey

LABEL = "dispatch desk"
WEEK = timedelta(days=7)


def pseudonym(content: Ring, agency: AgencyKey, day: date | None) -> bytes:
    """Of the week of that day, under the key in use."""
    return content.every_key()[0].digest(LABEL, _subject(agency, _week(day)))


def pseudonyms(
    content: Ring, agency: AgencyKey, first: date | None, last: date | None
) -> Sequence[bytes]:
    """Of all these weeks, under every key; of rows without a day too."""
    weeks = {_week(None), _week(last)}
    day = first
    while day is not None and last is not None and day <= last:
        weeks.add(_week(day))
        day += WEEK
    subjects = [_subject(agency, week) for week in sorted(weeks)]
    return [key.digest(LABEL, subject) for key in content.every_key() for subject in subjects]


def _week(day: date | None) -> str:
    return f"{day:%G-W%V}" if day else ""


def _subject(agency: AgencyKey, week: str) -> bytes:
    return f"{agency}|{week}".encode()
