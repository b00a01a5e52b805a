"""Pelican's signals to calls; the only module of the plugin that knows Pelican."""

from pathlib import Path
from typing import Any

from jinja2 import pass_context
from pelican.plugins import signals

from .bundle import BundleError, bundle_styles, map_styles
from .feeds import link_stylesheet
from .headings import list_headings, split_opening
from .pictures import write_pictures
from .schema import describe_article, describe_site
from .side_notes import note_sources
from .site_files import write_site_files
from .terms import explain_terms
from .topics import TopicsError, list_topics, read_words

# Per output folder: plugins such as i18n_subsites run one build inside another.
_renderers: dict[str, tuple[Any, dict[str, Any]]] = {}


def connect() -> None:
    """Connect; called again by Pelican on a reload, it changes nothing."""
    signals.generator_init.connect(add_filters)
    signals.all_generators_finalized.connect(keep_renderer)
    signals.feed_written.connect(style_feed)
    signals.finalized.connect(write_files)


def add_filters(generator: Any) -> None:
    """Give templates what they cannot work out themselves."""
    env = getattr(generator, "env", None)
    if env is not None:
        env.policies["json.dumps_kwargs"] = {"separators": (",", ":")}
        env.filters["headings"] = list_headings
        env.filters["opened"] = split_opening
        env.filters["explained"] = explain_terms
        env.filters["noted"] = note_sources
        env.filters["article_data"] = article_data
        env.filters["site_data"] = site_data


@pass_context
def article_data(context: Any, article: Any) -> dict[str, Any]:
    """Return what machines read of an article, for templates."""
    return describe_article(article, context)


@pass_context
def site_data(context: Any, _: Any) -> dict[str, Any]:
    """Return what machines read of the site, for templates."""
    return describe_site(context)


def keep_renderer(generators: list[Any]) -> None:
    """Keep what renders templates, for the files written last; give them the words to find by."""
    give_words(generators[0].context, Path(generators[0].settings["PATH"], "data"))
    for generator in generators:
        if hasattr(generator, "env"):
            _renderers[generator.output_path] = (generator.env, generator.context)
            return


def give_words(context: dict[str, Any], data: Path) -> None:
    """Give templates TOPICS, the A to Z, and SEARCH_WORDS."""
    try:
        topics = read_words(data / "a-to-z.toml")
        words = read_words(data / "search-words.toml")
    except TopicsError as error:
        raise SystemExit(str(error)) from None
    context["TOPICS"] = list_topics(topics, context.get("articles", []))
    context["SEARCH_WORDS"] = words.get("words", {})


def style_feed(path: str, context: dict[str, Any], feed: Any) -> None:
    """Point the written feed at the stylesheet that makes it readable in a browser."""
    file = Path(path)
    depth = len(file.relative_to(context["OUTPUT_PATH"]).parts) - 1
    address = "../" * depth + "theme/feed.css"
    file.write_text(link_stylesheet(file.read_text(encoding="utf-8"), address), encoding="utf-8")


def write_files(pelican: Any) -> None:
    """Write the stylesheet, the pictures and the files for machines."""
    output, theme = Path(pelican.output_path), Path(pelican.settings["THEME"])
    target = output / pelican.settings["THEME_STATIC_DIR"]
    target.mkdir(parents=True, exist_ok=True)
    try:
        sheets = bundle_styles(theme / "static" / "css") | map_styles(theme / "static" / "css")
    except BundleError as error:
        raise SystemExit(str(error)) from None
    for name, styles in sheets.items():
        (target / name).write_text(styles, encoding="utf-8")
    env, context = _renderers.pop(pelican.output_path)
    write_site_files(env, context, output)
    write_pictures(target, context.get("SECTIONS", []), pelican.settings["SITENAME"], theme)
