"""Who may know Pelican, and who may know the parser: the seams of the code."""

import ast
import subprocess
import sys
from pathlib import Path

PLUGINS = Path(__file__).parent.parent / "plugins"

# The modules that know Pelican; every other is pure, or works without it.
KNOW_PELICAN = {
    "evidence/reader.py",
    "evidence/signals.py",
    "provider_notice/copying.py",
    "provider_notice/signals.py",
    "provider_notice/stop.py",
    "sections/signals.py",
    "theme_build/signals.py",
}
# The packages that read HTML as a browser does.
KNOW_THE_PARSER = {"provider_notice", "site_checks"}


def imports(path: Path) -> set[str]:
    """Return the packages that a module imports, at its top or inside."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def modules() -> list[Path]:
    return [path for path in PLUGINS.rglob("*.py") if "__pycache__" not in path.parts]


def test_only_the_seams_know_pelican() -> None:
    know = {p.relative_to(PLUGINS).as_posix() for p in modules() if "pelican" in imports(p)}
    assert know == KNOW_PELICAN


def test_only_two_packages_know_the_parser() -> None:
    know = {p.relative_to(PLUGINS).parts[0] for p in modules() if "selectolax" in imports(p)}
    assert know == KNOW_THE_PARSER


def test_the_checks_load_without_pelican() -> None:
    """What judges a built folder must not need what built it."""
    code = "import sys, site_checks.__main__; sys.exit('pelican' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], cwd=PLUGINS, check=False)
    assert result.returncode == 0


def test_modules_stay_under_two_hundred_lines() -> None:
    long = {p.name: n for p in modules() if (n := len(p.read_text().splitlines())) >= 200}
    assert long == {}
