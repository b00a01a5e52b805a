"""Pelican plugin: every article ends with its notice, or nothing is published.

Only `register` reaches for Pelican, so the rules and wordings can be used
where Pelican is not installed.
"""


def register() -> None:
    """Connect the plugin to Pelican's signals."""
    from .signals import connect  # noqa: PLC0415 - keeps Pelican out of `import provider_notice`

    connect()
