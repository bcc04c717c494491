"""The webhook: a stranger gets nothing, and Telegram its 200 only once the update is durable."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.bell import Bells
from bot.checkpoints import no_checkpoint
from bot.webhook import LIMIT, SECRET_HEADER, Webhook
from storage.store import SqlStore
from tests.bot.opened import opened
from tests.clock import FixedClock
from tests.fakes import FullStore

SECRET = "quiet-owl_7"
BOT = 42
PATH = "/hook"
SHOWN = {SECRET_HEADER: SECRET}
AMINA, DESK = {"id": 5_000_000_001, "type": "private"}, {"id": -1_002, "type": "supergroup"}
SAID = {"update_id": 7, "message": {"message_id": 1, "date": 1, "chat": AMINA, "text": "Салам"}}


class Caller:
    """Telegram, or somebody who says so, at our door."""

    def __init__(self, client: TestClient[Any, Any], webhook: Webhook) -> None:
        self.client, self.webhook = client, webhook

    async def calls(self, body: object, headers: dict[str, str] | None = None) -> int:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        shown = SHOWN if headers is None else headers
        async with self.client.post(PATH, data=BytesIO(content), headers=shown) as response:
            return response.status

    async def kept(self) -> list[Any]:
        rows = await self.webhook.store.waiting_updates(after=0, limit=10)
        return [json.loads(body) for _, _, body in rows]


@asynccontextmanager
async def at_the_door(store: SqlStore, points: list[str] | None = None) -> AsyncIterator[Caller]:
    passed = no_checkpoint if points is None else points.append
    webhook = Webhook(store, Bells(), passed, SECRET, BOT)
    async with TestClient(TestServer(webhook.app(PATH))) as client:
        yield Caller(client, webhook)


@pytest.fixture
async def store(blank: Path, tmp_path: Path) -> AsyncIterator[SqlStore]:
    async with opened(SqlStore, blank, tmp_path, FixedClock()) as one:
        yield one


@pytest.fixture
async def caller(store: SqlStore) -> AsyncIterator[Caller]:
    async with at_the_door(store) as one:
        yield one


async def test_an_update_is_kept_before_it_is_confirmed(store: SqlStore) -> None:
    points: list[str] = []
    async with at_the_door(store, points) as caller:
        assert await caller.calls(SAID) == 200

        assert await caller.kept() == [SAID]
    assert points == ["update-received", "inbox-written"]


@pytest.mark.parametrize("number", [10**30, -1, 2**63, 1e235])
async def test_a_number_that_no_update_has_is_refused(caller: Caller, number: float) -> None:
    assert await caller.calls(SAID | {"update_id": number}) == 400

    assert await caller.kept() == []


async def test_an_update_that_comes_again_is_kept_once(caller: Caller) -> None:
    assert await caller.calls(SAID) == await caller.calls(SAID) == 200

    assert await caller.kept() == [SAID]


async def test_what_was_kept_wakes_the_inbox(caller: Caller) -> None:
    await caller.calls(SAID)

    assert vars(caller.webhook.bells.inbox)["_rung"].is_set()
    assert not vars(caller.webhook.bells.jobs)["_rung"].is_set()


@pytest.mark.parametrize(
    "shown",
    ["", "quiet-owl", "quiet-owl_77", "QUIET-OWL_7", "тихая-сова", "quiet-owl_7é"],
)
async def test_a_stranger_is_sent_away(caller: Caller, shown: str) -> None:
    assert await caller.calls(SAID, {SECRET_HEADER: shown}) == 403

    assert await caller.kept() == []


async def test_who_shows_no_secret_at_all_is_sent_away(caller: Caller) -> None:
    assert await caller.calls(SAID, {}) == 403
    assert await caller.calls(b"no json", {}) == 403

    assert await caller.kept() == []


async def test_nobody_gets_in_with_bytes_that_are_no_letters(store: SqlStore) -> None:
    async with at_the_door(store) as caller:
        port = caller.client.port
        assert port
        status = await raw_call(port, b"\xff\xfe" + SECRET.encode())

    assert status in (b"400", b"403")


async def raw_call(port: int, secret: bytes) -> bytes:
    """Past the client, which would never send such a header."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    body = json.dumps(SAID).encode()
    head = b"POST /hook HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n"
    header = SECRET_HEADER.encode() + b": " + secret
    writer.write(head % len(body) + header + b"\r\n\r\n" + body)
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer.split()[1]


@pytest.mark.parametrize(
    "body",
    [
        b"", b"no json", b"\xff\xfe", b"[]", b"null", b"7", b'"update_id"', b"{}",
        b'{"update_id": null}', b'{"update_id": "seven"}', b'{"update_id": Infinity}',
        b'{"update_id": 7, "message": {"text": "of no chat"}}',
        b'{"update_id": 7, "message": 7}', b'{"update_id": 7, "edited_message": {}}',
    ],
)  # fmt: skip
async def test_what_is_no_update_is_refused(caller: Caller, body: bytes) -> None:
    assert await caller.calls(body) == 400

    assert await caller.kept() == []


async def test_officers_own_talk_is_confirmed_and_never_kept(caller: Caller) -> None:
    talk = {"message_id": 1, "date": 1, "chat": DESK, "text": "we go at five"}

    assert await caller.calls({"update_id": 8, "message": talk}) == 200

    assert await caller.kept() == []
    assert not vars(caller.webhook.bells.inbox)["_rung"].is_set()


async def test_a_body_beyond_all_measure_is_refused(caller: Caller) -> None:
    assert await caller.calls(b"x" * (LIMIT + 1)) == 413


async def test_what_could_not_be_kept_comes_again(
    blank: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with (
        opened(FullStore, blank, tmp_path, FixedClock()) as full,
        at_the_door(full) as caller,
    ):
        assert await caller.calls(SAID) == 500
        assert await caller.kept() == []
        full.is_full = False

        assert await caller.calls(SAID) == 200
        assert await caller.kept() == [SAID]


@pytest.mark.parametrize("method", ["get", "put", "delete"])
async def test_only_a_post_is_heard(caller: Caller, method: str) -> None:
    async with caller.client.request(method, PATH, headers=SHOWN) as response:
        assert response.status == 405


async def test_there_is_nothing_beside_the_door(caller: Caller) -> None:
    async with caller.client.post("/", headers=SHOWN, json=SAID) as response:
        assert response.status == 404
