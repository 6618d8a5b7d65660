"""Nothing about a list is in any output, file or cookie of the shipped site."""

import time
from pathlib import Path
from urllib.parse import urlencode

import pytest
from handing_over import STEPS, codes
from test_nothing_is_written_down import changed, post, send

from directory_data.search import Directory
from tests.serving import ROOT, serving


def test_no_trace_of_a_list(directory: Directory, directory_file: Path, tmp_path: Path) -> None:
    """PR-01, PR-04, PR-30: every page of a list, its file and its link, over the wire."""
    picked = codes(directory)
    started = time.time()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "TMPDIR"):
            patch.setenv(name, str(tmp_path))
        with serving(directory_file, tmp_path) as site:
            for step, fields in {**STEPS, "pdf": {"safe": "plain"}}.items():
                body = urlencode([("theirs", "pl"), *fields.items(), *(("pick", code) for code in picked)]).encode()
                request = post(body).replace(b"/en/find", f"/en/professionals/{step.split()[0]}".encode())
                head = send(site, request).partition(b"\r\n\r\n")[0]
                assert head.split()[1] == b"200", step
                assert b"Set-Cookie" not in head
            link = f"GET /pl/l/{'-'.join(picked)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()
            assert send(site, link).split()[1] == b"200"
    told = site.output.read_bytes()
    assert b"Listening at" in told, "the output was not kept; this test would see nothing"
    written = [site.output, *changed(started, (tmp_path, ROOT / "web"))]
    kept = [path for path in written if any(code.encode() in path.read_bytes() for code in picked)]
    assert kept == []
