"""The nouns of storydiff: frozen values that the stages hand to each other.

    sources ─read─▶ Page ─page─▶ Article ─align─▶ Link, Row ─compare─▶ Variant ─▶ Collation

Positions are code points into the text of a page; a word is never copied loose. `core/GLOSSARY.md`
says in plain words what each noun means.
"""

from storydiff.model.articles import Article, Role, Sentence, Token
from storydiff.model.collation import Collation
from storydiff.model.decisions import (
    CONTEXT,
    CORRECTIONS,
    VERDICTS,
    Anchor,
    Attached,
    Decision,
    Record,
    Standing,
    Subject,
)
from storydiff.model.links import Hint, Level, Link, Passage, Relation, Row
from storydiff.model.pages import (
    ArticleId,
    Block,
    BlockKind,
    Line,
    Markup,
    Metadata,
    Page,
    PageId,
    Span,
    Stated,
)
from storydiff.model.resting import Resting
from storydiff.model.stories import Story, StoryPage
from storydiff.model.survey import Deferred, Ladder, Order, Orphan, Reuse, Run, Rung, Survey
from storydiff.model.told import (
    Claim,
    Form,
    Mention,
    Naming,
    Quotation,
    Referent,
    Slot,
    Sort,
    Wording,
)
from storydiff.model.variants import Kind, Reading, Variant

__all__ = [
    "CONTEXT",
    "CORRECTIONS",
    "VERDICTS",
    "Anchor",
    "Article",
    "ArticleId",
    "Attached",
    "Block",
    "BlockKind",
    "Claim",
    "Collation",
    "Decision",
    "Deferred",
    "Form",
    "Hint",
    "Kind",
    "Ladder",
    "Level",
    "Line",
    "Link",
    "Markup",
    "Mention",
    "Metadata",
    "Naming",
    "Order",
    "Orphan",
    "Page",
    "PageId",
    "Passage",
    "Quotation",
    "Reading",
    "Record",
    "Referent",
    "Relation",
    "Resting",
    "Reuse",
    "Role",
    "Row",
    "Run",
    "Rung",
    "Sentence",
    "Slot",
    "Sort",
    "Span",
    "Standing",
    "Stated",
    "Story",
    "StoryPage",
    "Subject",
    "Survey",
    "Token",
    "Variant",
    "Wording",
]
