"""What machines read of a page, in the vocabulary of schema.org. Pure.

Only what the page shows goes in: a reviewer or a review date appears when a
review took place, and not before.
"""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from .headings import list_headings
from .medicines import describe_medicines

Data = dict[str, Any]

_DEPRESSION: Data = {
    "@type": "MedicalCondition",
    "name": "Depression",
    "sameAs": "https://www.wikidata.org/wiki/Q42844",
    "possibleTreatment": [
        {"@type": "MedicalTherapy", "name": name}
        for name in (
            "Talking therapy",
            "Antidepressant medicine",
            "Magnetic stimulation (TMS)",
            "Electroconvulsive therapy (ECT)",
            "Esketamine nasal spray",
        )
    ],
}
_ASPECTS = {
    "about-the-treatment": "Overview",
    "is-it-for-you": "Suitability",
    "the-process": "Treatments",
    "side-effects": "Side effects",
    "finding-care": "Getting access",
    "research": "Effectiveness",
}
# What the parts of an article that come on many are about, by the id of their heading.
_PARTS = {
    "weigh-up": ("Effectiveness", "RisksOrComplications", "HowItWorks", "Treatments"),
    "when-to-get-help": ("SeeDoctor",),
    "what-you-can-do": ("SelfCare",),
}


def describe_publisher(context: Any) -> Data:
    """Return who publishes the site."""
    site, root = context.get("SITE") or {}, context.get("SITEURL", "")
    return {
        "@type": "Organization",
        "@id": f"{root}/#publisher",
        "name": _read(site, "publisher") or context["SITENAME"],
        "url": f"{root}/",
        "logo": f"{root}/theme/icon-512.png",
        "publishingPrinciples": f"{root}/editorial-policy.html",
    }


def describe_site(context: Any) -> Data:
    """Return the data of the home page."""
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": context["SITENAME"],
        "description": context["SITESUBTITLE"],
        "url": f"{context.get('SITEURL', '')}/",
        "inLanguage": context["DEFAULT_LANG"],
        "publisher": describe_publisher(context),
    }


def describe_article(article: Any, context: Any) -> Data:
    """Return the data of *article*'s page."""
    root = context.get("SITEURL", "")
    publisher = describe_publisher(context)
    same = {"@id": publisher["@id"]}
    data: Data = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": article.title,
        "description": plain(article.summary),
        "url": f"{root}/{article.url}",
        "inLanguage": article.lang,
        "datePublished": article.date.strftime("%Y-%m-%d"),
        "dateModified": _modified(article),
        "audience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        "about": [_DEPRESSION, *describe_medicines(article, context)],
        "author": same,
        "publisher": publisher,
        "copyrightHolder": same,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isAccessibleForFree": True,
        "accessibilityFeature": ["readingOrder", "structuralNavigation", "alternativeText"],
        "isPartOf": {"@type": "WebSite", "name": context["SITENAME"], "url": f"{root}/"},
        "breadcrumb": describe_path(article, context),
        "citation": [_name_source(s) for s in getattr(article, "sources", None) or ()],
    }
    if article.section.slug in _ASPECTS:
        data["aspect"] = _ASPECTS[article.section.slug]
    data["hasPart"] = [*_describe_parts(article), *_describe_notice(article)]
    return data | _describe_review(getattr(article, "review", None))


def _describe_parts(article: Any) -> Iterator[Data]:
    """Yield the parts of *article* that tell of health, each with what it tells."""
    for heading in list_headings(getattr(article, "content", "")):
        if heading.id in _PARTS:
            yield {
                "@type": "HealthTopicContent",
                "name": heading.text,
                "hasHealthAspect": [
                    f"https://schema.org/{aspect}HealthAspect" for aspect in _PARTS[heading.id]
                ],
            }


def _describe_notice(article: Any) -> Iterator[Data]:
    """Yield which notice the page carries, so that a copy elsewhere can be recognised."""
    notice = getattr(article, "provider_notice", None)
    if notice is not None:
        yield {
            "@type": "WebPageElement",
            "name": notice.heading,
            "identifier": f"provider-notice/{notice.kind}/{notice.lang}/{notice.version}",
        }


def describe_path(article: Any, context: Any) -> Data:
    """Return the breadcrumb of *article*."""
    root = context.get("SITEURL", "")
    section = article.section
    steps = [
        ("Home", f"{root}/"),
        (section.title, f"{root}/{section.slug}.html"),
        (article.title, f"{root}/{article.url}"),
    ]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": address}
            for place, (name, address) in enumerate(steps, start=1)
        ],
    }


def plain(html: str) -> str:
    """Return the words of *html*."""
    return Markup(html).striptags()


def _modified(article: Any) -> str:
    return str((getattr(article, "modified", None) or article.date).strftime("%Y-%m-%d"))


def _name_source(source: Any) -> str:
    """Return a source's address, or its title; the list on the page says the rest."""
    return str(_read(source, "url") or _read(source, "title"))


def _describe_review(review: Any) -> Data:
    data: Data = {}
    if due := _read(review, "next_due"):
        data["expires"] = str(due)[:10]
    reviewer = _read(review, "reviewer")
    if reviewer:
        data["lastReviewed"] = str(_read(reviewer, "date"))[:10]
        data["reviewedBy"] = {
            "@type": "Person",
            "name": _read(reviewer, "name"),
            "jobTitle": _read(reviewer, "role"),
        }
    return data


def _read(record: Any, name: str) -> Any:
    """Return a value of a record that may be a mapping, an object or nothing."""
    if record is None:
        return None
    return record.get(name) if isinstance(record, dict) else getattr(record, name, None)
