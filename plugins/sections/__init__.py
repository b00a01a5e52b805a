"""Pelican plugin: sections in their order, articles in theirs, steps numbered."""


def register() -> None:
    """Connect the plugin to Pelican's signals."""
    from .signals import connect  # noqa: PLC0415 - keeps Pelican out of `import sections`

    connect()
