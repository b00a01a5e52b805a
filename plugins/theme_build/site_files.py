"""Files for machines at the root of the site: robots.txt, llms.txt, sitemap.xml, manifest."""

from pathlib import Path
from typing import Any

NAMES = ("robots.txt", "llms.txt", "site.webmanifest")


def write_site_files(env: Any, context: dict[str, Any], output: Path) -> None:
    """Render the templates of files/ into *output*.

    A site map needs full addresses, so it is written only when SITEURL is set.
    """
    names = [*NAMES, "sitemap.xml"] if context.get("SITEURL") else NAMES
    for name in names:
        text = env.get_template(f"files/{name}").render(context)
        (output / name).write_text(text.strip() + "\n", encoding="utf-8")
