"""Settings of the site; publishconf.py holds only what differs when it is published."""

SITENAME = "The Plain Ketamine Guide"
SITESUBTITLE = "Plain, sourced facts on ketamine-assisted therapy for depression"
SITEURL = ""
AUTHOR = "The editors of this site"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_DATE_FORMAT = "%-d %B %Y"

PATH = "content"
PAGE_PATHS = ["pages"]
STATIC_PATHS = []
IGNORE_FILES = ["data", "LICENSE"]
THEME = "theme"
# Stylesheets are not copied: theme_build bundles them into theme/.
THEME_STATIC_PATHS = ["static/fonts", "static/icons", "static/js", "static/feed"]
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["sections", "evidence", "theme_build", "provider_notice"]
PROVIDER_NOTICE = {
    "wordings": "data/notice-wordings.toml",
    "exemptions": "data/notice-exemptions.toml",
}

# Addresses end in .html so that a saved copy of the site works from a folder.
ARTICLE_URL = ARTICLE_SAVE_AS = "{category}/{slug}.html"
DRAFT_URL = DRAFT_SAVE_AS = "drafts/{slug}.html"
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
CATEGORY_URL = CATEGORY_SAVE_AS = "{slug}.html"
SLUGIFY_SOURCE = "basename"
RELATIVE_URLS = True

DIRECT_TEMPLATES = ["index", "search", "a-to-z", "404"]
AUTHOR_SAVE_AS = ""
AUTHORS_SAVE_AS = ""
TAG_SAVE_AS = ""
TAGS_SAVE_AS = ""
ARCHIVES_SAVE_AS = ""
CATEGORIES_SAVE_AS = ""
DEFAULT_PAGINATION = False

FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_ALL_RSS = "feeds/all.rss.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
FEED_MAX_ITEMS = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None

MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.extra": {
            # Styles in the page are forbidden: columns are aligned by an attribute.
            "tables": {"use_align_attribute": True},
        },
        "markdown.extensions.admonition": {},
        "markdown.extensions.toc": {},
        # Quotation marks and apostrophes as a printer sets them.
        "markdown.extensions.smarty": {"smart_dashes": False, "smart_ellipses": False},
    },
    "output_format": "html5",
}
