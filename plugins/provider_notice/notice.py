"""The notice as HTML and as plain text. Pure: values in, values out."""

from markupsafe import Markup

from .wordings import Wording

# Rules find the notice by this attribute, then hold its words against the
# approved wording of the kind and version that it names.
MARKER = "data-provider-notice"
VERSION = "data-provider-notice-version"

# No <aside>: the reader views of browsers leave these out.
_NOTICE = Markup(
    "<section {attributes}>\n<h2>{heading}</h2>\n{paragraphs}\n"
    '<p><a href="{link}">{link_text}</a></p>\n</section>'
)
_PARAGRAPH = Markup("<p>{}</p>")
_ATTRIBUTE = Markup('{}="{}"')


def attributes_of(wording: Wording) -> dict[str, str | None]:
    """Return every attribute of the notice's element: these, and no others."""
    return {
        "class": "provider-notice",
        "role": "note",
        "lang": wording.lang,
        MARKER: wording.kind,
        VERSION: str(wording.version),
    }


def render_notice(wording: Wording) -> Markup:
    """Return *wording* as HTML, escaped, its link still in Pelican's form."""
    return _NOTICE.format(
        attributes=Markup(" ").join(
            _ATTRIBUTE.format(*pair) for pair in attributes_of(wording).items()
        ),
        heading=wording.heading,
        paragraphs=Markup("\n").join(_PARAGRAPH.format(text) for text in wording.paragraphs),
        link=wording.link,
        link_text=wording.link_text,
    )


def append_notice(body: str, notice: str) -> str:
    """Return *body* followed by *notice*, both HTML.

    The body is never parsed or rewritten: an element left open in it can
    still swallow the notice, and the rules name the one that does.
    """
    return f"{body}\n{notice}\n"


def render_text(wording: Wording, address: str) -> str:
    """Return *wording* as plain text that ends with the address of its link."""
    parts = (f"## {wording.heading}", *wording.paragraphs, f"{wording.link_text}: {address}")
    return "\n\n".join(parts).rstrip() + "\n"
