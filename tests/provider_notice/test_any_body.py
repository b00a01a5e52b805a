"""Whatever an author writes: a browser shows the notice last, or the build stopped."""

import re
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from tests.browser.test_notice_seen import SEEN
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
    *("<style>aside{display:none}</style>", "<style>p{color:red}</style>"),
    *("</article>", "</main></body></html>"),
)
odd = st.sampled_from(ODD)
body = st.lists(st.one_of(words, tag, closing, odd), min_size=1, max_size=14).map(" ".join)
STOPPED = re.compile(r"content/care/body-(\d+)\.md(?::\d+)?: error ")


@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    # Shrinking would build for minutes; the body at fault is named as it is.
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(bodies=st.lists(body, min_size=30, max_size=30))
def test_a_browser_shows_the_notice_last_or_the_build_stopped(
    browser: Browser, bodies: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = NoticeSite(Path(folder))
        site.settings |= {"RELATIVE_URLS": True, "SITEURL": ""}
        for number, text in enumerate(bodies):
            head = f"Title: Body {number}\nDate: 2026-01-01\n\n"
            site.write(f"content/care/body-{number}.md", f"{head}Words.\n\n{text}\n")
        result = site.build()
        said = result.stdout + result.stderr
        stopped = {int(number) for number in STOPPED.findall(said)}
        if result.returncode:
            assert stopped, said
            assert not list(site.output.rglob("*.html"))
            for number in stopped:
                (site.folder / f"content/care/body-{number}.md").unlink()
            result = site.build()
        assert result.returncode == 0, result.stdout + result.stderr
        stopped |= {int(number) for number in STOPPED.findall(site.check("--format=text").stdout)}
        page = browser.new_page(viewport={"width": 800, "height": 600}, java_script_enabled=True)
        for number in sorted(set(range(len(bodies))) - stopped):
            page.goto((site.output / f"care/body-{number}.html").as_uri())
            notices = page.locator("aside[data-provider-notice][role=note]")
            assert notices.count() == 1, bodies[number]
            assert notices.evaluate(SEEN) == [], bodies[number]
        page.close()
