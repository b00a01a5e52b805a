"""The stylesheets that are served, from the theme's files. Pure but for reading."""

import re
from collections.abc import Iterable
from pathlib import Path


class BundleError(ValueError):
    """A layer has no file, or a file no layer; the message names it."""


# What only the pages that lead to articles need: readers of an article are spared it.
LISTINGS = "listings"


def bundle_styles(folder: Path) -> dict[str, str]:
    """Return the stylesheets to serve, by name, put together from the files in *folder*.

    site.css holds the layers that layers.css declares, in its order; a layer is
    a file or a folder of its name. listings.css adds to the components what
    is in the folder listings/. Raises BundleError when a layer has no file, or
    when a file belongs to no layer and so would never be served.
    """
    order = (folder / "layers.css").read_text(encoding="utf-8").strip()
    names = [name.strip() for name in order.removeprefix("@layer").rstrip(";").split(",")]
    parts = [order]
    for name in names:
        parts += _wrap(name, _read(_find_files(folder, name)))
    _check_all_used(folder, [*names, LISTINGS])
    more = "\n".join(_wrap("components", _read(sorted((folder / LISTINGS).glob("*.css")))))
    sheets = {"site.css": "\n".join(parts), f"{LISTINGS}.css": more}
    return {name: squeeze_styles(styles) for name, styles in sheets.items()}


def _read(files: Iterable[Path]) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in files)


def _find_files(folder: Path, name: str) -> list[Path]:
    files = [folder / f"{name}.css"] if (folder / f"{name}.css").is_file() else []
    files += sorted((folder / name).glob("*.css"))
    if not files:
        raise BundleError(
            f"{folder / 'layers.css'}: the layer {name!r} has no file. "
            f"Write {name}.css or {name}/*.css beside it, or take the layer out."
        )
    return files


def _wrap(name: str, styles: str) -> list[str]:
    # A face inside a layer is not found by every browser; faces need no layer.
    faces = re.findall(r"@font-face\s*\{[^}]*\}", styles)
    for face in faces:
        styles = styles.replace(face, "")
    return [*faces, f"@layer {name} {{\n{styles}\n}}"]


def _check_all_used(folder: Path, names: list[str]) -> None:
    for path in sorted(folder.rglob("*.css")):
        layer = path.relative_to(folder).parts[0].removesuffix(".css")
        if layer not in {*names, "layers"}:
            raise BundleError(
                f"{path}: belongs to no layer. Add {layer!r} to layers.css, or move the file."
            )


def squeeze_styles(styles: str) -> str:
    """Return *styles* without comments and needless white space."""
    styles = re.sub(r"/\*.*?\*/", "", styles, flags=re.DOTALL)
    styles = re.sub(r"\s+", " ", styles)
    styles = re.sub(r" ?([{};,>]) ?", r"\1", styles)
    styles = re.sub(r"(?<![\w.])0\.(?=\d)", ".", styles)
    return re.sub(r"([a-z-]): ", r"\1:", styles).replace(";}", "}").strip() + "\n"
