"""A second opinion on "ends with its notice": BeautifulSoup and html5lib, none of our code."""

import re

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import NavigableString, PageElement
from soupsieve import SelectorSyntaxError

from tests.provider_notice.oracle_far import is_far

MARKER = "data-provider-notice"
_HARMLESS = {"b", "i", "em", "strong", "u"}
_PICTURES = (
    "img picture svg math video audio canvas iframe object embed input "
    "button select table textarea"
).split()
_HIDING = re.compile(
    r"display:(none|var)|visibility:(hidden|collapse|var)|opacity:(0|\.0|\.[0-4]|[0-4]?\d%)|"
    r"font-size:(0|[0-6]px)|clip:|clip-path:|max-height:0|(^|;)height:0|left:-\d{3}|"
    r"text-indent:-\d{2}|transform:|zoom:|filter:|color:transparent|content-visibility:hidden|"
    r"reverse|animation:|order:"
)


def is_sound(html: str, approved: dict[str, str], words: str, link_text: str) -> bool:
    """Tell whether a browser shows the notice last in its article, whole and unchanged."""
    # Where scripts run, <noscript> holds plain text: both readings must be sound.
    plain = "xmp" if "</noembed" in html else "noembed"
    with_scripts = re.sub(r"(</?)noscript\b", rf"\1{plain}", html)
    if with_scripts != html and not is_sound(with_scripts, approved, words, link_text):
        return False
    soup = BeautifulSoup(html, "html5lib")
    notices = soup.select(f"[{MARKER}]")
    if len(notices) != 1 or soup.select("base") or not _survives_feeds(html):
        return False
    notice = notices[0]
    around = [parent for parent in notice.parents if parent.name != "[document]"]
    return (
        _is_placed(notice, around)
        and not _is_followed(notice)
        and any(
            _shows(node)
            for node in notice.find_parents("article")[-1].descendants
            if notice not in node.parents and node is not notice
        )
        and not _is_hidden(soup, notice, around)
        and not _is_covered(soup)
        and not _is_rewritten(soup)
        and not is_far(notice)
        and _is_kept_beside(notice)
        and not _is_repeated(soup, notice, words)
        and max(len(list(text.parents)) for text in soup.find_all(string=True)) < 100
        and _is_whole(notice, approved, words, link_text)
    )


def _survives_feeds(html: str) -> bool:
    """Tell whether the notice is still there where drawings are read as HTML, as in feeds."""
    if html.count("<applet") > html.count("</applet"):
        return False
    plain = re.sub(r"(</?)(?:svg|math)\b", r"\1span", html)
    return bool(BeautifulSoup(plain, "html5lib").select(f"[{MARKER}]"))


def _is_kept_beside(notice: Tag) -> bool:
    """Tell whether reader views, which look for the box with most of the text, keep the notice."""
    article = notice.find_parents("article")[-1]
    whole = len(article.get_text())
    boxes = article.find_all(["div", "main", "article", "details"], recursive=False)
    return sum(len(box.get_text()) for box in boxes if notice not in box) < 0.6 * whole


def _is_placed(notice: Tag, around: list[Tag]) -> bool:
    parents = [tag.name for tag in around if tag.name not in _HARMLESS]
    return parents[0] == "article" and "article" not in parents[1:]


def _is_followed(notice: Tag) -> bool:
    article = notice.find_parents("article")[-1]
    inside = set(map(id, article.descendants)) - set(map(id, notice.descendants))
    return any(id(node) in inside and _shows(node) for node in notice.next_elements)


def _shows(node: PageElement) -> bool:
    if isinstance(node, Comment):
        return False
    if isinstance(node, NavigableString):
        silent = node.find_parent(["script", "style", "template", "noscript"])
        return silent is None and bool(_squeeze(str(node)))
    return isinstance(node, Tag) and node.name in _PICTURES


def _is_hidden(soup: BeautifulSoup, notice: Tag, around: list[Tag]) -> bool:
    chain = [notice, *around, *notice.find_all(True)]
    for tag in chain:
        if {"hidden", "inert", "popover"} & set(tag.attrs) or tag.get("aria-hidden") == "true":
            return True
        if tag.name in ("details", "dialog", "template", "noscript", "select"):
            return True
        if _HIDING.search(_flat(str(tag.get("style", "")))):
            return True
        if "visually-hidden" in (tag.get("class") or []):
            return True
    css = " ".join(str(style.string or "") for style in soup.select("style"))
    return any(_rule_meets(soup, rule, chain) for rule in _rules(css))


def _rules(css: str) -> list[tuple[str, str]]:
    # Conditions are dropped and nesting is flattened: enough for what authors can write.
    css = re.sub(r"@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", css)
    css = re.sub(r"@(media|layer|scope|supports)[^{]*\{", "", css)
    css = css.replace("\\69", "i").replace("\\-", "-").replace(":scope", "article")
    found = re.findall(r"([^{};]+)\{([^{}]*)\}", css)
    nested = re.findall(r"([^{};]+)\{[^{}]*&([^{};]+)\{([^{}]*)\}", css)
    return found + [(f"{outer} {inner}", body) for outer, inner, body in nested]


