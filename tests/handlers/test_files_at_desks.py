"""What a desk sees and hears of files: copies, papers as pictures, and what stays under lock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from evidence.cleaning import Cleaned
from evidence.films import is_bare_film
from simulator import Group, Person
from tests.evidence.camera import SECRET, phone_jpeg
from tests.evidence.filming import needs_ffmpeg, phone_film
from tests.evidence.hostile.papers import plain
from tests.evidence.test_forms import zipped
from tests.handlers.test_officers import colleague
from tests.hotline import Hotline
from tests.stories import SKINS
from triage.model import EvidenceKind, EvidenceState

pytestmark = pytest.mark.slow

OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCUMENT = zipped("[Content_Types].xml", "word/document.xml") + SECRET
CAUTION = "May show the reporter's own place or reflection"


@dataclass(frozen=True)
class Studio:
    """A cleaner for whom every film and voice is clean."""

    async def clean(self, blob: bytes, kind: EvidenceKind, mime: str) -> Cleaned:
        clean = EvidenceState.CLEAN
        if kind is EvidenceKind.VIDEO:
            return Cleaned(
                clean, "sha", mime, copy=b"mute", voiced=b"with a voice", copy_mime="video/mp4"
            )
        return Cleaned(clean, "sha", mime, voiced=b"a voice", copy_mime="audio/ogg")


def shown(desk: Group, kind: str) -> Sequence[bytes]:
    """The files of this kind that stand at the desk, in their order."""
    every = [card.media for card in desk.cards if card.kind == kind]
    return [one.main.content for one in every if one is not None]


async def send(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.taps("Send now"))


async def test_beside_pictures_stands_what_they_may_give_away(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_photo(caption=SKINS))
    await send(hotline, amina)

    await hotline.hears(bakyt.taps("Pictures (1)", in_=desk))

    assert desk.sees(CAUTION)


@pytest.mark.parametrize("answer", ["Use it", "No"])
async def test_when_a_picture_was_taken_is_told_only_with_the_place_it_remembers(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, answer: str
) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_file(phone_jpeg(), "a.jpg"))
    await hotline.hears(amina.taps(answer))
    await send(hotline, amina)

    await hotline.hears(bakyt.taps("Pictures (1)", in_=desk))

    told = desk.sees("Taken, by the camera's clock: 01.05.2026 12:34")
    assert bool(told) is (answer == "Use it")


async def test_a_paper_comes_as_pictures_of_its_pages(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_file(plain(), "a.pdf", "application/pdf"))
    await send(hotline, amina)

    await hotline.hears(bakyt.taps("Pictures (1)", in_=desk))

    assert [card.kind for card in desk.cards if card.kind in {"photo", "document"}] == ["photo"]


async def test_a_film_comes_without_its_voices_where_its_reporter_does_not_want_them_heard(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.restarts(cleaner=Studio())
    await hotline.hears(amina.sends_video(caption=SKINS))
    await send(hotline, amina)

    await hotline.hears(bakyt.taps("Pictures (1)", in_=desk))

    assert shown(desk, "video") == [b"mute"]


async def test_a_film_comes_with_its_voices_where_its_reporter_agrees(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.restarts(cleaner=Studio())
    await hotline.hears(amina.sends_video(caption=SKINS))
    await hotline.hears(amina.taps("Send the voice"))
    await send(hotline, amina)

    await hotline.hears(bakyt.taps("Pictures (1)", in_=desk))

    assert shown(desk, "video") == [b"with a voice"]


@pytest.mark.parametrize("agrees", [True, False])
async def test_a_voice_is_heard_only_where_its_reporter_agrees(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, agrees: bool
) -> None:
    await hotline.restarts(cleaner=Studio())
    await hotline.hears(amina.says(SKINS), amina.sends_voice())
    await hotline.hears(amina.taps("Send the voice" if agrees else "Only for the archive"))
    await send(hotline, amina)
    if agrees:
        await hotline.hears(bakyt.taps("Pictures (1)", in_=desk))

    assert shown(desk, "voice") == ([b"a voice"] if agrees else [])
    assert bool(desk.sees("Voices whose reporter keeps them from you: 1")) is not agrees


@needs_ffmpeg
async def test_a_phones_film_comes_without_what_it_remembers(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_video(phone_film(), caption=SKINS))
    assert amina.sees("This file remembers where it was taken")
    await hotline.hears(amina.taps("No"))
    await hotline.hears(amina.taps("Send the voice"))
    await send(hotline, amina)

    await hotline.hears(bakyt.taps("Pictures (1)", in_=desk))

    [film] = shown(desk, "video")
    assert is_bare_film(film, "vide", "soun")
    assert SECRET not in film


async def paper_at(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_file(DOCUMENT, "amina.docx", OFFICE))
    await send(hotline, amina)


async def test_who_sends_a_paper_hears_that_it_may_name_them(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await paper_at(hotline, amina)

    assert amina.sees("papers often carry the name of who wrote them")
    assert desk.sees("Papers under lock, a lead can release them: 1")
    assert shown(desk, "document") == []


async def test_a_lead_is_warned_and_then_has_the_paper_as_it_came(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await paper_at(hotline, amina)
    await hotline.hears(bakyt.taps("More", in_=desk))
    await hotline.hears(bakyt.taps("Papers (1)", in_=desk))
    await hotline.hears(bakyt.taps("Paper 1: docx", in_=desk))
    assert "may name the reporter" in bakyt.toasts[-1]
    assert shown(desk, "document") == []

    await hotline.hears(bakyt.taps("Release it", in_=desk))

    assert shown(desk, "document") == [DOCUMENT]
    assert desk.sees("not cleaned")


async def test_the_log_says_who_released_a_paper(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await paper_at(hotline, amina)
    for label in ("More", "Papers (1)", "Paper 1: docx", "Release it", "More", "History"):
        await hotline.hears(bakyt.taps(label, in_=desk))

    assert desk.sees("Bakyt · Released a paper")


async def test_who_is_no_lead_releases_nothing(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    aigul = await colleague(hotline, bakyt, desk)
    await paper_at(hotline, amina)
    for label in ("More", "Papers (1)", "Paper 1: docx"):
        await hotline.hears(aigul.taps(label, in_=desk))

    assert aigul.toasts[-1] == "Only a lead of this desk can release papers."
    assert shown(desk, "document") == []
