"""Judge a built site as a reader and a browser would meet it. Never imports Pelican."""
