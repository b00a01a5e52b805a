"""The stylesheet is put together from its files, layer by layer, and nothing is left out."""

from pathlib import Path

import pytest

from provider_notice.origins import parse_map
from theme_build.bundle import BundleError, bundle_styles, map_styles

CSS = Path(__file__).parents[2] / "theme" / "static" / "css"


def test_layers_come_in_their_order_and_faces_outside_them(tmp_path: Path) -> None:
    """A layer is a file or a folder of its name; a typeface belongs to none."""
    (tmp_path / "layers.css").write_text("@layer tokens, parts;\n")
    (tmp_path / "tokens.css").write_text("@font-face { src: url(a) }\n:root { --a: 1px }")
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "b.css").write_text("/* why */ .b { color: red }")
    (tmp_path / "parts" / "a.css").write_text(".a  >  p { margin: 0 0.5rem; }")
    (tmp_path / "listings").mkdir()
    (tmp_path / "listings" / "c.css").write_text(".c { color: red }")
    sheets = bundle_styles(tmp_path)
    assert sheets["listings.css"] == "@layer components{.c{color:red}}\n"
    assert sheets["site.css"] == (
        "@layer tokens,parts;@font-face{src:url(a)}@layer tokens{:root{--a:1px}}"
        "@layer parts{.a>p{margin:0 .5rem}.b{color:red}}\n"
    )


def test_a_map_says_which_file_each_rule_comes_from() -> None:
    """Messages on the one stylesheet that is served name the file to mend."""
    sheets, maps = bundle_styles(CSS), map_styles(CSS)
    assert set(maps) == {f"{name}.map" for name in sheets}
    for name, rule, file in (
        ("site.css", "@font-face", "tokens.css"),
        ("site.css", ".provider-notice{", "components/provider-notice.css"),
        ("site.css", ".skip-link{", "components/skip-link.css"),
        ("listings.css", ".hero", "listings/hero.css"),
    ):
        column = sheets[name].index(rule) + 1
        assert parse_map(maps[f"{name}.map"]).find(1, column) == f"theme/static/css/{file}"


def test_a_layer_without_a_file_is_named(tmp_path: Path) -> None:
    """A declared layer that has nothing stops the build and says what to do."""
    (tmp_path / "layers.css").write_text("@layer tokens;")
    with pytest.raises(BundleError) as raised:
        bundle_styles(tmp_path)
    assert str(raised.value) == (
        f"{tmp_path}/layers.css: the layer 'tokens' has no file. "
        "Write tokens.css or tokens/*.css beside it, or take the layer out."
    )


def test_a_file_that_would_never_be_served_is_named(tmp_path: Path) -> None:
    """A stylesheet in no layer stops the build, where it would be lost in silence."""
    (tmp_path / "layers.css").write_text("@layer a;")
    (tmp_path / "a.css").write_text("a { color: red }")
    (tmp_path / "lost.css").write_text("b { color: red }")
    with pytest.raises(BundleError, match=r"lost\.css: belongs to no layer\. Add 'lost'"):
        bundle_styles(tmp_path)


@pytest.mark.parametrize("path", sorted(CSS.rglob("*.css")), ids=lambda path: path.name)
def test_styles_keep_the_house_rules(path: Path) -> None:
    """No !important, no #id, no left or right; colours only in the tokens."""
    text = path.read_text(encoding="utf-8")
    assert "!important" not in text
    for word in ("margin-left", "margin-right", "padding-left", "padding-right"):
        assert word not in text, word
    if path.name not in ("tokens.css", "print.css"):
        for literal in ("#fff", "#000", "rgb(", "hsl("):
            assert literal not in text, literal
