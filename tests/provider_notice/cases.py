"""The cases: pages that keep or lose their notice, each saying what must be found."""

import re
from dataclasses import dataclass
from pathlib import Path

from provider_notice.notice import attributes_of, render_notice
from provider_notice.wordings import Wording, read_wordings

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "tests" / "cases" / "notice"
WORDING: Wording = read_wordings(ROOT / "content/data/notice-wordings.toml").choose(
    "en", "side-effects"
)
APPROVED = {name: str(value) for name, value in attributes_of(WORDING).items()}


@dataclass(frozen=True)
class NoticeCase:
    """The main part of a page, the rules it must break, and what the message must say."""

    name: str
    html: str
    expected: frozenset[str]
    says: str

    @property
    def page(self) -> str:
        """The case as a whole page."""
        return f"<!doctype html>\n<html lang=en><title>T</title><body>\n{self.html}</body></html>"


def read_cases() -> list[NoticeCase]:
    """Return every case of the folder, by name."""
    return [_read_case(path) for path in sorted(FOLDER.glob("*.html"))]


def _read_case(path: Path) -> NoticeCase:
    head, _, html = path.read_text(encoding="utf-8").partition("\n")
    notice = str(render_notice(WORDING)).replace("{filename}/", "../").replace(".md", ".html")
    expected: frozenset[str] = frozenset()
    says = ""
    for part in head.removeprefix("<!-- ").removesuffix(" -->").split(" ;; "):
        key, _, value = part.partition(": ")
        if key == "replace":
            old, new = re.split(r" =>(?: |$)", value, maxsplit=1)
            assert old in notice, f"{path.name}: {old!r} is not in the notice"
            notice = notice.replace(old, new)
        elif value != "nothing":
            rules, _, says = value.partition("; says: ")
            expected = frozenset(rules.split())
    return NoticeCase(path.stem, html.replace("{{ notice }}", notice), expected, says)
