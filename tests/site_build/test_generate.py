"""Pelican's log to what an author reads when a build stops."""

from site_build.generate import explain

LOG = """content/data/facts.toml:1: warning unused-figure: 2 figures are shown nowhere: a, b.
content/data/site.toml:1: warning site-unsaid: funder is empty. Write it.
content/care/it.md: error notice-inside: the notice is caught inside <div>. Close <div>.
Traceback (most recent call last):
  File "pelican.py", line 1, in main
RuntimeError: Warning or error encountered
"""


def test_what_is_not_used_yet_does_not_hide_what_stopped_the_build() -> None:
    assert explain(LOG).splitlines() == [
        "content/data/site.toml:1: warning site-unsaid: funder is empty. Write it.",
        "content/care/it.md: error notice-inside: the notice is caught inside <div>. Close <div>.",
    ]
