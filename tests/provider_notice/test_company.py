"""The notice in the company of caches, other plugins, other languages and other themes."""

import hashlib
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.provider_notice.site import WORDS, NoticeSite, make_wording, render_wordings
from tests.provider_notice.test_surfaces import is_whole

HEADING = WORDS["en", "care"][0]


def assert_whole(site: NoticeSite, path: str, version: int = 1, words: str = "care") -> None:
    html = (site.output / path).read_text(encoding="utf-8")
    wording = make_wording("en", words, WORDS["en", words], version)
    assert is_whole(html, wording), html


@pytest.fixture
def site(tmp_path: Path) -> NoticeSite:
    return NoticeSite(tmp_path)


@pytest.mark.parametrize("layer", ["generator", "reader"])
def test_a_cached_article_gets_the_wording_in_force(layer: str, site: NoticeSite) -> None:
    site.settings |= {
        "CACHE_CONTENT": True,
        "LOAD_CONTENT_CACHE": True,
        "CONTENT_CACHING_LAYER": layer,
    }
    assert site.build().returncode == 0
    assert_whole(site, "care/notes.html")
    site.write("content/data/wordings.toml", render_wordings(WORDS, version=2))
    result = site.build()
    assert result.returncode == 0, result.stderr
    assert_whole(site, "care/notes.html", version=2)
    assert site.check().returncode == 0


EARLY = """
from pelican.plugins import signals
def read(generator):
    for article in generator.articles:
        article.content, article.summary
def register():
    signals.article_generator_finalized.connect(read)
"""
LATE = """
from pelican.plugins import signals
def append(generators):
    for article in generators[0].articles:
        article._content += "<p>Appended late.</p>"
def register():
    signals.all_generators_finalized.connect(append)
"""
DURING = """
from pelican.plugins import signals
def append(generator, content):
    content._content += "<p>Appended late.</p>"
def register():
    signals.article_generator_write_article.connect(append)
"""


@pytest.mark.parametrize("order", ["first", "last"])
@pytest.mark.parametrize("code", [EARLY, LATE, DURING], ids=["reads early", "appends", "during"])
def test_another_plugin_takes_nothing_from_the_notice(
    code: str, order: str, site: NoticeSite
) -> None:
    site.write("own/other.py", code)
    site.settings["PLUGINS"] = ["other", "provider_notice"]
    if order == "last":
        site.settings["PLUGINS"].reverse()
    result = site.build()
    assert result.returncode == 0, result.stderr
    assert_whole(site, "care/notes.html")
    assert site.check().returncode == 0
    if code != EARLY:
        assert "Appended late." in (site.output / "care" / "notes.html").read_text()


REMOVES = """
from pathlib import Path
from pelican.plugins import signals
def cut(path, context):
    text = Path(path).read_text()
    Path(path).write_text(text.replace("<section", "<div hidden").replace("</section", "</div"))
def register():
    signals.content_written.connect(cut)
"""


def test_a_plugin_that_takes_the_notice_out_of_written_pages_is_found(site: NoticeSite) -> None:
    site.write("own/other.py", REMOVES)
    site.settings["PLUGINS"] = ["provider_notice", "other"]
    assert site.build().returncode == 0
    result = site.check()
    assert result.returncode == 1
    rules = {finding["rule"] for finding in json.loads(result.stdout)["findings"]}
    assert {"notice-visible", "notice-form"} <= rules


