"""What the `ilbirs desks` commands do, beside a running bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.clock import SystemClock
from bot.settings import Settings, load_settings
from bot.sheet_terms import language_of
from cli.beside import open_beside
from reference.agencies import load_agencies
from storage.store import SqlStore
from storage.tokens import SystemTokens
from triage.desks import Binding
from triage.errors import HotlineError, RefusedError
from triage.model import LANGUAGES, TRIAGE_DESKS, AgencyKey
from triage.ports import Unit

ADVICE = {
    "desk-not-pending": "No group is waiting: open the link first; digits last an hour.",
    "desk-wrong-code": "These are not the digits that the group shows.",
    "desk-unknown": "There is no such desk.",
    "desk-no-owner": "Only a triage desk has an owner: an agency's desk is its own.",
}


class DeskError(HotlineError):
    """What is wrong with a desk command, in words for the operator."""


def known_agency(key: str) -> AgencyKey:
    agencies = load_agencies()
    if key not in TRIAGE_DESKS and key not in agencies:
        near = ", ".join(sorted(one for one in agencies if one[:2] == key[:2])) or "see README"
        raise DeskError(f"There is no agency {key!r}. Known: {', '.join(TRIAGE_DESKS)}, {near}")
    return AgencyKey(key)


def known_owner(key: str | None) -> AgencyKey | None:
    """A body that runs a triage desk: an agency, whose parent counts with it."""
    if key in TRIAGE_DESKS:
        raise DeskError("A triage desk is run by an agency, or by nobody.")
    return None if key is None else known_agency(key)


@asynccontextmanager
async def _binding() -> AsyncIterator[tuple[Unit, Binding]]:
    async with open_beside(load_settings()) as store, store.unit() as unit:
        try:
            yield unit, Binding(unit, SystemClock(), SystemTokens())
        except RefusedError as error:
            raise DeskError(ADVICE.get(error.key, error.key)) from None


async def invite(agency: str, language: str, owner: str | None = None) -> str:
    if language not in LANGUAGES:
        raise DeskError(f"{language!r} is none of {', '.join(LANGUAGES)}")
    key = known_agency(agency)
    username = await _username(load_settings())
    async with _binding() as (unit, binding):
        token = await binding.invite(key, language, known_owner(owner))
        await unit.commit()
    rights = "delete_messages+restrict_members+invite_users+pin_messages+manage_topics"
    return f"https://t.me/{username}?startgroup={token}&admin={rights}"


async def _username(settings: Settings) -> str:
    # Loading aiogram takes longer than all else that these commands do.
    from bot.telegram import build_bot

    bot = build_bot(settings)
    try:
        return (await bot.me()).username or ""
    finally:
        await bot.session.close()


async def confirm(agency: str, code: str) -> None:
    """Wrong digits are counted: whoever sits at this machine guesses five times at most."""
    key = known_agency(agency)
    async with _binding() as (unit, binding):
        try:
            await binding.confirm(key, code)
        except RefusedError as error:
            if error.key != "desk-wrong-code":
                raise
            left = await binding.note_miss(key)
            await unit.commit()
            raise DeskError(f"{ADVICE[error.key]} {_left(left)}") from None
        await unit.commit()


def _left(tries: int) -> str:
    if tries > 0:
        return f"Tries left: {tries}."
    return "That was the last try: invite the desk anew."


async def note_owner(agency: str, owner: str | None) -> None:
    async with _binding() as (unit, binding):
        await binding.note_owner(known_agency(agency), known_owner(owner))
        await unit.commit()


async def reach_otherwise(agency: str, language: str) -> str:
    """The language that its sheets speak."""
    if language and language not in LANGUAGES:
        raise DeskError(f"{language!r} is none of {', '.join(LANGUAGES)}")
    key = known_agency(agency)
    if key in TRIAGE_DESKS:
        raise DeskError("The hotline's own desk is always a group.")
    spoken = language or language_of(key)
    async with _binding() as (unit, binding):
        await binding.go_otherwise(key, spoken)
        await unit.commit()
    return spoken


async def unbind(agency: str) -> None:
    async with _binding() as (unit, binding):
        await binding.unbind(known_agency(agency))
        await unit.commit()


async def table() -> str:
    async with open_beside(load_settings()) as store:
        return "\n".join(await _lines(store)) or "No desks yet: ilbirs desks invite <agency>"


async def _lines(store: SqlStore) -> list[str]:
    async with store.unit() as unit:
        desks = sorted(await unit.desks.all(), key=lambda desk: desk.agency)
        counts = [len(await unit.officers.of(desk.agency)) for desk in desks]
    return [
        f"{desk.agency:24} {desk.state:9} {desk.language}  officers: {count}"
        + (f"  run by: {desk.owner}" if desk.owner else "")
        + ("" if desk.is_guarded else "  the bot lacks its rights")
        + ("  its group is public" if desk.is_public else "")
        + ("  a stranger is inside" if desk.strangers else "")
        for desk, count in zip(desks, counts, strict=True)
    ]
