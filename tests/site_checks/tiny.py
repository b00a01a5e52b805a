"""A tiny built site, without fault, that each case changes in one place."""

import html
import json
import re
from functools import cache
from pathlib import Path

from provider_notice.notice import render_notice
from provider_notice.wordings import read_wordings

ROOT = Path(__file__).parent.parent.parent
WORDINGS = ROOT / "content/data/notice-wordings.toml"

HEAD = "Title: {title}\nSummary: {summary}\nDate: 2026-11-01\nModified: 2026-11-01\n\n"
ARTICLES = {
    "the-process/first": ("The first step", "What happens on the first day."),
    "the-process/second": ("The second step", "What happens on the second day."),
    "finding-care/choosing-a-provider": ("How to choose", "What to look for in a clinic."),
}
BODY = '<p>Ask what you want to know. <a href="second.html#costs">Read about costs</a>.</p>'
OTHER_BODY = '<h2 id="costs">Costs</h2>\n<p>It costs money.</p>'
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title} - Tiny</title>
<meta name="description" content="{summary}">
<link rel="stylesheet" href="{up}theme/main.css"></head>
<body><nav><a href="{up}index.html">Home</a></nav>
<main><article><h1>{title}</h1><p>{summary}</p>
{body}
</article></main></body></html>
"""


def write_tiny_site(folder: Path, body: str = BODY) -> None:
    """Write sources and built site; *body* is that of the first article, in both."""
    output, content = folder / "output", folder / "content"
    records: list[dict[str, object]] = []
    for slug, (title, summary) in ARTICLES.items():
        text = body if slug == "the-process/first" else OTHER_BODY
        kind = slug.partition("/")[0]
        _write(content / f"{slug}.md", HEAD.format(title=title, summary=summary) + text)
        page = PAGE.format(title=title, summary=summary, up="../", body=text + notice(kind, "../"))
        _write(output / f"{slug}.html", page)
        records.append(_record(slug, kind))
    _write_listings(output)
    _write_feeds(output)
    records += [{"path": "index.html", "surface": "listing"}]
    records += [{"path": "sitemap.xml", "surface": "listing"}]
    records += [{"path": f"feeds/all.{k}.xml", "surface": "feed", "entries": 3} for k in FEEDS]
    _write(output / "provider-notice.json", json.dumps({"written": records}))


@cache  # The wordings take longer to read than the site to write.
def notice(kind: str, up: str) -> str:
    """Return the approved notice as the build would print it."""
    wording = read_wordings(WORDINGS).choose("en", kind)
    rendered = str(render_notice(wording))
    return re.sub(r"\{filename\}/(.*?)\.md", rf"{up}\1.html", rendered)


def _record(slug: str, kind: str) -> dict[str, object]:
    owed = {"lang": "en", "kind": kind, "version": 1}
    surface = {"path": f"{slug}.html", "surface": "article", "source": f"{slug}.md"}
    return {**surface, "status": "published", "notice": owed}


def _write_listings(output: Path) -> None:
    links = "".join(f'<a href="{s}.html">{t}</a> ' for s, (t, _) in ARTICLES.items())
    feeds = "".join(f'<a href="feeds/all.{k}.xml">Feed</a>' for k in FEEDS)
    page = PAGE.format(title="Home", summary="All pages.", up="", body=links + feeds)
    _write(output / "index.html", page)
    places = "".join(f"<url><loc>/{slug}.html</loc></url>" for slug in ARTICLES)
    _write(output / "sitemap.xml", f"<urlset>{places}</urlset>")
    _write(output / "robots.txt", "User-agent: *\nSitemap: /sitemap.xml\n")
    _write(output / "theme/main.css", "body { background: url(paper.svg) }\n")
    _write(output / "theme/paper.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n')


ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Tiny</title><link href="/"/>{entries}</feed>'
)
ATOM_ENTRY = (
    '<entry><title>{title}</title><link href="{slug}.html" rel="alternate"/>'
    '<summary type="html">{summary}</summary><content type="html">{body}</content></entry>'
)
RSS = "<rss><channel><title>Tiny</title><link>/</link>{entries}</channel></rss>"
RSS_ENTRY = (
    "<item><title>{title}</title><link>{slug}.html</link><description>{body}</description></item>"
)
FEEDS = {"atom": (ATOM, ATOM_ENTRY), "rss": (RSS, RSS_ENTRY)}


def _write_feeds(output: Path) -> None:
    for kind, (feed, entry) in FEEDS.items():
        entries = ""
        for slug, (title, summary) in ARTICLES.items():
            body = f"<p>{summary}</p>{notice(slug.partition('/')[0], '')}"
            entries += entry.format(
                title=title, slug=slug, summary=summary, body=html.escape(body)
            )
        _write(output / f"feeds/all.{kind}.xml", feed.format(entries=entries))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
