"""Links to other sites: which are asked about, and where those that fail are mended."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from site_checks.external import ask, parse_answers

from .tiny import ROOT, WORDINGS, write_tiny_site

BODY = """<p><a href="https://example.org/gone">Gone</a> <a href="https://example.org/here">Here</a></p>
<p><a href="second.html">Inside</a> <a href="mailto:a@example.org">Mail</a></p>"""

# Stands in for lychee, which would ask the network: fails the first address.
STAND_IN = """#!{python}
import json, sys
addresses = open(sys.argv[-1]).read().split()
assert addresses == ["https://example.org/gone", "https://example.org/here"], addresses
assert "--host-request-interval=1s" in sys.argv and "--cache" in sys.argv
said = {{"text": "404 Not Found (x)"}}
faults = [{{"url": addresses[0], "status": said, "span": {{"line": 1, "column": 1}}}}]
print(json.dumps({{"error_map": {{"list.txt": faults}}, "timeout_map": {{}}}}))
"""


def run(folder: Path, lychee: str) -> subprocess.CompletedProcess[str]:
    (folder / "content/data").mkdir(exist_ok=True)
    (folder / "content/data/notice-wordings.toml").write_bytes(WORDINGS.read_bytes())
    return subprocess.run(
        [sys.executable, "-m", "site_checks.external", "output", "--lychee", lychee],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_dead_link_is_named_at_its_source(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, BODY)
    stand_in = tmp_path / "lychee"
    stand_in.write_text(STAND_IN.format(python=sys.executable))
    stand_in.chmod(0o755)
    result = run(tmp_path, str(stand_in))
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout == (
        "content/the-process/first.md:6: error link-external: The link 'https://example.org/gone' "
        "does not answer (404 Not Found). Open it in a browser; find where it moved to, or take "
        "the link out. (built: the-process/first.html)\n\n"
        "Judged 2 outside addresses: 1 error, 0 warnings.\n"
    )


def test_without_lychee_it_says_how_to_install_it(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, BODY)
    result = run(tmp_path, "no-such-lychee")
    assert (result.returncode, result.stdout) == (2, "")
    assert "lychee is not installed: pip install -r requirements/dev.txt" in result.stderr


def test_a_lychee_that_fails_is_not_taken_for_fine(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, BODY)
    result = run(tmp_path, "false")
    assert result.returncode == 2
    assert result.stderr.startswith("Could not check. lychee failed")


def test_answers_are_told_apart_by_their_line() -> None:
    """Lychee writes an address anew, and does not ask some at all: neither may be lost."""
    listed = [
        "https://a.example",
        "https://b.example/ü",
        "https://c.example/",
        "https://d.example",
    ]
    fault = {"url": "https://a.example/", "status": {"text": "Network error (x)"}, "span": at(1)}
    slow = {"url": "https://b.example/%C3%BC", "status": {"text": "Timeout"}, "span": at(2)}
    unasked = {"url": "https://c.example/", "status": {"text": "Excluded"}, "span": at(3)}
    report = {
        "error_map": {"f": [fault]},
        "timeout_map": {"f": [slow]},
        "excluded_map": {"f": [unasked]},
    }
    assert parse_answers(report, listed) == {
        "https://a.example": "Network error",
        "https://b.example/ü": "Timeout",
        "https://c.example/": "Excluded",
    }


def at(line: int) -> dict[str, int]:
    return {"line": line, "column": 1}


class Answers(BaseHTTPRequestHandler):
    """A server of our own: every address is gone but /here, and /moved leads there."""

    def do_GET(self) -> None:
        self.send_response({"/here": 200, "/moved": 301}.get(self.path, 404))
        self.send_header("Location", "/here")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as one:
        threading.Thread(target=one.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{one.server_port}"
        one.shutdown()


def test_lychee_itself_tells_the_dead_from_the_living(tmp_path: Path, server: str) -> None:
    """The real lychee is asked after a real server, with the options that authors run."""
    listed = [f"{server}/gone", f"{server}/here", f"{server}/moved"]
    answers = ask("lychee", listed, tmp_path / "cache")
    assert answers == {f"{server}/gone": "Rejected status code: 404 Not Found"}
    assert (tmp_path / "cache/.lycheecache").exists()
