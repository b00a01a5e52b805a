"""Changes of pages, lists, copies and the manifest, with the rules that find them."""

from provider_notice.notice import render_text
from tests.provider_notice.cases import WORDING
from tests.provider_notice.changes import (
    LEAFLET,
    PAGE,
    TURNED,
    Change,
    call_exempt,
    delete_page,
    drop_suffix,
    edit,
    in_turn,
    print_after,
    print_as,
    print_coded,
    print_everything,
    print_in_bold,
    swap_languages,
    write_as_xml,
)

FAULTS: dict[str, tuple[Change, str]] = {
    "empty lines before it in the plain-text copy": (
        edit("side-effects/at-a-glance.txt", "> Tell", "\n" * 40 + "> Tell"),
        "notice-copy",
    ),
    **{
        f"{what} before it in the plain-text copy": (
            edit("side-effects/at-a-glance.txt", "> Tell", f"{lines}> Tell"),
            "notice-copy",
        )
        for what, lines in {
            "old line ends": "\r" * 90,
            "lines of what is not seen": "\u200b\n" * 90,
            "lines of blank letters": "\u2800\n" * 90,
        }.items()
    },
    "a long line of blanks before it in the plain-text copy": (
        edit("side-effects/at-a-glance.txt", "> Tell", " " * 4000 + "> Tell"),
        "notice-copy",
    ),
    "a link to another page": (
        edit(PAGE, '/choosing-a-provider.html">How', '/who-may-benefit.html">How'),
        "notice-link",
    ),
    "a link to another site": (
        edit(
            PAGE,
            'href="../finding-care/choosing-a-provider.html">How',
            'href="https://example.org/">How',
        ),
        "notice-link",
    ),
    "a copy that ends with an advert": (
        lambda site: (site / "side-effects/at-a-glance.txt").open("a").write("Buy it now.\n"),  # type: ignore[dict-item,func-returns-value]
        "notice-copy",
    ),
    "a copy that has it twice": (
        edit("side-effects/at-a-glance.txt", "> Tell", f"{render_text(WORDING, 'a')}\n> Tell"),
        "notice-copy",
    ),
    "a copy with other words": (
        edit("side-effects/at-a-glance.txt", "even a small one", "if it is big"),
        "notice-copy",
    ),
    "an extract in a listing": (
        edit(
            "side-effects.html", "</main>", "<p data-provider-notice=side-effects>Ask</p></main>"
        ),
        "notice-listing",
    ),
    "a page that is gone": (delete_page, "article-vanished"),
    "a page that cannot be read as one": (drop_suffix, "notice-unjudged"),
    "a page that browsers read as XML": (write_as_xml, "notice-unjudged"),
    "a listing that prints the article": (print_everything, "notice-fulltext"),
    "a page that prints the article after its notice": (print_after, "notice-fulltext"),
    "a page that says after that text that it had a notice": (
        in_turn(print_after, edit(PAGE, "</footer>", "<!-- data-provider-notice= --></footer>")),
        "notice-fulltext",
    ),
    "an alternative text that is the article": (
        lambda site: edit(
            "side-effects.html",
            "</main>",
            f'<img alt="{(site / PAGE.replace(".html", ".txt")).read_text()}"></main>',
        )(site),
        "notice-fulltext",
    ),
    "a drawing that prints the article": (print_as("theme/a.svg", ""), "notice-fulltext"),
    "a script that prints the article": (print_as("theme/a.js", ""), "notice-fulltext"),
    "words with what is not seen in them": (
        print_as("theme/a.svg", "\u00ad<wbr>&shy;"),
        "notice-fulltext",
    ),
    "words in the letters of mathematics": (print_in_bold, "notice-fulltext"),
    **{
        f"an article in {path} as {encoding}": (
            print_coded(path, encoding, form),
            "notice-fulltext",
        )
        for path, encoding, form in (
            ("theme/a.svg", "utf-16", "<svg><text>{}</text></svg>"),
            ("theme/a.svg", "utf-16-be", '<?xml version="1.0"?><svg><text>{}</text></svg>'),
            ("theme/a.vtt", "utf-16-le", "\ufeff{}"),
        )
    },
    **{
        f"an article in {path}": (print_as(path), "notice-fulltext")
        for path in ("pagefind/article.txt", "pagefind/article.html.en", "pagefind/a.html")
    },
    "a leaflet on a page that a template makes": (
        edit("404.html", "</main>", f"<p>{LEAFLET}</p></main>"),
        "notice-text",
    ),
    "a home page that says more than its exemption allows": (
        edit("index.html", "</main>", f"<p>{TURNED}</p></main>"),
        "notice-text",
    ),
    "a page that calls itself exempt": (call_exempt, "notice-exempt"),
    "a copy that leads elsewhere": (
        edit(
            "side-effects/at-a-glance.txt",
            "../finding-care/choosing-a-provider.html\n",
            "https://example.org/\n",
        ),
        "notice-link",
    ),
    "another language": (swap_languages, "notice-lang"),
    "a language without a wording": (
        edit("provider-notice.json", '"lang": "en",\n    "vers', '"lang": "fr",\n    "vers'),
        "notice-wording",
    ),
    "an article that calls itself a listing": (
        edit("provider-notice.json", '"surface": "article"', '"surface": "listing"'),
        "notice-owed",
    ),
    "a file of an unknown kind": (
        edit("provider-notice.json", '"surface": "article"', '"surface": "leaflet"'),
        "notice-owed",
    ),
}
