"""Pelican's signals to calls; the only module of the plugin that knows Pelican."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from pelican.plugins import signals

from .attach import attach_notice
from .dom import parse
from .notice import render_notice
from .rules import Case, judge
from .settings import NoticeSettings, SettingsError, parse_settings
from .surfaces import describe_written
from .wordings import MissingWordingError, Wording, Wordings, WordingsError, read_wordings

# Per output folder: plugins such as i18n_subsites run one build inside another.
_written: dict[str, list[dict[str, Any]]] = {}

_ARTICLES = (
    "articles",
    "translations",
    "drafts",
    "drafts_translations",
    "hidden_articles",
    "hidden_translations",
)


def connect() -> None:
    """Connect; called again by Pelican on a reload, it changes nothing."""
    signals.initialized.connect(start)


def start(pelican: Any) -> None:
    """Check settings and wordings before anything is read, and take the last place."""
    _load(pelican.settings)
    _written[pelican.output_path] = []
    # Pelican calls handlers in the order they connect: reconnecting makes ours last.
    for signal, handler in (
        (signals.all_generators_finalized, attach),
        (signals.content_written, record_page),
        (signals.feed_generated, complete_feed),
        (signals.feed_written, record_feed),
        (signals.finalized, write_manifest),
    ):
        signal.disconnect(handler)
        signal.connect(handler)


def attach(generators: list[Any]) -> None:
    """Attach each article's notice, then refuse to write if one would be lost."""
    context = generators[0].context
    _, wordings = _load(context)
    failures = []
    for content in find_articles(generators):
        try:
            wording = wordings.choose(content.lang, content.category.slug)
        except MissingWordingError as error:
            failures.append(f"{_source(content)}: error notice-wording: {error}")
            continue
        content.provider_notice = wording
        attach_notice(content, render_notice(wording), context)
        failures += check_body(content, wording)
    if failures:
        stop("\n".join(failures))


def find_articles(generators: Iterable[Any]) -> Iterator[Any]:
    """Yield every article Pelican may write, each once, wherever it is kept."""
    seen = set()
    for content in _sweep(generators):
        if id(content) not in seen and type(content).__name__ == "Article":
            seen.add(id(content))
            yield content


def _sweep(generators: Iterable[Any]) -> Iterator[Any]:
    for generator in generators:
        listed = [c for name in _ARTICLES for c in getattr(generator, name, ())]
        generated = generator.context.get("generated_content", {}).values()
        for content in (*listed, *(c for c in generated if c is not None)):
            yield content
            yield from getattr(content, "translations", ())


def check_body(content: Any, wording: Wording) -> list[str]:
    """Return what would keep the notice of *content* from its readers."""
    html = f"<!doctype html><article>{content.get_content('')}</article>"
    return [
        f"{_source(content)}: error {breach.rule}: {breach.wrong}. {breach.mend}"
        for breach in judge(Case(html, parse(html), wording))
    ]


def complete_feed(context: dict[str, Any], feed: Any) -> None:
    """Give entries that carry only a summary their notice."""
    by_link = {
        content.url: content
        for content in (context.get("generated_content") or {}).values()
        if getattr(content, "provider_notice", None)
    }
    for entry in feed.items:
        if entry.get("content"):
            continue
        content = next((c for url, c in by_link.items() if _leads_to(entry["link"], url)), None)
        if content is None:
            stop(f"The feed entry {entry['title']!r} belongs to no article of this site.")
        notice = content._update_content(
            render_notice(content.provider_notice), context.get("SITEURL", "")
        )
        if notice not in (entry["description"] or ""):
            entry["description"] = f"{entry['description'] or ''}\n{notice}"


def _leads_to(link: str, url: str) -> bool:
    path = link.split("?", maxsplit=1)[0]
    return path == url or path.endswith("/" + url)


def record_page(path: str, context: dict[str, Any]) -> None:
    """Note one written page for the manifest."""
    output = context["OUTPUT_PATH"]
    _written.setdefault(output, []).append(describe_written(path, output, context))


def record_feed(path: str, context: dict[str, Any], feed: Any) -> None:
    """Note one written feed for the manifest."""
    output = context["OUTPUT_PATH"]
    relative = Path(path).relative_to(output).as_posix()
    _written.setdefault(output, []).append(
        {"path": relative, "surface": "feed", "entries": len(feed.items)}
    )


def write_manifest(pelican: Any) -> None:
    """Write what was written, from what, owing which notice."""
    settings, _ = _load(pelican.settings)
    records = sorted(_written.pop(pelican.output_path, []), key=lambda record: record["path"])
    path = Path(pelican.output_path) / settings.manifest
    path.write_text(json.dumps({"written": records}, indent=1) + "\n", encoding="utf-8")


def stop(message: str) -> NoReturn:
    """End the build with *message*: Pelican gives SystemExit exit code 1 and no traceback."""
    raise SystemExit(message)


def _load(settings: dict[str, Any]) -> tuple[NoticeSettings, Wordings]:
    try:
        parsed = parse_settings(settings)
        return parsed, read_wordings(parsed.wordings)
    except (SettingsError, WordingsError) as error:
        stop(str(error))


def _source(content: Any) -> str:
    return str(Path("content", content.relative_source_path))
