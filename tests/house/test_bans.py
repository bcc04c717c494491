"""The lint's own bans: each is proven to bite."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.tree import ROOT

BANNED = {
    "import asyncio\n\nasyncio.create_task(None)\n": "TID251",
    "import asyncio\n\nasyncio.ensure_future(None)\n": "TID251",
    "import datetime\n\ndatetime.datetime.now()\n": "TID251",
    "from datetime import datetime\n\ndatetime.utcnow()\n": "TID251",
    "import random\n\nrandom.random()\n": "TID251",
    "from unittest import mock\n\nmock.Mock()\n": "TID251",
    'print("a tip")\n': "T201",
    "import pickle\n\npickle.loads(words)\n": "S301",
    "import subprocess\n\nsubprocess.run(words, shell=True)\n": "S602",
    "import hashlib\n\nhashlib.md5(words)\n": "S324",
    'rows.execute(f"SELECT * FROM tips WHERE id = {words}")\n': "S608",
}


def linted(words: str, name: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format=concise",
         "--stdin-filename", name, "-"],
        input=words, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return ran.stdout


@pytest.mark.parametrize("words", BANNED, ids=lambda words: words.split("\n")[-2])
def test_what_is_banned_in_the_product_is_refused(words: str) -> None:
    assert BANNED[words] in linted(words, "bot/planted.py")


def test_an_innocent_line_passes() -> None:
    assert linted('"""Nothing."""\n', "bot/planted.py") == "All checks passed!\n"
