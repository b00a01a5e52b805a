"""All rules, in the order in which they are explained and run."""

from ..finding import Severity
from .alternate_agree import alternate_agree
from .article_vanished import article_vanished
from .canonical_agree import canonical_agree
from .data_agree import data_agree
from .description_unique import description_unique
from .fact_stale import fact_stale
from .feed_entries import feed_entries
from .feed_relative import feed_relative
from .file_broken import file_broken
from .file_kind import file_kind
from .file_unknown import file_unknown
from .file_unused import file_unused
from .form_outside import form_outside
from .heading_one import heading_one
from .heading_order import heading_order
from .help_first import help_first
from .id_reference import id_reference
from .id_unique import id_unique
from .image_alt import image_alt
from .link_above import link_above
from .link_case import link_case
from .link_draft import link_draft
from .link_empty import link_empty
from .link_folder import link_folder
from .link_fragment import link_fragment
from .link_leftover import link_leftover
from .link_local import link_local
from .link_loop import link_loop
from .link_malformed import link_malformed
from .link_script import link_script
from .link_target import link_target
from .modified_old import modified_old
from .notice import notice
from .page_encoding import page_encoding
from .page_lang import page_lang
from .page_orphan import page_orphan
from .page_viewport import page_viewport
from .paragraph_long import paragraph_long
from .policy_inline import policy_inline
from .reading_aim import reading_aim
from .reading_limit import reading_limit
from .request_outside import request_outside
from .review_due import review_due
from .rule import Rule
from .run_long import run_long
from .sentence_long import sentence_long
from .suicide_heading import suicide_heading
from .suicide_often import suicide_often
from .title_unique import title_unique
from .words_avoid import words_avoid
from .words_promotional import words_promotional
from .words_suicide import words_suicide

__all__ = ["RULES", "Rule"]

_WARNING = Severity.WARNING

RULES: tuple[Rule, ...] = (
    Rule(notice),
    Rule(article_vanished),
    Rule(file_unknown),
    Rule(feed_entries),
    Rule(link_target),
    Rule(link_fragment),
    Rule(link_case),
    Rule(link_folder),
    Rule(link_draft),
    Rule(link_leftover),
    Rule(link_empty),
    Rule(link_local),
    Rule(link_script),
    Rule(link_above),
    Rule(link_malformed),
    Rule(link_loop),
    Rule(feed_relative),
    Rule(request_outside),
    Rule(policy_inline),
    Rule(form_outside),
    Rule(id_unique),
    Rule(id_reference),
    Rule(heading_one),
    Rule(heading_order),
    Rule(page_lang),
    Rule(title_unique),
    Rule(description_unique),
    Rule(image_alt),
    Rule(canonical_agree),
    Rule(alternate_agree),
    Rule(data_agree),
    Rule(page_encoding),
    Rule(page_viewport),
    Rule(file_broken),
    Rule(file_kind),
    Rule(page_orphan),
    Rule(help_first, asks_for_words=True),
    Rule(words_suicide, asks_for_words=True),
    Rule(suicide_heading),
    Rule(words_promotional, asks_for_words=True),
    Rule(reading_limit, asks_for_words=True),
    Rule(reading_aim, _WARNING, asks_for_words=True),
    Rule(sentence_long, _WARNING, asks_for_words=True),
    Rule(paragraph_long, _WARNING, asks_for_words=True),
    Rule(run_long, _WARNING, asks_for_words=True),
    Rule(words_avoid, _WARNING, asks_for_words=True),
    Rule(suicide_often, _WARNING, asks_for_words=True),
    Rule(review_due, _WARNING),
    Rule(fact_stale, _WARNING),
    Rule(modified_old, _WARNING),
    Rule(file_unused, _WARNING),
)
