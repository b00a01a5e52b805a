"""Pelican's signals to calls; with copying.py and stop.py all that knows Pelican."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pelican.plugins import signals

from . import manifest
from .addresses import find_bad_address
from .attach import attach_notice
from .case import Case
from .closings import find_ends, find_search_words
from .copies import copy_path
from .copying import CopiesGenerator
from .dom import parse
from .exemptions import ExemptionsError, check_exemptions, read_exemptions
from .feeds import complete_entries
from .lines import find_tag
from .notice import render_notice
from .rules import judge
from .settings import NoticeSettings, SettingsError, name_folder, parse_settings
from .stop import stop_build
from .sweep import find_contents, is_a
from .wordings import (
    MissingWordingError,
    Wording,
    Wordings,
    WordingsError,
    read_wordings,
)

_AROUND = "<!doctype html><main><section><div><article>{}</article></div></section></main>"


def connect() -> None:
    """Connect; called again by Pelican on a reload, it changes nothing."""
    signals.initialized.connect(start)


def start(pelican: Any) -> None:
    """Check settings and wordings before anything is read, and take the last place."""
    _load(pelican.settings)
    # Pelican calls handlers in the order they connect: reconnecting makes ours last.
    for signal, handler in (
        (signals.get_generators, get_generators),
        (signals.all_generators_finalized, attach),
        (signals.content_written, manifest.record_page),
        (signals.feed_generated, complete_feed),
        (signals.feed_written, manifest.record_feed),
        (signals.finalized, write_manifest),
    ):
        signal.disconnect(handler)
        signal.connect(handler)


def attach(generators: list[Any]) -> None:
    """Attach each article's notice, then refuse to write if one would be lost."""
    context = generators[0].context
    settings = _load(context)
    manifest.start(context["OUTPUT_PATH"])
    contents = find_contents(generators)
    wordings = read_wordings(settings.wordings)
    failures = [line for content in contents for line in _attach_one(content, wordings, context)]
    failures += _check_exempt(contents, settings, context)
    if failures:
        stop_build("\n".join(failures), context)
    context["NOTICE_EXEMPTIONS"] = settings.read_exempt()


def _attach_one(content: Any, wordings: Wordings, context: dict[str, Any]) -> Iterator[str]:
    kind = _kind(content)
    if kind is None:
        return
    try:
        wording = wordings.choose(content.lang, kind)
    except MissingWordingError as error:
        yield f"{_source(content)}: error notice-wording: {error}"
        return
    is_left_out = content.status == "draft" and not content.save_as
    faults = [] if is_left_out else [*find_bad_address(content.save_as)]
    yield from (f"{_source(content)}: error notice-address: {w}. {m}" for w, m in faults)
    if faults:
        return
    content.provider_notice = wording
    content.copy_url = copy_path(content.save_as) if content.save_as else ""
    attach_notice(content, render_notice(wording), context)
    yield from check_body(content, wording)


def _check_exempt(
    contents: list[Any], settings: NoticeSettings, context: dict[str, Any]
) -> list[str]:
    """Return what is wrong with the exemptions, where the site keeps a list of them."""
    if settings.exemptions is None:
        return []
    pages = {c.relative_source_path: c for c in contents if is_a(c, "Page")}
    owing = [path for path, page in pages.items() if _kind(page) is not None]
    try:
        exempt = read_exemptions(settings.exemptions)
    except ExemptionsError as error:
        return [str(error)]
    folder = name_folder(Path(context["PATH"]))
    return check_exemptions(exempt, pages, owing, datetime.now(UTC).date(), folder)


def check_body(content: Any, wording: Wording) -> Iterator[str]:
    """Yield what would keep the notice of *content* from its readers.

    The text is judged inside the elements that templates put around an
    article, so that a stray end tag for one of them is seen.
    """
    text = content.get_content("")
    html = _AROUND.format(text)
    by_text = (*find_ends(text), *find_search_words(text))
    for breach in (*judge(Case(html, parse(html), wording)), *by_text):
        # Whether a file is approved can be told when it is written, by site_checks.
        if breach.address:
            continue
        line = find_tag(Path(content.source_path).read_text("utf-8", "replace"), breach.mend)
        where = f"{_source(content)}:{line}" if line else _source(content)
        yield f"{where}: error {breach.rule}: {breach.wrong}. {breach.mend}"


def complete_feed(context: dict[str, Any], feed: Any) -> None:
    """Give entries that carry only a summary their notice."""
    siteurl = context.get("SITEURL", "")
    contents = [c for c in context["generated_content"].values() if _owes(c)]
    contents += [t for content in contents for t in content.translations if _owes(t)]
    lost = complete_entries(
        feed.items,
        contents,
        lambda content: content._update_content(render_notice(content.provider_notice), siteurl),
    )
    if lost:
        stop_build("\n".join(lost), context)


def get_generators(pelican: Any) -> type[CopiesGenerator]:
    """Add the plain-text copies to what Pelican generates."""
    del pelican
    return CopiesGenerator


def write_manifest(pelican: Any) -> None:
    """Write what was written, from what, owing which notice, and what is exempt."""
    settings = _load(pelican.settings)
    content = Path(pelican.settings["PATH"])
    about = {
        "siteurl": pelican.settings["SITEURL"],
        "content": name_folder(content),
        "places": settings.list_places(content),
    }
    manifest.write(Path(pelican.output_path), settings.manifest, about, settings.read_exempt())


def _load(settings: dict[str, Any]) -> NoticeSettings:
    try:
        parsed = parse_settings(settings)
        read_wordings(parsed.wordings)
        return parsed
    except (SettingsError, WordingsError) as error:
        stop_build(str(error), settings)


def _kind(content: Any) -> str | None:
    """Return which notice *content* owes: the one it names, or else an article its section's."""
    named = getattr(content, "notice", None)
    if named or is_a(content, "Page"):
        return str(named) if named else None
    return str(content.category.slug)


def _owes(content: Any) -> bool:
    return getattr(content, "provider_notice", None) is not None


def _source(content: Any) -> str:
    return f"{name_folder(Path(content.settings['PATH']))}/{content.relative_source_path}"
