"""What differs when the site is published; `make publish` adds SITEURL and CONTACT_EMAIL."""

from pelicanconf import *  # noqa: F403

RELATIVE_URLS = False
# Drafts stay at home.
DRAFT_URL = DRAFT_SAVE_AS = ""
# What content/data/site.toml should say before readers see the site; the build warns if not.
SITE_MUST_SAY = ["funder"]
