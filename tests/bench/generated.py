"""Sites of any size for measuring: articles of about 8 KB, feeds, and seeded faults."""

import html
import json
import re
from pathlib import Path

from provider_notice.notice import render_notice
from provider_notice.wordings import read_wordings

ROOT = Path(__file__).parent.parent.parent
WORDINGS = ROOT / "content/data/notice-wordings.toml"
SECTIONS = ("about-the-treatment", "is-it-for-you", "the-process", "side-effects", "research")
WORDS = (
    "You may feel {a} for a while after the {b}. Ask the nurse who is with you what to do about "
    "it. About {n} out of 100 people had this in the first {m} weeks of a trial. "
)
A = ("dizzy", "sleepy", "sick", "calm", "far away", "warm", "cold", "tired")
DIGITS = "zero one two three four five six seven eight nine".split()
B = ("spray", "drip", "first visit", "second visit", "walk home", "meal")

# What is seeded, and what a report must name for the fault to count as found.
FAULTS = {
    "missing page": ('<a href="fault-01.html">x</a>', "fault-01"),
    "missing fragment": ('<a href="#fault-02">x</a>', "fault-02"),
    "fragment elsewhere": ('<a href="../index.html#fault-03">x</a>', "fault-03"),
    "wrong case": ('<a href="../INDEX.html?fault-04">x</a>', "INDEX"),
    "missing picture": ('<img src="fault-05.png" alt="x">', "fault-05"),
    "missing srcset": (
        '<img src="../theme/a.svg" srcset="fault-06.png 2x" alt="x">',
        "fault-06",
    ),
    "missing stylesheet": ('<link rel="stylesheet" href="fault-07.css">', "fault-07"),
    "left-over form": ('<a href="{filename}/fault-08.md">x</a>', "fault-08"),
    "folder without index": ('<a href="../fault-09/">x</a>', "fault-09"),
    "empty address": ('<a href="">fault-10</a>', "link-empty"),
    "double id": ('<p id="fault-11">x</p><p id="fault-11">x</p>', "id 'fault-11'"),
    "link in a feed": ("", "fault-12"),
}

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title} - Bench</title><meta name="description" content="{title}: what to know.">
<link rel="stylesheet" href="{up}theme/main.css"><link rel="icon" href="{up}theme/a.svg">
<link rel="alternate" type="application/atom+xml" href="{up}feeds/all.atom.xml"></head>
<body><a href="#main">Skip</a><header><nav aria-label="Sections"><ul>{nav}</ul></nav></header>
<main id="main">{main}</main>
<footer><p><a href="{up}index.html">Home</a></p></footer></body></html>
"""


def write_site(folder: Path, number: int, faults: bool) -> None:
    """Write a site of *number* articles with its sources; with *faults*, one of each kind."""
    output, content = folder / "output", folder / "content"
    wordings = read_wordings(WORDINGS)
    slugs = [(SECTIONS[i % len(SECTIONS)], f"article-{i:04}") for i in range(number)]
    slugs.append(("finding-care", "choosing-a-provider"))
    records: list[dict[str, object]] = []
    bodies: dict[str, list[tuple[str, str, str]]] = {}
    for i, (section, slug) in enumerate(slugs):
        kind = section
        notice = str(render_notice(wordings.choose("en", kind)))
        body = _body(i, slugs) + (_seed() if faults and i == 0 else "")
        title = f"Question {i}: what to ask"
        toc = "".join(f'<li><a href="#part-{j}">Part {j}</a></li>' for j in range(6))
        page = f"<article><h1>{title}</h1>\n{body}{_link(notice, '../')}</article>"
        page = f'<nav aria-label="On this page"><ol>{toc}</ol></nav>{page}'
        after, name = slugs[(i + 1) % number]
        page += f'<p><a rel="next" href="../{after}/{name}.html">Next</a></p>'
        path = f"{section}/{slug}"
        _write(output / f"{path}.html", _page(title, page, "../"))
        _write(content / f"{path}.md", f"Title: {title}\nDate: 2026-11-01\n\n{body}")
        owed = {"lang": "en", "kind": kind, "version": 1}
        record = {"path": f"{path}.html", "surface": "article", "source": f"{path}.md"}
        records.append({**record, "status": "published", "notice": owed})
        entry = body.replace('href="../', 'href="/').replace('src="../', 'src="/')
        bodies.setdefault(section, []).append((path, title, entry + _link(notice, "/")))
    records += _write_listings(output, slugs)
    records += _write_feeds(output, bodies, faults)
    _write(output / "provider-notice.json", json.dumps({"written": records}))


def _body(i: int, slugs: list[tuple[str, str]]) -> str:
    parts = []
    for j in range(6):
        text = "".join(
            WORDS.format(a=A[(i + j + k) % 8], b=B[(i * j + k) % 6], n=(i + k) % 100, m=j + 2)
            for k in range(3)
        )
        # No two parts begin alike, as no two parts of an article that someone wrote do.
        number = " ".join(DIGITS[int(digit)] for digit in str(i * 6 + j))
        text = f"Part number {number} tells what you may feel on the day. {text}"
        section, slug = slugs[(i * 7 + j * 13) % len(slugs)]
        link = f'<a href="../{section}/{slug}.html#part-{j}">more on this</a>'
        points = "".join(f"<li>Ask about part {k} of visit {i % 9}.</li>" for k in range(4))
        note = f'<sup id="cite-{j}"><a href="#source-{j}">[{j}]</a></sup>'
        parts.append(f'<h2 id="part-{j}">Part {j} of {i}</h2>\n<p>{text}{link}{note}</p>')
        parts.append(f"<ul>{points}</ul>")
    parts.append(f'<section class="sources"><h2>Sources</h2><ol>{_sources(i)}</ol></section>')
    return "\n".join(parts) + "\n"


def _sources(i: int) -> str:
    return "".join(
        f'<li id="source-{j}">Writer {i % 40} and others. A study of question {i % 90}. 2020. '
        f'<a href="https://example.org/10.1000/{i % 40}-{j}">Read the study</a> '
        f'<a href="#cite-{j}" aria-label="Back to the text">back</a></li>'
        for j in range(6)
    )


def _seed() -> str:
    return "".join(f"<div>{markup}</div>\n" for markup, _ in FAULTS.values())


def _page(title: str, main: str, up: str) -> str:
    nav = "".join(f'<li><a href="{up}{s}.html">{s}</a></li>' for s in (*SECTIONS, "finding-care"))
    return PAGE.format(title=title, main=main, nav=nav, up=up)


def _write_listings(output: Path, slugs: list[tuple[str, str]]) -> list[dict[str, object]]:
    pages = {}
    for name in (*SECTIONS, "finding-care"):
        links = "".join(f'<li><a href="{s}/{a}.html">{a}</a></li>' for s, a in slugs if s == name)
        pages[name] = f"<h1>{name}</h1><ul>{links}</ul>"
    pages["index"] = "<h1>Home</h1><p>All.</p>"
    for name, main in pages.items():
        _write(output / f"{name}.html", _page(name, main, ""))
    _write(output / "fault-09/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n")
    _write(output / "theme/main.css", (ROOT / "tests/bench/bench.css").read_text("utf-8"))
    _write(output / "theme/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n')
    places = "".join(f"<url><loc>/{s}/{a}.html</loc></url>" for s, a in slugs)
    _write(output / "sitemap.xml", f"<urlset>{places}</urlset>")
    names = [f"{name}.html" for name in pages] + ["sitemap.xml"]
    return [{"path": name, "surface": "listing"} for name in names]


def _write_feeds(
    output: Path, bodies: dict[str, list[tuple[str, str, str]]], faults: bool
) -> list[dict[str, object]]:
    """Write one feed of everything and one for each section, with whole articles."""
    feeds = {**bodies, "all": [entry for entries in bodies.values() for entry in entries]}
    for name, entries in feeds.items():
        text = "".join(
            f'<entry><title>{title}</title><link href="/{path}.html"/>'
            f'<content type="html">{html.escape(body)}</content></entry>'
            for path, title, body in entries
        )
        if faults and name == "all":
            fault = "&lt;p&gt;&lt;a href='/fault-12.html'&gt;x&lt;/a&gt;"
            text = text.replace("&lt;p&gt;", fault, 1)
        feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Bench</title>{text}</feed>'
        _write(output / f"feeds/{name}.atom.xml", feed)
    return [
        {"path": f"feeds/{name}.atom.xml", "surface": "feed", "entries": len(entries)}
        for name, entries in feeds.items()
    ]


def _link(notice: str, up: str) -> str:
    return re.sub(r"\{filename\}/(.*?)\.md", rf"{up}\1.html", notice)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
