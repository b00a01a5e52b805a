"""Pelican plugin: citations, figures, boxes and pictures drawn from content/data/.

Only `register` reaches for Pelican, so the rest can be used and tested
where Pelican is not installed.
"""


def register() -> None:
    """Connect the plugin to Pelican's signals."""
    from .signals import connect  # noqa: PLC0415 - keeps Pelican out of `import evidence`

    connect()
