"""Changes of what servers, the search and players are given, with the rules that find them."""

from tests.provider_notice.changes import (
    PAGE,
    Change,
    add_leaflet,
    add_stranger,
    edit,
    in_turn,
    index,
    print_as,
    write,
)

FAULTS: dict[str, tuple[Change, str]] = {
    "a page that the build did not write": (add_stranger, "file-unknown"),
    "a page beside the search index": (print_as("pagefind/a.xhtml"), "file-unknown"),
    "a leaflet beside the page": (add_leaflet, "file-unknown"),
    **{
        f"a redirect {row}": (write("_redirects", f"/old /index.html\n{row}\n"), "notice-redirect")
        for row in (
            "/side-effects/* /theme/favicon.svg 200!",
            "/side-effects/* https://example.org/:splat 301!",
            "/side-effects/at-a-glance.html /index.html",
            "/side-effects/at-a-glance /index.html 302",
            "/side-effects/at-a-glance.txt /robots.txt 200",
            "/:section/:page /search.html 301",
            "/* /index.html 302 Language=en",
            "/* /index.html 404!",
            "/side-effects/at-a-glance /index.html 301 # was 404",
            "/side-effects/* /index.html 301! 404",
            "/Side-Effects/* /index.html 301",
            "/side-effects/at-a-glance.html\f/index.html\f301!",
        )
    },
    **{
        f"a header {line}": (write("_headers", f"/*\n  {line}\n"), "notice-header")
        for line in (
            "Refresh: 0; url=/index.html",
            "link: </a.css>; rel=stylesheet",
            "Content-Type: application/xhtml+xml",
            "Content-Type: text/html; charset=iso-2022-jp",
            "Content-Type: text/html",
            "Content-Length: 900",
            "Content-Encoding: gzip",
            "X-Accel-Redirect: /about.html",
            "! Content-Type",
        )
    },
    "an article read aloud": (write("side-effects/aloud.mp3", "ID3"), "notice-media"),
    "a picture of an article that a link opens": (
        in_turn(
            write("theme/page.gif", "GIF89a"),
            edit("404.html", "</main>", '<a href="theme/page.gif">All about it</a></main>'),
        ),
        "notice-media",
    ),
    "a search that shows an article": (
        index(title="Side effects at a glance", summary="The words of an article. " * 9),
        "notice-search",
    ),
    "a search that shows an article as the section": (
        index(filters={"section": ["Side effects", "Take it at home alone, and ask nobody."]}),
        "notice-search",
    ),
    "a picture of an article on a page without a notice": (
        in_turn(
            write("theme/page.gif", "GIF89a"),
            edit("404.html", "</main>", '<img src="theme/page.gif" alt="All about it"></main>'),
        ),
        "notice-media",
    ),
    "a picture of an article that a redirect opens": (
        in_turn(
            write("theme/page.gif", "GIF89a"),
            edit(PAGE, "</main>", '<img src="../theme/page.gif" alt="All about it"></main>'),
            write("_redirects", "/leaflet /theme/page.gif 302\n"),
        ),
        "notice-media",
    ),
    "a search that shows other words": (index(title="Side effects are rare"), "notice-search"),
    "a search that shows a long picture": (index(image_alt="A word. " * 99), "notice-search"),
    "a search index that cannot be read": (
        write("pagefind/fragment/en_0123abc.pf_fragment", "\x1f"),
        "notice-search",
    ),
    **{
        f"a server that is told {path} and how": (write(path, said), "notice-server")
        for path, said in {
            ".htaccess": "Redire\\\nct 301 /side-effects /about.html\n",
            "vercel.json": '{"re\\u0064irects": []}',
            "netlify.toml": '[build]\ncommand = "true"\n',
        }.items()
    },
    "a server that is told to lead readers away": (
        write(".htaccess", "Redirect 301 /side-effects/at-a-glance.html /index.html\n"),
        "notice-server",
    ),
}
