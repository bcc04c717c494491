"""A bare Bot API client for tests: a result, or the refusal as it came over the wire."""

import io
import json
import re
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp
import pytest


class Refused(Exception):
    """ok=false; `str()` is Telegram's description."""

    def __init__(self, answer: dict[str, Any]) -> None:
        super().__init__(answer["description"])
        self.code: int = answer["error_code"]
        self.parameters: dict[str, Any] = answer.get("parameters", {})


def refused(words: str) -> pytest.RaisesExc[Refused]:
    """Expect a refusal in whose description these words stand."""
    return pytest.raises(Refused, match=re.escape(words))


class Wire:
    """`await wire.sendMessage(chat_id=1, text="a")`, urlencoded; bytes go as multipart."""

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str) -> None:
        self._session = session
        self._token = token
        self.url = url

    def __getattr__(self, method: str) -> Callable[..., Coroutine[Any, Any, Any]]:
        async def call(**args: Any) -> Any:
            return await self.call(method, args)

        return call

    async def call(self, method: str, args: dict[str, Any]) -> Any:
        form = aiohttp.FormData()
        for name, value in args.items():
            if isinstance(value, bytes):
                form.add_field(name, io.BytesIO(value), filename=f"{name}.bin")
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        return await self.post(f"/bot{self._token}/{method}", data=form)

    async def post(self, path: str, **body: Any) -> Any:
        async with self._session.post(self.url + path, **body) as response:
            answer = await response.json()
        if not answer["ok"]:
            raise Refused(answer)
        return answer["result"]

    async def download(self, path: str) -> bytes:
        """Raises aiohttp.ClientError when the download fails or is cut."""
        address = f"{self.url}/file/bot{self._token}/{path}"
        async with self._session.get(address, raise_for_status=True) as response:
            return await response.read()

    async def updates(self, **args: Any) -> list[dict[str, Any]]:
        """What waits for the bot, confirmed at once."""
        found: list[dict[str, Any]] = await self.call("getUpdates", args)
        if found:
            await self.call("getUpdates", {"offset": found[-1]["update_id"] + 1})
        return found


class Page:
    """The chat page's side: JSON in, status and JSON out."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url

    async def ask(self, verb: str, path: str, body: Any = None, **more: Any) -> tuple[int, Any]:
        if body is not None:
            more["json"] = body
        async with self._session.request(verb, self._url + path, **more) as response:
            return response.status, await response.json(content_type=None)

    async def get(self, path: str) -> aiohttp.ClientResponse:
        return await self._session.get(self._url + path)