WRITES = """
from pathlib import Path
from pelican.plugins import signals
from pelican.generators import Generator
class Writes(Generator):
    def generate_output(self, writer):
        shown = self.context["articles"][0]
        about = self.context["pages"][0]
        words = (
            "Take as much of it as you like on any day, and tell nobody. Most people drink a "
            "glass of water first, lie down in a dark room and wait for an hour. If nothing "
            "comes of it, take the same amount again. A friend may sit beside you, but need "
            "not. You can drive home at once, work in the garden or go to bed early."
        )
        links = "".join(f"<a href=index.html>{part}</a>" for part in words.split("."))
        options = "".join(f"<option>{land}" for land in "Austria Chile India Kenya".split())
        whole = "<main><article>{{ post.content }}</article></main>"
        for name, text, given in (
            ("post", f"<main><p>{words}</p></main>", {"post": object()}),
            ("again", f"<main><p>{words}</p></main>", {"page": about}),
            ("listed", f"<main><p>{words}</p></main>", {"articles": [shown]}),
            ("brief", "<main><article><p>Take what you like.</p></article></main>", {}),
            ("quiz", f"<main><form><p>{words}</p></form></main>", {}),
            ("leaflet", f"<main><p>{words}</p></main>", {}),
            ("cut", "<main><article>{{ post.title }} again</article></main>", {"post": shown}),
            ("whole", whole, {"post": shown}),
            ("moved", "<main><p>It moved to <a href=index.html>the home page</a>.</p></main>", {}),
            ("find", f"<main><form><p>Search</p><select>{options}</select></form></main>", {}),
            ("again-and-again", f"<main>{'<p>See the next page.</p>' * 90}</main>", {}),
            ("nav", f"<nav><p>{words}</p></nav><main>Read on.</main>", {}),
            ("links", f"<main>{links}</main>", {}),
        ):
            template = self.env.from_string(f"<!doctype html><html lang=en><title>T</title>{text}")
            name = f"care/{name}.html"
            writer.write_file(name, template, self.context, url=name, **given)
def register():
    signals.get_generators.connect(lambda _: Writes, weak=False)
"""


def test_a_page_that_another_plugin_writes_ends_with_its_notice_or_says_little(
    site: NoticeSite,
) -> None:
    site.write("own/other.py", WRITES)
    site.settings |= {"PLUGINS": ["provider_notice", "other"], "TAGS_SAVE_AS": "tags.html"}
    exemptions = site.folder / "content/data/exemptions.toml"
    exempt = exemptions.read_text().replace("pages/about.md", "care/leaflet.html")
    exemptions.write_text(exemptions.read_text() + exempt)
    assert site.build().returncode == 0
    findings = json.loads(site.check().stdout)["findings"]
    assert {(path, f["rule"]) for f in findings for path in f["built"]} == {
        *(
            (f"care/{name}.html", "notice-text")
            for name in ("post", "again", "listed", "quiz", "nav", "links")
        ),
        ("care/brief.html", "notice-owed"),
        ("care/cut.html", "notice-missing"),
    }
    told = {path: f for f in findings for path in f["built"]}
    assert told["care/quiz.html"]["wrong"] == (
        "the plugin 'other' wrote the page, and no notice follows its 46 words that are no title "
        "or summary"
    )
    assert told["care/quiz.html"]["mend"] == (
        "Write them into an article, or into a page with the head line 'Notice: KIND'. Or add to "
        'content/data/exemptions.toml an entry [[exemptions]] with page = "care/quiz.html", '
        "reason, owner and until; words = 100 limits it."
    )
    assert told["care/brief.html"]["wrong"] == (
        "the plugin 'other' wrote the page, and no notice ends its <article>"
    )


def test_pages_that_pelican_writes_are_not_taken_for_those_of_plugins(site: NoticeSite) -> None:
    site.settings |= {
        "DIRECT_TEMPLATES": ["index", "tags", "categories", "authors", "archives"],
        "YEAR_ARCHIVE_SAVE_AS": "in/{date:%Y}/index.html",
        "TEMPLATE_PAGES": {"data/own.html": "deep/own.html"},
        "AUTHOR_SAVE_AS": "by/{slug}.html",
        "AUTHOR": "The editors",
        "THEME": "simple",
        "PAGINATED_TEMPLATES": {"index": None, "tag": None, "category": 1, "author": None},
    }
    site.write(
        "content/data/own.html", f"<html><main><p>{'Words of a template. ' * 30}</p></main>"
    )
    assert site.build().returncode == 0
    listings = {r["path"] for r in site.manifest() if r["surface"] == "listing"}
    assert {"index2.html", "tags.html", "deep/own.html", "in/2026/index.html"} <= listings
    assert {"category/care2.html", "by/the-editors.html", "tag/one.html"} <= listings
    assert [r["path"] for r in site.manifest() if r["surface"] == "other"] == ["moved.html"]


