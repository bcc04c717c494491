"""A process that dies leaves no picture of its memory: keys and words stand there in clear."""

from __future__ import annotations

import subprocess
import sys

from tests.house.tree import ROOT

SCRIPT = """
import resource, sys
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
sys.argv = ["ilbirs", "keys", "new", "--help"]
from cli.main import main
try:
    main()
finally:
    print(resource.getrlimit(resource.RLIMIT_CORE))
"""


def test_whatever_the_command_does_it_leaves_no_core() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert ran.stdout.endswith("(0, 0)\n")
