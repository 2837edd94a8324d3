"""Runs (or only compiles) the programs 0.py, 1.py… of a folder in one process; what each shows is beside it."""

import contextlib
import io
import sys
import traceback
from pathlib import Path

import requests  # noqa: F401: its absence is to be told at once

mode, folder, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
for at in range(count):
    output, error = io.StringIO(), ""
    try:
        program = compile((folder / f"{at}.py").read_bytes(), f"{at}.py", "exec")
        if mode == "run":
            with contextlib.redirect_stdout(output):
                exec(program, {"__name__": "__main__"})
    except Exception as exception:
        error = "".join(traceback.format_exception_only(exception))
    (folder / f"{at}.out").write_bytes(output.getvalue().encode())
    (folder / f"{at}.err").write_bytes(error.encode(errors="replace"))
