"""Where article text reaches a reader, and what each place owes. Pure."""

from pathlib import Path
from typing import Any


def describe_written(path: str, output: str, context: dict[str, Any]) -> dict[str, Any]:
    """Return the manifest's record of one written page.

    The kind comes from what Pelican wrote the page from, never from what the
    page says of itself.
    """
    record: dict[str, Any] = {"path": Path(path).relative_to(output).as_posix()}
    content = context.get("article") or context.get("page")
    if content is None:
        return record | {"surface": "listing"}
    wording = getattr(content, "provider_notice", None)
    record["surface"] = "article" if "article" in context else "page"
    record["source"] = content.relative_source_path
    record["status"] = content.status
    if wording is not None:
        record["notice"] = {
            "lang": wording.lang,
            "kind": wording.kind,
            "version": wording.version,
        }
    return record
