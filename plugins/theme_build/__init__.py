"""Pelican plugin: what the theme needs built: one stylesheet, pictures, data for machines."""


def register() -> None:
    """Connect the plugin to Pelican's signals."""
    from .signals import connect  # noqa: PLC0415 - keeps Pelican out of `import theme_build`

    connect()
