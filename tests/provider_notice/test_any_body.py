"""Whatever an author writes: a browser shows the notice last, or the build stopped."""

import re
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from tests.browser.reader import script
from tests.provider_notice.site import NoticeSite

TAGS = (
    "a b i em p div span ul ol li table tr td th pre code blockquote details summary dialog "
    "textarea title iframe xmp plaintext noembed noscript template script style svg math select "
    "option button form article aside section main header footer body html head h1 h2 h3 font "
    "center marquee object video base meta frameset caption col input label fieldset br hr img"
).split()
ATTRIBUTES = (
    "",
    " hidden",
    ' style="display:none"',
    ' style="position:fixed;inset:0;background:#fff"',
    ' style="opacity:0"',
    ' class="provider-notice"',
    ' data-provider-notice="care"',
    " open",
    " inert",
    ' aria-hidden="true"',
)
words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)
tag = st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES))
closing = st.builds("</{}>".format, st.sampled_from(TAGS))
ODD = (
    *("<!--", "-->", "<![CDATA[", "]]>", "\n\n", "\n", "    ", "```", "> ", "- ", "1. ", "# "),
    *("[^1]", "[^1]: note", "*[HTML]: abbr", "&nbsp;", "&lt;", "[x](", "<p", '<p title="'),
    *("<style>section{display:none}</style>", "<style>p{color:red}</style>"),
    *("</article>", "</main></body></html>"),
)
odd = st.sampled_from(ODD)
body = st.lists(st.one_of(words, tag, closing, odd), min_size=1, max_size=14).map(" ".join)
STOPPED = re.compile(r"content/care/body-(\d+)\.md(?::\d+)?: error ")


BODIES = 180
# In one call to the browser, which is asked about a hundred pages.
LOOK = f"""() => {{
  const notices = document.querySelectorAll("section[data-provider-notice][role=note]");
  if (notices.length !== 1) return [`there are ${{notices.length}} notices`];
  return ({script("notice_seen.js")})(notices[0]);
}}"""


@pytest.fixture(scope="module")
def bodies() -> list[str]:
    """The same bodies at every run, for one site: a build costs more than judging them."""
    found: dict[str, None] = {}

    # Never shrunk: the body at fault is named as it is.
    @settings(max_examples=BODIES, derandomize=True, phases=[Phase.generate], deadline=None)
    @given(body)
    def collect(text: str) -> None:
        found[text] = None

    collect()
    return list(found)


def test_a_browser_shows_the_notice_last_or_the_build_stopped(
    browser: Browser, bodies: list[str], tmp_path: Path
) -> None:
    assert len(bodies) > BODIES * 0.9
    site = NoticeSite(tmp_path)
    site.settings |= {"RELATIVE_URLS": True, "SITEURL": ""}
    for number, text in enumerate(bodies):
        head = f"Title: Body {number}\nDate: 2026-01-01\n\n"
        site.write(f"content/care/body-{number}.md", f"{head}Words.\n\n{text}\n")
    first = site.build()
    said = first.stdout + first.stderr
    assert first.returncode == 1
    assert not list(site.output.rglob("*.html"))
    stopped = {int(number) for number in STOPPED.findall(said)}
    for number in stopped:
        (site.folder / f"content/care/body-{number}.md").unlink()
    second = site.build()
    assert second.returncode == 0, second.stdout + second.stderr
    found = {int(number) for number in STOPPED.findall(site.check("--format=text").stdout)}
    shown = sorted(set(range(len(bodies))) - stopped - found)
    assert len(shown) > BODIES / 4
    page = browser.new_page(viewport={"width": 800, "height": 600})
    for number in shown:
        address = (site.output / f"care/body-{number}.html").as_uri()
        page.goto(address, wait_until="domcontentloaded")
        assert page.evaluate(LOOK) == [], bodies[number]
    page.close()
