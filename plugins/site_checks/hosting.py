"""Files that are no pages of ours: servers, robots and the site's search ask for them by name."""

import re
from collections.abc import Collection
from xml.etree import ElementTree

from .unclosed import read_source

# At the root of the site.
_AT_ROOT = frozenset(
    "robots.txt llms.txt humans.txt ads.txt app-ads.txt security.txt sitemap.xml CNAME .nojekyll "
    "_redirects _headers opensearch.xml browserconfig.xml crossdomain.xml manifest.json "
    "keybase.txt .domains .gitattributes .gitignore".split()
)
# What tells a server how to serve the site.
_CONFIGURATIONS = frozenset(
    ".htaccess netlify.toml vercel.json now.json staticwebapp.config.json firebase.json "
    "_routes.json wrangler.toml web.config".split()
)
_WELL_KNOWN = re.compile(
    r"\.well-known/(?:(?:acme-challenge|pki-validation)/[\w-]+(?:\.txt)?|security\.txt|"
    r"dnt-policy\.txt|trust\.txt|mta-sts\.txt|apple-app-site-association|assetlinks\.json|"
    r"change-password|gpc\.json|traffic-advice|host-meta(?:\.json)?|nodeinfo|webfinger|"
    r"atproto-did|openid-configuration|(?:[\w-]+/)*[\w-]+\.json)"
)
# What Pagefind writes: an index, which no browser shows, and the scripts that read it.
_INDEX = re.compile(
    r"pagefind/(?:pagefind\.[\w-]+\.pf_meta|wasm\.[\w-]+\.pagefind|"
    r"(?:fragment|index|filter)/[\w-]+\.pf_(?:fragment|index|filter))"
)
_FRAGMENT = re.compile(r"pagefind/fragment/[\w-]+\.pf_fragment")
_SEARCH = re.compile(r"pagefind/pagefind(?:-[\w-]+)?\.(?:json|js|css)")
# What search engines ask an owner to put there: a line of a few words.
_PROOF = re.compile(
    r"(?:google[0-9a-f]{8,}|yandex_[0-9a-f]{8,}|pinterest-\w{5,}|naver\w{8,})\.html|"
    r"BingSiteAuth\.xml"
)
_FEW = 12
_KEY = 12
# All the markup that such a file needs: nothing runs, leads on or shows another page.
_HARMLESS = re.compile(
    r"</?(?:html|head|body|title|p|users?)\s*>|<!doctype html>|<\?xml version=[\"'][\d.]+[\"']\?>|"
    r"<meta (?:charset|name|http-equiv=\"content-type\" content)=[^<>=]*(?:charset=utf-8\")?"
    r"(?: content=[^<>=]*)?/?>",
    re.IGNORECASE,
)
_LICENCES = frozenset(("OFL.txt", "LICENSE.txt", "LICENSE", "LICENCE.txt", "LICENCE"))
_FONTS = (".woff2", ".woff", ".ttf", ".otf")
# What each list for robots and browsers begins with.
_LISTS = {
    "sitemap.xml": ("urlset", "sitemapindex"),
    "opensearch.xml": ("OpenSearchDescription",),
    "browserconfig.xml": ("browserconfig",),
    "crossdomain.xml": ("cross-domain-policy",),
}
_SHOWN_IN_XML = ("{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/2000/svg}")


def is_index(path: str) -> bool:
    """Tell whether a file is part of the search index, in which all text is packed."""
    return _INDEX.fullmatch(path) is not None


def is_fragment(path: str) -> bool:
    """Tell whether a file says what the search page shows of one page."""
    return _FRAGMENT.fullmatch(path) is not None


def is_asked_for(path: str) -> bool:
    """Tell whether something outside the pages asks for a file by its name."""
    return (
        path in _AT_ROOT
        or is_configuration(path)
        or is_index(path)
        or any(names.fullmatch(path) for names in (_SEARCH, _WELL_KNOWN, _PROOF))
    )


def is_configuration(path: str) -> bool:
    """Tell whether a file tells the server how to serve the site, or a folder of it."""
    return path in _CONFIGURATIONS or path.rpartition("/")[2] == ".htaccess"


def find_name(path: str) -> str:
    """Return the name by which a file is asked for at the root, where *path* is not there."""
    name = path.rpartition("/")[2]
    return name if name != path and is_asked_for(name) else ""


def is_key(path: str, text: str) -> bool:
    """Tell whether a file at the root holds its own name, by which its owner is known."""
    return path == f"{text.strip()}.txt" and len(path) > _KEY


def is_licence(path: str, files: Collection[str]) -> bool:
    """Tell whether a file is the licence of fonts in its folder."""
    name = path.rpartition("/")[2]
    folder = path.removesuffix(name)
    return name in _LICENCES and any(
        file.startswith(folder) and file.lower().endswith(_FONTS) for file in files
    )


def is_proof(path: str, text: str) -> bool:
    """Tell whether a file only proves to a search engine who owns the site."""
    if _PROOF.fullmatch(path) is None or "<" in _HARMLESS.sub("", text):
        return False
    return len(read_source(text).split()) <= _FEW


def is_list(path: str, content: bytes) -> bool:
    """Tell whether a file is the list that it is named for, and shows a reader nothing else."""
    if path not in _LISTS:
        return False
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, LookupError, ValueError):
        # It is broken, which is said elsewhere.
        return True
    return root.tag.rpartition("}")[2] in _LISTS[path] and not any(
        part.tag.startswith(_SHOWN_IN_XML) and part.tag.rpartition("}")[2] != "link"
        for part in root.iter()
    )
