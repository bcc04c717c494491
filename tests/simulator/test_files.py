"""Files: ids that belong to one bot, stable unique ids, paths and their limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator import World
from simulator.bots import Bot
from simulator.files import DOWNLOAD_LIMIT, FileStore, Upload, file_id_for
from simulator.refusals import RefusalError
from tests.simulator.clock import HandClock


@pytest.fixture
def bot(world: World) -> Bot:
    return world.first_bot


def test_a_file_id_finds_its_file(world: World, bot: Bot) -> None:
    stored = world.files.add("document", Upload(b"%PDF", "a.pdf"))

    assert world.files.find(bot, file_id_for(bot, stored)) is stored
    assert world.files.by_unique_id(stored.unique_id) is stored


def test_two_bots_have_two_ids_for_one_file(world: World, bot: Bot) -> None:
    other = world.add_bot("43:OTHER", "other_bot")
    stored = world.files.add("document", Upload(b"%PDF"))

    theirs = file_id_for(other, stored)

    assert theirs != file_id_for(bot, stored)
    with pytest.raises(RefusalError, match="wrong file_id"):
        world.files.find(bot, theirs)


@given(st.text(max_size=80))
def test_an_invented_id_finds_nothing(file_id: str) -> None:
    world = World(clock=HandClock())
    bot = world.add_bot("42:TEST", "ilbirs_bot")
    world.files.add("document", Upload(b"%PDF"))

    with pytest.raises(RefusalError, match="wrong file_id"):
        world.files.find(bot, file_id)


def test_a_changed_id_finds_nothing(world: World, bot: Bot) -> None:
    file_id = file_id_for(bot, world.files.add("document", Upload(b"%PDF")))

    for position in range(len(file_id)):
        changed = "x" if file_id[position] != "x" else "y"
        with pytest.raises(RefusalError, match="wrong file_id"):
            world.files.find(bot, file_id[:position] + changed + file_id[position + 1 :])


def test_unique_ids_differ_even_for_the_same_bytes(world: World) -> None:
    stored = [world.files.add("document", Upload(b"same")) for _ in range(50)]

    assert len({one.unique_id for one in stored}) == 50


@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [
        ("photo", None, "photos/file_1.jpg"),
        ("voice", None, "voice/file_1.oga"),
        ("video", "v.MOV", "videos/file_1.MOV"),
        ("audio", None, "music/file_1.mp3"),
        ("document", "a.tar.gz", "documents/file_1.gz"),
        ("document", "no_ending", "documents/file_1"),
        ("document", "../../etc/pass.w/d", "documents/file_1"),
    ],
)
def test_paths_tell_the_kind_and_nothing_of_the_name(
    world: World, kind: str, name: str | None, path: str
) -> None:
    assert world.files.add(kind, Upload(b"bytes", name)).path == path


def test_the_limit_is_the_declared_size(world: World, bot: Bot) -> None:
    fits = world.files.add("video", Upload(b"a", size=DOWNLOAD_LIMIT))
    big = world.files.add("video", Upload(b"a", size=DOWNLOAD_LIMIT + 1))

    assert world.files.link(bot, fits) == fits.path
    with pytest.raises(RefusalError, match="file is too big"):
        world.files.link(bot, big)


def test_a_link_is_one_bots_and_one_hours(world: World, bot: Bot, clock: HandClock) -> None:
    other = world.add_bot("43:OTHER", "other_bot")
    stored = world.files.add("document", Upload(b"%PDF"))
    path = world.files.link(bot, stored)

    assert world.files.linked(bot, path) is stored
    assert world.files.linked(other, path) is None
    clock.forward(minutes=61)
    assert world.files.linked(bot, path) is None
    world.files.link(bot, stored)
    assert world.files.linked(bot, path) is stored


def test_an_unknown_unique_id_is_nothing() -> None:
    assert FileStore(HandClock(), 0).by_unique_id("AQAD") is None
