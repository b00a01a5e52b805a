"""Build the site in a staging folder, check it, and only then put it in place."""
