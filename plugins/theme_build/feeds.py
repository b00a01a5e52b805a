"""Feeds that can be read in a browser too. Pure."""


def link_stylesheet(feed: str, address: str) -> str:
    """Return the XML text *feed* with a link to the stylesheet at *address*.

    Browsers are taking XSLT out, so it is CSS: it shows the feed as a plain
    list of titles with a word on what a feed is.
    """
    head, end, rest = feed.partition("?>")
    if not end or "<?xml-stylesheet" in rest:
        return feed
    return f'{head}{end}\n<?xml-stylesheet type="text/css" href="{address}"?>{rest}'