def test_subsites_in_other_languages_end_with_their_own_notice(site: NoticeSite) -> None:
    site.settings |= {
        "PLUGINS": ["pelican.plugins.i18n_subsites", "provider_notice"],
        "I18N_SUBSITES": {"de": {"SITENAME": "Eine Seite"}},
    }
    # The plugin swaps the default language, so each text must say its own.
    for path in (site.folder / "content").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        if "Lang:" not in text:
            path.write_text(f"Lang: en\n{text}", encoding="utf-8")
    for name in ("rest.rst", "raw.html"):
        (site.folder / "content" / "news" / name).unlink()
    site.write("content/news/old.md", "Title: Old\nDate: 2026-01-01\nLang: en\n\nText.\n")
    result = site.build()
    assert result.returncode == 0, result.stderr
    assert_whole(site, "care/notes.html")
    german = make_wording("de", "care", WORDS["de", "care"])
    found = list((site.output / "de").rglob("choosing*.html"))
    assert found
    for path in found:
        assert is_whole(path.read_text(encoding="utf-8"), german), path


@pytest.mark.parametrize("theme", ["simple", "notmyidea", "reflex", "smallweb"])
def test_in_a_theme_of_others_the_notice_is_there_or_its_loss_is_reported(
    theme: str, site: NoticeSite
) -> None:
    site.settings["THEME"] = find_theme(theme)
    site.settings |= {"AUTHOR": "The editors", "CC_LICENSE": {}}  # which reflex asks for
    del site.settings["PAGINATED_TEMPLATES"]
    result = site.build()
    assert result.returncode == 0, result.stderr
    pages = [r for r in site.manifest() if r["surface"] in ("article", "draft", "hidden")]
    for record in pages:
        notices = site.read(record["path"]).select("section[data-provider-notice]")
        assert len(notices) == 1, record["path"]
    wording = make_wording("en", "care", WORDS["en", "care"])
    html = (site.output / "care" / "notes.html").read_text(encoding="utf-8")
    checked = site.check()
    findings = json.loads(checked.stdout)["findings"]
    reported = {path for finding in findings for path in finding["built"]}
    # What the second opinion calls sound, site_checks passes; what it does not, it names.
    assert ("care/notes.html" in reported) == (not is_whole(html, wording))
    for finding in findings:
        assert finding["wrong"]
        assert finding["mend"]


def test_a_theme_that_drops_the_content_is_reported(site: NoticeSite) -> None:
    theme = site.folder / "theme"
    shutil.copytree(site.settings["THEME"], theme)
    template = theme / "templates" / "article.html"
    template.write_text(
        template.read_text().replace("{{ article.content }}", "{{ article.summary }}")
    )
    site.settings["THEME"] = str(theme)
    assert site.build().returncode == 0
    result = site.check()
    assert result.returncode == 1
    assert "notice-missing" in result.stdout


def find_theme(name: str) -> str:
    if name in ("simple", "notmyidea"):
        return name
    spec = find_spec(f"pelican.themes.{name}")
    assert spec is not None
    assert spec.origin is not None
    return str(Path(spec.origin).parent)


