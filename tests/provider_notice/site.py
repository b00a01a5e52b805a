"""A site of its own for the plugin: every source format, status and language, any settings."""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from provider_notice.wordings import Wording

ROOT = Path(__file__).parent.parent.parent
THEME = Path(__file__).parent / "theme"
LINK = "{filename}/care/choosing.md"

WORDS = {
    ("en", "care"): ("Ask before you start", "Ask your doctor about care.", "Find a provider"),
    ("en", "news"): ("Ask about this news", "Ask your doctor about news.", "Find a provider"),
    ("de", "care"): ("Fragen Sie vorher", "Fragen Sie Ihre Ärztin.", "Hilfe finden"),
    ("de", "news"): ("Fragen Sie nach", "Fragen Sie Ihren Arzt.", "Hilfe finden"),
    ("en", "glossary"): ("Ask when a word is not clear", "Ask your nurse.", "Find a provider"),
}

SOURCES = {
    "care/choosing.md": "Title: Choosing\nDate: 2026-01-01\nTags: one\n\nWords of the *first*.\n",
    "care/notes.md": "Title: Notes\nDate: 2026-01-02\nTags: one, two\n\nNote.[^1]\n\n[^1]: Foot\n",
    "care/short.md": "Title: Short\nDate: 2026-01-03\nSummary: A summary.\n\nText.\n",
    "care/moved.md": "Title: M\nDate: 2026-01-03\nSave_as: a/b/c.html\nURL: a/b/c.html\n\nText.\n",
    "care/late.md": "Title: Draft\nDate: 2026-01-04\nStatus: draft\n\nText.\n",
    "care/secret.md": "Title: Hidden\nDate: 2026-01-05\nStatus: hidden\n\nText.\n",
    "care/choosing-de.md": "Title: Auswahl\nDate: 2026-01-01\nLang: de\nSlug: choosing\n\nWorte\n",
    "news/rest.rst": "Rest\n####\n\n:date: 2026-01-06\n\nText of *reST*.\n\n.. [1] A footnote.\n",
    "news/raw.html": '<html><head><title>Raw</title><meta name="date" content="2026-01-07">'
    "</head><body><p>Raw text.</p></body></html>",
    "pages/words.md": "Title: Words\nNotice: glossary\n\nA page that opts in.\n",
    "pages/about.md": "Title: About\n\nA page about the site.\n",
}

# A plugin that writes a page which leads on to another.
LEADS = """
from pelican.generators import Generator
from pelican.plugins import signals
class Leads(Generator):
    def generate_output(self, writer):
        text = "<!doctype html><html lang=en><title>Moved</title><body><main>It moved.</main>"
        template = self.env.from_string(text)
        writer.write_file("moved.html", template, self.context, url="moved.html")
def lead(pelican):
    return Leads
def register():
    signals.get_generators.connect(lead)
"""

SETTINGS: dict[str, Any] = {
    "SITENAME": "A site",
    "SITEURL": "https://example.org",
    "TIMEZONE": "UTC",
    "DEFAULT_LANG": "en",
    "PATH": "content",
    "THEME": str(THEME),
    "PLUGIN_PATHS": [str(ROOT / "plugins"), "own"],
    "PLUGINS": ["provider_notice", "leads"],
    "PROVIDER_NOTICE": {"wordings": "data/wordings.toml", "exemptions": "data/exemptions.toml"},
    "FEED_ALL_ATOM": "feeds/all.atom.xml",
    "FEED_ALL_RSS": "feeds/all.rss.xml",
    "CATEGORY_FEED_ATOM": "feeds/{slug}.atom.xml",
    "TAG_FEED_ATOM": "feeds/tag-{slug}.atom.xml",
    "TRANSLATION_FEED_ATOM": "feeds/all-{lang}.atom.xml",
    "ARTICLE_URL": "{category}/{slug}.html",
    "ARTICLE_SAVE_AS": "{category}/{slug}.html",
    "ARTICLE_LANG_URL": "{category}/{slug}-{lang}.html",
    "ARTICLE_LANG_SAVE_AS": "{category}/{slug}-{lang}.html",
    "DIRECT_TEMPLATES": ["index"],
    "AUTHOR_SAVE_AS": "",
    "DEFAULT_PAGINATION": 2,
    "PAGINATED_TEMPLATES": {"index": None},
    "STATIC_PATHS": [],
    "ARTICLE_EXCLUDES": ["data"],
}


@dataclass
class NoticeSite:
    """A site in *folder*; write files into content/ and own/, then build."""

    folder: Path
    settings: dict[str, Any] = field(default_factory=lambda: dict(SETTINGS))

    def __post_init__(self) -> None:
        """Write the sources, the wordings and the exemptions."""
        for path, text in SOURCES.items():
            self.write(f"content/{path}", text)
        self.write("own/leads.py", LEADS)
        self.write("content/data/wordings.toml", render_wordings(WORDS))
        self.write(
            "content/data/exemptions.toml",
            '[[exemptions]]\npage = "pages/about.md"\nreason = "About us."\nowner = "editor"\n'
            "until = 2099-01-01\n",
        )

    def write(self, path: str, text: str) -> Path:
        """Write one file of the site, and return where it is."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    @property
    def output(self) -> Path:
        """The built folder."""
        return self.folder / "output"

    def build(self, *options: str) -> subprocess.CompletedProcess[str]:
        """Run Pelican on the site, in a process of its own."""
        lines = [f"{name} = {value!r}" for name, value in self.settings.items()]
        self.write("conf.py", "\n".join(lines) + "\n")
        command = [sys.executable, "-m", "pelican", "-s", "conf.py", "-o", "output"]
        command += ["--fatal", "errors", "--log-handler", "plain", *options]
        return run(command, self.folder)

    def check(self, *options: str) -> subprocess.CompletedProcess[str]:
        """Run site_checks on the built folder, notice rules only unless told otherwise."""
        command = [sys.executable, "-m", "site_checks", "output", "--format", "json"]
        return run([*command, "--only", "notice", *options], self.folder)

    def manifest(self) -> list[dict[str, Any]]:
        """What the plugin says was written."""
        text = (self.output / "provider-notice.json").read_text(encoding="utf-8")
        written: list[dict[str, Any]] = json.loads(text)["written"]
        return written

    def read(self, path: str) -> BeautifulSoup:
        """Return one built page, parsed."""
        return BeautifulSoup((self.output / path).read_text(encoding="utf-8"), "html5lib")


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run *command* in *folder* with this project's plugins at hand."""
    environment = {"PYTHONPATH": str(ROOT / "plugins"), "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def make_wording(lang: str, kind: str, words: tuple[str, str, str], version: int = 1) -> Wording:
    """Return a wording of these words."""
    return Wording(lang, kind, version, words[0], (words[1],), words[2], LINK)


def render_wordings(words: dict[tuple[str, str], tuple[str, str, str]], version: int = 1) -> str:
    """Return a wordings file in which everything is approved."""
    parts = [f'link = "{LINK}"']
    for (lang, kind), texts in words.items():
        wording = make_wording(lang, kind, texts, version)
        parts.append(
            f'[wordings.{lang}.{kind}]\nversion = {version}\nheading = "{texts[0]}"\n'
            f'paragraphs = ["{texts[1]}"]\nlink_text = "{texts[2]}"'
        )
        parts.append(
            f'[[approvals]]\nlang = "{lang}"\nkind = "{kind}"\nversion = {version}\n'
            f'date = 2026-01-01\nby = "editor"\nfingerprint = "{wording.fingerprint}"'
        )
    return "\n\n".join(parts) + "\n"
