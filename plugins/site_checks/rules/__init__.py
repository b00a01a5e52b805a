"""All rules, in the order in which they are explained and run."""

from ..finding import Severity
from .article_vanished import article_vanished
from .file_unknown import file_unknown
from .link_fragment import link_fragment
from .link_target import link_target
from .notice import notice
from .rule import Rule

__all__ = ["RULES", "Rule"]

_WARNING = Severity.WARNING

RULES: tuple[Rule, ...] = (
    Rule(notice),
    Rule(article_vanished),
    Rule(file_unknown),
    Rule(link_target),
    Rule(link_fragment),
)
