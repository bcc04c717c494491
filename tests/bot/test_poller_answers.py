"""Whatever comes back in place of updates, polling goes on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.bell import Bells
from bot.checkpoints import no_checkpoint
from bot.poller import Poller
from bot.telegram import build_bot
from storage.store import SqlStore
from tests.bot.opened import Telegram, line_of, poller, quiet_clock, store_of
from tests.fakes import FullStore
from tests.hotline import hang_up, settings_for
from tests.patience import running, until
from triage.errors import UnavailableError

__all__ = ["line_of", "quiet_clock", "store_of"]
"""Fixtures: a story finds them by name in its own module."""

Answer = Callable[[], web.Response]
ODD: dict[str, Answer] = {
    "a page of a proxy": lambda: web.Response(status=502, text="<html>Bad Gateway</html>"),
    "half an answer": lambda: web.Response(text='{"ok": true, "resu'),
    "nothing": lambda: web.Response(text=""),
    "null": lambda: web.Response(text="null"),
    "a list": lambda: web.Response(text="[]"),
    "no letters": lambda: web.Response(body=b"\xff\xfe\x00"),
    "ok without a result": lambda: web.json_response({"ok": True}),
    "another poller": lambda: web.json_response({"ok": False, "error_code": 409}, status=409),
}


@asynccontextmanager
async def answering(answer: Answer, folder: Path, store: SqlStore) -> AsyncIterator[Poller]:
    """A poller whose Telegram always says the same."""

    async def reply(request: web.Request) -> web.Response:
        return answer()

    app = web.Application()
    app.router.add_post("/{path:.*}", reply)
    async with TestServer(app) as server:
        bot = build_bot(settings_for(folder, str(server.make_url(""))))
        try:
            yield Poller(store, bot, Bells(), no_checkpoint)
        finally:
            await hang_up(bot)


@pytest.mark.parametrize("kind", ODD)
async def test_an_odd_answer_is_a_reason_to_wait(
    store: FullStore, tmp_path: Path, kind: str
) -> None:
    async with answering(ODD[kind], tmp_path, store) as mine:
        with pytest.raises(UnavailableError, match="getUpdates"):
            await mine.poll(timeout=0)


@pytest.mark.parametrize("kind", ["a page of a proxy", "another poller"])
async def test_polling_goes_on_through_odd_answers(
    store: FullStore, tmp_path: Path, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with answering(ODD[kind], tmp_path, store) as mine, running(mine.run()) as polling:
        await until(lambda: "next try in 1 s" in caplog.text)
        assert not polling.done()


async def test_polling_goes_on_when_nobody_answers(
    store: FullStore, line: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    await line.server.close()
    async with running(poller(store, line).run()):
        await until(lambda: "getUpdates failed" in caplog.text)

    assert line.bot.token not in caplog.text
