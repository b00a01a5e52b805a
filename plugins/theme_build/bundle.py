"""The stylesheets that are served, from the theme's files. Pure but for reading."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path


class BundleError(ValueError):
    """A layer has no file, or a file no layer; the message names it."""


# What only the pages that lead to articles need: readers of an article are spared it.
LISTINGS = "listings"


# A piece of a stylesheet, and the file that it comes from, if it comes from one.
Piece = tuple[str, Path | None]


def bundle_styles(folder: Path) -> dict[str, str]:
    """Return the stylesheets to serve, by name, put together from the files in *folder*.

    site.css holds the layers that layers.css declares, in its order; a layer is
    a file or a folder of its name. listings.css adds to the components what
    is in the folder listings/. Raises BundleError when a layer has no file, or
    when a file belongs to no layer and so would never be served.
    """
    sheets = _bundle_pieces(folder)
    return {name: "".join(text for text, _ in pieces) + "\n" for name, pieces in sheets.items()}


def map_styles(folder: Path) -> dict[str, str]:
    """Return, by its name, for each stylesheet which file each part of it comes from.

    This is an index map, as the standard for source maps (ECMA-426) has it; files are named
    from the folder that the theme stands in.
    """
    found = {}
    for name, pieces in _bundle_pieces(folder).items():
        column, sections = 0, []
        for text, path in pieces:
            if path is not None:
                source = path.relative_to(folder.parents[2]).as_posix()
                part = {"version": 3, "sources": [source], "names": [], "mappings": "AAAA"}
                sections.append({"offset": {"line": 0, "column": column}, "map": part})
            column += len(text)
        whole = {"version": 3, "file": name, "sections": sections}
        found[f"{name}.map"] = json.dumps(whole, separators=(",", ":")) + "\n"
    return found


def _bundle_pieces(folder: Path) -> dict[str, list[Piece]]:
    order = (folder / "layers.css").read_text(encoding="utf-8").strip()
    names = [name.strip() for name in order.removeprefix("@layer").rstrip(";").split(",")]
    pieces: list[Piece] = [(squeeze_styles(order), None)]
    for name in names:
        pieces += _wrap(name, _find_files(folder, name))
    _check_all_used(folder, [*names, LISTINGS])
    more = list(_wrap("components", sorted((folder / LISTINGS).glob("*.css"))))
    return {"site.css": pieces, f"{LISTINGS}.css": more}


def _find_files(folder: Path, name: str) -> list[Path]:
    files = [folder / f"{name}.css"] if (folder / f"{name}.css").is_file() else []
    files += sorted((folder / name).glob("*.css"))
    if not files:
        raise BundleError(
            f"{folder / 'layers.css'}: the layer {name!r} has no file. "
            f"Write {name}.css or {name}/*.css beside it, or take the layer out."
        )
    return files


def _wrap(name: str, files: Iterable[Path]) -> Iterator[Piece]:
    styles = {path: path.read_text(encoding="utf-8") for path in files}
    # A face inside a layer is not found by every browser; faces need no layer.
    for path, text in styles.items():
        for face in re.findall(r"@font-face\s*\{[^}]*\}", text):
            yield squeeze_styles(face), path
            styles[path] = styles[path].replace(face, "")
    yield f"@layer {name}{{", None
    yield from ((squeeze_styles(text), path) for path, text in styles.items())
    yield "}", None


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
    return re.sub(r"([a-z-]): ", r"\1:", styles).replace(";}", "}").strip()
