"""The Pelican generator of the plain-text copies."""

from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.utils import get_relative_path, path_to_url

from . import manifest
from .copies import copy_path, render_copy
from .surfaces import describe_content
from .sweep import find_contents


class CopiesGenerator(Generator):  # type: ignore[misc]
    """Write the plain-text copy of each published article beside its page."""

    def generate_output(self, writer: Any) -> None:
        """Write every copy, and note it for the manifest."""
        del writer
        for content in find_contents([self]):
            if describe_content(content)["surface"] == "article":
                self._write_copy(content)

    def _write_copy(self, content: Any) -> None:
        path = copy_path(content.save_as)
        siteurl = self.settings["SITEURL"]
        if self.settings["RELATIVE_URLS"]:
            siteurl = path_to_url(get_relative_path(path))
        text = render_copy(content, content.get_content(siteurl), f"{siteurl}/{content.url}")
        target = Path(self.output_path, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        record = describe_content(content) | {"path": path, "surface": "copy"}
        manifest.add(self.settings["OUTPUT_PATH"], record)
