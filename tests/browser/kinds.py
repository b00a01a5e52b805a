"""One page of each kind, and the articles with most in them."""

KINDS = {
    "home": "index.html",
    "process": "the-process.html",
    "section": "side-effects.html",
    "heaviest article": "side-effects/side-effects-at-a-glance.html",
    "article with a picture": "the-process/course-at-a-glance.html",
    "decision aid": "is-it-for-you/other-choices.html",
    "crisis": "is-it-for-you/help-in-a-crisis.html",
    "sheet": "finding-care/questions-to-ask.html",
    "page": "about.html",
    "glossary": "glossary.html",
    "sources": "sources.html",
    "search": "search.html",
    "a to z": "a-to-z.html",
    "not found": "404.html",
}