SETTINGS = {
    "OUTPUT_SOURCES": (
        {"OUTPUT_SOURCES": True},
        "OUTPUT_SOURCES publishes every article as text without its notice. Set it to False.",
    ),
    "no setting": (
        {"PROVIDER_NOTICE": None},
        'PROVIDER_NOTICE is missing from the settings. Add PROVIDER_NOTICE = {"wordings": '
        '"data/notice-wordings.toml"}.',
    ),
    "unknown key": (
        {"PROVIDER_NOTICE": {"wordings": "data/wordings.toml", "wording": "x"}},
        "PROVIDER_NOTICE['wording'] is not a known setting. Use one of: wordings, exemptions, "
        "files, manifest.",
    ),
    "empty text": (
        {"PROVIDER_NOTICE": {"wordings": "  "}},
        "PROVIDER_NOTICE['wordings'] must be text that is not empty, not '  '.",
    ),
    "articles as XML": (
        {"ARTICLE_SAVE_AS": "{slug}.xhtml"},
        "ARTICLE_SAVE_AS is '{slug}.xhtml': browsers show an article, and the notice at its end, "
        "only from a file that ends in .html. Write for example "
        "ARTICLE_SAVE_AS = '{category}/{slug}.html'.",
    ),
    "drafts as text": (
        {"DRAFT_LANG_SAVE_AS": "{slug}"},
        "DRAFT_LANG_SAVE_AS is '{slug}': browsers show an article",
    ),
    "notices by folder": (
        {"PATH_METADATA": "(?P<notice>care|news)/.*"},
        "PATH_METADATA chooses notices: an article says in its own head which it has. "
        "Take notice out.",
    ),
    "notices by path": (
        {"EXTRA_PATH_METADATA": {"care/notes.md": {"Notice": "news"}}},
        "EXTRA_PATH_METADATA chooses notices: ",
    ),
    "links that nobody resolves": (
        {"INTRASITE_LINK_REGEX": "<(?P<what>.*?)>"},
        "INTRASITE_LINK_REGEX leaves {filename} in links as it is. Take it out of the settings.",
    ),
    "no such file": (
        {"PROVIDER_NOTICE": {"wordings": "data/none.toml"}},
        "data/none.toml: cannot be read (No such file or directory).",
    ),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_that_cannot_be_used_stops_the_build_and_is_named(
    name: str, site: NoticeSite
) -> None:
    settings, message = SETTINGS[name]
    site.settings |= settings
    result = site.build()
    assert result.returncode == 1
    assert message in result.stdout + result.stderr
    assert not site.output.exists()


WORDINGS = {
    "attach": (
        'link = "{filename}/care/choosing.md"',
        'link = "{attach}choosing.md"',
        "link must be a page from the content root, {filename}/...",
    ),
    "relative": (
        'link = "{filename}/care/choosing.md"',
        'link = "{filename}care/choosing.md"',
        "link must be a page from the content root, {filename}/...",
    ),
    "missing section": (
        "[wordings.en.news]",
        "[wordings.en.views]",
        "wordings.en.views: version 1 has no approval.",
    ),
    "empty heading": (
        'heading = "Ask about this news"',
        'heading = ""',
        "wordings.en.news.heading must be text that is not empty, not ''.",
    ),
    "changed words": (
        "Ask your doctor about news.",
        "Ask nobody about news.",
        "wordings.en.news: its words are not those approved as version 1.",
    ),
    "new version without approval": (
        "[wordings.en.news]\nversion = 1",
        "[wordings.en.news]\nversion = 2",
        "wordings.en.news: version 2 has no approval.",
    ),
    "approval without a role": ('by = "editor"', 'by = ""', "approvals[0].by is missing"),
    "not TOML": ("link = ", "link ", "is not TOML in UTF-8"),
}


@pytest.mark.parametrize("name", WORDINGS)
def test_a_wording_that_cannot_be_used_stops_the_build_and_is_named(
    name: str, site: NoticeSite
) -> None:
    old, new, message = WORDINGS[name]
    path = site.folder / "content" / "data" / "wordings.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    result = site.build()
    assert result.returncode == 1
    said = result.stdout + result.stderr
    assert "wordings.toml: " in said
    assert message in said
    assert not site.output.exists()


EXEMPTIONS = {
    "page without either": (
        "pages/other.md",
        "content/pages/other.md: error notice-exempt: the page has no notice and no exemption.",
    ),
    "ended": ("2099-01-01 => 2026-01-01", "its exemption ended on 2026-01-01. The editor must"),
    "no reason": ('reason = "About us." => reason = ""', "exemptions[0].reason must be text"),
    "no end": ("until = 2099-01-01 => until = 1", "exemptions[0].until must be a day"),
}


@pytest.mark.parametrize("name", EXEMPTIONS)
def test_an_exemption_needs_a_reason_an_owner_and_an_end(name: str, site: NoticeSite) -> None:
    change, message = EXEMPTIONS[name]
    if " => " in change:
        old, _, new = change.partition(" => ")
        path = site.folder / "content" / "data" / "exemptions.toml"
        path.write_text(path.read_text().replace(old, new))
    else:
        site.write(f"content/{change}", "Title: Other\n\nText.\n")
    result = site.build()
    assert result.returncode == 1
    assert message in result.stdout + result.stderr


@pytest.mark.parametrize("folder", ["words", "src/words"])
def test_messages_name_sources_where_the_site_keeps_them(folder: str, site: NoticeSite) -> None:
    (site.folder / "src").mkdir()
    (site.folder / "content").rename(site.folder / folder)
    site.settings["PATH"] = folder
    assert site.build().returncode == 0
    page = site.output / "care" / "notes.html"
    end, link = "</section><p>After.</p>", '<a href="{filename}/zzz.md">It</a>'
    page.write_text(page.read_text().replace("</section>", end).replace("Note.", f"Note.{link}"))
    result = site.check("--only", "link-leftover")
    findings = json.loads(result.stdout)["findings"]
    assert {found["path"] for found in findings} == {f"{folder}/care/notes.md"}
    assert {found["rule"] for found in findings} == {"notice-last", "link-leftover"}
    assert f"it starts with / at {folder}/" in result.stdout
    assert "content/" not in result.stdout

    site.write(f"{folder}/care/bad.md", "Title: Bad\nDate: 2026-01-01\n\n<textarea>\n")
    site.write(f"{folder}/pages/other.md", "Title: Other\n\nText.\n")
    said = site.build().stderr
    assert f"{folder}/care/bad.md:4: error notice-swallowed: " in said
    assert f"{folder}/pages/other.md: error notice-exempt: " in said
    assert "content/" not in said


def test_approved_files_and_exemptions_are_looked_for_where_the_settings_say(
    site: NoticeSite,
) -> None:
    own = site.settings["PROVIDER_NOTICE"]
    site.settings["PROVIDER_NOTICE"] = {**own, "files": "data/approved.toml"}
    assert site.build().returncode == 0
    site.write("output/menu.js", "// opens the menu")
    page = site.output / "care" / "notes.html"
    page.write_text(page.read_text().replace("</main>", "<script src=/menu.js></script></main>"))
    (finding,) = json.loads(site.check().stdout)["findings"]
    assert finding["rule"] == "notice-script"
    assert "then add to content/data/approved.toml an entry [[files]] with" in finding["mend"]
    digest = hashlib.sha256(b"// opens the menu").hexdigest()[:16]
    site.write(
        "content/data/approved.toml",
        f'[[files]]\npath = "menu.js"\nfingerprint = "{digest}"\nreason = "It opens the menu."\n'
        'by = "editor"\ndate = 2026-11-23\n',
    )
    assert site.check().returncode == 0

    exemptions = site.folder / "content/data/exemptions.toml"
    exemptions.write_text(exemptions.read_text().replace("about", "above"))
    (finding,) = json.loads(site.check().stdout)["findings"]
    assert (finding["rule"], finding["path"]) == ("notice-exempt", "content/pages/about.md")


def test_a_manifest_that_names_files_elsewhere_is_not_believed(site: NoticeSite) -> None:
    assert site.build().returncode == 0
    path = site.output / "provider-notice.json"
    manifest = json.loads(path.read_text())
    for place in ("/etc/wordings.toml", "../output/wordings.toml", 5):
        manifest["places"]["wordings"] = place
        path.write_text(json.dumps(manifest))
        result = site.check()
        assert (result.returncode, result.stdout) == (2, "")
        assert f"provider-notice.json: names {place!r}, which is not inside" in result.stderr


def test_a_language_without_a_wording_stops_the_build(site: NoticeSite) -> None:
    site.write("content/care/fr.md", "Title: Soin\nDate: 2026-01-01\nLang: fr\n\nTexte.\n")
    result = site.build()
    assert result.returncode == 1
    said = result.stdout + result.stderr
    assert (
        "content/care/fr.md: error notice-wording: No approved notice is written in "
        "language 'fr'. Write one of these languages for Lang: de, en;" in said
    )
    assert not list(site.output.rglob("*.html"))


def test_a_stray_tag_that_moves_the_notice_stops_the_build(site: NoticeSite) -> None:
    strays = ("</article>", "</div>", "</main>", "</section>", "<noscript>")
    for number, stray in enumerate(strays):
        text = f"Title: Bad\nDate: 2026-01-01\nSlug: bad-{number}\n\nText. {stray} More.\n"
        site.write(f"content/care/bad-{number}.md", text)
    result = site.build()
    assert result.returncode == 1
    for number, stray in enumerate(strays):
        found = f"content/care/bad-{number}.md:5: error notice-"
        assert found in result.stdout + result.stderr, stray
    assert not list(site.output.rglob("*.html"))


ADDRESSES = {
    "a/b.xhtml": "it is written to 'a/b.xhtml', and browsers show its notice only from a file "
    "that ends in .html. Let Save_as end in .html, or take that head line out.",
    "a/b": "it is written to 'a/b', and browsers show its notice only from",
    f"{'b' * 300}.html": "the name of its page is too long for a file. Give it a shorter Slug, or "
    "a shorter file name.",
    "": "it is written to no file. Give Save_as a name that ends in .html, or take that head "
    "line out.",
}


def test_an_article_written_where_no_reader_sees_its_notice_stops_the_build(
    site: NoticeSite,
) -> None:
    for number in range(len(ADDRESSES)):
        site.write(f"content/care/at-{number}.md", "Title: A\nDate: 2026-01-01\n\nText.\n")
    site.settings["EXTRA_PATH_METADATA"] = {
        f"care/at-{number}.md": {"save_as": address} for number, address in enumerate(ADDRESSES)
    }
    result = site.build()
    assert result.returncode == 1
    for number, says in enumerate(ADDRESSES.values()):
        assert f"content/care/at-{number}.md: error notice-address: {says}" in result.stderr


def test_an_article_may_be_written_to_any_page_and_a_draft_to_none(site: NoticeSite) -> None:
    site.settings |= {"DRAFT_SAVE_AS": "", "DRAFT_URL": ""}
    site.write(
        "content/care/a.md",
        "Title: A\nDate: 2026-01-01\nSave_as: a/b.HTM\nURL: a/b.HTM\n\nText.\n",
    )
    assert site.build().returncode == 0
    assert_whole(site, "a/b.HTM")
    assert site.check().returncode == 0


def test_watching_reports_once_and_builds_again_after_a_change(site: NoticeSite) -> None:
    bad = site.write("content/care/bad.md", "Title: Bad\nDate: 2026-01-01\n\n<textarea>\n")
    site.settings["SITEURL"] = ""
    lines = [f"{name} = {value!r}" for name, value in site.settings.items()]
    site.write("conf.py", "\n".join(lines) + "\n")
    command = [sys.executable, "-m", "pelican", "-s", "conf.py", "-o", "output", "--autoreload"]
    environment = {"PATH": "/usr/bin:/bin", "COLUMNS": "200"}
    log = (site.folder / "log").open("w")
    with subprocess.Popen(
        command, cwd=site.folder, env=environment, stdout=log, stderr=log
    ) as run_:
        try:
            wait_for(lambda: "Waiting for a change" in (site.folder / "log").read_text())
            time.sleep(2)
            said = (site.folder / "log").read_text()
            assert said.count("error notice-swallowed") == 1
            assert not list(site.output.rglob("*.html"))
            bad.write_text("Title: Good\nDate: 2026-01-01\n\nText.\n")
            wait_for((site.output / "care" / "good.html").exists)
            wait_for((site.output / "provider-notice.json").exists)
        finally:
            run_.terminate()
    assert_whole(site, "care/good.html")


def wait_for(done: Callable[[], bool], seconds: float = 30) -> None:
    for _ in range(int(seconds * 10)):
        if done():
            return
        time.sleep(0.1)
    raise AssertionError("nothing happened")
