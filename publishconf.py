"""What differs when the site is published; `make publish` adds SITEURL and CONTACT_EMAIL."""

from pelicanconf import *  # noqa: F403

RELATIVE_URLS = False
# Drafts stay at home.
DRAFT_URL = DRAFT_SAVE_AS = ""
