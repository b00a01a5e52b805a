"""The manifest: what a build wrote, from what, owing which notice.

site_checks reads it: without it, a folder cannot have been built with the plugin.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from types import FrameType
from typing import Any

from .exemptions import Exemption
from .surfaces import describe_page

# What stands between a generator and the file that it writes.
_PELICAN = (__name__, "pelican", "blinker", "functools")
# By output folder: plugins such as i18n_subsites run one build inside another.
_written: dict[str, list[dict[str, Any]]] = {}


def start(output: str) -> None:
    """Forget what an earlier build wrote to *output*."""
    _written[output] = []


def add(output: str, record: dict[str, Any]) -> None:
    """Note one written file."""
    _written.setdefault(output, []).append(record)


def record_page(path: str, context: dict[str, Any]) -> None:
    """Note one written page."""
    output = context["OUTPUT_PATH"]
    add(output, describe_page(path, output, context, find_writer(sys._getframe())))


def find_writer(frame: FrameType | None) -> str:
    """Return the module that wrote a file, from where Pelican was told to write it."""
    while frame is not None:
        name = str(frame.f_globals.get("__name__"))
        if not name.startswith(_PELICAN) or name.startswith("pelican.plugins."):
            return name
        frame = frame.f_back
    return ""


def record_feed(path: str, context: dict[str, Any], feed: Any) -> None:
    """Note one written feed."""
    relative = Path(path).relative_to(context["OUTPUT_PATH"]).as_posix()
    record = {"path": relative, "surface": "feed", "entries": len(feed.items)}
    add(context["OUTPUT_PATH"], record)


def write(
    output: Path, name: str, about: Mapping[str, Any], exemptions: Iterable[Exemption]
) -> None:
    """Write the manifest of *output* into it, the same byte for byte for the same build."""
    records = sorted(_written.pop(str(output), []), key=lambda record: record["path"])
    exempt = [asdict(exemption) for exemption in exemptions]
    manifest = {**about, "written": records, "exemptions": exempt}
    text = json.dumps(manifest, indent=1, default=str)
    (output / name).write_text(text + "\n", encoding="utf-8")
