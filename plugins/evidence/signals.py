"""Pelican's signals to calls; with reader.py the only module that knows Pelican."""

import datetime
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from pelican.plugins import signals

from provider_notice.stop import stop_build

from .facts import as_fact
from .library import Library, LibraryError, read_library
from .page import Page
from .probe import probe_data
from .problem import DataError, Problem
from .reader import make_reader
from .review import MONTHS, Review, Reviewer, build_review, count_minutes, read_reviews
from .site_sources import draw_late, find_unsaid, find_unused, gather_sources

logger = logging.getLogger(__name__)

# By content folder: plugins such as i18n_subsites run one build inside another.
_libraries: dict[str, Library] = {}


def connect() -> None:
    """Connect; called again by Pelican on a reload, it changes nothing."""
    # Before every build, so that a changed data file is seen while Pelican watches.
    signals.get_generators.connect(load)
    signals.readers_init.connect(add_reader)
    signals.all_generators_finalized.connect(finish)


def load(pelican: Any) -> None:
    """Read and check the data files before the first article is read."""
    folder = Path(pelican.settings["PATH"], "data")
    try:
        library = read_library(folder)
    except LibraryError as error:
        stop(error.problems, pelican.settings)
    if problems := list(probe_data(library)):
        stop(problems, pelican.settings)
    for problem in find_unsaid(library, pelican.settings.get("SITE_MUST_SAY", ())):
        logger.warning("%s", problem)
    _libraries[pelican.settings["PATH"]] = library


def add_reader(readers: Any) -> None:
    """Let Markdown be read by our reader."""
    library = _libraries.get(readers.settings["PATH"])
    if library is not None:
        reader = make_reader(library)
        for extension in reader.file_extensions:
            readers.reader_classes[extension] = reader


def finish(generators: list[Any]) -> None:
    """Give articles and templates their evidence, or stop with all that is wrong."""
    context, settings = generators[0].context, generators[0].settings
    library = _libraries[settings["PATH"]]
    contents = list(find_contents(generators))
    problems = [p for content in contents for p in content.evidence.problems]
    problems += _review(contents, Path(settings["PATH"], "data", "reviews.toml"))
    errors = [p for p in problems if p.severity == "error"]
    if errors:
        stop(errors, settings)
    articles = [content for content in contents if type(content).__name__ == "Article"]
    # A list of what cites a source must not lead readers to drafts.
    cited = gather_sources(library, [c for c in contents if c.status == "published"])
    for content in contents:
        draw_late(content, cited, settings)
    for problem in (*problems, *find_unused(library, [c.evidence for c in articles], cited)):
        logger.warning("%s", problem)
    _fill_context(context, library, cited)


def find_contents(generators: list[Any]) -> Iterator[Any]:
    """Yield each article and page that was read with its evidence, once."""
    seen = set()
    for generator in generators:
        for content in generator.context.get("generated_content", {}).values():
            for each in (content, *getattr(content, "translations", ())):
                if isinstance(getattr(each, "evidence", None), Page) and id(each) not in seen:
                    seen.add(id(each))
                    yield each


def _review(contents: list[Any], path: Path) -> list[Problem]:
    """Set what each article tells of its sources, age and review."""
    problems: list[Problem] = []
    try:
        reviews = read_reviews(path) if path.exists() else {}
    except DataError as error:
        return [error.problem]
    sources = {content.relative_source_path for content in contents}
    for article, reviewer in reviews.items():
        if article not in sources:
            row = reviewer.row
            wrong = f"{row.name}.article is {article!r}, which is no article"
            problems.append(Problem(row.path, row.line, "data-row", wrong, "Correct the path."))
    for content in contents:
        problems += _describe(content, reviews.get(content.relative_source_path))
    return problems


def _describe(content: Any, reviewer: Reviewer | None) -> Iterator[Problem]:
    page: Page = content.evidence
    kind = str(getattr(content, "review", "general")).strip()
    if kind not in MONTHS:
        mend = f"Use one of: {', '.join(MONTHS)}."
        yield Problem(page.path, 1, "review-kind", f"Review is {kind!r}", mend)
        kind = "general"
    updated = getattr(content, "modified", None) or content.date
    content.sources = page.citations.sources
    content.minutes = count_minutes(content._content)
    recheck = None
    if hasattr(content, "recheck"):
        try:
            recheck = datetime.date.fromisoformat(content.recheck)
        except ValueError:
            wrong = f"Recheck is {content.recheck!r}"
            mend = "Write year, month and day as 2026-11-23."
            yield Problem(page.path, 1, "review-recheck", wrong, mend)
    content.review = build_review(kind, updated.date(), content._content, reviewer, recheck)
    if reviewer is not None and content.review.changed_since:
        yield _warn_of_edit(reviewer, content.review)


def _warn_of_edit(reviewer: Reviewer, review: Review) -> Problem:
    return Problem(
        reviewer.row.path,
        reviewer.row.line,
        "review-outdated",
        f"{reviewer.article} was edited after its review of {reviewer.date}",
        f"Its words now have the fingerprint {review.fingerprint}. Ask for a new review.",
        "warning",
    )


def _fill_context(context: dict[str, Any], library: Library, cited: list[Any]) -> None:
    context["CRISIS_LINES"] = library.places
    context["ALL_SOURCES"] = cited
    context["GLOSSARY"] = library.terms
    context["APPROVALS"] = library.approvals
    context["FACTS"] = library.facts | {
        key: as_fact(row) for key, row in library.side_effects.items()
    }
    context["SITE"] = library.site


def stop(problems: list[Problem], settings: dict[str, Any]) -> NoReturn:
    """End the build with every problem, one a line."""
    stop_build("\n".join(str(problem) for problem in sorted(problems)), settings)
