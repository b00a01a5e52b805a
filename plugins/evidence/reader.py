"""The Markdown reader with the evidence in it: one page, its citations, its problems."""

from pathlib import Path
from typing import Any

from pelican.readers import MarkdownReader

from .library import Library
from .markup import EvidenceExtension
from .page import new_page


def make_reader(library: Library) -> type[MarkdownReader]:
    """Return a reader class that draws from *library*."""

    class EvidenceReader(MarkdownReader):  # type: ignore[misc]
        """Reads an article; its `evidence` holds what it cites and what is wrong."""

        def __init__(self, settings: dict[str, Any]) -> None:
            self.extension = EvidenceExtension()
            markdown = dict(settings["MARKDOWN"])
            markdown["extensions"] = [*markdown.get("extensions", []), self.extension]
            super().__init__({**settings, "MARKDOWN": markdown})

        def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
            """Return the body as HTML, and the metadata with the page's evidence."""
            shown = Path(source_path).relative_to(self.settings["PATH"]).as_posix()
            page = new_page(f"content/{shown}", library)
            self.extension.page = page
            content, metadata = super().read(source_path)
            return content, {**metadata, "evidence": page}

    return EvidenceReader
