"""What our pages weigh, and what Lighthouse makes of them: python -m tests.bench.pages FOLDER."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.browser.chromium import find_chromium
from tests.browser.kinds import KINDS

JUDGED = ("home", "section", "heaviest article", "search")


class GzipHandler(SimpleHTTPRequestHandler):
    """Serves as a host would: text compressed, and kept by the browser."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""

    def do_GET(self) -> None:
        """Send a file, compressed unless it is already."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body, kind = path.read_bytes(), self.guess_type(str(path))
        self.send_response(200)
        if path.suffix not in (".png", ".woff2"):
            body = gzip.compress(body, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(body)


def weigh(site: Path, kind: str) -> tuple[int, int]:
    """Return the bytes of a page with its styles, compressed: without pictures, and with."""
    html = (site / KINDS[kind]).read_bytes()
    sheets = re.findall(rb'href="[./]*(theme/[\w-]+\.css)"', html)
    styles = sum(len(gzip.compress((site / name.decode()).read_bytes(), 9)) for name in sheets)
    bare = re.sub(rb"<svg.*?</svg>", b"", html, flags=re.DOTALL)
    return len(gzip.compress(bare, 9)) + styles, len(gzip.compress(html, 9)) + styles


def run_lighthouse(address: str) -> str:
    """Return Lighthouse's four marks for a page, on its preset for phones."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        command = ["npx", "--yes", "lighthouse", address, "--quiet", "--output=json"]
        command += [f"--output-path={report.name}", "--chrome-flags=--headless=new --no-sandbox"]
        environment = os.environ | {"CHROME_PATH": find_chromium() or ""}
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            return "Lighthouse could not run: " + run.stderr.strip().splitlines()[-1]
        marks = json.loads(Path(report.name).read_text(encoding="utf-8"))["categories"]
    return ", ".join(f"{name} {round(mark['score'] * 100)}" for name, mark in marks.items())


def main(site: Path) -> int:
    """Print one line for each kind of page; return 2 when there is no site to weigh."""
    if not (site / "index.html").exists():
        print(f"There is no site in {site}/. Run 'make html' first.")
        return 2
    print("Compressed, without the typeface (bytes: without pictures, with them)")
    for kind in KINDS:
        bare, whole = weigh(site, kind)
        print(f"  {kind:24}{bare:8,}{whole:8,}")
    if not shutil.which("npx"):
        print("Lighthouse needs npm, which is not here.")
        return 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(GzipHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for kind in JUDGED:
        address = f"http://127.0.0.1:{server.server_port}/{KINDS[kind]}"
        print(f"  {kind:24}{run_lighthouse(address)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "output")))
