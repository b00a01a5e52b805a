"""What machines read of the medicines, on the page that tells of them. Pure.

Drawn from the data and from the summaries of our own pages, so that it can
say nothing that a reader does not see.
"""

from typing import Any

from markupsafe import Markup

Data = dict[str, Any]

# The page that tells what is approved, and the pages whose summary is a warning.
PAGE = "ketamine-and-esketamine"
_WARNINGS = {
    "warning": "side-effects-at-a-glance",
    "pregnancyWarning": "pregnancy-and-breastfeeding",
    "breastfeedingWarning": "pregnancy-and-breastfeeding",
    "alcoholWarning": "mixing-with-other-substances",
}
_LABEL = "spravatolabel2026"
# The page whose summary tells who should not have the treatment.
_NOT_FOR = "who-should-not-have-it"


def describe_medicines(article: Any, context: Any) -> list[Data]:
    """Return esketamine and ketamine, at length on their own page, and the treatment's harms."""
    return [*_describe_drugs(article, context), *_describe_therapy(article)]


def _describe_therapy(article: Any) -> list[Data]:
    """Return the treatment with the serious harms that the page draws, and whom it is not for."""
    harms = article.evidence.list_serious_harms() if hasattr(article, "evidence") else []
    told: Data = {"seriousAdverseOutcome": [_name_harm(harm) for harm in harms]} if harms else {}
    if article.slug == _NOT_FOR:
        told["contraindication"] = Markup(article.summary).striptags()
    therapy: Data = {"@type": "MedicalTherapy", "name": "Ketamine-assisted therapy"}
    return [therapy | told] if told else []


def _name_harm(harm: str) -> Data:
    return {"@type": "MedicalEntity", "name": harm}


def _describe_drugs(article: Any, context: Any) -> list[Data]:
    esketamine: Data = {
        "@type": "Drug",
        "name": "Esketamine",
        "nonProprietaryName": "esketamine",
        "proprietaryName": "Spravato",
        "administrationRoute": "nasal spray",
    }
    ketamine: Data = {"@type": "Drug", "name": "Ketamine", "nonProprietaryName": "ketamine"}
    if article.slug == PAGE:
        esketamine |= _describe_status("Esketamine", context) | _describe_label(context)
        ketamine |= _describe_status("Ketamine", context)
        ketamine["administrationRoute"] = "drip into a vein, among others"
        both = _describe_warnings(context) | {
            "prescriptionStatus": "https://schema.org/PrescriptionOnly",
            "drugClass": {"@type": "DrugClass", "name": "NMDA receptor blocker"},
        }
        return [esketamine | both, ketamine | both]
    return [esketamine, ketamine]


def _describe_status(name: str, context: Any) -> Data:
    statuses = [
        {
            "@type": "DrugLegalStatus",
            "name": ", ".join(filter(None, (entry.about, entry.status, entry.since))),
            "applicableLocation": {"@type": "Country", "name": group.name},
        }
        for group in (context.get("APPROVALS") or {}).values()
        for entry in group.entries
        if entry.about.startswith(name) and entry.status
    ]
    return {"legalStatus": statuses} if statuses else {}


def _describe_warnings(context: Any) -> Data:
    summaries = {a.slug: Markup(a.summary).striptags() for a in context.get("articles", ())}
    return {name: summaries[slug] for name, slug in _WARNINGS.items() if slug in summaries}


def _describe_label(context: Any) -> Data:
    sources = {source.key: source.url for source in context.get("ALL_SOURCES") or ()}
    return {"prescribingInfo": sources[_LABEL]} if sources.get(_LABEL) else {}
