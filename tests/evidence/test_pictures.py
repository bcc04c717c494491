"""What decoding costs, measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.evidence.camera import bomb


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("size", [(9500, 9500), (20000, 10000)], ids=["90 MP", "200 MP"])
def test_a_bomb_takes_no_memory(size: tuple[int, int]) -> None:
    script = """
import sys
from evidence.pictures import clean_picture, prepare_decoders
prepare_decoders()
answer = clean_picture(sys.stdin.buffer.read())
peak = [line for line in open("/proc/self/status") if line.startswith("VmHWM")][0].split()[1]
sys.stdout.write(f"{answer.trouble} {peak}")
"""
    root = Path(__file__).resolve().parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", script], input=bomb(*size), capture_output=True, cwd=root, check=True
    )
    trouble, peak = ran.stdout.decode().split()

    assert trouble == "evidence-refused-bomb"
    assert int(peak) < 64 * 1024
