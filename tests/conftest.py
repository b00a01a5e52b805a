"""What the tests share: one real build of the site, made once."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run_pelican(content: Path, output: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Build *content* with this site's settings, in a process of its own."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(ROOT / "pelicanconf.py")]
    command += ["-o", str(output), "--fatal", "errors", "--log-handler", "plain", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make html` builds it; shared by all workers, so never written to."""
    shared = tmp_path_factory.getbasetemp().parent
    folder, done = shared / "built-site", shared / "built-site.done"
    try:
        folder.mkdir()
    except FileExistsError:
        for _ in range(600):
            if done.exists():
                break
            time.sleep(0.1)
    else:
        result = run_pelican(ROOT / "content", folder)
        done.write_text(str(result.returncode) + "\n" + result.stdout + result.stderr)
    code, _, log = done.read_text().partition("\n")
    assert code == "0", log
    return folder
