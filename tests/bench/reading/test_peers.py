"""Peers: taught, saved, loaded again, they answer all that they were taught."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.reading.answers import Answer
from bench.reading.entrants import PEERS, Entrant, entries
from tests.bench.reading.lessons import CRIMES, NOISES, lessons
from triage.model import NOT_WILDLIFE

pytestmark = pytest.mark.slow

WHOLE = [name for name in PEERS if name != "TextCatBOW"]


def made(name: str) -> Entrant:
    entry = entries()[name]
    if not entry.is_here:
        pytest.skip(f"{name} IS NOT TESTED: {entry.needs} is missing, `make bench-reading` adds it")
    return entry.make()


def taught(name: str, folder: Path) -> Entrant:
    pupil, loaded = made(name), made(name)
    pupil.learn(lessons())
    pupil.save(folder)
    loaded.load(folder)
    return loaded


@pytest.mark.parametrize("name", PEERS)
def test_a_peer_knows_again_what_it_was_taught(name: str, tmp_path: Path) -> None:
    peer = taught(name, tmp_path)

    said = [answer.offence for answer in peer.answer_many([*CRIMES, *NOISES])]

    assert said == ["poaching"] * len(CRIMES) + [NOT_WILDLIFE] * len(NOISES)


@pytest.mark.parametrize("name", PEERS)
def test_a_peer_is_surer_of_noise_where_there_is_noise(name: str, tmp_path: Path) -> None:
    peer = taught(name, tmp_path)

    sure = [[peer.answer(text).noise or 0 for text in texts] for texts in (CRIMES, NOISES)]

    assert max(sure[0]) < min(sure[1])


@pytest.mark.parametrize("name", PEERS)
def test_one_by_one_a_peer_says_what_it_says_of_many(name: str, tmp_path: Path) -> None:
    peer = taught(name, tmp_path)

    one_by_one = [peer.answer(text) for text in CRIMES]

    for one, other in zip(one_by_one, peer.answer_many(CRIMES), strict=True):
        assert (one.offence, one.taxa) == (other.offence, other.taxa)
        assert one.noise == pytest.approx(other.noise, abs=1e-4)


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_peer_answers_every_question(name: str, tmp_path: Path) -> None:
    peer = taught(name, tmp_path)

    crime, noise = peer.answer(f"{CRIMES[0]} ky"), peer.answer(f"{NOISES[4]} ru")

    assert (crime.language, noise.language) == ("ky", "ru")
    assert (crime.urgent, noise.urgent) == (True, True)
    assert (crime.accused, peer.answer(f"{CRIMES[1]} ru").accused) == (True, False)
    assert (crime.taxa, noise.taxa) == (("Saiga tatarica",), ())


def test_the_stock_classifier_tells_offences_alone(tmp_path: Path) -> None:
    answer = taught("TextCatBOW", tmp_path).answer(CRIMES[0])

    assert answer == Answer(offence="poaching", noise=answer.noise)


@pytest.mark.parametrize("text", ["", "\n\n", "🐆", "x" * 5000])
@pytest.mark.parametrize("name", PEERS)
def test_no_text_is_too_odd_for_a_peer(name: str, text: str, tmp_path: Path) -> None:
    assert taught(name, tmp_path).answer(text).offence in {"poaching", NOT_WILDLIFE}