def _rule_meets(soup: BeautifulSoup, rule: tuple[str, str], chain: list[Tag]) -> bool:
    selector, body = rule
    if not _HIDING.search(_flat(body)):
        return False
    selector = re.sub(r":not\(:focus-within\)|:focus-within|&", "", selector)
    try:
        met = {id(tag) for tag in soup.select(selector.strip())}
    except SelectorSyntaxError:
        return True
    return any(id(tag) in met for tag in chain)


def _is_covered(soup: BeautifulSoup) -> bool:
    worn = {"text", "bgcolor", "background", "link"}
    if soup.body is not None and worn & set(soup.body.attrs):
        return True
    if soup.select("template[shadowrootmode], dialog[open]"):
        return True
    if any({"opacity", "transform", "filter"} & set(tag.attrs) for tag in soup.select("svg")):
        return True
    moving = soup.select("set, animate, animateTransform")
    if any(t.has_attr("href") or not t.parent or not t.parent.find_parent("svg") for t in moving):
        return True
    styles = [_flat(str(tag["style"])) for tag in soup.select("article [style]")]
    refresh = soup.select('meta[http-equiv="refresh" i]')
    return bool(refresh) or any(re.search("position:|z-index:[1-9]", text) for text in styles)


def _is_rewritten(soup: BeautifulSoup) -> bool:
    runs = [t for t in soup.find_all("script") if "json" not in str(t.get("type"))]
    handlers = [t for t in soup.find_all(True) if any(name[:2] == "on" for name in t.attrs)]
    frames = [t for t in soup.select("iframe, object, embed") if _leads_out(t)]
    styles = "".join(re.sub(r"/\*.*?\*/", "", str(style)) for style in soup.select("style"))
    frames += [t for t in soup.select("iframe, object, embed") if _is_written_out(t)]
    frames += [t for t in soup.select("[target], [formtarget]") if _opens_in_frame(soup, t)]
    return bool(runs or handlers or frames or re.search(r"@import|@font-face[^}]*url\(", styles))


def _is_written_out(frame: Tag) -> bool:
    if len(re.sub("<[^>]*>", " ", str(frame.get("srcdoc", ""))).split()) > 40:
        return True
    address = re.sub(r"\s", "", str(frame.get("src") or frame.get("data"))).lower()
    is_page = address.startswith(("data:", "blob:", "javascript:"))
    return is_page and not address.startswith("data:image/png")


def _opens_in_frame(soup: BeautifulSoup, link: Tag) -> bool:
    target = str(link.get("target") or link.get("formtarget")).lower()
    return target in {str(frame["name"]).lower() for frame in soup.select("iframe[name]")}


def _leads_out(frame: Tag) -> bool:
    allowed = str(frame.get("sandbox", "-top")).lower()
    if re.search("-top-navigation\\b(?!-)", allowed):
        return True
    address = str(frame.get("src") or frame.get("data"))
    if address.startswith("data:image/png"):
        return False
    is_own = "srcdoc" in frame.attrs or "//" not in address
    return is_own and bool(re.search("-top|-popups", allowed))


def _is_repeated(soup: BeautifulSoup, notice: Tag, words: str) -> bool:
    page = str(soup)
    if '"articleBody"' in page and page.count(words) < 1:
        return True
    article = notice.find_parents("article")[-1]
    texts = [text for p in article.select("p") if len(text := p.get_text()) > 40]
    own = [text for text in texts if notice.get_text().find(text) < 0]
    return len(own) > 2 and all(page.count(text) > 1 for text in own) and words not in page


def _is_whole(notice: Tag, approved: dict[str, str], words: str, link_text: str) -> bool:
    attributes = {k: " ".join(v) if isinstance(v, list) else v for k, v in notice.attrs.items()}
    links = notice.select("a[href]")
    extra = [
        t for t in notice.find_all(True) if t.name not in {*_HARMLESS, *"h2 p a abbr".split()}
    ]
    marked = [t for t in notice.find_all(["h2", "p"]) if t.attrs]
    return (
        notice.name == "section"
        and attributes == approved
        and not extra
        and not marked
        and len(notice.select("h2")) == 1
        and _squeeze(notice.get_text()).replace(" ", "") == _squeeze(words).replace(" ", "")
        and len(links) == 1
        and _squeeze(links[0].get_text()) == _squeeze(link_text)
        and not str(links[0]["href"]).startswith(("#", "javascript:"))
    )


def _flat(css: str) -> str:
    return re.sub(r"\s|/\*.*?\*/", "", css).lower()


def _squeeze(text: str) -> str:
    return " ".join(re.sub("[\u00ad\u200b-\u200d\u2060\ufeff]", "", text).split())
